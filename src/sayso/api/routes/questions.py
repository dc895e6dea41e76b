"""Questions: a list, one, and one over time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from sayso.api.asked.filters import QuestionsAsked
from sayso.api.asked.identifiers import whole
from sayso.api.asked.pages import page_of
from sayso.api.asked.wanted import questions_wanted
from sayso.api.assembling.questions import question_detail, question_rows
from sayso.api.assembling.series import series
from sayso.api.held import Held
from sayso.api.shapes.paging import Page
from sayso.api.shapes.questions import QuestionDetail, QuestionRow
from sayso.api.shapes.series import Series
from sayso.records.linked import Question
from sayso.store import Store

router = APIRouter(prefix="/questions", tags=["questions"])


@router.get("", summary="List questions")
def list_questions(store: Held, asked: Annotated[QuestionsAsked, Query()]) -> Page[QuestionRow]:
    """Questions by the day they ask about."""
    wanted = questions_wanted(store, asked)
    found = store.questions(after=asked.after, limit=asked.limit + 1, **wanted)
    questions, following = page_of(found, asked.limit, lambda one: one.id)
    return Page(items=question_rows(store, questions), next=following, total=store.overview.count_questions(**wanted))


@router.get("/{question_id}", summary="One question")
def get_question(store: Held, question_id: str) -> QuestionDetail:
    """One question with its answers over time, their words and their reports."""
    return question_detail(store, _question(store, question_id))


@router.get("/{question_id}/series", summary="A question over time")
def get_series(store: Held, question_id: str) -> Series:
    """A line an origin, the reports that pass each step on, and how agreements stood over the same days."""
    return series(store, _question(store, question_id))


def _question(store: Store, typed: str) -> Question:
    return store.question(whole(store, typed, "question"))
