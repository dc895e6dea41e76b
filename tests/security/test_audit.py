"""Weaknesses count unless somebody said why not and until when; what was not looked up is never told as sound."""

import datetime

from tests.security.audit import left, npm_weaknesses, pip_weaknesses

TODAY = datetime.date(2026, 11, 22)


def test_what_was_skipped_is_not_sound():
    assert pip_weaknesses({}) is None
    assert pip_weaknesses({"dependencies": [{"name": "a", "skip_reason": "not found"}]}) is None
    assert pip_weaknesses({"dependencies": [{"name": "a", "version": "1", "vulns": []}]}) == {}
    assert npm_weaknesses({"statusCode": 405}) is None


def test_each_weakness_is_told_once_with_what_has_it():
    assert pip_weaknesses({"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "X-1"}]}]}) == {"X-1": "a 1"}
    told = {"a": {"via": [{"source": 7, "url": "u", "range": "<2"}]}, "b": {"via": ["a"]}}
    assert npm_weaknesses({"vulnerabilities": told}) == {"u": "a <2"}


def test_one_that_is_accepted_counts_again_after_its_day():
    found = {"X-1": "a 1"}
    assert left(found, {}, TODAY) == ["a 1: X-1"]
    assert left(found, {"X-1": {"why": "not called", "until": TODAY}}, TODAY) == []
    assert left(found, {"X-1": {"why": "not called", "until": TODAY - datetime.timedelta(1)}}, TODAY) != []
    assert left(found, {"X-1": {"until": TODAY}}, TODAY) != []
