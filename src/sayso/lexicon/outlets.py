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
            yield Outlet(form=form, key=_ALIKE.get(_bare(form), _bare(form)), doubtful=form.casefold() in doubtful)


# The same outlet under two names.
_ALIKE = {
    "afp": "agence france presse", "ap": "associated press", "upi": "united press international",
    "itar tass": "tass", "ria": "ria novosti", "bbc world service": "bbc", "british broadcasting corporation": "bbc",
    "rfe rl": "radio free europe", "radio free europe radio liberty": "radio free europe", "radio liberty":
    "radio free europe", "voa": "voice of america", "rt": "russia today", "npr": "national public radio",
    "korean central": "kcna", "anatolian": "anadolu", "thomson reuters": "reuters", "pti": "press trust of india",
    "rfi": "radio france internationale", "dpa": "deutsche presse agentur", "dw": "deutsche welle", "new china": "xinhua",
}


def _bare(form: str) -> str:
    words = [word for word in fold_phrase(form) if word not in ("the", "news", "agency")]
    return " ".join(words) or form.casefold()
