"""A bundle as one file: written so that the same folder gives the same bytes, read so that it can do no harm."""

from __future__ import annotations

import shutil
import stat
import zipfile
from pathlib import Path

from sayso.proof.bundle.bag import files, safe
from sayso.records.errors import BadSetting

# The folder within, whatever the file is called (RFC 8493, 2.4: one folder at the top).
TOP = "sayso-bundle"
# Before anything is unpacked: so many files, and so many bytes for each byte of the file. Ours are not packed.
MOST_FILES, MOST_BYTES, MOST_TIMES = 1_000_000, 1 << 40, 100
_CHUNK = 1 << 20


def zip_folder(folder: Path, out: Path) -> None:
    """Writes a folder as a zip: in one order, without times, not packed, since packers differ between machines."""
    part = out.with_name(f"{out.name}.zip.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, allowZip64=True) as made:
            for name in sorted(files(folder)):
                told = zipfile.ZipInfo(f"{TOP}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
                told.create_system, told.external_attr = 3, (stat.S_IFREG | 0o644) << 16
                with (folder / name).open("rb") as source, made.open(told, "w", force_zip64=True) as target:
                    shutil.copyfileobj(source, target, _CHUNK)
        part.rename(out)
    finally:
        part.unlink(missing_ok=True)


def unzip(path: Path, folder: Path) -> Path:
    """Unpacks a zip into a folder, once all names and sizes are seen to be harmless; returns the bag's folder.

    Raises:
        BadSetting: it is no zip, has a name that leads elsewhere or stands twice, a link, a password, too many files,
            or would grow too large.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            held = [one for one in packed.infolist() if not one.is_dir()]
            _look(path, held)
            for one in held:
                _unpack(packed, one, folder)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        raise BadSetting(f"bundle {path} is no zip that can be read: {error}.",
                         remedy="Give a bundle as it was written.") from None
    tops = {one.filename.split("/")[0] for one in held}
    if len(tops) != 1:
        raise BadSetting(f"bundle {path} has {len(tops)} folders at its top.",
                         remedy="Give a bundle as it was written.")
    return folder / tops.pop()


def _look(path: Path, held: list[zipfile.ZipInfo]) -> None:
    def refuse(why: str) -> BadSetting:
        return BadSetting(f"bundle {path} is not unpacked: {why}.", remedy="Give a bundle as it was written.")

    if len(held) > MOST_FILES:
        raise refuse(f"it has {len(held):,} files, more than {MOST_FILES:,}")
    grown = sum(one.file_size for one in held)
    if grown > min(MOST_BYTES, MOST_TIMES * path.stat().st_size):
        raise refuse(f"its {path.stat().st_size:,} bytes would become {grown:,}")
    names = [one.filename for one in held]
    if len({one.lower() for one in names}) != len(names):
        raise refuse("a name stands in it twice")
    for one in held:
        mode = one.external_attr >> 16
        if not safe(one.filename):
            raise refuse(f"the name {one.filename!r} leads out of it")
        if one.flag_bits & 1 or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
            raise refuse(f"{one.filename!r} is a link, or needs a password")


def _unpack(packed: zipfile.ZipFile, one: zipfile.ZipInfo, folder: Path) -> None:
    target = folder / one.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    left = one.file_size
    with packed.open(one) as source, target.open("xb") as file:
        while chunk := source.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise BadSetting(f"{one.filename!r} is longer than the zip says.", remedy="Give a bundle as it was "
                                 "written.")
            file.write(chunk)
