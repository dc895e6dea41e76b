"""The reader's names, mended: places that it took for persons by what stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.extraction.actors.persons import NounHit
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.cues import verb_cues
from sayso.lexicon.parties import party_words
from sayso.lexicon.phrases import fold_word
from sayso.lexicon.titles import gender_of_given_name
from sayso.reading.columns import Columns

Entity = tuple[int, int, str]

_IN = frozenset(["in", "near", "at", "around", "outside", "inside"])


def mended(columns: Columns, entities: Sequence[Entity], starting: Mapping[int, NounHit]) -> list[Entity]:
    """Half-open token ranges with labels PER, ORG, LOC; single words that must be places are LOC.

    A word that is a place once is one wherever it stands alone, unless somebody has it as a surname.

    Args:
        starting: nouns for persons by the token they start at ("governor" after "Gegharkunik").
    """
    places = {token for first, last, label in entities if label == "LOC" for token in range(first, last)}
    persons = {first for first, _, label in entities if label == "PER"}
    surnames = {columns.words[last - 1] for first, last, label in entities
                if label == "PER" and last - first > 1 and not _is_seat(columns, first, last)}
    words = {columns.words[first] for first, last, label in entities
             if label == "PER" and last - first == 1 and (
                 _is_place(columns, first, places, starting) or _is_before_holder(columns, first, persons, starting))}
    words -= surnames
    relabelled = []
    for first, last, label in _apart(columns, entities, starting):
        alone = label == "PER" and last - first == 1
        seat = label != "LOC" and columns.words[last - 1] not in surnames and _is_seat(columns, first, last)
        if seat or (alone and columns.words[first] in words):
            label = "LOC"
        elif (label == "ORG" and _is_personal(columns, first, last, starting)) or (
                last - first == 1 and columns.words[first] in surnames and _speaks(columns, first)):
            label = "PER"
        elif alone and not columns.loud[first] and _is_acronym(columns.words[first]):
            label = "ORG"
        relabelled.append((first, _with_noun(columns, last, starting) if label == "ORG" else last, label))
    return relabelled


def _with_noun(columns: Columns, last: int, starting: Mapping[int, NounHit]) -> int:
    """The end of a body's name that ends at `last`, with the noun for a body that the reader left out and that governs
    it, if that has a capital as well, or the name's last word has none: "[Chilean Defence] Ministry spokesman"."""
    hit = next((hit for token in (last, last - 1) if (hit := starting.get(token)) and hit.last > last), None)
    if hit is None or hit.head != hit.last - 1 or columns.head[last - 1] != hit.head:
        return last
    told = columns.words[last - 1].islower() or columns.words[hit.head][:1].isupper()
    return hit.last if told and any(noun.kind == "institution" for noun in hit.nouns) else last


def _apart(columns: Columns, entities: Sequence[Entity], starting: Mapping[int, NounHit]) -> list[Entity]:
    """Owner and owned, where the reader made one organisation of a body and its spokesman.

    "the Defense Ministry's Otto Berg" is two names; "Chile's Defense Ministry" stays one.
    """
    found: list[Entity] = []
    for first, last, label in entities:
        mark = next((token for token in range(first + 1, last - 1) if columns.lower[token] in ("'s", "’s")), None)
        if label != "ORG" or mark is None or any(token in starting for token in range(mark + 1, last)) or any(
                columns.pos[token] != "PROPN" for token in range(mark + 1, last)):
            found.append((first, last, label))
        else:
            found.extend([(first, mark, "ORG"), (mark + 1, last, "PER")])
    return found


def _is_personal(columns: Columns, first: int, last: int, starting: Mapping[int, NounHit]) -> bool:
    """Whether a name of two words or three that the reader took for a body is a person's.

    It begins with a given name, or a body owns it ("the ministry's Otto Berg"), and holds no noun for a body.
    """
    inside = range(first, last)
    if not 2 <= len(inside) <= 3 or any(token in starting or columns.pos[token] != "PROPN" for token in inside):
        return False
    if fold_word(columns.words[first]) in gender_of_given_name():
        return True
    owned = first > 1 and columns.lower[first - 1] in ("'s", "’s")
    return owned and any(hit.last == first - 1 for hit in starting.values())


def _is_seat(columns: Columns, first: int, last: int) -> bool:
    """Whether a name is a capital's and nothing else: that it acts is found by grammar."""
    meanings = party_words().meanings(columns.span(first, last).text)
    return bool(meanings) and all(word.role == "seat" for word in meanings)


def _is_before_holder(columns: Columns, token: int, persons: set[int], starting: Mapping[int, NounHit]) -> bool:
    """Whether an office and its holder's name follow: "Orvel Mayor Nora Vane"."""
    hit = starting.get(token + 1)
    return hit is not None and hit.last in persons and columns.sentence[hit.last] == columns.sentence[token] and any(
        noun.kind == "office" for noun in hit.nouns)


def _speaks(columns: Columns, token: int) -> bool:
    """Whether a word is the subject of a verb of saying, as a place hardly is: "Vane added" behind "Nora Vane"."""
    return columns.dep[token] == "nsubj" and columns.lemma[columns.head[token]].lower() in verb_cues()


def _is_acronym(word: str) -> bool:
    return len(word) >= 3 and word.isupper() and word.isalpha()


def _is_place(columns: Columns, token: int, places: set[int], starting: Mapping[int, NounHit]) -> bool:
    after = token + 1
    if after < len(columns) and columns.sentence[after] == columns.sentence[token]:
        if columns.lower[after] in word_set("place_nouns"):
            return True
        hit = starting.get(after)
        if hit and columns.head[token] == hit.head and columns.dep[token] in ("compound", "nmod:poss", "amod", "nmod"):
            return any(noun.kind == "office" for noun in hit.nouns)
    if any(columns.lower[child] in _IN for child in columns.children[token] if columns.dep[child] == "case"):
        return True
    row = {columns.head[token], *columns.children[columns.head[token]]}
    return columns.dep[token] == "conj" and any(
        other in places for other in row if columns.dep[other] == "conj" or other == columns.head[token])
