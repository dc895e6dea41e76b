"""Joining by offset: a Doc built by hand, mentions given, no model."""

import dataclasses

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.claims.context import Grounded, innermost, most_touched
from sayso.claims.join import Found, join_record
from sayso.claims.voice import voice_claims
from sayso.extraction.actors import find_actors
from sayso.grounding.actors import ActorIndex, resolve_actors
from sayso.grounding.places import PlaceIndex
from sayso.grounding.times import TimeIndex
from sayso.reading.parsed import parsed_of
from sayso.records.document import Document, Layout
from sayso.records.mentions import Attribution, EventMention, FigureMention, SourceMention
from sayso.records.proof import faults
from sayso.records.record import Place
from sayso.records.span import Span

WORDS = "Ardia said nine soldiers were killed , but Bordia denied the attack . Talks went on .".split()
TEXT = "Ardia said nine soldiers were killed, but Bordia denied the attack. Talks went on."
POS = "PROPN VERB NUM NOUN AUX VERB PUNCT CCONJ PROPN VERB DET NOUN PUNCT NOUN VERB ADP PUNCT".split()
DEPS = ("nsubj root nummod nsubj:pass aux:pass ccomp punct cc nsubj conj det obj punct "
        "nsubj root compound:prt punct").split()
HEADS = [1, 1, 3, 5, 5, 1, 9, 9, 9, 1, 11, 9, 1, 14, 14, 14, 14]


def doc() -> Doc:
    spaces = [True] * len(WORDS)
    for place in (5, 11, 15, 16):
        spaces[place] = False
    starts = [i in (0, 13) for i in range(len(WORDS))]
    built = Doc(Vocab(), words=WORDS, spaces=spaces, pos=POS, deps=DEPS, heads=HEADS, sent_starts=starts,
                lemmas=[word.lower() for word in WORDS])
    assert built.text == TEXT
    return built


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def attribution(source: str, cue: str, content: str, act: str = "say", **more) -> Attribution:
    return Attribution(content=(span(content),), cue=(span(cue),), act=act, form="indirect",
                       sources=(SourceMention(span=span(source), head=span(source)),), **more)


SAID = attribution("Ardia", "said", "nine soldiers were killed")
DENIED = attribution("Bordia", "denied", "the attack", act="deny")
NINE = FigureMention(span=span("nine"), number=span("nine"), measure="killed", low=9, high=9,
                     population="military", victims=span("nine soldiers"), event=span("killed"))


def ground(document: Document | None = None, places: tuple[Place, ...] = ()) -> Grounded:
    return Grounded(doc=parsed_of(doc()), document=document or Document(id="doc_1", origin="a", text=TEXT),
                    actors=ActorIndex(), places=PlaceIndex(places), times=TimeIndex(times=()))


def test_a_figure_belongs_to_the_claim_that_holds_it_and_the_claim_knows_it():
    record = join_record(Found(attributions=(SAID, DENIED), figures=(NINE,)), ground())
    (figure,) = record.figures
    claim = next(claim for claim in record.claims if claim.id == figure.claim)
    assert claim.content == SAID.content
    assert claim.figures == (figure.id,)
    assert claim.sources[-1].name == "Ardia"
    assert faults(record) == []


def test_what_nobody_answers_for_is_the_reports_own_voice():
    record = join_record(Found(attributions=(SAID, DENIED)), ground())
    voice = [claim for claim in record.claims if claim.form == "voice"]
    assert [claim.content[0].text for claim in voice] == []  # "Talks went on" is a scrap of three words
    told = EventMention(trigger=span("Talks"), type="CONSULT")
    record = join_record(Found(attributions=(SAID, DENIED), events=(told,)), ground())
    (claim,) = [claim for claim in record.claims if claim.form == "voice"]
    assert claim.content[0].text == "Talks went on"
    assert claim.sources[0].kind == "report"
    assert claim.cue == ()


def test_an_act_of_speech_is_told_in_the_claim_whose_cue_it_is():
    denial = EventMention(trigger=span("denied"), type="REJECT")
    record = join_record(Found(attributions=(SAID, DENIED), events=(denial,)), ground())
    (event,) = record.events
    claim = next(claim for claim in record.claims if claim.id == event.claim)
    assert claim.act == "deny"


def test_who_is_named_after_a_deed_as_telling_of_it_did_not_do_it():
    """ "killing four, [volunteers] said", where the parser takes them for the subject of the killing."""
    read = doc()
    read.ents = [read.char_span(span("Bordia").start, span("Bordia").end, label="ORG")]
    named = dataclasses.replace(ground(), actors=resolve_actors(find_actors(read), read))
    deed = EventMention(trigger=span("killed"), type="ASSAULT", actor=span("Bordia"))
    by_bordia = attribution("Bordia", "denied", "nine soldiers were killed")
    (event,) = join_record(Found(attributions=(by_bordia,), events=(deed,)), named).events
    assert event.actor is None
    (event,) = join_record(Found(attributions=(SAID, DENIED), events=(deed,)), named).events
    assert event.actor is not None


def test_without_attributions_each_main_clause_is_a_claim():
    claims = voice_claims(parsed_of(doc()), Document(id="doc_1", origin="a", text=TEXT), (), ())
    assert [claim.content[0].text for claim in claims] == ["Ardia said nine soldiers were killed",
                                                           "Bordia denied the attack"]


def test_furniture_states_nothing():
    document = Document(id="doc_1", origin="a", text=TEXT, layout=Layout(furniture=(span("Talks went on."),)))
    told = [span("Talks")]
    assert all("Talks" not in claim.content[0].text for claim in voice_claims(parsed_of(doc()), document, (), told))


def test_the_shortest_content_wins_and_among_equals_the_longer_chain():
    whole = attribution("Bordia", "denied", TEXT)
    record = join_record(Found(attributions=(whole, SAID)), ground())
    assert innermost(record.claims, span("soldiers")).sources[-1].name == "Ardia"
    assert innermost(record.claims, span("Talks")).sources[-1].name == "Bordia"
    assert most_touched([], span("Talks")) is None


def test_a_country_is_no_place_where_something_smaller_is_named():
    def place(words: str, precision: str) -> Place:
        return Place(id=f"plc_{words}", span=span(words), name=words, lat=1.0, lon=2.0, country="AA", admin1=None,
                     kind="country", precision=precision, gazetteer_id=None)

    around = ground(places=(place("Ardia", "country"), place("Bordia", "settlement")))
    assert around.nearest_place(0, (0, len(TEXT))).name == "Bordia"
    assert around.nearest_place(0, (0, 10)).name == "Ardia"
    assert around.nearest_place(0, (0, 10), local=True) is None


def test_two_runs_give_the_same_ids():
    found = Found(attributions=(SAID, DENIED), figures=(NINE,))
    assert join_record(found, ground()) == join_record(found, ground())


def parsed(words: str, *, pos: str, deps: str, heads: list[int], tags: str = "") -> Doc:
    split = words.split()
    return Doc(Vocab(), words=split, pos=pos.split(), deps=deps.split(), heads=heads, tags=tags.split() or None,
               lemmas=[one.lower() for one in split], sent_starts=[i == 0 for i in range(len(split))])


def test_an_order_to_the_reader_is_no_claim():
    order = parsed("Read the whole story here", pos="VERB DET ADJ NOUN ADV", deps="root det amod obj advmod",
                   heads=[0, 3, 3, 0, 0], tags="VB DT JJ NN RB")
    assert voice_claims(parsed_of(order), Document(id="doc_1", origin="a", text=order.text), (), ()) == ()


def test_a_clause_that_only_carries_an_attribution_is_no_claim():
    words = "The northern police force issued statements saying nobody died"
    doc = parsed(words, pos="DET ADJ NOUN NOUN VERB NOUN VERB PRON VERB",
                 deps="det amod compound nsubj root obj acl nsubj ccomp", heads=[3, 3, 3, 4, 4, 4, 5, 8, 6])

    def part(said: str) -> Span:
        return Span(words.index(said), words.index(said) + len(said), said)

    said = Attribution(content=(part("nobody died"),), cue=(part("statements saying"),), act="say", form="indirect",
                       sources=(SourceMention(span=part("The northern police force")),))
    document = Document(id="doc_1", origin="a", text=words)
    assert voice_claims(parsed_of(doc), document, (said,), ()) == ()


def test_a_part_points_at_its_whole_and_a_lone_part_at_nothing():
    part = FigureMention(span=span("soldiers"), number=span("soldiers"), measure="killed", low=2, high=2, part=True,
                         base=NINE.number)
    whole, piece = join_record(Found(attributions=(SAID,), figures=(NINE, part)), ground()).figures
    assert (whole.relative_to, piece.relative_to) == (None, whole.id)
    (alone,) = join_record(Found(attributions=(SAID,), figures=(part,)), ground()).figures
    assert alone.relative_to is None


def test_a_part_of_a_part_points_at_it_whatever_their_order():
    later = FigureMention(span=span("soldiers"), number=span("soldiers"), measure="killed", low=2, high=2, part=True,
                          base=NINE.number)
    first = FigureMention(span=span("Ardia"), number=span("Ardia"), measure="killed", low=1, high=1, earlier=True,
                          base=later.number)
    one, whole, two = join_record(Found(attributions=(SAID,), figures=(NINE, later, first)), ground()).figures
    assert (one.relative_to, one.relation) == (two.id, "earlier")
    assert (two.relative_to, two.relation) == (whole.id, "part")
