from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.layout.blocks import blocks_of


def test_blank_lines_part_paragraphs_whatever_the_line_ends():
    for end in ("\n", "\r\n", "\r"):
        text = f"One here.{end}{end}Two here.{end} \t{end}Three."
        assert [block.text for block in blocks_of(text)] == ["One here.", "Two here.", "Three."]


def test_lines_are_paragraphs_where_nothing_is_wrapped():
    text = "A Title of the Report\nThe first paragraph is on one line, however long it may be.\nThe second one."
    assert len(blocks_of(text)) == 3


def test_lines_broken_at_a_fixed_width_are_one_paragraph():
    text = (
        "The ministry said on Tuesday that two soldiers had been killed near the\n"
        "border, and that the shelling of the villages had stopped in the evening\n"
        "after a call between the two ministers."
    )
    assert len(blocks_of(text)) == 1


def test_wires_in_capitals_are_wrapped_too():
    text = (
        "THE MINISTRY SAID ON TUESDAY THAT TWO SOLDIERS HAD BEEN KILLED NEAR THE\n"
        "BORDER, AND THAT THE SHELLING OF THE VILLAGES HAD STOPPED IN THE EVENING."
    )
    assert len(blocks_of(text)) == 1


def test_a_form_feed_parts_paragraphs():
    assert len(blocks_of("One page.\fNext page.")) == 2


@given(st.text(alphabet="ab .\n\r\t\xa0\u2028", max_size=80))
def test_every_block_stands_where_it_says_and_nothing_but_blanks_is_left_out(text: str):
    blocks = blocks_of(text)
    rest, last = "", 0
    for block in blocks:
        assert text[block.start : block.end] == block.text
        assert block.text.strip() == block.text
        rest, last = rest + text[last : block.start], block.end
    assert not (rest + text[last:]).strip()
