"""Reports made for the page's tests: of a hostile text, and of a great length."""

from __future__ import annotations

from pathlib import Path

from sayso.intake import document_id
from sayso.linking.briefs import brief_of
from sayso.records.document import Document, Layout, Published
from sayso.records.mentions import Commitment
from sayso.records.original import Original
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Scope, Source, Victim
from sayso.records.span import Span
from sayso.store import open_store

HOSTILE = ("👩‍👩‍👧 Café <img src=x onerror=\"document.title='broken'\"> <script>document.title='broken'</script>\n\n"
           "😀 The mayor said <b>at least 12 people</b> died & left.\n\nShare this: <a href=\"javascript:0\">here</a>")
SENTENCE = ("The ministry of Norland said at least {n} soldiers were killed near Strömstad "
            "as shells fell all through the night. ")
FILLER = "Those who live there told of broken windows, of roads that nobody could use, and of a long wait for help. "


def keep(store: Path, record: Record) -> str:
    """Puts a record into a store; gives the report's id."""
    document = record.document
    original = Original(data=document.text.encode(), media_type="text/plain", captured_at="2023-03-16T08:00:00Z",
                        captured_from=document.origin)
    with open_store(store) as kept:
        kept.add(record, brief_of(record), original, version="0.1.0")
    return document.id


def hostile() -> Record:
    """A report whose text is HTML with script, and holds signs of two and more units."""
    document = _document("hostile", HOSTILE, furniture="Share this:")
    inner = _claim("clm_inner", _span(HOSTILE, "<b>at least 12 people</b> died"), _span(HOSTILE, "The mayor"))
    outer = _claim("clm_outer", _span(HOSTILE, "😀 The mayor said <b>at least 12 people</b> died & left"), None)
    figure = _figure("fig_a", _span(HOSTILE, "at least 12 people"), 12, "clm_inner")
    return Record(document=document, claims=(outer, _with(inner, figure)), figures=(figure,), actors=_ACTORS)


def long(claims: int) -> Record:
    """A report with this many claims, each with a figure, an event and a place; 300 make 10,000 words."""
    text, said, figures, events, places = "", [], [], [], []
    for n in range(claims):
        at, words = len(text), SENTENCE.format(n=n + 1)
        text += words + FILLER + ("\n\n" if n % 4 == 3 else "")
        content = _within(words, at, words[words.index("at least"):].rstrip(". "))
        figure = _figure(f"fig_{n:04}", _within(words, at, f"at least {n + 1} soldiers were killed"), n + 1,
                         f"clm_{n:04}")
        place = Place(id=f"plc_{n:04}", span=_within(words, at, "Strömstad"), name="Strömstad", lat=58.9, lon=11.2,
                      country="SE", admin1=None, kind="settlement", precision="settlement",
                      gazetteer_id="geonames:2669047")
        event = Event(id=f"evt_{n:04}", trigger=_within(words, at, "shells fell"), type="ASSAULT", mode="shelling",
                      actor=None, recipient=None, place=place.id, time=None, status="asserted", claim=f"clm_{n:04}")
        claim = _with(_claim(f"clm_{n:04}", content, _within(words, at, "The ministry of Norland")), figure, event)
        for held, one in ((said, claim), (figures, figure), (events, event), (places, place)):
            held.append(one)
    return Record(document=_document("long", text), claims=tuple(said), figures=tuple(figures), events=tuple(events),
                  places=tuple(places), actors=_ACTORS)


_ACTORS = (Actor(id="act_state", name="Norland", kind="party", party=None),
           Actor(id="act_who", name="The mayor", kind="person", party="act_state"))


def _document(origin: str, text: str, furniture: str | None = None) -> Document:
    published = Published(value="2023-03-16", basis="given")
    layout = Layout(furniture=(_span(text, furniture),) if furniture else ())
    return Document(id=document_id(text, origin, None, None, published), origin=origin, text=text,
                    title=f"A {origin} report", published=published, layout=layout, language="en")


def _span(text: str, words: str) -> Span:
    return _within(text, 0, words)


def _within(text: str, offset: int, words: str) -> Span:
    start = text.index(words)
    return Span(offset + start, offset + start + len(words), words)


def _claim(name: str, content: Span, who: Span | None) -> Claim:
    source = (Source(name="the report", actor=None, kind="report", span=None) if who is None
              else Source(name=who.text, actor="act_who", kind="speaker", span=who))
    return Claim(id=name, content=(content,), sources=(source,), cue=(), act="report" if who is None else "say",
                 form="voice" if who is None else "indirect", commitment=Commitment())


def _figure(name: str, span: Span, low: int, claim: str) -> Figure:
    return Figure(id=name, span=span, measure="killed", low=low, high=None, hedge="at least",
                  victim=Victim(party=None, population="unknown"), scope=Scope(), cumulative=None,
                  relative_to=None, claim=claim)


def _with(claim: Claim, figure: Figure, event: Event | None = None) -> Claim:
    return Claim(id=claim.id, content=claim.content, sources=claim.sources, cue=(), act=claim.act, form=claim.form,
                 commitment=claim.commitment, figures=(figure.id,), events=(event.id,) if event else ())
