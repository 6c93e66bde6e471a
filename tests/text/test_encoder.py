import json

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.encoder import _recurrence, _window, layout, load, unpack

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
    keep, add = np.random.default_rng(seed).random((2, sum(lengths), 4), dtype=np.float32)
    assert np.allclose(_recurrence(keep, add, layout(lengths)), plain(keep, add, lengths))


@given(LENGTHS)
def test_windows_end_with_the_sentence(lengths: list[int]) -> None:
    x = np.arange(1, sum(lengths) + 1, dtype=np.float32)[:, None]
    before, here, after = _window(x, layout(lengths)).T
    first, last = np.cumsum([0, *lengths[:-1]]), np.cumsum(lengths) - 1
    assert (here == x[:, 0]).all()
    assert (before[first] == 0).all()
    assert (after[last] == 0).all()
    assert (np.delete(before, first) == np.delete(here, last)).all()
    assert (np.delete(after, last) == np.delete(here, first)).all()


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
