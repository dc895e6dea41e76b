"""Who asks, where nobody signs in."""

from types import SimpleNamespace

import pytest

from sayso.api import Settings
from sayso.api.security.persons import asking


def asks(header: str | None, person: str | None) -> str:
    headers = {} if header is None else {"Sayso-Person": header}
    app = SimpleNamespace(state=SimpleNamespace(settings=Settings(person=person)))
    return asking(SimpleNamespace(headers=headers, app=app)).name


def test_the_request_tells_then_the_settings_then_the_login_name(monkeypatch: pytest.MonkeyPatch):
    assert asks(" Ana Vell ", "Bo Lind") == "Ana Vell"
    assert asks(None, "Bo Lind") == "Bo Lind"
    assert asks("  ", "Bo Lind") == "Bo Lind"
    monkeypatch.setattr("getpass.getuser", lambda: "cara")
    assert asks(None, None) == "cara"
