from hypothesis import given
from hypothesis import strategies as st

from itinerary.span import Span

ENDS = st.integers(0, 20)
SPANS = st.tuples(ENDS, ENDS).map(lambda ends: Span(min(ends), max(ends)))


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(a, b):
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a)
    assert not shared or a.overlaps(b)


@given(SPANS, SPANS)
def test_what_is_contained_adds_no_character(a, b):
    if a.contains(b):
        assert set(range(b.start, b.end)) <= set(range(a.start, a.end))


def test_spans_of_different_articles_share_nothing():
    assert not Span(0, 5, article="a").overlaps(Span(0, 5, article="b"))
    assert not Span(0, 5, article="a").contains(Span(1, 2, article="b"))


def test_of_takes_the_text_from_the_article():
    assert Span.of("to Paris", 3, 8).text == "Paris"
