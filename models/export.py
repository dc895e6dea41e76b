"""Export the trained reader: `python -m models.export`.

Writes reader.onnx (int8, dynamic, per channel), tokenizer.json, labels.json and
labels.onnx to the package's weights folder. The label scorer stays in float: it is tiny
and runs after the trees are decoded.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .inventory import Inventory, load_inventory
from .network import LABEL, Reader
from .sentences import Text
from .sources import encoder_folder, piece_tokenizer, training_texts

INPUTS = ["pieces", "piece_mask", "word_of_piece", "first_piece", "features"]
OUTPUTS = ["upos", "xpos", "lemma", "start", "factuality", "names", "arcs", "as_dependent", "as_head"]


class Shipped(nn.Module):
    """The network as it ships: choices already made where no decoding follows."""

    def __init__(self, network: Reader, corpus: int) -> None:
        super().__init__()
        self.network = network
        with torch.no_grad():
            network.name.weight += network.name_of_corpus[corpus]

    def forward(
        self, pieces: Tensor, piece_mask: Tensor, word_of_piece: Tensor, first_piece: Tensor, features: Tensor
    ) -> tuple[Tensor, ...]:
        """Return what `sayso.reading.network.Findings` holds, in its order."""
        out = self.network(pieces, piece_mask, word_of_piece, first_piece, features)
        names = self.network.name(out["names"]).log_softmax(-1)
        return (
            out["upos"].argmax(-1),
            out["xpos"].argmax(-1),
            out["lemma"].argmax(-1),
            out["start"],
            out["fact"],
            names,
            out["arcs"],
            out["as_dependent"],
            out["as_head"],
        )


def to_onnx(network: Reader, path: Path) -> None:
    """Write the float network."""
    shipped = Shipped(network, 0).eval()
    sample = (
        torch.randint(1000, 2000, (3, 24)),
        torch.ones(3, 24, dtype=torch.bool),
        torch.randint(0, 9, (3, 24)),
        torch.randint(0, 23, (3, 11)),
        torch.randint(0, 4, (3, 11, 6)),
    )
    batch, deep, wide = (torch.export.Dim(name, min=1, max=9999) for name in ("batch", "deep", "wide"))
    shapes = ({0: batch, 1: deep}, {0: batch, 1: deep}, {0: batch, 1: deep}, {0: batch, 1: wide}, {0: batch, 1: wide})
    program = torch.onnx.export(
        shipped, sample, dynamo=True, input_names=INPUTS, output_names=OUTPUTS, dynamic_shapes=shapes, optimize=True
    )
    assert program is not None
    program.save(str(path), external_data=False)


def label_scorer(network: Reader, path: Path) -> None:
    """Write the scorer that names the dependency between a word and its head, in float."""
    pair = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["words", LABEL]) for name in ("as_dependent", "as_head")
    ]
    result = helper.make_tensor_value_info("label", TensorProto.INT64, ["words"])
    nodes = [
        helper.make_node("Mul", ["as_dependent", "as_head"], ["product"]),
        helper.make_node("Add", ["as_dependent", "as_head"], ["sum"]),
        helper.make_node("Relu", ["sum"], ["kept"]),
        helper.make_node("Concat", ["product", "kept"], ["both"], axis=-1),
        helper.make_node("Gemm", ["both", "weight", "bias"], ["scores"], transB=1),
        helper.make_node("ArgMax", ["scores"], ["label"], axis=-1, keepdims=0),
    ]
    weights = [
        numpy_helper.from_array(value.detach().numpy(), name)
        for name, value in (("weight", network.label.weight), ("bias", network.label.bias))
    ]
    graph = helper.make_graph(nodes, "labels", pair, [result], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)
    onnx.save(model, str(path))


def _certain(feats: str, xpos: str) -> str:
    """Drop person and number where the form does not show them ("they said", "I said")."""
    if xpos not in ("VBD", "VBP"):
        return feats
    return "|".join(part for part in feats.split("|") if not part.startswith(("Number=", "Person=")))


def morphology(texts: list[Text]) -> dict[str, str]:
    """Return the features of each pair of tags, and of frequent words that differ from their pair."""
    pairs: dict[str, Counter[str]] = {}
    words: dict[str, Counter[str]] = {}
    for text in texts:
        for sentence in text.sentences:
            for word, upos, xpos, feats in zip(
                sentence.words, sentence.upos, sentence.xpos, sentence.feats, strict=False
            ):
                feats = "" if feats == "_" else _certain(feats, xpos)
                pairs.setdefault(f"{upos}|{xpos}", Counter())[feats] += 1
                words.setdefault(f"{word.lower()}|{upos}|{xpos}", Counter())[feats] += 1
    table = {pair: count.most_common(1)[0][0] for pair, count in pairs.items()}
    for key, count in words.items():
        best, seen = count.most_common(1)[0]
        if seen >= 5 and best != table["|".join(key.rsplit("|", 2)[1:])]:
            table[key] = best
    return dict(sorted(table.items()))


def lemmas(texts: list[Text]) -> dict[str, str]:
    """Return lemmas of forms that were seen with one (nine times in ten), by "TAG word".

    Left out: proper nouns, and forms that are their own lemma under a tag without endings.
    """
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        for sentence in text.sentences:
            for word, tag, lemma in zip(sentence.words, sentence.xpos, sentence.lemmas, strict=False):
                if not tag.startswith("NNP") and lemma != "_":
                    counts.setdefault(f"{tag} {word.lower()}", Counter())[lemma] += 1
    table = {}
    for key, count in counts.items():
        (lemma, seen), (tag, word) = count.most_common(1)[0], key.split(" ", 1)
        plain = lemma == word and tag not in ("NNS", "VBD", "VBN", "VBG", "VBZ", "JJR", "JJS", "RBR", "RBS")
        if seen >= 0.9 * sum(count.values()) and not plain:
            table[key] = lemma
    return dict(sorted(table.items()))


def export(build: Path, target: Path, data: Path) -> None:
    """Export build/reader.pt to the weights folder and print the digests."""
    inventory: Inventory = load_inventory(build / "inventory.json")
    network = Reader(inventory)
    network.load_state_dict(torch.load(build / "reader.pt", weights_only=True))
    network.eval()
    target.mkdir(parents=True, exist_ok=True)
    label_scorer(network, target / "labels.onnx")
    texts = training_texts(data)
    described = {"labels": inventory.labels, "morphology": morphology(texts), "lemmas": lemmas(texts)}
    (target / "labels.json").write_text(json.dumps(described, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    piece_tokenizer(encoder_folder()).save(str(target / "tokenizer.json"), pretty=False)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        to_onnx(network, whole)
        shutil.copy(whole, build / "reader.float.onnx")
        quantize_dynamic(
            str(whole),
            str(target / "reader.onnx"),
            per_channel=True,
            reduce_range=True,  # 7 bits: no saturation on CPUs without VNNI; on dev LAS .8922, with 8 bits .8919
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
    for path in sorted(target.iterdir()):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f"{path.name} {path.stat().st_size / 1e6:.2f} MB SHA-256 {digest}")


def main() -> None:
    """Export from the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=Path, default=Path("build/reader"))
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--target", type=Path, default=Path("src/sayso/reading/weights"))
    chosen = options.parse_args()
    export(chosen.build, chosen.target, chosen.data)


if __name__ == "__main__":
    main()
