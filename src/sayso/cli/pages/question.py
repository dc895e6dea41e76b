"""One question: what was answered over time, by whom and through whom, in which words, and what that leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.cli.pages.layout import WIDE, facts, indented, print_parts, rule, shown
from sayso.cli.pages.wording import as_put, bounds, day, days, known, some, voice, where
from sayso.records.linked import Answer, Question

ROOMY = 120  # columns from which the relation has a column of its own
NUMBER = 18  # columns at most for an answer's number; longer ones go on beneath
RELATIONS = {
    "first": ("", "dim"), "repeats": ("repeats", "dim"), "updates": ("an update of", "cyan"),
    "corrects": ("corrects", "magenta"), "corroborates": ("agrees with", "green"),
    "contradicts": ("contradicts", "red"), "part_of": ("a part of", "dim"),
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
    if question.range is not None:
        return as_put(question.range.low, question.range.high, None, question.measure)
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
        who, relation = _who(answer), _relation(answer, by_id, question.measure)
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


def _who(answer: Answer) -> Text:
    who = Text(shown(voice(answer.origin)), style="bold cyan")
    if answer.relays:
        who.append(f" through {', '.join(shown(relay) for relay in answer.relays)}", style="dim")
    return who


def _relation(answer: Answer, by_id: Mapping[str, Answer], measure: str) -> Text:
    told, style = RELATIONS[answer.relation]
    other = by_id.get(answer.to or "")
    line = Text(style=style)
    if told and other is not None:
        whose = "" if other.origin.key == answer.origin.key else f"{other.origin.name}, "
        line.append(f"{told} {shown(put(other, measure))} ({shown(whose)}{' ' if whose else ''}{day(other.said_at)})")
    elif told:
        line.append(told)
    if answer.why:
        line.append((": " if line.plain else "") + shown(answer.why))
    return line


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
        line = Text(bounds(question.range.low, question.range.high), style="bold")
        line.append(f"  {shown(question.range.why)}", style="not bold")
        yield line
    else:
        for stance, names in stances(question).items():
            line = Text(shown(stance), style="bold")
            line.append(f"  {shown(', '.join(names))}", style="not bold")
            yield line
    if question.origins == 1:
        alone = sorted({answer.origin.name for answer in question.answers})
        yield Text(f"A single origin: nobody but {shown(' or '.join(alone))} says so, however many outlets "
                   "print it.", style="yellow")
    elif question.outlets > question.origins:
        yield facts(f"{some(question.outlets, 'outlet')} told of it, but only "
                    f"{some(question.origins, 'origin')} stand behind it.")
