"""News agencies, papers and broadcasters (data/outlets.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.phrases import Phrases, fold_phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A name of an outlet.

    Attributes:
        form: as it prints it itself.
        key: what its names share: the name without its article and "News" or "Agency".
        doubtful: also an everyday word or name; it needs a word of reporting beside it.
    """

    form: str
    key: str
    doubtful: bool


@cache
def outlets() -> Phrases[Outlet]:
    """Every outlet's name, to be found in a text; the capitals are part of it."""
    return Phrases((outlet.form, outlet) for outlet in _outlets())


def _outlets() -> Iterator[Outlet]:
    data = load_yaml("outlets.yml")
    doubtful = {form.casefold() for form in data["doubtful"]}
    for group in ("agencies", "broadcasters", "papers"):
        for form in data[group]["names"]:
            bare = _bare(form)
            yield Outlet(form=form, key=data["same"].get(bare, bare), doubtful=form.casefold() in doubtful)


def _bare(form: str) -> str:
    words = [word for word in fold_phrase(form) if word not in ("the", "news", "agency")]
    return " ".join(words) or form.casefold()
