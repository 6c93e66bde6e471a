"""spaCy as the reader of names."""

import sys

import pytest

from itinerary.adapters.spacy import reader
from itinerary.errors import MissingExtraError
from itinerary.text.sentences import sentences


def test_without_spacy(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtraError, match=r"itinerary-timeline\[spacy\]"):
        reader("en_core_web_sm")


def test_names_of_a_pipeline():
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    patterns = [{"label": "PERSON", "pattern": "Anna Berg"}, {"label": "DATE", "pattern": "Monday"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    text = "On Monday it rained.  Dr. Anna Berg left."
    names = reader(nlp)(sentences(text, None)).names
    assert [(text[name.start : name.end], name.type) for name in names] == [("Anna Berg", "person")]
