"""`sayso claims`, `search`, `reports`, `refusals`: what single reports say, found across all of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from sayso.cli.lines import row_line, write_lines
from sayso.cli.pages.claims import print_claims
from sayso.cli.pages.reports import print_refusals, print_reports
from sayso.cli.pages.search import print_hits
from sayso.cli.showing.identifiers import report_id
from sayso.cli.showing.opened import Look, since, through

MOST = 100_000  # places that JSON Lines give where no limit is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which claims the user wants; the fields are the options of `sayso claims`."""

    by: str | None = None
    about: str | None = None
    act: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    report: str | None = None


def show_claims(look: Look, wanted: Wanted) -> None:
    """Prints claims."""
    report = report_id(look.store, wanted.report) if wanted.report else None
    found = look.store.claims(by=wanted.by, about=wanted.about, act=wanted.act, since=since(wanted.since),
                              until=through(wanted.until), place=wanted.place, document=report, limit=look.most)
    if look.lines:
        write_lines(row_line(claim) for claim in islice(found, look.limit))
        return
    claims, more = look.first(found)
    if not claims:
        look.nothing("claims", narrowed=wanted != Wanted())
    else:
        print_claims(claims, more, look.console)


def show_hits(look: Look, words: str) -> None:
    """Prints where words stand."""
    limit = look.limit or MOST
    found = look.store.search(words, limit + 1, kind="document")
    if len(found) <= limit:  # claims come after all reports
        found += look.store.search(words, limit + 1 - len(found), kind="claim")
    hits = found if look.limit is None else found[:limit]
    if not hits:
        look.nothing("reports or claims with all of these words", narrowed=True)
    elif look.lines:
        write_lines(row_line(hit) for hit in hits)
    else:
        print_hits(hits, len(found) > len(hits), look.console)


def show_reports(look: Look, publisher: str | None, first: str | None, last: str | None) -> None:
    """Prints the reports of a store."""
    found = look.store.documents(publisher=publisher, since=since(first), until=through(last), limit=look.most)
    if look.lines:
        write_lines(row_line(report) for report in islice(found, look.limit))
        return
    reports, more = look.first(found)
    if not reports:
        look.nothing("reports", narrowed=bool(publisher or first or last))
    else:
        print_reports(reports, more, look.console)


def show_refusals(look: Look, reason: str | None) -> None:
    """Prints what could not be read."""
    found = look.store.refusals(reason=reason)
    if look.lines:
        write_lines(row_line(refusal) for refusal in islice(found, look.limit))
        return
    refusals, more = look.first(found)
    if refusals:
        print_refusals(refusals, more, look.console)
    else:
        look.console.print("Nothing was refused: all that was added could be read."
                           if reason is None else f"Nothing was refused as {reason!r}.", markup=False)
