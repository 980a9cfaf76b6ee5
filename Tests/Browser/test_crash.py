"""The short form of scripts/crash-test; the long one is run by hand."""

import pathlib
import subprocess

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "crash-test"


def test_it_forgets_nothing_when_it_is_killed(program):
    done = subprocess.run(
        [SCRIPT, "-n", "3", "--every", "1"], env={"KURAK": str(program), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True, timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing lost, nothing twice" in done.stdout
