"""One question: what was answered over time, by whom and through whom, in which words, and what that leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.cli.pages.layout import WIDE, facts, indented, print_parts, rule, shown
from sayso.cli.pages.wording import as_put, day, days, known, some, voice, where
from sayso.records.linked import Answer, Question

# Bounds at the head of a range's reason, which the page has shown already.
LEAD = re.compile(r"^(?:(?:open|[\d.,]+)(?: to (?:open|[\d.,]+))?|open): ")
ROOMY = 120  # columns from which the relation has a column of its own
NUMBER = 18  # columns at most for an answer's number; longer ones go on beneath
RELATIONS = {
    "repeats": ("repeats", "dim"), "updates": ("an update of", "cyan"), "corrects": ("corrects", "magenta"),
    "corroborates": ("agrees with", "green"), "contradicts": ("contradicts", "red"), "part_of": ("a part of", "blue"),
}
STATUSES = {
    "single_origin": ("single origin", "yellow"), "agreed": ("agreed", "green"), "rising": ("rising", "cyan"),
    "revised": ("taken back", "magenta"), "disputed": ("disputed", "red"),
}


def print_question(question: Question, reports: Mapping[str, str], incident: str, console: Console) -> None:
    """Prints one question.

    Args:
        reports: what each document is called, by its id.
        incident: the title of the incident it belongs to, "" where it belongs to none.
    """
    print_parts(_parts(question, reports, incident, min(console.width, WIDE)), console)


def status_of(question: Question) -> Text:
    """The question's status in words, coloured."""
    told, style = STATUSES[question.status]
    return Text(told, style=style)


def standing(question: Question) -> str:
    """What the answers leave open, in a few words; for what is no number, each stance with how many take it."""
    left = question.range
    if left is not None and (left.low, left.high) != (None, None):
        return as_put(left.low, left.high, None, question.measure)
    if left is not None:
        return "open: " + ", ".join(dict.fromkeys(put(answer, question.measure) for answer in question.answers))
    return ", ".join(f"{stance} ({len(names)})" for stance, names in stances(question).items())


def stances(question: Question) -> dict[str, list[str]]:
    """Each stance with the names of those who take it: of every origin the one that it took last."""
    last = {answer.origin.key: answer for answer in question.answers}
    taken: dict[str, list[str]] = {}
    for answer in last.values():
        taken.setdefault(put(answer, question.measure), []).append(answer.origin.name)
    return taken


def put(answer: Answer, measure: str) -> str:
    """An answer as its origin put it: its stance, its number, or both."""
    if not answer.stance and answer.low is None and answer.high is None and answer.hedge and answer.words:
        said = answer.words[0].text  # "dozens more" is no "dozens"
        return said if said.startswith(answer.hedge) and len(said) <= NUMBER else answer.hedge
    if not answer.stance:
        return as_put(answer.low, answer.high, answer.hedge, measure)
    if answer.low is None and answer.high is None:
        return answer.stance
    return f"{answer.stance}: {as_put(answer.low, answer.high, answer.hedge, measure)}"


def _parts(question: Question, reports: Mapping[str, str], incident: str, width: int) -> Iterator[RenderableType]:
    yield Text(shown(question.text), style="bold")
    counted = f"{some(question.origins, 'origin')}, {some(question.outlets, 'outlet')}"
    head = status_of(question)
    head.append(f" · {counted} · ")
    head.append(question.id, style="dim")
    yield head
    about = f"about {question.victim.name}" if question.victim else ""
    by = f"by {question.by.name}" if question.by else ""
    yield facts(question.measure.replace("_", " "), about, by, known(question.population), where(question.place),
                days(question.since, question.until))
    if incident:
        yield facts(f"incident {question.incident}: {incident}")
    yield rule("Answers over time")
    yield from _answers(question, reports, width)
    yield rule("What they leave open")
    yield from _open(question)
    yield Text("")


def _answers(question: Question, reports: Mapping[str, str], width: int) -> Iterator[RenderableType]:
    by_id = {answer.id: answer for answer in question.answers}
    days_told = [cell_len(day(answer.said_at)) for answer in question.answers]
    numbers = [cell_len(shown(put(answer, question.measure))) for answer in question.answers]
    widths = (max([len("no day told"), *days_told]), max(len("answer"), min(max(numbers, default=0), NUMBER)))
    roomy = width >= ROOMY
    heads = ["said", "answer", "who says so", *(["how it stands to the others"] if roomy else [])]
    yield _row(widths, *(Text(head, style="dim") for head in heads))
    for number, answer in enumerate(question.answers):
        if number:
            yield Text("")
        who, relation = _who(answer, question), _relation(answer, by_id, question.measure)
        cells = [who, relation] if roomy else [Text("\n").join(part for part in (who, relation) if part)]
        said = Text(day(answer.said_at) or "no day told")
        yield _row(widths, said, Text(shown(put(answer, question.measure)), style="bold"), *cells)
        yield from (indented(line, sum(widths) + 4) for line in _words(answer, reports))


def _row(widths: tuple[int, int], *cells: Text) -> Table:
    """One line of columns that stand at the same place in every row, though other parts come between rows."""
    row = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for width in widths:
        row.add_column(width=width, overflow="fold")
    for _ in cells[len(widths):]:
        row.add_column(ratio=1, overflow="fold")
    row.add_row(*cells)
    return row


def _who(answer: Answer, question: Question) -> Text:
    who = Text(shown(voice(answer.origin)), style="bold cyan")
    who.append(_whose_losses(answer, question), style="not bold")
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
    told, style = RELATIONS[answer.relation]
    other, line = by_id.get(answer.to or ""), Text(told, style=style)
    if other is not None:
        whose = "" if other.origin.key == answer.origin.key else other.origin.name
        line.append(f" {shown(put(other, measure))}{_beside(whose, day(other.said_at))}")
    elif answer.to is not None:
        line.append(f" an answer to another question ({answer.to})")
    if answer.why:
        line.append(f": {shown(answer.why)}", style="dim")
    return line


def _beside(*told: str) -> str:
    line = ", ".join(shown(part) for part in told if part)
    return f" ({line})" if line else ""


def _words(answer: Answer, reports: Mapping[str, str]) -> Iterator[Text]:
    """The exact words, each wording once, with the reports that print it."""
    wordings: dict[str, list[str]] = {}
    for words in answer.words:
        named = wordings.setdefault(shown(words.text), [])
        report = shown(reports.get(words.document, words.document))
        if report not in named:
            named.append(report)
    for wording, named in wordings.items():
        line = Text(f"“{wording}”", style="italic")
        line.append(f" — {'; '.join(named)}", style="not italic dim")
        yield line


def _open(question: Question) -> Iterator[RenderableType]:
    if question.range is not None:
        line = Text(shown(standing(question)), style="bold")
        line.append(f"  {shown(LEAD.sub('', question.range.why))}", style="not bold")
        yield line
    else:
        for stance, names in stances(question).items():
            line = Text(shown(stance), style="bold")
            line.append(f"  {shown(', '.join(names))}", style="not bold")
            yield line
    if question.origins == 1:
        alone = sorted({answer.origin.name for answer in question.answers})
        many = f", though {question.outlets} outlets print it" if question.outlets > 1 else ""
        yield Text(f"A single origin: {shown(' or '.join(alone))} alone says so{many}.", style="yellow")
    elif question.outlets > question.origins:
        yield facts(f"{some(question.outlets, 'outlet')} told of it, but only "
                    f"{some(question.origins, 'origin')} stand behind it.")
