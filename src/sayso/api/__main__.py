"""`python -m sayso.api` prints the interface's schema (OpenAPI 3.1), from which the page's types are made.

With `--digest` it prints the schema's SHA-256 alone: kept beside the types, it tells when they are out of date.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256

from sayso.api.app import create_app
from sayso.api.settings import Settings


def schema() -> str:
    """The schema as it is printed."""
    return json.dumps(create_app(Settings()).openapi(), ensure_ascii=False, indent=1) + "\n"


def digest() -> str:
    """SHA-256 of the schema, 64 hexadecimal digits."""
    return sha256(schema().encode()).hexdigest()


if __name__ == "__main__":
    sys.stdout.write(f"{digest()}\n" if "--digest" in sys.argv[1:] else schema())
