"""Fine-tunes an encoder as a tagger of names.

  python3 train.py --encoder ENCODER.onnx --train DATA.tokens ... --dev DEV.tokens --out MODEL.pt

DATA, one file an epoch, and DEV come from EncoderDataset (see README.md). Prints the exact F1 of names on DEV, by source.
"""

import argparse
import collections
import copy
import json
import os
import random
import time

import torch
from torch.nn import functional as F

import bert


class Sentence:
    __slots__ = ("source", "ids", "first", "features", "labels")

    def __init__(self, row):
        self.source = row["source"]
        self.ids = row["ids"]
        self.first = row["first"]
        self.features = row["features"]
        self.labels = row["labels"]


def read(path, longest=254):
    with open(path, encoding="utf-8") as lines:
        sentences = [Sentence(json.loads(line)) for line in lines]
    return [s for s in sentences if s.first and len(s.ids) <= longest]


def batches(sentences, pieces, shuffle):
    """Sentences of like length together, at most this many pieces a batch."""
    order = list(range(len(sentences)))
    if shuffle:
        random.shuffle(order)
        order.sort(key=lambda i: len(sentences[i].ids) // 8)
    else:
        order.sort(key=lambda i: len(sentences[i].ids))
    all_batches, batch = [], []
    for i in order:
        width = len(sentences[i].ids) // 8 * 8 + 8
        if batch and (len(batch) + 1) * width > pieces:
            all_batches.append(batch)
            batch = []
        batch.append(sentences[i])
    all_batches.append(batch)
    if shuffle:
        random.shuffle(all_batches)
    return all_batches


def tensors(batch, mask_id, hide):
    """hide: how likely a token's pieces are masked, and the marks of a sentence are left out."""
    length = max(len(s.ids) for s in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length, dtype=torch.long)
    features = torch.zeros(len(batch), length, 4, dtype=torch.long)
    labels = torch.full((len(batch), length), -100, dtype=torch.long)
    for row, s in enumerate(batch):
        pieces = list(s.ids)
        marked = random.random() >= 2 * hide
        for token, at in enumerate(s.first):
            f = s.features[token]
            features[row, at] = torch.tensor(f if marked else [0, 0, 0, f[3]])
            labels[row, at] = s.labels[token]
            if hide and random.random() < (hide if s.labels[token] else hide / 3):
                end = s.first[token + 1] if token + 1 < len(s.first) else len(pieces) - 1
                for i in range(at, end):
                    pieces[i] = mask_id
        ids[row, : len(pieces)] = torch.tensor(pieces)
        mask[row, : len(pieces)] = 1
    return ids, mask, features, labels


def allowed():
    """allowed[a][b]: whether label b may follow label a (position: begin, inside, last, unit)."""
    matrix = torch.full((bert.LABELS, bert.LABELS), -1e4)
    for a in range(bert.LABELS):
        for b in range(bert.LABELS):
            open_a = a > 0 and (a - 1) % 4 in (0, 1)
            starts_b = b == 0 or (b - 1) % 4 in (0, 3)
            if starts_b != open_a and (starts_b or (a - 1) // 4 == (b - 1) // 4):
                matrix[a, b] = 0
    return matrix


def viterbi(scores, matrix):
    may_start = torch.tensor([0 if b == 0 or (b - 1) % 4 in (0, 3) else -1e4 for b in range(bert.LABELS)])
    may_end = torch.tensor([0 if b == 0 or (b - 1) % 4 in (2, 3) else -1e4 for b in range(bert.LABELS)])
    best, back = scores[0] + may_start, []
    for emission in scores[1:]:
        total = best[:, None] + matrix
        best, previous = total.max(0)
        best = best + emission
        back.append(previous)
    label = int((best + may_end).argmax())
    path = [label]
    for previous in reversed(back):
        label = int(previous[label])
        path.append(label)
    return path[::-1]


def names(labels):
    found, start = set(), None
    for i, label in enumerate(labels):
        if label and (label - 1) % 4 in (0, 3):
            start = i
        if label and (label - 1) % 4 in (2, 3) and start is not None:
            found.add((start, i, (label - 1) // 4))
            start = None
    return found


def evaluate(model, sentences, report=True):
    model.eval()
    matrix = allowed()
    counts = collections.defaultdict(lambda: [0, 0, 0])
    with torch.no_grad():
        for batch in batches(sentences, 4096, False):
            ids, mask, features, _ = tensors(batch, 0, 0)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(ids, mask, features)
            for row, s in enumerate(batch):
                found = names(viterbi(logits[row, s.first].float(), matrix))
                gold = names(s.labels)
                for key in (s.source, "ALL"):
                    counts[key][0] += len(found & gold)
                    counts[key][1] += len(found)
                    counts[key][2] += len(gold)
    figures = {}
    for key, (right, found, gold) in sorted(counts.items()):
        figures[key] = 200 * right / max(1, found + gold)
        if report:
            print(f"  {key:28} P {100 * right / max(1, found):.1f} R {100 * right / max(1, gold):.1f} F1 {figures[key]:.1f}")
    return figures


def thin(model, inner, sample):
    """Leaves each layer the inner neurons that weigh most: mean activation times the norm of what it adds."""
    model.eval()
    seen = [torch.zeros(layer.widen.out_features) for layer in model.layers]
    hooks = [layer.widen.register_forward_hook(
        lambda _, __, out, total=total: total.add_(F.gelu(out.float()).abs().sum((0, 1))))
        for layer, total in zip(model.layers, seen)]
    with torch.no_grad():
        for batch in sample:
            ids, mask, features, _ = tensors(batch, 0, 0)
            model(ids, mask, features)
    for hook in hooks:
        hook.remove()
    for layer, total in zip(model.layers, seen):
        kept = (total * layer.narrow.weight.norm(dim=0)).topk(inner).indices.sort().values
        for linear, axis in ((layer.widen, 0), (layer.narrow, 1)):
            linear.weight = torch.nn.Parameter(linear.weight.detach().index_select(axis, kept).clone())
        layer.widen.bias = torch.nn.Parameter(layer.widen.bias.detach()[kept].clone())
        layer.widen.out_features = layer.narrow.in_features = inner


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--encoder", required=True)
    p.add_argument("--train", nargs="+", required=True, help="one file an epoch, from the first again when all are used")
    p.add_argument("--dev")
    p.add_argument("--out")
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--pieces", type=int, default=1536)
    p.add_argument("--hide", type=float, default=0.1)
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--decay", type=float, default=0.99, help="of the average of weights that is kept")
    p.add_argument("--mask-id", type=int, default=103)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--inner", type=int, help="how many inner neurons a layer keeps of START's")
    p.add_argument("--start", help="a MODEL.pt to go on from")
    a = p.parse_args()
    torch.set_num_threads(os.cpu_count())
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    model = bert.read_encoder(a.encoder)
    if a.start:
        bert.restore(model, torch.load(a.start))
    if a.inner:
        thin(model, a.inner, batches(read(a.train[0])[::20], 2048, False))
    model.words.weight.requires_grad_(False)  # rare words keep their place beside the frequent ones
    for m in model.modules():
        if isinstance(m, torch.nn.Dropout):
            m.p = a.dropout
    epochs = [read(path) for path in a.train]
    dev = read(a.dev) if a.dev else []
    fresh = [p for n, p in model.named_parameters() if n.startswith(("head", "features"))]
    plain = [p for n, p in model.named_parameters() if not n.startswith(("head", "features")) and p.dim() < 2 and p.requires_grad]
    weights = [p for n, p in model.named_parameters() if not n.startswith(("head", "features")) and p.dim() >= 2 and p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": fresh, "lr": a.rate * 5, "weight_decay": 0.0}, {"params": plain, "lr": a.rate, "weight_decay": 0.0},
         {"params": weights, "lr": a.rate, "weight_decay": 0.01}], betas=(0.9, 0.98))
    steps = sum(len(batches(epochs[e % len(epochs)], a.pieces, True)) for e in range(a.epochs))
    warm = max(1, steps // 15)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: s / warm if s < warm else max(0.02, (steps - s) / (steps - warm)))
    average = copy.deepcopy(model)
    step, begin = 0, time.time()
    for epoch in range(a.epochs):
        model.train()
        total, seen = 0.0, 0
        for batch in batches(epochs[epoch % len(epochs)], a.pieces, True):
            ids, mask, features, labels = tensors(batch, a.mask_id, a.hide)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(ids, mask, features)
            loss = F.cross_entropy(logits.float().view(-1, bert.LABELS), labels.view(-1), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            decay = min(a.decay, (1 + step) / (10 + step))
            with torch.no_grad():
                for kept, now in zip(average.parameters(), model.parameters()):
                    if now.requires_grad:
                        kept.lerp_(now, 1 - decay)
            total += float(loss)
            seen += 1
        print(f"epoch {epoch + 1} loss {total / seen:.4f} steps {step}/{steps} {time.time() - begin:.0f} s", flush=True)
        if dev and (epoch % 2 == 1 or epoch == a.epochs - 1):
            evaluate(average, dev)
            if a.out:
                torch.save(average.state_dict(), a.out)
    if a.out:
        torch.save(average.state_dict(), a.out)


if __name__ == "__main__":
    main()
