"""Arguments of strategies, checked as Hypothesis checks its own: at the call, with InvalidArgument."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from hypothesis.errors import InvalidArgument


def check(good: bool, name: str, value: object, allowed: str) -> None:
    """Raise InvalidArgument where an argument is not good."""
    if not good:
        raise InvalidArgument(f"{name}={value!r} is not allowed; use {allowed}")


def check_dates(min_value: object, max_value: object) -> None:
    """Both are dates, in order."""
    check(isinstance(min_value, date), "min_value", min_value, "a date")
    check(isinstance(max_value, date), "max_value", max_value, "a date")
    check(min_value <= max_value, "min_value", min_value, f"a date up to max_value={max_value!r}")  # type: ignore[operator]


def check_number(name: str, value: object, least: int, most: int = 10**6) -> None:
    """A whole number within a range."""
    good = type(value) is int and least <= value <= most
    check(good, name, value, f"a whole number from {least} to {most}")


def check_flag(name: str, value: object) -> None:
    """True or False."""
    check(isinstance(value, bool), name, value, "True or False")


def check_names(name: str, value: Iterable[Any] | None, known: Iterable[str]) -> tuple[str, ...]:
    """Some of the known names; all of them for None."""
    names = tuple(known)
    if value is None:
        return names
    check(not isinstance(value, str) and isinstance(value, Iterable), name, value, f"a collection of {names}")
    chosen = tuple(value)
    check(bool(chosen) and all(item in names for item in chosen), name, value, f"some of {names}")
    return chosen
