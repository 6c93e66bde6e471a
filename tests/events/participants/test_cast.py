"""Whom a happening that names nobody concerns."""


def test_a_noun_that_names_nobody_is_of_whom_the_story_tells(told):
    event = told("Maria Keller sings in Oslo on Friday.\n\nThe tour ends in Bergen on Sunday.")["tour"]
    assert [part.actor.name for part in event.actors] == ["Maria Keller"]
    assert any("of whom the story tells" in line for line in event.explanation)


def test_what_happens_by_itself_needs_nobody(told):
    events = told("Maria Keller sings in Oslo on Friday.\n\nA storm is forecast for Sunday.")
    assert not any("of whom the story tells" in line for line in events["storm"].explanation)


def test_one_of_whom_the_story_hardly_tells_is_not_taken_over(told):
    text = "Maria Keller sang. Keller left Oslo. Keller met Tom Lee on Friday.\n\nLee died. The tour ends on Sunday."
    assert not told(text)["tour"].actors


def test_a_meeting_told_of_further_is_of_all_who_met(told):
    events = told("Maria Keller met Tom Lee in Oslo on Friday. The meeting lasted three hours. Keller left. Keller slept.")
    assert {part.actor.name for part in events["lasted"].actors} == {"Maria Keller", "Tom Lee"}


def test_what_lightning_does_concerns_nobody(told):
    found = told("Maria Keller set out from Hull on Friday. Lightning started the fire near Leeds at about 2pm that day.")
    assert not found["fire"].actors


def test_a_match_between_others_concerns_nobody_told_before(told):
    text = "Maria Keller left. Keller sang. A match between Dynamos and Highlanders, due on Sunday, has been moved to Hull."
    assert all(part.actor.name != "Maria Keller" for part in told(text)["moved"].actors)
