"""What holds for every test, and the store of the examples that several rooms look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.store import open_store

EXAMPLES = Path(__file__).parents[1] / "examples"

# An example may take long: the first of each kind reads the lexicon, and a busy machine is no fault of the code.
settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")


class Unheard:
    """Nobody is told what happens while the examples are read."""

    def added(self, origin: str, document: str) -> None: ...

    def known(self, origin: str, document: str) -> None: ...

    def refused(self, origin: str, stage: str, reason: str) -> None: ...


@pytest.fixture(scope="session")
def examples_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the examples and one refusal, read once for all tests; who writes to it takes a copy."""
    folder = tmp_path_factory.mktemp("examples")
    (folder / "empty.txt").write_text(" \n")
    path = folder / "examples.db"
    with open_store(path) as store:
        add_reports([str(EXAMPLES), str(folder / "empty.txt")], store, Pipeline(), options=IntakeOptions(),
                    watcher=Unheard())
        link_new(store)
    return path
