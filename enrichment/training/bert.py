"""A BERT encoder that tags tokens, and how it is read from and written to ONNX.

Only what the models here need: the encoders come as ONNX graphs exported from Hugging Face's BERT
(last_hidden_state), whose weights are found by the graph's own names.
"""

import math
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LABELS = 13  # outside; begin, inside, last, unit of person, place, organization
FEATURES = 183  # ids of the marks and shapes that EncoderInput numbers


class Layer(nn.Module):
    def __init__(self, hidden, inner, heads, dropout):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(hidden, hidden)
        self.key = nn.Linear(hidden, hidden)
        self.value = nn.Linear(hidden, hidden)
        self.attended = nn.Linear(hidden, hidden)
        self.attended_norm = nn.LayerNorm(hidden, eps=1e-12)
        self.widen = nn.Linear(hidden, inner)
        self.narrow = nn.Linear(inner, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, hidden = x.shape
        size = hidden // self.heads

        def split(t):
            return t.view(batch, length, self.heads, size).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3)
        weights = self.dropout((scores / math.sqrt(size) + bias).softmax(-1))
        context = (weights.to(x.dtype) @ split(self.value(x))).transpose(1, 2).reshape(batch, length, hidden)
        x = self.attended_norm(x + self.dropout(self.attended(context)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Tagger(nn.Module):
    """input_ids, attention_mask: [batch, length]; features: [batch, length, 4]; logits: [batch, length, LABELS]."""

    def __init__(self, vocabulary, hidden, inner, layers, heads, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, hidden)
        self.positions = nn.Embedding(512, hidden)
        self.segment = nn.Parameter(torch.zeros(hidden))
        self.features = nn.Embedding(FEATURES, hidden, padding_idx=0)
        nn.init.normal_(self.features.weight, std=0.02)
        with torch.no_grad():
            self.features.weight[0] = 0
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, inner, heads, dropout) for _ in range(layers))
        self.head = nn.Linear(hidden, LABELS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, input_ids, attention_mask, features):
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.words(input_ids) + self.positions(places) + self.segment + self.features(features).sum(2)
        x = self.dropout(self.norm(x))
        bias = (1 - attention_mask[:, None, None, :].to(torch.float32)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(self.dropout(x))


def read_encoder(path):
    """A Tagger with the encoder of an ONNX file; its head and features are new."""
    graph = onnx.load(path).graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for node in graph.node:  # the exporter renames transposed weights; the node tells whose they are
        if node.op_type == "MatMul" and node.input[1] in weights:
            weights[node.name.strip("/").replace("/", ".").replace(".MatMul", ".weight")] = weights[node.input[1]].T
    words = weights["embeddings.word_embeddings.weight"]
    depth = 1 + max(int(n) for name in weights for n in re.findall(r"encoder\.layer\.(\d+)\.", name))
    hidden = words.shape[1]
    inner = weights["encoder.layer.0.intermediate.dense.bias"].shape[0]
    tagger = Tagger(words.shape[0], hidden, inner, depth, heads_of(graph, hidden))

    def put(parameter, name):
        value = torch.from_numpy(np.array(weights[name], dtype=np.float32))
        assert parameter.shape == value.shape, name
        with torch.no_grad():
            parameter.copy_(value)

    put(tagger.words.weight, "embeddings.word_embeddings.weight")
    put(tagger.positions.weight, "embeddings.position_embeddings.weight")
    with torch.no_grad():
        tagger.segment.copy_(torch.from_numpy(np.array(weights["embeddings.token_type_embeddings.weight"][0])))
    put(tagger.norm.weight, "embeddings.LayerNorm.weight")
    put(tagger.norm.bias, "embeddings.LayerNorm.bias")
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm": "output.LayerNorm",
    }
    for i, layer in enumerate(tagger.layers):
        for own, theirs in names.items():
            put(getattr(layer, own).weight, f"encoder.layer.{i}.{theirs}.weight")
            put(getattr(layer, own).bias, f"encoder.layer.{i}.{theirs}.bias")
    return tagger


def heads_of(graph, hidden):
    """Attention's scores are divided by the root of a head's size, which the graph holds as a constant."""
    constants = {n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == "Constant"}
    constants |= {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for node in graph.node:
        if node.op_type in ("Div", "Mul") and "layer.0/attention/self" in node.name and node.input[1] in constants:
            factor = float(constants[node.input[1]])
            root = factor if node.op_type == "Div" else 1 / factor
            return round(hidden / root**2)
    return hidden // 64


def restore(tagger, state):
    """Loads a trained state into a Tagger, also one whose layers were thinned."""
    for i, layer in enumerate(tagger.layers):
        inner, hidden = state[f"layers.{i}.widen.weight"].shape
        layer.widen, layer.narrow = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
    tagger.load_state_dict(state)
