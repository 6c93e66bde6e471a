"""Which way clauses look."""

import pytest

from itinerary.resolve.times.tense import tense_at


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The vote is scheduled for {}.", "future"),
        ("She will speak in Butte on {}.", "future"),
        ("She speaks in Butte on {}.", "future"),
        ("The talks are to open on {}.", "future"),
        ("A decision could come as early as {}.", "future"),
        ("He must reply by {}.", "future"),
        ("The flight planned for {} was cancelled.", ""),
        ("They voted on {}.", "told"),
        ("The ship set sail on {}", "told"),
        ("It had been scheduled for {}.", "told"),
        ("On {} she left.", "past"),
        ("On {}, days before Hill vs. Moss was heard, she left.", "past"),
        ("On {} she will leave.", "future"),
        ("The year ended {} was good.", "past"),
        ("The road to {}", ""),
        ("Mr Brand lectures at the museum on {}", "future"),
        ("The port, set for {}", "future"),
        ("The hearing, first set for {}", ""),
        ("She was due back in training on {}", ""),
        ("The players were due to fly home on {}", ""),
        ("The owner said that repairs could last until {}", "future"),
        ("None of the men could be found on {}", "told"),
        ("She ends the tour on {}", "future"),
        ("Their next match is on {}", "future"),
        ("It will stay shut until at least {}", "future"),
        ("She was in Goma on the third and the fourth and in Lomé from the fifth until late on {}", "told"),
        ("They perform in Brno on {}", "future"),
        ("They performed in Brno on {}", "told"),
        ("They were to fly on {}, but fog kept them", ""),
        ("She counts on a house worth far more than all the money that they had on {}", "told"),
        ("He failed to leave on {}", "told"),
        ("The regatta ends on {}", "future"),
        ("On {} the queen arrives in Oslo", "future"),
        ("On {} the plays were shown", "past"),
        ("The council rejected the plan on {}", "told"),
        ("The crossing will now be made on {}", "future"),
        ("The mayor has cancelled a visit to {}'s fair", "future"),
        ("The mayor opened {}'s fair", "told"),
        ("He hopes to leave on {}", "future"),
        ("Keller won the Oslo Open on {}", "told"),
        ("She beat Dahl at the Bergen Open on {}", "told"),
        ("He said She Will Rock You would open on {}", "future"),
        ("Minister To Open Bridge on {}", "future"),
        ("The firm cut its forecast on {}", "told"),
        ("The firm cut its full-year sales forecast on {}", "told"),
        ("It said that snow was forecast for {}", "future"),
        ("The minister defended the crew's return on {}", "told"),
        ("They discussed the planned visit on {}", "future"),
        ("They said that the officials plan to meet on {}", "future"),
    ],
)
def test_tense(text: str, tense: str) -> None:
    start = text.index("{}")
    filled = text.replace("{}", "Friday")
    assert tense_at(filled, start, start + len("Friday")) == tense
