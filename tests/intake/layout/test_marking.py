import itertools

from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.draft import Draft
from sayso.intake.layout import mark

from .samples import LAST, MORE, PROSE, story


def test_all_parts_of_one_report():
    text = story(
        "Smoke over a village after the shelling",
        "Army Confirms Loss of Two Villages",
        "By Jane Roe",
        "13 September 2022",
        "1030\n0",
        below="Get the Courier in your inbox:",
    ).replace(PROSE, f"BOR – {PROSE}")
    found = mark(Draft(origin="t", text=text))
    layout = found.layout
    assert layout.title.text == "Army Confirms Loss of Two Villages"
    assert layout.dateline.text == "BOR"
    assert layout.byline.text == "By Jane Roe"
    assert [span.text for span in layout.captions] == ["Smoke over a village after the shelling"]
    assert [span.text for span in layout.furniture] == ["1030\n0", "Get the Courier in your inbox:"]
    assert found.day is not None
    assert (found.day[0], found.day[1].text) == ("2022-09-13", "13 September 2022")


def test_the_day_of_first_publication_goes_before_that_of_an_update():
    text = story(
        "Army confirms loss of two villages", "Updated: 15 September 2022, 10:45 GMT", "Published: 14 September 2022"
    )
    assert mark(Draft(origin="t", text=text)).day[0] == "2022-09-14"


def test_a_date_within_the_story_is_not_its_own():
    assert mark(Draft(origin="t", text=story(between="It began on 27 September 2020, he said."))).day is None
    assert mark(Draft(origin="t", text=story(below="19 December 2015"))).day is None


def test_what_a_door_knows_is_kept():
    text = f"{PROSE}\n\nA picture of a bridge.\n\n{MORE}\n\n> quoted words\n\n{LAST}"
    caption, quoted = text.index("A picture"), text.index("> quoted")
    layout = mark(
        Draft(origin="t", text=text, captions=((caption, caption + 22),), furniture=((quoted, quoted + 14),))
    ).layout
    assert [span.text for span in layout.captions] == ["A picture of a bridge."]
    assert [span.text for span in layout.furniture] == ["> quoted words"]


LINES = st.sampled_from(
    [
        PROSE,
        MORE,
        "By Jane Roe",
        "1030",
        "0",
        "Share",
        "Read more: Talks fail",
        "BOR – " + LAST,
        "© 2022 Courier",
        "Army Confirms Loss of Two Villages",
        "13 September 2022",
        "Smoke over a village after shelling",
        "\xa0",
        "",
    ]
)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n\r\n", "\r\n"]))
def test_spans_are_their_text_and_parts_do_not_overlap(parts: list[str], end: str):
    text = end.join(parts)
    layout = mark(Draft(origin="t", text=text)).layout
    spans = [*layout.furniture, *layout.captions, *(span for span in (layout.title, layout.byline) if span)]
    for span in spans:
        assert text[span.start : span.end] == span.text
    spans.sort()
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
