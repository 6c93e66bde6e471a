"""Options: policies validated in full."""

import pickle

import pytest
from attrs import evolve, fields

from itinerary import Options, OptionsError


def test_defaults_are_what_annotated_news_says():
    options = Options()
    assert options.bare_weekday == "recent"
    assert options.parts_of_day["night"] == (18, 30)
    assert options.seasons["winter"] == 12
    assert options.subparts["month"] == (10, 20)


def test_a_table_takes_the_rows_to_change():
    options = Options(parts_of_day={"evening": [17, 23]}, seasons={"spring": 2})
    assert options.parts_of_day["evening"] == (17, 23)
    assert options.parts_of_day["morning"] == (6, 12)
    assert options.seasons["spring"] == 2
    assert "banana" not in options.seasons
    with pytest.raises(KeyError):
        options.seasons["banana"]


def test_equal_options_are_one_value():
    a, b = Options(counts={"few": (3, 4)}, languages="fr"), Options(counts={"few": (3, 4)}, languages=["fr"])
    assert a == b
    assert hash(a) == hash(b)
    assert pickle.loads(pickle.dumps(a)) == a
    assert evolve(a, winter="january") != a


@pytest.mark.parametrize(
    ("policy", "value", "hint"),
    [
        ("week_start", "friday", "'monday', 'sunday'"),
        ("register", None, "'auto', 'news', 'narrative'"),
        ("hemisphere", ["north"], "'auto', 'north', 'south'"),
        ("seasons", 3, "a mapping of 'spring'"),
        ("seasons", {"fall": 9}, "the names 'spring'"),
        ("seasons", {"spring": 13}, "months from 1 to 12"),
        ("seasons", {"spring": True}, "months from 1 to 12"),
        ("parts_of_day", {"night": (30, 18)}, "hours (start, end)"),
        ("parts_of_day", {"night": (18, 37)}, "hours (start, end)"),
        ("parts_of_day", {"night": (18, float("nan"))}, "hours (start, end)"),
        ("parts_of_day", {"night": 18}, "hours (start, end)"),
        ("subparts", {"month": (20, 10)}, "end of early"),
        ("counts", {"few": ("2", "5")}, "(least, most)"),
        ("about", {"day": "a day"}, "TIMEX3 duration"),
        ("about", {"day": "P1DT2H"}, "TIMEX3 duration"),
        ("fiscal_start", 0, "from 1 to 12"),
        ("fiscal_start", 1.0, "from 1 to 12"),
        ("holidays_country", "us", "alpha-2"),
        ("default_timezone", "Mars/Olympus", "IANA"),
        ("languages", [1], "language codes"),
        ("languages", [""], "language codes"),
        ("all_events", 1, "True or False"),
        ("reader", "spacy", "a callable"),
    ],
)
def test_a_wrong_value_is_quoted_and_the_right_ones_listed(policy, value, hint):
    with pytest.raises(OptionsError) as caught:
        Options(**{policy: value})
    assert policy in str(caught.value)
    assert hint in str(caught.value)


def test_a_policy_that_does_not_exist_is_named_beside_those_that_do():
    with pytest.raises(OptionsError, match=r"no policy 'next_wednesday'.*'next_weekday'"):
        Options(next_wednesday="nearest")


def test_options_are_keyword_only():
    with pytest.raises(TypeError):
        Options("news")


def test_every_policy_is_documented():
    undocumented = [field.name for field in fields(Options) if f"`{field.name}`" not in Options.__doc__]
    assert undocumented == []
