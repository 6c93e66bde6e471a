"""Laws of Allen's relations, against brute force on small whole numbers."""

from datetime import datetime, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from itinerary.testing.times import bounds
from itinerary.time.allen import ALL, compose, inverse, possible, relation
from itinerary.time.bounds import Bounds

SPANS = st.tuples(st.integers(0, 8), st.integers(1, 5)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))
RELATIONS = st.sampled_from(ALL)
HOUR = datetime(2000, 1, 1)


@given(SPANS, SPANS)
def test_inverse(a, b):
    assert relation(b, a) is relation(a, b).inverse


@given(RELATIONS)
def test_inverse_of_the_inverse(found):
    assert found.inverse.inverse is found


@given(SPANS, SPANS, SPANS)
def test_composition_holds_what_happens(a, b, c):
    assert relation(a, c) in compose(relation(a, b), relation(b, c))


@given(RELATIONS, RELATIONS)
def test_inverse_of_a_composition(first, second):
    assert inverse(compose(first, second)) == compose(second.inverse, first.inverse)


@given(RELATIONS, RELATIONS, RELATIONS)
def test_composition_is_associative(first, second, third):
    left = {found for step in compose(first, second) for found in compose(step, third)}
    right = {found for step in compose(second, third) for found in compose(first, step)}
    assert left == right


def scaled(low, width):
    """A range of whole fives: there is room between two neighbours for every order of four ends."""
    return st.tuples(st.integers(0, low), st.integers(0, width)).map(lambda drawn: (5 * drawn[0], 5 * (drawn[0] + drawn[1])))


@st.composite
def small_bounds(draw):
    starts, ends = draw(scaled(2, 1)), draw(scaled(3, 1))
    low, high = max(starts[0], ends[0]), max(starts[1], ends[1])
    return (starts, (low, high))


def as_bounds(drawn):
    return Bounds(*(HOUR + timedelta(hours=number) for pair in drawn for number in pair))


def choices(drawn):
    (low, late), (early, high) = drawn
    return [(s, e) for s in range(low, late + 1) for e in range(early, high + 1) if s < e]


@given(small_bounds(), small_bounds())
def test_possible_relations_are_those_of_some_choice(a, b):
    happening = {relation(first, second) for first, second in product(choices(a), choices(b))}
    assert set(possible(as_bounds(a), as_bounds(b))) == happening


@given(bounds(), bounds())
def test_possible_relations_turn_around(a, b):
    assert inverse(possible(a, b)) == possible(b, a)


@given(bounds(), bounds(), st.integers(0, 100))
def test_widening_only_adds_relations(a, b, hours):
    wide = a.widen(timedelta(hours=hours))
    assert set(possible(a, b)) <= set(possible(wide, b))
