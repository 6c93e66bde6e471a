"""The tagger's weights, packed and unpacked, and its search for the best tags."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.names.features import Sight, pieces, segments
from itinerary.text.names.model import Model, best, model, pack, unpack

NUMBERS = st.integers(-20, 20)


def test_pack_and_unpack():
    trained = Model(("O", "B-PER"), {"wanna": (-3, 5), "*": (1, 0)}, ((0, 1), (-2, 3)), 16.0)
    assert unpack(pack(trained)) == trained


def test_shipped_model_reads():
    assert model().tag(Sight("Anna Berg met him".split())) == ["B-PER", "I-PER", "O", "O"]


@given(st.integers(1, 3).flatmap(lambda n: st.tuples(
    st.lists(st.lists(NUMBERS, min_size=n, max_size=n), min_size=1, max_size=5),
    st.lists(st.lists(NUMBERS, min_size=n, max_size=n), min_size=n, max_size=n),
)))
def test_best_is_the_best_of_all(given_):
    scores, steps = given_

    def worth(path):
        return sum(row[t] for row, t in zip(scores, path, strict=True)) + sum(
            steps[a][b] for a, b in pairwise(path)
        )

    assert worth(best(scores, steps)) == max(worth(path) for path in product(range(len(steps)), repeat=len(scores)))


@given(st.lists(st.text(alphabet="aB-'.", min_size=1, max_size=8), max_size=8))
def test_pieces_put_together_are_the_tokens(tokens):
    parts = pieces(tokens)
    assert "".join(parts.words) == "".join(tokens)
    assert all(tokens[o][at : at + len(w)] == w for w, o, at in zip(parts.words, parts.owner, parts.offset, strict=True))


@given(st.lists(st.sampled_from("the Bank of England said Kim - un I 2 ,".split()), max_size=12))
def test_segments_are_apart_and_begin_with_a_name(words):
    found = segments(words)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(start < end <= len(words) for start, end in found)
