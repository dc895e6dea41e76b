"""Invented briefs, and rules simple enough to foresee: for tests of what only brings reports before rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.linking.rules import Rules
from sayso.records.brief import Brief, Origin, Position, Words
from sayso.records.identity import content_id
from sayso.records.judgement import Judgement
from sayso.records.linked import Answer, Copy, Frame, Incident, Link, Question


def position(document: str, low: int, *, scope: str | None = None) -> Position:
    """A number that a report's own voice gives; for a wider scope where one is named."""
    return Position(
        id=content_id("pos", document, low, scope), document=document, claim=f"clm_{document}", item=None,
        topic="figure", measure="killed", stance="", low=low, high=low, hedge=None, victim=None, by=None,
        population="unknown", detail=None, place=None, on=None, since=None, until=None, cumulative=None,
        relative_to=None, relation=None, origin=Origin(key=document, name="the report", kind="report"), relays=(),
        said_at=None, act="report", polarity="+", certainty="certain", evidence=(),
        words=Words(document=document, start=0, end=len(str(low)), text=str(low)), scope=scope,
    )  # fmt: skip


def brief(document: str, *, keys: Iterable[str] = (), signature: Iterable[int] = (),
          scope: str | None = None) -> Brief:
    """A brief with one position of its own and, where a scope is named, one in that."""
    low = len(document)
    positions = (position(document, low), *([position(document, low + 1, scope=scope)] if scope else []))
    return Brief(document=document, origin=f"{document}.txt", title=None, publisher=None, published=None, terms=(),
                 signature=tuple(signature), happenings=(), positions=positions, keys=tuple(keys))


def _link(one: Brief, other: Brief) -> Link | None:
    """A link where two keys are shared."""
    shared = set(one.keys) & set(other.keys)
    if len(shared) < 2:
        return None
    return Link(one=one.document, other=other.document, score=len(shared) / 10, reason=" ".join(sorted(shared)))


def _copy(one: Brief, other: Brief) -> Copy | None:
    if not one.signature or one.signature != other.signature:
        return None
    return Copy(earlier=one.document, later=other.document, share=1.0, kind="same")


def _gather(briefs: Iterable[Brief], links: Iterable[Link], copies: Iterable[Copy],
            judgements: Iterable[Judgement]) -> tuple[Incident, ...]:
    """Connected components; a report that a split names leaves them, unless a merge brings it back."""
    names = sorted(brief.document for brief in briefs)
    standing = tuple(judgements)
    apart = {name for one in standing if one.kind == "split" for name in one.left}
    edges = [(link.one, link.other) for link in links] + [(copy.earlier, copy.later) for copy in copies]
    edges = [edge for edge in edges if not apart & set(edge)]
    for one in standing:
        if one.kind == "merge":
            edges += [(one.left[0], name) for name in (*one.left, *one.right)]
    group = {name: name for name in names}
    for _ in names:
        for left, right in edges:
            if left in group and right in group:
                group[left] = group[right] = min(group[left], group[right])
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        members[group[name]].append(name)
    return tuple(_incident(tuple(held), tuple(links)) for held in members.values())


def _incident(documents: tuple[str, ...], links: tuple[Link, ...]) -> Incident:
    why = tuple(link for link in links if link.one in documents and link.other in documents)
    return Incident(id=content_id("inc", documents[0]), title=documents[0], documents=documents, events=(), actors=(),
                    place=None, start=None, end=None, types=(), links=why)


def _frame(incidents: Iterable[Incident], briefs: Iterable[Brief], copies: Iterable[Copy]) -> tuple[Frame, ...]:
    known, kept = {brief.document: brief for brief in briefs}, tuple(copies)
    frames = []
    for incident in incidents:
        told = tuple(one for name in incident.documents for one in known[name].positions if one.scope is None)
        frames.append(_framed(incident, "", told, known, kept))
    wide: defaultdict[str, list[Position]] = defaultdict(list)
    for one in (one for brief in known.values() for one in brief.positions if one.scope):
        wide[one.scope or ""].append(one)
    return (*frames, *(_framed(None, scope, tuple(told), known, kept) for scope, told in wide.items()))


def _framed(incident: Incident | None, scope: str, told: tuple[Position, ...], known: dict[str, Brief],
            copies: tuple[Copy, ...]) -> Frame:
    names = {one.document for one in told}
    return Frame(incident=incident, scope=scope, positions=told,
                 publishers={name: known[name].publisher or known[name].origin for name in names},
                 copies=tuple(copy for copy in copies if copy.earlier in names and copy.later in names))


def _ask(frame: Frame) -> tuple[Question, ...]:
    """One question a frame; its answers are its positions, its outlets count copies once."""
    if not frame.positions:
        return ()
    incident = frame.incident.id if frame.incident else None
    asked = content_id("que", incident, frame.scope)
    told = sorted(frame.positions, key=lambda one: one.id)
    outlets = len(set(frame.publishers.values())) - len({copy.later for copy in frame.copies})
    return (Question(id=asked, text=f"how many, {frame.scope or 'there'}?", topic="figure", measure="killed",
                     victim=None, by=None, population="unknown", place=None, since=None, until=None,
                     incident=incident, status="disputed", origins=len(told), outlets=outlets, range=None,
                     answers=tuple(_answer(asked, one) for one in told), scope=frame.scope),)


def _answer(question: str, one: Position) -> Answer:
    return Answer(id=content_id("ans", question, one.id), stance="", low=one.low, high=one.high, hedge=None,
                  origin=one.origin, relays=(), said_at=None, relation="first", to=None, why="it stands alone",
                  positions=(one.id,), claims=(one.claim,), documents=(one.document,), words=(one.words,))


SIMPLE = Rules(link=_link, copy=_copy, gather=_gather, frame=_frame, ask=_ask)
