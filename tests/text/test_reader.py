"""Another reader in place of the one that ships."""

import pytest
from attrs import evolve

from itinerary.errors import ArgumentError
from itinerary.model import Article, Name, Syntax
from itinerary.model.context import Context
from itinerary.options import Options
from itinerary.text.clean import clean
from itinerary.text.reader import Marks, marked
from itinerary.text.sentences import sentences

TEXT = "The Blue Ribbon sailed. Nobody on Ribbon spoke."


def context(reader):
    known = Context(Article(TEXT, "2019-04-24"), Options(reader=reader), clean=clean(TEXT, None))
    return evolve(known, sentences=sentences(TEXT, known.clean))


def test_names_of_another_reader():
    known = marked(context(lambda found: Marks(names=(Name(4, 15, "", "organisation"), Name(9, 15, "", "person")))))
    assert [(name.text, name.type) for name in known.names] == [("Blue Ribbon", "organisation")]
    assert len(known.syntax) == len(known.sentences) == 2


def test_document_pass_follows_any_reader():
    known = marked(context(lambda found: Marks(names=(Name(4, 15, "", "person"),))))
    assert [(name.text, name.type) for name in known.names] == [("Blue Ribbon", "person"), ("Ribbon", "person")]


def test_syntax_of_another_reader():
    def nouns(sentence):
        size = len(sentence.tokens)
        return Syntax(("NOUN",) * size, ("NN",) * size, ("x",) * size, (-1,) * size, ("root",) * size)

    known = marked(context(lambda found: Marks(names=(), syntax=tuple(map(nouns, found)))))
    assert {tag for syntax in known.syntax for tag in syntax.upos} == {"NOUN"}
    assert known.names == ()


@pytest.mark.parametrize("marks", [None, (), Marks(syntax=()), Marks(syntax=(Syntax((), ()), Syntax((), ())))])
def test_what_a_reader_may_not_return(marks):
    with pytest.raises(ArgumentError, match="reader"):
        marked(context(lambda found: marks))


def test_offsets_outside_the_text_are_left_out():
    known = marked(context(lambda found: Marks(names=(Name(-3, 2, "", "person"), Name(40, 900, "", "place")))))
    assert known.names == ()
