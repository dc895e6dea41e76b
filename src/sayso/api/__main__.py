"""`python -m sayso.api` prints the interface's schema (OpenAPI 3.1), from which the page's types are made.

With `--digests` it prints a line for each operation and shape: what is kept of it beside the types tells when they are
out of date, and two who change different ones do not get in each other's way.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sayso.api.app import create_app
from sayso.api.settings import Settings


def schema() -> dict[str, Any]:
    """The schema."""
    return create_app(Settings()).openapi()


def digests() -> str:
    """A line for each address and shape of the schema: its name, and SHA-256 of what it says."""
    return "".join(f"{name} {sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]}\n"
                   for name, told in sorted(_parts(schema())))


def _parts(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from told["paths"].items()
    yield from told["components"]["schemas"].items()


if __name__ == "__main__":
    sys.stdout.write(digests() if "--digests" in sys.argv[1:]
                     else json.dumps(schema(), ensure_ascii=False, indent=1) + "\n")
