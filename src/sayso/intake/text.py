"""Plain text: the bytes' characters, to the letter."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sayso.intake.draft import Draft
from sayso.intake.encoding import decode
from sayso.intake.material import Material
from sayso.records.errors import UnreadableReport


def read_text(material: Material) -> Iterator[Draft]:
    """The one draft of a text file.

    Raises:
        UnreadableReport: "binary", "undecodable" or "unsupported" (a file that is JSON throughout).
    """
    text = decode(material.data, name=material.origin, declared=material.charset)
    if text.lstrip()[:1] in ("{", "[") and _is_json(text):
        raise UnreadableReport(
            f"'{material.origin}' is JSON, but not one report a line.",
            reason="unsupported",
            remedy="Write JSON Lines: one object a line, with id and text.",
        )
    yield Draft(origin=material.origin, text=text, url=material.url)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
