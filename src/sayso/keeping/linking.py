"""Linking what is new in a store, piece by piece, to the very result that all reports at once would give.

A link or a copy depends on two briefs alone, an incident on a connected component of them and of
judgements, a question on the positions of one frame (docs/decisions/0006). So links are made first, a batch of reports
at a time, and the reports noted of which a component is then another one. Once all links are there, each component is
taken out of the store, made anew, and put back; and then the questions of the wider scopes that they speak of are asked
again. Each step is a transaction of its own, and what is noted tells where to go on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import islice

from sayso.judging.queue import waiting_of
from sayso.keeping.gathering import Change, gather
from sayso.keeping.known import Known
from sayso.keeping.pairing import pair
from sayso.keeping.standing import at_last
from sayso.linking.rules import RULES, Rules
from sayso.records.brief import Brief, Position
from sayso.store import Relinked, Store

__all__ = ["Change", "link_new"]

# Reports of which the links are made in one transaction.
_BATCH = 2_000
# Noted reports whose components are made anew in one transaction, at the beginning and at most, and how many reports
# these components shall hold. They are held in memory, some 65 KB each: of 30,500 the components of the first 2,000
# noted held 12,287.
_FIRST, _NOTED, _HELD = 20, 200, 4_000


def link_new(store: Store, *, rules: Rules = RULES, batch: int = _BATCH, wider: bool = True,
             told: Callable[[int, int], None] = lambda done, of: None) -> Change:
    """Links the reports that are not linked as they now are: added, read again, or judged since.

    Killed midway, it goes on from the last whole batch when called again. Two processes may link one store at once:
    a batch under which the other changed the store is linked again.

    Args:
        batch: reports linked in one transaction. The result does not depend on it.
        wider: ask again the questions of the wider scopes that are noted. A war's has the positions of all years: they
            are left out where more reports are about to come, and stay noted.
        told: is told how many are done, of how many; making links is one half of it, and incidents are the other.
    """
    known = Known(store, rules)
    waiting = store.unlinked()
    total = len(waiting)
    for done in range(0, total, batch):
        told(done // 2, total)
        new, later = waiting[done : done + batch], waiting[done + batch :]
        at_last(partial(pair, store, known, set(new), frozenset(later), rules))
    change = _gather(store, known, rules, lambda share: told(int(total * (1 + share)) // 2, total))
    change.linked = total
    for scope in store.unasked_scopes() if wider else ():
        at_last(partial(_ask_again, store, scope, rules))
    told(total, total)
    return change


def _gather(store: Store, known: Known, rules: Rules, told: Callable[[float], None]) -> Change:
    """Makes anew what is noted; `told` is told how much of it is done, from 0 to 1."""
    noted = list(store.ungathered())
    change, done, many = Change(), set[str](), _FIRST
    for at, one in enumerate(noted):
        if one in done:
            continue
        told(at / len(noted))
        left = (name for name in noted[at:] if name not in done)
        step, gathered = at_last(partial(gather, store, known, frozenset(islice(left, many)), rules))
        change.then(step)
        done |= gathered
        many = max(1, min(_NOTED, many * _HELD // max(1, len(gathered))))
    return change


def _ask_again(store: Store, scope: str, rules: Rules) -> None:
    """Asks the questions of a wider scope, from all of its positions in the store."""
    seen = store.changes()
    told: defaultdict[str, list[Position]] = defaultdict(list)
    for position in store.positions_of_scope(scope):
        told[position.document].append(position)
    copies = [copy for copy in store.copies_of(told) if copy.earlier in told and copy.later in told]
    editions = store.editions_of(told)
    # Frames look at no more of a brief than this; briefs themselves are long, and a war's are very many.
    tellers = (Brief(document=one.id, origin=one.origin, title=one.title, publisher=one.publisher,
                     published=one.published, terms=(), signature=(), happenings=(), positions=tuple(told[one.id]),
                     keys=(), edition=editions.get(one.id)) for one in store.documents_of(told))
    frames = rules.frame((), tellers, copies)
    questions = tuple(question for frame in frames for question in rules.ask(frame))
    store.relink(Relinked(
        questions=questions, questions_gone=tuple(store.questions_within(scopes=[scope])), asked=(scope,),
        waiting=waiting_of(questions, (position for frame in frames for position in frame.positions))), seen=seen)
