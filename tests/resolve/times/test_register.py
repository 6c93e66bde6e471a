"""News, stories and diaries."""

from itinerary.find.finder import find
from itinerary.options import Options
from itinerary.resolve.times.register import is_diary, is_narrative

STORY = "In June 1941 the army crossed the river. By May 1942 it held the city, which it lost in 1943."
NEWS = "On Monday the court heard him. He was first charged in June 2011, tried in 2012 and freed in 2014."
DIARY = "Monday\nRain.\n\nTuesday\nSun.\n\nWednesday\nHome.\n"


def test_a_story_of_far_years() -> None:
    assert is_narrative(find(STORY), 2019, Options())


def test_news_with_a_history_is_news() -> None:
    assert not is_narrative(find(NEWS), 2019, Options())


def test_the_policy_decides_where_it_is_given() -> None:
    assert not is_narrative(find(STORY), 2019, Options(register="news"))
    assert is_narrative(find(NEWS), 2019, Options(register="narrative"))


def test_headings_make_a_diary() -> None:
    assert is_diary(DIARY, find(DIARY))
    assert not is_diary(NEWS, find(NEWS))
