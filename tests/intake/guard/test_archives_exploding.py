"""Archives and tables made to explode in their reader: bounded, and what is sound in and after them is read."""

import gzip
import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from sayso.intake import IntakeOptions, Refused, open_reports
from sayso.intake.guard import outside
from sayso.intake.guard.bound import binds
from tests.intake.guard.bounded import held_to
from tests.intake.samples import PROSE, page_of

needs_bounds = pytest.mark.skipif(not binds(), reason="this system does not bound the memory of a process")
OPTIONS = IntakeOptions(max_bytes=2_000_000)
MOST = 100_000_000  # bytes that a record may take; most of these unpack to several times as much
PAGE = page_of(f"<p>{PROSE}</p>").encode()


def packed(size: int, *, head: bytes = b"", unit: bytes = b"a" * 1_000_000, window: int = 31) -> bytes:
    """So many bytes of the same, packed: pieces that hold for themselves are packed once."""
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    first = packer.compress(head + unit) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + piece * (size // len(unit) - 1)


def record(body: bytes, *heads: str, length: int | None = None) -> bytes:
    told = "".join(f"{head}\r\n" for head in ("HTTP/1.1 200 OK", "Content-Type: text/html", *heads))
    block = told.encode() + b"\r\n" + body
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
            b"WARC-Date: 2031-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n" % (len(block) if length is None else length)) + block + b"\r\n\r\n"


def chunk(data: bytes, claimed: int | None = None) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(data) if claimed is None else claimed, data)


def read(path: Path) -> list[str]:
    """What comes of an archive: the reason of a refusal, or "read"; and nothing of it takes more than it may."""
    tracemalloc.start()
    try:
        found = [one.refusal.reason if isinstance(one, Refused) else "read"
                 for one in open_reports([path], options=OPTIONS)]
        assert tracemalloc.get_traced_memory()[1] < MOST
    finally:
        tracemalloc.stop()
    return found


SWOLLEN = {
    "packed": (packed(500_000_000), "Content-Encoding: gzip"),
    "packed without a head": (packed(500_000_000, window=-15), "Content-Encoding: deflate"),
    "one packed chunk": (chunk(packed(500_000_000)), "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
    "a chunk that claims to be large": (chunk(b"a" * 9_000_000, 2**31), "Transfer-Encoding: chunked"),
    "large as it is": (b"a" * 9_000_000,),
}


@pytest.mark.parametrize("name", SWOLLEN)
def test_a_page_that_swells_in_an_archive_is_refused_and_the_next_one_read(name: str, tmp_path: Path):
    body, *heads = SWOLLEN[name]
    (tmp_path / "a.warc").write_bytes(record(body, *heads) + record(PAGE))
    assert read(tmp_path / "a.warc") == ["too_large", "read"]


def test_what_a_server_packed_is_read_as_it_meant_it(tmp_path: Path):
    raw = zlib.compressobj(wbits=-15)
    ways = [record(gzip.compress(PAGE), "Content-Encoding: gzip"), record(PAGE, "Content-Encoding: gzip"),
            record(zlib.compress(PAGE), "Content-Encoding: deflate"), record(PAGE, "Content-Encoding: x-unheard-of"),
            record(raw.compress(PAGE) + raw.flush(), "Content-Encoding: deflate"),
            record(chunk(gzip.compress(PAGE)), "Content-Encoding: gzip", "Transfer-Encoding: chunked")]
    (tmp_path / "a.warc").write_bytes(b"".join(ways))
    texts = [one.text for one in open_reports([tmp_path / "a.warc"], options=OPTIONS) if not isinstance(one, Refused)]
    assert texts == [PROSE] * len(ways)


def test_what_is_no_page_is_passed_over_however_large(tmp_path: Path):
    size = 300_000_000
    video = (b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://example.org/v\r\nContent-Type: video/mp4\r\n"
             b"Content-Length: %d\r\n\r\n" % size)
    unit = b"v" * 1_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = packer.compress(video) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(size // len(unit)):
        piece += packer.compress(unit)
    (tmp_path / "a.warc.gz").write_bytes(piece + packer.compress(b"\r\n\r\n") + packer.flush()
                                         + gzip.compress(record(PAGE)))
    assert read(tmp_path / "a.warc.gz") == ["read"]


@needs_bounds
@pytest.mark.parametrize("unit", [b"a" * 1_000_000, b"a: b\r\n" * 160_000], ids=["a line", "lines"])
def test_the_head_of_a_record_that_never_ends_ends_the_archive(unit: bytes, tmp_path: Path):
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(record(PAGE)) + packed(
        2_000_000_000, head=b"WARC/1.0\r\nX: ", unit=unit))
    (tmp_path / "b.txt").write_text(PROSE)
    found = [one.refusal.reason if isinstance(one, Refused) else "read" for one in open_reports([tmp_path])]
    assert found == ["read", "memory", "read"]


def test_a_record_that_claims_terabytes_is_damaged(tmp_path: Path):
    (tmp_path / "a.warc").write_bytes(record(PAGE, length=2**50))
    assert read(tmp_path / "a.warc") == ["damaged"]


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A third of the memory, so that a third of the bomb does."""
    with held_to(350_000_000, monkeypatch):
        yield


def _told_for_each_row(path: Path) -> None:
    """A value of 4 MB that the file holds once, for 200 rows."""
    text = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 200), pyarrow.array(["x" * 4_000_000]))
    parquet.write_table(pyarrow.table({"text": text}), path, compression="zstd")


def _one_large_page(path: Path) -> None:
    parquet.write_table(pyarrow.table({"text": ["x" * 1_000_000] * 400}), path, compression="zstd",
                        use_dictionary=False, data_page_size=2**30, write_batch_size=400)


def _claimed(path: Path) -> None:
    """A footer whose list of columns says that it has 2,147,483,647 of them."""
    footer = b"\x15\x02\x29\xfc\xff\xff\xff\xff\x07"
    path.write_bytes(b"PAR1" + footer + struct.pack("<I", len(footer)) + b"PAR1")


def _footer_without_end(path: Path) -> None:
    path.write_bytes(b"PAR1" + struct.pack("<I", 2**31 - 1) + b"PAR1")


@needs_bounds
@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize(("bomb", "reasons"), [
    (_told_for_each_row, {"memory"}), (_one_large_page, {"memory", "worker_died"}), (_claimed, {"damaged", "memory"}),
    (_footer_without_end, {"damaged", "memory"})])
def test_a_table_that_swells_is_refused_and_the_next_one_read(bomb, reasons: set[str], tmp_path: Path):
    bomb(tmp_path / "a.parquet")
    assert (tmp_path / "a.parquet").stat().st_size < 200_000
    parquet.write_table(pyarrow.table({"text": [PROSE] * 300}), tmp_path / "b.parquet")
    first, *rest = [one.refusal.reason if isinstance(one, Refused) else "read" for one in open_reports(
        [tmp_path], options=OPTIONS)]
    assert first in reasons
    assert rest == ["read"] * 300


def test_rows_before_the_damage_are_read_and_the_damage_is_told(tmp_path: Path):
    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"text": [f"{PROSE} {at}" for at in range(1000)]}), path, row_group_size=512,
                        compression="zstd", use_dictionary=False)
    group = parquet.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    data[group.data_page_offset:group.data_page_offset + group.total_compressed_size] = bytes(
        group.total_compressed_size)
    path.write_bytes(data)
    *before, last = open_reports([path], options=OPTIONS)
    assert len(before) == 512
    assert not any(isinstance(one, Refused) for one in before)
    assert isinstance(last, Refused)
    assert (last.refusal.reason, last.origin) == ("damaged", f"{path}:513")


def test_a_table_goes_on_where_it_was_when_its_process_was_ended(tmp_path: Path):
    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"text": [f"{PROSE} {at}." for at in range(300)]}), path, row_group_size=90)
    texts = []
    for at, one in enumerate(open_reports([path], options=OPTIONS)):
        texts.append(one.text)
        if at in (5, 200):
            outside._GUARD.end()
    assert texts == [f"{PROSE} {at}." for at in range(300)]
