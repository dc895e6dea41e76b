"""Parties, towns, people and outlets of an invented conflict, drawn at random from the lexicon and the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random

from sayso.gazetteer import Gazetteer
from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.parties import parties
from sayso.pipeline import Pipeline
from tests.planted.truth import Source

GIVEN = ("Marek Elena Karim Daniel Samuel Nadia Viktor Leila Ibrahim Grace Peter Oumar Lucia Hassan Maya Jonas "
         "Rosa Anton Helena Joseph Miriam Stefan Amina David").split()
FAMILY = ("Varga Okoye Haddad Lindgren Petrov Mensah Aguilar Rahmani Kovac Diallo Santos Tanaka Berisha Yilmaz "
          "Moreau Castillo Novak Banda Sharma Keita Ferrari Olsen Mwangi Zelenko").split()
# Of people on the spot, who are named once.
OTHERS = ("Abara Bellic Cissoko Dragan Eriksen Fofana Gallo Horvat Ismail Jansen Kamara Lungu Maric Ndiaye Orlov "
          "Pereira Quint Rossi Sesay Toure Ulric Vidal Wekesa Xavier Yusuf Zoric Adeyemi Bakker Conde Demir Essien "
          "Farah").split()
# Realistic, invented mastheads; wires that exist, as most copy on wars comes from them.
WIRES = ("Reuters", "AFP", "Xinhua", "Anadolu Agency", "Interfax", "Associated Press")
PAPERS = ("The Harbour Post", "Daily Courier", "Northern Chronicle", "Morning Ledger", "The Evening Dispatch",
          "Capital Herald", "Frontier Times", "World Affairs Today", "The Lakeside Gazette", "Global Observer",
          "City Tribune", "The Weekly Examiner", "Radio Meridian", "Continental News", "The Public Record")
MONITORS = ("Conflict Watch Observatory", "Centre for Casualty Recording", "Frontline Documentation Network",
            "Civil Harm Monitor")
INVESTIGATORS = ("Lens Collective", "Geolocated", "Open Frame", "Signal Archive")


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A place of the gazetteer."""

    id: str
    name: str
    province: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """A party to a war, with the words for it and those who speak for it.

    Attributes:
        adjective: before a noun ("Chadian"); for a group its name. fighters: what its soldiers are called.
    """

    key: str
    name: str
    adjective: str
    fighters: tuple[str, ...]
    military: Source
    leader: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """A war on the ground of `defender`."""

    attacker: Camp
    defender: Camp
    towns: tuple[Town, ...]
    health: Source
    rescuers: Source
    monitor: Source
    investigators: Source
    mediator: Source

    @property
    def camps(self) -> tuple[Camp, Camp]:
        """Both sides."""
        return self.attacker, self.defender


@cache
def _gazetteer() -> Gazetteer:
    return Pipeline().gazetteer


@cache
def _towns() -> dict[str, tuple[Town, ...]]:
    """Middle-sized towns with a plain name that no other place of note has, by country."""
    found: dict[str, list[Town]] = {}
    gazetteer = _gazetteer()
    for number in range(len(gazetteer)):
        entry = gazetteer.entry(number)
        plain = entry.name.isascii() and entry.name.isalpha() and entry.name.istitle() and len(entry.name) > 4
        middle = entry.kind == "settlement" and 15_000 < entry.population < 400_000 and not entry.capital
        if plain and middle and entry.country and entry.admin1 and len(gazetteer.look_up(entry.name)) == 1:
            town = Town(id=entry.id, name=entry.name, province=entry.admin1)
            found.setdefault(entry.country, []).append(town)
    return {country: tuple(towns) for country, towns in found.items()}


@cache
def _states() -> dict[str, tuple[str, str]]:
    """Name and adjective of each state that has towns enough for a war, by code."""
    lines = (line for line in _table() if line and not line.startswith(("#", "code")))
    rows = [line.split("\t") for line in lines]
    usable = {row[0]: (row[1], row[3].split("|")[0]) for row in rows if len(row) > 3 and row[3]}
    return {code: one for code, one in usable.items() if len(_towns().get(code, ())) >= 12 and " " not in one[0]}


def _table() -> list[str]:
    return (files("sayso.lexicon") / "data" / "countries.tsv").read_text(encoding="utf-8").splitlines()


@cache
def _groups() -> tuple[tuple[str, str], ...]:
    """Armed groups whose name is plain everywhere, with their host country."""
    entries = load_yaml("parties.yml")["armed_groups"]["entries"]
    usable = [(entry["name"], entry["host"]) for entry in entries if "host" in entry and not entry.get("doubtful")]
    return tuple((name, host) for name, host in usable if host in _states() and name in parties())


class Casting:
    """Draws the parts of a conflict; no name is drawn twice from one casting."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._names = [f"{given} {family}" for given, family in zip(_shuffled(rng, GIVEN), _shuffled(rng, FAMILY),
                                                                   strict=True)]
        self._states = _shuffled(rng, sorted(_states()))
        self._bodies = {"monitor": _shuffled(rng, MONITORS), "investigators": _shuffled(rng, INVESTIGATORS)}

    def war(self, *, against_group: bool) -> War:
        """A war between two states, or of an armed group against the state that it mainly acts in."""
        if against_group:
            name, host = self._rng.choice([one for one in _groups() if one[1] in self._states])
            self._states.remove(host)
            attacker, home = self._group(name), host
        else:
            attacker, home = self._state(self._states.pop()), self._states.pop()
        defender, mediator = self._state(home), self._states.pop()
        adjective = _states()[home][1]
        towns = tuple(self._rng.sample(_towns()[home], 8))
        monitor, lens = self._bodies["monitor"].pop(), self._bodies["investigators"].pop()
        return War(
            attacker=attacker, defender=defender, towns=towns,
            health=Source(key=f"{home}/health", side=home, forms=(
                f"the {adjective} Health Ministry", f"{_states()[home][0]}'s Ministry of Health")),
            rescuers=Source(key=f"{home}/rescue", side=home, forms=(
                f"the {adjective} emergency service", f"{_states()[home][0]}'s emergency service")),
            monitor=Source(key=monitor, short="the group", forms=(
                f"the {monitor}, a monitoring group", f"the {monitor}", f"the {monitor}, which tracks civilian harm")),
            investigators=Source(key=lens, forms=(
                f"{lens}, an open-source research group", f"open-source investigators at {lens}")),
            mediator=Source(key=f"{mediator}/foreign", side=mediator, forms=(
                f"the {_states()[mediator][1]} Foreign Ministry", f"{_states()[mediator][0]}'s foreign ministry")),
        )

    def person(self) -> str:
        """A name that nobody else has."""
        return self._names.pop()

    def _state(self, code: str) -> Camp:
        name, adjective = _states()[code]
        leader = self.person()
        title = self._rng.choice(("Prime Minister", "President"))
        speaker = self.person()
        return Camp(
            key=code, name=name, adjective=adjective,
            fighters=("soldiers", "troops", "service members", "servicemen"),
            military=Source(key=f"{code}/defence", side=code, short="the ministry", forms=(
                f"the {adjective} Defence Ministry", f"{name}'s Ministry of Defence",
                f"the {adjective} defense ministry", f"{adjective} Defence Ministry spokesman {speaker}")),
            leader=Source(key=leader, side=code, short=leader.split()[1], forms=(
                f"{adjective} {title} {leader}", f"{title} {leader} of {name}")),
        )

    def _group(self, name: str) -> Camp:
        speaker = self.person()
        return Camp(
            key=name, name=name, adjective=name, fighters=("fighters", "militants"),
            military=Source(key=f"{name}/military", side=name, short="", forms=(
                f"{name} spokesman {speaker}", f"{speaker}, a spokesman for {name}")),
            leader=Source(key=f"{name}/self", side=name, forms=(name,)),
        )


def _shuffled(rng: Random, values: object) -> list[str]:
    found = list(values)  # type: ignore[call-overload]
    rng.shuffle(found)
    return found


def mayor(rng: Random, town: Town, war: War, name: str) -> Source:
    """The head of a town's administration."""
    return Source(key=name, side=war.defender.key, short=name.split()[1], forms=(
        f"{town.name} Mayor {name}", f"{name}, the mayor of {town.name}", f"the mayor of {town.name}, {name}"))


def governor(town: Town, war: War, name: str) -> Source:
    """The head of the province that a town is in."""
    return Source(key=name, side=war.defender.key, short=name.split()[1], forms=(
        f"{town.province} governor {name}", f"{name}, the governor of {town.province} province"))


def hospital(town: Town) -> Source:
    """A hospital, of no side."""
    return Source(key=f"hospital/{town.name}", forms=(
        f"{town.name} Central Hospital", f"doctors at {town.name} Central Hospital"))


def anonymous(rng: Random, war: War) -> Source:
    """Somebody who would not be named: an origin of its own in each report that is no copy."""
    adjective = war.defender.adjective
    return Source(key="anonymous", anonymous=True, forms=(
        f"a senior {adjective} official who asked not to be named",
        "two security officials who spoke on condition of anonymity",
        f"a {adjective} security official who was not authorised to speak to the media"))
