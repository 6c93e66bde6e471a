"""What is said in English says the same: `parse(render(expression)) == expression`."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from itinerary.find.parse import parse
from itinerary.time import expression as x
from itinerary.time.render import render

MONTH, WEEKDAY, HOUR = st.integers(1, 12), st.integers(1, 7), st.integers(1, 11)
YEAR = st.integers(1000, 2199)
UNITS = st.sampled_from(["day", "week", "month", "year", "decade", "century"])
COUNTED = st.sampled_from(["second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "workday"])
ZONES = st.sampled_from(["Z", "Asia/Tokyo", "Europe/Paris"])
ANCHORS = st.sampled_from(["published", "reference"])
FULL = st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31))

dates = st.one_of(
    FULL.map(lambda d: x.Date(d.year, d.month, d.day)),
    FULL.map(lambda d: x.Date(d.year, d.month, d.day, weekday=d.isoweekday())),
    FULL.map(lambda d: x.Date(d.year, d.month)),
    FULL.map(lambda d: x.Date(month=d.month, day=d.day)),
    FULL.map(lambda d: x.Date(month=d.month, day=d.day, weekday=d.isoweekday())),
    MONTH.map(lambda month: x.Date(month=month)),
    YEAR.map(lambda year: x.Date(year)),
    st.integers(1, 999).map(lambda year: x.Date(year, bc=True)),
    st.integers(0, 99).map(lambda year: x.Date(year, short=True)),
    YEAR.map(lambda year: x.Date(year, fiscal=True)),
    st.builds(lambda day, weekday: x.Date(day=day, weekday=weekday), st.integers(1, 31), WEEKDAY),
)
fields = st.one_of(
    WEEKDAY.map(lambda index: x.Field("weekday", index)),
    st.integers(1, 4).map(lambda index: x.Field("quarter", index)),
    st.sampled_from(["SP", "SU", "FA", "WI"]).map(lambda name: x.Field("season", name)),
    st.sampled_from(["christmas", "easter", "new year's eve", "thanksgiving"]).map(lambda name: x.Field("holiday", name)),
)
parts = st.sampled_from(["MO", "AF", "EV", "NI"]).map(lambda name: x.Field("part", name))
coarse = st.one_of(
    st.integers(120, 209).map(x.Decade),
    st.integers(2, 9).map(lambda tens: x.Decade(tens, short=True)),
    st.builds(x.Century, st.integers(2, 21), st.booleans()),
    st.builds(x.Century, st.integers(1, 3), st.just(False), st.just("millennium")),
)
plain = st.one_of(
    st.builds(lambda n, u: x.Length(((n, u),)), st.integers(1, 400), COUNTED),
    st.builds(lambda n, u: x.Length(((n + 0.5, u),)), st.integers(1, 40), st.sampled_from(["hour", "day", "week", "year"])),
)
lengths = st.one_of(
    plain,
    st.builds(
        lambda n, mod: x.Length(n.parts, mod=mod),
        plain,
        st.sampled_from(["LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "APPROX"]),
    ),
    st.builds(lambda a, b: x.Length(((a, "year"), (b, "month"))), st.integers(1, 40), st.integers(1, 11)),
    st.builds(lambda a, b: x.Length(((a, "hour"), (b, "minute"))), st.integers(1, 40), st.integers(1, 59)),
    st.builds(lambda w, u: x.Length(((None, u),), w), st.sampled_from(["few", "several", ""]), UNITS),
)
told = st.one_of(
    st.builds(x.This, UNITS, ANCHORS),
    st.builds(x.Last, UNITS, ANCHORS),
    st.builds(x.Next, UNITS, ANCHORS),
    st.builds(x.Last, st.sampled_from(["day", "week", "month", "year"]), st.just("published"), st.just(2)),
    st.builds(x.Next, st.sampled_from(["day", "week", "month", "year"]), st.just("published"), st.just(2)),
    st.builds(x.Last, fields),
    st.builds(x.Next, fields),
    st.builds(x.This, fields),
)
clocks = st.one_of(
    st.builds(x.Clock, HOUR, st.integers(0, 59), st.none(), st.sampled_from(["am", "pm"])),
    st.builds(x.Clock, st.integers(13, 23), st.integers(0, 59)),
    st.builds(x.Clock, st.integers(13, 23), st.integers(0, 59), st.integers(0, 59)),
    st.builds(x.Clock, HOUR, st.none(), st.none(), st.sampled_from(["am", "pm"])),
    st.builds(lambda h, m, zone: x.Clock(h, m, half="pm", zone=zone), HOUR, st.integers(0, 59), ZONES),
    st.just(x.Clock(12, half="pm")),
    st.just(x.Clock(0, midnight=True)),
)
day = st.one_of(
    FULL.map(lambda d: x.Date(d.year, d.month, d.day)),
    WEEKDAY.map(lambda index: x.Field("weekday", index)),
    st.sampled_from([x.This("day"), x.Last("day"), x.Next("day")]),
)
times = st.one_of(
    st.builds(x.At, clocks, day),
    st.builds(x.At, parts, st.one_of(day, st.sampled_from([x.Next("day", "reference"), x.Last("day", "reference")]))),
)
third = st.sampled_from(["START", "MID", "END"])
months_and_years = st.one_of(
    FULL.map(lambda d: x.Date(d.year, d.month)), YEAR.map(x.Date), st.sampled_from([x.Last("month"), x.Next("year")])
)
sets = st.one_of(
    st.builds(lambda u, step: x.Every(u, step=step), st.sampled_from(["day", "week", "month", "year"]), st.integers(1, 12)),
    WEEKDAY.map(lambda index: x.Every(x.Field("weekday", index))),
    st.builds(lambda u, n: x.Every(u, None, f"{n}X"), st.sampled_from(["day", "week", "month"]), st.integers(1, 9)),
    st.builds(lambda index, clock: x.Every(x.At(clock, x.Field("weekday", index))), WEEKDAY, clocks),
)
expressions = st.one_of(
    dates, fields, parts, coarse, lengths, told, clocks, times, sets,
    st.builds(x.Within, st.integers(1, 4).map(lambda n: x.Field("quarter", n)), YEAR.map(x.Date)),
    st.builds(x.Within, st.sampled_from(["SP", "SU", "FA", "WI"]).map(lambda n: x.Field("season", n)), YEAR.map(x.Date)),
    st.builds(lambda n, w, whole: x.Nth(n, x.Field("weekday", w), whole), st.integers(1, 4), WEEKDAY, months_and_years),
    st.builds(lambda n, year: x.Nth(n, "week", x.Date(year)), st.integers(1, 12), YEAR),
    st.builds(lambda base: x.Holding("week", base), FULL.map(lambda d: x.Date(d.year, d.month, d.day))),
    st.builds(x.Edge, months_and_years, third),
    st.builds(lambda base, mod: x.Edge(base, mod, boundary=True), months_and_years, st.sampled_from(["START", "END"])),
    st.builds(lambda base: x.About(base, "APPROX"), st.one_of(months_and_years, clocks)),
    st.builds(x.About, st.builds(x.At, clocks, day), st.sampled_from(["BEFORE", "AFTER"])),
    st.builds(lambda n, sign: x.Shift(n, sign, x.Published()), plain, st.sampled_from([-1, 1])),
    st.builds(lambda n, sign: x.Shift(n, sign, x.Reference()), plain, st.sampled_from([-1, 1])),
    st.builds(lambda n, d: x.Shift(n, -1, x.Date(d.year, d.month, d.day)), plain, FULL),
    st.builds(x.Rolling, plain, st.sampled_from([-1, 1])),
    st.builds(lambda a, b: x.Between(x.Date(a), x.Date(b)), YEAR, YEAR),
    st.builds(lambda r, d: x.Relative(r, x.Date(d.year, d.month, d.day)), st.sampled_from(["since", "until", "by"]), FULL),
    WEEKDAY.map(lambda index: x.Generic(x.Field("weekday", index))),
)  # fmt: skip


@given(expressions)
def test_what_is_said_in_english_says_the_same(said: x.Expression) -> None:
    assert parse(render(said)) == said, render(said)
