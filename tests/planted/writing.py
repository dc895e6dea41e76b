"""Writes reports: chooses what a report tells of an incident at a time, and in which sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from tests.planted.history import Happened, Saying
from tests.planted.prose import Piece, fill, number, prose
from tests.planted.truth import Source
from tests.planted.world import GIVEN, OTHERS, WIRES

_PERSON = re.compile(r"\b(spokesman|Minister|President|Mayor|mayor|governor|officials?)\b")
_ITSELF = re.compile(r"\b(it|its|there)\b")
_AFTER_WHO = re.compile(r"\{[Ww]ho\} ")


@dataclass(slots=True)
class Draft:
    """A report in the making; marks name what is told and how ("told|role")."""

    title: str
    paragraphs: list[Piece]
    dateline: str

    def text(self) -> Piece:
        """All of it."""
        whole = Piece(text=self.dateline)
        for place, paragraph in enumerate(self.paragraphs):
            if place:
                whole.add(Piece(text="\n\n"))
            whole.add(paragraph)
        return whole


class Writer:
    """Writes the reports of one stream."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self._spent: set[str] = set()

    def report(self, one: Happened, lead: Saying, at: datetime, before: Sequence[Happened]) -> Draft:
        """A report on an incident that leads with one saying and adds others known by then.

        Args:
            before: earlier incidents of the war, any of which may be told of as background.
        """
        sayings = [lead, *self._others(one, lead, at)]
        wire = self.rng.choice(WIRES)
        page = _Page(self.rng, one, wire)
        sentences = [page.sentence(saying) for saying in sayings]
        unnamed = (saying for saying in sayings if saying.source.anonymous)
        self._spent.update(told.id for saying in unnamed for told in saying.told.values())
        if self.rng.random() < 0.35 and (voiced := page.voiced(lead)):
            sentences.append(voiced)
        colour = [colour_sentence(self.rng) for _ in range(self.rng.randint(2, 6))]
        colour += [witness_sentence(self.rng) for _ in range(self.rng.randint(1, 4))]
        colour += [Piece(text=self.rng.choice(wordings)) for wordings in one.details if self.rng.random() < 0.6]
        colour += [page.reaction() for _ in range(self.rng.choice((0, 1, 1, 2)))]
        for sentence in colour:
            sentences.insert(self.rng.randint(1, len(sentences)), sentence)
        passed = [other for other in before if one.start - other.start > timedelta(days=2)]
        if passed and self.rng.random() < 0.4:
            sentences.append(page.background(self.rng.choice(passed)))
        return Draft(title=page.headline(lead), paragraphs=self._paragraphs(sentences), dateline=page.dateline(at))

    def _others(self, one: Happened, lead: Saying, at: datetime) -> list[Saying]:
        """Up to three other sayings that stand by then, one of each source and question."""
        latest: dict[tuple[str, ...], Saying] = {}
        for saying in one.sayings:
            if saying.at <= at - timedelta(minutes=20):
                latest[(saying.source.key, *sorted(told.asked for told in saying.told.values()))] = saying
        taken = {(lead.source.key, told.asked) for told in lead.told.values()}
        usable = [
            saying for saying in latest.values()
            if not any(told.asked in later for told in saying.told.values()
                       for later in (_newer(saying, one.sayings, at),))
            and not any((saying.source.key, told.asked) in taken for told in saying.told.values())
            and not any(told.id in self._spent for told in saying.told.values())
            and not (saying.source.anonymous and at - saying.at > timedelta(hours=12))
        ]
        self.rng.shuffle(usable)
        return usable[: self.rng.choice((0, 1, 1, 2, 2, 3))]

    def spent(self, saying: Saying) -> bool:
        """Whether an anonymous saying has had its report."""
        return any(told.id in self._spent for told in saying.told.values())

    def _paragraphs(self, sentences: list[Piece]) -> list[Piece]:
        paragraphs: list[Piece] = []
        for sentence in sentences:
            if paragraphs and self.rng.random() < 0.35:
                paragraphs[-1].add(Piece(text=" "))
                paragraphs[-1].add(sentence)
            else:
                paragraphs.append(Piece(text=sentence.text, marks=list(sentence.marks)))
        return paragraphs


class _Page:
    """One report's wording: what was named already is named shortly."""

    def __init__(self, rng: Random, one: Happened, wire: str) -> None:
        self.rng, self.one, self.wire = rng, one, wire
        self._named: dict[str, Source] = {}
        self._asked: set[str] = set()

    def sentence(self, saying: Saying) -> Piece:
        """One saying in one sentence, with marks."""
        key = _key(saying)
        known = saying.source.key in self._named
        rival = any(told.asked in self._asked for told in saying.told.values())
        own = [pattern for pattern in prose()["whole"].get(key, ()) if self._fits(pattern, saying)]
        contents = [pattern for pattern in prose()["contents"][key] if self._fits(pattern, saying)]
        if own and self.rng.random() < 0.3:
            pattern = self.rng.choice(own)
        else:
            sort = saying.kind if saying.kind in ("other", "same") and rival else "again" if known else "first"
            pattern = self.rng.choice(prose()["frames"][sort])
        form = self._form(saying.source, known)
        if _PERSON.search(form) or not pattern.startswith("{Who}"):
            contents = [one for one in contents if not _ITSELF.search(one)] or contents
        if pattern.startswith("{C}") and all(_ITSELF.search(one) for one in contents):
            pattern = "{Who} said {C}."
        who = form + "," if ", " in form and _AFTER_WHO.search(pattern) else form
        words = {**self._words(saying), "who": who, "C": self.rng.choice(contents)}
        if "{day}" in pattern:
            words["attack"] = re.sub(r" on \w+day$", "", str(words["attack"]))
        piece = fill(pattern, words, marked=frozenset(["k", "kn", "w", "wn", "old"]))
        piece.marks = [(start, end, self._meant(saying, slot)) for start, end, slot in piece.marks]
        piece.text = piece.text[0].upper() + piece.text[1:]
        if "stance" in saying.told:
            piece.marks.append((0, len(piece.text), f"{saying.told['stance'].id}|said"))
        self._named[saying.source.key] = saying.source
        self._asked.update(told.asked for told in saying.told.values())
        return piece

    def _fits(self, pattern: str, saying: Saying) -> bool:
        bare = any(told.hedge == "dozens" for told in saying.told.values())
        return not (bare and "{kn}" in pattern) and ("{old}" not in pattern or saying.earlier is not None)

    def voiced(self, saying: Saying) -> Piece | None:
        """The report repeats what it has just told, as its own word."""
        slot = next((slot for slot in ("k", "w") if slot in saying.told), None)
        if slot is None or self.one.sort in ("battle", "toll") or saying.kind == "part" or saying.told[slot].hedge:
            return None
        pattern = self.rng.choice(prose()["voice"][slot])
        piece = fill(pattern, self._words(saying), marked=frozenset([slot, slot + "n"]))
        piece.marks = [(start, end, f"{saying.told[slot].id}|voice") for start, end, _ in piece.marks]
        return piece

    def background(self, other: Happened) -> Piece:
        """An earlier incident in passing."""
        saying = next(one for one in reversed(other.sayings) if "k" in one.told and one.kind in ("toll", "update"))
        page = _Page(self.rng, other, self.wire)
        words = {**page._words(saying), "date": f"{other.start:%B} {other.start.day}"}
        piece = fill(self.rng.choice(prose()["background"]), words, marked=frozenset(["k", "kn"]))
        piece.marks = [(start, end, f"{saying.told['k'].id}|background") for start, end, _ in piece.marks]
        return piece

    def reaction(self) -> Piece:
        """Somebody says something that answers no question."""
        camp = self.rng.choice(self.one.war.camps)
        leader = camp.leader if len(camp.leader.forms) > 1 else camp.military
        form = self._form(leader, leader.key in self._named)
        self._named[leader.key] = leader
        words: dict[str, Piece | str] = {"who": form, "att": camp.adjective, "town": self.one.town.name}
        pattern = self.rng.choice(prose()["reactions"])
        piece = fill(pattern, {**words, "who": form + "," if ", " in form and _AFTER_WHO.search(pattern) else form})
        return Piece(text=piece.text[0].upper() + piece.text[1:])

    def headline(self, lead: Saying) -> str:
        """A title."""
        words = {**self._words(lead), "attack_h": self.rng.choice(prose()["sorts"][self.one.sort]["short"])}
        text = fill(self.rng.choice(prose()["headlines"][_key(lead)]), words).text
        return text[0].upper() + text[1:]

    def dateline(self, at: datetime) -> str:
        """A dateline, or none."""
        where = {"TOWN": self.one.town.name.upper(), "country": self.one.war.defender.name, "wire": self.wire,
                 "month_day": f"{at:%B} {at.day}"}
        return fill(self.rng.choice(prose()["datelines"]), dict(where)).text

    def _form(self, source: Source, known: bool) -> str:
        shorts = [other.short for other in self._named.values() if other.key != source.key]
        return source.short if known and source.short and source.short not in shorts else self.rng.choice(source.forms)

    def _words(self, saying: Saying) -> dict[str, Piece | str]:
        one, war, rng = self.one, self.one.war, self.rng
        own = war.attacker if saying.source.side == war.attacker.key else war.defender
        enemy = war.defender if own is war.attacker else war.attacker
        counted = enemy if saying.kind == "enemy" else own
        sort = prose()["sorts"][one.sort]
        attack = rng.choice(sort["attack"])
        if rng.random() < 0.3 and one.sort != "toll":
            attack = f"{attack} on {one.start:%A}"
        words: dict[str, Piece | str] = {
            "att": war.attacker.adjective, "def": war.defender.adjective, "attacker": war.attacker.name,
            "defender": war.defender.name, "own": own.adjective, "enemy": enemy.adjective, "ourside": own.name,
            "fighters": rng.choice(counted.fighters), "town": one.town.name, "province": war.towns[1].province,
            "attack": attack, "hit": rng.choice(sort["hit"]), "wire": self.wire, "day": _day(rng, saying.at),
            **sort.get("verbs", {}), **one.words,
        }
        return {**words, **_figures(rng, saying)}

    def _meant(self, saying: Saying, slot: str) -> str:
        if slot == "old":
            assert saying.earlier is not None
            return f"{saying.earlier.id}|earlier"
        return f"{saying.told[slot[0]].id}|said"


def _newer(saying: Saying, sayings: Sequence[Saying], at: datetime) -> set[str]:
    """Questions that the same source has answered anew by then."""
    return {told.asked for other in sayings for told in other.told.values()
            if other.source.key == saying.source.key and saying.at < other.at <= at}


def _figures(rng: Random, saying: Saying) -> dict[str, Piece | str]:
    words: dict[str, Piece | str] = {}
    people = rng.choice(prose()["people"])
    for slot, told in saying.told.items():
        if slot != "stance":
            count = number(rng, told)
            words[slot] = Piece(text=f"{count} {people}")
            words[f"{slot}n"] = Piece(text=count)
    if saying.earlier is not None:
        words["old"] = Piece(text=number(rng, saying.earlier))
    return words


def _key(saying: Saying) -> str:
    return " ".join([saying.kind, *saying.told])


def _day(rng: Random, at: datetime) -> str:
    return f"on {at:%A}" if rng.random() < 0.85 else f"on {at:%B} {at.day}"


def colour_sentence(rng: Random) -> Piece:
    """A sentence that tells nothing which is asked, in words that no other report is likely to have."""
    words = prose()["colour_words"]
    text = re.sub(r"\{(\w)(\w*)\}", lambda found: _cased(rng.choice(words[found[1].lower() + found[2]]), found[1]),
                  rng.choice(prose()["colour"]))
    return Piece(text=text[0].upper() + text[1:])


def witness_sentence(rng: Random) -> Piece:
    """Somebody on the spot is quoted; it answers no question."""
    words = {"words": rng.choice(prose()["witness_words"]), "said": rng.choice(prose()["witness_said"]),
             "name": f"{rng.choice(GIVEN)} {rng.choice(OTHERS)}", "trade": rng.choice(prose()["trades"])}
    return fill(rng.choice(prose()["witnesses"]), dict(words))


def _cased(words: str, model: str) -> str:
    return words[0].upper() + words[1:] if model.isupper() else words


def meant(mark: str) -> tuple[str, str]:
    """What a mark names: the id of what is told, and its role."""
    told, _, role = mark.rpartition("|")
    return told, role

