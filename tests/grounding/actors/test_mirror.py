"""Neutrality: with the parties' names exchanged, the actors are the same with the names exchanged."""

import pytest

from sayso.extraction.actors import find_actors
from sayso.grounding.actors import resolve_actors
from sayso.records.record import Actor
from tests.parses import parsed

PAIRS = [("Armenia", "Azerbaijan"), ("Armenian", "Azerbaijani"), ("Armenians", "Azerbaijanis"), ("Yerevan", "Baku")]
OTHER = {**dict(PAIRS), **{right: left for left, right in PAIRS}, "Azeri": "Armenian"}

REPORTS = ["""
The/DT/det/4 Armenian/JJ/amod/4 Defense/NNP/compound/4 Ministry/NNP/nsubj/5 said:say/VBD/root/0
    Azeri/JJ/amod/7 forces/NNS/nsubj/8 shelled:shell/VBD/ccomp/5 its/PRP$/nmod:poss/10 positions/NNS/obj/8
    ~././punct/5
Azerbaijan/NNP/nsubj/2/LOC said:say/VBD/root/0 12/CD/nsubj:pass/8 of/IN/case/6 its/PRP$/nmod:poss/6
    troops/NNS/nmod/3 were:be/VBD/aux:pass/8 killed:kill/VBN/ccomp/2 ~././punct/2
Both/DT/det/2 sides/NNS/nsubj/3 blamed:blame/VBD/root/0 the/DT/det/5 other/JJ/obj/3 ~././punct/3
Yerevan/NNP/nsubj/2/LOC rejected:reject/VBD/root/0 the/DT/det/4 claims/NNS/obj/2 of/IN/case/6
    Baku/NNP/nmod/4/LOC ~././punct/2
""", """
Azerbaijan/NNP/nsubj/2/LOC accused:accuse/VBD/root/0 Armenian/JJ/amod/4 officials/NNS/obj/2 ~././punct/2
Armenians/NNS/nsubj/2 fled:flee/VBD/root/0 ~,/,/punct/2 and/CC/cc/7 their/PRP$/nmod:poss/6
    government/NN/nsubj/7 protested:protest/VBD/conj/2 ~././punct/2
"""]


def swapped(table: str) -> str:
    lines = []
    for line in table.splitlines():
        tokens = []
        for token in line.split():
            word, slash, rest = token.partition("/")
            tokens.append(OTHER.get(word, word) + slash + rest)
        lines.append(("    " if line.startswith(" ") else "") + " ".join(tokens))
    return "\n".join(lines)


def actors(table: str) -> list[tuple[str, str, str | None, int]]:
    doc = parsed(table)
    index = resolve_actors(find_actors(doc), doc)
    names: dict[str, Actor] = {actor.id: actor for actor in index.actors}
    return sorted((actor.name, actor.kind, names[actor.party].name if actor.party else None, len(actor.mentions))
                  for actor in index.actors if actor.mentions)


def exchanged(name: str | None) -> str | None:
    return " ".join(OTHER.get(word, word) for word in name.split()).replace("Azeri", "Azerbaijani") if name else None


@pytest.mark.parametrize("table", REPORTS)
def test_the_mirrored_report_has_the_mirrored_actors(table: str) -> None:
    mirrored = [(str(exchanged(name)), kind, exchanged(party), count) for name, kind, party, count in actors(table)]
    assert sorted(mirrored) == actors(swapped(table))
