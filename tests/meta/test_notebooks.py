"""The notebooks run from top to bottom, and hold what they show: outputs and pictures, for those who only look."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "examples"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
BOTH = {"text/html", "image/png"}
SHOWN = {"one_article": BOTH, "one_story": BOTH, "test_your_dates": {"text/html"}}


def code(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def kinds(notebook):
    """The MIME types of all outputs; "error" for an error."""
    outputs = [output for cell in code(notebook) for output in cell["outputs"]]
    return {kind for output in outputs for kind in output.get("data", {output["output_type"]: ""})}


def test_there_are_three():
    assert [path.stem for path in NOTEBOOKS] == sorted(SHOWN)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs(path, tmp_path):
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(path), "--output-dir", str(tmp_path)]
    environment = {**os.environ, "HYPOTHESIS_STORAGE_DIRECTORY": str(tmp_path), "IPYTHONDIR": str(tmp_path)}
    found = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert found.returncode == 0, found.stderr[-2000:]
    ran = json.loads((tmp_path / path.name).read_text(encoding="utf-8"))
    assert SHOWN[path.stem] <= kinds(ran)
    assert "error" not in kinds(ran)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_kept_with_its_outputs(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert [cell["execution_count"] for cell in code(notebook)] == list(range(1, len(code(notebook)) + 1))
    assert SHOWN[path.stem] <= kinds(notebook)
    assert "error" not in kinds(notebook)
    assert path.stat().st_size < 1_000_000
