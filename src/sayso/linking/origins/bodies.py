"""Institutions, forces and governments as origins, and those who speak for them."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.lexicon.actor_words import word_set
from sayso.lexicon.parties import parties
from sayso.lexicon.phrases import fold_phrase, text_words
from sayso.linking.origins.phrase import PRESS, Body, Phrase, read_phrase, without_backers
from sayso.linking.origins.wordings import words_for
from sayso.linking.sides import key_of, side
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Actor, Claim, Source

# Acts by which officials speak for their government rather than let something be known without being named.
_OFFICIAL_ACTS = frozenset(["announce", "confirm", "acknowledge", "deny", "promise", "order", "reject", "decline"])
_OFFICIALS = frozenset(["official", "officials"])
# Nouns that with a state's word mean its government, and with an armed group's the group itself.
_THE_PARTY = frozenset(["government", "side", "leadership"])
_THE_GROUP = frozenset(["movement", "group", "militia", "militias", "organisation", "organization", "party", "rebel",
                        "rebels", "fighter", "militant", "insurgent", "insurgency", "forces", "force", "armed group"])
# Staff whose word is that of the house they work in: hospitals and research groups have no spokesmen at hand.
_STAFF = frozenset(["doctor", "medic", "nurse", "surgeon", "paramedic", "investigator", "investigators", "researcher",
                    "monitor", "rescuer", "staff", "official", "officials"])
_STAFF_OF = re.compile(r"\b(?:at|from|of|with|for)\s+(?:the\s+)?((?-i:[A-Z]).*)$", re.IGNORECASE)
# A name that opens with what kind of body it is is no person's, whatever the reader takes it for.
_NAMED_SO = re.compile(r"(?:[Tt]he\s+)?(?:Centre|Center|Institute|Ministry|Office|Committee|Council|Network|"
                       r"Observatory|Foundation|Agency)\s+(?:for|of|on)\s+[A-Z]")
# What stands before the one whose count or report it is.
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to"])
_HOUSES = frozenset(["hospital", "centre", "center", "institute", "observatory", "group", "university", "foundation"])


def government(actor: Actor) -> Origin:
    """A party's own word: that of its government, or of the group itself."""
    key = key_of(actor)
    return Origin(key=f"party:{key or actor.name}", name=actor.name, kind="institution", party=side(key))


def body_origin(
    source: Source, actor: Actor | None, claim: Claim, by_id: ById, document: Document,
) -> Origin | None:
    """The body whose word it is; None where somebody speaks for himself or nobody is named.

    A spokesperson's word is that of the body, and so is a named body's own.
    """
    belongs = key_of(by_id.actors.get(actor.party or "")) if actor else None
    name = actor.name if actor else source.name
    if actor is None and name.split()[0].casefold() in word_set("indefinite") - {"a", "an"}:
        return None  # "most countries"
    named_so = _NAMED_SO.match(name) is not None and bool(read_phrase(name).bodies)
    if named_so or (actor.kind in ("institution", "force") if actor else source.kind == "institution"):
        return None if _is_person(read_phrase(name)) else _of_body(name, belongs, document)
    for text in words_for(source, actor):
        phrase = read_phrase(text)
        if "spokesperson" in phrase.offices:
            return _spoken_for(text, phrase, belongs, actor, document)
    whole = _from_name(name, source)
    return _together(whole, read_phrase(whole), belongs, claim, document)


def _from_name(name: str, source: Source) -> str:
    """The printed words from the one named on: "doctors at Orvel Hospital" of "a separate count by doctors at ..."."""
    printed = source.span.text if source.span else ""
    hit = re.search(rf"\b{re.escape(name)}\b", printed, re.IGNORECASE)
    return printed[hit.start():] if hit and (not hit.start() or _BY.search(printed, 0, hit.start())) else name


def issuer(document: Document) -> Origin | None:
    """The body of a party that issues a report in its own name (a ministry's communiqué); None for other publishers.

    The publisher or the byline must be the body and nothing else: a paper that has a party's word or a body's in its
    name ("Army Times", "Kyiv Post") is a paper.
    """
    for name in filter(None, (document.publisher, document.byline)):
        phrase = read_phrase(name)
        if phrase.bodies and not (phrase.rest or phrase.persons or phrase.offices):
            spans = [*phrase.spans, *((one.start, one.end) for one in phrase.bodies if one.key not in PRESS)]
            told = name[min(start for start, _ in spans):max(end for _, end in spans)]
            found = _of_phrase(_in_small_letters(told), phrase, None, document)
            if found.party is not None and "@" not in found.key:
                return found
    return None


def _in_small_letters(name: str) -> str:
    """A letterhead in capitals as a name is written."""
    if not name.isupper():
        return name
    words = name.casefold().split()
    return " ".join(word if index and word in _SMALL else word.title() for index, word in enumerate(words))


def _is_person(phrase: Phrase) -> bool:
    """ "Saryaghash Mayor David Rahmani": an office and a name, and no body."""
    return bool(phrase.offices) and len(phrase.named) > 1 and not phrase.bodies


def _together(name: str, phrase: Phrase, belongs: str | None, claim: Claim, document: Document) -> Origin | None:
    """What several people say as one: a government's officials or authorities, both sides, a hospital's doctors."""
    persons = frozenset(phrase.persons)
    if len(phrase.parties) > 1 and not (persons or phrase.rest or phrase.bodies or phrase.offices):
        return Origin(key=f"parties:{'+'.join(sorted(phrase.parties))}", name=name, kind="institution")
    if persons & _STAFF and phrase.named and (house := _STAFF_OF.search(name)):
        within = read_phrase(house[1])
        house_told = within.bodies[0].key in _HOUSES if within.bodies else not persons & _OFFICIALS
        if house_told and not within.parties:
            found = _of_body(house[1], None, document)
            return Origin(key=found.key, name=name, kind="institution", party=found.party)
    officials = bool(persons) and persons <= _OFFICIALS and not phrase.bodies and claim.act in _OFFICIAL_ACTS
    authorities = not persons and name.casefold().endswith("authorities") and len(phrase.bodies) == 1
    if not (officials or authorities) or phrase.offices or len(phrase.parties) != 1:
        return None
    party = phrase.parties[0]
    if phrase.rest == ("health",):
        return Origin(key=f"body:{party}:ministry/health", name=name, kind="institution", party=side(party))
    return None if phrase.rest else Origin(key=f"party:{party}", name=name, kind="institution", party=side(party))


def _spoken_for(
    text: str, phrase: Phrase, belongs: str | None, actor: Actor | None, document: Document,
) -> Origin | None:
    """The body of a spokesperson; None where the words tell none, and the person is all that is known."""
    if not phrase.bodies and not phrase.parties:
        return _house(phrase, belongs, actor)
    own = _own_name(actor)
    named = () if not phrase.bodies or phrase.bodies[0].unique else phrase.named
    kept = tuple(word for word in named if word not in own)
    of_name = [(word.start, word.end) for word in text_words(text) if word.key in kept]
    spans = [*phrase.spans, *((one.start, one.end) for one in phrase.bodies), *of_name]
    told = text[min(start for start, _ in spans):max(end for _, end in spans)]
    key, party = _key(replace(phrase, rest=kept), belongs, document)
    complete = bool(phrase.parties or (phrase.bodies and phrase.bodies[0].party) or named)
    office = told if complete or not party else f"{told} ({parties()[party].name})"
    return _voice_of(Origin(key=key, name=office, kind="institution", party=side(party)), actor)


def _house(phrase: Phrase, belongs: str | None, actor: Actor | None) -> Origin | None:
    """A body without a noun of its own ("a Twitter spokesman"), else the party of the one who speaks."""
    own = _own_name(actor)
    words = tuple(word for word in phrase.named if word not in own)
    if words:
        name = " ".join(words)
        return _voice_of(Origin(key=f"body:{name}", name=name.title(), kind="institution"), actor)
    found = side(belongs)
    if found is None:
        return None
    return _voice_of(Origin(key=f"party:{belongs}", name=found.name, kind="institution", party=found), actor)


def _own_name(actor: Actor | None) -> tuple[str, ...]:
    """The words of a person's name, which name no body: "a Vane Oil spokesman" has none."""
    named = actor is not None and actor.kind == "person" and "spokesperson" not in read_phrase(actor.name).offices
    return fold_phrase(actor.name) if actor and named else ()


def _voice_of(body: Origin, actor: Actor | None) -> Origin:
    """The body, by the name of the one who speaks for it where that is told."""
    if actor is None or not _own_name(actor) or not read_phrase(actor.name).named:
        return body
    return Origin(key=body.key, name=actor.name, kind="institution", party=body.party, office=body.name,
                  offices=("spokesperson",))


def _of_body(text: str, belongs: str | None, document: Document) -> Origin:
    return _of_phrase(text, read_phrase(text), belongs, document)


def _of_phrase(name: str, phrase: Phrase, belongs: str | None, document: Document) -> Origin:
    if not phrase.bodies and (phrase.rest or not phrase.parties):
        words = " ".join(word for word in fold_phrase(without_backers(name)) if word not in ("the", "s"))
        return Origin(key=f"body:{words}", name=name, kind="institution", party=side(belongs))
    key, party = _key(phrase, belongs, document)
    return Origin(key=key, name=name, kind="institution", party=side(party))


def _key(phrase: Phrase, belongs: str | None, document: Document) -> tuple[str, str | None]:
    """The key of a body and that of its party.

    A party that the report alone tells ("the Defense Ministry", in a report on Armenia) counts where the body is one
    of its kind. Where a name tells more ("Slidell Police"), that tells the body, in all reports alike. A body told by
    a common noun alone ("the hospital") is one of this report.
    """
    body = phrase.bodies[0] if phrase.bodies else Body(party="", key="government", unique=True, start=0, end=0)
    more = tuple(sorted(phrase.rest))
    told = next(iter([*filter(None, (one.party for one in phrase.bodies)), *phrase.parties]), "")
    party = told or belongs
    if party and not more and _is_party(party, body):
        return f"party:{party}", party
    nameless = not more and not body.unique
    if nameless or (not told and not phrase.named and not (party and body.unique)):
        return f"body::{body.key}{_joined(more)}@{document.id}", party
    return f"body:{told if more else party or ''}:{body.key}{_joined(more)}", party


def _joined(words: tuple[str, ...]) -> str:
    return f":{' '.join(words)}" if words else ""


def _is_party(party: str, body: Body) -> bool:
    """Whether a body's word is that of the party as a whole."""
    group = parties()[party].sort in ("armed group", "observer", "coalition")
    return body.key in _THE_PARTY or (group and (body.key in _THE_GROUP or body.key == "armed forces"))
