"""The algebra of bounds, case by case."""

from datetime import datetime, timedelta

import pytest

from itinerary import ArgumentError, Bounds

A, B, C, D = (datetime(2019, 3, day) for day in (1, 2, 3, 4))


@pytest.mark.parametrize("sides", [(B, A, C, D), (A, B, D, C), (C, D, A, D), (A, D, B, C), (None, D, None, C)])
def test_contradicting_bounds_are_refused(sides):
    with pytest.raises(ArgumentError, match="contradict"):
        Bounds(*sides)


def test_what_follows_is_filled_in():
    assert Bounds(earliest_start=A) == Bounds(A, None, A, None)
    assert Bounds(latest_end=D) == Bounds(None, D, None, D)


def test_between_has_no_answer_backwards():
    assert Bounds.between(A, B) == Bounds.within(A, B)
    assert Bounds.between(B, A) is None
    assert Bounds.between(A, None) == Bounds(earliest_start=A)


def test_certain_and_open():
    assert Bounds.of(A, B).is_certain
    assert not Bounds.within(A, B).is_certain
    assert not Bounds.of(A, None).is_certain
    assert Bounds().is_open
    assert not Bounds(latest_end=B).is_open


def test_intersect_tightens_or_contradicts():
    assert Bounds.within(A, C).intersect(Bounds.within(B, D)) == Bounds.within(B, C)
    assert Bounds.of(A, B).intersect(Bounds.of(C, D)) is None
    assert Bounds.of(A, B).intersect(Bounds()) == Bounds.of(A, B)


def test_intersect_of_a_late_start_and_an_early_end():
    assert Bounds(earliest_start=B).intersect(Bounds(latest_end=C)) == Bounds.within(B, C)


def test_widen_and_shift():
    hour = timedelta(hours=1)
    wide = Bounds.of(B, C).widen(hour, 2 * hour)
    assert wide == Bounds(B - hour, B + 2 * hour, C - hour, C + 2 * hour)
    assert Bounds.of(A, B).shift(timedelta(days=1)) == Bounds.of(B, C)
    assert Bounds(earliest_start=A).shift(lambda moment: moment.replace(year=2020)) == Bounds(datetime(2020, 3, 1))


def test_bounds_that_leave_the_calendar_become_open():
    edge = Bounds.of(datetime.min, datetime.max).widen(timedelta(days=1))
    assert edge.earliest_start is None
    assert edge.latest_end is None
    assert edge.latest_start == datetime(1, 1, 2)


def test_hull_and_span():
    assert Bounds.of(A, B).hull(Bounds.of(C, D)) == Bounds(A, C, B, D)
    assert Bounds.of(A, B).hull(Bounds(earliest_start=B)) == Bounds(A, None, B, None)
    assert Bounds.of(A, B).span(Bounds.of(C, D)) == Bounds.of(A, D)
    assert Bounds.of(C, D).span(Bounds.of(A, B)) is None


def test_contains_claims_no_more_than_is_sure():
    assert Bounds.of(A, D).contains(Bounds.within(B, C))
    assert Bounds.of(A, D).contains(Bounds.of(A, D))
    assert not Bounds.within(A, D).contains(Bounds.of(B, C))
    assert not Bounds.of(B, C).contains(Bounds.of(A, D))
    assert not Bounds.of(A, None).contains(Bounds.of(B, C))
    assert not Bounds.of(A, B).contains(Bounds())


def test_before():
    assert Bounds.within(A, B).surely_before(Bounds.within(B, C))
    assert not Bounds.within(A, C).surely_before(Bounds.within(B, D))
    assert Bounds.within(A, C).possibly_before(Bounds.within(B, D))
    assert not Bounds.of(B, C).possibly_before(Bounds.of(A, B))
    assert not Bounds().surely_before(Bounds())
    assert Bounds().possibly_before(Bounds())
    assert not Bounds.of(A, A).surely_before(Bounds.of(A, A))
    assert Bounds(latest_end=B).surely_before(Bounds(earliest_start=B))


def test_inside_keeps_only_the_outer_bounds():
    assert Bounds.of(A, D).inside() == Bounds.within(A, D)
