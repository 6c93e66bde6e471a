import numpy as np
import pytest
from attrs import evolve

from itinerary.model.document import Sentence
from itinerary.text.names.features import Sight, pieces
from itinerary.text.names.model import model
from itinerary.text.names.names import tagged
from itinerary.text.names.network import CLASSES, Look, gains, inputs
from itinerary.text.sentences import sentences
from itinerary.text.syntax.encoder import load
from itinerary.text.syntax.syntax import WINDOW, annotate


def look(words: list[str], size: int = 3) -> Look:
    parts = pieces(words)
    return Look(parts, Sight(parts.words), np.zeros((len(words), size), dtype=np.float32))


def words(sentence: Sentence) -> list[str]:
    return [token.text for token in sentence.tokens]


def test_inputs_tell_the_classes_of_the_words_around() -> None:
    rows = inputs([look(["visited", "Paris", "twice"]), look(["and", "again"])])[:, 3:].reshape(5, -1, len(CLASSES))
    city = CLASSES.index("P")
    assert [int(place) for place in rows[:3, :, city].argmax(axis=1)] == [3, 2, 1]
    assert not rows[3:, :, city].any()


def test_inputs_hold_the_vector_of_the_token() -> None:
    parts = pieces(["U.S.-led", "force"])
    rows = inputs([Look(parts, Sight(parts.words), np.array([[1], [2]], dtype=np.float32))])
    assert rows[:, 0].tolist() == [1, 1, 1, 2]


def test_only_the_pieces_asked_for_are_looked_at() -> None:
    whole = look(["visited", "Paris", "twice"], 192)
    some = evolve(whole, at=(2, 1))
    assert inputs([some]).tolist() == inputs([whole])[[2, 1]].tolist()
    assert [len(rows) for rows in gains([some, evolve(whole, at=())], model().tags, 16.0)] == [2, 0]
    assert gains([evolve(whole, at=())], model().tags, 16.0) == [[]]


def test_inputs_tell_the_style() -> None:
    text = "Storms batter coastal villages"
    styles = [inputs([look(words.split())])[0, -len(CLASSES) :] for words in (text, text.upper(), text.title())]
    assert [style.argmax() if style.any() else None for style in styles] == [None, 0, 1]


def test_gains_favour_what_the_words_tell() -> None:
    tags = model().tags
    found = sentences("Yesterday Mr Brovnik said that he was tired. The train stopped in Ostrelva on Monday.")
    looks = []
    for sentence, syntax in zip(found, annotate(found), strict=True):
        parts = pieces(words(sentence))
        assert syntax.vectors is not None
        looks.append(Look(parts, Sight(parts.words), syntax.vectors))
    person, place = gains(looks, tags, 16.0)
    brovnik = dict(zip(tags, person[words(found[0]).index("Brovnik")], strict=True))
    ostrelva = dict(zip(tags, place[words(found[1]).index("Ostrelva")], strict=True))
    assert max(brovnik, key=brovnik.__getitem__) == "B-PER"
    assert ostrelva["B-LOC"] > ostrelva["B-PER"]
    assert not any(gains([look(["U.S.-led"], 192)], tags, 16.0)[0][1])


def test_gains_follow_the_order_of_the_tags() -> None:
    tags, one = model().tags, look(["Anna", "slept"], 192)
    assert gains([one], tags[::-1], 16.0) == [[row[::-1] for row in gains([one], tags, 16.0)[0]]]


def test_gains_of_nothing() -> None:
    assert gains([], model().tags, 16.0) == []


def test_a_network_without_names(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = evolve(load(), names=())
    monkeypatch.setattr("itinerary.text.names.network.load", lambda: bare)
    assert gains([look(["Anna"]), look(["Oslo"])], model().tags, 16.0) == [[], []]


def test_syntax_without_vectors_leaves_the_tagger_alone() -> None:
    found = sentences("Anna Berg flew to Oslo. She met Per Dahl of Norsk Hydro there.")
    rows = [words(sentence) for sentence in found]
    bare = [evolve(syntax, vectors=None) for syntax in annotate(found)]
    assert tagged(rows, bare, model()) == tagged(rows, (), model())


def test_a_long_sentence_has_one_vector_a_token() -> None:
    (sentence,) = sentences("Anna and " * WINDOW + "Berg left.")
    (syntax,) = annotate([sentence])
    assert syntax.vectors is not None
    assert len(syntax.vectors) == len(sentence.tokens)


def test_a_listed_place_is_no_person() -> None:
    tags = model().tags
    found = sentences("Pyongyang has courted its neighbours, he said.")
    (syntax,) = annotate(found)
    parts = pieces(words(found[0]))
    assert syntax.vectors is not None
    row = dict(zip(tags, gains([Look(parts, Sight(parts.words), syntax.vectors)], tags, 16.0)[0][0], strict=True))
    assert row["B-PER"] <= row["B-LOC"]
