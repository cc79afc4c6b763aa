"""Writes a trained tagger as an ONNX model with 8-bit weights.

  python3 export.py --encoder ENCODER.onnx --model MODEL.pt --out MODEL.onnx

Weights of matrices are rounded to signed integers with one scale a column, those of words with one a row;
activations are quantised while the model runs (DynamicQuantizeMatMul). With 7 bits (the default) no product
overflows on processors without VNNI instructions, whose results would otherwise differ from those with them.
Operators of the domain com.microsoft are onnxruntime's fused ones.
"""

import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import bert


class Graph:
    def __init__(self, bits):
        self.nodes, self.tensors = [], []
        self.top = 2 ** (bits - 1) - 1

    def tensor(self, name, value):
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(op, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def rounded(self, weight, axis):
        scale = np.maximum(np.abs(weight).max(axis=axis, keepdims=True), 1e-8) / self.top
        return np.round(weight / scale).astype(np.int8), scale.astype(np.float32)

    def dense(self, x, linears, name):
        """x times the weights of the linear layers side by side, plus their biases."""
        weight = np.concatenate([numpy_of(layer.weight).T for layer in linears], axis=1)
        bias = np.concatenate([numpy_of(layer.bias) for layer in linears])
        values, scale = self.rounded(weight, 0)
        inputs = [x, self.tensor(name + ".weight", values), self.tensor(name + ".scale", scale[0]), "",
                  self.tensor(name + ".bias", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, name, "com.microsoft")

    def norm(self, x, skip, layer, name):
        inputs = [x, skip, self.tensor(name + ".gamma", numpy_of(layer.weight)),
                  self.tensor(name + ".beta", numpy_of(layer.bias))]
        return self.node("SkipLayerNormalization", inputs, name, "com.microsoft", epsilon=1e-12)


def numpy_of(parameter):
    return parameter.detach().numpy().astype(np.float32)


def build(tagger, bits):
    g = Graph(bits)
    words, word_scale = g.rounded(numpy_of(tagger.words.weight), 1)
    g.node("Gather", [g.tensor("words", words), "input_ids"], "word.rounded")
    g.node("Cast", ["word.rounded"], "word.float", to=TensorProto.FLOAT)
    g.node("Gather", [g.tensor("words.scale", word_scale), "input_ids"], "word.scale")
    g.node("Mul", ["word.float", "word.scale"], "word")
    marks = numpy_of(tagger.features.weight)
    marks[0] = 0
    g.node("Gather", [g.tensor("marks", marks), "features"], "mark")
    g.node("ReduceSum", ["mark", g.tensor("axis.marks", np.array([2], dtype=np.int64))], "marked", keepdims=0)
    one = g.tensor("one", np.array(1, dtype=np.int64))
    g.node("CumSum", ["attention_mask", one], "counted")
    g.node("Sub", ["counted", one], "places")
    places = numpy_of(tagger.positions.weight) + numpy_of(tagger.segment)
    g.node("Gather", [g.tensor("positions", places), "places"], "place")
    g.node("Add", ["marked", "place"], "placed")
    x = g.norm("word", "placed", tagger.norm, "embedded")
    g.node("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
    for i, layer in enumerate(tagger.layers):
        n = f"layer{i}."
        g.dense(x, [layer.query, layer.key, layer.value], n + "qkv")
        hidden = layer.query.weight.shape[0]
        split = g.tensor(n + "split", np.array([hidden] * 3, dtype=np.int64))
        g.nodes.append(helper.make_node("Split", [n + "qkv", split], [n + "query", n + "key", n + "value"], axis=2))
        g.node("MultiHeadAttention", [n + "query", n + "key", n + "value", "", "mask"], n + "context",
               "com.microsoft", num_heads=layer.heads)
        x = g.norm(g.dense(n + "context", [layer.attended], n + "attended"), x, layer.attended_norm, n + "middle")
        g.dense(x, [layer.widen], n + "wide")
        g.node("Gelu", [n + "wide"], n + "gelu", "com.microsoft")
        x = g.norm(g.dense(n + "gelu", [layer.narrow], n + "narrow"), x, layer.norm, n + "out")
    g.node("MatMul", [x, g.tensor("head.weight", numpy_of(tagger.head.weight).T)], "head")
    g.node("Add", ["head", g.tensor("head.bias", numpy_of(tagger.head.bias))], "logits")
    integer = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
               for name in ("input_ids", "attention_mask")]
    integer.append(helper.make_tensor_value_info("features", TensorProto.INT64, ["batch", "length", 4]))
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", bert.LABELS])
    graph = helper.make_graph(g.nodes, "names", integer, [logits], g.tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15), helper.make_opsetid("com.microsoft", 1)],
                              producer_name="copydesk")
    model.ir_version = 8
    return model


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--model", required=True)
    p.add_argument("--bits", type=int, default=7)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    tagger = bert.read_encoder(a.encoder)
    bert.restore(tagger, torch.load(a.model))
    onnx.save(build(tagger, a.bits), a.out)


if __name__ == "__main__":
    main()
