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


@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_a_tree_that_scores_best_everywhere_is_found(size: int, random: object) -> None:
    order = list(range(size))
    random.shuffle(order)  # type: ignore[attr-defined]
    chosen = [0] * size
    for n, word in enumerate(order):
        chosen[word] = order[random.randrange(n)] if n else ROOT  # type: ignore[attr-defined]
    scores = np.zeros((size, size + 1), dtype=np.float32)
    scores[np.arange(size), np.array(chosen) + 1] = 10
    assert heads(scores) == chosen


def test_a_circle_is_mended_at_the_least_loss() -> None:
    scores = np.array([[9, 0, 1, 1], [5, 1, 0, 8], [2, 1, 8, 0]], dtype=np.float32)
    every = [list(chosen) for chosen in itertools.product([-1, 0, 1, 2], repeat=3)]
    best = max((chosen for chosen in every if is_tree(chosen)), key=lambda chosen: total(chosen, scores))
    assert total(heads(scores), scores) == total(best, scores)


def test_the_scores_given_stay_as_they_were() -> None:
    scores = np.ones((3, 4), dtype=np.float32)
    heads(scores)
    assert (scores == 1).all()
