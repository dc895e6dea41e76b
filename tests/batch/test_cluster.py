"""The Ray engine on this machine: starting a cluster takes 10 s of a core, so one test does it."""

import sys
from pathlib import Path

import pytest

from sayso.batch.crew import Limits
from sayso.batch.reading import Reading
from sayso.batch.running import run_batch
from sayso.records.errors import BadSetting
from tests.batch.samples import OPTIONS, Heard, Poisoned, files, order, reports, run


@pytest.mark.cluster
def test_ray_writes_the_very_same_files(tmp_path: Path):
    pytest.importorskip("ray", reason="Ray is not installed: pip install 'sayso[cluster]'")
    from sayso.batch.cluster import RayEngine

    lines = reports(tmp_path / "in.jsonl", 20)
    run(tmp_path / "here", lines, reader=Poisoned)
    with RayEngine(Reading(pipeline=Poisoned, options=OPTIONS), Limits(), processes=1, address=None) as engine:
        count = run_batch(order(tmp_path / "there", lines, engine=engine.run), Heard())
    assert count.reports == 20
    assert files(tmp_path / "here") == files(tmp_path / "there")


def test_without_ray_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch):
    from sayso.batch.cluster import RayEngine

    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(BadSetting, match=r"sayso\[cluster\]"):
        RayEngine(Reading(pipeline=Poisoned, options=OPTIONS), Limits(), processes=1, address=None)
