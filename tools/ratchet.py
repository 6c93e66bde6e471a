#!/usr/bin/env python3
"""Measure the project's figures, and write down those that rose.

    python tools/ratchet.py [CORPORA_DIR] [--date 2024-05-01] [--check]

Figures of `seeds/` are always measured; those of the corpora (timebank.jsonl, aquaint.jsonl, wikiwars.jsonl …: one
document a line with its text, publication day and gold TIMEX3) where their folder is given. Each is taken over documents
of even rank, those of odd rank, and all. The seeds are three groups of data: "seeds" (1 to 16), "later seeds" (17 to 24)
and "newest seeds" (25 on); the rank of a newest seed is its number, and those of odd number are not read while tuning.
`ratchet.json` only ever rises; with --check nothing is written, and a fall is an error.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
ROOT = TOOLS.parent
LEDGER = ROOT / "ratchet.json"
SHARES = ("role", "kind", "stop times")     # of what was found: they fall where more is found
SEEDS_COMMAND = "python tools/ratchet.py"
CORPORA = ("timebank", "aquaint", "wikiwars", "tweets", "meantime")
HALVES = {"even": slice(0, None, 2), "odd": slice(1, None, 2), "all": slice(None)}
BY_NUMBER = {**HALVES, "even": HALVES["odd"], "odd": HALVES["even"]}      # where the number of the first one is odd
# Of the first seeds those of odd rank were never read while tuning, of the later ones all were; of the newest ones those of
# odd number are not.
SEEDS = {
    "seeds": (range(1, 17), HALVES),
    "later seeds": (range(17, 25), HALVES),
    "newest seeds": (range(25, 100), BY_NUMBER),
}
UNKNOWN_DAY = "2010-01-01"
TOLERANCE = 0.004       # one event of the seeds' 314: arithmetic differs a little between processors

sys.path.insert(0, str(TOOLS))
import score_gold  # noqa: E402
import te3score  # noqa: E402


def seeds(name, folder=ROOT / "seeds"):
    """{figure: {"even": x, "odd": y, "all": z}} of the seed articles of that name: the first, later or newest ones."""
    import itinerary

    numbers, halves = SEEDS[name]
    pairs = []
    for path in sorted(folder.glob("*.json")):
        if int(path.name[:2]) not in numbers:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        facts = {key: gold.get(key) for key in ("published", "place", "timezone")}
        pairs.append((gold, itinerary.extract(gold["text"], **facts).to_dict()))
    return _by_half({half: _seed_figures(pairs[part]) for half, part in halves.items()})


def _seed_figures(pairs):
    tally, golds, times = score_gold.Tally(), [], []
    for gold, found in pairs:
        score_gold.score_article(gold, found, tally, lambda *_: None)
        spans = [(score_gold.locate(gold["text"], x["context"], x["text"]), x) for x in gold["timexes"]]
        marked = [{**x, "start": s, "end": e} for (s, e), x in sorted(spans, key=lambda row: row[0])]
        golds.append({"id": gold["id"], "text": gold["text"], "timexes": marked})
        times.append({"id": gold["id"], "timexes": sorted(found["times"], key=lambda x: x["start"])})
    shares = score_gold.figures(tally, te3score.score(golds, times))
    return {name: value for name, value in shares.items() if name not in SHARES} | _joint(tally)


def _joint(tally):
    """What was found and is right as well, where the scorer gives the share right of what was found."""
    return {
        "places with roles F1": score_gold.f1(tally.get("role_right", 0), tally.get("pl_pred", 0), tally.get("pl_gold", 0)),
        "core with kind": tally.get("kind_right", 0) / max(tally.get("core", 0), 1),
        "stops with times": tally.get("st_times_right", 0) / max(tally.get("st_gold", 0), 1),
    }


def corpus(path):
    """{figure: …} of the time expressions of a corpus, by the rules of TempEval-3."""
    import itinerary

    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        day = (gold["dct"] or gold["published"] or UNKNOWN_DAY)[:10]
        times = itinerary.find_times(gold["text"], published=day)
        found = [{"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in times]
        pairs.append((gold, {"id": gold["id"], "timexes": found}))
    return _by_half({half: _time_figures(pairs[part]) for half, part in HALVES.items()})


def _time_figures(pairs):
    scores = te3score.score([gold for gold, _ in pairs], [found for _, found in pairs])
    return {f"timex {rule} F1": scores[rule]["f1"] for rule in ("strict", "relaxed", "value")}


def _by_half(halves):
    return {name: {half: round(halves[half][name], 4) for half in HALVES} for name in halves["all"]}


def measure(corpora=None):
    """Every figure that can be measured: rows as the ledger holds them, without a date."""
    rows = []
    for data in SEEDS:
        rows += [{"data": data, "figure": key, "command": SEEDS_COMMAND, **values} for key, values in seeds(data).items()]
    for name in CORPORA:
        path = Path(corpora, f"{name}.jsonl") if corpora else None
        if path is not None and path.exists():
            command = "python tools/ratchet.py CORPORA_DIR"
            rows += [{"data": name, "figure": key, "command": command, **values} for key, values in corpus(path).items()]
    return rows


def fallen(rows, ledger):
    """The recorded figures that are no longer reached, in words."""
    known = {(row["data"], row["figure"]): row for row in ledger}
    found = []
    for row in rows:
        before = known.get((row["data"], row["figure"]), {})
        for half in HALVES:
            if row[half] < before.get(half, 0) - TOLERANCE:
                found.append(f"{row['data']}, {row['figure']} ({half}): {before[half]:.4f} fell to {row[half]:.4f}")
    return found


def raised(rows, ledger, day):
    """The ledger with every figure that rose."""
    found = {(row["data"], row["figure"]): row for row in ledger}
    for row in rows:
        key = row["data"], row["figure"]
        before = found.get(key, {})
        best = {half: max(row[half], before.get(half, 0)) for half in HALVES}
        if any(best[half] > before.get(half, -1) for half in HALVES):
            found[key] = {**row, **best, "date": day}
    return list(found.values())


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpora", nargs="?", help="the folder of the corpora")
    options.add_argument("--date", help="the day to write beside what rose (default: today)")
    options.add_argument("--check", action="store_true", help="write nothing; fail where a figure fell")
    given = options.parse_args()
    ledger = json.loads(LEDGER.read_text(encoding="utf-8")) if LEDGER.exists() else []
    rows = measure(given.corpora)
    for row in rows:
        print(f"{row['data']:12} {row['figure']:18} " + "  ".join(f"{half} {100 * row[half]:5.1f}" for half in HALVES))
    falls = fallen(rows, ledger)
    print("\n".join(falls), file=sys.stderr, end="\n" if falls else "")
    if not given.check:
        day = given.date or str(date.today())
        lines = ",\n ".join(json.dumps(row, ensure_ascii=False) for row in raised(rows, ledger, day))
        LEDGER.write_text(f"[{lines}]\n", encoding="utf-8")
    return bool(falls and given.check)


if __name__ == "__main__":
    sys.exit(main())
