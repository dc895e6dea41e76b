"""Pages asked for politely: what robots.txt allows, one request a host at a time, and only what has changed."""

from __future__ import annotations

from sayso.intake.address import MOST_HOPS, Answer, Caller, fetched, too_many_redirects
from sayso.records.errors import MissingInput, UnreadableReport
from sayso.watching.addresses import host_of
from sayso.watching.instants import retry_after
from sayso.watching.pacing import Turn
from sayso.watching.robots import Robots
from sayso.watching.sources import Busy, Gone, Got


class Web:
    """Asks for pages; threads share it.

    Args:
        caller: that asks.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._robots = Robots(self._follow)

    def get(self, url: str, turn: Turn, *, etag: str | None, modified: str | None) -> Got:
        """A page, or that it has not changed since it had this state (RFC 9110, 13.1).

        Raises:
            Busy: no answer, too late, 429 or 5xx, or its site could not be asked for its robots.txt.
            Gone: 404 or 410.
            SaysoError: refused for good: forbidden by robots.txt ("robots") or its address, too large, another status.
        """
        headers = {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value}
        chain = self._chain(url, turn, headers)
        last = chain[-1]
        if last.status == 304:
            return Got(material=None, etag=last.header("etag") or etag, modified=modified, chain=chain)
        if last.status in (404, 410):
            raise Gone(f"HTTP {last.status}", lasting=last.status == 410)
        if last.status == 429 or last.status >= 500:
            raise Busy(f"HTTP {last.status}", after=retry_after(last.header("retry-after")))
        found = fetched(last)
        return Got(material=found.material, kind=found.kind, etag=_sendable(last.header("etag")),
                   modified=_sendable(last.header("last-modified")), chain=chain)

    def _chain(self, url: str, turn: Turn, headers: dict[str, str]) -> tuple[Answer, ...]:
        """The answers of an address and of those that it redirects to, each in its host's turn."""
        chain: list[Answer] = []
        onward: str | None = url
        for _ in range(MOST_HOPS):
            assert onward is not None
            self._may(onward, turn)
            answer = _asked(self._caller, onward, headers)
            turn.slower(max(self._robots.pause(onward), _wanted_pause(answer)))
            turn.end()
            chain.append(answer)
            onward = answer.onward
            if onward is None:
                return tuple(chain)
        raise too_many_redirects(url)

    def _may(self, url: str, turn: Turn) -> None:
        """Waits for the turn at an address' host, and sees that its robots.txt allows to ask."""
        turn.at(host_of(url))
        if not url.lower().startswith(("http://", "https://")):
            return  # refused when it is asked
        if not self._robots.knows(url):
            self._robots.learn(url)
            turn.end()  # that was a request too
            turn.at(host_of(url))
        if not self._robots.reached(url):
            raise Busy("the site does not say what it allows (robots.txt)")
        if not self._robots.allow(url):
            raise UnreadableReport(f"address '{url}' is forbidden to programs by its site's robots.txt.",
                                   reason="robots", remedy="Ask its publisher, or save the page with a browser.")

    def _follow(self, url: str) -> Answer:
        """A robots.txt; redirects are followed at once (RFC 9309, 2.3.1.2)."""
        for _ in range(MOST_HOPS):
            answer = self._caller.ask(url)
            if answer.onward is None:
                return answer
            url = answer.onward
        raise too_many_redirects(url)


def _asked(caller: Caller, url: str, headers: dict[str, str]) -> Answer:
    try:
        return caller.ask(url, headers=headers)
    except MissingInput as error:
        raise Busy(error.thing) from None
    except UnreadableReport as error:
        if error.reason == "timeout":
            raise Busy(error.thing) from None
        raise


def _wanted_pause(answer: Answer) -> float:
    return (retry_after(answer.header("retry-after")) or 0.0) if answer.status in (429, 503) else 0.0


def _sendable(value: str | None) -> str | None:
    """A header's value if it can be sent back as it is; a hostile one could be long, or no header at all."""
    return value if value and len(value) <= 500 and value.isascii() and value.isprintable() else None
