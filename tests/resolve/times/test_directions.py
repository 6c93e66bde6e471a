"""Which way a day or a month without a year lies, by the words around it."""

import pytest

from itinerary import find_times

PUBLISHED = "2024-03-13"        # a Wednesday
BACK = """
They agreed @ to sell the firm. The court ruled @ that the law was void. After meeting @, they flew home.
The strike, which began @, goes on. @, police searched the lake. No one was hurt in a blast @. Schools reopened @.
A rally @ drew thousands. The new law took effect @. The finals took place @. They had hoped to open @.
The bank cut rates @ and is expected to do so again. His term ended @. He was elected @ for a second term.
The treaty, signed @, bans the weapon. It happened @. Kelsham beat Norton Vale @. The firm did not cut jobs @.
Tickets went on sale @. The film opened in cinemas @. Doctors operated @. Nurses walked out @. The ship docked in Hull @.
""".replace("\n", " ").split(". ")
AHEAD = """
The two are to meet @. They have agreed to meet @. Voters go to the polls @. He said he would meet the king @.
Talks resume @.
The strike ends @. The film opens in cinemas @. @, police will search the lake. They hope to finish @. Schools reopen @.
He vowed to return @. A rally @ is expected to draw thousands. The president was to fly out @. Tickets go on sale @.
She starts work @. The new law takes effect @. The trial opens @. Doctors plan to operate @. The finals take place @.
The bank will cut rates @. The mine could close @. The mine is due to close @.
His contract runs out @.
They announced an agreement to buy the bank @. They aim to put it right @. An election could be held @. He must quit @.
""".replace("\n", " ").split(". ")
LIMITS = """
Roads have been shut since #<. He has been missing since #<. It is the third attack since #<. The roads are shut until #>.
They have until # to pay>. He wants them to leave by #>. He asked the court to rule by #>.
They called on him to resign by #>.
The mine will have closed by #>. The launch was postponed until #>. The launch has been moved to #>.
Elections are set for #>.
He spoke ahead of #'s summit>. The funeral is being held on #>
""".replace("\n", " ").split(". ")
DAYS = {"Monday": ("2024-03-11", "2024-03-18"), "Friday": ("2024-03-08", "2024-03-15")}
MONTHS = {"January": ("2024-01", "2025-01"), "June": ("2023-06", "2024-06"), "December": ("2023-12", "2024-12")}


def value(sentence: str) -> str:
    (found,) = find_times(sentence.strip(), published=PUBLISHED)
    return str(found.value)


@pytest.mark.parametrize(("sentence", "ahead"), [(s, 0) for s in BACK if s.strip()] + [(s, 1) for s in AHEAD if s.strip()])
def test_days_and_months(sentence: str, ahead: int) -> None:
    days = {day: value(sentence.replace("@", f"on {day}") + ".") for day in DAYS}
    months = {month: value(sentence.replace("@", f"in {month}") + ".") for month in MONTHS}
    assert days == {day: both[ahead] for day, both in DAYS.items()}
    assert months == {month: both[ahead] for month, both in MONTHS.items()}


@pytest.mark.parametrize("sentence", [s for s in LIMITS if s.strip()])
def test_limits(sentence: str) -> None:
    ahead = ">" in sentence
    told = sentence.strip(" .").strip("<>")
    assert {day: value(told.replace("#", day) + ".") for day in DAYS} == {day: both[ahead] for day, both in DAYS.items()}


@pytest.mark.parametrize("text", ["At 9.30 pm he left. Hours later it rained.", "At 9.30 he left. Hours earlier it shone."])
@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_the_calendar_ends(text: str, published: str) -> None:
    assert {time.value for time in find_times(text, published=published)} & {"PAST_REF", "FUTURE_REF"}


def test_a_week_before_on_is_a_length_where_a_preposition_stands_before_it() -> None:
    def said(text: str) -> list[str]:
        return [time.span.text for time in find_times(text, published=PUBLISHED)]

    assert said("They meet a week on Monday.") == ["a week on Monday"]
    assert said("It shut for the second time in a week on Monday.") == ["a week", "Monday"]


def test_weekdays_of_a_plan_weeks_ahead_follow_its_first_day() -> None:
    text = "He will arrive on Friday 9 August. On Saturday he is to see Ann, and he will go on Sunday. He spoke on Monday."
    said = [time.value for time in find_times(text, published=PUBLISHED)]
    assert said == ["2024-08-09", "2024-08-10", "2024-08-11", "2024-03-11"]
