"""Invented everyday news, so that reading can be timed on a mix like a day's news without anyone's text.

Most of what is published says nothing of armed conflict. Topics, sentences and names are in data/everyday.yml; some
sentences use words of conflict as everyday news does, so that the gate has work to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from sayso.intake import document_from_text
from sayso.records.document import Document

# Sentences of a report: some 100 to 320 words.
LEAST, MOST = 6, 20
# Of a hundred sentences so many are of another topic than the report's own.
STRAY = 0.15
_SLOT = re.compile(r"\{(\w+)\}")


def everyday_reports(count: int, *, seed: int = 1) -> Iterator[Document]:
    """So many reports, each on one topic: the same for the same seed, and a longer run begins with a shorter one."""
    rng, data = Random(seed), _data()
    topics, shares = zip(*sorted(data["shares"].items()), strict=True)
    for number in range(count):
        topic = rng.choices(topics, shares)[0]
        size = rng.randint(LEAST, MOST)
        own = rng.sample(data["topics"][topic], len(data["topics"][topic])) * 2
        chosen = [rng.choice(data["topics"][rng.choices(topics, shares)[0]]) if rng.random() < STRAY else one
                  for one in own[:size]]
        sentences = [_filled(one, data, rng) for one in chosen]
        paragraphs = [" ".join(sentences[at:at + 3]) for at in range(0, len(sentences), 3)]
        yield document_from_text("\n\n".join(paragraphs), published="2031-05-06", title=f"{topic.title()} {number + 1}")


def _filled(sentence: str, data: dict[str, Any], rng: Random) -> str:
    filled = _SLOT.sub(lambda match: str(rng.choice(data["slots"][match[1]])), sentence)
    return filled[:1].upper() + filled[1:]


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(
        (files("sayso.evaluation") / "data" / "everyday.yml").read_text(encoding="utf-8"))
    return loaded
