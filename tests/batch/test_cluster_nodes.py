"""The Ray engine on several nodes of one machine. One test with one cluster: starting one takes 10 s of a core."""

import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.batch.crew import Limits
from sayso.batch.reading import Reading
from sayso.batch.running import run_batch
from tests.batch.samples import OPTIONS, Heard, Poisoned, files, order, reports, run

ROOT = Path(__file__).parents[2]
NOTES = "SAYSO_TEST_NOTES"
# Read by Ray when it is loaded: a cluster of this machine stays on loopback, as it does on systems with a firewall.
os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'sayso[cluster]'")


class Noted(Poisoned):
    """Takes a moment over each report, and leaves a file that tells which process of which actor it is in."""

    def __init__(self) -> None:
        (Path(os.environ[NOTES]) / f"{os.getppid()}").write_text(str(os.getpid()))

    def pipe(self, documents):
        for record in super().pipe(documents):
            time.sleep(0.05)
            yield record


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    """A head with one core, and another node with two; on loopback, telling nobody."""
    from ray.cluster_utils import Cluster

    (tmp_path / "notes").mkdir()
    for name, value in {"RAY_USAGE_STATS_ENABLED": "0", "RAY_raylet_start_wait_time_s": "180",
                        NOTES: str(tmp_path / "notes"),
                        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}.items():
        monkeypatch.setenv(name, value)
    small = {"object_store_memory": 80_000_000, "node_ip_address": "127.0.0.1", "include_dashboard": False}
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, **small})
    try:
        made.other = made.add_node(num_cpus=1, **small)
        yield made
    finally:
        made.shutdown()


@pytest.mark.cluster
def test_nodes_write_the_very_same_files_though_a_worker_is_killed_and_a_node_is_lost(cluster, tmp_path: Path):
    from sayso.batch.cluster import RayEngine

    lines = reports(tmp_path / "in.jsonl", 120)
    found = lines.read_text().splitlines()
    found[100] = json.dumps({**json.loads(found[100]), "text": "RAISE an error."})
    lines.write_text("\n".join(found) + "\n")
    run(tmp_path / "here", lines, reader=Poisoned, processes=1)
    events: list[str] = []
    limits = Limits(seconds=120)
    with RayEngine(Reading(pipeline=Noted, options=OPTIONS), limits, processes=None, address=cluster.address) as engine:
        def disturbed(shards):
            for at, part in enumerate(engine.run(shards)):
                if at == 1:
                    actor = next((tmp_path / "notes").iterdir()).name
                    os.kill(int(actor), signal.SIGKILL)
                    events.append("killed")
                if at == 4:
                    thread = threading.Thread(target=cluster.remove_node, args=(cluster.other,))
                    thread.start()
                    thread.join()
                    events.append("lost")
                yield part

        heard = Heard()
        count = run_batch(order(tmp_path / "there", lines, engine=disturbed), heard)
    assert events == ["killed", "lost"]
    assert (count.reports, count.refused, [told[1] for told in heard.refusals]) == (119, 1, ["batch"])
    assert files(tmp_path / "here") == files(tmp_path / "there")
    assert len(list((tmp_path / "notes").iterdir())) >= 3  # two actors, and who came after the first

