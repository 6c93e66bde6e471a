"""Word lists, one or several at a time."""

from itinerary.language.tables import entries, lines, terms, words


def test_several_keys_are_one_set() -> None:
    start, end = (entries("en", "event_aspects", key) for key in ("start", "end"))
    assert start - end
    assert end - start
    assert entries("en", "event_aspects", "start", "end") == start | end


def test_several_lists_are_one_set() -> None:
    assert words("en", "weekday", "titles") == words("en", "weekday") | words("en", "titles")


def test_a_term_is_a_whole_line() -> None:
    assert terms("en", "titles", "weekday") == {*lines("en", "titles"), *lines("en", "weekday")}
    assert "prime minister" in terms("en", "titles")
    assert "prime minister" not in words("en", "titles")
