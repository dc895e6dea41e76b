"""Reports written by hand, as reading would give them."""

from sayso.records.brief import Brief, Origin, Position, Side, Whereabouts, Words
from sayso.records.document import Document, Published
from sayso.records.linked import Answer, Incident, Link, Question, Range
from sayso.records.mentions import Commitment
from sayso.records.original import Original
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Refusal, Scope, Source, Time, Victim
from sayso.records.span import Span

NORTH = Actor(id="act_north", name="Northland", kind="party", party=None)
SIDE = Side(id="act_north", name="Northland")
TARN = Whereabouts(gazetteer_id="geonames:7", name="Tarn", lat=1.0, lon=2.0, country="NL", admin1=None,
                   precision="settlement")
TEXT = "Colonel Ada Brück said on Monday that 12 soldiers were killed in Tarn. The shelling of Tarn went on."


def part(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def record(name: str = "a", *, published: str | None = "2023-05-01", text: str = TEXT, speaker: str = "Ada Brück",
           title: str | None = "Shelling goes on") -> Record:
    """A report of two claims: a colonel's, with a figure, and the report's own, with an event."""
    said, told = part(text.split(" that ")[1].split(".")[0], text), part(text.split(". ")[1], text)
    colonel = Actor(id=f"act_{name}", name=speaker, kind="person", party="act_north")
    speakers = (Source(name="The Herald", actor=None, kind="outlet", span=None),
                Source(name=speaker, actor=colonel.id, kind="speaker", span=None))
    return Record(
        document=Document(id=f"doc_{name}", origin=f"/reports/{name}.txt", text=text, title=title,
                          publisher="The Herald", language="en",
                          published=Published(value=published, basis="given" if published else "unknown")),
        claims=(
            Claim(id=f"clm_{name}1", content=(said,), sources=speakers, cue=(part("said", text),), act="say",
                  form="indirect", commitment=Commitment(), figures=(f"fig_{name}",)),
            Claim(id=f"clm_{name}2", content=(told,), cue=(), act="report", form="voice",
                  sources=(Source(name="the report", actor=None, kind="report", span=None),),
                  commitment=Commitment(polarity="-", certainty="possible"), events=(f"evt_{name}",))),
        figures=(Figure(id=f"fig_{name}", span=part("12 soldiers", text), measure="killed", low=12, high=12, hedge=None,
                        victim=Victim(party="act_north", population="military"), scope=Scope(place=f"plc_{name}"),
                        cumulative=None, relative_to=None, claim=f"clm_{name}1"),),
        events=(Event(id=f"evt_{name}", trigger=part("shelling", text), type="ASSAULT", mode="shelling", actor=None,
                      recipient=None, place=f"plc_{name}", time=f"tim_{name}", status="asserted",
                      claim=f"clm_{name}2"),),
        places=(Place(id=f"plc_{name}", span=part("Tarn", text), name="Tarn", lat=1.0, lon=2.0, country="NL",
                      admin1=None, kind="settlement", precision="settlement", gazetteer_id="geonames:7"),),
        times=(Time(id=f"tim_{name}", span=part("Monday", text), type="DATE", value="2023-05-01",
                    start="2023-05-01T00:00:00Z", end="2023-05-02T00:00:00Z", precision="day", anchor="published"),),
        actors=(NORTH, colonel),
        refusals=(Refusal(stage="places", reason="not in the gazetteer", span=part("Colonel", text)),))


def position(name: str = "a", *, scope: str | None = None) -> Position:
    return Position(
        id=f"pos_{name}", document=f"doc_{name}", claim=f"clm_{name}1", item=f"fig_{name}", topic="figure",
        measure="killed", stance="", low=12, high=None, hedge="at least", victim=SIDE, by=None, population="military",
        detail=None, place=TARN, on="2023-05-01", since=None, until=None, cumulative=None, relative_to=None,
        relation=None, origin=Origin(key="ada bruck", name="Ada Brück", kind="speaker", party=SIDE), relays=(),
        said_at="2023-05-01", act="say", polarity="+", certainty="certain", evidence=(),
        words=Words(document=f"doc_{name}", start=0, end=7, text="Colonel"), scope=scope)


def brief(name: str = "a", *, keys: tuple[str, ...] = ("tarn",), scope: str | None = None) -> Brief:
    return Brief(document=f"doc_{name}", origin=f"/reports/{name}.txt", title="Shelling goes on",
                 publisher="The Herald", published="2023-05-01", terms=(("shelling", 0.75),), signature=(1, 2**63),
                 happenings=(), positions=(position(name, scope=scope),), keys=keys)


def original(data: bytes = TEXT.encode(), *, locator: str | None = None) -> Original:
    return Original(data=data, media_type="text/plain", captured_at="2023-05-03T10:00:00Z",
                    captured_from="/reports/a.txt", locator=locator)


def incident(name: str = "a", *documents: str, start: str | None = "2023-05-01T00:00:00Z",
             end: str | None = "2023-05-02T00:00:00Z") -> Incident:
    links = tuple(Link(one=documents[0], other=other, score=0.5, reason="both tell of Tarn") for other in documents[1:])
    return Incident(id=f"inc_{name}", title=f"Shelling {name}", documents=documents,
                    events=tuple((one, one.replace("doc", "evt")) for one in documents), actors=(SIDE,), place=TARN,
                    start=start, end=end, types=("ASSAULT",), links=links)


def question(name: str = "a", *documents: str, incident: str | None = "inc_a", since: str | None = "2023-05-01",
             until: str | None = "2023-05-02") -> Question:
    answers = tuple(
        Answer(id=f"ans_{name}{at}", stance="", low=12, high=None, hedge="at least",
               origin=Origin(key="ada bruck", name="Ada Brück", kind="speaker", party=SIDE), relays=("The Herald",),
               said_at="2023-05-01", relation="repeats" if at else "first", to=f"ans_{name}0" if at else None, why="",
               positions=(one.replace("doc", "pos"),), claims=(one.replace("doc", "clm") + "1",), documents=(one,),
               words=(Words(document=one, start=0, end=7, text="Colonel"),))
        for at, one in enumerate(documents))
    return Question(id=f"que_{name}", text="How many were killed?", topic="figure", measure="killed", victim=SIDE,
                    by=None, population="military", place=TARN, since=since, until=until, incident=incident,
                    status="single_origin", origins=1, outlets=1, range=Range(low=12, high=None, why="one origin"),
                    answers=answers)
