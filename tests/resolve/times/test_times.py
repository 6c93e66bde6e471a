"""Times of whole texts: the order in which they are told, registers, bounds."""

import datetime as dt

import pytest

import itinerary
from itinerary.errors import UnresolvedError
from itinerary.options import Options


def values(text: str, published: str = "2019-04-24", **facts: object) -> list[str]:
    return [time.value for time in itinerary.find_times(text, published=published, **facts)]


def test_later_counts_from_what_was_told() -> None:
    text = "He crossed the border at 10:40 a.m. on Wednesday and reached the city some six hours later."
    first, second = itinerary.find_times(text, published="2019-04-24")
    assert (second.value, second.mod, second.anchor) == ("2019-04-24T16:40", "APPROX", first.id)


def test_about_loosens_by_its_unit() -> None:
    found = itinerary.resolve("some six hours later", published="2019-04-24", reference="2019-04-24T10:40")
    assert found.when is not None
    assert found.when.bounds.earliest_start == dt.datetime(2019, 4, 24, 15, 40)
    assert found.when.bounds.latest_end == dt.datetime(2019, 4, 24, 17, 41)


def test_crossing_midnight() -> None:
    assert values("She left on Tuesday at 11 p.m. and landed six hours later.")[-1] == "2019-04-24T05:00"


def test_a_plan_looks_ahead() -> None:
    assert values("The vote is scheduled for Friday.") == ["2019-04-26"]
    assert values("They voted on Friday.") == ["2019-04-19"]
    assert values("They will meet on Monday.") == ["2019-04-29"]


def test_a_story_keeps_to_its_year() -> None:
    text = (
        "In June 1941 the army crossed. On 5 July 1941 it stood at the river. In 1942 it fell back. In March it was beaten."
    )
    assert values(text)[-1] == "1942-03"


STORY = "In 1931 the club was founded. In 1934 it grew. In 1936 it moved. In 1938 it closed. "


def test_a_story_goes_on_where_it_was_after_a_glance_ahead() -> None:
    assert values(STORY + "In May 1939 it opened again and lasted until 1951. In June it had a choir.")[-1] == "1939-06"


def test_a_story_that_told_no_day_keeps_it_open() -> None:
    assert values(STORY + "The next day it rained.")[-1] == "XXXX-XX-XX"
    assert values(STORY + "In May 1939 it rained all month. That same day they left at night.")[-2:] == [
        "1939-05-XX",
        "XXXX-XX-XXTNI",
    ]


def test_what_a_report_compares_is_of_the_stretch_it_is_on() -> None:
    report = "Marlow Tools earned $4 million in the fiscal second quarter, up from $3 million a year ago."
    assert values(report)[-1] == "2018-Q2"
    assert values(report + " In the latest period sales rose.")[-1] == "2019-Q2"
    assert values(report + " For the nine months, it lost $2 million, against a gain a year earlier.")[-1] == "2018"
    assert values(report + " It expects a charge in the third quarter. A year ago it had none.")[-1] == "2018-Q2"


def test_the_weekday_of_a_story_at_a_clock() -> None:
    text = "On 3 February 2020 a clerk opened the letter. He was arrested on the Friday at 7.40 in the morning, at home."
    assert values(text, "2022-06-24")[-1] == "2020-02-07T07:40"


def test_a_weekday_after_one_that_lies_ahead_is_not_today() -> None:
    text = "On Thursday she is to speak in Creston. She ends the tour on Friday in Ames."
    assert values(text, "2024-02-16") == ["2024-02-22", "2024-02-23"]


def test_a_week_later_than_a_day_is_a_day() -> None:
    assert values("She left on 3 June 2018 and came back a week later.")[-1] == "2018-06-10"
    assert values("She left in June 2018 and came back six weeks later.")[-1] == "2018-07"


def test_a_story_goes_nine_months_on() -> None:
    assert values("He was seized in February 2012 and, after talks, freed on 9 November.")[-1] == "2012-11-09"


def test_paragraphs_that_open_with_a_day_are_a_diary() -> None:
    text = "Thursday 6 June: Rain.\n\nFriday. Rain again.\n\nSaturday. We left at noon.\n"
    assert values(text, "2019-07-02") == ["2019-06-06", "2019-06-07", "2019-06-08", "2019-06-08T12:00"]


def test_a_story_goes_on_from_day_to_day() -> None:
    text = "They set out on 5 September. The next day they rested. The day after, it snowed, and on Friday they turned back."
    assert values(text, "2016-09-20") == ["2016-09-05", "2016-09-06", "2016-09-07", "2016-09-09"]


def test_what_happened_overnight_happened_last_night() -> None:
    assert values("The storm grew overnight.", "2020-11-16") == ["2020-11-15TNI"]
    assert values("On Saturday they drove overnight to Fargo.", "2020-11-16")[-1] == "2020-11-14TNI"
    assert values("The storm will grow overnight.", "2020-11-16") == ["2020-11-16TNI"]


def test_what_was_done_at_an_hour_was_not_done_on_a_day_to_come() -> None:
    text = "The treaty enters into force on 1 July. She said so at the airport at 2.30 a.m."
    assert values(text, "2023-01-12")[-1] == "2023-01-12T02:30"


def test_that_month_is_of_the_year_told_last() -> None:
    text = "The record was made in January 1955. In 1962 she came back. She started that September."
    assert values(text, "2015-08-11")[-1] == "1962-09"
    assert values("They met in late 2019 and parted the following March.", "2021-06-03")[-1] == "2020-03"


def test_a_season_of_a_story() -> None:
    text = "He was seized on 9 November 1938 and moved on 11 November 1938. He was freed in the spring."
    assert values(text, "2015-08-11")[-1] == "1939-SP"


def test_a_timeline_in_the_present_tense() -> None:
    text = (
        "Sunday: workers notice gas.\nMonday: the last men leave at noon.\nTuesday: the flare burns on. By Tuesday night"
        " it is out.\nToday: a ship is due this evening.\n"
    )
    assert values(text, "2012-03-28") == [
        "2012-03-25",
        "2012-03-26",
        "2012-03-26T12:00",
        "2012-03-27",
        "2012-03-27TNI",
        "2012-03-28",
        "2012-03-28TEV",
    ]


def test_the_half_of_the_day_goes_on() -> None:
    text = "On July 5, 2013, it stopped just before 11 p.m. At 11:50 a fire was seen. Out at 12:12 a.m., it moved at 12:56."
    assert values(text, "2014-11-20")[1:] == ["2013-07-05T23:00", "2013-07-05T23:50", "2013-07-06T00:12", "2013-07-06T00:56"]
    assert values("It left at 10:40 and arrived at 14:20.") == ["2019-04-24T10:40", "2019-04-24T14:20"]


def test_days_told_in_full_keep_their_year() -> None:
    text = "The report is on the crash of July 5, 2013. The train left on July 5. A month later, on Aug. 7, the line closed."
    assert values(text, "2014-11-20") == ["2013-07-05", "2013-07-05", "2013-08", "2013-08-07"]


def test_what_verbs_tell_of_seasons_and_days() -> None:
    assert values("She knew in spring training.", "2017-12-04") == ["2017-SP"]
    assert values("He died in May.", "2017-12-04") == ["2017-05"]
    assert values("Shut since 4 January, schools will reopen from the 22nd.", "2016-02-12")[-1] == "2016-02-22"
    assert values("A conference was set for Tuesday.", "2017-12-04") == ["2017-12-05"]


def test_next_year_holds_for_its_sentence() -> None:
    text = "Next year's race is from 16 to 18 October. Entries close on 1 November."
    assert values(text, "2019-10-21") == ["2020", "2020-10-16", "2020-10-18", "2019-11-01"]
    assert values("Next year's race was announced on 5 October.", "2019-10-21")[-1] == "2019-10-05"


def test_the_next_morning_behind_the_small_hours_is_of_the_same_day() -> None:
    assert values("They dined until 2 a.m. on Saturday and met at 8 the next morning.")[-1] == "2019-04-20T08:00"
    assert values("They dined until 9 p.m. on Saturday and met at 8 the next morning.")[-1] == "2019-04-21T08:00"


def test_a_stretch_ends_after_it_begins() -> None:
    assert values("Membership runs from 1 April to 31 March.", "2024-03-22") == ["2024-04-01", "2025-03-31"]
    assert values("It is shut from 3 May to 7 June.", "2024-03-22") == ["2024-05-03", "2024-06-07"]


def test_decades_later() -> None:
    assert values("It was built in 1948 and shut a decade later.")[-1] == "1958"
    assert values("It was built in 1948 and shut almost two decades later.")[-1] == "196"


def test_a_diary_tells_from_its_headings() -> None:
    text = "Tuesday 11 June\nWe landed. Tomorrow we walk.\n\nWednesday\nRain all day.\n\nThursday\nLeft at noon.\n"
    assert values(text, "2019-07-02") == ["2019-06-11", "2019-06-12", "2019-06-12", "P1D", "2019-06-13", "2019-06-13T12:00"]


def test_a_dateline_near_publication_counts_as_today() -> None:
    assert values("PARIS, April 22 (Nordwire) — Ministers met today.") == ["2019-04-22", "2019-04-22"]


def test_the_order_of_numeric_dates() -> None:
    assert values("Due 4/5/2019, paid 25/4/2019.") == ["2019-05-04", "2019-04-25"]
    assert values("Due 4/5/2019.", timezone="America/New_York") == ["2019-04-05"]
    assert values("Due 4/5/2019.", options=Options(date_order="american")) == ["2019-04-05"]


def test_universal_time_stays_marked_but_where_clocks_show_it() -> None:
    assert values("at 16:20 GMT", timezone="Asia/Seoul") == ["2019-04-24T16:20Z"]
    assert values("at 16:20 GMT", published="2019-01-24", timezone="Europe/London") == ["2019-01-24T16:20"]


def test_quoted_speech_is_marked() -> None:
    said, told = itinerary.find_times("“We left on Monday,” she said on Tuesday.", published="2019-04-24")
    assert (said.quoted, told.quoted) == (True, False)


def test_sets_have_a_recurrence_where_it_is_exact() -> None:
    (found,) = itinerary.find_times("They train every Friday.", published="2019-04-24")
    assert (found.type, found.quant, found.recurrence) == ("SET", "EVERY", "FREQ=WEEKLY;BYDAY=FR")


def test_vague_offsets_have_bounds() -> None:
    found = itinerary.resolve("a few days ago", published="2019-04-24")
    assert found.value == "PAST_REF"
    assert found.when is not None
    assert found.when.bounds.earliest_start == dt.datetime(2019, 4, 19)
    assert found.when.bounds.latest_end == dt.datetime(2019, 4, 23)


def test_earlier_this_month_ends_with_publication() -> None:
    found = itinerary.resolve("earlier this month", published="2019-04-24")
    assert found.when is not None
    assert (found.value, found.mod) == ("2019-04", "START")
    assert found.when.bounds.latest_end == dt.datetime(2019, 4, 25)


def test_a_rolling_duration_ends_with_publication() -> None:
    found = itinerary.resolve("the past three days", published="2019-04-24")
    assert (found.type, found.value, found.end) == ("DURATION", "P3D", "published")


def test_a_word_before_a_phrase_opens_a_side() -> None:
    since = itinerary.resolve("since 2017", published="2019-04-24")
    by = itinerary.resolve("by Friday", published="2019-04-24")
    assert since.when is not None
    assert by.when is not None
    assert (since.value, since.mod, since.when.bounds.latest_end) == ("2017", "ON_OR_AFTER", None)
    assert (by.value, by.mod, by.when.bounds.earliest_start) == ("2019-04-26", "ON_OR_BEFORE", None)


@pytest.mark.parametrize("phrase", ["banana", "", "   ", "Monday or never", "the sixtieth of May"])
def test_what_is_no_time_is_refused(phrase: str) -> None:
    with pytest.raises(UnresolvedError):
        itinerary.resolve(phrase, published="2019-04-24")


def test_every_result_explains_itself() -> None:
    (found,) = itinerary.find_times("They voted last Friday.", published="2019-04-24")
    assert found.explanation[0] == "rule: last"
    assert found.explanation[-1] == "value: 2019-04-19"


@pytest.mark.parametrize(
    "text", ["a few ", "1", "March ", "(", "x", "two and a half ", "the last ", "10:40 ", "'98 ", "\n", "of May "]
)
def test_long_hostile_texts_are_read(text: str) -> None:
    itinerary.find_times(text * 4000, published="2019-04-24")


def test_a_zone_named_beside_a_clock_time_is_its_zone():
    text = "It opens at 11 a.m. Stockholm time, at 10 a.m. CDT, at 7 p.m. Eastern time and at 11:00 UTC."
    told = itinerary.find_times(text, published="2019-04-24", timezone="Asia/Seoul")
    zones = ["Europe/Stockholm", "America/Chicago", "America/New_York", "Asia/Seoul"]
    assert [time.when.timezone for time in told if time.when] == zones
    assert told[-1].value == "2019-04-24T11:00Z"


def test_what_leads_out_of_the_calendar_has_no_invented_day():
    text = "It was 1000000 days ago. It was 1000000 hours ago. It was 9999999999 minutes ago."
    assert [time.value for time in itinerary.find_times(text, published="2019-04-24")] == ["PAST_REF"] * 3


@pytest.mark.parametrize(
    ("published", "text", "values"),
    [
        (
            "2024-03-07",
            "Teams will leave for the lake on Monday. On Tuesday they vaccinate in Salima.",
            ["2024-03-11", "2024-03-12"],
        ),
        ("2024-03-07", "Monday 11 March: arrival in Paris.\nTuesday: talks in Lyon.", ["2024-03-11", "2024-03-12"]),
        ("2024-05-20", "He was held on 3 March last year. The trial began in September.", ["2023-03-03", "2023-09"]),
        ("2024-05-23", "It will last until Friday, and on Saturday they plan to march.", ["2024-05-24", "2024-05-25"]),
        (
            "2021-05-20",
            "On 12 June 2019 she drove to Bath. On the Monday she flew to Malta, and on the Wednesday to Tunis.",
            ["2019-06-12", "2019-06-17", "2019-06-19"],
        ),
        ("2016-05-14", "It hung in Bergen until June 2015. One was stopped on 17 August.", ["2015-06", "2015-08-17"]),
        ("2017-11-13", "On the night of 1 Nov, fire broke out. It was out by dawn.", ["2017-11-01TNI", "2017-11-02TMO"]),
        ("2023-09-18", "The car was swept off the road around midnight.", ["2023-09-18T00:00"]),
        ("2019-11-20", "Polling is on Friday week.", ["2019-11-29"]),
        ("2019-11-20", "The ferry ran after a Monday that saw no boats. At 6 a.m. it left.",
         ["2019-11-18", "2019-11-18T06:00"]),
        ("2019-11-20", "She set out on Friday, hoping to reach Kilkee the next day. Snow fell that day.",
         ["2019-11-15", "2019-11-16", "2019-11-15"]),
        ("2019-11-20", "The strike begins on 2 December. Shares fell in morning trading.", ["2019-12-02", "2019-11-20TMO"]),
        ("2019-11-20", "He was flown to Cork on 4 September. He went home at the end of the month.",
         ["2019-09-04", "2019-09"]),
        ("2019-11-20", "He landed on 3 May 1962. In early June 1962 he fell ill. He died a week later.",
         ["1962-05-03", "1962-06", "1962-06"]),
        ("2019-11-20", "They rested in May 1962. On the 20th the guides came back. Two days after that, they left.",
         ["1962-05", "1962-05-20", "1962-05-22"]),
    ],
)
def test_which_day_goes_on_from_what_was_told(published, text, values):
    assert [time.value for time in itinerary.find_times(text, published=published)] == values


def test_a_log_with_clock_times_of_every_form():
    text = "Log of the Marie\n\nMonday 3 October\n06:10 Cast off.\n09:45 At sea.\n1800 Dinner.\n\nTuesday\n0230 Squall."
    told = itinerary.find_times(text, published="2022-10-08")
    values = ["03", "03T06:10", "03T09:45", "03T18:00", "04", "04T02:30"]
    assert [time.value for time in told] == [f"2022-10-{value}" for value in values]


def test_what_is_to_last_six_weeks_lasts_six_weeks():
    told = itinerary.find_times("The trial is to last six weeks, the last two weeks in Ely.", published="2022-10-08")
    assert [time.text for time in told] == ["six weeks", "the last two weeks"]


def test_a_weekday_after_a_day_ahead_in_a_sentence():
    text = "He arrives on 4 March, travels to Zomba on the 6th, and leaves on Friday evening."
    assert [time.value for time in itinerary.find_times(text, published="2024-02-28")][-1] == "2024-03-08TEV"


def test_two_in_the_morning_after_eleven_at_night_is_the_next_day():
    told = itinerary.find_times("By 11 p.m. on Tuesday the road was open. At 2 a.m. it closed.", published="2022-10-06")
    assert [time.value for time in told] == ["2022-10-04T23:00", "2022-10-05T02:00"]


def test_a_clock_time_with_z_after_a_date_is_no_year():
    told = itinerary.find_times("5 Oct 1420Z Departed.", published="2022-10-08")
    assert [(time.text, time.value) for time in told] == [("5 Oct 1420Z", "2022-10-05T14:20Z")]


def test_a_spring_beside_which_one_camps_is_no_season():
    told = itinerary.find_times("They camped beside a spring on 1 September.", published="2022-10-08")
    assert [time.text for time in told] == ["1 September"]


def test_the_next_years_of_a_story_follow_what_was_told() -> None:
    text = "He opened an account in September 2012. Over the next four years he moved money."
    bounds = itinerary.find_times(text, published="2019-04-24")[1].when.bounds
    assert (bounds.earliest_start, bounds.latest_end) == (dt.datetime(2012, 9, 1), dt.datetime(2016, 9, 1))


def test_the_next_years_of_a_plan_follow_publication() -> None:
    text = "She opened it in 2012. It will move in the next four years."
    bounds = itinerary.find_times(text, published="2019-04-24")[1].when.bounds
    assert bounds.earliest_start == dt.datetime(2019, 4, 24)


def test_next_years_after_nothing_told_are_not_known() -> None:
    assert itinerary.find_times("Over the next four years he moved money.", published="2019-04-24")[0].when is None


def test_what_happened_at_an_hour_to_come_was_the_day_before() -> None:
    text = "A fire broke out in a mill at 11 p.m."
    assert values(text, "2019-04-24T15:20") == ["2019-04-23T23:00"]
    assert values("The council will meet at 11 p.m.", "2019-04-24T15:20") == ["2019-04-24T23:00"]
    assert values(text) == ["2019-04-24T23:00"]


def test_a_week_after_a_night_is_a_day() -> None:
    assert values("They broke in on the night of 11 March 2005. One was caught a week later.")[-1] == "2005-03-18"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She came home in 1967, the year war broke out.", ["1967", "1967"]),
        ("The envoys returned last week, on Monday.", ["2019-W16", "2019-04-15"]),
        ("The law takes effect on 1 June. Ann Lee flies to Hull on Sunday.", ["2019-06-01", "2019-04-28"]),
        ("The riot began on 8 March and spread over the weekend.", ["2019-03-08", "2019-W10-WE"]),
        ("In 1994 he drove to Hull. A treaty was signed on 2 April.", ["1994", "1994-04-02"]),
        ("He left the night after the match.", []),
        (
            "In the last week of October 1962 the boat sank. She reached land before dawn and Hull by the following noon.",
            ["1962-W44", "1962-10-XXTMO", "1962-10-XX"],
        ),
        ("Monday: Rain.\nTuesday: Sun.\nI flew home on Saturday.", ["2019-04-22", "2019-04-23", "2019-04-20"]),
        ("It was sold on the Friday before Christmas.", ["2018-12-21"]),
        (
            "It sank on Saturday, police said on Tuesday. They spent the night ashore and left the next morning.",
            ["2019-04-20", "2019-04-23", "2019-04-20TNI", "2019-04-21TMO"],
        ),
        ("The March letter: we lost the shed on the 28th.", ["2019-03", "2019-03-28"]),
        ("Ann Lee is off to Hull on Friday.", ["2019-04-26"]),
        ("The union said on Sunday it would block the road on Friday.", ["2019-04-21", "2019-04-26"]),
        ("He will come again the Sunday before the vote.", []),
        ("Training restarted last Tuesday week.", ["2019-04-16"]),
        ("26.2.19 Tue\nNoon at sea.\n27.2.19 Wed\nRain.", ["2019-02-26", "2019-02-27"]),
        ("In the run-up to Easter they met twice.", ["2019-04-21"]),
        ("She left before New Year. Happy New Year!", ["2019-01-01"]),
        ("A new pump is coming from Oslo on Saturday.", ["2019-04-27"]),
        (
            "He fell on Wednesday 10 February 2010. She left on the Friday at nine o'clock. He died on Saturday morning.",
            ["2010-02-10", "2010-02-12T09:00", "2010-02-13TMO"],
        ),
        (
            "He fell in February 2010. Police came in the following month, and it was closed on 1 April.",
            ["2010-02", "2010-03", "2010-04-01"],
        ),
        ("Deputies debate the matter on Friday.", ["2019-04-26"]),
        ("He won in 2010 and did so again the September after.", ["2010", "2011-09"]),
        ("They married on 18 December 1971 and moved south in the new year.", ["1971-12-18", "1972"]),
        ("Her husband died in 2003. Four years on, he found the wreck: on 11 June.", ["2003", "2007", "2007-06-11"]),
        ("If Friday's game is drawn, they meet again.", ["2019-04-26"]),
        ("She left at six on Monday evening. The roof fell at half past one.", ["2019-04-22T18:00", "2019-04-23T01:30"]),
        (
            "It sank in May 1962. “I saw it,” she said last week. She left at dawn.",
            ["1962-05", "2019-W16", "1962-05-XXTMO"],
        ),
        ("The council has put off the vote until Thursday.", ["2019-04-25"]),
        (
            "They set off on 5 April, a Friday. They were due in Hull four days later. Snow fell on the Saturday.",
            ["2019-04-05", "XXXX-WXX-5", "2019-04-09", "2019-04-06"],
        ),
    ],
)
def test_times_beside_others(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("left", "landed", "value"),
    [
        ("5.20 p.m.", "12.50 a.m.", "2019-04-22T00:50"),
        ("5.20 p.m.", "2 a.m.", "2019-04-22T02:00"),
        ("1 p.m.", "2 a.m.", "2019-04-21T02:00"),
        ("1 p.m.", "12.10 p.m.", "2019-04-21T12:10"),
    ],
)
def test_small_hours_told_after_an_evening_are_of_the_next_day(left, landed, value):
    assert values(f"It left Oslo at {left} on Sunday. It landed at {landed}")[-1] == value


def test_the_day_begun_is_the_one_told():
    assert values("They met on Monday. Lee had begun the day in Sokoto.") == ["2019-04-22", "2019-04-22"]
    assert values("They met on Monday. Lee spent the day in Sokoto.") == ["2019-04-22", "P1D"]


def test_the_story_does_not_go_on_from_since_a_day():
    assert values("She won on Sunday. Lee, who had led since Friday, resigned at 6.40 p.m.")[-1] == "2019-04-21T18:40"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She reached Bergen at noon GMT on Monday.", "2019-04-22T12:00Z"),
        ("It closed at midnight UTC on Monday.", "2019-04-23T00:00Z"),
        ("It closed at midnight on Monday.", "2019-04-22T24:00"),
        ("The trial was due to begin on 2 March.", "2019-03-02"),
        ("The launch, planned for 4 March, was delayed.", "2019-03-04"),
    ],
)
def test_noon_by_a_zone_and_days_on_which_something_was_due(text: str, value: str) -> None:
    assert values(text) == [value]
