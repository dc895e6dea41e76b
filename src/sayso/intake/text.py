"""Plain text: the bytes' characters, to the letter."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.intake.draft import Draft
from sayso.intake.encoding import decode
from sayso.intake.material import Material


def read_text(material: Material) -> Iterator[Draft]:
    """The one draft of a text file.

    Raises:
        UnreadableReport: "binary" or "undecodable".
    """
    yield Draft(
        origin=material.origin, text=decode(material.data, declared=material.charset), url=material.url
    )
