"""README and docs: their Python runs, their commands and figures are true, their links lead somewhere."""

import doctest
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/**/*.md")])
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
FIGURE = re.compile(r"^\| (\w+) \| ([\w ]+?) \| ([\d.]+) \| ([\d.]+) \|", re.MULTILINE)


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_python_in_pages_runs(path):
    failed, _ = doctest.testfile(str(path), module_relative=False, optionflags=FLAGS, encoding="utf-8")
    assert failed == 0


def test_pages_hold_examples():
    counts = {name(path): len(doctest.DocTestParser().get_examples(path.read_text(encoding="utf-8"))) for path in PAGES}
    assert counts["README.md"] >= 3
    assert sum(counts.values()) >= 15


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_lead_somewhere(path):
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_the_readme_shows_what_the_command_prints(capsys):
    from itinerary.cli import main

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```console\n\$ itinerary (\S+)(.*?)\n(.*?)```", text, re.DOTALL)
    assert block is not None
    assert main([str(ROOT / block[1]), *block[2].split()]) == 0
    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    shown = [line.rstrip() for line in block[3].splitlines() if line.strip() != "…"]
    missing = [line for line in shown if line not in printed]
    assert missing == []


def test_figures_are_the_ledgers():
    ledger = {(r["data"], r["figure"]): r for r in json.loads((ROOT / "ratchet.json").read_text(encoding="utf-8"))}
    found = FIGURE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) >= 5
    for data, figure, even, odd in found:
        row = ledger[data, figure]
        assert (even, odd) == (f"{100 * row['even']:.1f}", f"{100 * row['odd']:.1f}"), (data, figure)


def test_the_project_speaks_of_itself_alone():
    pattern = re.compile(r"/(?:work|tmp)/|\.\./shared")
    pages = [*PAGES, *ROOT.glob("src/**/*.py"), *ROOT.glob("tools/*.py"), *ROOT.glob("benchmarks/*.py")]
    assert [name(path) for path in pages if pattern.search(path.read_text(encoding="utf-8"))] == []
