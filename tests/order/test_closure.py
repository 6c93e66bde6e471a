from hypothesis import given
from hypothesis import strategies as st

from itinerary.order.closure import close
from itinerary.order.points import Edge

COUNT = 7
EDGES = st.lists(st.builds(Edge, st.integers(0, COUNT - 1), st.integers(0, COUNT - 1), st.booleans()), max_size=14)


def pairs(closure):
    return {(a, b, closure.not_after(a, b), closure.before(a, b)) for a in range(COUNT) for b in range(COUNT)}


def searched(edges, start, goal):
    """The oracle: plain search over (point, whether a strict edge was passed)."""
    seen, queue = set(), [(start, False)]
    while queue:
        at = queue.pop()
        if at not in seen:
            seen.add(at)
            queue += [(edge.b, at[1] or edge.strict) for edge in edges if edge.a == at[0]]
    return (goal, False) in seen or (goal, True) in seen, (goal, True) in seen


@given(EDGES)
def test_closure_is_reachability(edges):
    closure = close(COUNT, edges)
    for a in range(COUNT):
        for b in range(COUNT):
            assert (closure.not_after(a, b), closure.before(a, b)) == searched(edges, a, b)


@given(EDGES)
def test_closing_again_adds_nothing(edges):
    closure = close(COUNT, edges)
    whole = [Edge(a, b) for a in range(COUNT) for b in range(COUNT) if closure.not_after(a, b)]
    whole += [Edge(a, b, strict=True) for a in range(COUNT) for b in range(COUNT) if closure.before(a, b)]
    assert pairs(close(COUNT, whole)) == pairs(closure)


@given(EDGES, st.randoms())
def test_the_order_of_links_is_irrelevant(edges, random):
    shuffled = random.sample(edges, len(edges))
    assert pairs(close(COUNT, shuffled)) == pairs(close(COUNT, edges))


@given(EDGES, EDGES)
def test_more_links_never_take_anything_away(edges, more):
    less, whole = close(COUNT, edges), close(COUNT, edges + more)
    for a in range(COUNT):
        for b in range(COUNT):
            assert whole.not_after(a, b) >= less.not_after(a, b)
            assert whole.before(a, b) >= less.before(a, b)


@given(EDGES)
def test_before_is_transitive_and_a_contradiction_shows_as_a_point_before_itself(edges):
    closure = close(COUNT, edges)
    known = [(a, b) for a in range(COUNT) for b in range(COUNT) if closure.before(a, b)]
    assert all(closure.before(a, d) for a, b in known for c, d in known if b == c)
    assert closure.consistent == (not any(a == b for a, b in known))


def test_equal_points_are_one():
    closure = close(3, [Edge(0, 1), Edge(1, 0), Edge(1, 2, strict=True)])
    assert closure.same(0, 1)
    assert closure.before(0, 2)
    assert not closure.before(0, 1)
