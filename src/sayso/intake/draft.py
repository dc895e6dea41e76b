"""A report as a door hands it over: text and what came with it, before layout, language and id."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.records.document import Published

# Characters of what is said of a report; the longest title of 3,000 has 190, the longest address 1,100.
LONGEST_SAID = 2000
Range = tuple[int, int]  # half-open, in code points of the draft's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One report on its way to a `Document`.

    Attributes:
        origin: where it is from; becomes `Document.origin`.
        text: the text; no later step changes it.
        title, publisher, byline, url, language: what the user, the page or the file says.
        published: `given` by JSON Lines or the caller, or `metadata` of the page or file.
        captions, furniture: parts that the door knows for such from more than the words (a page's
            figcaption, a running head, a quoted reply).
        weak_date: a date printed in the text goes before `published` (a PDF's creation date).
        given: title, publisher, address and date were said by whoever hands the report over, for
            this report alone (JSON Lines, a program); they go before settings of the whole run.
        laid_out: the door knows where the title stands (first line) and that nothing else needs
            guessing about captions.
    """

    origin: str
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published = field(default_factory=Published)
    captions: tuple[Range, ...] = ()
    furniture: tuple[Range, ...] = ()
    weak_date: bool = False
    given: bool = False
    laid_out: bool = False


def is_sound(words: str | None) -> bool:
    """Whether words are such as a title, a name or an address is made of, and not too many."""
    return words is None or (len(words) <= LONGEST_SAID and sayable(words) == words)


def sayable(words: str) -> str:
    """Words that can be kept: half characters and zero bytes told by their numbers. File names may hold such."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8").replace("\x00", "\\x00")
