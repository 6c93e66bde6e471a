"""What a paragraph tells between two days."""

from datetime import datetime

STORY = "On 3 May 2019 the ship reached Hull. The captain sold her cargo. On 12 May 2019 she sailed for Oslo."


def test_what_is_told_between_two_days_happened_between_them(told):
    bounds = told(STORY)["sold"].when.bounds
    assert (bounds.earliest_start, bounds.latest_end) == (datetime(2019, 5, 3), datetime(2019, 5, 13))


def test_what_came_before_is_not_between(told):
    assert told(STORY.replace("sold", "had sold"))["sold"].when.bounds.earliest_start is None


def test_a_story_goes_on_in_the_next_paragraph(told):
    bounds = told(STORY.replace(". The", ".\n\nThe"))["sold"].when.bounds
    assert (bounds.earliest_start, bounds.latest_end) == (datetime(2019, 5, 3), datetime(2019, 5, 13))


def test_behind_a_paragraph_between_it_is_another_story(told):
    assert told(STORY.replace(". The", ".\n\nHulls are of oak.\n\nThe"))["sold"].when.bounds.earliest_start is None


SCENE = "The storm came ashore at 4 a.m. on Monday. It tore off roofs. The mayor thanked the crews."


def test_a_scene_goes_on_in_the_next_sentence(told):
    when = told(SCENE)["tore"].when
    assert (when.value, when.bounds.earliest_start) == ("2021-03-15", datetime(2021, 3, 15, 4))


def test_what_others_said_of_it_may_come_later(told):
    assert told(SCENE)["thanked"].when.value is None


def test_a_scene_of_long_ago_is_no_scene(told):
    assert told(SCENE.replace("on Monday", "on 4 May 2019"))["tore"].when.value is None
MATCH = "Rovers beat Town on Sunday.\n\nTom Lee scored twice. Rovers had sold him in May. Max Ray equalised."


def test_a_match_goes_on_in_the_next_paragraph(told):
    found = told(MATCH)
    assert [found[word].when.value for word in ("scored", "equalised")] == ["2021-03-14"] * 2


def test_another_day_ends_a_scene(told):
    found = told(MATCH.replace("Rovers had sold him in May.", "On 3 March Town lost in Hull."))
    assert found["equalised"].when.value != "2021-03-14"


def test_helpers_reach_a_disaster_on_its_day(told):
    text = "A train struck a car near Leeds at 6 a.m. on Monday.\n\nFirefighters reached Leeds within minutes."
    assert told(text)["reached"].when.value == "2021-03-15"


def test_what_is_promised_for_later_dates_no_promise(told):
    text = "Ann Lee visited Oslo on Monday. She promised that the road would be mended by June."
    assert told(text)["promised"].when.value == "2021-03-15"


def test_who_died_in_a_disaster_died_then(told):
    found = told("A fire destroyed the mill in Leeds on Monday. Six people died.")
    assert found["died"].when.value == found["destroyed"].when.value == "2021-03-15"
