"""One door for each kind of input, and the way through them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, cast

from sayso.bounds import within
from sayso.intake.capture import Taken, captured, captured_line
from sayso.intake.draft import Draft
from sayso.intake.finishing import finish
from sayso.intake.guard.bound import SECONDS
from sayso.intake.jsonl import Line, read_lines
from sayso.intake.kinds import Kind, kind_of_bytes, kind_of_name
from sayso.intake.material import Found, Material
from sayso.intake.opening import found_in
from sayso.intake.options import IntakeOptions
from sayso.intake.refused import Refused, foreseen, refused
from sayso.intake.text import read_text
from sayso.records.document import Document, Published
from sayso.records.errors import UnreadableReport
from sayso.records.original import Original


def through_door(material: Material, options: IntakeOptions, *, kind: Kind | None = None) -> Iterator[Taken]:
    """Every report in a material, or why it is none; never raises what a report can cause.

    Args:
        material: the bytes.
        options: the user's settings; a kind set there goes before everything.
        kind: what name or transport say; the first bytes tell where it is None.
    """
    original, drafts, failed = None, list[Found](), None
    try:
        chosen = _kind(material, options, kind)
        if chosen == "jsonl":
            yield from read_json_lines(io.BytesIO(material.data), material.origin, options)
            return
        if len(material.data) > options.max_bytes:
            raise too_large(material.origin, options)
        original = captured(material, chosen)
        drafts = _found(material, chosen)
    except Exception as error:  # noqa: BLE001 - the boundary of one input: what it does to a parser must not stop others
        failed = refused(material.origin, foreseen(error, f"'{material.origin}'"))
    for found in drafts:
        yield from _finished(found, options, original)
    if failed:
        yield Taken(report=failed, original=original)


def read_json_lines(stream: BinaryIO, origin: str, options: IntakeOptions) -> Iterator[Taken]:
    """Every line of a stream of JSON Lines, as a document or refused."""
    nothing = True
    for line in read_lines(stream, origin=origin, max_bytes=options.max_bytes):
        nothing = False
        yield from take_line(line, origin, options)
    if nothing:
        yield Taken(report=refused(origin, empty(origin)))


def take_line(line: Line, origin: str, options: IntakeOptions, *, unit: str = "line") -> Iterator[Taken]:
    """One line, as a document or refused.

    Args:
        origin: path or address of the whole. unit: what the whole counts, "line" or "row".
    """
    original = None if line.data is None else captured_line(line.data, line.number, origin=origin, unit=unit)
    if isinstance(line.found, Draft):
        yield from _finished(line.found, options, original)
    else:
        yield Taken(report=refused(line.origin, line.found), original=original)


def too_large(origin: str, options: IntakeOptions) -> UnreadableReport:
    """The error for an input over the size limit."""
    return UnreadableReport(
        f"'{origin}' has more than {options.max_bytes} bytes.",
        reason="too_large",
        remedy="Raise the limit, or give the reports in JSON Lines.",
    )


def empty(origin: str) -> UnreadableReport:
    """The error for an input with nothing in it."""
    return UnreadableReport(f"'{origin}' is empty.", reason="empty", remedy="Check that it was saved wholly.")


def _kind(material: Material, options: IntakeOptions, told: Kind | None) -> Kind:
    if options.kind != "auto":
        return cast(Kind, options.kind)
    if not material.data.strip():
        raise empty(material.origin)
    shown = kind_of_bytes(material.data)
    # A PDF, and a page served as text or named .txt, show themselves beyond doubt; a name decides the rest.
    if shown == "pdf":
        return shown
    return told or kind_of_name(material.origin) or shown


def _found(material: Material, kind: Kind) -> list[Found]:
    """What a door makes of a material; formats that need a parser are opened in a guarded process."""
    what = f"'{material.origin}'"
    if kind == "text":
        with within(SECONDS, what):
            return list(read_text(material))
    from sayso.intake.guard.outside import guarded

    return guarded(found_in, material, kind, what=what, gives=(Draft, Material, Published))


def _finished(found: Found, options: IntakeOptions, original: Original | None) -> Iterator[Taken]:
    """What a door found, as a report made of that original; another material has an original of its own."""
    if isinstance(found, Material):
        yield from through_door(found, options)
        return
    if isinstance(found, tuple):
        yield Taken(report=refused(*found), original=original)
        return
    report: Document | Refused
    try:
        with within(SECONDS, f"'{found.origin}'"):
            report = finish(found, options)
    except Exception as error:  # noqa: BLE001 - as in `through_door`
        report = refused(found.origin, foreseen(error, f"'{found.origin}'"))
    yield Taken(report=report, original=original)
