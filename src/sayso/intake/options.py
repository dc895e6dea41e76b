"""What a user may set about how reports are taken in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from sayso.intake.dates import iso_date
from sayso.intake.draft import LONGEST_SAID, is_sound
from sayso.intake.kinds import Kind
from sayso.records.errors import BadSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """Settings of one run; the defaults suit a person at a desk.

    Attributes:
        max_bytes: the most bytes one report may have (a file, a page, an e-mail, a line of JSON
            Lines); the largest reports of the sets measured have 0.3 MB, a PDF with pictures 8 MB.
        max_characters: the most characters the text of one report may have; the longest of the sets measured has
            0.3 million, and 0.5 million are a book of 200 pages.
        timeout: seconds in which an address must have answered wholly, redirects included.
        allow_private: fetch loopback, private and link-local addresses too.
        title: of the one report that is taken in, said by whoever hands it over; of several it makes no sense.
        published, publisher, url: said of every input; a line of JSON Lines that says it itself is
            more exact and wins, what a page or file says of itself gives way.
        kind: what every input is; "auto" looks at name and content.
        languages: the languages that are read (ISO 639-1); empty reads whatever comes.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 500_000
    timeout: float = 20.0
    allow_private: bool = False
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    kind: str = "auto"
    languages: tuple[str, ...] = ("en",)

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            raise BadSetting(f"max_bytes {self.max_bytes} reads nothing.", remedy="Give a number above 0.")
        if not self.timeout > 0:
            raise BadSetting(f"timeout {self.timeout} waits for nothing.", remedy="Give seconds above 0.")
        for name in ("title", "publisher", "url"):
            if not is_sound(getattr(self, name)):
                raise BadSetting(f"{name} has a zero byte or half a character in it, or more than {LONGEST_SAID} "
                                 "characters.", remedy="Correct it, or leave it out.")
        if self.kind not in ("auto", *get_args(Kind)):
            known = ", ".join(("auto", *get_args(Kind)))
            raise BadSetting(f"the kind {self.kind!r} is unknown.", remedy=f"Give one of {known}.")
        if self.published is not None and iso_date(self.published) is None:
            raise BadSetting(
                f"published {self.published!r} is not a date.", remedy="Give ISO 8601, such as 2022-09-13."
            )
