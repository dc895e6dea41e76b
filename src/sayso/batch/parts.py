"""Parts: what a shard gives, one Parquet file a table, written so that a kill leaves a whole file or none."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.batch.schemas import TABLES, schemas
from sayso.store.columns import storable

# Tables of the 16 example reports take .80 of the room that they take unpacked; longer ones pack better.
_COMPRESSION = "zstd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a shard gave.

    Attributes:
        shard: its name. digest: its digest.
        files: the bytes of each table's file.
        reports, unread, refused, words: reports read, those of them that the gate left unread, whole inputs refused,
            words of the reports.
        told: origin, stage and reason of what was refused, for a person.
    """

    shard: str
    digest: str
    files: dict[str, bytes] = field(repr=False)
    reports: int
    refused: int
    words: int
    unread: int = 0
    told: tuple[tuple[str, str, str], ...] = ()


def packed(rows: Mapping[str, Sequence[dict[str, Any]]]) -> dict[str, bytes]:
    """The rows of each table as the bytes of a Parquet file; the same rows give the same bytes."""
    import pyarrow as pa
    from pyarrow import parquet

    files = {}
    for name in TABLES:
        told, schema = rows.get(name, ()), schemas()[name]
        try:
            table = pa.Table.from_pylist(list(told), schema=schema)
        except (UnicodeEncodeError, pa.ArrowException):  # half a character in a title, as JSON may have it
            table = pa.Table.from_pylist([_storable(row) for row in told], schema=schema)
        sink = pa.BufferOutputStream()
        parquet.write_table(table, sink, compression=_COMPRESSION)
        files[name] = sink.getvalue().to_pybytes()
    return files


def write_part(folder: Path, part: Part) -> dict[str, str]:
    """Writes each file under another name, makes sure that it is on the disk, and gives it its name.

    Returns:
        the SHA-256 of each file, by table.
    """
    digests = {}
    for table, data in part.files.items():
        place = folder / table / f"{part.shard}.parquet"
        write_safely(place, data)
        digests[table] = hashlib.sha256(data).hexdigest()
    for table in part.files:
        sync_folder(folder / table)
    return digests


def write_safely(place: Path, data: bytes) -> None:
    """Writes a file so that its name stands for all of it or for what was there before."""
    place.parent.mkdir(parents=True, exist_ok=True)
    under_way = place.with_name(f".{place.name}.part")
    with under_way.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    under_way.replace(place)


def sync_folder(folder: Path) -> None:
    """Makes sure that the names in a folder are on the disk, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _storable(value: Any) -> Any:
    """The value without half characters, which no UTF-8 has."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {key: _storable(one) for key, one in value.items()}
    return [_storable(one) for one in value] if isinstance(value, list) else value
