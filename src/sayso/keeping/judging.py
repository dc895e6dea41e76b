"""People's judgements kept and put into effect: on incidents, on what a report says, and any taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from sayso.judging.deciding import added, decided
from sayso.keeping.linking import Change, link_new
from sayso.keeping.provenance import now
from sayso.keeping.standing import ON_REPORTS, at_last, stands_under
from sayso.records.errors import BadSetting
from sayso.records.identity import content_id
from sayso.records.judgement import Judgement, JudgementKind
from sayso.records.record import Record
from sayso.records.stated import StatedClaim, Value
from sayso.store import Store


def merge(store: Store, incidents: Sequence[str], *, author: str, reason: str) -> tuple[Judgement, Change]:
    """Judges that the reports of several incidents tell of one.

    Args:
        incidents: two ids or more.

    Raises:
        BadSetting: fewer than two different incidents. NotKept: there is no such incident.
    """
    held = {one: store.incident(one).documents for one in incidents}
    if len(held) < 2:
        raise BadSetting(f"{len(held)} incident cannot be merged.", remedy="Name two incidents or more.")
    first, *others = held.values()
    right = {document for documents in others for document in documents}
    return _judge(store, "merge", set(first), right, author=author, reason=reason)


def split(store: Store, incident: str, documents: Sequence[str], *, author: str,
          reason: str) -> tuple[Judgement, Change]:
    """Judges that some reports of an incident tell of another one.

    Args:
        documents: ids or origins of reports of the incident, but not all of them.

    Raises:
        BadSetting: a report is not in the incident, or none would be left. NotKept: there is no such incident
            or report.
    """
    held = set(store.incident(incident).documents)
    named = {store.document(one).id for one in documents}
    if strange := sorted(named - held):
        raise BadSetting(f"report {strange[0]} is not in incident {incident}.", remedy="See which reports are.")
    if not named or named == held:
        raise BadSetting(f"of incident {incident} {'all' if named else 'no'} reports would be taken out.",
                         remedy="Name some of them.")
    return _judge(store, "split", named, held - named, author=author, reason=reason)


def keep_apart(store: Store, one: str, other: str, *, author: str, reason: str) -> tuple[Judgement, Change]:
    """Judges that two incidents are not one, so that no later report brings them together.

    Raises:
        BadSetting: they are the same, or share a report. NotKept: there is no such incident.
    """
    left, right = set(store.incident(one).documents), set(store.incident(other).documents)
    if left & right:
        raise BadSetting(f"incidents {one} and {other} share a report.", remedy="Name two that share none.")
    return _judge(store, "split", left, right, author=author, reason=reason)


def decide(store: Store, document: str, kind: JudgementKind, part: str, *, author: str, reason: str,
           values: Mapping[str, Value] | None = None) -> tuple[Judgement, Change]:
    """Accepts, corrects or rejects a part of what a report says.

    Args:
        document: its id. part: id of a claim, figure, event, place or time of its record as it stands.
        values: for `correct`, what the person says, by field.

    Raises:
        NotKept: there is no such report or part. BadSetting: a value makes no sense.
    """
    return _judge_report(store, document, lambda record: decided(
        record, kind, part, author=author, at=now(), reason=reason, values=values))


def add_claim(store: Store, document: str, claim: StatedClaim, *, author: str, reason: str) -> tuple[Judgement, Change]:
    """Adds a claim that the machine missed.

    Raises:
        NotKept: there is no such report. BadSetting: it makes no sense.
    """
    return _judge_report(store, document, lambda record: added(record, claim, author=author, at=now(), reason=reason))


def take_back(store: Store, judgement: str, *, author: str | None = None) -> Change:
    """Takes a judgement back: what it changed is as if it had never been.

    Args:
        author: who takes it back.

    Raises:
        NotKept: there is no such judgement.
    """
    def step() -> None:
        seen, gone = store.changes(), store.review.judgement(judgement)
        stands = None
        if gone.document is not None:
            held = store.judgements(kinds=ON_REPORTS, documents=[gone.document])
            stands = stands_under(store.review.reading(gone.document), [one for one in held if one.id != gone.id])
        store.undo(judgement, now(), by=author, stands=stands, seen=seen)

    at_last(step)
    return link_new(store)


def _judge_report(store: Store, document: str, make: Callable[[Record], Judgement]) -> tuple[Judgement, Change]:
    """Keeps a judgement on a report, with the record as it then stands, in one transaction."""
    def step() -> Judgement:
        seen = store.changes()
        judgement = make(store.record(document))
        held = store.judgements(kinds=ON_REPORTS, documents=[document])
        store.judge(judgement, stands_under(store.review.reading(document), [*held, judgement]), seen=seen)
        return judgement

    judgement = at_last(step)
    return judgement, link_new(store)


def _judge(store: Store, kind: JudgementKind, left: Collection[str], right: Collection[str], *, author: str,
           reason: str) -> tuple[Judgement, Change]:
    one, other, at = tuple(sorted(left)), tuple(sorted(set(right) - set(left))), now()
    judgement = Judgement(id=content_id("jud", kind, one, other, author, at, reason), kind=kind, left=one, right=other,
                          author=author, at=at, reason=reason)
    store.judge(judgement)
    return judgement, link_new(store)

