import json
from itertools import accumulate, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.syntax.encoder import _beside, _recurrence, layout, load, unpack

LENGTHS = st.lists(st.integers(1, 7), min_size=1, max_size=6)


def plain(keep: np.ndarray, add: np.ndarray, lengths: list[int]) -> np.ndarray:
    """The recurrence word by word, sentence by sentence."""
    out, start, half = np.zeros_like(add), 0, keep.shape[1] // 2
    for length in lengths:
        for columns, places in ((slice(None, half), range(length)), (slice(half, None), reversed(range(length)))):
            state = np.zeros(half, dtype=np.float32)
            for place in places:
                state = keep[start + place, columns] * state + add[start + place, columns]
                out[start + place, columns] = state
        start += length
    return out


@given(LENGTHS, st.integers(0, 99))
def test_all_sentences_at_once_as_one_by_one(lengths: list[int], seed: int) -> None:
    shape = layout(lengths)
    keep, add = np.random.default_rng(seed).random((2, sum(lengths), 4), dtype=np.float32)
    expected = plain(keep, add, lengths)
    kept, state = keep[shape.order], add[shape.order]
    _recurrence(kept, state, shape)
    assert np.allclose(state[shape.rows], expected)


@given(LENGTHS, st.integers(0, 99))
def test_neighbours_end_with_the_sentence(lengths: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    each, weights = random.random((3, 2), dtype=np.float32), random.random((6, 9), dtype=np.float32)
    numbers = random.integers(0, 3, sum(lengths))
    window = np.zeros((sum(lengths), 6), dtype=np.float32)
    for start, end in pairwise(accumulate(lengths, initial=0)):
        padded = np.pad(each[numbers[start:end]], ((1, 1), (0, 0)))
        window[start:end] = np.concatenate([padded[:-2], padded[1:-1], padded[2:]], axis=1)
    shape = layout(lengths)
    whole = np.concatenate(list(_beside(each, weights, numbers, shape)), axis=1)
    assert np.allclose(whole[shape.rows], window @ weights)


def test_small_integers_are_scaled_by_column() -> None:
    lists = {"words": ["a"], "upos": ["NOUN"], "xpos": ["NN"], "relation": ["root"]}
    head = {"lists": lists, "arrays": [["x.w", "|i1", [2, 2]], ["x.w.scale8", "<f4", [2]], ["x.b", "<f2", [1]]]}
    body = bytes([1, 2, 255, 4]) + np.array([0.5, 10], "<f4").tobytes() + np.array([3], "<f2").tobytes()
    network = unpack(json.dumps(head).encode() + b"\n" + body)
    assert network.weights["x.w"].tolist() == [[0.5, 20], [-0.5, 40]]
    assert network.weights["x.b"].tolist() == [3]
    assert network.vocabulary.words == {"a": 1}


def test_what_ships_is_whole() -> None:
    network = load()
    assert {"NOUN", "VERB", "PROPN"} <= set(network.upos)
    assert {"nsubj", "nsubj:pass", "obl", "root"} <= set(network.relations)
    assert network.weights["embed.word"].shape[0] == len(network.vocabulary.words) + 1
    assert all(np.isfinite(array).all() for array in network.weights.values())
