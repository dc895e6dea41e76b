"""Who does by words what a report tells in its own voice: to propose a truce, to accept it, is to say so.

An act of that kind is done in saying it (Austin 1962; Searle's commissives and declarations), so the one who did it
is the one who first said it, though the report puts no verb of saying there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.linking.agreements.stages import Told
from sayso.linking.telling import Telling
from sayso.records.mentions import SourceKind
from sayso.records.record import Claim, Source

__all__ = ["as_performed"]

_BY_WORDS = frozenset(["proposed", "accepted", "rejected"])
# Of verbs that tell that there is an agreement, those that are done by saying so: "reached" is not.
_ANNOUNCING = re.compile(r"(?:announc|declar|proclaim)", re.IGNORECASE)
# Who speaks in words of his own, and as what kind of source; of a state as a whole it is the report that tells.
_SPEAKERS: dict[str, SourceKind] = {"person": "speaker", "office": "speaker", "institution": "institution"}
# Between a speaker and the verb: "of Orvel", "has", "formally".
_TO_VERB = re.compile(r"(?:\s+of\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?\s+"
                      r"(?:(?:has|have|had|also|then|later|\w+ly)\s+)*")


def as_performed(stage: str, told: Told, claim: Claim, telling: Telling) -> Claim:
    """The claim as that of the person or body that does by words what the report tells; else as it is."""
    announced = stage == "announced" and _ANNOUNCING.match(telling.text, told.start)
    if claim.form != "voice" or told.shape != "verb" or not (stage in _BY_WORDS or announced):
        return claim
    doers = [(span, actor) for actor in telling.record.actors if actor.kind in _SPEAKERS for span in actor.mentions
             if told.clause <= span.start and span.end < told.start
             and _TO_VERB.fullmatch(telling.text, span.end, told.start)]
    if not doers:
        return claim
    span, actor = min(doers, key=lambda one: (one[0].start, -one[0].end, one[1].id))
    return replace(claim, sources=(Source(name=actor.name, actor=actor.id, kind=_SPEAKERS[actor.kind], span=span),))
