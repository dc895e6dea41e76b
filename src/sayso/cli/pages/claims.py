"""Claims of several reports: who said what, through whom, when, and in which report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, below, facts, indented, print_parts, shown
from sayso.cli.pages.wording import day, some
from sayso.store.kept import StoredClaim

FIRM = {"certain": "", "probable": "probably", "possible": "possibly", "underspecified": "open"}


def print_claims(claims: Sequence[StoredClaim], more: bool, console: Console) -> None:
    """Prints claims in the order given; `more` says that there are others beyond these."""
    print_parts(_parts(claims, more), console, across=PROSE)


def _parts(claims: Sequence[StoredClaim], more: bool) -> Iterator[RenderableType]:
    for claim in claims:
        yield below(_said(claim))
        yield indented(Text(shown(claim.text)), 2)
        yield indented(facts(claim.title or claim.origin, claim.publisher, day(claim.published), claim.id), 2)
    last = f"\n{some(len(claims), 'claim')}"
    yield Text(last + (", and there are more: --limit, or a filter." if more else "."), style="dim")


def _said(claim: StoredClaim) -> Text:
    line = Text(shown(claim.source), style="bold cyan")
    side = claim.party_name if claim.party_name and claim.party_name not in claim.source else ""
    relays = [relay for relay in claim.relays if relay != claim.source]
    remarks = [side, f"through {', '.join(relays)}" if relays else "", day(claim.said)]
    line.append("".join(f" · {shown(remark)}" for remark in remarks if remark), style="not bold dim")
    line.append("" if claim.form == "voice" else f" · {shown(claim.act)}", style="not bold green")
    held = ["not" if claim.polarity == "-" else "", FIRM[claim.certainty]]
    line.append("".join(f" [{one}]" for one in held if one), style="not bold yellow")
    return line
