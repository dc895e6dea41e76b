import re
import subprocess
import sys
from pathlib import Path

FAILING = """
import sys
import sayso.cli.showing.opened as opened
from sayso.cli import main

def broken(*_, **__):
    raise RuntimeError("the\\nscales\\x1b[31m broke")

opened.look = broken
sys.argv = ["sayso", "incidents"]
main()
"""


def run(**more):
    return subprocess.run([sys.executable, "-c", FAILING], capture_output=True, text=True, check=False, **more)


def test_an_error_of_its_own_is_told_in_words_and_its_trace_is_kept(tmp_path: Path):
    done = run(env={"TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)})
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "RuntimeError: the scales" in done.stderr
    assert "\x1b" not in done.stderr
    (path,) = re.findall(r"send (\S+) to", done.stderr)
    assert Path(path).parent == tmp_path
    assert "in broken" in Path(path).read_text()
