"""Incidents as list, map and line of days, by mouse and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.checks import as_reviewed, serious
from tests.web.conftest import Opening
from tests.web.serving import Served

WINDOWS = [(1440, 900, False), (1440, 900, True), (390, 844, False), (390, 844, True)]


def _rows(page: Page) -> Locator:
    return page.get_by_role("list", name="incidents", exact=True).get_by_role("listitem")


def _map(page: Page) -> Locator:
    return page.get_by_role("region", name="Map", exact=True)


@pytest.mark.parametrize(("width", "height", "dark"), WINDOWS)
def test_looks_as_reviewed_and_shuts_nobody_out(served: Served, opened: Opening, width: int, height: int,
                                                dark: bool) -> None:
    page = opened(served.url, width=width, height=height, dark=dark)
    expect(_rows(page).first).to_be_visible()
    if width > 860:
        expect(_map(page).get_by_role("button", name="Zoom in")).to_be_visible()
        page.wait_for_timeout(2000)  # the map tells nobody when its last name is drawn
    assert serious(page) == []
    as_reviewed(page, f"incidents-{width}-{'dark' if dark else 'light'}")


@pytest.mark.parametrize("tab", ["map", "timeline"])
def test_on_a_phone_map_and_days_are_tabs(served: Served, opened: Opening, tab: str) -> None:
    page = opened(served.url, width=390, height=844)
    expect(_rows(page).first).to_be_visible()
    page.get_by_role("button", name=tab.capitalize(), exact=True).click()
    expect(page).to_have_url(re.compile(f"tab={tab}$"))
    expect(page.get_by_role("region", name=tab.capitalize(), exact=True)).to_be_visible()
    expect(_rows(page)).to_have_count(0)
    assert serious(page) == []


def test_a_day_brushed_over_filters_list_and_map_and_back_takes_it_out(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    expect(_rows(page)).to_have_count(2)
    expect(_map(page).get_by_role("button", name="Zoom in")).to_be_visible()
    expect(page.get_by_text("Not on the map")).to_be_visible()
    box = page.locator(".timeline-incidents").nth(1).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.7 * box["width"], box["y"] + 5, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"since=2023-03-17&until=2023-03-17$"))
    expect(_rows(page)).to_have_count(1)
    expect(_rows(page)).to_contain_text("17 Mar 2023")
    page.go_back()
    expect(_rows(page)).to_have_count(2)


def test_keys_brush_days_and_escape_lets_go(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    expect(_rows(page)).to_have_count(2)
    first = page.get_by_role("slider", name="First day shown")
    first.focus()
    for _ in range(20):
        if "17 Mar 2023" in (first.get_attribute("aria-valuetext") or ""):
            break
        page.keyboard.press("ArrowRight")
    expect(first).to_have_attribute("aria-valuetext", re.compile(r"17 Mar 2023: 1 incident begins, \d+ claims"))
    expect(page).to_have_url(re.compile(r"since=2023-03-17$"))
    expect(_rows(page)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(_rows(page)).to_have_count(2)


def test_places_are_walked_through_by_keys_and_one_place_filters_the_list(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    expect(_map(page).get_by_role("button", name="Zoom in")).to_be_visible()
    places = page.get_by_role("listbox", name="Places on the map")
    places.focus()
    at = places.get_by_role("option", selected=True)
    expect(at).to_contain_text("Flensburg")
    expect(_rows(page).filter(has_text="Flensburg")).to_have_class("incident-lit")
    for _ in range(30):
        if "Sweden" in at.inner_text():
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    card = page.get_by_role("region", name="Sweden", exact=True)
    expect(card).to_contain_text("somewhere in a country")
    card.get_by_role("button", name="Only this place").click()
    expect(page).to_have_url(re.compile("place=SE"))
    expect(_rows(page)).to_have_count(1)
    expect(_rows(page)).to_contain_text("Norway–Sweden")


def test_what_is_in_view_filters_the_list(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    expect(_map(page).get_by_role("button", name="Zoom in")).to_be_visible()
    page.wait_for_timeout(1000)
    page.get_by_label("Only what is in view").check()
    expect(page).to_have_url(re.compile("bbox="))
    expect(page.get_by_role("button", name="In a box on the map")).to_be_visible()
    page.get_by_role("button", name="In a box on the map").click()
    expect(page).not_to_have_url(re.compile("bbox="))
    expect(_rows(page)).to_have_count(2)


def test_a_box_drawn_on_the_map_filters_the_list(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    expect(_map(page).get_by_role("button", name="Zoom in")).to_be_visible()
    page.get_by_role("button", name="Draw a box").click()
    frame = page.locator(".map-stage").bounding_box()
    assert frame is not None
    page.mouse.move(frame["x"] + 20, frame["y"] + frame["height"] - 12)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] * 0.7, frame["y"] + 60, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("bbox="))
    expect(_rows(page)).to_have_count(1)
    expect(_rows(page)).to_contain_text("Flensburg")


def test_a_row_lights_its_bar_and_a_bar_its_rows(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    _rows(page).first.get_by_role("link").hover()
    expect(page.locator(".timeline-incidents.timeline-lit")).to_have_count(1)
    box = page.locator(".timeline-incidents").nth(1).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 5)
    expect(_rows(page).filter(has_text="Flensburg")).to_have_class("incident-lit")
    expect(page.get_by_text(re.compile(r"17 Mar 2023: 1 incident begins, \d+ claims"))).to_be_visible()


def test_what_has_no_coordinates_is_listed_and_never_pinned(served: Served, opened: Opening) -> None:
    page = opened(served.url)
    page.get_by_text("Not on the map").click()
    expect(page.locator(".map-unlocated li").first).to_be_visible()
    names = page.locator(".map-unlocated li .words").all_inner_texts()
    assert names
    pinned = page.get_by_role("listbox", name="Places on the map").get_by_role("option").all_inner_texts()
    assert not set(names) & {one.split("\n")[0] for one in pinned}


def test_without_webgl_the_list_and_the_places_remain(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/reports")
    page.context.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(served.url)
    expect(_rows(page)).to_have_count(2)
    expect(page.get_by_text("This browser draws no map")).to_be_visible()
    expect(page.get_by_role("option").filter(has_text="Halden")).to_be_visible()


def test_words_that_fit_nothing_say_what_to_do(served: Served, opened: Opening) -> None:
    page = opened(f"{served.url}/?about=zeppelin")
    expect(page.get_by_text("No incident fits.")).to_be_visible()
