"""Everything that can be asked of a store stands on its page."""

import re
from pathlib import Path

import pytest

from sayso.records import errors
from sayso.store import Store
from sayso.store import wanted as filters

PAGE = (Path(__file__).parents[2] / "docs/store.md").read_text(encoding="utf-8")
PROSE = re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)
TOLD = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]+)`", PROSE))))
CALLS = [name for name in vars(Store) if not name.startswith("_") and name != "close"]
LISTS = {"documents": filters.DocumentsWanted, "incidents": filters.IncidentsWanted,
         "questions": filters.QuestionsWanted, "claims": filters.ClaimsWanted}


@pytest.mark.parametrize("call", CALLS)
def test_every_call_is_told(call: str):
    assert call in TOLD


@pytest.mark.parametrize("name", LISTS)
def test_every_filter_is_told_beside_its_list(name: str):
    (told,) = re.findall(rf"^\| `{name}\(([^)]*)\)`", PAGE, re.MULTILINE)
    assert set(re.findall(r"\w+(?==)", told)) == set(LISTS[name].__annotations__)


def test_every_error_is_told():
    kinds = [name for name, kind in vars(errors).items()
             if isinstance(kind, type) and issubclass(kind, errors.StoreError)]
    assert [name for name in kinds if f"`{name}`" not in PAGE and f"`{name}`s" not in PAGE] == []
