"""The document: its shape, its schema, and the way back."""

import json
from datetime import datetime

import jsonschema
import pytest
from hypothesis import given, settings
from readings import readings

import itinerary
from itinerary import DocumentError, Timeline
from itinerary.export.document import stamp, to_dict
from itinerary.export.load import from_dict

VALID = jsonschema.Draft202012Validator(itinerary.schema())


def test_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(itinerary.schema())


def test_schema_is_fresh_at_each_call():
    itinerary.schema().clear()
    assert itinerary.schema()


@settings(max_examples=25)
@given(readings())
def test_document_is_valid_json_and_leads_back(reading):
    document = to_dict(reading)
    VALID.validate(document)
    assert from_dict(json.loads(json.dumps(document))) == reading
    assert Timeline.from_dict(json.loads(Timeline(reading).to_json())) == Timeline(reading)


def test_keys_of_the_contract(sample):
    document = sample.to_dict()
    assert " ".join(document) == "schema articles times actors places events order conflicts itineraries"
    event = document["events"][1]
    assert event["trigger"] == {"start": 60, "end": 63, "text": "met"}
    assert event["when"]["edtf"] == "2021-03-15~"
    assert event["when"]["alternatives"] == [{"value": "2021-03-16T16:00", "weight": 0.1, "why": "the day after"}]
    stop = document["itineraries"][0]["stops"][1]
    assert (stop["place"], stop["arrive"], stop["depart"]) == ("p2", "2021-03-15T16:00", None)
    leg = document["itineraries"][0]["legs"][0]
    assert (leg["from"], leg["to"], leg["hours"], leg["km"], leg["feasible"]) == ("p1", "p2", 6.0, 306.2, True)


@pytest.mark.parametrize(
    ("moment", "granularity", "shown"),
    [
        (datetime(2019, 4, 24), "day", "2019-04-24"),
        (datetime(2019, 4, 24), "", "2019-04-24"),
        (datetime(2019, 4, 24), "month", "2019-04-24"),
        (datetime(2019, 4, 24), "minute", "2019-04-24T00:00"),
        (datetime(2019, 4, 24), "part-of-day", "2019-04-24T00:00"),
        (datetime(2019, 4, 24, 15, 40), "day", "2019-04-24T15:40"),
        (datetime(2019, 4, 24, 15, 40, 7), "second", "2019-04-24T15:40:07"),
        (None, "day", None),
    ],
)
def test_stamp(moment, granularity, shown):
    assert stamp(moment, granularity) == shown


@pytest.mark.parametrize("wrong", [None, [], {}, {"schema": "itinerary/2"}, "x", {"schema": "itinerary/1"}])
def test_no_document(wrong):
    with pytest.raises(DocumentError):
        Timeline.from_dict(wrong)


@pytest.mark.parametrize(
    "harm",
    [
        lambda d: d["events"][0].pop("trigger"),
        lambda d: d["events"][0]["actors"][0].update(id="a99"),
        lambda d: d["events"][0]["when"].update(earliest_start="soon"),
        lambda d: d["articles"][0].update(published="2019-13-01"),
        lambda d: d["itineraries"][0].update(stops=3),
        lambda d: d.update(events=None),
        lambda d: d.update(articles=[]),
        lambda d: d["events"][0].update(id=5),
        lambda d: d["events"][0].update(kind="picnic"),
        lambda d: d["events"][0]["trigger"].update(start=-1),
        lambda d: d["events"][0]["when"].update(timezone="Mars/Phobos"),
        lambda d: d["events"][0]["when"].update(approximate="yes"),
        lambda d: d["events"][1]["when"]["alternatives"][0].update(weight=2),
        lambda d: d["itineraries"][0]["legs"][0].update(hours=float("nan")),
    ],
)
def test_broken_document_says_so(sample, harm):
    document = sample.to_dict()
    harm(document)
    with pytest.raises(DocumentError, match="broken document"):
        Timeline.from_dict(document)


def test_a_broken_document_names_the_place(sample):
    document = sample.to_dict()
    document["events"][1]["sentence"]["text"] = None
    with pytest.raises(DocumentError, match=r"^broken document: events\[1\]\.sentence\.text is None, not string; "):
        Timeline.from_dict(document)
    document["events"][1]["when"] = {**document["events"][1]["when"], "mod": "ISH"}
    with pytest.raises(DocumentError, match=r"^broken document: events\[1\]\.when\.mod is 'ISH', none of None, START"):
        Timeline.from_dict(document)


def test_span_names_its_article_where_there_are_several(sample):
    from attrs import evolve

    span = evolve(sample[0].trigger, article="d1")
    reading = evolve(sample.reading, events=(evolve(sample[0], trigger=span),))
    document = to_dict(reading)
    assert document["events"][0]["trigger"]["article"] == "d1"
    assert "article" not in document["events"][0]["sentence"]
    assert from_dict(document) == reading
