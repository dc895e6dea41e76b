"""What a site's robots.txt allows (RFC 9309), and how slowly it wants to be asked (Crawl-delay)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from sayso.intake.address import Answer
from sayso.records.errors import ForbiddenAddress, SaysoError

# RFC 9309, 2.4: not longer than a day. A site that could not be asked is asked again sooner.
_KEPT, _KEPT_WHERE_UNREACHABLE = 86_400.0, 600.0
_MOST = 512_000  # bytes of it that count (RFC 9309, 2.5: at least 500 KiB)
_NAME = "sayso"
# The longest pause that is honoured as it stands; a longer one would stop all watching of that site.
_LONGEST_PAUSE = 3_600.0


@dataclass(frozen=True, slots=True)
class _Rules:
    file: Protego | None  # None: nothing is allowed, since the site could not be asked
    until: float


class Robots:
    """The rules of each site, asked for once a day.

    Args:
        ask: one request for an address, redirects followed.
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        self._held: dict[str, _Rules] = {}
        self._lock = threading.Lock()

    def knows(self, url: str) -> bool:
        """Whether the rules for an address are at hand."""
        with self._lock:
            held = self._held.get(_site(url))
        return held is not None and held.until > time.monotonic()

    def learn(self, url: str) -> None:
        """Asks for the rules of an address' site. Asked wrongly (4xx) there are none; not reached, all is forbidden.

        Raises:
            ForbiddenAddress: the site is none that may be asked.
        """
        site = _site(url)
        try:
            answer = self._ask(f"{site}/robots.txt")
        except ForbiddenAddress:
            raise
        except SaysoError:
            rules = _Rules(None, time.monotonic() + _KEPT_WHERE_UNREACHABLE)
        else:
            rules = _rules(answer)
        with self._lock:
            self._held[site] = rules

    def allow(self, url: str) -> bool:
        """Whether an address may be asked for; False where the rules are not known."""
        with self._lock:
            held = self._held.get(_site(url))
        return held is not None and held.file is not None and bool(held.file.can_fetch(url, _NAME))

    def reached(self, url: str) -> bool:
        """Whether the site could be asked for its rules."""
        with self._lock:
            held = self._held.get(_site(url))
        return held is not None and held.file is not None

    def pause(self, url: str) -> float:
        """Seconds that the site wants between two requests; 0 where it says nothing."""
        with self._lock:
            held = self._held.get(_site(url))
        told = held.file.crawl_delay(_NAME) if held and held.file else None
        return min(max(0.0, float(told or 0.0)), _LONGEST_PAUSE)


def _rules(answer: Answer) -> _Rules:
    now = time.monotonic()
    if answer.status == 429 or answer.status >= 500:
        return _Rules(None, now + _KEPT_WHERE_UNREACHABLE)
    text = answer.body[:_MOST].decode("utf-8", "replace") if 200 <= answer.status < 300 else ""
    return _Rules(Protego.parse(text), now + _KEPT)


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"
