"""One question: what was answered over time, by whom and through whom, in which words, and what that leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.cli.pages.layout import WIDE, Part, Row, facts, indented, print_parts, rule, shown
from sayso.cli.pages.quoting import quotations
from sayso.cli.pages.wording import day, days, known, some, where
from sayso.records.linked import Answer, Question
from sayso.wording.answers import put, standing
from sayso.wording.voices import voice

# Bounds at the head of a range's reason, which the page has shown already.
LEAD = re.compile(r"^(?:(?:open|[\d.,]+)(?: to (?:open|[\d.,]+))?|open): ")
ROOMY = 120  # columns from which the relation has a column of its own
NUMBER = 18  # columns at most for an answer's number; longer ones go on beneath
# Each relation where a reason follows, where the other answer does, and its colour.
RELATIONS = {
    "repeats": ("repeats", "repeats", "dim"), "updates": ("an update", "an update of", "cyan"),
    "corrects": ("a correction", "corrects", "magenta"), "corroborates": ("agrees", "agrees with", "green"),
    "contradicts": ("contradicts", "contradicts", "red"), "part_of": ("a part", "a part of", "blue"),
}
STATUSES = {
    "single_origin": ("single origin", "yellow"), "agreed": ("agreed", "green"), "rising": ("rising", "cyan"),
    "revised": ("taken back", "magenta"), "disputed": ("disputed", "red"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a question is seen by, besides itself.

    Attributes:
        reports, texts: what each report is called, and its text, by id.
        incident: the title of the incident it belongs to, "" where it belongs to none.
        at: the day as of which it is shown, later answers left out; None for now.
    """

    reports: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    incident: str = ""
    at: str | None = None


def print_question(question: Question, seen: Seen, console: Console, limit: int | None = None) -> None:
    """Prints one question.

    Args:
        limit: answers at most, and origins whose positions are told; None for all.
    """
    print_parts(_parts(question, seen, min(console.width, WIDE), limit), console)


def as_of(question: Question, at: str) -> Question:
    """The question with the answers that were given up to a day, itself within; those of no day are left out."""
    return replace(question, answers=tuple(one for one in question.answers if one.said_at and one.said_at[:10] <= at))


def status_of(question: Question) -> Text:
    """The question's status in words, coloured."""
    told, style = STATUSES[question.status]
    return Text(told, style=style)


def _parts(question: Question, seen: Seen, width: int, limit: int | None) -> Iterator[Part]:
    yield Text(shown(question.text), style="bold")
    if seen.at is None:
        head = status_of(question)
        head.append(f" · {some(question.origins, 'origin')}, {some(question.outlets, 'outlet')} · ")
    else:
        head = Text(f"as of {day(seen.at)}: later answers are left out · ", style="yellow")
    head.append(shown(question.id), style="dim")
    yield head
    about = f"about {question.victim.name}" if question.victim else ""
    by = f"by {question.by.name}" if question.by else ""
    yield facts(question.measure.replace("_", " "), about, by, known(question.population), where(question.place),
                days(question.since, question.until))
    if seen.incident:
        yield facts(f"incident {question.incident}: {seen.incident}")
    yield rule("Answers over time")
    yield from _answers(question, question.answers[:limit], seen, width)
    if question.range is not None and seen.at is None:
        yield rule("What they leave open")
        line = Text(shown(standing(question)), style="bold")
        line.append(f"  {shown(LEAD.sub('', question.range.why))}", style="not bold")
        yield line
    else:
        yield rule("Where each stands" if seen.at is None else "Where each stood")
        yield from _sides(question, limit)
    if seen.at is None:
        yield from _repetition(question)
    yield Text("")


def _answers(question: Question, answers: Sequence[Answer], seen: Seen, width: int) -> Iterator[Part]:
    by_id = {answer.id: answer for answer in question.answers}
    days_told = [cell_len(day(answer.said_at)) for answer in answers]
    numbers = [cell_len(shown(put(answer, question.measure))) for answer in answers]
    widths = (max([len("no day told"), *days_told]), max(len("answer"), min(max(numbers, default=0), NUMBER)))
    roomy = width >= ROOMY
    heads = ["said", "answer", "who says so", *(["how it stands to the others"] if roomy else [])]
    yield Row(tuple(Text(head, style="dim") for head in heads), widths)
    for number, answer in enumerate(answers):
        if number:
            yield Text("")
        who, relation = _who(answer, question), _relation(answer, by_id, question.measure)
        cells = [who, relation] if roomy else [Text("\n").join(part for part in (who, relation) if part)]
        said = Text(day(answer.said_at) or "no day told")
        yield Row((said, Text(shown(put(answer, question.measure)), style="bold"), *cells), widths)
        yield from (indented(line, sum(widths) + 4) for line in quotations(answer.words, seen.texts, seen.reports))
    if more := len(question.answers) - len(answers):
        yield Text("")
        yield facts(f"and {some(more, 'later answer')}: --limit {len(question.answers)} shows all")


def _who(answer: Answer, question: Question) -> Text:
    losses = _whose_losses(answer, question)
    who = Text(shown(voice(replace(answer.origin, party=None) if losses else answer.origin)), style="bold cyan")
    who.append(losses, style="not bold")
    if answer.relays:
        who.append(f" through {', '.join(shown(relay) for relay in answer.relays)}", style="not bold dim")
    return who


def _whose_losses(answer: Answer, question: Question) -> str:
    """In a fight, whether a side counts its own losses or another's: the two are never weighed alike."""
    party, victim = answer.origin.party, question.victim
    if question.topic != "figure" or party is None or victim is None:
        return ""
    if party.id != victim.id:
        return f", on the losses of {shown(victim.name)}"
    return ", on its own side's losses" if question.population == "military" else ""


def _relation(answer: Answer, by_id: Mapping[str, Answer], measure: str) -> Text:
    """How an answer stands to another; nothing for one that stands alone."""
    if answer.relation not in RELATIONS:
        return Text()
    short, long, style = RELATIONS[answer.relation]
    if answer.why:
        line = Text(short, style=style)
        line.append(f": {shown(answer.why)}", style="dim")
        return line
    other = by_id.get(answer.to or "")
    if other is None:
        return Text(long + (f" an answer to another question ({shown(answer.to)})" if answer.to else ""), style=style)
    whose = "" if other.origin.key == answer.origin.key else other.origin.name
    return Text(f"{long} {shown(put(other, measure))}{_beside(whose, day(other.said_at))}", style=style)


def _beside(*told: str) -> str:
    line = ", ".join(shown(part) for part in told if part)
    return f" ({line})" if line else ""


def _sides(question: Question, limit: int | None) -> Iterator[Text]:
    """What each origin holds: the last that it said; of an agreement all, since one step does not undo another."""
    held: dict[str, list[Answer]] = {}
    for answer in question.answers:
        held.setdefault(answer.origin.key, []).append(answer)
    for answers in list(held.values())[:limit]:
        told = answers if question.topic == "agreement" else answers[-1:]
        line = Text(shown(voice(answers[0].origin)), style="cyan")
        line.append(f"  {shown('; '.join(dict.fromkeys(put(one, question.measure) for one in told)))}",
                    style="default")
        yield line
    if limit is not None and len(held) > limit:
        yield facts(f"{some(len(held) - limit, 'origin')} more")


def _repetition(question: Question) -> Iterator[Part]:
    """How much is left once repetition is taken off."""
    if question.origins == 1:
        alone = sorted({answer.origin.name for answer in question.answers})
        many = f", though {question.outlets} outlets print it" if question.outlets > 1 else ""
        yield Text(f"A single origin: {shown(' or '.join(alone))} alone says so{many}.", style="yellow")
    elif question.outlets > question.origins:
        yield facts(f"{some(question.outlets, 'outlet')} told of it, but only "
                    f"{some(question.origins, 'origin')} stand behind it.")
