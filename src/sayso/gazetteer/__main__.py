"""`python -m sayso.gazetteer`: compiles the place index at set-up and prints where it lies."""

from __future__ import annotations

from sayso.gazetteer.location import prepare_gazetteer

if __name__ == "__main__":
    print(prepare_gazetteer(told=print))
