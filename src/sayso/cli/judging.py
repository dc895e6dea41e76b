"""`sayso merge`, `split`, `undo` and `judgements`: what people decide, and what it changes."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from sayso.cli.pages.layout import print_failure, shown
from sayso.cli.showing.identifiers import report_id, whole
from sayso.judging.wording import in_words
from sayso.records.errors import SaysoError
from sayso.records.judgement import Judgement
from sayso.records.linked import Incident
from sayso.store import Store, open_store

if TYPE_CHECKING:
    from sayso.keeping.linking import Change

DONE, FAILED = 0, 1


def merge_and_print(where: str, incidents: Sequence[str], *, author: str | None, reason: str) -> int:
    """Merges, and prints what changed; returns the exit code."""
    from sayso.keeping.judging import merge  # what links is loaded where something is decided, not to list it

    def work(store: Store) -> None:
        named = [whole(store, one, ["incident"]) for one in incidents]
        _tell(*merge(store, named, author=author or _login(), reason=reason), store)

    return _run(where, work)


def split_and_print(where: str, incident: str, documents: Sequence[str], *, author: str | None, reason: str) -> int:
    """Splits, and prints what changed; returns the exit code."""
    from sayso.keeping.judging import split

    def work(store: Store) -> None:
        named = [report_id(store, one) for one in documents]
        _tell(*split(store, whole(store, incident, ["incident"]), named, author=author or _login(), reason=reason),
              store)

    return _run(where, work)


def undo_and_print(where: str, judgement: str) -> int:
    """Takes a judgement back, and prints what changed; returns the exit code."""
    from sayso.keeping.judging import take_back

    return _run(where, lambda store: _tell_change(take_back(
        store, whole(store, judgement, ["judgement"]), author=_login()), store))


def print_judgements(where: str, *, everything: bool, limit: int) -> int:
    """Prints so many judgements, the oldest first; returns the exit code."""
    def work(store: Store) -> None:
        found, total = store.review.page(limit, standing_only=not everything, latest=False)
        for judgement in found:
            _tell_judgement(judgement, store)
        if not found:
            _say("Nobody judged anything yet." if everything else "No judgement stands.")
        elif total > len(found):
            _say(f"{total - len(found)} more; show them with --limit {total}.")

    return _run(where, work)


def _run(where: str, work: Callable[[Store], None]) -> int:
    try:
        with open_store(where, create=False) as store:
            work(store)
    except SaysoError as error:
        print_failure(Console(stderr=True, highlight=False), error)
        return FAILED
    return DONE


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without an entry and without LOGNAME
        return "unknown"


def _tell(judgement: Judgement, change: Change, store: Store) -> None:
    _tell_judgement(judgement, store)
    _tell_change(change, store)


def _tell_judgement(judgement: Judgement, store: Store) -> None:
    words = "tell of one incident with" if judgement.kind == "merge" else "tell of another incident than"
    _say(f"{judgement.id}  {judgement.at}  {judgement.author}: {judgement.reason}")
    if judgement.undone_at is not None:
        _say(f"  taken back {judgement.undone_at}{f' by {judgement.undone_by}' if judgement.undone_by else ''}")
    if judgement.document is not None:
        _say(f"  {_origins([judgement.document], store)}: {in_words(judgement)}")
        return
    _say(f"  {_origins(judgement.left, store)}  {words}  {_origins(judgement.right, store)}")


def _tell_change(change: Change, store: Store) -> None:
    if not change.gone and not change.made:
        _say("No incident changed.")
    for heading, incidents in (("before", change.gone), ("now", change.made)):
        for one in sorted(incidents.values(), key=lambda incident: incident.id):
            _tell_incident(heading, one, store)


def _tell_incident(heading: str, incident: Incident, store: Store) -> None:
    _say(f"{heading:>6}  {incident.id}  {incident.title}\n        {_origins(incident.documents, store)}")


def _origins(documents: Sequence[str], store: Store) -> str:
    origins = store.origins_of(documents)
    return ", ".join(origins.get(document, (document,))[0] for document in documents)


def _say(words: str) -> None:
    print(*map(shown, words.split("\n")), sep="\n", file=sys.stdout)
