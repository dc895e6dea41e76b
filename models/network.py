"""The network: a MiniLM encoder that also sees spelling, with all heads in one pass."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.reading.word_features import FEATURE_ROWS

from .inventory import Inventory

WIDE, DEEP, HEADS, LAYERS = 384, 1536, 12, 6
FEATURE_WIDTH = (32, 32, 48, 48, 48, 16)
FEATURES = sum(FEATURE_WIDTH)
SPELL = 128
ARC, LABEL = 256, 256


class Dropout(nn.Module):
    """Dropout whose masks are cut from one pool of random values.

    Drawing a Bernoulli value for each activation costs a CPU more than the layers do.
    The pool is drawn once from torch's seed; each mask starts at a random place in it.
    """

    POOL = 1 << 23

    def __init__(self, chance: float) -> None:
        super().__init__()
        self.chance = chance
        self._pool: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        """Drop values while training."""
        if not self.training or self.chance == 0.0:
            return x
        if self._pool is None:
            kept = torch.rand(self.POOL) >= self.chance
            self._pool = (kept / (1 - self.chance)).to(torch.bfloat16)
        size = x.numel()
        if size >= self.POOL:
            return F.dropout(x, self.chance)
        first = int(torch.randint(0, self.POOL - size, ()))
        return x * self._pool[first : first + size].view(x.shape)


class Layer(nn.Module):
    """One BERT layer with the three projections of attention fused."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE)
        self.out = nn.Linear(WIDE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, eps=1e-12)
        self.up = nn.Linear(WIDE, DEEP)
        self.down = nn.Linear(DEEP, WIDE)
        self.norm2 = nn.LayerNorm(WIDE, eps=1e-12)
        self.drop = Dropout(drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the next layer's states."""
        n, length, _ = x.shape
        qkv = self.qkv(x).view(n, length, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        q, k, v = qkv[0], qkv[1], qkv[2]
        scores = (q * (WIDE // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        mixed = (scores.softmax(-1, dtype=q.dtype) @ v).transpose(1, 2).reshape(n, length, WIDE)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Reader(nn.Module):
    """Encoder, spelling and heads. See `forward` for what comes out."""

    def __init__(self, inventory: Inventory, drop: float = 0.1) -> None:
        super().__init__()
        sizes = {head: len(labels) for head, labels in inventory.labels.items()}
        self.pieces = nn.Embedding(30522, WIDE)
        self.positions = nn.Embedding(512, WIDE)
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.spelling = nn.ModuleList(nn.Embedding(r, w) for r, w in zip(FEATURE_ROWS, FEATURE_WIDTH, strict=True))
        self.spell = nn.Linear(FEATURES, SPELL)
        self.spell_in = nn.Linear(SPELL, WIDE)
        nn.init.zeros_(self.spell_in.weight)
        nn.init.zeros_(self.spell_in.bias)
        self.mix = nn.Parameter(torch.tensor([[0.0, 0.0, 0.5, 1.5]] * 3))
        self.tags = nn.Linear(WIDE + SPELL, 384)
        self.names = nn.Linear(WIDE + SPELL, 256)
        self.tree = nn.Linear(WIDE + SPELL, 2 * ARC + 2 * LABEL)
        self.root = nn.Parameter(torch.zeros(ARC + LABEL))
        self.arc = nn.Parameter(torch.eye(ARC) / ARC**0.5)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label = nn.Linear(2 * LABEL, sizes["label"])
        self.upos = nn.Linear(384, sizes["upos"])
        self.xpos = nn.Linear(384, sizes["xpos"])
        self.lemma = nn.Linear(384, sizes["lemma"])
        self.start = nn.Linear(384, 1)
        self.fact = nn.Linear(384, 1)
        self.name = nn.Linear(256, sizes["name"])
        self.name_of_corpus = nn.Parameter(torch.zeros(len(inventory.corpora), sizes["name"], 256))
        self.drop = Dropout(drop)
        self.head_drop = Dropout(0.25)
        for table in self.spelling:
            nn.init.normal_(table.weight, std=0.3)

    def encode(
        self, pieces: Tensor, piece_mask: Tensor, word_of_piece: Tensor, first_piece: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return the words' states for tags, names and trees, [n, words, WIDE + SPELL]."""
        parts = [table(features[..., kind]) for kind, table in enumerate(self.spelling)]
        spelled = F.gelu(self.spell(self.drop(torch.cat(parts, -1))))
        added = F.pad(self.spell_in(spelled), (0, 0, 1, 0))
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        x = x + added.gather(1, word_of_piece[..., None].expand(-1, -1, WIDE))
        x = self.drop(self.norm(x))
        if torch.is_autocast_enabled("cpu"):
            x = x.to(torch.bfloat16)
        mask = torch.zeros(piece_mask.shape, dtype=x.dtype).masked_fill(~piece_mask, -1e4)[:, None, None, :]
        at = first_piece[..., None].expand(-1, -1, WIDE)
        kept = []
        for number, layer in enumerate(self.layers):
            x = layer(x, mask)
            if number >= LAYERS - 4:
                kept.append(x.gather(1, at).float())
        weights = self.mix.softmax(-1)
        stack = torch.stack(kept)
        out = []
        for kind in range(3):
            mixed = (weights[kind][:, None, None, None] * stack).sum(0)
            out.append(self.head_drop(torch.cat([mixed, spelled.float()], -1)))
        return out[0], out[1], out[2]

    def forward(
        self, pieces: Tensor, piece_mask: Tensor, word_of_piece: Tensor, first_piece: Tensor, features: Tensor
    ) -> dict[str, Tensor]:
        """Return each head's scores; `arcs` is [n, words, 1 + words], column 0 the root."""
        for_tags, for_names, for_tree = self.encode(pieces, piece_mask, word_of_piece, first_piece, features)
        tags = self.head_drop(F.gelu(self.tags(for_tags)))
        names = self.head_drop(F.gelu(self.names(for_names)))
        tree = self.head_drop(F.gelu(self.tree(for_tree)))
        dependent, head, as_dependent, as_head = tree.split((ARC, ARC, LABEL, LABEL), -1)
        root = self.root.to(head.dtype).expand(head.shape[0], 1, -1)
        head = torch.cat([root[..., :ARC], head], 1)
        as_head = torch.cat([root[..., ARC:], as_head], 1)
        arcs = dependent @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        return {
            "upos": self.upos(tags),
            "xpos": self.xpos(tags),
            "lemma": self.lemma(tags),
            "start": self.start(tags)[..., 0],
            "fact": self.fact(tags)[..., 0],
            "names": names,
            "arcs": arcs,
            "as_dependent": as_dependent,
            "as_head": as_head,
        }

    def label_scores(self, as_dependent: Tensor, as_head: Tensor) -> Tensor:
        """Score labels for pairs of a word and its head, [..., labels]."""
        return self.label(torch.cat([as_dependent * as_head, F.relu(as_dependent + as_head)], -1))

    def name_scores(self, names: Tensor, corpus: Tensor) -> Tensor:
        """Score name tags under each window's corpus's own habits."""
        own = self.name_of_corpus[corpus]
        return self.name(names) + names @ own.transpose(1, 2).to(names.dtype)


def start_from(network: Reader, encoder: Path) -> None:
    """Copy the pretrained encoder's weights in; piece embeddings are then frozen."""
    old = load_file(str(encoder))
    with torch.no_grad():
        network.pieces.weight.copy_(old["embeddings.word_embeddings.weight"])
        network.positions.weight.copy_(
            old["embeddings.position_embeddings.weight"] + old["embeddings.token_type_embeddings.weight"][0]
        )
        network.norm.weight.copy_(old["embeddings.LayerNorm.weight"])
        network.norm.bias.copy_(old["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(network.layers):
            at = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                joined = [old[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(joined))
                getattr(layer.out, part).copy_(old[f"{at}attention.output.dense.{part}"])
                getattr(layer.norm1, part).copy_(old[f"{at}attention.output.LayerNorm.{part}"])
                getattr(layer.up, part).copy_(old[f"{at}intermediate.dense.{part}"])
                getattr(layer.down, part).copy_(old[f"{at}output.dense.{part}"])
                getattr(layer.norm2, part).copy_(old[f"{at}output.LayerNorm.{part}"])
    network.pieces.weight.requires_grad_(False)
