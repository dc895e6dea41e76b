"""Judgements: made, listed, taken back, and the audit of them all."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Query

from sayso.api.asked.filters import AuditAsked
from sayso.api.asked.identifiers import report_named, whole
from sayso.api.asked.judging import Given
from sayso.api.asked.pages import page_of
from sayso.api.asked.when import through
from sayso.api.held import Held
from sayso.api.security.persons import Asker
from sayso.api.security.roles import own
from sayso.api.shapes.faults import Fault
from sayso.api.shapes.judging import (
    AstrayJudgement,
    AuditEntry,
    JudgementGiven,
    JudgementMade,
    JudgementRow,
    NearPair,
    ProvDocument,
    ReviewItem,
)
from sayso.api.shapes.paging import Page
from sayso.judging.audit import entries, prov
from sayso.judging.stating import kind_of
from sayso.judging.wording import in_words
from sayso.keeping.judging import add_claim, decide, keep_apart, merge, split, take_back
from sayso.keeping.linking import Change
from sayso.keeping.standing import astray_in
from sayso.records.errors import BadSetting
from sayso.records.judgement import Entry, Judgement, JudgementKind
from sayso.records.linked import Answer
from sayso.records.waiting import Waiting
from sayso.store import Store
from sayso.store.audit import name_of

router = APIRouter(tags=["judging"])
T = TypeVar("T")
_WRITING: dict[int | str, dict[str, Any]] = {403: {"model": Fault, "description": "The request comes from elsewhere."}}


@router.post("/judgements", summary="Judge something", status_code=201, responses=_WRITING)
def judge(store: Held, asker: Asker, given: JudgementGiven) -> JudgementMade:
    """Keeps a judgement, and gives what it changed. The record of a report, its questions and incidents follow."""
    judgement, change = _made(store, given, asker.name)
    return JudgementMade(judgement=judgement, gone=sorted(change.gone), made=sorted(change.made))


@router.get("/judgements", summary="List judgements")
def list_judgements(
    store: Held,
    document: Annotated[str | None, Query(description="On this report alone.")] = None,
    author: Annotated[str | None, Query(max_length=200)] = None,
    undone: Annotated[bool, Query(description="Also those that were taken back.")] = False,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: Annotated[str | None, Query(max_length=200)] = None,
) -> Page[JudgementRow]:
    """What people judged, the latest first."""
    report = report_named(store, document)
    found, total = store.review.page(limit + 1, after=after, standing_only=not undone, author=author,
                                     documents=None if report is None else [report])
    page, following = page_of(found, limit, lambda one: one.id)
    return Page(items=[_row(one) for one in page], next=following, total=total)


@router.post("/judgements/{judgement_id}/undo", summary="Take a judgement back", responses=_WRITING)
def undo_judgement(store: Held, asker: Asker, judgement_id: str) -> JudgementMade:
    """Takes a judgement back: what it changed is as if it had never been. It stays in the audit."""
    own(asker, store.review.judgement(judgement_id).author, "judgement")
    change = take_back(store, judgement_id, author=asker.name)
    return JudgementMade(judgement=store.review.judgement(judgement_id), gone=sorted(change.gone),
                         made=sorted(change.made))


@router.get("/audit", summary="Every judgement and undoing, in order")
def list_audit(store: Held, asked: Annotated[AuditAsked, Query()]) -> Page[AuditEntry]:
    """What people decided and took back, by time."""
    found, total = store.review.audit(
        asked.limit + 1, after=asked.after, latest=asked.order == "latest", author=asked.author, kind=asked.kind,
        document=report_named(store, asked.document), since=asked.since, until=through(asked.until))
    page, following = page_of(found, asked.limit, name_of)
    return Page(items=[_entry(one) for one in page], next=following, total=total)


@router.get("/audit/authors", summary="Who judged or took back")
def list_authors(store: Held) -> list[str]:
    """The people of the audit, by name."""
    return store.review.authors()


@router.get("/audit/whole", summary="The whole audit, to be kept elsewhere")
def export_audit(store: Held, format: Literal["json", "prov"] = "json") -> list[AuditEntry] | ProvDocument:
    """All that people decided and took back, the first first, as a list or as W3C PROV-JSON."""
    found = store.judgements(standing_only=False)
    if format == "prov":
        return ProvDocument(**prov(found))
    return [_entry(one) for one in entries(found)]


@router.get("/review", summary="What waits for a judgement")
def list_review(store: Held, asker: Asker, limit: Annotated[int, Query(ge=1, le=100)] = 20,
                after: Annotated[str | None, Query(max_length=200)] = None) -> Page[ReviewItem]:
    """Answers to be looked at, what matters first: what people dispute, then what the asker has not judged yet."""
    disputed = store.review.disputed(limit) if after is None else []
    found = store.review.waiting(asker.name, limit + 1, after)
    page = found[:limit]
    told = store.review.told((*disputed, *page))
    items = [_item(*told[one.answer], one, True) for one in disputed] + \
        [_item(*told[one.answer], one, False) for one in page]
    return Page(items=items, next=page[-1].answer if len(found) > limit else None, total=None)


@router.get("/review/incidents", summary="Incidents that may be one")
def list_near(store: Held, limit: Annotated[int, Query(ge=1, le=100)] = 20) -> Page[NearPair]:
    """Pairs of incidents between which reports are linked, the surest first; without those that people keep apart."""
    found = store.review.near(limit)
    titles = store.overview.titles({name for one, other, _ in found for name in (one, other)})
    return Page(items=[NearPair(one=one, other=other, titles=[titles[one], titles[other]], score=link.score,
                                reason=link.reason) for one, other, link in found], next=None, total=None)


@router.get("/review/astray", summary="Judgements that are astray")
def list_astray(store: Held, limit: Annotated[int, Query(ge=1, le=100)] = 20,
                after: Annotated[str | None, Query(max_length=200)] = None) -> Page[AstrayJudgement]:
    """Judgements that no longer find what they are about, for they can be made anew or taken back; those of so many
    reports."""
    reports, following = page_of(store.review.unsound(limit + 1, after), limit, str)
    found = [(report, one) for report in reports for one in astray_in(store, report)]
    told = {one.id: one.title for one in store.documents_of([report for report, _ in found])}
    return Page(items=[AstrayJudgement(
        judgement=one.judgement.id, document=report, title=told.get(report), words=in_words(one.judgement),
        author=one.judgement.author, at=one.judgement.at, reason=one.judgement.reason, why=one.why)
        for report, one in found], next=following, total=None)


def _entry(one: Entry) -> AuditEntry:
    return AuditEntry(at=one.at, what=one.what, author=one.author, words=in_words(one.judgement),
                      judgement=one.judgement)


def _item(asked: str, answer: Answer, one: Waiting, disputed: bool) -> ReviewItem:
    why = ["people judged it otherwise than each other", *one.why] if disputed else list(one.why)
    return ReviewItem(
        answer=one.answer, question=one.question, text=asked, document=one.document, claim=one.claim,
        part=one.item or one.claim, weight=one.weight, why=why, disputed=disputed,
        words=[held.text for held in answer.words], source=answer.origin.name)


def _made(store: Store, given: JudgementGiven, author: str) -> tuple[Judgement, Change]:
    told = {"author": author, "reason": given.reason}
    if given.kind in ("accept", "correct", "reject", "add"):
        return _on_report(store, given, told)
    incidents = [whole(store, one, "incident") for one in given.incidents]
    if given.kind == "split":
        documents = [report_named(store, one) or one for one in given.documents]
        return split(store, _needed(incidents[0] if incidents else None, "incident"), documents, **told)
    if given.kind == "dismiss":
        if len(incidents) != 2:
            raise BadSetting(f"{len(incidents)} incidents are named.", remedy="Name the two that are not one.")
        return keep_apart(store, *incidents, **told)
    return merge(store, incidents, **told)


def _on_report(store: Store, given: JudgementGiven, told: dict[str, str]) -> tuple[Judgement, Change]:
    document = report_named(store, _needed(given.document, "document")) or ""
    values = Given(store.record(document))
    if given.kind == "add":
        return add_claim(store, document, values.claim(_needed(given.claim, "claim")), **told)
    part = _needed(given.part, "part")
    if given.kind == "correct":
        change = values.values(_needed(given.change, "change"))
        return decide(store, document, "correct", part, author=told["author"], reason=told["reason"], values=change)
    kind: JudgementKind = "accept" if given.kind == "accept" else "reject"
    return decide(store, document, kind, part, author=told["author"], reason=told["reason"])


def _needed(value: T | None, name: str) -> T:
    if value is None:
        raise BadSetting(f"the judgement has no {name}.", remedy=f"Say which {name} it is about.")
    return value


def _row(one: Judgement) -> JudgementRow:
    return JudgementRow(
        id=one.id, kind=one.kind, words=in_words(one), author=one.author, at=one.at, reason=one.reason,
        undone_at=one.undone_at, undone_by=one.undone_by, part=kind_of(one.part) if one.part else None,
        documents=sorted({*one.left, *one.right, *((one.document,) if one.document else ())}), judgement=one)
