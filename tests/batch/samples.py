"""Archives of invented reports, and readers that cost nothing or fail on purpose."""

from __future__ import annotations

import gzip
import io
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from sayso.batch.crew import Crew, Limits
from sayso.batch.parts import Part
from sayso.batch.reading import Reading, read_shard
from sayso.batch.running import Order, Read, run_batch
from sayso.batch.schemas import TABLES
from sayso.batch.shards import Shard
from sayso.intake import IntakeOptions
from sayso.keeping.reading import Reads
from sayso.records.document import Document
from sayso.records.record import Record
from tests.keeping.samples import Cheap, write_reports

OPTIONS = IntakeOptions()


class Slow(Cheap):
    """Takes a moment over each report, so that there is something to kill."""

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        for record in super().pipe(documents):
            time.sleep(0.02)
            yield record


class Poisoned(Cheap):
    """Fails as the first word of the report says."""

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        for document in documents:
            word = document.text.partition(" ")[0]
            if word == "HANG":
                time.sleep(600)
            elif word == "CRASH":
                os._exit(7)
            elif word == "RAISE":
                raise ZeroDivisionError("no words")
            elif word == "GROW":
                held = bytearray(os.urandom(1 << 20)) * 1200
                time.sleep(600)
                del held
            yield from super().pipe([document])


class Heard:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.refusals: list[tuple[str, str, str]] = []
        self.shards = 0

    def read(self, count: Read) -> None:
        self.shards += 1

    def refused(self, origin: str, stage: str, reason: str) -> None:
        self.refusals.append((origin, stage, reason))


def order(out: Path, *inputs: Path, engine: Callable[[Iterable[Shard]], Iterator[Part]], reports: int = 10,
          originals: bool = True) -> Order:
    return Order(inputs=tuple(map(str, inputs)), out=out, options=OPTIONS, engine=engine, reports=reports,
                 originals=originals)


def run(out: Path, *inputs: Path, reader: Callable[[], Reads] = Cheap, processes: int = 0, limits: Limits | None = None,
        heard: Heard | None = None, reports: int = 10, originals: bool = True) -> Read:
    """Reads with so many workers; with none in this process, as a worker would."""
    reading = Reading(pipeline=reader, options=OPTIONS, originals=originals)
    if not processes:
        made = reader()
        return run_batch(order(out, *inputs, reports=reports, originals=originals,
                               engine=lambda shards: (read_shard(shard, reading, made) for shard in shards)),
                         heard or Heard())
    with Crew(reading, limits or Limits(), processes=processes) as crew:
        return run_batch(order(out, *inputs, engine=crew.run, reports=reports, originals=originals), heard or Heard())


def files(out: Path) -> dict[str, bytes]:
    """Every table's file, by its place below the folder."""
    return {str(path.relative_to(out)): path.read_bytes() for name in TABLES
            for path in sorted((out / name).glob("*.parquet"))}


def rows(out: Path, table: str) -> list[dict]:
    return [row for path in sorted((out / table).glob("*.parquet")) for row in parquet.read_table(path).to_pylist()]


def lines_of(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def packed(lines: Path) -> Path:
    """The same lines in gzip."""
    path = lines.with_suffix(".jsonl.gz")
    path.write_bytes(gzip.compress(lines.read_bytes()))
    return path


def table(lines: Path) -> Path:
    """The same reports as a Parquet table, with a column that is no field of a report."""
    path = lines.with_suffix(".parquet")
    parquet.write_table(pa.Table.from_pylist([{**row, "crawler": "x"} for row in lines_of(lines)]), path,
                        row_group_size=7)
    return path


def page(title: str, text: str) -> bytes:
    paragraphs = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
    return (f"<html lang='en'><head><title>{title}</title><meta property='og:title' content='{title}'></head><body>"
            f"<nav>Home</nav><article><h1>{title}</h1>{paragraphs}</article></body></html>").encode()


def crawl(path: Path, pages: Iterable[tuple[str, bytes]], *, media: str = "text/html; charset=utf-8",
          status: str = "200 OK") -> Path:
    """A WARC as Common Crawl's news crawler writes it: a note on the crawl, then request and response of each page."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "a crawler"}))
        for address, body in pages:
            date = {"WARC-Date": "2031-05-06T07:08:09Z"}
            asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "example.org")], is_http_request=True)
            writer.write_record(writer.create_warc_record(
                address, "request", http_headers=asked, warc_headers_dict=date))
            told = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=told, warc_headers_dict=date))
    return path


def reports(path: Path, number: int) -> Path:
    return write_reports(path, number)
