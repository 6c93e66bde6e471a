"""Every policy of `Options` changes what it says it changes, and nothing by default."""

import pytest

import itinerary
from itinerary import Options

PUBLISHED = "2019-04-24"  # a Wednesday


def told(phrase: str, published: str = PUBLISHED, timezone: str | None = None, **policies: object) -> tuple[str, str, str]:
    """The value, the first day and the last day (inclusive) of a phrase."""
    found = itinerary.resolve(phrase, published=published, timezone=timezone, options=Options(**policies))
    bounds = found.when.bounds if found.when else None
    sides = (bounds.earliest_start, bounds.latest_end) if bounds else (None, None)
    return (found.value, *("" if side is None else side.isoformat()[:16].removesuffix("T00:00") for side in sides))


@pytest.mark.parametrize(
    ("phrase", "policies", "default", "changed"),
    [
        ("Friday", {"bare_weekday": "closest"}, "2019-04-19", "2019-04-26"),
        ("next Friday", {"next_weekday": "next-week"}, "2019-04-26", "2019-05-03"),
        ("last Tuesday", {"last_weekday": "previous-week"}, "2019-04-23", "2019-04-16"),
        ("next Sunday", {"next_weekday": "next-week", "week_start": "sunday"}, "2019-04-28", "2019-04-28"),
        ("next Sunday", {"next_weekday": "next-week"}, "2019-04-28", "2019-05-05"),
        ("September", {"month_year": "past"}, "2019-09", "2018-09"),
        ("February", {"month_year": "future"}, "2019-02", "2020-02"),
        ("December", {"month_year": "published"}, "2018-12", "2019-12"),
        ("'24", {"two_digit_year": "past"}, "2024", "1924"),
        ("4/5/2019", {"date_order": "american"}, "2019-05-04", "2019-04-05"),
        ("fiscal 2019", {"fiscal_start": 10}, "2019", "FY2019"),
        ("the third quarter of fiscal 2019", {"fiscal_start": 10}, "2019-Q3", "FY2019-Q3"),
        ("next fiscal year", {"fiscal_start": 4}, "2020", "FY2021"),
        ("Thanksgiving 2018", {"holidays_country": "CA"}, "2018-11-22", "2018-10-08"),
        ("Independence Day", {"holidays_country": "IN"}, "2019-07-04", "2019-08-15"),
        ("the past month", {"past_n": "calendar"}, "P1M", "P1M"),
    ],
)
def test_values(phrase: str, policies: dict[str, object], default: str, changed: str) -> None:
    assert told(phrase)[0] == default
    assert told(phrase, **policies)[0] == changed


@pytest.mark.parametrize(
    ("phrase", "policies", "default", "changed"),
    [
        ("next week", {"week_start": "sunday"}, ("2019-04-29", "2019-05-06"), ("2019-04-28", "2019-05-05")),
        ("this weekend", {"weekend": "friday-saturday"}, ("2019-04-27", "2019-04-29"), ("2019-04-26", "2019-04-28")),
        ("the past month", {"past_n": "calendar"}, ("2019-03-24", "2019-04-25"), ("2019-03-01", "2019-04-01")),
        ("the next two weeks", {"past_n": "calendar"}, ("2019-04-24", "2019-05-08"), ("2019-04-29", "2019-05-13")),
        ("until May 3", {"range_end": "exclusive"}, ("", "2019-05-04"), ("", "2019-05-03")),
        ("through May 3", {"range_end": "exclusive"}, ("", "2019-05-04"), ("", "2019-05-04")),
        ("the 20th century", {"century": "strict"}, ("1900-01-01", "2000-01-01"), ("1901-01-01", "2001-01-01")),
        ("winter 2018", {"winter": "january"}, ("2018-12-01", "2019-03-01"), ("2017-12-01", "2018-03-01")),
        ("summer 2018", {"hemisphere": "south"}, ("2018-06-01", "2018-09-01"), ("2018-12-01", "2019-03-01")),
        ("spring 2018", {"seasons": {"spring": 4}}, ("2018-03-01", "2018-06-01"), ("2018-04-01", "2018-06-01")),
        (
            "yesterday evening",
            {"parts_of_day": {"evening": (17, 23)}},
            ("2019-04-23T18:00", "2019-04-24"),
            ("2019-04-23T17:00", "2019-04-23T23:00"),
        ),
        ("early March", {"subparts": {"month": (15, 20)}}, ("2019-03-01", "2019-03-11"), ("2019-03-01", "2019-03-16")),
        ("a few days ago", {"counts": {"few": (3, 4)}}, ("2019-04-19", "2019-04-23"), ("2019-04-20", "2019-04-22")),
        ("about May 3", {"about": {"day": "P3D"}}, ("2019-05-02", "2019-05-05"), ("2019-04-30", "2019-05-07")),
        ("fiscal 2019", {"fiscal_start": 10}, ("2019-01-01", "2020-01-01"), ("2018-10-01", "2019-10-01")),
        (
            "two working days from now",
            {"weekend": "thursday-friday"},
            ("2019-04-26", "2019-04-27"),
            ("2019-04-28", "2019-04-29"),
        ),
    ],
)
def test_bounds(phrase: str, policies: dict[str, object], default: tuple[str, str], changed: tuple[str, str]) -> None:
    assert told(phrase)[1:] == default
    assert told(phrase, **policies)[1:] == changed


def test_a_weekday_by_the_verb() -> None:
    def days(text: str) -> list[str]:
        policies = (Options(bare_weekday=policy) for policy in ("recent", "closest", "tense"))
        return [itinerary.find_times(text, published=PUBLISHED, options=options)[0].value for options in policies]

    assert days("The court will rule on Monday.") == ["2019-04-29", "2019-04-22", "2019-04-29"]
    assert days("The court ruled on Friday.") == ["2019-04-19", "2019-04-26", "2019-04-19"]
    assert days("A ruling on Friday.") == ["2019-04-19", "2019-04-26", "2019-04-26"]


def test_the_register() -> None:
    text = "He arrived in May 1943. In June he was wounded."
    june = lambda register: itinerary.find_times(text, published=PUBLISHED, options=Options(register=register))[1].value
    assert (june("news"), june("narrative")) == ("2018-06", "1943-06")


def test_the_zone_tells_hemisphere_country_and_order_of_dates() -> None:
    assert told("summer 2018", timezone="Australia/Sydney")[1] == "2018-12-01"
    assert told("summer 2018", timezone="Europe/Paris")[1] == "2018-06-01"
    assert told("summer 2018", timezone="Australia/Sydney", hemisphere="north")[1] == "2018-06-01"
    assert told("Thanksgiving 2018", timezone="America/Toronto")[0] == "2018-10-08"
    assert told("Thanksgiving 2018", timezone="America/Toronto", holidays_country="US")[0] == "2018-11-22"
    assert told("4/5/2019", timezone="America/Chicago")[0] == "2019-04-05"


def test_the_zone_of_articles_that_tell_none() -> None:
    found = itinerary.resolve("10:40 a.m.", published=PUBLISHED, options=Options(default_timezone="Asia/Seoul"))
    assert found.when.timezone == "Asia/Seoul"


def test_languages_tell_the_order_of_dates() -> None:
    assert told("4/5/2019", languages=("de",))[0] == "2019-05-04"


def test_wall_times_that_clocks_skip_or_show_twice_are_told() -> None:
    def lines(phrase: str) -> list[str]:
        found = itinerary.resolve(phrase, published=PUBLISHED, timezone="Europe/Paris")
        return [line for line in found.explanation if line.startswith("conflict")]

    assert lines("2:30 a.m. on March 31, 2019") == ["conflict: clocks of Europe/Paris jump over 02:30 on 2019-03-31"]
    assert lines("2:30 a.m. on October 27, 2018") == []
    assert lines("2:30 a.m. on October 28, 2018") == ["conflict: clocks of Europe/Paris show 02:30 twice on 2018-10-28"]


def test_a_weekday_that_is_not_that_of_the_date_is_told() -> None:
    found = itinerary.resolve("Wednesday, February 26, 2019", published=PUBLISHED)
    assert found.value == "2019-02-26"
    assert any(line.startswith("conflict: 2019-02-26 is a Tuesday, not a Wednesday") for line in found.explanation)
