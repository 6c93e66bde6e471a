"""The resolver's history, step by step: a model tells what was told last; a story is told on, and nothing told changes."""

import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import itinerary
from itinerary.testing.phrases import MONTHS, NUMBERS
from itinerary.time.history import TELLS, History
from itinerary.time.point import Point, holding

UNITS = st.sampled_from([unit for unit in TELLS if unit not in ("part-of-day", "season")])
DAY = dt.timedelta(days=1)


class HistoryMachine(RuleBasedStateMachine):
    """Times are told in any order and of any granularity; a list of them is the model."""

    def __init__(self):
        super().__init__()
        self.history = History()
        self.model = []
        self.kept = []

    @rule(day=st.dates(dt.date(1000, 1, 1)), unit=UNITS)
    def tell(self, day, unit):
        self.kept.append((self.history, self.history.last, self.history.latest))
        name = f"t{len(self.model)}"
        point = holding(unit, Point("day", day.year, day.month, day.day))
        self.history = self.history.told(point, name)
        self.model.append((point, name))

    @rule(unit=st.sampled_from(["day", "week", "month", "quarter", "season", "half", "year", "hour"]))
    def find(self, unit):
        told = [(point, name) for point, name in self.model if unit in TELLS[point.unit]]
        found = self.history.find(unit)
        assert (found and (found.point, found.id)) == (told[-1] if told else None)

    @rule(unit=st.sampled_from(["decade", "century"]))
    def find_what_follows_from_a_year(self, unit):
        found = self.history.find(unit)
        exact = [name for point, name in self.model if point.unit == unit]
        years = [name for point, name in self.model if "year" in TELLS[point.unit]]
        assert found is None if not exact and not years else found.id in (exact[-1:] + years[-1:])

    @invariant()
    def the_latest_is_the_last_told(self):
        latest = self.history.latest
        assert (latest and (latest.point, latest.id)) == (self.model[-1] if self.model else None)

    @invariant()
    def no_history_that_was_kept_has_changed(self):
        assert all(history.last == last and history.latest == latest for history, last, latest in self.kept)


class StoryMachine(RuleBasedStateMachine):
    """A story grows by a sentence; plain calendar arithmetic tells each time, and earlier ones stay as they were."""

    @initialize(day=st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)))
    def begin(self, day):
        self.day, self.published, self.told = day, day + 40 * DAY, []
        self.text = f"The crew sailed from Oban on {day.day} {MONTHS[day.month - 1]} {day.year}."
        self.told.append(day.isoformat())

    def _go_on(self, sentence, value):
        self.text += " " + sentence
        self.told.append(value)

    @rule(count=st.integers(2, 12))
    def days_later(self, count):
        self.day += count * DAY
        self._go_on(f"{NUMBERS[count - 1].capitalize()} days later they reached an island.", self.day.isoformat())

    @rule()
    def the_next_day(self):
        self.day += DAY
        self._go_on("The next day they mended a sail.", self.day.isoformat())

    @rule()
    def the_same_day(self):
        self._go_on("They met a whaler the same day.", self.day.isoformat())

    @rule(hour=st.integers(1, 11), minute=st.sampled_from([0, 15, 40]))
    def at_a_clock(self, hour, minute):
        self._go_on(f"At {hour}:{minute:02d} a.m. they ate.", f"{self.day.isoformat()}T{hour:02d}:{minute:02d}")

    @rule(day=st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)))
    def a_full_date(self, day):
        self.day = day
        shown = f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
        self._go_on(f"They crossed the strait on {shown}.", day.isoformat())

    @rule()
    def a_sentence_without_a_time(self):
        self.text += " The sea was calm."

    @precondition(lambda self: self.told)
    @invariant()
    def every_time_is_as_told(self):
        found = itinerary.find_times(self.text, published=self.published)
        assert [timex.value for timex in found] == self.told


TestHistoryMachine = HistoryMachine.TestCase
TestHistoryMachine.settings = settings(max_examples=60, stateful_step_count=15, deadline=None)
TestStoryMachine = StoryMachine.TestCase
TestStoryMachine.settings = settings(max_examples=40, stateful_step_count=10, deadline=None)
