#!/usr/bin/env python3
"""Write the article (front matter and text) of every gold timeline that has none: python tools/seed_text.py [SEEDS_DIR]"""

import json
import sys
from pathlib import Path

FACTS = ("published", "place", "timezone", "title")


def article(gold):
    """The article of a gold timeline, as a file for the command."""
    lines = [f"{key}: {_shown(key, gold[key])}" for key in FACTS if gold.get(key)]
    return "\n".join(["---", *lines, "---", gold["text"]])


def _shown(key, value):
    return json.dumps(value, ensure_ascii=False) if key == "title" else value


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "seeds"
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt")
        if not text.exists():
            text.write_bytes(article(json.loads(path.read_text(encoding="utf-8"))).encode())
            print(text)
