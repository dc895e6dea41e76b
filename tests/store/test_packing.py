"""Records packed and unpacked."""

import dataclasses

from sayso.store.packing import pack, unpack_short
from sayso.wording.answers import standing
from tests.store.reports import question


def test_a_short_question_tells_what_the_whole_tells_in_a_list() -> None:
    whole = question("a", "doc_a", "doc_b")
    short = unpack_short(pack(whole))
    assert standing(short) == standing(whole)
    assert dataclasses.replace(short, answers=()) == dataclasses.replace(whole, answers=())
    assert [(one.id, one.origin, one.said_at, one.words) for one in short.answers] == [
        (one.id, one.origin, one.said_at, one.words[:1]) for one in whole.answers]
    assert all(one.documents == one.claims == one.positions == () for one in short.answers)
