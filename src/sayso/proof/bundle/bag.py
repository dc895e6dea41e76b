"""A BagIt bag (RFC 8493): a folder whose manifests tell the digests of all that is in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256, sha512
from pathlib import Path, PurePosixPath

ALGORITHMS = {"sha256": sha256, "sha512": sha512}
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
# The file over which a time stamp is taken: it tells the digests of the manifests, which tell those of all else.
SEAL = "tagmanifest-sha512.txt"
STAMP = "timestamp.tsr"
TAGS = ("bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt")
_CHUNK = 1 << 20


class Bag:
    """A bag being written; payload first, `close` last. The same payload in any order gives the same bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._digests: dict[str, tuple[str, str]] = {}
        self._bytes = 0

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """Writes one file of the payload, given as a name within `data` and its bytes."""
        path = self._folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = [algorithm() for algorithm in ALGORITHMS.values()]
        with path.open("wb") as file:
            for chunk in chunks:
                file.write(chunk)
                self._bytes += len(chunk)
                for one in made:
                    one.update(chunk)
        self._digests[f"data/{name}"] = (made[0].hexdigest(), made[1].hexdigest())

    def holds(self, name: str) -> bool:
        """Whether a file of that name is in the payload."""
        return f"data/{name}" in self._digests

    def close(self, told: Mapping[str, str]) -> None:
        """Writes the manifests and tag files; `told` goes into bag-info.txt."""
        info = {**told, "Payload-Oxum": f"{self._bytes}.{len(self._digests)}"}
        tags = {"bagit.txt": DECLARATION,
                "bag-info.txt": "".join(f"{key}: {info[key]}\n" for key in sorted(info)).encode()}
        for at, name in enumerate(ALGORITHMS):
            lines = (f"{digests[at]}  {path}\n" for path, digests in sorted(self._digests.items()))
            tags[f"manifest-{name}.txt"] = "".join(lines).encode()
        for name, made in ALGORITHMS.items():
            tags[f"tagmanifest-{name}.txt"] = "".join(
                f"{made(tags[one]).hexdigest()}  {one}\n" for one in TAGS).encode()
        for name, data in tags.items():
            (self._folder / name).write_bytes(data)


def manifest(folder: Path, name: str) -> dict[str, str]:
    """What a manifest tells: of each file its digest.

    Raises:
        ValueError: a line is no digest with a safe path.
    """
    told = {}
    for number, line in enumerate((folder / name).read_text(encoding="utf-8").splitlines(), 1):
        digest, _, path = line.partition(" ")
        path = path.lstrip(" *").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        if not digest or not safe(path) or path in told:
            raise ValueError(f"line {number} of {name} is no digest with a path of its own")
        told[path] = digest.lower()
    return told


def safe(path: str) -> bool:
    """Whether a path leads to a place within the bag, on any system."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and "\\" not in path and ":" not in path and "\0" not in path \
        and not {"..", "."} & set(path.split("/")) and all(parts)


def files(folder: Path) -> Iterator[str]:
    """Every entry under a folder that is no folder itself, by its path from there."""
    for where, folders, names in os.walk(folder):
        folders.sort()
        linked = [one for one in folders if Path(where, one).is_symlink()]
        for name in sorted([*names, *linked]):
            yield Path(where, name).relative_to(folder).as_posix()


def digest_of(path: Path, algorithm: str) -> str:
    """The digest of a file."""
    made = ALGORITHMS[algorithm]()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            made.update(chunk)
    return made.hexdigest()
