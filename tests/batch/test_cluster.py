"""The Ray engine on this machine: starting a cluster takes 10 s of a core, so one test does it."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from sayso.batch.crew import Limits
from sayso.batch.reading import Reading
from sayso.batch.running import run_batch
from sayso.records.errors import BadSetting
from tests.batch.samples import OPTIONS, Heard, Poisoned, files, order, reports, run


@pytest.mark.cluster
def test_ray_writes_the_very_same_files(tmp_path: Path):
    if find_spec("ray") is None:  # not imported: it reads its settings then
        pytest.skip("Ray is not installed: pip install 'sayso[cluster]'")
    from sayso.batch.cluster import RayEngine

    lines = reports(tmp_path / "in.jsonl", 20)
    run(tmp_path / "here", lines, reader=Poisoned)
    with RayEngine(Reading(pipeline=Poisoned, options=OPTIONS), Limits(), processes=1, address=None) as engine:
        count = run_batch(order(tmp_path / "there", lines, engine=engine.run), Heard())
        heard = listening()
    assert heard
    assert heard <= {"127.0.0.1", "::1", "::ffff:127.0.0.1"}
    assert count.reports == 20
    assert files(tmp_path / "here") == files(tmp_path / "there")


def listening() -> set[str]:
    """The addresses at which the cluster's processes are heard."""
    psutil = pytest.importorskip("psutil")
    return {one.laddr.ip for process in psutil.Process().children(recursive=True)
            for one in process.net_connections(kind="inet") if one.status == psutil.CONN_LISTEN}


def test_without_ray_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch):
    from sayso.batch.cluster import RayEngine

    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(BadSetting, match=r"sayso\[cluster\]"):
        RayEngine(Reading(pipeline=Poisoned, options=OPTIONS), Limits(), processes=1, address=None)
