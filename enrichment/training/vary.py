"""Writes training sentences with some of their names exchanged, once for each epoch.

  python3 vary.py OUT_PREFIX COPIES SEED SENTENCES ...

SENTENCES are JSONL ({text, entities: [{start, end, type}], source}, UTF-16 offsets) or .txt with names marked
as {T|name}. A person, place or organization changes places, one time in four, with another of the same type,
script and rough length from anywhere in the sentences: the tagger then learns what stands around names more
than the names. The first copy is left as it is. Some sources give each copy another share of their sentences.
"""

import json
import random
import re
import sys

TYPES = {"P": "PER", "L": "LOC", "O": "ORG", "R": "PROD", "E": "EVENT", "W": "WORK"}
EXCHANGED = ("PER", "LOC", "ORG")
RATE = 0.25
SHARES = {"BTC": 0.4}  # tweets would else be half of the English sentences


def read(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if path.endswith(".txt"):
                line = line.rstrip("\n")
                if line and not line.startswith("#"):
                    yield marked(line, path.rsplit("/", 1)[-1])
            else:
                yield stored(json.loads(line))


def marked(line, source):
    """Pieces of text and names in turn: [(text, type or None)]."""
    pieces, at = [], 0
    for m in re.finditer(r"\{([PLOREW])\|([^{}|]+)\}", line):
        pieces += [(line[at : m.start()], None), (m[2], TYPES[m[1]])]
        at = m.end()
    return source, pieces + [(line[at:], None)]


def stored(row):
    units = row["text"].encode("utf-16-le")

    def cut(start, end):
        return units[2 * start : 2 * end].decode("utf-16-le", "replace")

    pieces, at = [], 0
    for e in sorted(row["entities"], key=lambda e: (e["start"], -e["end"])):
        if e["start"] >= at:
            pieces += [(cut(at, e["start"]), None), (cut(e["start"], e["end"]), e["type"])]
            at = e["end"]
    return row["source"], pieces + [(cut(at, len(units) // 2), None)]


def kind(name, of):
    han = sum("\u3400" <= c <= "\u9fff" for c in name)
    size = len(name.split()) if han == 0 else min(len(name), 8) // (2 if len(name) > 3 else 1)
    return of, han > 0, size, name[:1].isupper()


def write(out, sentences, pool, rate):
    for source, pieces in sentences:
        if random.random() >= SHARES.get(source.split("/")[0], 1):
            continue
        text, entities = "", []
        for piece, of in pieces:
            if of in EXCHANGED and random.random() < rate:
                piece = random.choice(pool[kind(piece, of)])
            if of:
                at = utf16(text)
                entities.append({"start": at, "end": at + utf16(piece), "type": of, "text": piece})
            text += piece
        out.write(json.dumps({"text": text, "entities": entities, "source": source}, ensure_ascii=False) + "\n")


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def main():
    prefix, copies, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    random.seed(seed)
    sentences = [s for path in sys.argv[4:] for s in read(path)]
    pool = {}
    for _, pieces in sentences:
        for piece, of in pieces:
            if of in EXCHANGED:
                pool.setdefault(kind(piece, of), []).append(piece)
    for copy in range(copies):
        with open(f"{prefix}-{copy}.jsonl", "w", encoding="utf-8") as out:
            write(out, sentences, pool, RATE if copy else 0)


if __name__ == "__main__":
    main()
