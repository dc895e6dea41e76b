"""What the training minimises: the sum of the heads' losses over the words that have answers."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from .network import Reader

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "lemma": 0.3, "arc": 1.0, "label": 1.0, "name": 1.5, "start": 0.5, "fact": 0.3}
SMOOTHING = 0.03


def _choice(scores: Tensor, gold: Tensor, smooth: float = SMOOTHING) -> Tensor:
    if not bool((gold >= 0).any()):
        return scores.sum() * 0.0
    return F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), label_smoothing=smooth)


def losses(network: Reader, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the loss of each head on one batch, before weighting."""
    out = network(batch["pieces"], batch["piece_mask"], batch["word_of_piece"], batch["first_piece"], batch["features"])
    found = {name: _choice(out[name], batch[name]) for name in ("upos", "xpos", "lemma")}
    names = network.name_scores(out["names"], batch["corpus"])
    found["name"] = _choice(names, batch["name"], 0.0)
    starts = batch["start"] >= 0
    found["start"] = (
        F.binary_cross_entropy_with_logits(out["start"][starts].float(), batch["start"][starts].float())
        if bool(starts.any())
        else out["start"].sum() * 0.0
    )
    asked = ~torch.isnan(batch["fact"])
    found["fact"] = (
        F.smooth_l1_loss(out["fact"][asked].float(), batch["fact"][asked])
        if bool(asked.any())
        else out["fact"].sum() * 0.0
    )
    found.update(_tree_losses(network, out, batch))
    return found


def _tree_losses(network: Reader, out: dict[str, Tensor], batch: dict[str, Tensor]) -> dict[str, Tensor]:
    head, sentence = batch["head"], batch["sentence"]
    if not bool((head >= 0).any()):
        zero = out["arcs"].sum() * 0.0
        return {"arc": zero, "label": zero}
    same = sentence[:, :, None] == sentence[:, None, :]
    allowed = F.pad(same, (1, 0), value=True)
    arcs = out["arcs"].float().masked_fill(~allowed, -1e4)
    as_head = out["as_head"]
    gold = head.clamp(min=0)[..., None].expand(-1, -1, as_head.shape[-1])
    pairs = network.label_scores(out["as_dependent"], as_head.gather(1, gold))
    return {"arc": _choice(arcs, head, 0.0), "label": _choice(pairs, batch["label"])}
