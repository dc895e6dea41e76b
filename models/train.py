"""Train the reader: `python -m models.train`.

Rebuilds everything from the corpora under ../shared/data and the pinned start encoder.
Seeded; shows its progress; writes a checkpoint after each pass to build/reader and goes
on from there when it was stopped.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.multiprocessing as mp

from .export import export
from .inventory import Inventory, take_inventory
from .losses import WEIGHTS, losses
from .name_pool import NamePool
from .network import Reader, start_from
from .sources import encoder_folder, piece_tokenizer, training_texts, world_places
from .windows import Window, Windows, collate, padded_length


def batches(windows: list[Window], budget: int, chance: random.Random) -> list[list[Window]]:
    """Group windows of like length into batches of at most `budget` padded pieces."""
    shelves: dict[tuple[int, int], list[Window]] = {}
    for window in windows:
        key = padded_length(min(window.length, 254)), -(-len(window.words) // 16)
        shelves.setdefault(key, []).append(window)
    groups: list[list[Window]] = []
    rest: list[Window] = []
    for (length, _), shelf in sorted(shelves.items(), key=lambda item: item[0]):
        chance.shuffle(shelf)
        shelf = rest + shelf
        size = max(2, budget // length // 2 * 2)
        whole = len(shelf) // size * size
        groups += [shelf[first : first + size] for first in range(0, whole, size)]
        rest = shelf[whole:]
    if len(rest) > 1:
        groups.append(rest)
    chance.shuffle(groups)
    return groups


def as_tensors(batch: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    """Turn a collated batch into tensors."""
    return {name: torch.from_numpy(array) for name, array in batch.items()}


def optimiser_of(network: Reader, encoder_rate: float, head_rate: float) -> torch.optim.AdamW:
    """Return AdamW with the encoder and the heads at their own peak rates."""
    slow, fast = [], []
    for name, weight in network.named_parameters():
        if weight.requires_grad:
            old = name.startswith(("positions", "norm.", "layers"))
            (slow if old else fast).append(weight)
    groups = [
        {"params": slow, "lr": encoder_rate, "peak": encoder_rate, "weight_decay": 0.01},
        {"params": fast, "lr": head_rate, "peak": head_rate, "weight_decay": 0.01},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)


def set_rate(optimiser: torch.optim.Optimizer, done: float) -> None:
    """Warm up over the first twentieth, then fall linearly to zero at `done` = 1."""
    factor = done / 0.05 if done < 0.05 else max(0.0, (1 - done) / 0.95)
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * factor


class Pair:
    """Two workers that average their gradients in shared memory after every step.

    One process with two threads was three times slower than two processes with one.
    """

    def __init__(self, workers: int, size: int) -> None:
        self.workers = workers
        self.shared = torch.zeros(workers, size).share_memory_()
        self.barrier = mp.get_context("spawn").Barrier(workers)

    def average(self, rank: int, weights: list[torch.nn.Parameter]) -> None:
        """Replace every weight's gradient by the mean over the workers."""
        if self.workers == 1:
            return
        mine, at = self.shared[rank], 0
        for weight in weights:
            if weight.grad is None:
                weight.grad = torch.zeros_like(weight)
            mine[at : at + weight.numel()].copy_(weight.grad.view(-1))
            at += weight.numel()
        self.barrier.wait()
        mean, at = self.shared.mean(0), 0
        for weight in weights:
            assert weight.grad is not None
            weight.grad.view(-1).copy_(mean[at : at + weight.numel()])
            at += weight.numel()
        self.barrier.wait()


def one_pass(
    network: Reader,
    optimiser: torch.optim.Optimizer,
    groups: list[list[Window]],
    inventory: Inventory,
    number: int,
    chosen: argparse.Namespace,
    pair: Pair,
    rank: int,
) -> None:
    """Run one worker's share of one pass over the batches."""
    passes, most_steps = chosen.passes, chosen.steps
    network.train()
    began = time.time()
    sums: dict[str, float] = {}
    for step, group in enumerate(groups):
        if most_steps and step == most_steps:
            break
        set_rate(optimiser, (number + step / len(groups)) / passes)
        batch = as_tensors(collate(group[rank :: pair.workers], inventory))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = losses(network, batch)
        total = sum((WEIGHTS[name] * loss for name, loss in found.items()), torch.zeros(()))
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        weights = [weight for weight in network.parameters() if weight.requires_grad]
        pair.average(rank, weights)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        for name, loss in found.items():
            sums[name] = 0.98 * sums.get(name, float(loss.detach())) + 0.02 * float(loss.detach())
        if step % 20 == 0 and rank == 0:
            shown = " ".join(f"{name} {value:.3f}" for name, value in sums.items())
            print(f"pass {number + 1}/{passes} {step}/{len(groups)} {time.time() - began:.0f}s  {shown}", flush=True)


def work(rank: int, chosen: argparse.Namespace, pair: Pair) -> None:
    """Train as one of the workers; the first one reports and saves."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    folder = encoder_folder()
    texts = training_texts(chosen.data)
    inventory = take_inventory(texts)
    network = fresh(inventory, chosen.seed)
    optimiser = optimiser_of(network, chosen.encoder_rate, chosen.head_rate)
    checkpoint = chosen.build / "checkpoint.pt"
    first = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        first = saved["done"]
    windows = Windows(piece_tokenizer(folder), NamePool(texts, world_places()))
    for number in range(first, chosen.passes):
        chance = random.Random(chosen.seed * 1000 + number)
        groups = batches(list(windows.training(texts, chance)), chosen.budget, chance)
        torch.manual_seed(chosen.seed * 1000 + number * 10 + rank)
        one_pass(network, optimiser, groups, inventory, number, chosen, pair, rank)
        if rank == 0:
            state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "done": number + 1}
            torch.save(state, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
    if rank == 0:
        inventory.save(chosen.build / "inventory.json")
        torch.save(network.state_dict(), chosen.build / "reader.pt")


def fresh(inventory: Inventory, seed: int) -> Reader:
    """Return the network before training: the pinned encoder with new heads."""
    torch.manual_seed(seed)
    network = Reader(inventory)
    start_from(network, encoder_folder() / "model.safetensors")
    return network


def main() -> None:
    """Train from the start or from the last checkpoint."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--build", type=Path, default=Path("build/reader"))
    options.add_argument("--target", type=Path, default=Path("src/sayso/reading/weights"))
    options.add_argument("--passes", type=int, default=10)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--budget", type=int, default=2400, help="padded pieces in a batch")
    options.add_argument("--encoder-rate", type=float, default=2e-4)
    options.add_argument("--head-rate", type=float, default=1.5e-3)
    options.add_argument("--workers", type=int, default=2, help="processes, one thread each")
    options.add_argument("--steps", type=int, default=0, help="stop each pass early (for a trial)")
    chosen = options.parse_args()
    chosen.build.mkdir(parents=True, exist_ok=True)
    inventory = take_inventory(training_texts(chosen.data))
    size = sum(w.numel() for w in fresh(inventory, chosen.seed).parameters() if w.requires_grad)
    mp.spawn(work, args=(chosen, Pair(chosen.workers, size)), nprocs=chosen.workers)
    export(chosen.build, chosen.target, chosen.data)


if __name__ == "__main__":
    main()
