"""What a configuration may say, and how what is wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.records.errors import BadSetting
from sayso.watching.configuration import Mailbox, read_configuration
from sayso.watching.mailbox import password_of
from sayso.watching.opening import originals_folder

ROOT = Path(__file__).parents[2]
FEED = '[[feed]]\nname = "a"\nurl = "https://a.example/rss"\n'
BOX = '[[mailbox]]\nname = "m"\nhost = "mail.example"\nuser = "u"\n'


def read(folder: Path, toml: str):
    path = folder / "feeds.toml"
    path.write_text(toml, encoding="utf-8")
    return read_configuration(path)


def test_the_example_is_read():
    found = read_configuration(ROOT / "examples" / "feeds.toml")
    assert [one.name for one in found.sources] == ["The Harbour Herald", "Varden Post", "Saved by hand", "Wire"]
    assert found.watch.every == 900


def test_the_guides_example_is_read(tmp_path: Path):
    guide = (ROOT / "docs" / "watching.md").read_text(encoding="utf-8")
    found = read(tmp_path, guide.split("```toml\n")[1].split("```")[0])
    assert found.watch.look_again == (3600, 21600, 86400, 259200, 604800)
    assert found.watch.originals == str(tmp_path / "originals")
    assert found.folder[0].path == str(tmp_path / "saved")
    told = {name for kind in (found.watch, *found.sources) for name in type(kind).model_fields}
    assert [name for name in sorted(told) if f"\n{name} = " not in guide and f"# {name} = " not in guide] == []


@pytest.mark.parametrize(("toml", "words"), [
    ("", "names no source"), ("[[feed]", "is no TOML: .* line 1"), ("[[feed]]\nname = 'a'", "url of 'a' is missing"),
    ("[[feed]]\nurl = 'https://a/'", "feed.name 1 is missing"),
    (FEED + "evry = '5m'", "feed.evry of 'a' is no setting"),
    (FEED + "every = '5 minutes'", "feed.every of 'a' is '5 minutes': .*write it as 90s"),
    (FEED + "every = 5", "write a span of time in quotes"), (FEED + "every = '1s'", "feed.every of 'a' is '1s'"),
    (FEED.replace("https", "gopher"), "'gopher://a.example/rss': give an address of http or https"),
    ("[watch]\nthreads = 0\n" + FEED, "watch.threads is 0"), (FEED + FEED, "the name 'a' is given to several"),
    ("[watch]\ncontact = 'a\\nb'\n" + FEED.replace("'", '"'), None),
    (BOX, "'m' must tell where its password is"), (BOX + "password = 'x'", "mailbox.password of 'm' is no setting"),
    (BOX + "password_env = 'X'\nsecurity = 'none'", "would send its password to mail.example unprotected"),
    ("feed = 3", "feed is 3"), ('[watch]\ncontact = "a\\r\\nX-Evil: 1"\n' + FEED, "watch.contact"),
    ("[crawl]\n" + FEED, "crawl is no setting")])
def test_what_is_wrong_is_told_by_key_and_value(tmp_path: Path, toml: str, words: str | None):
    if words is None:
        assert read(tmp_path, toml).watch.contact == "a\\nb"
        return
    with pytest.raises(BadSetting, match=words) as told:
        read(tmp_path, toml)
    assert "feeds.toml" in str(told.value)


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path):
    with pytest.raises(BadSetting, match="cannot be read"):
        read_configuration(tmp_path / "none.toml")
    (tmp_path / "feeds.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(BadSetting, match="no UTF-8"):
        read_configuration(tmp_path / "feeds.toml")


def test_a_password_comes_from_the_environment_or_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    box = {"name": "m", "host": "h", "user": "u"}
    monkeypatch.setenv("SAYSO_TEST_WIRE", "secret")
    assert password_of(Mailbox(**box, password_env="SAYSO_TEST_WIRE")) == "secret"
    (tmp_path / "secret").write_text("from a file\nmore\n")
    assert password_of(Mailbox(**box, password_file=str(tmp_path / "secret"))) == "from a file"
    for wrong in ({"password_env": "SAYSO_TEST_NONE"}, {"password_file": str(tmp_path / "none")}):
        with pytest.raises(BadSetting, match="mailbox 'm'"):
            password_of(Mailbox(**box, **wrong))


def test_originals_lie_beside_the_store_unless_told(tmp_path: Path):
    found = read(tmp_path, FEED)
    assert originals_folder(found, "x/news.db") == Path("x/news.db.originals")
    assert originals_folder(read(tmp_path, '[watch]\noriginals = "o"\n' + FEED), "x.db") == tmp_path / "o"
    with pytest.raises(BadSetting, match="is not told"):
        originals_folder(found, "postgresql://u@h/d")
