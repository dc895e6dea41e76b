"""`python -m tests.planted`: how much of planted histories is recovered, by score, relation and cause."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from sayso.linking.whole import link_all
from tests.planted.measure import measure
from tests.planted.recover import briefs_of, names_of, records_of
from tests.planted.scores import Scores
from tests.planted.stream import planted


def main() -> None:
    """Prints the scores of each seed and, if asked, what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--reports", type=int, default=60, help="reports a seed")
    parser.add_argument("--causes", action="store_true", help="tell each miss")
    parser.add_argument("--folder", type=Path, help="where the reports are put down as JSON Lines (default: a new one)")
    options = parser.parse_args()
    for seed in options.seeds:
        stream = planted(seed, reports=options.reports)
        folder = options.folder or Path(tempfile.mkdtemp())
        briefs = briefs_of(records_of(stream, folder))
        scores = measure(stream, link_all(briefs), names_of(briefs))
        _tell(seed, scores)
        if options.causes:
            print("\n".join(f"  {cause}" for cause in scores.causes))


def _tell(seed: int, scores: Scores) -> None:
    print(f"seed {seed}: " + ", ".join(f"{name} {value:.3f}" for name, value in scores.shares().items()))
    for label, share in scores.by_relation.items():
        print(f"  {label:14} right {share.right:3} told {share.told:3} asked {share.asked:3}  F1 {share.f1:.3f}")
    kinds = Counter(cause.split(":")[0] if cause.startswith(("not found", "stray")) else
                    " ".join(cause.split()[:3]) for cause in scores.causes)
    print("  " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(12)))


if __name__ == "__main__":
    main()
