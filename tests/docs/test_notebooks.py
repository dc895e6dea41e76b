"""The notebooks run from their first cell to their last over the examples' store, and hold no outputs of elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "docs/notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, examples_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed")
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed: a notebook needs a kernel")
    monkeypatch.setenv("SAYSO_STORE", str(examples_store))
    told = nbformat.read(path, as_version=4)
    nbformat.validate(told)
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in told.cells)
    nbclient.NotebookClient(told, timeout=120, kernel_name="python3",
                            resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert any(cell.get("outputs") for cell in told.cells)


def test_there_are_notebooks():
    assert [path.stem for path in NOTEBOOKS] == ["map", "morning"]
