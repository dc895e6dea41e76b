"""`sayso bundle`, and `sayso verify BUNDLE`."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from sayso.cli.pages.layout import print_failure, shown
from sayso.cli.showing.identifiers import whole
from sayso.cli.verifying import DAMAGED, SOUND, STOPPED, print_damage, progress, say_result
from sayso.intake import IntakeOptions
from sayso.proof.bundle.bag import SEAL, STAMP
from sayso.proof.bundle.checking import check_bundle
from sayso.proof.bundle.writing import Part, write_bundle
from sayso.proof.damages import Looked
from sayso.proof.stamp import stamp
from sayso.records.errors import SaysoError
from sayso.store import open_store


def bundle_and_print(where: str, out: Path, part: Part, *, authority: str | None, options: IntakeOptions) -> int:
    """Writes a bundle, with a time stamp where an authority is named; returns the exit code."""
    say = Console(stderr=True, highlight=False)

    def seal(folder: Path) -> None:
        if authority is not None:
            (folder / STAMP).write_bytes(stamp((folder / SEAL).read_bytes(), authority, options))

    try:
        with open_store(where, create=False) as store, progress(say) as told:
            incident = whole(store, part.incident) if part.incident is not None else None
            write_bundle(store, out, Part(incident=incident, report=part.report), told, seal)
    except KeyboardInterrupt:
        say.print("stopped: nothing was written.", markup=False)
        return STOPPED
    except SaysoError as error:
        print_failure(say, error)
        return DAMAGED
    stamped = f", with a time stamp of {authority}" if authority else ""
    say.print(shown(f"{out} is written{stamped}. sayso verify {out} checks it, on any machine."), markup=False,
              soft_wrap=True)
    return SOUND


def check_and_print(path: Path, *, authority: Path | None, lines: bool) -> int:
    """Checks a bundle; returns the exit code, as for a store."""
    errors, looked = Console(stderr=True, highlight=False), Looked()
    try:
        for damage in check_bundle(path, looked, authority):
            print_damage(damage, lines=lines)
    except KeyboardInterrupt:
        return STOPPED
    except SaysoError as error:
        print_failure(errors, error)
        return DAMAGED
    say_result(errors, looked)
    return DAMAGED if looked.damages else SOUND
