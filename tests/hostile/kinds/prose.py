"""Sentences in the manner of news, to be spoiled: they wake every extractor."""

from __future__ import annotations

from random import Random

PLACES = "Goris Kyiv Aleppo Khartoum Sana'a Stepanakert Vardenis Kharkiv Mosul Gaza Tigray Donetsk Bunia".split()
PARTIES = "Armenia Azerbaijan Ukraine Russia Sudan Israel Syria Ethiopia Iran Turkey Congo Rwanda Yemen".split()
SPEAKERS = [
    "the ministry",
    "a spokesman",
    "Prime Minister Nikol Pashinyan",
    "Reuters",
    "local officials",
    "the army's General Staff",
    "two residents",
    "the governor",
    "the International Committee",
]
CUES = "said claimed denied reported confirmed announced told warned accused demanded acknowledged".split()
COUNTS = ["49", "at least 12", "dozens of", "no", "more than 1,000", "between 20 and 30", "two", "some 105", "a dozen"]
VICTIMS = ["soldiers", "civilians", "Armenian servicemen", "people", "women and children", "fighters", "troops"]
HARMS = ["were killed", "were wounded", "died", "were captured", "are missing", "were displaced", "were shot dead"]
DAYS = [
    "on Tuesday",
    "on 13 September 2022",
    "yesterday",
    "since Monday",
    "last week",
    "at 4 a.m.",
    "in May",
    "over the past 24 hours",
    "by the end of the year",
    "on the night of September 12-13",
]
ACTS = ["shelled", "attacked", "bombed", "seized", "withdrew from", "opened fire on", "struck", "occupied"]


def sentence(random: Random) -> str:
    """One sentence."""
    of = random.choice
    told = f"{of(COUNTS)} {of(VICTIMS)} {of(HARMS)} in {of(PLACES)} {of(DAYS)}"
    done = f"{of(PARTIES)} {of(ACTS)} {of(PLACES)} {of(DAYS)}"
    return of(
        [
            f"{of(SPEAKERS)} {of(CUES)} that {told}.",
            f"{told}, {of(SPEAKERS)} {of(CUES)}.",
            f"{done}, and {told}.",
            f'"{done}," {of(SPEAKERS)} {of(CUES)}.',
            f"According to {of(SPEAKERS)}, {done}.",
            f"{of(SPEAKERS)} {of(CUES)} {of(PARTIES)} of having {of(ACTS)} {of(PLACES)}.",
        ]
    ).replace("the ", "The ", 1)


def prose(random: Random, sentences: int) -> str:
    """So many sentences, four to a paragraph."""
    return "".join(sentence(random) + ("\n\n" if at % 4 == 3 else " ") for at in range(max(sentences, 1)))
