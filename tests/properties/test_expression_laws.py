"""Laws of expressions: each has a value on every day, says back what it says, and never looks at what it does not name."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from itinerary import testing
from itinerary.testing.operators import EXPRESSION_KINDS, expressions
from itinerary.time.evaluate import Anchors, evaluate
from itinerary.time.expression import Expression, Field, Last, Length, Next, Published, Reference, Shift, This
from itinerary.time.history import History
from itinerary.time.point import days
from itinerary.time.render import render
from itinerary.time.timex3 import bounds_of, is_value

ANY_DAY = st.dates()
TENSES = st.sampled_from(["", "past", "told", "future"])


@st.composite
def anchored(draw):
    """Anchors on any day of the calendar, after up to three times told."""
    history = History()
    for number, day in enumerate(draw(st.lists(ANY_DAY, max_size=3))):
        history = history.told(days(day), f"t{number}")
    return Anchors(days(draw(ANY_DAY)), history, narrative=draw(st.booleans()), tense=draw(TENSES))


@given(expressions(), anchored())
def test_every_expression_has_a_value_on_every_day(said, anchors):
    found = evaluate(said, anchors)
    assert is_value(found.value)
    assert found.type in ("DATE", "TIME", "DURATION", "SET")
    if found.point is not None:
        assert found.point.value == found.value


@given(expressions(), anchored())
def test_evaluation_is_a_function(said, anchors):
    assert evaluate(said, anchors) == evaluate(said, anchors)


@given(expressions())
def test_every_expression_has_english(said):
    assert render(said).strip() != ""


@given(expressions(["date"]), testing.anchors(), testing.anchors())
def test_full_dates_have_no_anchor(said, one, other):
    if said.year is not None:
        assert evaluate(said, Anchors(days(one))) == evaluate(said, Anchors(days(other)))


@given(st.sampled_from(["day", "week", "weekend", "month", "quarter", "year"]), st.integers(1, 3), testing.anchors())
def test_last_this_and_next_follow_each_other(unit, count, day):
    anchors = Anchors(days(day))
    saids = (Last(unit, n=count), This(unit), Next(unit, n=count))
    last, this, next_ = (bounds_of(evaluate(said, anchors).value) for said in saids)
    assert last.surely_before(this)
    assert this.surely_before(next_)
    if unit != "weekend":
        assert this.earliest_start <= dt.datetime(day.year, day.month, day.day) < this.latest_end


@given(expressions(["shift"]), testing.anchors())
def test_ago_and_from_now_lie_on_either_side(said, day):
    unit = said.length.parts[0][1]
    if isinstance(said.base, Published) and unit in ("day", "week", "month", "year"):
        found = bounds_of(evaluate(said, Anchors(days(day))).value)
        noon = dt.datetime(day.year, day.month, day.day, 12)
        assert found.earliest_start > noon - dt.timedelta(days=7) if said.sign > 0 else found.latest_end <= noon


@given(st.integers(1, 7), testing.anchors())
def test_weekdays_fall_on_themselves(index, day):
    for said in (Field("weekday", index), Last(Field("weekday", index)), Next(Field("weekday", index))):
        value = evaluate(said, Anchors(days(day))).value
        assert dt.date.fromisoformat(value).isoweekday() == index


@given(testing.anchors(), testing.anchors(), st.integers(1, 400))
def test_a_time_of_the_reference_forgets_publication(published, told, count):
    history = History().told(days(told), "t1")
    said = Shift(Length(((count, "day"),)), 1, Reference())
    found = evaluate(said, Anchors(days(published), history))
    assert (found.value, found.anchor) == ((told + dt.timedelta(days=count)).isoformat(), "t1")


def test_every_kind_can_be_drawn():
    for kind in EXPRESSION_KINDS:

        @given(expressions({"date", kind}))
        def draws(said):
            assert isinstance(said, Expression)

        draws()
