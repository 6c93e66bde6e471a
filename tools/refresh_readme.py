#!/usr/bin/env python3
"""Put what the command prints, and the figures of `ratchet.json`, into README.md.

    python tools/refresh_readme.py
"""

import io
import json
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

from itinerary.cli import main

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n\$ itinerary (.*?)\n.*?```", re.DOTALL)
FIGURES = re.compile(r"<!-- figures -->.*<!-- /figures -->", re.DOTALL)
SHOWN = (
    ("seeds", ("complete", "core recall", "precision", "when", "actors F1", "places F1", "status", "order", "stops F1")),
    ("seeds", ("timex relaxed F1", "timex value F1")),
    ("later seeds", ("complete", "core recall", "precision", "when", "actors F1", "places F1", "stops F1")),
    ("ner_test uner_pud", ("names F1",)),
    ("geovirus", ("places within 161 km",)),
    ("lgl", ("places within 161 km",)),
    ("meantime", ("coreferent pairs in one actor", "participants F1")),
    ("matres", ("accuracy of order",)),
    ("timebank", ("timex relaxed F1", "timex value F1")),
    ("aquaint", ("timex relaxed F1", "timex value F1")),
    ("wikiwars", ("timex relaxed F1", "timex value F1")),
)


def printed(arguments):
    """What the command prints, run in the project's folder."""
    words = [str(ROOT / word) if word.endswith(".txt") else word for word in shlex.split(arguments)]
    out = io.StringIO()
    with redirect_stdout(out):
        main(words)
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip().splitlines())


def figures():
    """The table of figures."""
    ledger = {(r["data"], r["figure"]): r for r in json.loads((ROOT / "ratchet.json").read_text(encoding="utf-8"))}
    lines = ["| data | figure | even rank | odd rank |", "|---|---|---|---|"]
    for data, names in SHOWN:
        for name in names:
            row = ledger.get((data, name))
            if row:
                lines.append(f"| {data} | {name} | {100 * row['even']:.1f} | {100 * row['odd']:.1f} |")
    return "\n".join(lines)


def refreshed(text):
    """The page with both brought up to date."""
    text = CONSOLE.sub(lambda m: f"```console\n$ itinerary {m[1]}\n{printed(m[1])}\n```", text)
    return FIGURES.sub(lambda _: f"<!-- figures -->\n{figures()}\n<!-- /figures -->", text)


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")
