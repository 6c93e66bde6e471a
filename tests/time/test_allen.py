"""Allen's relations, against the published tables."""

import pytest

from itinerary import ArgumentError
from itinerary.time.allen import ALL, Allen, compose, from_tlink, inverse, relation


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        ((0, 1), (2, 3), "BEFORE"), ((0, 1), (1, 2), "MEETS"), ((0, 2), (1, 3), "OVERLAPS"), ((0, 3), (1, 3), "FINISHED_BY"),
        ((0, 3), (1, 2), "CONTAINS"), ((0, 1), (0, 2), "STARTS"), ((0, 1), (0, 1), "EQUALS"), ((0, 2), (0, 1), "STARTED_BY"),
        ((1, 2), (0, 3), "DURING"), ((1, 3), (0, 3), "FINISHES"), ((1, 3), (0, 2), "OVERLAPPED_BY"),
        ((1, 2), (0, 1), "MET_BY"), ((2, 3), (0, 1), "AFTER"),
    ],
)  # fmt: skip
def test_relation(a, b, name):
    assert relation(a, b).name == name


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [  # Allen 1983, figure 4
        ("BEFORE", "BEFORE", "BEFORE"),
        ("BEFORE", "DURING", "BEFORE MEETS OVERLAPS STARTS DURING"),
        ("MEETS", "CONTAINS", "BEFORE"),
        ("OVERLAPS", "OVERLAPS", "BEFORE MEETS OVERLAPS"),
        ("STARTS", "FINISHES", "DURING"),
        ("DURING", "MEETS", "BEFORE"),
        ("FINISHES", "STARTED_BY", "OVERLAPPED_BY MET_BY AFTER"),
        ("OVERLAPS", "FINISHES", "OVERLAPS STARTS DURING"),
    ],
)
def test_composition_as_published(first, second, names):
    assert [found.name for found in compose(Allen[first], Allen[second])] == names.split()


def test_the_composition_table_has_the_published_size():
    assert sum(len(compose(first, second)) for first in ALL for second in ALL) == 409
    assert compose(Allen.BEFORE, Allen.AFTER) == ALL


def test_timeml_names():
    named = [found for found in ALL if found.tlink]
    assert len(named) == 11
    assert all(from_tlink(found.tlink) is found for found in named)
    assert from_tlink("IDENTITY") is from_tlink("DURING") is Allen.EQUALS
    assert Allen.OVERLAPS.tlink is None
    with pytest.raises(ArgumentError, match=r"'before'.*SIMULTANEOUS"):
        from_tlink("before")


def test_inverse_of_several_keeps_the_order():
    assert inverse([Allen.BEFORE, Allen.STARTS]) == (Allen.STARTED_BY, Allen.AFTER)


def test_an_instant_is_no_interval():
    with pytest.raises(ArgumentError, match="before it ends"):
        relation((1, 1), (0, 2))
