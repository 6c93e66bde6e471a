"""Strategies of expressions: trees of operators that say a time without an anchor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from hypothesis import strategies as st

from itinerary.testing.checks import check_names, check_number
from itinerary.time import expression as x

UNITS = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
SHIFTS = ("minute", "hour", "day", "week", "month", "year", "decade")
_FIELDS: tuple[tuple[str, int | str], ...] = (
    *(("weekday", index) for index in range(1, 8)),
    *(("month", index) for index in range(1, 13)),
    *(("quarter", index) for index in range(1, 5)),
    ("half", 1), ("half", 2), ("season", "SP"), ("season", "SU"), ("season", "FA"), ("season", "WI"),
)  # fmt: skip
_PARTS = ("MO", "AF", "EV", "NI")

fields = st.sampled_from(_FIELDS).map(lambda pair: x.Field(*pair))
weekdays = st.integers(1, 7).map(lambda index: x.Field("weekday", index))
months = st.integers(1, 12).map(lambda index: x.Field("month", index))
years = st.integers(1900, 2099)
anchors = st.sampled_from(["published", "reference"])
signs = st.sampled_from([-1, 1])
lengths = st.builds(lambda count, unit: x.Length(((count, unit),)), st.integers(1, 40), st.sampled_from(SHIFTS))
days = st.builds(x.Date, years, st.integers(1, 12), st.integers(1, 28))
near_days = st.builds(x.Date, st.none(), st.integers(1, 12), st.integers(1, 28))
wholes = st.one_of(years.map(x.Date), st.builds(x.Last, st.just("year")))
periods = st.one_of(st.sampled_from(UNITS), fields)
clocks = st.one_of(
    st.builds(x.Clock, st.integers(0, 23), st.integers(0, 59)),
    st.sampled_from(_PARTS).map(partial(x.Field, "part")),
)


def _date(day: dt.date) -> x.Date:
    return x.Date(day.year, day.month, day.day)


def _pairs(items: st.SearchStrategy[Any], say: Callable[[Any], x.Expression]) -> st.SearchStrategy[x.Expression]:
    """From the earlier of two to the later."""
    two = st.lists(items, min_size=2, max_size=2, unique=True).map(sorted)
    return two.map(lambda pair: x.Between(say(pair[0]), say(pair[1])))


_LEAVES: dict[str, st.SearchStrategy[Any]] = {
    "date": st.one_of(days, near_days, st.builds(x.Date, years, st.integers(1, 12)), years.map(x.Date)),
    "decade": st.integers(180, 209).map(x.Decade),
    "century": st.integers(15, 21).map(x.Century),
    "field": fields,
    "this": st.builds(x.This, periods, anchors),
    "last": st.builds(x.Last, periods, anchors, st.integers(1, 3)),
    "next": st.builds(x.Next, periods, anchors, st.integers(1, 3)),
    "within": st.builds(x.Within, st.one_of(months, fields.filter(lambda field: field.unit != "weekday")), wholes),
    "nth": st.builds(x.Nth, st.integers(1, 4), weekdays, st.builds(x.Date, years, st.integers(1, 12))),
    "shift": st.builds(x.Shift, lengths, signs, st.sampled_from([x.Published(), x.Reference()])),
    "rolling": st.builds(x.Rolling, lengths, signs),
    "length": lengths,
    "every": st.builds(x.Every, st.one_of(st.sampled_from(["day", "week", "month", "year"]), weekdays)),
    "between": st.one_of(_pairs(years, x.Date), _pairs(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), _date)),
    "vague": st.sampled_from(["PAST_REF", "PRESENT_REF", "FUTURE_REF"]).map(x.Vague),
}
_NODES: dict[str, Callable[[st.SearchStrategy[Any]], st.SearchStrategy[Any]]] = {
    "at": lambda inner: st.builds(x.At, clocks, inner),
    "edge": lambda inner: st.builds(x.Edge, inner, st.sampled_from(["START", "MID", "END"])),
    "about": lambda inner: st.builds(x.About, inner, st.sampled_from(["APPROX", "BEFORE", "ON_OR_AFTER"])),
    "later": lambda inner: st.builds(x.Shift, lengths, signs, inner),
    "relative": lambda inner: st.builds(x.Relative, st.sampled_from(["since", "until", "before", "after", "by"]), inner),
}
EXPRESSION_KINDS = (*_LEAVES, *_NODES)


def expressions(kinds: Iterable[str] | None = None, *, max_leaves: int = 4) -> st.SearchStrategy[x.Expression]:
    """What a phrase can say, as a tree of operators: dates, fields, shifts, and what is built out of these.

    `kinds` are of `EXPRESSION_KINDS`, at least one of them a leaf ("date" to "vague"); `max_leaves` bounds how large it is.
    `itinerary.time.evaluate` gives every one a value, `itinerary.time.render` most of them English.

    >>> from hypothesis import find
    >>> find(expressions(["shift"]), lambda said: said.sign > 0)
    Shift(length=Length(parts=((1, 'minute'),), words='', mod=None), sign=1, base=Published())
    """
    chosen = check_names("kinds", kinds, EXPRESSION_KINDS)
    check_number("max_leaves", max_leaves, 1, 100)
    check_names("kinds", [kind for kind in chosen if kind in _LEAVES], _LEAVES)
    leaves = st.one_of([_LEAVES[kind] for kind in chosen if kind in _LEAVES])
    nodes = [_NODES[kind] for kind in chosen if kind in _NODES]
    if not nodes:
        return leaves
    return st.recursive(leaves, lambda inner: st.one_of([node(inner) for node in nodes]), max_leaves=max_leaves)
