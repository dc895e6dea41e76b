"""Everything a user can say or read is documented."""

import dataclasses
import re
from pathlib import Path

import pytest
import typer

from sayso.cli.app import app
from sayso.keeping import trails
from sayso.records import brief, linked
from sayso.records import record as records
from sayso.records.document import Document, Published
from sayso.records.serial import document_to_json
from sayso.store import kept
from sayso.watching import differences, history

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CLI = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
RECORD = (ROOT / "docs/record.md").read_text(encoding="utf-8")


def names(kind: type) -> list[str]:
    return [field.name for field in dataclasses.fields(kind)]


def commands() -> list[tuple[str, list[str]]]:
    """All commands, and those within others ("users add"), with their options."""
    named = dict(typer.main.get_command(app).commands)
    for name, command in tuple(named.items()):
        named |= {f"{name} {under}": one for under, one in getattr(command, "commands", {}).items()}
    return [(name, [option for parameter in command.params for option in parameter.opts if option.startswith("--")])
            for name, command in named.items()]


@pytest.mark.parametrize(("command", "options"), commands())
def test_every_command_and_option_is_documented(command: str, options: list[str]):
    assert f"sayso {command}" in CLI
    missing = [option for option in options if option != "--help" and f"`{option}" not in CLI]
    assert missing == []


LINES = {
    "questions": [*names(linked.Question), *names(linked.Answer), *names(linked.Range), *names(brief.Origin)],
    "incidents": names(linked.Incident), "claims": names(kept.StoredClaim), "search": names(kept.Hit),
    "reports": names(kept.StoredDocument), "refusals": names(kept.StoredRefusal), "trace": names(trails.Trail),
    "versions": [*names(history.Captured), *names(differences.Difference), *names(differences.ChangedFigure),
                 *names(differences.FigureTold)],
}
UNTOLD = {"events", "parts", "document", "stored"}  # of an incident and a trail: kept, but not printed


@pytest.mark.parametrize("command", LINES)
def test_every_name_of_a_line_is_documented(command: str):
    (section,) = re.findall(rf"## `sayso {command}\b.*?(?=\n## |\Z)", CLI, re.DOTALL)
    assert [name for name in LINES[command] if name not in UNTOLD and f"`{name}`" not in section] == []


KINDS = [records.Claim, records.Source, records.Commitment, records.Figure, records.Victim, records.Scope,
         records.Event, records.Place, records.Candidate, records.Time, records.Actor, records.Refusal, records.Record,
         Published]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_the_record_is_documented(kind: type):
    missing = [field.name for field in dataclasses.fields(kind) if f"`{field.name}`" not in RECORD]
    assert missing == []


def test_every_field_of_the_document_is_documented():
    told = document_to_json(Document(id="doc_1", origin="a", text="b"))
    assert [name for name in told if f"`{name}`" not in RECORD] == []


def test_links_between_documents_lead_somewhere():
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\(([^)#]+?)\)", page.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name} points at {target}, which is not there"


def test_every_recipe_of_the_readme_is_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"^ +make (\w+)", README, re.MULTILINE))
    assert {"demo", "test"} <= named
    assert [name for name in sorted(named) if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []
