"""A question, an incident and their parts, made by hand of invented words."""

import io
from collections.abc import Iterable
from dataclasses import replace

from rich.console import Console

from sayso.records.brief import Origin, Side, Whereabouts, Words
from sayso.records.linked import Answer, Incident, Link, Question, Range
from sayso.store import StoredDocument

ARDIA, BORLAND = Side(id="act_1", name="Ardia"), Side(id="act_2", name="Borland")
MINISTRY = Origin(key="ministry", name="Ardian Ministry of Defense", kind="institution", party=ARDIA)
PREMIER = Origin(key="premier", name="Ana Vell", kind="speaker", party=ARDIA, office="prime minister of Ardia")
ANALYSTS = Origin(key="analysts", name="open source analysts", kind="unnamed")
VELL = Whereabouts(gazetteer_id="geonames:1", name="Vell", lat=1.0, lon=2.0, country="AA", admin1=None,
                   precision="settlement")
REPORTS = {"doc_1": "Vell Courier, 13 Sep 2022", "doc_2": "Example Wire, 14 Sep 2022"}


def words(text: str, document: str = "doc_1") -> Words:
    return Words(document=document, start=0, end=len(text), text=text)


FIRST = Answer(
    id="ans_1", stance="", low=49, high=49, hedge=None, origin=MINISTRY, relays=(), said_at="2022-09-13",
    relation="first", to=None, why="", positions=("pos_1",), claims=("clm_1",), documents=("doc_1",),
    words=(words("49 Ardian soldiers were killed"),))
SECOND = replace(
    FIRST, id="ans_2", low=101, high=None, hedge="over", said_at="2022-09-14T09:00:00Z", relation="updates", to="ans_1",
    why="the same side, later, counting from the same day", relays=("Example Wire", "Vell Courier"),
    positions=("pos_2", "pos_3"), claims=("clm_2",), documents=("doc_1", "doc_2"),
    words=(words("over 100 soldiers killed", "doc_2"), words("over 100 soldiers killed")))
OTHER = replace(
    FIRST, id="ans_3", low=None, high=None, hedge="dozens", origin=ANALYSTS, relation="contradicts", to="ans_1",
    why="another origin, incompatible", positions=("pos_4",), claims=("clm_3",),
    words=(words("dozens more were killed"),))
QUESTION = Question(
    id="qst_1234", text="How many Ardian soldiers were killed since 13 September 2022?", topic="figure",
    measure="killed", victim=ARDIA, by=None, population="military", place=None, since="2022-09-13", until=None,
    incident="inc_1", status="rising", origins=2, outlets=2,
    range=Range(low=49, high=None, why="49 was said first; over 100 has no upper bound"),
    answers=(FIRST, SECOND, OTHER))
FACT = replace(
    QUESTION, id="qst_5678", text="Was Vell shelled?", topic="fact", measure="shelling", population="unknown",
    place=VELL, status="single_origin", origins=1, outlets=3, range=None, incident=None,
    answers=(replace(FIRST, id="ans_9", stance="yes", low=None, high=None, words=(words("Vell was shelled"),)),))
INCIDENT = Incident(
    id="inc_1", title="Fighting at Vell", documents=("doc_1", "doc_2"), events=(("doc_1", "evt_1"),),
    actors=(ARDIA, BORLAND), place=VELL, start="2022-09-13T00:00:00Z", end="2022-09-15T00:00:00Z",
    types=("ASSAULT", "ACCUSE"),
    links=(Link(one="doc_1", other="doc_2", score=0.84, reason="both tell of shelling at Vell on 13 September"),))

REPORT = StoredDocument(
    id="doc_1", origin="/reports/a.txt", title="A long title about the shelling at Vell and what came of it later",
    publisher=None, published="2022-09-13", url=None, language="en", version="0.1.0", added_at="2022-09-14T00:00:00Z",
    sha256="ab", media_type="text/plain", captured_at="2022-09-14T00:00:00Z", captured_from="/reports/a.txt",
    locator=None, linked=False)


class Sheet:
    """Somewhere to print, of a given width, without colours."""

    def __init__(self, width: int = 100) -> None:
        self.out = io.StringIO()
        self.console = Console(file=self.out, width=width, color_system=None)

    @property
    def told(self) -> str:
        return self.out.getvalue()

    @property
    def lines(self) -> list[str]:
        return self.told.splitlines()

    def holds(self, parts: Iterable[str]) -> bool:
        return all(part in self.told for part in parts)
