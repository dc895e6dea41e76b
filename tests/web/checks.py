"""What every view must be: usable by everyone (axe-core), and as it looked when a person last looked at it."""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = ROOT / "docs" / "pictures"
SHRUNK = 4      # pictures are compared at a quarter of their size: how a letter is smoothed differs between machines
APART = 40      # of 255: from here on two shrunk pixels are different ones
SHARE = 0.02    # of the pixels may be different


def serious(page: Page) -> list[str]:
    """What axe-core finds that is serious or critical, in words."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {one['help']} at {[node['target'] for node in one['nodes']][:5]}"
            for one in found["violations"] if one["impact"] in ("serious", "critical")]


def as_reviewed(page: Page, name: str) -> None:
    """Compares the window with the reviewed picture; SAYSO_PICTURES=renew makes it anew, for a person to look at."""
    shown = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
    kept = PICTURES / f"{name}.webp"
    if os.environ.get("SAYSO_PICTURES") == "renew":
        kept.parent.mkdir(parents=True, exist_ok=True)
        shown.save(kept, quality=70, method=6)
        return
    assert kept.exists(), f"{kept} is missing: make it with SAYSO_PICTURES=renew, and look at it"
    with Image.open(kept) as picture:
        before = picture.convert("RGB")
    assert before.size == shown.size, f"{name} is {shown.size}, was {before.size}"
    share = float((np.abs(_shrunk(before) - _shrunk(shown)).max(axis=2) > APART).mean())
    if share > SHARE:
        shown.save(Path(os.environ.get("TMPDIR", "/tmp")) / f"{name}-now.png")
    assert share <= SHARE, f"{name} looks different in {share:.1%} of its window"


def _shrunk(picture: Image.Image) -> np.ndarray:
    small = picture.resize((picture.width // SHRUNK, picture.height // SHRUNK), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.int16)
