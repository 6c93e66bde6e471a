import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.gazetteer import distance_km

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_at_most_half_round_the_earth(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)
    assert 0 <= distance_km(a, b) <= 20_016


@given(POINTS)
def test_a_point_is_nowhere_else(point: tuple[float, float]) -> None:
    assert distance_km(point, point) == pytest.approx(0, abs=1e-3)


def test_known_distance() -> None:
    assert distance_km((51.51, -0.13), (48.85, 2.35)) == pytest.approx(344, abs=3)
