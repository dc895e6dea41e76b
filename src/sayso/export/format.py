"""A format: what it is, what it is made of, how it is written, what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sayso.export.described import described
from sayso.export.losses import Loss, Tally
from sayso.export.selecting import Selection

# Gives a file's bytes, some at a time, and counts what is lost on the way.
Writer = Callable[[Selection, Tally], Iterator[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format in which a store can be handed over.

    Attributes:
        name: as the user types it. title: for a reader.
        media_type: RFC 2046. extension: of its files, with the dot.
        source: where its columns, members and words are told, "" for one of Sayso's own.
        lists: what it is made of ("claims", "questions", "incidents"): the filters of these narrow it.
        losses: what it cannot carry. empty: columns that Sayso leaves empty, with the reason.
        write: gives its bytes; every call begins anew.
    """

    name: str
    title: str
    media_type: str
    extension: str
    source: str
    lists: tuple[str, ...]
    losses: tuple[Loss, ...]
    empty: Mapping[str, str]
    write: Writer


def format_from(name: str, file: str, write: Writer) -> Format:
    """A format as `data/<file>.yml` describes it under `formats`."""
    told = described(file)["formats"][name]
    shared = described("shared")["losses"]
    losses = tuple(Loss(id=id, **(shared[id] if one is None else one)) for id, one in told["losses"].items())
    return Format(name=name, title=told["title"], media_type=told["media_type"], extension=told["extension"],
                  source=told.get("source", ""), lists=tuple(told["lists"]), losses=losses,
                  empty=described(file).get("empty", {}), write=write)
