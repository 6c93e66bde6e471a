"""Laws of bounds, on bounds within days of each other so that every relation occurs."""

from datetime import timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from itinerary.testing.times import bounds
from itinerary.time.bounds import Bounds

STEPS = st.integers(-500, 500).map(lambda hours: timedelta(hours=hours))
WIDTHS = st.integers(0, 200).map(lambda hours: timedelta(hours=hours))


def sides(found):
    return (found.earliest_start, found.latest_start, found.earliest_end, found.latest_end)


def allows(found, start, end):
    """Whether something that runs from start to end fits the bounds, told independently of the algebra."""
    low, late, early, high = sides(found)
    return (
        (low is None or low <= start)
        and (late is None or start <= late)
        and (early is None or early <= end)
        and (high is None or end <= high)
    )


MOMENTS = bounds(certain=True).map(lambda found: (found.earliest_start, found.latest_end))


@given(bounds())
def test_invariants(found):
    low, late, early, high = sides(found)
    for lesser, greater in ((low, late), (early, high), (low, early), (late, high)):
        assert lesser is None or greater is None or lesser <= greater
    assert Bounds(*sides(found)) == found
    assert hash(Bounds(*sides(found))) == hash(found)


@given(bounds(), bounds(), MOMENTS)
def test_intersection_allows_what_both_allow(a, b, moments):
    both = a.intersect(b)
    fits = allows(a, *moments) and allows(b, *moments)
    assert (both is not None and allows(both, *moments)) == fits


@given(bounds(), bounds(), bounds())
def test_intersection_is_commutative_associative_and_idempotent(a, b, c):
    def meet(x, y):
        return None if x is None or y is None else x.intersect(y)

    assert a.intersect(a) == a
    assert meet(a, b) == meet(b, a)
    assert meet(meet(a, b), c) == meet(a, meet(b, c))
    assert meet(a, Bounds()) == a


@given(bounds(), bounds(), MOMENTS)
def test_the_hull_allows_what_either_allows(a, b, moments):
    if allows(a, *moments) or allows(b, *moments):
        assert allows(a.hull(b), *moments)
    assert a.hull(b) == b.hull(a)
    assert a.hull(a) == a


@given(bounds(), WIDTHS, WIDTHS, MOMENTS)
def test_widening_allows_all_that_was_allowed(found, before, after, moments):
    if allows(found, *moments):
        assert allows(found.widen(before, after), *moments)


@given(bounds(), bounds(), WIDTHS)
def test_widening_only_removes_what_is_sure(a, b, width):
    if a.widen(width).surely_before(b):
        assert a.surely_before(b)
    if a.surely_before(b.widen(width)):
        assert a.surely_before(b)
    if a.possibly_before(b):
        assert a.widen(width).possibly_before(b.widen(width))


@given(bounds(), STEPS, STEPS)
def test_shifts_add_up(found, one, other):
    assert found.shift(one).shift(-one) == found
    assert found.shift(one).shift(other) == found.shift(one + other)


@given(bounds(), bounds(), STEPS)
def test_a_common_shift_changes_no_relation(a, b, step):
    moved_a, moved_b = a.shift(step), b.shift(step)
    assert moved_a.surely_before(moved_b) == a.surely_before(b)
    assert moved_a.possibly_before(moved_b) == a.possibly_before(b)
    assert moved_a.contains(moved_b) == a.contains(b)
    meet = a.intersect(b)
    assert moved_a.intersect(moved_b) == (None if meet is None else meet.shift(step))


@given(bounds(), bounds(), bounds())
def test_surely_before_is_a_strict_partial_order(a, b, c):
    assert not a.surely_before(a)
    assert not (a.surely_before(b) and b.surely_before(a))
    if a.surely_before(b) and b.surely_before(c):
        assert a.surely_before(c)


@given(bounds(), bounds())
def test_sure_implies_possible(a, b):
    if a.surely_before(b):
        assert a.possibly_before(b)


@given(bounds(), bounds(), MOMENTS, MOMENTS)
def test_before_means_what_it_says_of_every_choice(a, b, first, second):
    assume(allows(a, *first) and allows(b, *second))
    if a.surely_before(b):
        assert first[1] <= second[0]
    if first[1] <= second[0]:
        assert a.possibly_before(b)


@given(bounds(), bounds(), MOMENTS, MOMENTS)
def test_containing_means_what_it_says_of_every_choice(a, b, first, second):
    assume(allows(a, *first) and allows(b, *second))
    if a.contains(b):
        assert first[0] <= second[0]
        assert second[1] <= first[1]


@given(bounds(), bounds(), MOMENTS, MOMENTS)
def test_a_span_runs_from_the_start_of_one_to_the_end_of_the_other(a, b, first, second):
    assume(allows(a, *first) and allows(b, *second) and first[0] <= second[1])
    span = a.span(b)
    if span is not None:
        assert allows(span, first[0], second[1])
