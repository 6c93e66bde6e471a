"""Which time belongs to which event."""

from datetime import datetime

import pytest

import itinerary


def value(event):
    return event.when.value if event.when else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She left Leeds on 1 March and reached York on 2 March.", "left", "2021-03-01"),
        ("She left Leeds on 1 March and reached York on 2 March.", "reached", "2021-03-02"),
        ("She left Leeds on 1 March, said Tom Lee on 3 March.", "left", "2021-03-01"),
        ("Profit fell in 2020, below the 2 million of 2019.", "fell", "2020"),
        ("The book did not appear until May 2018.", "appear", "2018-05"),
        ("The firm cut its outlook for 2022 on Monday.", "cut", "2021-03-15"),
        ("The plant will be shut by the end of June.", "shut", "2021-06"),
        ("In 1972 she moved to Paris, where she wrote a novel.", "wrote", "1972"),
        ("It flew on 5 March, moored at Hull the following day, left that evening.", "moored", "2021-03-06"),
        ("Storms that broke over the county on Monday night washed away a bridge.", "broke", "2021-03-15TNI"),
        ("Storms that broke over the county on Monday night washed away a bridge.", "washed", "2021-03-15TNI"),
        ("Fires in January 2016 destroyed old forests on the slope that had never burned.", "destroyed", "2016-01"),
        ("He sailed his boat up the river to Hull Sunday afternoon.", "sailed", "2021-03-14TAF"),
        ("The match will now be staged on 22 March.", "staged", "2021-03-22"),
        ("She has called a meeting at the town hall on Friday.", "meeting", "2021-03-19"),
        ("Ann Lee told the jury on Monday that he had lied.", "told", "2021-03-15"),
        ("Tom Lee saw the Queen at 9am today.", "saw", "2021-03-17T09:00"),
        ("The mayor toured the abbey precinct this morning.", "toured", "2021-03-17TMO"),
        ("The governor, who declared a state of emergency Monday, flew home.", "declared", "2021-03-15"),
        ("The tour reached Hull on Monday with a sprint, which Ann Lee won.", "won", "2021-03-15"),
        ("A second hearing is set for Monday.", "hearing", "2021-03-22"),
        ("The church was damaged in the quake of 1980.", "damaged", "1980"),
        ("The council rejected the plan in November.", "rejected", "2020-11"),
        ("The stage leaves Hull at 10 a.m. on Friday and crosses the hills to York.", "crosses", "2021-03-19"),
        ("The match this Saturday was called off.", "match", "2021-03-20"),
        ("Monday's match was called off.", "match", "2021-03-22"),
        ("On Monday the match was called off.", "called", "2021-03-15"),
        ("Tests that had been scheduled for this Tuesday failed.", "scheduled", "2021-03-16"),
        ("Ann Lee, now 81, laid a wreath.", "laid", None),
        ("At a quarter past nine they left Hull.", "left", "2021-03-17T09:15"),
        ("In Hull a march planned for Friday has been called off.", "march", "2021-03-19"),
        ("A vigil planned for Friday was called off.", "vigil", "2021-03-19"),
        ("The clerk is to be cross-examined on Monday.", "cross-examined", "2021-03-22"),
        ("Tom Lee, who had spent the night in Hull, left at 7 a.m.", "spent", "2021-03-16TNI"),
        ("She goes to Winslow and Holbrook on Friday.", "goes", "2021-03-19"),
        ("Voters go to the polls on Saturday.", "go", "2021-03-20"),
        ("Polling stations will open at 7 a.m. and close at 10 p.m.", "close", "2021-03-17T22:00"),
        ("On the night of 9 March she struck a reef. Her crew came ashore at first light.", "came", "2021-03-10TMO"),
        ("She flew out at 1am on Monday. At eight she met the mayor.", "met", "2021-03-15T08:00"),
        ("The tour was cancelled on Monday and will now be made on 22 March.", "made", "2021-03-22"),
        ("The museum has been closed since a fire in 2019.", "fire", "2019"),
        ("She met Tom Lee during a visit to Oslo in May 2019.", "visit", "2019-05"),
        ("Until his arrest in May 2019, he taught in Oslo.", "arrest", "2019-05"),
        ("Envoys have invited both sides to a meeting on Friday.", "meeting", "2021-03-19"),
        ("Acme cut its sales forecast on Monday.", "cut", "2021-03-15"),
        ("The fight had gone on when, in the dry season of 1994, Ann Lee drove to Hull.", "drove", "1994"),
        ("They won the title at the end of the season of 2019.", "won", "2019"),
        ("Ann Lee was 19 when, in October 1962, the boat sank.", "sank", "1962-10"),
        ("Tuesday: Hauled four tonnes.", "Hauled", "2021-03-16"),
        ("The line parted on Monday and the ship was abandoned.", "abandoned", "2021-03-15"),
        ("He fled on 1 March. He was caught the following day and shot.", "shot", "2021-03-02"),
        ("We lost the shed in the gale of the 12th.", "lost", "2021-03-12"),
        ("Rents go up by 2 euros from 1 April.", "go", "2021-04-01"),
        ("The annual meeting was held on Monday. Ann Lee stood down and Tom Lee was elected.", "elected", "2021-03-15"),
        ("Sunday's match is off.", "match", "2021-03-21"),
        ("The Reds walked in on Friday and beat the Blues.", "beat", "2021-03-12"),
        ("Acme announced a strike on Monday.", "announced", "2021-03-15"),
        ("Acme announced a strike on 28 March.", "strike", "2021-03-28"),
        ("A hearing has been fixed for 15 April.", "hearing", "2021-04-15"),
        ("It extended the deadline by two weeks last Friday.", "extended", "2021-03-12"),
        ("He will come again the Sunday before the vote.", "come", None),
        ("Ann Lee met Tom Lee in Oslo and was to leave on 18 March.", "leave", "2021-03-18"),
        ("The talks, which began on Monday, were suspended.", "talks", "2021-03-15"),
        ("The talks, which began on Monday, were suspended.", "suspended", None),
        ("It was early 2007 before prices fell.", "fell", "2007"),
        ("Ann Lee won the last game of the world championship on Tuesday.", "won", "2021-03-16"),
        ("On Monday both rested. Ann Lee spent the day in Hull.", "spent", "2021-03-15"),
        ("Ann Lee left Hull on Sunday, passed Vanuatu on Monday and reached port on Tuesday.", "passed", "2021-03-15"),
        ("Born in Hull, Tom Lee moved to York in 1951.", "Born", None),
        ("The race was postponed to 22 May.", "race", "2021-05-22"),
        ("The trial was adjourned until 4 May.", "adjourned", None),
        ("The port reopened on Tuesday, a week after rioting closed the roads.", "closed", "2021-03-09"),
        ("A strike broke out on 9 March, two days after mayor Ann Lee left the city.", "left", "2021-03-07"),
        ("Ann Lee said on Monday that she would resign in July.", "resign", "2021-07"),
        ("The launch has been delayed from Monday.", "delayed", None),
        ("Acme shut its mine in May 2019, three months after opening it.", "opening", "2019-02"),
        ("Acme sold the mine on Monday, two days after Tom Lee vanished.", "vanished", "2021-03-13"),
    ],
)
def test_attachment(told, text, word, expected):
    assert value(told(text)[word]) == expected


def test_a_range_gives_both_ends(told):
    bounds = told("She taught in Leeds from 1968 to 1974.")["taught"].when.bounds
    assert (bounds.earliest_start.year, bounds.latest_end.year) == (1968, 1975)


def test_until_of_a_plan_starts_now(told):
    bounds = told("The bridge will be closed until Friday.")["closed"].when.bounds
    assert bounds.earliest_start.isoformat() == "2021-03-17T00:00:00"
    assert bounds.latest_end.isoformat() == "2021-03-20T00:00:00"


def test_a_length_beside_before_or_after_counts_from_the_other_event(told):
    events = told("On 11 February 1964, nine days after leaving Oslo, the ship sank.")
    assert value(events["leaving"]) == "1964-02-02"


def test_a_length_lasts_from_the_start(told):
    bounds = told("They camped in Kent on 1 March for three weeks.")["camped"].when.bounds
    assert bounds.latest_end.isoformat() >= "2021-03-22T00:00:00"


def test_what_is_told_in_the_past_lies_before_publication(told):
    assert told("The ship sank.")["sank"].when.bounds.latest_end.isoformat() == "2021-03-18T00:00:00"


def test_a_heading_dates_what_stands_under_it(told):
    assert value(told("12 March\nVisited the museum in Hull.\n\n13 March\nLeft Hull at noon.")["Visited"]) == "2021-03-12"


def test_what_a_log_adds_to_a_line_happened_before_the_next(told):
    lines = ("12:30 Anchored at Tobermory. We went ashore for water.", "18:10 We sailed on to Oban.", "20:00 We ate.")
    log = "\n".join(("Log\n\n5 June 2020", *lines))
    when = told(log, published="2021-06-10")["went"].when
    assert when.value == "2020-06-05"
    assert (when.bounds.earliest_start.hour, when.bounds.latest_end.hour) == (12, 18)


def test_what_was_not_done_beside_something_done_was_not_done_then(told):
    assert value(told("She boarded the wreck on 1 March and did not sleep.")["sleep"]) == "2021-03-01"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("By the autumn of 1938, when the family fled to Brno, she knew many tunes.", "fled", "1938-FA"),
        ("The town waited until noon on Monday, when a train arrived.", "arrived", "2021-03-15T12:00"),
    ],
)
def test_a_clause_with_when_happens_at_the_time_before_it(told, text, word, value):
    assert told(text)[word].when.value == value


def test_what_is_closed_until_a_day_is_so_from_now_on(told):
    event = told("Schools in Leeds are closed through Friday.")["closed"]
    assert event.status == "ongoing"
    assert (event.when.bounds.earliest_start, event.when.bounds.latest_end) == (datetime(2021, 3, 17), datetime(2021, 3, 20))


def test_another_time_in_a_line_is_nearer_than_its_stamp(told):
    log = "2021-03-15 08:00 Lee landed in Oslo.\n2021-03-15 09:30 Lee will travel to Bergen on 19 March 2021."
    events = told(log)
    assert (value(events["landed"]), value(events["travel"])) == ("2021-03-15T08:00", "2021-03-19")


def test_what_is_planned_by_a_day_is_to_come_before_it(told):
    when = told("The storm should cross the border by Friday.")["cross"].when
    assert (when.bounds.earliest_start, when.bounds.latest_end) == (datetime(2021, 3, 17), datetime(2021, 3, 20))


def test_what_has_not_been_since_is_not_of_the_time_before_it(told):
    events = told("The forum was launched in 2003 and has not met since it was halted in December 2008.")
    assert value(events["launched"] if "launched" in events else events["forum"]) == "2003"
    assert value(events["met"]) is None


def test_by_the_time_of_another_it_was_over(told):
    bounds = told("By the time the police came at 9 p.m. on Monday, the thieves had fled.")["fled"].when.bounds
    assert (bounds.earliest_start, bounds.latest_end) == (None, datetime(2021, 3, 15, 21, 1))


def test_what_is_forecast_is_no_event_of_a_cut(told):
    assert "forecast" not in told("Acme cut its sales forecast on Monday.")


def test_what_happened_a_short_time_later_does_not_lie_ahead(told):
    when = told("The boat sank on Monday. Its captain was found a short time later.")["found"].when
    assert when is not None
    assert when.value is None
    assert when.bounds.latest_end == datetime(2021, 3, 18)


def test_what_is_put_off_is_told_of_both_days():
    text = "The club postponed its race from 9 May to 11 June."
    found = itinerary.extract(text, published="2021-03-17")
    told = {(e.status, value(e)) for e in found if e.trigger.text == "race"}
    assert told == {("denied", "2021-05-09"), ("scheduled", "2021-06-11")}


def test_before_an_hour_is_on_its_day():
    (event,) = itinerary.extract("The mayor resigned before noon on Monday.", published="2021-03-17")
    assert (event.when.bounds.earliest_start, event.when.bounds.latest_end) == (
        datetime(2021, 3, 15), datetime(2021, 3, 15, 12),
    )  # fmt: skip


def test_what_one_was_without_dates_nothing(told):
    assert told("The Cubs, without a title since 2008, played seven games.")["games"].when.value is None
