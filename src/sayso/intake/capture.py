"""The original behind each report: its bytes, kind, time and place of capture, made where the bytes are at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sayso.intake.draft import sayable
from sayso.intake.kinds import Kind
from sayso.intake.material import Material, is_address
from sayso.intake.refused import Refused
from sayso.records.document import Document
from sayso.records.original import Original

STANDARD_INPUT = "-"
_CHARSET = re.compile(r"[\w.:-]{1,40}", re.ASCII)  # what a server or a mail calls its encoding may be no name at all
_MEDIA_TYPE: dict[Kind, str] = {
    "text": "text/plain", "html": "text/html", "pdf": "application/pdf", "email": "message/rfc822",
    "jsonl": "application/x-ndjson",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One report with what it was made from.

    Attributes:
        report: the document, or why there is none.
        original: None where no bytes were had (a missing file, an address that does not answer) or where
            they are over the size limit.
    """

    report: Document | Refused
    original: Original | None = None


def captured(material: Material, kind: Kind) -> Original:
    """The original that a material is."""
    media_type = _MEDIA_TYPE[kind]
    if material.charset and _CHARSET.fullmatch(material.charset):
        media_type += f"; charset={material.charset}"
    outermost = material.within or material.origin
    inside = material.origin.removeprefix(f"{outermost}#") if material.within else None
    return Original(data=material.data, media_type=media_type, captured_at=_now(), captured_from=_place(outermost),
                    locator=sayable(f"attachment {inside}") if inside else None)


def kind_of_media(media_type: str) -> Kind | None:
    """What kind a kept original is; None for a line of JSON Lines."""
    return next((kind for kind, name in _MEDIA_TYPE.items() if name == media_type), None)


def captured_line(data: bytes, number: int, *, origin: str, unit: str = "line") -> Original:
    """The original that one line of JSON Lines is.

    Args:
        data: the line; its end is left off, so that a last line without one has the same digest.
        number: the line's number, from 1.
        origin: path, address or "-" of the whole. unit: "row" where it is one of a table.
    """
    return Original(data=data.rstrip(b"\r\n"), media_type="application/json", captured_at=_now(),
                    captured_from=_place(origin), locator=f"{unit} {number}")


def _place(origin: str) -> str:
    return sayable(origin if origin == STANDARD_INPUT or is_address(origin) else str(Path(origin).absolute()))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
