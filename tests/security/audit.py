"""Known weaknesses of what Sayso stands on, asked of the services that list them (`make lint`).

    python -m tests.security.audit

A weakness ends it with 1 unless `accepted.yml` says why it does not count, and until when. Where a service cannot be
reached, within its time or at all, that is said and nothing else: a machine without a network lints too.
"""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
ACCEPTED = Path(__file__).with_name("accepted.yml")
PIP = [sys.executable, "-m", "pip_audit", "--disable-pip", "--no-deps", "--requirement", "requirements/dev.txt",
       "--format", "json", "--timeout", "10", "--progress-spinner", "off"]
NPM = ["npm", "audit", "--json", "--fetch-retries=0", "--fetch-timeout=10000"]
SECONDS = 60


def pip_weaknesses(told: Mapping[str, Any]) -> dict[str, str] | None:
    """Weaknesses by id, each with what has it; None where nothing could be looked up."""
    packages = told.get("dependencies", [])
    looked = [one for one in packages if "skip_reason" not in one]
    if not looked:
        return None
    return {weak["id"]: f"{one['name']} {one['version']}" for one in looked for weak in one["vulns"]}


def npm_weaknesses(told: Mapping[str, Any]) -> dict[str, str] | None:
    """The same of npm's answer; what another package only passes on is told once, under the one that has it."""
    if "vulnerabilities" not in told:
        return None
    return {str(via.get("url") or via["source"]): f"{name} {via.get('range', '')}".strip()
            for name, one in told["vulnerabilities"].items() for via in one["via"] if isinstance(via, dict)}


def left(found: Mapping[str, str], accepted: Mapping[str, Mapping[str, Any]], today: datetime.date) -> list[str]:
    """The weaknesses that count, a line each."""
    return [f"{what}: {name}" for name, what in sorted(found.items())
            if not accepted.get(name, {}).get("why") or accepted[name].get("until", datetime.date.min) < today]


def asked(command: Sequence[str], folder: Path) -> Mapping[str, Any]:
    """What a command answers; empty where it does not, in its time, or in JSON."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
        told = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def main() -> int:
    """Asks both services."""
    accepted = yaml.safe_load(ACCEPTED.read_text(encoding="utf-8"))["accepted"]
    wrong = []
    for name, found in (("Python packages", pip_weaknesses(asked(PIP, ROOT))),
                        ("packages of the page", npm_weaknesses(asked(NPM, ROOT / "web")))):
        if found is None:
            print(f"{name}: not audited, the service that lists weaknesses cannot be reached from here.")
            continue
        some = left(found, accepted, datetime.datetime.now(datetime.UTC).date())
        print(f"{name}: audited, {len(found)} weaknesses listed, {len(some)} count.")
        wrong += some
    print("".join(f"{one}\n" for one in wrong), end="", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
