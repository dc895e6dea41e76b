"""People's judgements: incidents brought together or taken apart, and either taken back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sayso.keeping.linking import Change, link_new
from sayso.keeping.provenance import now
from sayso.records.errors import BadSetting
from sayso.records.identity import content_id
from sayso.records.judgement import Judgement, JudgementKind
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


def take_back(store: Store, judgement: str) -> Change:
    """Takes a judgement back: what it brought together or apart is linked as if it had never been.

    Raises:
        NotKept: there is no such judgement.
    """
    store.undo(judgement, now())
    return link_new(store)


def _judge(store: Store, kind: JudgementKind, left: Collection[str], right: Collection[str], *, author: str,
           reason: str) -> tuple[Judgement, Change]:
    one, other, at = tuple(sorted(left)), tuple(sorted(set(right) - set(left))), now()
    judgement = Judgement(id=content_id("jud", kind, one, other, author, at, reason), kind=kind, left=one, right=other,
                          author=author, at=at, reason=reason)
    store.judge(judgement)
    return judgement, link_new(store)

