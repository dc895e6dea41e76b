"""Small gold folders for tests."""

from pathlib import Path

from sayso.evaluation.cases import Case
from sayso.evaluation.loading import load_cases

PARTIES = """
parties:
  Norway: {adjective: Norwegian, people: Norwegians, capital: Oslo}
  Sweden: {adjective: Swedish, people: Swedes, capital: Stockholm}
"""


def gold_of(folder: Path, cases: str, name: str = "figures/sums") -> Path:
    """A gold folder with one file of cases, each written as the lines of a list."""
    (folder / "parties.yml").write_text(PARTIES)
    file = folder / f"{name}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"about: A test.\ncases:\n{cases}")
    return folder


def case_of(folder: Path, lines: str, text: str) -> Case:
    """One case of this text, with these further lines."""
    body = "".join(f"    {line}\n" for line in lines.splitlines())
    (case,) = load_cases(gold_of(folder, f"  - name: one\n    style: wire\n    text: {text}\n{body}"))
    return case
