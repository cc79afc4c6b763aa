#!/usr/bin/env python3
"""Damages a clean traditional Chinese article as the web does, for the benchmarks.

A converter that looks for byte pairs of GBK puts a syllable behind some characters, also where the
pair is the end of one character and the start of the next: the syllable's parenthesis is then taken
for a second byte, and what follows is paired one byte off. Around that, lines of advertising and of
page furniture, and a no-break space lost to a question mark.

Usage, from the repository's root:
  python3 benchmarks/data/damage.py \
    enrichment/src/main/resources/org/copydesk/enrichment/repair/readings.tsv \
    benchmarks/src/main/resources/org/copydesk/benchmarks/article-zh.txt \
    > benchmarks/src/main/resources/org/copydesk/benchmarks/article-zh-damaged.txt
"""
import sys

GLOSSED = "業發務關據現創預權產數術聯優設經態協調轉內應領規續執統構網區場層電稅個這員時從業兩"

SPAM = "棋牌娛樂-棋牌遊戲下載-棋牌娛樂平台-線上棋牌-棋牌官網註冊送彩金"
FURNITURE_HEAD = "首頁 > 財經 > 產業\n字號:大 中 小\n分享到:"
FURNITURE_TAIL = "點贊\n收藏\n分享\n相關閱讀\n責任編輯:海棠\n版權所有 未經授權不得轉載"


def readings(path):
    with open(path, encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))
        return {row[0]: row[1].split(",")[0] for row in rows}


def glossed(text, syllables):
    """The bytes with a syllable behind every pair that stands for one of the characters."""
    pairs = {c.encode("gbk"): f"({syllables[c]})" for c in GLOSSED if c in syllables}
    data, out, i = text.encode("gbk"), [], 0
    while i < len(data):
        gloss = pairs.get(data[i : i + 2])
        if gloss is None:
            out.append(data[i])
            i += 1
        else:
            out += list(data[i : i + 2]) + [gloss]
            i += 2
    return out


def read(parts):
    """Bytes read in pairs from the start; a syllable's letters are beyond the charset."""
    units = [u for part in parts for u in ([part] if isinstance(part, int) else part)]
    text, i = [], 0
    while i < len(units):
        first = units[i]
        if isinstance(first, str) or first < 0x80:
            text.append(first if isinstance(first, str) else chr(first))
            i += 1
            continue
        second = units[i + 1] if i + 1 < len(units) else 0x0A
        pair = bytes([first, second]) if isinstance(second, int) else b"\xff"
        try:
            text.append(pair.decode("gbk"))
        except UnicodeDecodeError:
            text.append("?")
        i += 2
    return "".join(text)


def damaged(article, syllables):
    body = read(glossed(article.strip(), syllables)).replace("3月11日", "3月?11?日")
    return "\n\n".join([SPAM, FURNITURE_HEAD, body, FURNITURE_TAIL]) + "\n"


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as article:
        sys.stdout.write(damaged(article.read(), readings(sys.argv[1])))
