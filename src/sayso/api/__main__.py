"""`python -m sayso.api` prints the interface's schema (OpenAPI 3.1), from which the page's types are made."""

from __future__ import annotations

import json
import sys

from sayso.api.app import create_app
from sayso.api.settings import Settings

json.dump(create_app(Settings()).openapi(), sys.stdout, ensure_ascii=False, indent=1)
sys.stdout.write("\n")
