"""A bundle is a bag that others' tools read, the same bytes each time; whatever is done to it is found."""

from __future__ import annotations

import json
import os
import stat
import zipfile
from collections.abc import Callable
from hashlib import sha256, sha512
from pathlib import Path

import bagit
import pytest
from prov.model import ProvDocument

from sayso.proof.bundle.bag import safe
from sayso.proof.bundle.checking import check_bundle
from sayso.proof.bundle.writing import Part, write_bundle
from sayso.proof.damages import OF_BUNDLES, Damage, Looked
from sayso.records.errors import BadSetting, MissingInput
from sayso.store import Store, open_store


@pytest.fixture(scope="module")
def bundle(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("bundles") / "bundle"
    with open_store(whole) as store:
        write_bundle(store, out, Part())
    return out


def damages(path: Path) -> list[Damage]:
    return list(check_bundle(path, Looked()))


def content(path: Path) -> dict[str, bytes]:
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}


def test_another_tool_finds_a_valid_bag_with_all_originals(bundle: Path, whole: Path):
    assert bagit.Bag(str(bundle)).validate()
    with open_store(whole) as store:
        for line in (bundle / "data/reports.jsonl").read_text().splitlines():
            row = json.loads(line)
            original = store.original(row["id"])
            assert (bundle / row["file"]).read_bytes() == original.data
            assert (row["captured_at"], row["captured_from"]) == (original.captured_at, original.captured_from)
        assert len((bundle / "data/judgements.jsonl").read_text().splitlines()) == len(store.judgements()) == 3
    assert "mirror" in (bundle / "data/reports.jsonl").read_text()
    assert ProvDocument.deserialize(str(bundle / "data/prov.json"), format="json").get_records()
    looked = Looked()
    assert list(check_bundle(bundle, looked)) == []
    assert looked.at["spans"] > 400


def test_the_same_store_gives_the_same_bytes_on_both_engines_and_as_a_zip(kept: Store, bundle: Path, tmp_path: Path):
    write_bundle(kept, tmp_path / "again", Part())
    assert content(tmp_path / "again") == content(bundle)
    for name in ("a.zip", "b.zip"):
        write_bundle(kept, tmp_path / name, Part())
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert damages(tmp_path / "a.zip") == []
    assert sorted(one.name for one in tmp_path.iterdir() if "part" in one.name) == []


def test_a_part_of_a_store_says_what_it_leaves_out(whole: Path, tmp_path: Path):
    with open_store(whole) as store:
        incident = max(store.incidents(), key=lambda one: len(one.documents))
        write_bundle(store, tmp_path / "incident", Part(incident=incident.id))
        write_bundle(store, tmp_path / "report", Part(report=incident.documents[0]))
    assert len((tmp_path / "incident/data/reports.jsonl").read_text().splitlines()) == len(incident.documents) == 2
    assert {one.kind for one in damages(tmp_path / "incident")} == {"outside"}  # the report that was split off
    assert len((tmp_path / "report/data/records.jsonl").read_text().splitlines()) == 1
    assert all(one.note for one in damages(tmp_path / "report"))
    assert f"Sayso-Part: incident {incident.id}" in (tmp_path / "incident/bag-info.txt").read_text()


def resealed(path: Path) -> None:
    """Makes all digests fit again, as whoever changes a bundle would."""
    for algorithm, made in (("sha256", sha256), ("sha512", sha512)):
        for name, held in ((f"manifest-{algorithm}.txt", [one for one in content(path) if one.startswith("data/")]),
                           (f"tagmanifest-{algorithm}.txt", [
                               "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])):
            if name.startswith("tag"):
                continue
            (path / name).write_text("".join(f"{made((path / one).read_bytes()).hexdigest()}  {one}\n" for one in held))
    for algorithm, made in (("sha256", sha256), ("sha512", sha512)):
        (path / f"tagmanifest-{algorithm}.txt").write_text("".join(
            f"{made((path / one).read_bytes()).hexdigest()}  {one}\n"
            for one in ("bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt")))


def _replaced(name: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        file = path / name
        data = file.read_bytes()
        assert old in data
        file.write_bytes(data.replace(old, new, 1))
        resealed(path)

    return change


def _linked(path: Path) -> None:
    """A link to elsewhere in the place of an original."""
    name = _first(path)
    name.unlink()
    name.symlink_to("/etc/passwd")


def _shortened(path: Path) -> None:
    """A record less."""
    file = path / "data/records.jsonl"
    file.write_bytes(file.read_bytes().split(b"\n", 1)[1])
    resealed(path)


def _first(path: Path) -> Path:
    return min((path / "data/originals").iterdir())


CASES: dict[str, list[Callable[[Path], None]]] = {
    "bag": [lambda path: (path / "manifest-sha512.txt").unlink(),
            lambda path: (path / "bagit.txt").write_text("BagIt-Version: 0.97\n") and None,
            lambda path: (path / "manifest-sha256.txt").write_text("abc  ../../etc/passwd\n") and None],
    "missing": [lambda path: _first(path).unlink(),
                lambda path: _linked(path)],
    "added": [lambda path: (path / "data/more.txt").write_text("more") and None,
              lambda path: (path / "note.txt").write_text("more") and None],
    "changed": [lambda path: _first(path).write_bytes(b"other") and None,
                lambda path: (path / "bag-info.txt").write_text("Bagging-Date: 1999-01-01\n") and None],
    "line": [_replaced("data/reports.jsonl", b'"file":"data/originals/', b'"file":"data/other/'),
             _replaced("data/records.jsonl", b"{", b"["), lambda path: _shortened(path)],
    "prov": [_replaced("data/prov.json", b'"sayso:kind":"accept"', b'"sayso:kind":"reject"')],
    "span": [_replaced("data/records.jsonl", b'"content":[{"start":', b'"content":[{"start":1')],
    "judgement": [_replaced("data/judgements.jsonl", b'"misread"', b'"mislaid"')],
    "standing": [_replaced("data/records.jsonl", b'"low":7,', b'"low":8,')],
    "id": [_replaced("data/readings.jsonl", b'"type":"', b'"type":"X')],
}


@pytest.mark.parametrize(("kind", "number"), [(kind, at) for kind, cases in CASES.items() for at in range(len(cases))])
def test_whatever_is_done_to_a_bundle_is_found(whole: Path, tmp_path: Path, kind: str, number: int):
    path = tmp_path / "bundle"
    with open_store(whole) as store:
        write_bundle(store, path, Part())
    CASES[kind][number](path)
    found = {one.kind for one in damages(path)}
    if kind == "span":
        assert found & {"span", "line"}
    else:
        assert kind in found


def test_every_kind_of_damage_to_a_bundle_has_a_planted_case():
    assert set(OF_BUNDLES) - {*CASES, "stamp"} == set()  # stamps have tests of their own


@pytest.mark.parametrize(("name", "mode"), [
    ("sayso-bundle/../../out", 0o644), ("/etc/passwd", 0o644), ("sayso-bundle\\..\\out", 0o644), ("C:/out", 0o644),
    ("sayso-bundle/link", stat.S_IFLNK | 0o777),
])
def test_a_zip_that_leads_elsewhere_is_not_unpacked(tmp_path: Path, name: str, mode: int):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        told = zipfile.ZipInfo(name)
        told.create_system, told.external_attr = 3, mode << 16
        made.writestr(told, "x")
    with pytest.raises(BadSetting, match="not unpacked"):
        damages(path)
    assert sorted(os.listdir(tmp_path)) == ["a.zip"]


def test_a_zip_that_would_grow_or_is_none_is_refused(tmp_path: Path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("sayso-bundle/data/zeros", bytes(30_000_000))
    with pytest.raises(BadSetting, match="would become"):
        damages(path)
    path.write_bytes(b"PK nothing")
    with pytest.raises(BadSetting, match="no zip"):
        damages(path)
    with pytest.raises(BadSetting, match=r"no bagit\.txt"):
        damages(tmp_path)
    with pytest.raises(MissingInput):
        damages(tmp_path / "none")


@pytest.mark.parametrize(("path", "held"), [
    ("data/a.txt", True), ("../a", False), ("a/../b", False), ("/a", False), ("a\\b", False), ("c:a", False),
    ("", False), ("./a", False), ("a\0b", False)])
def test_names_that_lead_elsewhere(path: str, held: bool):
    assert safe(path) is held
