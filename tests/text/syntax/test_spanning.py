import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from itinerary.text.syntax.spanning import ROOT, heads

SCORES = st.integers(1, 9).flatmap(
    lambda size: arrays(np.float32, (size, size + 1), elements=st.integers(-50, 50).map(float))
)


def is_tree(chosen: list[int]) -> bool:
    def reaches(word: int) -> bool:
        return any((word := chosen[word]) == ROOT for _ in chosen)

    return chosen.count(ROOT) == 1 and all(reaches(word) for word in range(len(chosen)))


def total(chosen: list[int], scores: np.ndarray) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(chosen)))


@given(SCORES)
def test_always_a_tree_with_one_root(scores: np.ndarray) -> None:
    assert is_tree(heads(scores))


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    """Trees whose arcs do not cross."""
    chosen = [ROOT] * draw(st.integers(1, 12))
    todo = [(0, len(chosen), ROOT)]
    while todo:
        low, high, head = todo.pop()
        if low < high:
            word = draw(st.integers(low, high - 1))
            chosen[word] = head
            left, right = draw(st.integers(low, word)), draw(st.integers(word + 1, high))
            todo += [(low, left, word), (left, word, word), (word + 1, right, word), (right, high, word)]
    return chosen


@given(trees())
def test_a_tree_that_scores_best_everywhere_is_found(chosen: list[int]) -> None:
    scores = np.zeros((len(chosen), len(chosen) + 1), dtype=np.float32)
    scores[np.arange(len(chosen)), np.array(chosen) + 1] = 10
    assert heads(scores) == chosen


def crossings(chosen: list[int]) -> int:
    arcs = [(min(word, head), max(word, head)) for word, head in enumerate(chosen)]
    return sum(a < c < b < d for a, b in arcs for c, d in arcs)


@given(SCORES)
def test_no_arcs_cross(scores: np.ndarray) -> None:
    assert not crossings(heads(scores))


def test_of_two_arcs_that_cross_the_one_that_loses_less_moves() -> None:
    # 0 <- 2 and 3 -> 1 cross; word 1 would hang on 2 nearly as gladly.
    scores = np.array([[0, 0, 0, 9, 5], [0, 0, 0, 8, 9], [0, 0, 0, 0, 9], [9, 0, 0, 0, 0]], dtype=np.float32)
    assert heads(scores) == [2, 2, 3, -1]


def test_a_circle_is_mended_at_the_least_loss() -> None:
    scores = np.array([[9, 0, 1, 1], [5, 1, 0, 8], [2, 1, 8, 0]], dtype=np.float32)
    every = [list(chosen) for chosen in itertools.product([-1, 0, 1, 2], repeat=3)]
    best = max((chosen for chosen in every if is_tree(chosen)), key=lambda chosen: total(chosen, scores))
    assert total(heads(scores), scores) == total(best, scores)


def test_the_scores_given_stay_as_they_were() -> None:
    scores = np.ones((3, 4), dtype=np.float32)
    heads(scores)
    assert (scores == 1).all()
