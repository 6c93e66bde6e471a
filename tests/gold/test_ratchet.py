"""The figures on the seed articles: none may fall below what `ratchet.json` records."""

import json

import pytest
import ratchet


def test_no_figure_of_the_seeds_falls():
    ledger = json.loads(ratchet.LEDGER.read_text(encoding="utf-8"))
    assert {row["figure"] for row in ledger if row["data"] == "seeds"} >= {"complete", "core recall", "timex value F1"}
    assert ratchet.fallen(ratchet.measure(), ledger) == []


ROW = {"data": "seeds", "figure": "complete", "command": "x", "even": 0.5, "odd": 0.5, "all": 0.5}


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [(0.5, 0.5, 0), (0.5, 0.49, 1), (0.5, 0.499, 0), (0.4, 0.5, 0), (None, 0.5, 0)],
)
def test_a_fall_is_told(before, after, falls):
    ledger = [] if before is None else [{**ROW, "even": before}]
    assert len(ratchet.fallen([{**ROW, "even": after}], ledger)) == falls


def test_the_ledger_only_rises():
    ledger = [{**ROW, "date": "2024-01-01"}]
    assert ratchet.raised([{**ROW, "even": 0.4}], ledger, "2024-01-02") == ledger
    (row,) = ratchet.raised([{**ROW, "even": 0.4, "odd": 0.6}], ledger, "2024-01-02")
    assert (row["even"], row["odd"], row["date"]) == (0.5, 0.6, "2024-01-02")
