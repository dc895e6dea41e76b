"""`sayso versions`: what changed in articles after publication."""

from __future__ import annotations

from sayso.cli.lines import row_line, write_lines
from sayso.cli.pages.versions import print_versions
from sayso.cli.showing.identifiers import report_id
from sayso.cli.showing.opened import Look
from sayso.records.errors import BadSetting
from sayso.watching.history import article_named, changes, history_of


def show_versions(look: Look, named: str | None) -> None:
    """Prints the versions of one article, or all changes, the last first.

    Raises:
        BadSetting: what is named is no article that is watched.
    """
    found = changes(look.store, limit=look.limit and look.limit + 1) if named is None else \
        iter(history_of(look.store, _article(look, named)))
    if look.lines:
        write_lines(row_line(one) for batch in look.batches(found) for one in batch)
        return
    shown, more = look.first(found)
    if shown:
        print_versions(shown, more, look.console)
    else:
        look.console.print("No article that is watched has changed so far.", markup=False)


def _article(look: Look, named: str) -> str:
    article = article_named(look.store, named)
    if article is None and "://" not in named:
        article = article_named(look.store, report_id(look.store, named))
    if article is None:
        raise BadSetting(f"{named!r} is no article that was watched in {look.store.url}.",
                         remedy="See which there are: sayso versions, or sayso reports.")
    return article
