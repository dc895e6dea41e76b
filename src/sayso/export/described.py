"""The data files of this room (data/*.yml): what each format is, its columns, its words, what it cannot carry."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from sayso.records.errors import SaysoError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def described(name: str) -> dict[str, Any]:
    """What `export/data/<name>.yml` says.

    Raises:
        SaysoError: the file is missing, or is no YAML mapping.
    """
    try:
        told = yaml.load((files("sayso.export") / "data" / f"{name}.yml").read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        raise SaysoError(f"export/data/{name}.yml: {error}", remedy="Install Sayso anew.") from error
    if not isinstance(told, dict):
        raise SaysoError(f"export/data/{name}.yml is no mapping.", remedy="Install Sayso anew.")
    return told
