"""The same input gives the same output, whatever the machine's zone, locale and hash seed, and wherever the command runs."""

import os
import subprocess
import sys
from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "12-halden-star-log.txt"


def document(folder, **environment):
    command = [sys.executable, "-m", "itinerary", str(SEED), "--format", "json"]
    return subprocess.run(command, capture_output=True, check=True, cwd=folder, env={**os.environ, **environment}).stdout


def test_same_output_everywhere(tmp_path):
    here = document(".", PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONUTF8="1")
    there = document(tmp_path, PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="tr_TR.UTF-8", PYTHONUTF8="1")
    assert len(here) > 1000
    assert here == there
