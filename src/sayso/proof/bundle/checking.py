"""A bundle checked without the store it came from: nothing is missing, added or changed, and the words stand."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.proof.bundle.bag import ALGORITHMS, DECLARATION, SEAL, STAMP, TAGS, digest_of, files, manifest
from sayso.proof.bundle.lines import line_damages
from sayso.proof.bundle.zipped import unzip
from sayso.proof.damages import Damage, Looked
from sayso.proof.stamp import stamped_at
from sayso.records.errors import BadSetting, MissingInput

_TAGMANIFESTS = tuple(f"tagmanifest-{one}.txt" for one in ALGORITHMS)


def check_bundle(path: Path, looked: Looked, authority: Path | None = None) -> Iterator[Damage]:
    """Everything that is wrong with a bundle, and notes, as they are found.

    Args:
        path: its folder, or a zip of it. looked: goes up by what was looked at.
        authority: PEM file of whom its time stamp must be from; None where that is not asked.

    Raises:
        MissingInput: there is nothing. BadSetting: it is no bundle, or a zip that is not to be trusted.
    """
    with _opened(path) as folder:
        for damage in _all(folder, looked, authority):
            if damage.note:
                looked.notes += 1
            else:
                looked.damages += 1
            yield damage


@contextmanager
def _opened(path: Path) -> Iterator[Path]:
    if not path.exists():
        raise MissingInput(f"bundle {path} does not exist.", remedy="Correct the path.")
    if path.is_dir():
        yield _bag(path, path)
        return
    with tempfile.TemporaryDirectory(prefix="sayso-bundle-") as place:
        yield _bag(unzip(path, Path(place)), path)


def _bag(folder: Path, path: Path) -> Path:
    if not (folder / "bagit.txt").is_file():
        raise BadSetting(f"{path} is no bundle: it has no bagit.txt.", remedy="Give what `sayso bundle` wrote.")
    return folder


def _all(folder: Path, looked: Looked, authority: Path | None) -> Iterator[Damage]:
    wrong = False
    for damage in (*_tags(folder, looked), *_payload(folder, looked)):
        wrong |= damage.kind in ("bag", "missing", "added")
        yield damage
    yield from _stamp(folder, looked, authority)
    if not wrong:
        yield from line_damages(folder, looked)


def _tags(folder: Path, looked: Looked) -> Iterator[Damage]:
    """The files that make it a bag, and that no other lies beside them."""
    there = {name for name in files(folder) if not name.startswith("data/")}
    for name in sorted(there - {*TAGS, *_TAGMANIFESTS, STAMP}):
        yield Damage(kind="added", id=name, what="file", expected="nothing of that name", found="a file")
    for name in sorted({*TAGS, *_TAGMANIFESTS} - there):
        yield Damage(kind="bag", id=name, what="file", expected="it is there", found="it is not")
    if (folder / "bagit.txt").read_bytes() != DECLARATION:
        yield Damage(kind="bag", id="bagit.txt", what="declaration", expected="BagIt 1.0, UTF-8", found="another one")
    for algorithm in ALGORITHMS:
        yield from _digests(folder, f"tagmanifest-{algorithm}.txt", algorithm, set(TAGS), looked)


def _payload(folder: Path, looked: Looked) -> Iterator[Damage]:
    """Every file under `data` against both manifests."""
    there = {name for name in files(folder) if name.startswith("data/")}
    for algorithm in ALGORITHMS:
        yield from _digests(folder, f"manifest-{algorithm}.txt", algorithm, there, looked)


def _digests(folder: Path, name: str, algorithm: str, there: set[str], looked: Looked) -> Iterator[Damage]:
    if not (folder / name).is_file():
        return
    try:
        told = manifest(folder, name)
    except (ValueError, UnicodeDecodeError) as error:
        yield Damage(kind="bag", id=name, what="manifest", expected="a digest and a path a line", found=str(error))
        return
    for one in sorted(set(told) - there):
        yield Damage(kind="missing", id=one, what=f"file of {name}", expected=told[one], found="no file")
    for one in sorted(there - set(told)):
        yield Damage(kind="added", id=one, what=f"file that {name} does not tell", expected="nothing of that name",
                     found="a file")
    for one in sorted(there & set(told)):
        looked.at[f"{algorithm} digests"] += 1
        path = folder / one
        if not path.is_file() or path.is_symlink():
            yield Damage(kind="missing", id=one, what=f"file of {name}", expected="a file", found="none, or a link")
        elif (found := digest_of(path, algorithm)) != told[one]:
            yield Damage(kind="changed", id=one, what=f"{algorithm} in {name}", expected=told[one], found=found)


def _stamp(folder: Path, looked: Looked, authority: Path | None) -> Iterator[Damage]:
    """That the authority says that the bundle was there; without one named, a time stamp is not looked at."""
    if authority is None:
        return
    token = folder / STAMP
    if not token.is_file():
        yield Damage(kind="unstamped", id=STAMP, what="time stamp", expected=f"one by {authority}", found="none")
        return
    try:
        at = stamped_at(token.read_bytes(), (folder / SEAL).read_bytes(), authority)
    except (ValueError, OSError) as error:
        yield Damage(kind="stamp", id=STAMP, what="time stamp", expected=f"one of {SEAL} by {authority}",
                     found=str(error))
    else:
        looked.at[f"time stamp of {at}"] += 1
