"""Files made to explode in their parser: refused within the bounds, and the report after them is read."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions, Refused, open_reports
from sayso.intake.doors import through_door
from sayso.intake.guard import outside
from sayso.intake.guard.bound import binds
from sayso.intake.material import Material
from sayso.records.document import Document
from tests.intake.guard.bounded import held_to
from tests.intake.samples import PROSE, page_of, pdf_packed

needs_bounds = pytest.mark.skipif(not binds(), reason="this system does not bound the memory of a process")

MEMORY = 250_000_000


def packed(words: bytes, times: int) -> bytes:
    """A stream of the same words over and over, packed a thousandfold."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(words * 10_000) for _ in range(times // 10_000)) + packer.flush()


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A quarter of the memory, so that a quarter of the bomb does."""
    with held_to(MEMORY, monkeypatch):
        yield


@needs_bounds
@pytest.mark.usefixtures("bounded")
def test_files_that_take_all_memory_are_refused_and_those_after_them_read(tmp_path: Path):
    (tmp_path / "a.html").write_text(f"<p>{'<a>x' * 1_500_000}")
    (tmp_path / "b.pdf").write_bytes(pdf_packed(packed(b"BT /F1 9 Tf 50 700 Td (x) Tj ET\n", 750_000)))
    (tmp_path / "c.html").write_text(page_of(f"<p>{PROSE}</p>"))
    (tmp_path / "d.txt").write_text(PROSE)
    found = list(open_reports([tmp_path]))
    told = [one.refusal.reason if isinstance(one, Refused) else one.text for one in found]
    # The library for PDF ends its process, whose peak is not known where this one, which started it, had more.
    assert told[1] in ("memory", "worker_died")
    assert [told[0], *told[2:]] == ["memory", PROSE, PROSE]


def test_plain_text_and_lines_need_no_process(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(outside, "guarded")
    for kind in ("text", "jsonl"):
        data = PROSE if kind == "text" else f'{{"text": "{PROSE}"}}'
        (taken,) = through_door(Material(origin="a", data=data.encode()), IntakeOptions(kind=kind))
        assert isinstance(taken.report, Document)
