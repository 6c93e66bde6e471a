"""Bare hours."""

import itinerary


def values(text: str) -> list[str]:
    return [time.value for time in itinerary.find_times(text, published="2019-04-24")]


def test_hours_beside_a_time_of_day() -> None:
    assert values("She speaks in Ames at 1 p.m. and in Boone at 4.") == ["2019-04-24T13:00", "2019-04-24T16:00"]
    assert values("The two met at 8:15 a.m. and signed at ten.")[-1] == "2019-04-24T10:00"


def test_hours_without_one_are_numbers() -> None:
    assert values("They are ranked at 7. On Monday they won again.") == ["2019-04-22"]


def test_hours_of_a_log() -> None:
    log = "2 May\n0615 Let go.\n1130 Passed the light.\n1800 Rain. Slept till 1900.\n"
    assert values(log)[-1] == "2019-05-02T19:00"


def test_hours_told_loosely() -> None:
    text = "They met at noon. At about eleven he left, shortly after ten the rest."
    found = [(time.text, time.mod) for time in itinerary.find_times(text, published="2019-04-24")]
    assert found == [("noon", None), ("about eleven", "APPROX"), ("shortly after ten", "AFTER")]


def test_hours_of_a_log_within_its_lines() -> None:
    log = "2 May\n0615 Let go.\n0730 Passed the light. 1130 Stopped.\n0900 Anchored 1310; went ashore 1345.\n"
    assert [value[-5:] for value in values(log)][-5:] == ["07:30", "11:30", "09:00", "13:10", "13:45"]
