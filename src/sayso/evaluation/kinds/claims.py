"""Claims: content, cue, the chain of sources, act, form and commitment (PARC 3.0, PolNeAR, FactBank)."""

from __future__ import annotations

from typing import get_args

from sayso.evaluation.kinds.kind import SAME_PHRASE, Field, Kind, Words, choice, phrase
from sayso.evaluation.kinds.view import View, is_named
from sayso.evaluation.quoting import likeness, quoted
from sayso.lexicon.acts import acts
from sayso.records.mentions import Certainty, Form, Polarity, SourceKind
from sayso.records.record import Claim, Source

# A content is the same with or without "that", an adverb or a final phrase of few words.
SAME_CONTENT = 0.8
REPORT, NOBODY = "report", "nobody"  # sources that no words of the text name
Wanted = tuple[str, Words]  # REPORT, NOBODY, or "" with the words


def _read_source(value: object, text: str) -> Wanted:
    return (value, ()) if isinstance(value, str) and value in (REPORT, NOBODY) else ("", (quoted(value, text),))


def _is_source(wanted: Wanted, source: Source) -> bool:
    kind, words = wanted
    if kind:
        return source.kind == {REPORT: "report", NOBODY: "unnamed"}[kind]
    return source.span is not None and likeness(words, (source.span,)) >= SAME_PHRASE


def _holds_via(wanted: tuple[Wanted, ...], claim: Claim, _view: View) -> bool:
    relays = claim.sources[:-1]
    return len(relays) == len(wanted) and all(map(_is_source, wanted, relays))


def _shown(source: Source) -> str:
    return source.span.text if source.span else source.name


_SOURCE: Field[Claim] = Field(
    read=_read_source, holds=lambda wanted, claim, _view: _is_source(wanted, claim.sources[-1]),
    told=lambda claim, _view: _shown(claim.sources[-1]))
_VIA: Field[Claim] = Field(
    read=lambda value, text: tuple(_read_source(one, text) for one in (value if isinstance(value, list) else [value])),
    holds=_holds_via, told=lambda claim, _view: " ← ".join(map(_shown, claim.sources[:-1])) or "none")


def _names(claim: Claim, view: View) -> tuple[str, ...]:
    source = claim.sources[-1]
    return view.names(source.actor) or (source.name, "")


_WHO: Field[Claim] = Field(
    read=lambda value, _text: str(value), holds=lambda wanted, claim, view: is_named(wanted, _names(claim, view)),
    told=lambda claim, view: " of ".join(name for name in _names(claim, view)[:2] if name))


def _said_at(claim: Claim, view: View) -> Words:
    time = view.times.get(claim.said_at or "")
    return (time.span,) if time else ()


KIND: Kind[Claim] = Kind(
    name="claims", key="content", items=lambda record: record.claims, spans=lambda claim: claim.content,
    alike=lambda wanted, told: found if (found := likeness(wanted, told)) >= SAME_PHRASE else 0.0,
    same=lambda wanted, told: likeness(wanted, told) >= SAME_CONTENT,
    counted=lambda claim: claim.form != "voice",
    fields={
        "source": _SOURCE, "who": _WHO, "via": _VIA,
        "cue": phrase(lambda claim, _view: claim.cue),
        "act": choice(acts(), lambda claim, _view: claim.act),
        "form": choice(get_args(Form), lambda claim, _view: claim.form),
        "kind": choice(get_args(SourceKind), lambda claim, _view: claim.sources[-1].kind),
        "polarity": choice(get_args(Polarity), lambda claim, _view: claim.commitment.polarity),
        "certainty": choice(get_args(Certainty), lambda claim, _view: claim.commitment.certainty),
        "evidence": phrase(lambda claim, _view: claim.evidence),
        "said_at": phrase(_said_at),
    })
