"""README and docs: their Python runs, their commands and figures are true, their links lead somewhere."""

import doctest
import json
import re
from pathlib import Path

import pytest
import refresh_readme

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


def test_the_readme_shows_what_the_command_prints():
    block = refresh_readme.CONSOLE.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert block is not None
    shown = block[0].splitlines()[2:-1]
    assert shown == refresh_readme.printed(block[1]).splitlines(), "run tools/refresh_readme.py"
    assert len(shown) > 5


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
