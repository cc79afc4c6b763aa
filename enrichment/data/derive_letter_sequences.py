#!/usr/bin/env python3
"""Derives how letters follow one another in each language from lingua's models.

usage: derive_letter_sequences.py LINGUA_JAR OUT_FILE
See README.md beside this file for where the models come from.

Of lingua's models of one, two and three letters, which hold the probability of the last letter
after those before it, what is too rare to say anything is left out.
"""
import collections
import gzip
import json
import math
import sys
import zipfile

LANGUAGES = ("en es fr de pt it tr id vi nl pl sv da nb fi cs hu ro "
             "ru uk bg sr kk mn ar fa ur").split()

# Least probability of a sequence among all of its length; rarer ones are mostly foreign names.
RAREST = 2e-6
COSTLIEST = 176
HEADER = """# Derived from lingua 1.2.2's language models by enrichment/data/derive_letter_sequences.py.
# Source: https://github.com/pemistahl/lingua. Licence: Apache-2.0.
# Columns: language, cost, letters. Cost: what the last letter costs after those before it, minus
# the natural logarithm of its probability in sixteenths.
"""


def probabilities(jar, language, name):
    found = {}
    for fraction, sequences in json.loads(jar.read(f"language-models/{language}/{name}s.json"))["ngrams"].items():
        above, below = fraction.split("/")
        found.update(dict.fromkeys(sequences.split(), int(above) / int(below)))
    return found


def frequent(jar, language):
    """sequences and the probabilities of their last letters"""
    letters = probabilities(jar, language, "unigram")
    total = sum(letters.values())
    joint = {letter: p / total for letter, p in letters.items()}
    found = {letter: p for letter, p in letters.items() if len(letter) == 1}
    for name in ("bigram", "trigram"):
        longer = {}
        for sequence, p in probabilities(jar, language, name).items():
            before = joint.get(sequence[:-1], 0)
            if before * p >= RAREST:
                longer[sequence] = before * p
                found[sequence] = p
        joint = longer
    return found


def main(lingua, out):
    lines = []
    with zipfile.ZipFile(lingua) as jar:
        for language in LANGUAGES:
            by_cost = collections.defaultdict(list)
            for sequence, p in frequent(jar, language).items():
                by_cost[min(COSTLIEST, max(1, round(-16 * math.log(p))))].append(sequence)
            for cost in sorted(by_cost):
                lines.append(f"{language}\t{cost}\t{' '.join(sorted(by_cost[cost]))}\n")
    with open(out, "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
        packed.write((HEADER + "".join(lines)).encode())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
