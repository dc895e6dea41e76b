"""Words by which a text tells that somebody else commits to a content (data/cues.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from sayso.lexicon.acts import acts
from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.inflection import plural, verb_forms
from sayso.records.errors import LexiconDamaged

Frame = Literal[
    "clause", "quote", "to", "ing", "obj", "obj_to", "obj_as", "obj_pred", "obj_prep", "prep", "prep_to"
]

_FILE = "cues.yml"
_FRAMES = frozenset(get_args(Frame))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One reading of a cue word: the act it performs with one kind of complement.

    Attributes:
        act: a name of acts.yml.
        preps: prepositions that bring in the content; empty where none is needed.
        hearer: a bare object beside a clause is the one spoken to ("told reporters that").
        written: the source must be something read or seen ("polls show").
        personal: the source must be a named person, or "he" or "she": of troops the verb tells a deed ("attacked").
        objects: what the object must be, None where all will do: "footage" ("published a video"), "counts" (a count,
            with its number behind it: "put the toll at 12"), "harm" (victims or acts, with their number:
            "documented 30 killings").
        topics: what the object or phrase must be, None where all will do: "speech" (a noun that tells of
            words: "answered the question"), "text" (such a noun, or something written).
        active: the passive is no cue ("backed by").
        carriers: verbs, one of which must have the noun as its object ("take aim at"); empty where none must.
    """

    act: str
    preps: frozenset[str] = frozenset()
    hearer: bool = False
    written: bool = False
    personal: bool = False
    objects: Literal["footage", "counts", "harm"] | None = None
    topics: Literal["speech", "text"] | None = None
    active: bool = False
    carriers: frozenset[str] = frozenset()


@cache
def verb_cues() -> Mapping[str, Mapping[Frame, tuple[Cue, ...]]]:
    """Readings of each verb by frame; a particle verb's key is "point out".

    Raises:
        LexiconDamaged: a group names an unknown act or frame, or a word is no string.
    """
    found: dict[str, dict[Frame, list[Cue]]] = {}
    for group in _groups("verbs"):
        cue = Cue(
            act=group["act"],
            preps=frozenset(group.get("preps", ())),
            hearer=group.get("hearer", False),
            written=group.get("sources") == "written",
            personal=group.get("sources") == "personal",
            objects=group.get("objects"),
            topics=group.get("topics"),
            active=group.get("active", False),
        )
        for frame in group["frames"]:
            if frame not in _FRAMES:
                raise LexiconDamaged(
                    f"{_FILE} names frame {frame!r}.", remedy=f"Use one of {sorted(_FRAMES)}."
                )
            for word in group["words"]:
                found.setdefault(word, {}).setdefault(frame, []).append(cue)
    return {
        word: {frame: tuple(sorted(cues, key=_is_plain)) for frame, cues in frames.items()}
        for word, frames in found.items()
    }


def _is_plain(cue: Cue) -> bool:
    """Plain saying counts only where no narrower act is listed."""
    return cue.act == "say" and not cue.written


@cache
def noun_cues() -> Mapping[str, Cue]:
    """The reading of each noun; where groups share a word, the first counts."""
    return _by_word("nouns")


@cache
def adjective_cues() -> Mapping[str, Cue]:
    """The reading of each predicative adjective or participle."""
    return _by_word("adjectives")


@cache
def adverb_cues() -> Mapping[str, str]:
    """The act that each evidential adverb or adjective tells ("allegedly")."""
    return cast("Mapping[str, str]", _section("adverbs")["words"])


@cache
def word_list(name: str) -> frozenset[str]:
    """A plain list of the file: footage, written_sources, light_verbs, unsettled ...

    Args:
        name: the section, with the list's key after a dot where it is not `words` ("hedges.verbs").
    """
    section, _, key = name.partition(".")
    return frozenset(_section(section)[key or "words"])


@cache
def phrases(name: str) -> tuple[str, ...]:
    """A list of the file whose order counts ("evidence.within")."""
    section, _, key = name.partition(".")
    return tuple(_section(section)[key or "phrases"])


@cache
def verb_bases() -> Mapping[str, str]:
    """The base of every inflected form of the verbs and nouns listed: cues do not hang on a tagger's lemma."""
    heads = (
        {word.partition(" ")[0] for word in verb_cues()}
        | word_list("light_verbs")
        | word_list("receiving_verbs")
        | {verb for cue in noun_cues().values() for verb in cue.carriers}
        | word_list("hedges.verbs")
        | word_list("governing.verbs")
        | word_list("governing.gerunds")
    )
    bases: dict[str, str] = {}
    for verb in sorted(heads):
        for form in (*verb_forms(verb), *_doubled(verb)):
            bases.setdefault(form, verb)
    return {**bases, **cast("Mapping[str, str]", _section("irregular")["forms"])}


@cache
def noun_bases() -> Mapping[str, str]:
    """The singular of each plural of the nouns listed."""
    nouns = {
        *noun_cues(),
        *word_list("written_sources"),
        *word_list("footage"),
        *word_list("unnamed_sources"),
    }
    return {plural(noun): noun for noun in sorted(nouns)}


def _doubled(verb: str) -> tuple[str, ...]:
    """Forms of a verb that doubles its last consonant (admit, plan); of others they are no words."""
    stem = verb.replace("qu", "k")
    short = len(stem) > 2 and stem[-1] not in "aeiouwxy" and stem[-2] in "aeiou" and stem[-3] not in "aeiou"
    return (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing") if short else ()


def _by_word(section: str) -> Mapping[str, Cue]:
    found: dict[str, Cue] = {}
    for group in _groups(section):
        cue = Cue(
            act=group["act"],
            preps=frozenset(group.get("preps", ())),
            carriers=frozenset(group.get("carriers", ())),
        )
        for word in group["words"]:
            found.setdefault(word, cue)
    return found


def _groups(section: str) -> Iterable[Mapping[str, Any]]:
    for group in cast("Any", _file()[section]):
        if group["act"] not in acts():
            raise LexiconDamaged(
                f"{_FILE} {section} names act {group['act']!r}.", remedy="Add it to acts.yml."
            )
        # YAML 1.1 reads a bare "on" or "no" as a truth value.
        unread = [word for word in [*group["words"], *group.get("preps", ())] if not isinstance(word, str)]
        if unread:
            raise LexiconDamaged(
                f"{_FILE} {section} {group['act']!r} holds {unread}.", remedy="Put it in quotes."
            )
        yield group


def _section(name: str) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", _file()[name])


@cache
def _file() -> Mapping[str, object]:
    return load_yaml(_FILE)
