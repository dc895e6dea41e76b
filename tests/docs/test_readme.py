"""What the README and the documents tell people to type runs as written."""

import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


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
    (folder / "feeds.toml").write_text('[[folder]]\nname = "Saved"\npath = "reports"\n')
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
