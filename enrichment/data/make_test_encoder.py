"""Writes the small encoder that the tests use: python3 make_test_encoder.py FOLDER

Its form is that of the trained ones. The score of a label comes from the piece and the features at a
place and a little from the mean of all pieces of the row, so that wrong padding is seen.
"""

import sys

import numpy
from onnx import TensorProto, checker, helper, numpy_helper, save

LABELS = 13
PIECES = "[PAD] [UNK] [CLS] [SEP] 王 伟 上 海 在 了 。 、 angela merkel jin ##hua a ##a . ,".split()
# Labels: 0 outside; begin, inside, last, unit of persons (1), places (5), organisations (9).
TAUGHT = {"王": 1, "伟": 3, "上": 5, "海": 7, "angela": 1, "merkel": 3, "jin": 8}

random = numpy.random.default_rng(7)
pieces = random.uniform(-0.2, 0.2, (len(PIECES), LABELS))
pieces[:, 0] += 2
for piece, label in TAUGHT.items():
    pieces[PIECES.index(piece), label] += 6
features = random.uniform(-0.1, 0.1, (183, LABELS))
features[0] = 0
context = random.uniform(-0.3, 0.3, (LABELS, LABELS))

tables = {"pieces": pieces, "feature_rows": features, "context": context}
graph = helper.make_graph(
    [
        helper.make_node("Gather", ["pieces", "input_ids"], ["own"]),
        helper.make_node("Gather", ["feature_rows", "features"], ["rows"]),
        helper.make_node("ReduceSum", ["rows"], ["told"], axes=[2], keepdims=0),
        helper.make_node("Cast", ["attention_mask"], ["real"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["real"], ["mask"], axes=[2]),
        helper.make_node("Mul", ["own", "mask"], ["masked"]),
        helper.make_node("ReduceSum", ["masked"], ["sum"], axes=[1], keepdims=1),
        helper.make_node("ReduceSum", ["mask"], ["count"], axes=[1], keepdims=1),
        helper.make_node("Div", ["sum", "count"], ["mean"]),
        helper.make_node("MatMul", ["mean", "context"], ["around"]),
        helper.make_node("Add", ["own", "told"], ["here"]),
        helper.make_node("Add", ["here", "around"], ["logits"]),
    ],
    "test-encoder",
    [
        helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, ["batch", "length", 4]),
    ],
    [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", LABELS])],
    [numpy_helper.from_array(t.astype(numpy.float32), name) for name, t in tables.items()],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)])
model.ir_version = 7
checker.check_model(model)
save(model, sys.argv[1] + "/encoder-test.onnx")
with open(sys.argv[1] + "/encoder-test.vocab.txt", "w", encoding="utf-8") as file:
    file.writelines(piece + "\n" for piece in PIECES)
