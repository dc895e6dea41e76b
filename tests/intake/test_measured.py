"""What was measured on reports that others collected holds: floors, not figures of today."""

from __future__ import annotations

import gzip
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import read_json_lines
from sayso.intake.draft import Draft
from sayso.intake.encoding import decode
from sayso.intake.html import article_text
from sayso.intake.layout import mark

DATA = Path(__file__).parents[3] / "shared/data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the data sets are not beside the repository")

# English reports of every kind: wires in capitals, local news, single sentences, essays.
ENGLISH = [
    "muc4/tst1",
    "polnear/dev",
    "lgl",
    "plover_gsr/all",
    "petrarch_validation/petrarch2_unit",
    "airwars_gaza/dev",
    "te3_train_aquaint",
    "ecbplus/dev",
    "wikievents/dev",
    "factuality/uds_ih2/dev",
]
PAGES = 40  # of 181; the whole set gives .9641


def rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from (json.loads(line) for line in lines)


@pytest.mark.parametrize("name", ENGLISH)
def test_no_english_report_is_refused_and_no_text_changes(name: str):
    texts = [row["text"] for row in rows(DATA / name / "documents.jsonl") if (row.get("text") or "").strip()][:300]
    sent = "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts))
    found = [taken.report for taken in read_json_lines(io.BytesIO(sent.encode()), "sent", IntakeOptions())]
    refused = [report.message for report in found if isinstance(report, Refused)]
    assert [message for message in refused if "holds no words" not in message] == []
    read = {report.origin: report.text for report in found if not isinstance(report, Refused)}
    assert all(text == texts[int(origin)] for origin, text in read.items())


def test_nothing_that_somebody_says_is_taken_for_furniture():
    """Share of the characters in PolNeAR's attributions that lie in furniture: 0 of 258,370 (dev)."""
    said: dict[str, list[tuple[int, int]]] = {}
    for row in rows(DATA / "polnear/dev/gold.jsonl"):
        parts = [
            part
            for each in row.get("attributions", ())
            for key in ("source", "cue", "content")
            for part in each.get(key) or ()
        ]
        said.setdefault(row["id"], []).extend((start, end) for part in parts for start, end in part["spans"])
    lost = 0
    for row in rows(DATA / "polnear/dev/documents.jsonl"):
        layout = mark(Draft(origin=row["id"], text=row["text"], title=row.get("title"))).layout
        lost += sum(
            max(0, min(end, span.end) - max(start, span.start))
            for span in layout.furniture
            for start, end in said.get(row["id"], ())
        )
    assert lost == 0


def test_dates_of_datelines_are_the_reports_dates():
    """Of 100 wires 89 have a whole date in their dateline; all of them are right."""
    wrong, found = [], 0
    for row in rows(DATA / "muc4/tst1/documents.jsonl"):
        day = mark(Draft(origin=row["id"], text=row["text"])).day
        if day:
            found += 1
            if day[0] != row["date"]:
                wrong.append(row["id"])
    assert wrong == []
    assert found >= 89


def test_bodies_of_pages_are_found():
    folder = DATA / "article_extraction"
    gold = {row["doc_id"]: row["article_body"] for row in rows(folder / "gold.jsonl")}
    precision, recall = [], []
    for row in list(rows(folder / "documents.jsonl"))[:PAGES]:
        markup = decode(gzip.decompress((folder / row["html_file"]).read_bytes()), markup=True)
        told, wanted = shingles(article_text(markup)), shingles(gold[row["id"]])
        shared = sum((told & wanted).values())
        precision.append(shared / max(1, sum(told.values())))
        recall.append(shared / max(1, sum(wanted.values())))
    mean_precision, mean_recall = sum(precision) / PAGES, sum(recall) / PAGES
    assert 2 * mean_precision * mean_recall / (mean_precision + mean_recall) >= 0.955


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words, as the benchmark's own evaluation counts them."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)))
