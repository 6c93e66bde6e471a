"""Data: every file that ships is named in NOTICE; every rule carries its proof."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "itinerary" / "data"


def test_notice_names_every_data_file():
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    files = sorted(path for path in DATA.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc"))
    assert files
    named = {path: any(part in notice for part in (path.name, f"{path.relative_to(DATA).parts[0]}/")) for path in files}
    assert [path.name for path, found in named.items() if not found] == []


def test_data_is_small():
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 40_000_000
