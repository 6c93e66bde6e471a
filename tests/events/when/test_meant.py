"""Times behind an infinitive."""


def test_a_past_time_behind_what_is_meant_is_that_of_the_meaning(told):
    events = told("The members voted to accept the offer on 2 March.")
    assert events["voted"].when.value == "2021-03-02"


def test_a_time_to_come_is_that_of_what_is_meant(told):
    events = told("The members voted to leave the union on 2 June.")
    assert events["leave"].when.value == "2021-06-02"
    assert events["voted"].when.value is None


def test_what_somebody_went_to_do_was_done_then_too(told):
    events = told("She flew to Oslo to meet Tom Lee on 15 March.")
    assert {events["flew"].when.value, events["meet"].when.value} == {"2021-03-15"}
