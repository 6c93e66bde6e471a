"""One happening told twice."""

import itinerary


def test_headline_and_body_tell_one_event(told):
    text = "Maria Keller arrives in Madrid\n\nMADRID, March 16 - Maria Keller arrived in Madrid on Tuesday.\n"
    events = told(text)
    assert events["arrives"] is events["arrived"]
    assert events["arrived"].trigger.text == "arrived"


def test_a_noun_speaks_again_of_what_was_told(told):
    events = told("Maria Keller held talks with Tom Lee in Oslo on Monday. The talks were friendly.")
    assert len({id(event) for event in events.values()}) == 1


def test_other_days_are_other_events(told):
    events = told("Maria Keller visited Oslo in 2018. Maria Keller visits Oslo on 30 March.")
    assert events["visited"] is not events["visits"]


def test_what_the_crash_did_next_is_the_crash(told):
    found = told("Two men died when a bus crashed in Oslo on Monday. The crash happened at 6 a.m.")
    assert found["crash"] is found["crashed"]


def test_another_word_with_the_speaks_again_of_what_was_told(told):
    found = told("Ann Lee resigned on Monday. Her resignation came a day after a vote.")
    assert found["resignation"] is found["resigned"]


def test_the_end_of_talks_is_not_the_talks(told):
    found = told("Ann Lee held talks with Tom Ray in Oslo on Monday. The talks ended on Tuesday.")
    assert len({id(event) for event in found.values()}) == 2


def test_the_quake_told_again_is_one(told):
    found = told("An earthquake struck Chile on Sunday. The quake hit at 10 p.m.")
    assert found["hit"] is found["struck"]


def test_a_blast_is_no_quake(told):
    found = told("An earthquake struck Chile on Sunday. The blast hit at 10 p.m.")
    assert found["hit"] is not found["struck"]


def test_a_headline_may_choose_another_word(told):
    found = told("Rovers beat Town\n\nRovers won 2-1 against Town on Saturday. Rovers scored twice.")
    assert found["beat"] is found["won"]


BODY = (
    "Ann Lee left Oslo on Monday. She met Tom Ray in Bergen on Tuesday. On Wednesday she flew to Hull. "
    "She opened a school there on Thursday. On Friday she was arrested."
)


def test_what_a_headline_alone_tells_the_article_tells_in_other_words(told):
    assert "goes" not in told(f"Lee goes touring\n\n{BODY}\n")
    assert "goes" in told("Lee goes to Hull\n\nThe sea was calm.")


def test_a_clause_with_after_speaks_again_of_what_was_told(told):
    found = told("Judges quashed the conviction on Monday. Ann Lee was freed a day after the conviction was quashed.")
    assert [event.trigger.text for event in {event.id: event for event in found.values()}.values()] == ["quashed", "freed"]


def test_nobody_dies_twice(told):
    found = told("Tom Lee died in Oslo on Monday. His wife was at his bedside when Lee died.")
    assert [event.trigger.text for event in {id(e): e for e in found.values()}.values()].count("died") == 1


def test_who_came_to_two_places_came_twice():
    found = itinerary.extract("Ann Lee came to see Tom Lee in Oslo. Ann Lee came home in May 2019.", published="2021-03-17")
    assert [event.trigger.text for event in found] == ["came", "came"]
