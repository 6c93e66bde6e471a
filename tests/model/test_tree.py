"""What the tree of a sentence keeps."""

from itinerary.model.tree import Tree, once
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.text.trees import tree


def test_a_question_is_asked_once_of_a_token_of_each_tree() -> None:
    asked: list[int] = []

    @once
    def initial(row: Tree, token: int) -> str:
        asked.append(token)
        return row.words[token][0]

    (sentence,) = sentences("She left Leeds.")
    (syntax,) = annotate([sentence])
    one, other = tree(sentence, syntax), tree(sentence, syntax)
    assert [initial(one, token) for token in (0, 1, 1, 0)] == ["s", "l", "l", "s"]
    assert asked == [0, 1]
    assert initial(other, 2) == "l"
    assert asked == [0, 1, 2]


def test_an_answer_may_be_none() -> None:
    asked: list[int] = []

    @once
    def nothing(row: Tree, token: int) -> None:
        asked.append(token)

    (sentence,) = sentences("She left Leeds.")
    row = tree(sentence, annotate([sentence])[0])
    assert (nothing(row, 0), nothing(row, 0)) == (None, None)
    assert asked == [0]
