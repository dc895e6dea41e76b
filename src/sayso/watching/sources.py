"""What every kind of source gives: what is new, and then each thing itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sayso.intake.address import Answer
from sayso.intake.kinds import Kind
from sayso.intake.material import Material
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.watching.pacing import Turn


class Busy(Exception):
    """There is no answer now, and there may be one later.

    Args:
        why: in words. after: seconds that the server asks to be left alone for, None where it asks for nothing.
    """

    def __init__(self, why: str, *, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after


class Gone(Exception):
    """There was something, and it is no more; `lasting` where its server says that it will not come back (410)."""

    def __init__(self, why: str, *, lasting: bool) -> None:
        super().__init__(why)
        self.lasting = lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What a source told when it was asked.

    Attributes:
        etag, modified: its state, as in `WatchedSource`.
        items: what it tells of. unchanged: it says itself that nothing changed. left_out: how many things it told of
            beyond the most that are taken.
    """

    etag: str | None = None
    modified: str | None = None
    items: tuple[WatchedItem, ...] = ()
    unchanged: bool = False
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """One thing got.

    Attributes:
        material: its bytes; None where its server says that it has not changed.
        kind: that transport or name tell. etag, modified: as in `WatchedItem`.
        chain: the requests and answers that led to it, redirects first; empty for what is no web page.
    """

    material: Material | None
    kind: Kind | None = None
    etag: str | None = None
    modified: str | None = None
    chain: tuple[Answer, ...] = ()


class Watches(Protocol):
    """A source that is watched. `poll` and `get` are called by threads, one at a time for each host."""

    name: str
    kind: str
    address: str
    host: str

    def poll(self, was: WatchedSource | None, at: str, turn: Turn) -> Polled:
        """Asks the source; `was` is how it stood, `at` is now.

        Raises:
            Busy: it gives nothing now. Gone: it is no more. SaysoError: what it gives cannot be used.
        """

    def get(self, item: WatchedItem, turn: Turn) -> Got:
        """Gets one thing that it told of; raises what `poll` does."""

    def host_of(self, item: WatchedItem) -> str:
        """The host that is asked for it."""

    def close(self) -> None:
        """Lets go of what is held open; it may be asked again all the same."""
