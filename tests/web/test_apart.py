"""Near incidents are kept apart on the page, astray judgements are listed and undone, the audit log is narrowed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from sayso.keeping import judging
from sayso.keeping.judging import decide, split, take_back
from sayso.keeping.rereading import reread
from sayso.records.document import Document
from sayso.records.record import Record
from sayso.store import Store, open_store
from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening, copied
from tests.web.serving import Served
from tests.web.test_review import WINDOWS

TIMES = ("2023-04-03T08:10:00.000Z", "2023-04-03T08:15:00.000Z", "2023-04-04T09:20:00.000Z",
         "2023-04-05T16:45:00.000Z", "2023-04-06T07:05:00.000Z")


class _Without:
    """Reads all as before, but in one report an event less."""

    def __init__(self, store: Store, record: Record, event: str) -> None:
        claims = tuple(dataclasses.replace(one, events=tuple(name for name in one.events if name != event))
                       for one in record.claims)
        self._store, self._less = store, dataclasses.replace(
            record, claims=claims, events=tuple(one for one in record.events if one.id != event))

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        for one in documents:
            less = one.id == self._less.document.id
            yield self._less if less else self._store.review.reading(one.id)


@pytest.fixture(scope="module")
def judged(examples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which reports were set apart, a figure corrected, a judgement undone, and one went astray."""
    path = copied(examples_store, tmp_path_factory.mktemp("judged"))
    times = iter(TIMES)
    with pytest.MonkeyPatch.context() as clock, open_store(path) as store:
        clock.setattr(judging, "now", lambda: next(times))
        records = [store.record(one.id) for one in store.documents()]
        counted = next(one for one in records if any(figure.low == figure.high for figure in one.figures))
        figure = next(one for one in counted.figures if one.low == one.high)
        decide(store, counted.document.id, "correct", figure.id, author="Ana Vell", reason="a digit was lost",
               values={"low": 113, "high": 113})
        told = next(one for one in records if one.events and one is not counted)
        decide(store, told.document.id, "reject", told.events[0].id, author="Bo Lind",
               reason="nothing of the kind is told")
        large = max(store.incidents(), key=lambda one: len(one.documents))
        mistaken, _ = split(store, large.id, [large.documents[1]], author="Bo Lind", reason="of another day")
        take_back(store, mistaken.id, author="Ana Vell")
        split(store, large.id, [large.documents[0]], author="Ana Vell", reason="it tells of all the fighting")
        reread(store, _Without(store, told, told.events[0].id), everything=True)
        judging.link_new(store)
        assert store.review.near(9)
    return path


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_the_audit_log_looks_as_reviewed(judged: Path, tmp_path: Path, opened: Opening, width: int, height: int,
                                         dark: bool) -> None:
    with Served(copied(judged, tmp_path)) as server:
        page = opened(f"{server.url}/audit", width=width, height=height, dark=dark)
        expect(page.get_by_role("list", name="entries").get_by_role("listitem")).to_have_count(len(TIMES))
        assert serious(page) == []
        as_reviewed(page, f"audit-{width}-{'dark' if dark else 'light'}")


def test_a_pair_is_kept_apart_an_astray_judgement_undone_and_the_audit_log_narrowed(
        judged: Path, tmp_path: Path, opened: Opening) -> None:
    with Served(copied(judged, tmp_path)) as server:
        page = opened(f"{server.url}/review")
        near = page.get_by_role("region", name="Incidents that may be one")
        astray = page.get_by_role("region", name="Judgements that are astray")
        expect(astray.get_by_role("listitem")).to_contain_text("the machine no longer reads what was rejected")
        pairs = near.get_by_role("listitem")
        before = pairs.count()
        assert before > 0
        near.get_by_role("button", name="They are not").first.click()
        expect(page.get_by_text("Kept apart", exact=True)).to_be_visible()
        expect(pairs).to_have_count(before - 1)
        page.locator(".notice").get_by_role("button", name="Undo").click()
        expect(pairs).to_have_count(before)
        astray.get_by_role("button", name="Undo").click()
        expect(astray).to_have_count(0)

        page.get_by_role("link", name="Audit log").first.click()
        rows = page.get_by_role("list", name="entries").get_by_role("listitem")
        everything = len(TIMES) + 3  # kept apart, that undone, and the astray one
        expect(rows).to_have_count(everything)
        who, done = page.get_by_role("combobox", name="Who"), page.get_by_role("combobox", name="What was done")
        who.select_option("Bo Lind")
        expect(rows).to_have_count(2)
        done.select_option("rejected")
        expect(rows).to_have_count(1)
        expect(rows).to_contain_text("taken back since")
        page.get_by_role("button", name="Clear").click()
        page.get_by_label("From").fill("2023-04-04")
        page.get_by_label("To", exact=True).fill("2023-04-05")
        expect(rows).to_have_count(2)
        rows.last.get_by_text("1 and 13 reports").click()
        report = rows.last.get_by_role("link").first.inner_text()
        page.get_by_role("button", name="Clear").click()
        done.select_option("undone")
        expect(rows).to_have_count(3)
        page.get_by_role("button", name="Clear").click()
        page.get_by_role("searchbox", name="Report", exact=True).fill(report)
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{server.url}/audit?report={report}")
        expect(rows).not_to_have_count(everything)
        assert 0 < rows.count() < everything
