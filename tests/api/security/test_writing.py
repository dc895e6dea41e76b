"""Requests that write come from the page or a program, never from a page of elsewhere."""

import pytest

from tests.api.jobs.conftest import OURS, Serving, serving  # noqa: F401 - the fixture

PATH = "/api/v1/reports"
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("headers", [
    {**JSON, "Sec-Fetch-Site": "cross-site"}, {**JSON, "Sec-Fetch-Site": "same-site"},
    {**JSON, "Origin": "https://evil.example"}, {**JSON, "Origin": "null"}, {**JSON, "Origin": "http://127.0.0.1:81"},
    {"Content-Type": "text/plain"}, {"Content-Type": "multipart/form-data; boundary=x"},
    {"Content-Type": "application/x-www-form-urlencoded"}, {}, {**OURS, "Sec-Fetch-Site": "cross-site"}])
def test_what_a_page_of_elsewhere_can_send_is_refused(serving: Serving, headers: dict[str, str]):  # noqa: F811
    client = serving()
    asked = [("POST", PATH), ("DELETE", "/api/v1/jobs/job_1")]
    for method, path in asked if told_by_browser(headers) else asked[:1]:
        answer = client.request(method, path, headers=headers, content=b'{"text": "a"}')
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "elsewhere")


def told_by_browser(headers: dict[str, str]) -> bool:
    return "Sec-Fetch-Site" in headers or "Origin" in headers


@pytest.mark.parametrize("headers", [
    JSON, {**JSON, "Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1"}, {**JSON, "Sec-Fetch-Site": "none"}])
def test_the_page_and_programs_may_write(serving: Serving, headers: dict[str, str]):  # noqa: F811
    assert serving().post(PATH, headers=headers, content=b'{"text": " "}').status_code == 202
