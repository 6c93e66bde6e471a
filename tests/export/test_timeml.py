"""TimeML, checked against its DTD."""

from importlib import resources
from xml.etree.ElementTree import Element, tostring

import pytest
import seed_timelines
from hypothesis import given, settings
from lxml import etree
from readings import readings

import itinerary
from itinerary.export.timeml import to_timeml
from itinerary.export.timeml_marks import append, mark
from itinerary.export.xml import legal
from itinerary.span import Span

DTD = etree.DTD(str(resources.files("itinerary") / "data" / "timeml.dtd"))


def parsed(reading):
    root = etree.fromstring(to_timeml(reading).encode())
    assert DTD.validate(root), DTD.error_log
    return root


@pytest.mark.parametrize("name", seed_timelines.NAMES)
def test_seeds_are_valid(name):
    assert parsed(seed_timelines.timeline(name).reading).tag == "TimeML"


@settings(max_examples=60)
@given(readings())
def test_any_reading_is_valid(reading):
    root = parsed(reading)
    again = root.findall("TLINK[@relType='IDENTITY']")
    assert len(root.findall("MAKEINSTANCE")) - len(again) == len(reading.events)
    assert len([t for t in root.findall("TIMEX3") if t.get("tid").startswith("t")]) == len(reading.times)
    words = [text for child in root if child.tag in ("TIMEX3", "EVENT") for text in (child.text, child.tail)]
    assert legal(reading.articles[0].text) in "".join(word or "" for word in words)


def test_two_articles_and_what_links_them():
    monday = itinerary.extract("Maria Keller left Oslo on Monday.", published="2021-03-17", id="a")
    tuesday = itinerary.extract("Bo Dahl died in Bergen on Tuesday.", published="2021-03-18", id="b")
    root = parsed(itinerary.merge([monday, tuesday]).reading)
    heads = root.findall("TIMEX3[@functionInDocument='PUBLICATION_TIME']")
    assert [head.get("value") for head in heads] == ["2021-03-17", "2021-03-18"]
    times = {time.text: time.get("anchorTimeID") for time in root.findall("TIMEX3[@anchorTimeID]")}
    assert times == {"Monday": "d0", "Tuesday": "d1"}


def test_status_is_told_by_the_instance(sample):
    flew, _, sail = parsed(sample.reading).findall("MAKEINSTANCE")
    assert (flew.get("polarity"), flew.get("modality")) == ("POS", None)
    assert sail.get("modality") == "possible"
    links = [dict(link.attrib) for link in parsed(sample.reading).findall("TLINK[@origin='text']")]
    assert [(link["eventInstanceID"], link["relType"], link["relatedToEventInstance"]) for link in links] == [
        ("i-e1", "BEFORE", "i-e2")
    ]


def test_tags_that_share_characters_stand_behind_each_other():
    root, text = Element("x"), "two days later"
    spans = {"a": Span.of(text, 0, 8), "b": Span.of(text, 4, 14), "c": Span(90, 91, "z")}
    append(root, text, [mark(span, Element(tag), text) for tag, span in spans.items()])
    assert tostring(root, encoding="unicode") == "<x><a>two days</a><b /> later<c /></x>"
