"""Puts the words of an encoder's vocabulary into clusters of like use, for the perceptron's features.

  python3 cluster.py ENCODER.onnx VOCABULARY.txt OUT.txt.gz

ENCODER is one of those that export.py writes: training leaves the embeddings of words as they were, so that any
of the same origin gives the same clusters. k-means on a sphere: 1,024 clusters of whole words, whose centres are
put into 256, and the centres of these into 64. See WordClusters for the form of OUT. Takes some minutes.
"""

import gzip
import sys

import numpy as np
import onnx
from onnx import numpy_helper

SIZES = 1024, 256, 64
ROUNDS = 25
COMMON = 2  # directions that all words share, frequent and rare ones most of all

HEADER = (
    "# Clusters of the words of bge-small (BAAI, MIT) by their embeddings; made by enrichment/training/cluster.py"
)


def embeddings(encoder):
    tensors = {t.name: numpy_helper.to_array(t) for t in onnx.load(encoder).graph.initializer}
    return tensors["words"].astype(np.float32) * tensors["words.scale"].reshape(-1, 1)


def is_word(piece):
    return piece[:1] != "[" and piece[:2] != "##" and any(c.isalpha() for c in piece)


def directions(vectors):
    vectors = vectors - vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    vectors = vectors - (vectors @ axes[:COMMON].T) @ axes[:COMMON]
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def kmeans(points, size, weights):
    """The cluster of each point, and the clusters' centres."""
    random = np.random.default_rng(1)
    centres = points[random.choice(len(points), size, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = (points @ centres.T).argmax(1)
        centres = np.zeros_like(centres)
        np.add.at(centres, nearest, points * weights[:, None])
        empty = np.linalg.norm(centres, axis=1) < 1e-6
        centres[empty] = points[random.choice(len(points), empty.sum())]
        centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    return (points @ centres.T).argmax(1), centres


def main():
    encoder, vocabulary, out = sys.argv[1:]
    with open(vocabulary, encoding="utf-8") as lines:
        pieces = lines.read().split("\n")
    kept = [i for i, piece in enumerate(pieces) if is_word(piece)]
    points = directions(embeddings(encoder)[kept])
    levels, weights = [], np.ones(len(points))
    for size in SIZES:
        nearest, points = kmeans(points, size, weights)
        weights = np.maximum(np.bincount(nearest, minlength=size), 1e-3)
        levels.append(nearest)
    fine, middle, wide = levels
    words = {}
    for i, cluster in zip(kept, fine):
        words.setdefault(cluster, []).append(pieces[i])
    lines = [HEADER]
    for cluster in sorted(words, key=lambda c: (wide[middle[c]], middle[c], c)):
        within = middle[cluster]
        lines.append(f"{wide[within] + 1} {within + 1} {' '.join(words[cluster])}")
    with open(out, "wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    main()
