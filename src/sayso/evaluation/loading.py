"""Reads gold files; what is wrong with one is told with file, case and remedy (gold/README.md has the form)."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from sayso.evaluation.cases import Asked, Case
from sayso.evaluation.kinds import KINDS, Kind
from sayso.evaluation.quoting import WrongValue, quoted
from sayso.evaluation.sides import SIDES_FILE
from sayso.records.errors import GoldDamaged, MissingInput
from sayso.records.span import Span

STYLES = frozenset({
    "agency flash", "wire", "wire in capitals", "communique", "NGO bulletin", "live blog", "long read",
    "translated prose", "interview transcript", "military press release", "local crime report", "social post",
    "e-mail", "web page",
})
_PLAIN = frozenset({"name", "style", "setting", "text", "file", "published", "publisher", "complete", "not", "swap"})
_NEEDED = ("name", "style")


def load_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file, or of every YAML file within a folder, in the order of their paths.

    A difficulty is named by the file's path from the gold folder: the folder given, or for a single
    file or subfolder the nearest one above that holds the table of parties.

    Raises:
        MissingInput: nothing is there, or no case.
        GoldDamaged: a file cannot be read, or a case is wrong.
    """
    if not path.exists():
        raise MissingInput(f"{path} is not there.", remedy="Name a folder of gold cases, or a file of them.")
    root = gold_folder(path)
    files = sorted(path.rglob("*.yml")) if path.is_dir() else [path]
    cases = [case for file in files if file.name != SIDES_FILE for case in _cases(file, root)]
    if not cases:
        raise MissingInput(f"{path} holds no cases.", remedy="Name a folder of gold cases, or a file of them.")
    return tuple(cases)


def gold_folder(path: Path) -> Path:
    """The folder with the table of parties: the path, or the nearest above it; the path where none is."""
    absolute = path.absolute()
    return next((one for one in (absolute, *absolute.parents) if (one / SIDES_FILE).exists()), path)


def _cases(file: Path, root: Path) -> Iterator[Case]:
    try:
        loaded = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise GoldDamaged(f"{file}: {error}", remedy="Mend the YAML.") from error
    if not isinstance(loaded, dict) or set(loaded) != {"about", "cases"} or not isinstance(loaded["cases"], list):
        raise GoldDamaged(f"{file} is no mapping of 'about' and 'cases'.", remedy="See gold/README.md.")
    absolute = file.absolute()
    inside = root.absolute() in absolute.parents
    difficulty = str((absolute.relative_to(root.absolute()) if inside else Path(file.name)).with_suffix(""))
    seen: set[str] = set()
    for number, row in enumerate(loaded["cases"], 1):
        name = row.get("name") if isinstance(row, dict) else None
        where = f"{file}, case {name or number}"
        case = _case(row, difficulty, where, file.parent)
        if case.name in seen:
            raise GoldDamaged(f"{where}: the name is given twice.", remedy="Give each case its own name.")
        seen.add(case.name)
        yield case


def _case(row: object, difficulty: str, where: str, folder: Path) -> Case:
    if not isinstance(row, dict):
        raise GoldDamaged(f"{where}: {row!r} is no mapping.", remedy="See gold/README.md.")
    _known(row, _PLAIN | KINDS.keys(), where)
    for key in _NEEDED:
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise GoldDamaged(f"{where}: {key!r} is missing.", remedy=f"Write {key}: with words.")
    if row["style"] not in STYLES:
        raise GoldDamaged(f"{where}: style {row['style']!r} is not known.", remedy=_near(row["style"], STYLES))
    text = _text(row, where, folder)
    forbidden = row.get("not") or {}
    if not isinstance(forbidden, dict):
        raise GoldDamaged(f"{where}: 'not' is no mapping of kinds.", remedy="Write not: {figures: [...]}.")
    _known(forbidden, KINDS.keys(), f"{where}, not")
    return Case(
        difficulty=difficulty, name=row["name"], style=row["style"], setting=str(row.get("setting", "invented")),
        text=text, published=_day(row.get("published"), where), publisher=row.get("publisher"),
        asked=tuple(_items(row, text, where)), forbidden=tuple(_items(forbidden, text, f"{where}, not")),
        complete=frozenset(_complete(row, where)), swap=tuple(_pairs(row.get("swap"), where)))


def _text(row: Mapping[str, Any], where: str, folder: Path) -> str:
    """The report: `text`, or what stands in `file`, a path from the gold file's folder."""
    told = row.get("text")
    if isinstance(row.get("file"), str) and told is None:
        try:
            told = (folder / row["file"]).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise GoldDamaged(f"{where}: file: {error}", remedy="Name a text file, from this file's folder.") from error
    if not isinstance(told, str) or not told.strip():
        raise GoldDamaged(f"{where}: 'text' is missing.", remedy="Write text: with the report, or file: with a path.")
    return told.strip("\n")


def _known(row: Mapping[str, object], known: Iterable[str], where: str) -> None:
    for key in row:
        if key not in known:
            raise GoldDamaged(f"{where}: {key!r} is not known.", remedy=_near(str(key), known))


def _near(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(sorted(known))}."


def _day(value: object, where: str) -> str | None:
    """A day or instant as ISO 8601; YAML reads an unquoted day as a date."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise GoldDamaged(f"{where}: published {value!r} is no date.", remedy="Write 2021-06-05.")


def _complete(row: Mapping[str, Any], where: str) -> list[str]:
    told = row.get("complete") or []
    if not isinstance(told, list):
        raise GoldDamaged(f"{where}: 'complete' is no list of kinds.", remedy="Write complete: [figures].")
    _known(dict.fromkeys(told), KINDS.keys(), f"{where}, complete")
    return told


def _pairs(told: object, where: str) -> Iterator[tuple[str, str]]:
    """`[Norway, Sweden]`, or several such pairs: the parties, then other words to exchange with them."""
    given = told if isinstance(told, list) else [] if told is None else [told]
    for pair in [given] if given and isinstance(given[0], str) else given:
        if not isinstance(pair, list) or len(pair) != 2 or not all(isinstance(one, str) for one in pair):
            raise GoldDamaged(f"{where}: swap {pair!r} is no pair.",
                              remedy="Write swap: [Norway, Sweden], or [[Norway, Sweden], [Halden, Kiruna]].")
        yield pair[0], pair[1]


def _items(row: Mapping[str, Any], text: str, where: str) -> Iterator[Asked]:
    for name, kind in KINDS.items():
        told = row.get(name) or []
        for number, item in enumerate(told if isinstance(told, list) else [told], 1):
            yield _asked(kind, item, text, f"{where}, {name} {number}")


def _asked(kind: Kind[Any], item: object, text: str, where: str) -> Asked:
    """One item; a plain string stands for an item of which the words alone are asked."""
    given: dict[str, Any] = item if isinstance(item, dict) else {kind.key or "": item}
    fields: dict[str, Any] = {}
    words: tuple[Span, ...] = ()
    if kind.key and kind.key not in given:
        raise GoldDamaged(f"{where}: {kind.key!r} is missing.", remedy=f"Quote the words: {kind.key}: ...")
    for key, value in given.items():
        try:
            if key == kind.key:
                words = tuple(quoted(one, text) for one in (value if isinstance(value, list) else [value]))
            elif key in kind.fields:
                fields[key] = kind.fields[key].read(_undated(value), text)
            else:
                known = [*([kind.key] if kind.key else []), *kind.fields]
                raise GoldDamaged(f"{where}: {key!r} is not known.", remedy=_near(str(key), known))
        except WrongValue as error:
            raise GoldDamaged(f"{where}: {key}: {error.what}", remedy=error.remedy) from error
    label = " … ".join(" ".join(span.text.split()) for span in words) or kind.name
    return Asked(kind=kind.name, words=words, fields=fields, label=label, given=given)


def _undated(value: object) -> object:
    """An unquoted day, which YAML reads as a date, as it was written."""
    return value.isoformat() if isinstance(value, datetime.date) else value
