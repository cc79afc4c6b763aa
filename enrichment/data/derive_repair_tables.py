#!/usr/bin/env python3
"""Derives the two tables of the text repair: Mandarin readings and a model of Chinese running text.

usage: derive_repair_tables.py TRADITIONAL_TO_SIMPLIFIED HANLP_PORTABLE_JAR TRAIN_JSONL OUT_FOLDER

TRADITIONAL_TO_SIMPLIFIED is the library's own table; TRAIN_JSONL holds a sentence a line as "text",
and only lines without "source" or with one that names GSDSIMP are read.
See README.md beside this file for where the others come from.
"""
import array
import collections
import json
import math
import os
import re
import struct
import sys
import zipfile

DICTIONARY = "data/dictionary/"
MARKS = set("，。、；：？！“”‘’（）《》")
TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ"}

# A word of fewer occurrences says little about what stands beside it.
FREQUENT_WORD = 40
SENTENCE_WEIGHT = 2
LEAST_PAIR_COUNT = 3
# Added to the count of a first character, so that few pairs are no certainty.
UNSEEN_PAIRS = 20
# A pair is kept that is so many times likelier than its second character alone.
TELLING_PAIR = 1.5

READINGS_HEADER = """# Derived from HanLP (portable 1.8.6, data/dictionary/pinyin/pinyin.txt) by enrichment/data/derive_repair_tables.py.
# Source: https://github.com/hankcs/HanLP. Licence: Apache-2.0.
# Columns: traditional character of GBK, its Mandarin readings with tone marks (most common first).
"""

MODEL_HEADER = """# How likely characters (simplified forms) and pairs of characters are in Chinese running text.
# Columns: "1" for characters or "2" for pairs; twice the negative natural logarithm of the probability
# (of a pair: of its second character after its first); the characters or pairs without separator.
# Derived by enrichment/data/derive_repair_tables.py. Counted in
# - the words of HanLP's mini dictionary and its bigrams (portable 1.8.6, https://github.com/hankcs/HanLP; Apache-2.0) and
# - the train part of Universal NER Chinese-GSDSIMP (https://github.com/UniversalNER/UNER_Chinese-GSDSIMP; text of
#   UD Chinese-GSDSimp, https://github.com/UniversalDependencies/UD_Chinese-GSDSimp, by Peng Qi, Koichi Yasuoka and others;
#   CC BY-SA 4.0).
# Licence: CC BY-SA 4.0.
"""


def simplified_forms(path):
    with open(path, encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t") for line in lines if not line.startswith("#"))


def in_gbk(character):
    try:
        return len(character.encode("gbk")) == 2
    except UnicodeEncodeError:
        return False


def with_tone_mark(syllable):
    """shu4 -> shù; None for what is no syllable"""
    match = re.fullmatch("([a-zü:]+)([1-5])", syllable)
    if not match:
        return None
    letters, tone = match[1].replace("u:", "v").replace("ü", "v"), int(match[2])
    if tone == 5:
        return letters.replace("v", "ü")
    vowels = [i for i, c in enumerate(letters) if c in "iouv"]
    marked = next((letters.index(c) for c in "ae" if c in letters), None)
    if marked is None:
        marked = letters.index("o") if "ou" in letters else max(vowels, default=None)
    if marked is None:
        return None
    return (letters[:marked] + TONES[letters[marked]][tone - 1] + letters[marked + 1:]).replace("v", "ü")


def readings(jar):
    out = {}
    for line in jar.read(DICTIONARY + "pinyin/pinyin.txt").decode("utf-8").splitlines():
        character, _, values = line.partition("=")
        if len(character) == 1:
            out[character] = [r for r in map(with_tone_mark, values.split(",")) if r]
    return out


def write_readings(path, jar, simplified):
    known = readings(jar)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(READINGS_HEADER)
        for character in sorted(filter(in_gbk, simplified)):
            values = known.get(character) or known.get(simplified[character]) or []
            if values:
                out.write(character + "\t" + ",".join(dict.fromkeys(values)) + "\n")


class Ints:
    """Big-endian integers of a dictionary of HanLP, in order."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def next(self):
        self.at += 4
        return struct.unpack_from(">i", self.data, self.at - 4)[0]

    def take(self, count):
        values = array.array("i", self.data[self.at:self.at + 4 * count])
        self.at += 4 * count
        if sys.byteorder == "little":
            values.byteswap()
        return values


def short_words(jar):
    """word of one or two characters of GB 2312 -> its number and frequency"""
    ints = Ints(jar.read(DICTIONARY + "CoreNatureDictionary.mini.txt.bin"))
    frequencies = []
    for _ in range(ints.next()):
        frequencies.append(ints.next())
        ints.take(2 * ints.next())  # parts of speech and their frequencies
    # A double-array trie: a node's children stand at its base + character + 1 and are checked by its base.
    nodes = ints.take(2 * ints.next())
    base, check = nodes[0::2], nodes[1::2]
    children = collections.defaultdict(list)
    for position, parent in enumerate(check):
        children[parent].append(position)
    characters = {bytes((row, column)).decode("gb2312", "ignore")
                  for row in range(0xB0, 0xF8) for column in range(0xA1, 0xFF)}

    def below(node):
        for position in children[node]:
            character = position - node - 1
            if 0 < character < 0x10000 and chr(character) in characters:
                yield chr(character), base[position]

    def numbered(word, node):
        if 0 <= node < len(base) and check[node] == node and base[node] < 0:
            number = -base[node] - 1
            out[word] = (number, frequencies[number])

    out = {}
    for first, node in below(base[0]):
        numbered(first, node)
        for second, leaf in below(node):
            numbered(first + second, leaf)
    return out


def word_pairs(jar):
    """number of a word -> (number of the next word, frequency) pairs"""
    # Two arrays of int in Java's serialization: a header of 23 bytes before the first, of 6 before the second.
    ints = Ints(jar.read(DICTIONARY + "CoreNatureDictionary.ngram.mini.txt.table.bin"))
    ints.at = 23
    starts = ints.take(ints.next())
    ints.at += 6
    pairs = ints.take(ints.next())
    return lambda word: ((pairs[2 * i], pairs[2 * i + 1]) for i in range(starts[word], starts[word + 1]))


def count_words(jar, singles, pairs):
    words = short_words(jar)
    for word, (_, frequency) in words.items():
        for character in word:
            singles[character] += frequency
        if len(word) == 2:
            pairs[word] += frequency
    frequent = {number: word for word, (number, frequency) in words.items() if frequency >= FREQUENT_WORD}
    following = word_pairs(jar)
    for number, word in frequent.items():
        for next_number, frequency in following(number):
            if next_number in frequent and frequency > 0:
                pairs[word[-1] + frequent[next_number][0]] += frequency


def count_sentences(path, simplified, singles, pairs):
    def counts(character):
        return "\u4e00" <= character <= "\u9fff" or character in MARKS

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if "GSDSIMP" not in row.get("source", "GSDSIMP"):
                continue
            text = "".join(simplified.get(c, c) for c in row["text"])
            for character in filter(counts, text):
                singles[character] += SENTENCE_WEIGHT
            for first, second in zip(text, text[1:]):
                if counts(first) and counts(second):
                    pairs[first + second] += SENTENCE_WEIGHT


def rows(kind, costs):
    by_cost = collections.defaultdict(list)
    for key, probability in costs:
        by_cost[round(-2 * math.log(probability))].append(key)
    return ["%d\t%d\t%s\n" % (kind, cost, "".join(sorted(by_cost[cost]))) for cost in sorted(by_cost)]


def write_model(path, jar, simplified, train):
    singles, pairs = collections.Counter(), collections.Counter()
    count_words(jar, singles, pairs)
    count_sentences(train, simplified, singles, pairs)
    total = sum(singles.values())
    followed = collections.Counter()
    for pair, count in pairs.items():
        followed[pair[0]] += count
    likely = ((pair, count / (followed[pair[0]] + UNSEEN_PAIRS)) for pair, count in pairs.items()
              if count >= LEAST_PAIR_COUNT)
    telling = [(pair, p) for pair, p in likely if p > TELLING_PAIR * singles[pair[1]] / total]
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(MODEL_HEADER)
        out.writelines(rows(1, [(c, count / total) for c, count in singles.items() if count > 0]))
        out.writelines(rows(2, telling))


def main(simplified_path, jar_path, train, out):
    simplified = simplified_forms(simplified_path)
    with zipfile.ZipFile(jar_path) as jar:
        write_readings(os.path.join(out, "readings.tsv"), jar, simplified)
        write_model(os.path.join(out, "han-model.tsv"), jar, simplified, train)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
