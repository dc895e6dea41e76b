"""The words that values can be."""

from __future__ import annotations

from fastapi import APIRouter

from sayso.api.shapes.vocabulary import ActWord, EventWord, MeasureWord, Vocabulary
from sayso.judging.giving import PRECISIONS
from sayso.lexicon.acts import acts
from sayso.lexicon.events import modes
from sayso.lexicon.measures import measures
from sayso.lexicon.numbers import number_words

router = APIRouter(tags=["judging"])


@router.get("/vocabulary", summary="The words that values can be")
def get_vocabulary() -> Vocabulary:
    """Acts, measures, kinds of events, hedges and precisions: what a correction can choose from, and what it means."""
    return Vocabulary(
        acts=[ActWord(name=one.name, family=one.family, meaning=one.meaning, polarity=one.polarity,
                      certainty=one.certainty) for one in acts().values()],
        measures=[MeasureWord(name=name, meaning=meaning) for name, meaning in measures().meanings.items()],
        events=[EventWord(name=name, modes=list(held)) for name, held in modes().items()],
        hedges=sorted(number_words().before, key=str.casefold), precisions=list(PRECISIONS))
