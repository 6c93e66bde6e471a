"""The examples run, on a seed, and print something."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "03-fado-tour.txt"


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.stem)
def test_example_runs(path):
    found = subprocess.run([sys.executable, str(path), str(SEED)], capture_output=True, text=True, check=True)
    assert found.stdout.strip()
