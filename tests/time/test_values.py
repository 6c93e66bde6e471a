"""What every example of every rule comes to on three days: as news, in a story that has told other times, in a plan."""

from pathlib import Path

import pytest

from itinerary.find.finder import find
from itinerary.time.evaluate import evaluate
from itinerary.time.history import History
from itinerary.time.point import Point
from itinerary.time.render import render
from itinerary.time.result import Anchors

ROWS = [line.split("\t") for line in Path(__file__).with_name("values.tsv").read_text(encoding="utf-8").splitlines()]
STORY = History().told(Point("day", 2017, 11, 7), "t0").told(Point("minute", 2017, 11, 8, 21, 40), "t1")
NEWS_OF_A_WEDNESDAY = Anchors(Point("day", 2019, 4, 24))
A_STORY = Anchors(Point("day", 2019, 4, 24), STORY, narrative=True, tense="past")
A_PLAN = Anchors(Point("day", 2020, 12, 31), tense="future")


def shown(said, anchors):
    found = evaluate(said, anchors)
    return f"{found.value} {found.mod or ''}".strip()


@pytest.mark.parametrize(("phrase", "news", "story", "plan"), ROWS, ids=[row[0] for row in ROWS])
def test_value(phrase, news, story, plan):
    (found,) = find(phrase)
    assert [shown(found.expression, anchors) for anchors in (NEWS_OF_A_WEDNESDAY, A_STORY, A_PLAN)] == [news, story, plan]
    (again,) = find(render(found.expression))
    assert shown(again.expression, A_PLAN) == plan
