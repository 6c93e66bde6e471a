"""How a law is tried: on drawn examples, the same in every run, down to the smallest counterexample."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st

from itinerary.testing.checks import check, check_number
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


class LawError(AssertionError):
    """A law does not hold: the message tells the smallest counterexample."""


def hold(good: bool, message: Callable[[], str]) -> None:
    """Raise LawError with that message where a law is broken."""
    if not good:
        raise LawError(message())


def run(law: Callable[..., None], *strategies: st.SearchStrategy[Any], examples: int) -> None:
    """Try a law on so many examples; LawError is that of the smallest counterexample."""
    check_number("examples", examples, 1)
    configured = settings(
        max_examples=examples,
        phases=[Phase.generate, Phase.shrink],
        deadline=None,
        database=None,
        derandomize=True,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    try:
        configured(given(*strategies)(law))()
    except LawError as broken:
        raise LawError(str(broken)) from None


def moved(result: Any, days: int) -> Any:
    """A result moved by whole days: dates and times, what the library gives for them, and sequences of these."""
    step = dt.timedelta(days=days)
    if isinstance(result, dt.date):
        return result + step
    if isinstance(result, Bounds):
        return result.shift(step)
    if isinstance(result, When):
        return result.bounds.shift(step)
    when = getattr(result, "when", None)
    if isinstance(when, When):
        return when.bounds.shift(step)
    if isinstance(result, tuple | list):
        return [moved(item, days) for item in result]
    return result


def check_strategy(name: str, value: object) -> None:
    """A Hypothesis strategy."""
    check(isinstance(value, st.SearchStrategy), name, value, "a Hypothesis strategy")


def shown(value: object) -> str:
    """A value in a message."""
    return str(value) if isinstance(value, dt.date) else repr(value)
