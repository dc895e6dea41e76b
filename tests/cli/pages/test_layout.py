"""Parts of a page: the lines are those that rich's own padding gives, but for blanks at their ends."""

from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sayso.cli.pages.layout import below, indented, print_parts, rule, together

WORDS = st.text(alphabet="abc de\n“é中文", max_size=90)


def lines(print_on: object, *, width: int = 40) -> list[str]:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=False)
    print_on(console)  # type: ignore[operator]
    return [line.rstrip() for line in out.getvalue().split("\n")]


def printed(*parts: RenderableType) -> list[str]:
    return lines(lambda console: print_parts(parts, console))


@given(WORDS, WORDS, st.integers(0, 12))
def test_lines_are_those_of_padding(one: str, other: str, by: int) -> None:
    styled = Text(other, style="bold").append("end", style="dim")
    mine = printed(below(Text(one)), indented(together(Text(one), indented(styled, 2)), by))
    inner = Group(Text(one), Padding(styled, (0, 0, 0, 2)))
    theirs = Group(Padding(Text(one), (1, 0, 0, 0)), Padding(inner, (0, 0, 0, by)))
    assert mine == lines(lambda console: console.print(theirs))


def test_nothing_is_padded_to_the_width() -> None:
    out = StringIO()
    print_parts([indented(Text("short"), 2)], Console(file=out, width=40))
    assert out.getvalue() == "  short\n"


def test_styles_stay() -> None:
    out = StringIO()
    print_parts([Text("bold", style="bold"), Text("a").append("b", style="red")],
                Console(file=out, width=40, force_terminal=True, color_system="standard"))
    assert out.getvalue() == "\x1b[1mbold\x1b[0m\na\x1b[31mb\x1b[0m\n"


def test_a_rule_is_as_wide_as_the_page() -> None:
    assert printed(rule("Answers"))[1] == "Answers ────────────────────────────────"
