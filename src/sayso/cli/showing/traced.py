"""`sayso trace ID`: the way from a number back to its words, its report and its bytes."""

from __future__ import annotations

from typing import Any

from sayso.cli.lines import write_lines
from sayso.cli.pages.trace import passage, print_trails
from sayso.cli.showing.identifiers import whole
from sayso.cli.showing.opened import Look
from sayso.keeping.trails import Trail, trails_of, ways_of
from sayso.records.plain import to_plain


def show_trails(look: Look, typed: str) -> bool:
    """Prints every way from an id down to bytes; returns whether all that was checked holds."""
    ways = ways_of(look.store, whole(look.store, typed))
    trails = trails_of(look.store, ways[:look.limit])
    if not look.lines:
        told = list(trails)
        print_trails(told, len(ways), look.console)
        return all(trail.sound for trail in told)
    sound = True
    for trail in trails:
        write_lines([trail_line(trail)])
        sound &= trail.sound
    return sound


def trail_line(trail: Trail) -> dict[str, Any]:
    """A trail as an object: each step, the words in their passage, and the checks."""
    document, original, item = trail.document, trail.original, trail.item
    text, start = passage(trail) if trail.words else ("", 0)
    return {
        "incident": trail.incident.id if trail.incident else None,
        "question": {"id": trail.question.id, "text": trail.question.text} if trail.question else None,
        "answer": trail.answer.id if trail.answer else None,
        "position": trail.position.id if trail.position else None,
        "item": {"kind": type(item).__name__.lower(), **to_plain(item)} if item else None,
        "claim": to_plain(trail.claim), "words": to_plain(trail.words), "passage": {"start": start, "text": text},
        "report": {"id": document.id, "origin": document.origin, "title": document.title,
                   "publisher": document.publisher, "published": to_plain(document.published)},
        "original": {"sha256": original.sha256, "bytes": len(original.data), "media_type": original.media_type,
                     "captured_at": original.captured_at, "captured_from": original.captured_from,
                     "locator": original.locator},
        "checks": to_plain(trail.checks), "sound": trail.sound,
    }
