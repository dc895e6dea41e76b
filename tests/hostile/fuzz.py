"""A door fuzzed by coverage (atheris, libFuzzer): inputs that reach new code are kept and changed further.

    python -m tests.hostile.fuzz DOOR --seconds 60

What fails is written to build/fuzz/DOOR/ as crash-*; the least form of it belongs into test_failed_once.py.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = Path("build/fuzz")


def _here(work: Callable[..., Any], *given: Any, what: str, gives: tuple[type, ...]) -> Any:
    """The work of a guarded process, done here."""
    return work(*given)


def main() -> None:
    """Fuzzes one door until its time is up or something fails."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("door")
    asked.add_argument("--seconds", type=int, default=60)
    given = asked.parse_args()
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed here (it runs on Linux alone); nothing was fuzzed.")
    with atheris.instrument_imports(include=["sayso.intake", "sayso.watching"]):
        from sayso.intake.guard import outside
        from tests.hostile.doors import DOORS, PARTS
    outside.guarded = _here  # coverage is seen in this process alone
    if given.door not in DOORS:
        sys.exit(f"there is no door {given.door!r}; the doors are {', '.join(DOORS)}.")
    kept = FOLDER / given.door
    kept.mkdir(parents=True, exist_ok=True)
    words = kept / "words.dict"
    words.write_text(
        "".join(
            f'"{"".join(f"{chr(92)}x{byte:02x}" for byte in part)}"\n' for part in PARTS[given.door] if len(part) < 100
        )
    )
    atheris.Setup(
        [
            sys.argv[0],
            str(kept),
            f"-max_total_time={given.seconds}",
            f"-artifact_prefix={kept}/",
            f"-dict={words}",
            "-timeout=60",
            "-rss_limit_mb=4096",
            "-verbosity=1",
        ],
        DOORS[given.door],
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
