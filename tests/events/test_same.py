"""One happening told twice."""


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
