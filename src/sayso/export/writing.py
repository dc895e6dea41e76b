"""An export as a file, whole or not at all, with what was lost beside it."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.export.format import Format
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.records.errors import BadSetting

SCHEMA = "sayso.losses/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An export that is done.

    Attributes:
        path: the file. size: its bytes. tally: what was lost. beside: the files that tell what was lost.
    """

    path: Path
    size: int
    tally: Tally
    beside: tuple[Path, ...]


def written_to(path: Path, form: Format, selection: Selection) -> Written:
    """Writes an export and, beside it, NAME.losses.json and NAME.losses.txt.

    The file takes its name when it is whole; stopped before, what was there stays as it was.

    Raises:
        BadSetting: a filter does not narrow this format, or nothing can be written there.
    """
    selection.wanted.check(form.lists)
    draft, tally = path.with_name(f".{path.name}.{os.getpid()}.part"), Tally(form.losses)
    try:
        with draft.open("wb") as file:
            for part in form.write(selection, tally):
                file.write(part)
        size = draft.stat().st_size
        os.replace(draft, path)
        beside = _told_beside(path, form, selection, tally)
    except OSError as error:
        raise BadSetting(f"{path} cannot be written: {error.strerror or error}.",
                         remedy="Name another file with --out.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return Written(path=path, size=size, tally=tally, beside=beside)


def losses_json(form: Format, selection: Selection, tally: Tally) -> dict[str, Any]:
    """What was lost, for programs."""
    return {"schema": SCHEMA, "format": form.name, "filters": selection.wanted.given(),
            "losses": [{"id": loss.id, "what": loss.what, "why": loss.why, "times": times} for loss, times in tally]}


def losses_text(form: Format, selection: Selection, tally: Tally) -> str:
    """What was lost, for people."""
    given = selection.wanted.given()
    filters = ", ".join(f"{name} {value}" for name, value in given.items()) or "none: the whole store"
    lines = [f"{form.title}: what this format cannot carry.", f"Filters: {filters}.", ""]
    for loss, times in tally:
        lines += [f"{loss.id}: {f'{times:,} times' if times else 'not in this export'}", f"  lost: {loss.what}",
                  f"  why:  {loss.why}", ""]
    return "\n".join(lines)


def _told_beside(path: Path, form: Format, selection: Selection, tally: Tally) -> tuple[Path, ...]:
    stem = path.with_suffix("") if path.suffix else path
    told = {"json": json.dumps(losses_json(form, selection, tally), ensure_ascii=False, indent=1) + "\n",
            "txt": losses_text(form, selection, tally)}
    paths = tuple(stem.with_name(f"{stem.name}.losses.{kind}") for kind in told)
    for target, text in zip(paths, told.values(), strict=True):
        target.write_text(text, encoding="utf-8", errors="replace")
    return paths
