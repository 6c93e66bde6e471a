"""The schema, checked by our own few keywords."""

import json

import pytest
from jsonschema import Draft202012Validator

from itinerary import DocumentError, schema
from itinerary.export.check import _KEYWORDS, checked

DROPPED = {"$schema", "$id", "$defs", "title", "description"}


def keywords(rule):
    yield from rule
    below = [*rule.get("properties", {}).values(), *rule.get("$defs", {}).values(), *rule.get("oneOf", ())]
    for one in [*below, *([rule["items"]] if "items" in rule else [])]:
        yield from keywords(one)


def test_every_keyword_of_the_schema_is_checked():
    assert set(keywords(schema())) <= set(_KEYWORDS) | DROPPED


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("events", 0, "status"), "maybe"),
        (("events", 0, "when"), 5),
        (("events", 0, "source"), []),
        (("places", 0, "latitude"), 91),
        (("places", 0, "latitude"), -91),
        (("actors", 0, "mentions", 0, "start"), True),
        (("order",), {}),
        (("schema",), "itinerary/0"),
        (("places", 0, "latitude"), 90),
        (("events", 0, "source"), "police"),
        (("events", 0, "new"), object),
    ],
)
def test_it_says_what_jsonschema_says(sample, path, value):
    document = json.loads(sample.to_json())
    *above, last = path
    part = document
    for key in above:
        part = part[key]
    part[last] = value
    if Draft202012Validator(schema()).is_valid(document):
        checked(document)
    else:
        with pytest.raises(DocumentError, match=r"^broken document: "):
            checked(document)
