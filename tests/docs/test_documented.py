"""Everything a user can say or read is documented, and the documents' own commands run."""

import dataclasses
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
import typer

from sayso.cli.app import app
from sayso.keeping import trails
from sayso.records import brief, linked
from sayso.records import record as records
from sayso.records.document import Document, Published
from sayso.records.serial import document_to_json
from sayso.store import kept

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


def test_the_readmes_python_runs_as_written():
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "killed 12 None" in done.stdout


def test_the_components_page_runs_as_written():
    page = (ROOT / "docs/components.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "killed 12 None" in done.stdout


def as_written(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = line.replace("sayso", f"{sys.executable} -m sayso.cli", 1)
    return subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=False)


def put_reports(folder: Path) -> None:
    """Files of the names that the README uses."""
    (folder / "report.txt").write_text("The ministry said at least 12 soldiers were killed on Monday.\n")
    (folder / "report.html").write_text("<html><body><p>Officials in the capital said on Monday that at least "
                                        "twelve soldiers had been killed near the border.</p></body></html>")
    (folder / "mail.eml").write_text("Subject: Report\nDate: Tue, 13 Sep 2022 10:00:00 +0000\n\nThe ministry said "
                                     "at least 12 soldiers were killed on Monday.\n")
    (folder / "reports").mkdir()
    (folder / "reports/a.txt").write_text("Both sides said on Tuesday that the ceasefire was holding.\n")
    (folder / "reports/b.txt").write_text("OSLO, 13 September 2022 - The Norwegian Ministry of Defence said on Tuesday "
                                          "that 12 Norwegian soldiers were killed. Norway denied a new ceasefire.\n")


def test_the_readmes_commands_run_as_written(tmp_path: Path):
    """Those that read files; the address is not fetched here."""
    put_reports(tmp_path)
    lines = re.findall(r"^ {4}(sayso read .*?)(?:  +#.*)?$", README, re.MULTILINE)
    tried = [line for line in lines if "://" not in line]
    assert len(tried) >= 3
    for line in tried:
        done = as_written(line, tmp_path)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        assert "12" in done.stdout


def test_the_readmes_commands_on_a_store_run_as_written_one_after_the_other(tmp_path: Path):
    put_reports(tmp_path)
    lines = re.findall(r"^ {4}(sayso (?!read|serve).*?)(?:  +#.*)?$", README, re.MULTILINE)
    assert len(lines) >= 6
    for line in lines:
        done = as_written(line, tmp_path)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        found = {"question": "12", "claims": "Norway", "search": "ceasefire"}.get(line.split()[1], "")
        assert found in done.stdout


def test_the_readmes_page_is_served_as_written(tmp_path: Path):
    """At a port of its own, since others may run on this machine; BROWSER stands for the user's."""
    put_reports(tmp_path)
    assert as_written("sayso add reports/ --store news.db", tmp_path).returncode == 0
    (line,) = re.findall(r"^ {4}sayso (serve .*?)(?:  +#.*)?$", README, re.MULTILINE)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    served = subprocess.Popen([sys.executable, "-m", "sayso.cli", *line.split(), "--port", str(port)], cwd=tmp_path,
                              env={**os.environ, "BROWSER": "true"}, stderr=subprocess.PIPE, text=True)
    try:
        assert answers(f"http://127.0.0.1:{port}/api/v1/health")
    finally:
        served.terminate()
        _, told = served.communicate(timeout=60)
    assert f"http://127.0.0.1:{port}/" in told


def answers(address: str) -> bool:
    for _ in range(600):
        try:
            return httpx.get(address, timeout=60).is_success
        except httpx.HTTPError:
            time.sleep(0.1)
    return False
