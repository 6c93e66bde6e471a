"""Plans that are taken back where the trip is called off."""

import pytest

from itinerary import extract, merge
from itinerary.model import Article

PLAN = "Ana Prado is to fly to Rome on Friday."


def places(timeline):
    return [stop.place.name for one in timeline.itineraries for stop in one.stops]


def fly(timeline):
    return next(event for event in timeline.events if event.trigger.text == "fly")


@pytest.mark.parametrize(
    "end",
    [
        "She cancelled the trip on Tuesday.",
        "She called off the visit.",
        "Her flight was scrapped on Tuesday.",
        "She has cancelled her flight to Rome.",
    ],
)
def test_a_trip_called_off_is_no_stop(end):
    timeline = extract(f"{PLAN} {end}", published="2021-03-17")
    assert fly(timeline).status == "denied"
    assert any("taken back" in line for line in fly(timeline).explanation)
    assert places(timeline) == []


@pytest.mark.parametrize(
    "end",
    [
        "She cancelled a trip on Tuesday.",
        "She cancelled the contract on Tuesday.",
        "She may cancel the trip.",
        "She postponed the trip on Tuesday.",
        "Tom Fox cancelled his trip on Tuesday.",
        "She has cancelled her flight to Oslo.",
        "Tom Fox left Oslo on Monday. Ana Prado cancelled the trip.",
    ],
)
def test_other_plans_stay(end):
    assert fly(extract(f"{PLAN} {end}", published="2021-03-17")).status == "scheduled"


def test_a_plan_made_after_that_stays():
    timeline = extract(f"Ana Prado cancelled the trip on Tuesday. {PLAN}", published="2021-03-17")
    assert places(timeline) == ["Rome"]


def test_a_later_article_takes_back_the_plan_of_an_earlier_one():
    told = ((PLAN, "2021-03-16"), ("Ana Prado has cancelled her flight to Rome.", "2021-03-17"))
    timelines = [extract(Article(text, published, id=published)) for text, published in told]
    for each in (timelines, timelines[::-1]):
        assert fly(merge(each)).status == "denied"
        assert places(merge(each)) == []
