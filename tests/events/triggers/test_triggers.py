"""Which words tell events."""

import pytest

from itinerary import Options, extract


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Maria Keller set out from Leeds on Monday.", "set", "departure"),
        ("The ship touched down on Tuesday.", "touched", "arrival"),
        ("The ministers held talks in Geneva on Monday.", "talks", "meeting"),
        ("Ann Price paid a visit to the museum on Friday.", "visit", "visit"),
        ("The carmaker closed its plant in April.", "closed", "end"),
        ("Two men were arrested in Hull on Sunday.", "arrested", "legal"),
        ("Tom Lee was born in Cork in 1950.", "born", "birth"),
        ("The storm left three people dead on Monday.", "left", "disaster"),
        ("The bank left its rate unchanged on Monday.", "left", "other"),
        ("The concert will take place in Porto on Saturday.", "concert", "performance"),
    ],
)
def test_a_frame_gives_the_kind(told, text, word, kind):
    assert told(text)[word].kind == kind


def test_a_light_verb_and_its_noun_tell_one_event(told):
    events = told("The ministers held talks in Geneva on Monday.")
    assert events["held"] is events["talks"]


def test_states_and_reports_tell_nothing(told):
    events = told("The museum, which has 40 rooms, belongs to the city. It needs repairs, the mayor said on Monday.")
    assert not {"has", "belongs", "needs", "said"} & set(events)


def test_a_report_with_a_date_is_an_event(told):
    assert "warned" in told("The agency warned of floods on Monday.")


def test_habits_are_no_events(told):
    assert told("She runs in the park and plays chess.") == {}


def test_what_a_name_holds_tells_nothing(told):
    assert "Building" not in told("Maria Keller works for the Building Society.")


def test_a_line_of_a_list_with_a_date_is_an_event(told):
    assert told("Thursday 8 July: board meeting, 7.30pm")["meeting"].status == "scheduled"


def test_every_event_can_be_kept():
    text = "The museum needs repairs, the mayor said."
    timeline = extract(text, published="2021-03-17", options=Options(all_events=True))
    kept = {event.trigger.text for event in timeline.reading.events}
    assert {"needs", "repairs", "said"} <= kept


def test_what_somebody_did_is_told_though_no_list_has_the_verb(told):
    assert "snubbed" in told("Maria Keller came to Oslo on Monday. She snubbed the mayor.")
    assert "snubs" not in told("Maria Keller came to Oslo on Monday. She often snubs mayors.")


def test_a_participle_that_only_describes_is_no_event():
    text = "The court gave the surviving parent the house."
    timeline = extract(text, published="2021-03-17", options=Options(all_events=True))
    assert [event.trigger.text for event in timeline.reading.events] == ["gave"]


def test_what_somebody_is_only_asked_to_do_is_no_event(told):
    assert "leave" not in told("The sheriff urged Tom Lee to leave.")


def test_a_search_that_ends_is_told_once(told):
    found = told("Monday's search was abandoned in Leeds.")
    assert found["search"] is found["abandoned"]
    assert found["abandoned"].when.value == "2021-03-15"


def test_when_a_clause_says_when_it_tells_an_event(told):
    assert "broke" in told("The trip was postponed in May when Ann Lee broke a leg.")


def test_who_calls_a_decision_wrong_takes_none(told):
    assert "decision" not in told("The union called the decision wrong on Monday.")


def test_what_was_first_reported_is_dated_by_the_report(told):
    assert told("The deal, first reported by the Herald on Monday, is worth little.")["reported"].when.value == "2021-03-15"


def test_what_is_told_within_a_quotation_is_no_event_undated(told):
    text = '"{} from below," said Tom Lee of the town council, whose house by the old bridge in Leeds flooded on Monday.'
    assert "came" not in told(text.format("The water came"))
    assert "came" in told(text.format("The water came on Sunday"))


def test_what_nobody_has_is_no_event(told):
    assert "race" not in told("On Monday the riders had no race.")


def test_what_is_due_to_something_is_not_planned(told):
    assert "delay" not in told("The delay was due to fog.")


def test_it_was_who_did_it(told):
    assert "opened" in told("It was her rival Maria Keller who opened the gate.")


def test_a_doubtful_noun_with_a_time_and_a_place_is_an_event(told):
    assert told("A second operation, in Vienna last April, seemed to have failed.")["operation"].when.value == "2020-04"


def test_engines_that_fail_are_told(told):
    assert "failed" in told("The ferry turned back on Monday after both its engines failed.")


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("The ship left Oslo on Monday. By Tuesday it was in York.", True),
        ("The ship left Oslo on Monday. Two days later it was off Lisbon.", True),
        ("It was in Leeds on Monday that she fell.", False),
        ("Two days later the ship was off.", False),
    ],
)
def test_what_was_somewhere_at_a_time_stayed_there(told, text, stays):
    found = told(text).get("was")
    assert (found is not None and found.kind == "stay") == stays


def test_who_sets_out_to_do_something_plans_nothing_to_come(told):
    found = told("Maria Keller set out from Oslo on 9 February to replace a pump in Bergen.")
    assert found["set"].status == "happened"
    assert "replace" not in found or found["replace"].when.bounds.earliest_start is None


def test_where_one_had_waited_is_told(told):
    event = told("Maria Keller joined them last week after waiting a month in Vilnius for a visa.")["waiting"]
    assert [(part.place.name, part.role) for part in event.places] == [("Vilnius", "location")]


def test_who_stops_to_do_something_ends_nothing(told):
    found = told("Maria Keller stopped for an hour at Gusau on Monday to visit a camp.")
    assert (found["stopped"].kind, "visit" in found) == ("visit", False)


def test_somebody_named_behind_a_noun_was_there(told):
    found = told("Her running mate, Tom Lee, was in Hull on Monday.")
    assert [part.actor.name for part in found["was"].actors] == ["Tom Lee"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tom Lee is being held in Leeds.", "legal"),
        ("The driver, Tom Lee, was sent to Leeds on Monday and is being held in Leeds.", "legal"),
        ("Tom Lee was held in high regard.", None),
        ("A summit was held in Leeds.", "meeting"),
    ],
)
def test_persons_are_held_otherwise_than_talks(told, text, kind):
    event = told(text).get("held")
    assert (event.kind if event is not None else None) == kind
