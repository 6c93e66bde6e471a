"""Kinds of errors of time expressions."""

import pytest
import time_errors


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ("2019-W08", "2019-W09", "anchor off by 1 week"),
        ("2019-03-05", "2019-03-12", "anchor off by 1 week"),
        ("2018-03-05", "2019-03-05", "anchor off by 1 year"),
        ("2019-03", "2018-11", "anchor off by more months"),
        ("2019", "2019-Q3", "granularity: part of year for year"),
        ("PAST_REF", "2019", "date for PAST_REF"),
        ("2019-XX-XX", "2019", "unknown digits"),
        ("P2W", "P14D", "unit of a duration"),
        ("P2W", "P3W", "count of a duration"),
        ("2019-03-05", "P3D", "duration for date"),
    ],
)
def test_values(gold: str, found: str, kind: str) -> None:
    assert time_errors.value({"type": "DATE", "value": gold}, {"type": "DATE", "value": found}) == f"value: {kind}"


def test_extents() -> None:
    assert time_errors.extent({"start": 3, "end": 9}, {"start": 0, "end": 9}) == "extent: too wide"
    assert time_errors.extent({"start": 0, "end": 9}, {"start": 3, "end": 9}) == "extent: too narrow"
    assert time_errors.extent({"start": 0, "end": 9}, {"start": 3, "end": 12}) == "extent: shifted"
