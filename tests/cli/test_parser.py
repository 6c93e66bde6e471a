"""The manual and the completion scripts."""

import subprocess
import sys

import pytest

from itinerary.cli import main
from itinerary.cli.parser import BINARY, LINES, SHELLS
from itinerary.show.formats import FORMATS


def printed(capsys, *args):
    with pytest.raises(SystemExit) as stop:
        main(args)
    return stop.value.code, *capsys.readouterr()


def test_the_manual_names_every_format_and_fits_a_terminal(capsys):
    status, out, _ = printed(capsys, "--help")
    assert status == 0
    assert all(f"\n  {name} " in out for name in (*FORMATS, *LINES, *BINARY))
    assert all(f"\n{head}:" in out for head in ("files", "examples", "exit status"))
    assert max(map(len, out.splitlines())) <= 90
    assert out.isascii()


def test_version(capsys):
    status, out, _ = printed(capsys, "--version")
    assert (status, out.split()[0]) == (0, "itinerary")


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_scripts_know_the_options(capsys, shell):
    status, out, _ = printed(capsys, "--completion", shell)
    assert status == 0
    assert "explain" in out
    assert "geojson" in out


def test_bash_takes_its_script(capsys, tmp_path):
    path = tmp_path / "script"
    path.write_text(printed(capsys, "--completion", "bash")[1])
    line = f"source {path}; COMP_WORDS=(itinerary --form); COMP_CWORD=1; _shtab_itinerary; echo ${{COMPREPLY[@]}}"
    found = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["--format"]


def test_missing_package(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "shtab", None)
    status, out, err = printed(capsys, "--completion", "bash")
    assert (status, out) == (2, "")
    assert "shtab is not installed; run: pip install 'itinerary-timeline[completion]'" in err
