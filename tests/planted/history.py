"""What happened, and who said what about it when: plans of incidents, agreements and tolls.

Values are drawn so that each pair of statements has one right relation: a side's newer count is plainly higher or
lower, another origin's is the same, open to it, or far off.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from tests.planted.prose import prose
from tests.planted.truth import Asked, Source, Told
from tests.planted.world import Casting, Town, War, anonymous, governor, hospital, mayor


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One occasion on which a source speaks.

    Attributes:
        kind: which sentences fit (sections of prose.yml). told: what is told, by the slot that it fills.
        earlier: the count that this one replaces.
    """

    kind: str
    source: Source
    at: datetime
    told: dict[str, Told]
    earlier: Told | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An incident, or a step in an agreement's life, and what is said about it.

    Attributes:
        sort: which words fit it (prose.yml). words: values of further slots, the target hit among them.
        details: what is known of it, each in several wordings.
        sayings: by time. opens: may be told of as background later.
    """

    id: str
    sort: str
    war: War
    town: Town
    start: datetime
    sayings: list[Saying] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    details: tuple[tuple[str, ...], ...] = ()
    opens: bool = True


class Chronicle:
    """Plans histories and keeps all questions and statements."""

    def __init__(self, rng: Random, casting: Casting) -> None:
        self.rng, self.casting = rng, casting
        self.asked: dict[str, Asked] = {}
        self.told: dict[str, Told] = {}

    def strike(self, war: War, town: Town, start: datetime, *, sort: str, disputed: bool) -> Happened:
        """An attack on a town: a toll that rises, is confirmed, put higher by some, and taken back at last."""
        one = self._struck(war, town, start, sort)
        local = mayor(self.rng, town, war, self.casting.person()) if self.rng.random() < 0.5 else war.rescuers
        killed, wounded = self._ask(one, "killed"), self._ask(one, "wounded")
        dead, hurt = self.rng.randint(5, 12), self.rng.randint(15, 30)
        first = self._say(one, "toll", local, 3, {"k": (killed, dead, dead, ""), "w": (wounded, hurt, hurt, "")})
        if self.rng.random() < 0.5:
            self._say(one, "toll", anonymous(self.rng, war), 4, {"k": (killed, *self._loosely(dead))})
        self._blame(one, disputed=disputed)
        more, worse = dead + self.rng.randint(3, 8), hurt + self.rng.randint(8, 20)
        second = self._say(one, "update", local, 12, {"k": (killed, more, more, "")}, earlier=first.told["k"])
        ward = hospital(town)
        self._say(one, "same", ward, 15, {"k": (killed, *self._loosely(more))})
        self._say(one, "update", local, 20, {"w": (wounded, worse, worse, "")}, earlier=first.told["w"])
        if disputed:
            self._say(one, "other", war.monitor, 26, {"k": (killed, more * 2 + 5, more * 2 + 5, "")})
        if self.rng.random() < 0.6:
            less = more - self.rng.randint(1, 2)
            self._say(one, "correct", local, 30, {"k": (killed, less, less, "")}, earlier=second.told["k"])
        return one

    def battle(self, war: War, town: Town, start: datetime) -> Happened:
        """A fight near a town: each side on its own losses and on the enemy's, and who holds the place."""
        one = Happened(id=f"battle-{town.name}-{start:%m%d}", sort="battle", war=war, town=town, start=start,
                       details=self._details("battle"))
        for own, enemy in (war.camps, war.camps[::-1]):
            asked = self._ask(one, "killed", f"of-{own.key}")
            losses, claimed = self.rng.randint(4, 15), self.rng.randint(40, 90)
            self._say(one, "own", own.military, self.rng.randint(3, 8), {"k": (asked, losses, losses, "")})
            self._say(one, "enemy", enemy.military, self.rng.randint(4, 10), {"k": (asked, claimed, claimed, "")})
            if own is war.defender:
                grown = losses + self.rng.randint(4, 9)
                self._say(one, "own_more", own.leader, 18, {"k": (asked, grown, grown, "")})
        ground = self._ask(one, "settlements", topic="territory")
        self._say(one, "taken", war.attacker.military, 9, {"stance": (ground, "taken")})
        self._say(one, "not_taken", war.defender.military, 14, {"stance": (ground, "not taken")})
        if self.rng.random() < 0.6:
            self._say(one, "seen_taken", war.investigators, 27, {"stance": (ground, "taken")})
        area = self._ask(one, "area_km2")
        km = self.rng.randint(8, 60)
        self._say(one, "area", war.attacker.leader, 20, {"k": (area, km, km, ""), "stance": (ground, "taken")})
        return one

    def bombing(self, war: War, town: Town, start: datetime) -> Happened:
        """A bomb in a town: a wide first word, a precise count, the governor's part of the wounded."""
        one = self._struck(war, town, start, "bombing")
        killed, wounded = self._ask(one, "killed"), self._ask(one, "wounded")
        dead, hurt = self.rng.randint(24, 48), self.rng.randint(60, 95)
        self._say(one, "toll", anonymous(self.rng, war), 2, {"k": (killed, 24, None, "dozens")})
        self._say(one, "toll", war.health, 6, {"k": (killed, dead, dead, ""), "w": (wounded, hurt, hurt, "")})
        ward = self._ask(one, "wounded", "ward", whole=wounded)
        part = self.rng.randint(10, hurt // 2)
        self._say(one, "part", hospital(town), 9, {"w": (ward, part, part, "")})
        self._say(one, "same", war.monitor, 22, {"k": (killed, *self._loosely(dead))})
        return one

    def toll(self, war: War, start: datetime, days: int) -> Happened:
        """A war's whole count of soldiers, rising over days, with one province's part."""
        town = war.towns[0]
        one = Happened(id=f"toll-{war.defender.key}-{start:%m%d}", sort="toll", war=war, town=town, opens=False,
                       start=start + timedelta(days=days), words={"since": f"{start:%B} {start.day}"},
                       details=self._details("toll"))
        asked = self._ask(one, "killed", "since", wide=True)
        count, earlier = self.rng.randint(40, 90), None
        for step in range(3):
            speaker = war.defender.leader if step == 1 else war.defender.military
            low, hedge = (count, "over") if step == 1 else (count, "")
            high = None if hedge else low
            said = self._say(one, "since", speaker, 4 + 24 * step, {"k": (asked, low, high, hedge)}, earlier=earlier)
            earlier, count = said.told["k"], count + self.rng.randint(25, 60)
        region = governor(war.towns[1], war, self.casting.person())
        part = self._ask(one, "killed", f"in-{war.towns[1].province}", whole=asked, wide=True)
        self._say(one, "in_province", region, 30, {"k": (part, 17, 17, "")})
        return one

    def truce(self, war: War, start: datetime) -> list[Happened]:
        """A ceasefire's life; each step is an incident of its own."""
        force = self._wide(war, "force", "ceasefire")
        broken = self._wide(war, "broken", "ceasefire")
        clock, hours = self.rng.choice(("0600", "1200", "1800")), self.rng.choice((48, 72))
        words = {"clock": clock, "hours": str(hours), "from_day": f"{start + timedelta(days=1):%A}"}
        steps = []

        def step(name: str, day: int, said: list[tuple[str, Source, int, Asked, str]], town: Town) -> None:
            one = Happened(id=f"truce-{name}-{war.defender.key}-{start:%m%d}", sort=f"truce_{name}", war=war, town=town,
                           start=start + timedelta(days=day), words=words, opens=False,
                           details=self._details(f"truce_{name}"))
            for kind, source, hour, asked, stance in said:
                self._say(one, kind, source, hour, {"stance": (asked, stance)})
            steps.append(one)

        ours, theirs, broker, place = war.defender.military, war.attacker.military, war.mediator, war.towns[2]
        step("proposed", -1, [("proposed", broker, 3, force, "proposed")], place)
        step("announced", 0, [("announced", broker, 2, force, "announced"),
                              ("accepted", war.defender.leader, 5, force, "accepted"),
                              ("accepted", war.attacker.leader, 7, force, "accepted")], place)
        step("holding", 1, [("holding", war.monitor, 22, force, "holding")], place)
        step("broken", 2, [("broken_by_attacker", ours, 3, broken, f"violated by {war.attacker.key}"),
                           ("broken_by_defender", theirs, 5, broken, f"violated by {war.defender.key}")], war.towns[3])
        if self.rng.random() < 0.5:
            step("extended", 4, [("extended", broker, 3, force, "extended")], place)
        else:
            step("ended", 4, [("ended", war.attacker.leader, 3, force, "collapsed")], place)
        return steps

    def _struck(self, war: War, town: Town, start: datetime, sort: str) -> Happened:
        target = self.rng.choice(sorted(prose()["targets"]))
        details = self.rng.sample(prose()["targets"][target], 2)
        return Happened(id=f"{sort}-{town.name}-{start:%m%d}", sort=sort, war=war, town=town, start=start,
                        words={"target": target}, details=tuple(tuple(one) for one in details))

    def _details(self, sort: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(one) for one in self.rng.sample(prose()["details"][sort], 2))

    def _blame(self, one: Happened, *, disputed: bool) -> None:
        asked = self._ask(one, "attack", topic="fact")
        self._say(one, "blame", one.war.defender.military, 5, {"stance": (asked, "yes")})
        if disputed:
            self._say(one, "deny", one.war.attacker.military, 10, {"stance": (asked, "no")})
        if self.rng.random() < 0.5:
            self._say(one, "verify", one.war.investigators, 24, {"stance": (asked, "yes")})

    def _loosely(self, number: int) -> tuple[int, int | None, str]:
        """The same number, or one that is open to it."""
        return self.rng.choice((
            (number, number, ""), (number, number, ""), (number, None, "at least"), (number - 1, None, "over"),
            (number - 2, number + 3, "between"),
        ))

    def _ask(self, one: Happened, measure: str, what: str = "", *, topic: str = "figure", whole: Asked | None = None,
             wide: bool = False) -> Asked:
        name = "/".join(part for part in (one.id, measure, what) if part)
        asked = Asked(id=name, topic=topic, measure=measure, incident=None if wide else one.id,
                      whole=whole.id if whole else None)
        self.asked[name] = asked
        return asked

    def _wide(self, war: War, what: str, measure: str) -> Asked:
        name = f"truce/{war.attacker.key}/{war.defender.key}/{what}"
        self.asked[name] = Asked(id=name, topic="agreement", measure=measure, incident=None)
        return self.asked[name]

    def _say(self, one: Happened, kind: str, source: Source, hours: int,
             what: dict[str, tuple[Asked, int, int | None, str] | tuple[Asked, str]], *,
             earlier: Told | None = None) -> Saying:
        at = one.start + timedelta(hours=hours)
        made = {}
        for slot, (asked, *value) in what.items():
            name = f"{asked.id}#{sum(told.asked == asked.id for told in self.told.values())}"
            if len(value) == 1:
                made[slot] = Told(id=name, asked=asked.id, source=source, at=at, stance=str(value[0]))
            else:
                low, high, hedge = value
                # "Over 100" is more than 100.
                made[slot] = Told(id=name, asked=asked.id, source=source, at=at, high=high, hedge=hedge,
                                  low=low + 1 if hedge == "over" else low)
            self.told[name] = made[slot]
        saying = Saying(kind=kind, source=source, at=at, told=made, earlier=earlier)
        one.sayings.append(saying)
        one.sayings.sort(key=lambda said: said.at)
        return saying


