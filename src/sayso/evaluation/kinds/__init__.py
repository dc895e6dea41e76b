"""The kinds of things that a case can ask for, one file each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.evaluation.kinds import actors, claims, document, events, figures, places, times
from sayso.evaluation.kinds.kind import Field, Kind

KINDS: Mapping[str, Kind[Any]] = {kind.name: kind for kind in (
    claims.KIND, figures.KIND, events.KIND, places.KIND, times.KIND, actors.KIND, document.KIND, document.FURNITURE)}

__all__ = ["KINDS", "Field", "Kind"]
