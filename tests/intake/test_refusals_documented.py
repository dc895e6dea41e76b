"""Every reason that intake and watching give is in docs/refusals.md, and nothing else is."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_codes_of_the_code_and_of_the_page_are_the_same():
    rooms = (path for room in ("intake", "watching") for path in (ROOT / "src/sayso" / room).rglob("*.py"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/sayso/bounds.py", *rooms))
    given = set(re.findall(r'reason="(\w+)"', code)) | set(re.findall(r'reason: str = "(\w+)"', code))
    given |= set(re.findall(r'return "(\w+)"', (ROOT / "src/sayso/intake/refused.py").read_text(encoding="utf-8")))
    page = (ROOT / "docs/refusals.md").read_text(encoding="utf-8").split("## Stage `intake`")[1].split("\n## ")[0]
    told = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert given == told
