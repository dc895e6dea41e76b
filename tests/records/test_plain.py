from dataclasses import dataclass
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records.brief import Brief, Happening, Origin, Position, Side, Whereabouts, Words
from sayso.records.document import Document, Layout, Published
from sayso.records.linked import Answer, Incident, Question
from sayso.records.plain import from_plain, to_plain
from sayso.records.span import Span

SPANS = st.builds(lambda start, text: Span(start, start + len(text), text), st.integers(0, 9), st.text(min_size=1))
st.register_type_strategy(Span, SPANS)


@pytest.mark.parametrize("kind", [Brief, Happening, Position, Whereabouts, Side, Origin, Words, Incident,
                                  Question, Answer, Document])
@given(data=st.data())
def test_what_is_taken_apart_comes_back_the_same(kind: type, data: st.DataObject):
    value = data.draw(st.from_type(kind))
    assert from_plain(kind, to_plain(value)) == value


def test_a_document_keeps_its_layout():
    document = Document(id="d", origin="o", text="Goris, 3 May", published=Published(value="2023-05-03", basis="given"),
                        layout=Layout(dateline=Span(0, 5, "Goris"), captions=(Span(7, 12, "3 May"),)))
    assert from_plain(Document, to_plain(document)) == document


def test_a_field_of_another_version_is_left_out_and_an_absent_one_takes_its_default():
    assert from_plain(Published, {"value": "2023", "colour": "red"}) == Published(value="2023")


@dataclass(frozen=True)
class _Sign:
    way: Literal["left", "right"]
    count: int


@pytest.mark.parametrize("broken", [{"way": "up", "count": 1}, {"way": "left", "count": "1"}, {"way": "left"}, []])
def test_what_does_not_fit_is_refused(broken: object):
    with pytest.raises(ValueError, match=r"is no|_Sign"):
        from_plain(_Sign, broken)
