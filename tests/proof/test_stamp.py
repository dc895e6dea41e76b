"""An authority signs that a bundle was there; another one's word, or another bundle, is found out."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.intake import IntakeOptions
from sayso.proof.stamp import stamp, stamped_at
from sayso.records.errors import BadSetting, ForbiddenAddress, MissingInput, UnreadableReport
from tests.proof.authority import make_authority, openssl, serving

pytestmark = pytest.mark.skipif(not openssl(), reason="OpenSSL is not installed")
HERE = IntakeOptions(allow_private=True)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_authority(tmp_path_factory.mktemp("authorities") / "one")


def test_a_bundle_is_stamped_and_checked_by_the_certificate_of_the_authority(
        authority: Path, whole: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory):
    out = tmp_path / "bundle"
    with serving(authority.parent) as (address, asked):
        code, errors = run("bundle", "--store", whole, "--out", out, "--timestamp", f"{address}/stamp",
                           "--allow-private")
    assert code == 0, errors
    assert asked == ["/stamp"]
    code, errors = run("verify", out, "--authority", authority)
    assert (code, "time stamp of 20" in errors) == (0, True)
    other = make_authority(tmp_path_factory.mktemp("authorities") / "other")
    told = CliRunner().invoke(app, ["verify", str(out), "--authority", str(other)])
    assert (told.exit_code, told.stdout.split()[:2]) == (1, ["damage", "stamp"])
    seal = out / "tagmanifest-sha512.txt"
    seal.write_bytes(seal.read_bytes().replace(b"0", b"1", 1))
    assert run("verify", out, "--authority", authority)[0] == 1
    (out / "timestamp.tsr").unlink()
    assert "unstamped" in CliRunner().invoke(app, ["verify", str(out), "--authority", str(authority)]).stdout


def test_only_the_address_that_was_named_is_asked_and_only_if_it_may_be(authority: Path):
    with serving(authority.parent) as (address, asked):
        with pytest.raises(ForbiddenAddress, match="not public"):
            stamp(b"words", f"{address}/stamp", IntakeOptions())
        with pytest.raises(UnreadableReport, match="HTTP 302"):
            stamp(b"words", f"{address}/elsewhere", HERE)
    assert asked == ["/elsewhere"]
    with pytest.raises(MissingInput):
        stamp(b"words", f"{address}/stamp", HERE)


def test_an_answer_that_is_no_stamp_or_one_of_other_words_is_refused(authority: Path):
    with serving(authority.parent) as (address, _):
        token = stamp(b"words", address, HERE)
    assert stamped_at(token, b"words", authority).endswith("Z")
    with pytest.raises(ValueError, match="Mismatch"):
        stamped_at(token, b"other words", authority)
    with pytest.raises(ValueError, match=r".+"):
        stamped_at(token[:40], b"words", authority)
    with pytest.raises(BadSetting, match="no certificate"):
        stamped_at(token, b"words", authority.with_name("serial"))
    for broken in (b"<html>", token):  # no stamp at all, and one that was given for another request
        with serving(authority.parent, broken=broken) as (address, _), pytest.raises(UnreadableReport, match="stamp"):
            stamp(b"new words", address, HERE)


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, [str(word) for word in words])
    return done.exit_code, done.stderr
