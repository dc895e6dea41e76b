"""Invented questions with answers of several origins."""

from sayso.records.brief import Origin, Position, Side, Words
from sayso.records.linked import Answer, Incident, Question, Range

ARDIA, BORLAND = Side(id="act_a", name="Ardia"), Side(id="act_b", name="Borland")
MINISTRY = Origin(key="body:ardia", name="Ministry of Defence of Ardia", kind="institution", party=ARDIA)
PREMIER = Origin(key="person:vell", name="Ana Vell", kind="speaker", party=ARDIA)
ARMY = Origin(key="body:borland", name="Army of Borland", kind="institution", party=BORLAND)
ANALYST = Origin(key="person:lind", name="Bo Lind", kind="speaker")


def words(document: str, text: str = "12 were killed", start: int = 0) -> Words:
    return Words(document=document, start=start, end=start + len(text), text=text)


def answer(name: str, origin: Origin, said_at: str | None, low: int | None, high: int | None = None, *,
           relation: str = "first", to: str | None = None, documents: tuple[str, ...] = ("doc_1",),
           stance: str = "", hedge: str | None = None) -> Answer:
    return Answer(id=name, stance=stance, low=low, high=high, hedge=hedge, origin=origin, relays=(), said_at=said_at,
                  relation=relation, to=to, why="", positions=(f"pos_{name}",), claims=(f"clm_{name}",),
                  documents=documents, words=tuple(words(one) for one in documents))


def question(name: str, *answers: Answer, incident: str | None = "inc_1", topic: str = "figure",
             status: str = "disputed") -> Question:
    return Question(
        id=name, text=f"{name}?", topic=topic, measure="killed", victim=ARDIA, by=None, population="military",
        place=None, since="2022-09-13", until=None, incident=incident, status=status,
        origins=len({one.origin.key for one in answers}), outlets=1,
        range=Range(low=12, high=50, why="12 to 50: both stand"), answers=answers,
        scope="" if incident else "toll")


def incident(*documents: str) -> Incident:
    return Incident(id="inc_1", title="Shelling", documents=documents, events=(), actors=(ARDIA, BORLAND), place=None,
                    start=None, end=None, types=("ASSAULT",), links=())


def position(name: str, origin: Origin, said_at: str | None, stance: str, *, measure: str = "ceasefire",
             by: Side | None = None, start: int = 0) -> Position:
    return Position(
        id=name, document="doc_1", claim=f"clm_{name}", item=None, topic="agreement", measure=measure, stance=stance,
        low=None, high=None, hedge=None, victim=None, by=by, population="unknown", detail=None, place=None, on=None,
        since="2022-09-13", until=None, cumulative=None, relative_to=None, relation=None, origin=origin, relays=(),
        said_at=said_at, act="say", polarity="+", certainty="certain", evidence=(), words=words("doc_1", stance, start))
