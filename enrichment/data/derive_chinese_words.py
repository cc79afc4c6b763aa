#!/usr/bin/env python3
"""Derives the library's list of Chinese words from ansj_seg's dictionary.

usage: derive_chinese_words.py ANSJ_SEG_JAR OUT_FILE
See README.md beside this file for where the dictionary comes from.
"""
import gzip
import sys
import zipfile

HEADER = """# Derived from ansj_seg 5.1.6 (core.dic) by enrichment/data/derive_chinese_words.py.
# Source: https://github.com/NLPchina/ansj_seg. Licence: Apache-2.0.
# Rows: class of words, words parted by spaces.
"""

# The first that a tag starts with gives its class.
CLASSES = [("nr", "person"), ("ns", "place"), ("nt", "organization"), ("nz", "name"), ("n", "noun"),
           ("v", "verb"), ("t", "time"), ("", "other")]


def word_class(natures):
    """of the most frequent tag"""
    counts = [n.split("=") for n in natures.strip("{}").split(",")]
    tag = max(counts, key=lambda c: int(c[1]))[0]
    return next(name for prefix, name in CLASSES if tag.startswith(prefix))


def main(jar, out):
    words = {}
    with zipfile.ZipFile(jar) as files:
        for line in files.read("core.dic").decode("utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) == 6 and columns[5].startswith("{"):
                word = columns[1]
                if len(word) > 1 and all("\u4e00" <= c <= "\u9fff" or c == "·" for c in word):
                    words.setdefault(word_class(columns[5]), []).append(word)
    text = HEADER + "".join(name + "\t" + " ".join(sorted(words[name])) + "\n" for name in sorted(words))
    with open(out, "wb") as file:
        with gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
            packed.write(text.encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
