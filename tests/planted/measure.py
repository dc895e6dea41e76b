"""How much of a planted history linking recovers: relations, origins, incidents, copies.

Predicted answers are laid beside planted statements by the words they stand on, so that nothing depends on how
questions are named. See docs/evaluation.md for what each score means.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.linking.whole import Linked
from sayso.records.linked import Answer, Question
from tests.planted.found import Found
from tests.planted.scores import Scores, Share, bcubed, pairs_of
from tests.planted.truth import Asked, Mention, Planted, Told, relation, standing

# Topics whose answers replace and oppose each other; an agreement's steps are scored by what they are found to be.
RELATED = ("figure", "fact", "territory")


def measure(planted: Planted, linked: Linked, names: Mapping[str, str]) -> Scores:
    """Scores of what was linked.

    Args:
        names: id of each planted report by the document id that linking calls it.
    """
    found = Found(planted, linked, names)
    causes: list[str] = []
    by_relation = _relations(planted, found, causes)
    parts = by_relation.values()
    total = Share(right=sum(one.right for one in parts), told=sum(one.told for one in parts),
                  asked=sum(one.asked for one in parts))
    wanted = [place for place, one in enumerate(planted.mentions) if one.role == "said"]
    met = sum(place in found.place_of for place in wanted)
    for place in wanted:
        if place not in found.place_of:
            causes.append(f"not found: {_show(planted, planted.mentions[place])}")
    return Scores(
        relations=total, by_relation=by_relation, found=Share(right=met, told=met, asked=len(wanted)),
        origins=_origins(planted, found, causes), agreements=_agreements(planted, found, causes),
        incidents=_incidents(planted, linked, names), copies=_copies(planted, linked, names, causes), causes=causes,
    )


def _relations(planted: Planted, found: Found, causes: list[str]) -> dict[str, Share]:
    """Each predicted tie between two mentions is right if the statements are so related; each mention but the first
    of its question asks for one."""
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    asked = _asked(planted, found)
    for answer_id in found.mentions_of:
        answer = found.answers[answer_id]
        for label, places, others in _ties(found, answer):
            topic = planted.asked[planted.told[planted.mentions[places].told].asked].topic
            if topic not in RELATED or (topic == "fact" and not others):
                continue  # a toll of an attack is rightly taken to say that there was one; the plan does not list those
            true = _true(planted, places, others)
            told[label] += 1
            if label in true:
                right[label] += 1
            else:
                causes.append(f"{label} instead of {'/'.join(sorted(true)) or 'nothing'}: "
                              f"{_show(planted, planted.mentions[places])} -> "
                              f"{_show(planted, planted.mentions[others[0]]) if others else '?'} ({answer.why})")
    for question, answer in found.stray:
        told["stray"] += 1
        causes.append(f"stray answer {answer.low}-{answer.high} to {question.text!r}: {answer.words[0].text!r} "
                      f"of {answer.origin.name!r}")
    return {label: Share(right=right[label], told=told[label], asked=asked[label])
            for label in sorted({*told, *asked})}


def _ties(found: Found, answer: Answer) -> Iterable[tuple[str, int, list[int]]]:
    """(relation, mention, mentions it is tied to) of an answer: folded ones to its first, its first to others'."""
    places = found.said(answer)
    for place in places[1:]:
        yield "repeats", place, [places[0]]
    if places and answer.relation != "first":
        target = found.answers.get(answer.to or "")
        yield answer.relation, places[0], found.said(target) if target else []


def _true(planted: Planted, place: int, others: Sequence[int]) -> set[str]:
    """What ties between the mentions would be right, whichever came first where both are of one day."""
    one = planted.told[planted.mentions[place].told]
    true: set[str] = set()
    for other in others[:1]:
        two = planted.told[planted.mentions[other].told]
        allowed = {said.id for said in standing(planted, one)} | {one.id}
        label = relation(planted, one, two) if two.id in allowed else None
        if label:
            true.add(label)
        if label == "corroborates" and one.stance and one.source.side == two.source.side:
            true.add("updates")  # a side says again what it said, with more to it
        turned = relation(planted, two, one) if one.at.date() == two.at.date() else None
        if turned in ("corroborates", "contradicts"):
            true.add(turned)
    return true


def _asked(planted: Planted, found: Found) -> Counter[str]:
    """How many ties of each kind the history holds."""
    asked: Counter[str] = Counter()
    seen: set[str] = set()
    for place, mention in enumerate(planted.mentions):
        if not found.counts(place):
            continue
        told = planted.told[mention.told]
        if planted.asked[told.asked].topic not in RELATED:
            continue
        if told.id in seen:
            asked["repeats"] += 1
        elif label := _label(planted, told):
            asked[label] += 1
        seen.add(told.id)
    return asked


def _label(planted: Planted, told: Told) -> str | None:
    """The tie that tells most of a statement: to its own side's last one, else to another's."""
    labels = [label for other in standing(planted, told) if (label := relation(planted, told, other))]
    order = ("updates", "corrects", "corroborates", "contradicts", "part_of")
    return min(labels, key=order.index) if labels else None


def _origins(planted: Planted, found: Found, causes: list[str]) -> Share:
    """Questions of the history whose origins are exactly those that answered it."""
    exact = 0
    for asked in planted.asked.values():
        places = [place for place, mention in enumerate(planted.mentions)
                  if mention.told in planted.told and planted.told[mention.told].asked == asked.id
                  and mention.role in ("said", "voice")]
        true = {planted.told[planted.mentions[place].told].source.key + _anonymous(planted, place) for place in places}
        met = Counter(found.place_of[place][0].id for place in places if place in found.place_of)
        if not met:
            causes.append(f"no question for {asked.id}")
            continue
        question = found.questions[met.most_common(1)[0][0]]
        pairs = set()
        for place in places:
            if place in found.place_of and found.place_of[place][0].id == question.id \
                    and planted.mentions[place].role == "said":
                source = planted.told[planted.mentions[place].told].source.key + _anonymous(planted, place)
                pairs.add((source, found.place_of[place][1].origin.key))
        # Whoever tells an attack's toll says that there was one: of facts the plan knows only those who say no more.
        number = _number(planted, found, asked, question) if asked.topic != "fact" else len(true)
        sound = len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(true) == number
        exact += sound
        if not sound:
            origins = sorted({answer.origin.name for answer in question.answers})
            causes.append(f"origins of {asked.id}: {sorted(true)} told as {question.origins}: {origins}, "
                          f"{len(met)} questions, {sum(met.values())} of {len(places)} mentions")
    return Share(right=exact, told=len(planted.asked), asked=len(planted.asked))


def _number(planted: Planted, found: Found, asked: Asked, question: Question) -> int:
    """How many origins answer a question of the history: of a part that is told within its whole's question
    those of its answers alone; of an area told within what ground changed hands those of the answers that measure."""
    if asked.measure == "area_km2" and question.topic == "territory":
        return len({answer.origin.key for answer in question.answers if answer.low is not None})
    whole = {question_.id for place, (question_, _) in found.place_of.items()
             if planted.told[planted.mentions[place].told].asked == asked.whole}
    if question.id not in whole:
        return question.origins
    return len({answer.origin.key for answer in question.answers if answer.relation == "part_of"})


def _anonymous(planted: Planted, place: int) -> str:
    """An unnamed source is one for each statement of the history, as each is in one report and its copies."""
    told = planted.told[planted.mentions[place].told]
    return f"/{told.id}" if told.source.anonymous else ""


def _agreements(planted: Planted, found: Found, causes: list[str]) -> Share:
    """Steps of agreements found as what they are."""
    right = told = asked = 0
    for place, mention in enumerate(planted.mentions):
        if mention.told not in planted.told or mention.report in found.copied:
            continue
        said = planted.told[mention.told]
        if planted.asked[said.asked].topic != "agreement":
            continue
        asked += 1
        if place not in found.place_of:
            causes.append(f"no step {said.stance}: {_show(planted, mention)}")
            continue
        told += 1
        stances = {answer.stance for question in found.questions.values() for answer in question.answers
                   if place in found.mentions_of[answer.id]}
        fits = said.stance.split()[0] in stances or said.stance.split()[0] in {one.split(" ")[0] for one in stances}
        right += fits
        if not fits:
            causes.append(f"step {said.stance} told as {sorted(stances)}: {_show(planted, mention)}")
    return Share(right=right, told=told, asked=asked)


def _incidents(planted: Planted, linked: Linked, names: Mapping[str, str]) -> Share:
    """B-cubed over reports, for overlapping clusters (Amigó et al. 2009); a report in no incident is alone."""
    true = {report.id: {report.incident} for report in planted.reports}
    told: dict[str, set[str]] = {report.id: set() for report in planted.reports}
    for incident in linked.incidents:
        for document in incident.documents:
            if document in names:
                told[names[document]].add(incident.id)
    for report, clusters in told.items():
        if not clusters:
            clusters.add(f"alone {report}")
    of = {report.id: report.incident for report in planted.reports}

    def steps(one: str, other: str) -> bool:
        """Two steps of one ceasefire: one incident to some, two to others."""
        return of[one] != of[other] and all(of[report].startswith("truce-") for report in (one, other)) \
            and of[one].rsplit("-", 2)[1:] == of[other].rsplit("-", 2)[1:]

    return bcubed(true, told, steps)


def _copies(planted: Planted, linked: Linked, names: Mapping[str, str], causes: list[str]) -> Share:
    """Pairs of reports of one copy, taken through."""
    true = pairs_of((report.id, report.copied) for report in planted.reports if report.copied)
    told = pairs_of((names[one.earlier], names[one.later]) for one in linked.copies)
    for one, other in sorted(true ^ told):
        causes.append(f"copy {'missed' if (one, other) in true else 'told wrongly'}: {one} {other}")
    return Share(right=len(true & told), told=len(told), asked=len(true))


def _show(planted: Planted, mention: Mention) -> str:
    text = next(report.text for report in planted.reports if report.id == mention.report)
    start = max(text.rfind(". ", 0, mention.start), text.rfind("\n", 0, mention.start)) + 1
    end = min(at for at in (text.find(". ", mention.end), text.find("\n", mention.end), len(text)) if at >= 0)
    return f"[{mention.report} {mention.told} {mention.role}] {text[start:end].strip()!r}"
