"""Laws of values and of functions between them, as checks to run on one's own. LawError tells the smallest counterexample.

Examples are the same in every run; `examples` is how many are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from itinerary.testing.law import LawError, check_strategy, hold, run


def check_round_trip(
    write: Callable[[Any], Any], read: Callable[[Any], Any], values: st.SearchStrategy[Any], *, examples: int = 200
) -> None:
    """Reading what was written gives the value back.

    >>> check_round_trip(str, int, st.integers())
    >>> check_round_trip("{:.3g}".format, float, st.floats(1, 2))
    Traceback (most recent call last):
    itinerary.testing.law.LawError: 1.625 is written as '1.62', and read as 1.62
    """
    check_strategy("values", values)

    def law(value: Any) -> None:
        written = write(value)
        got = read(written)
        hold(got == value, lambda: f"{value!r} is written as {written!r}, and read as {got!r}")

    run(law, values, examples=examples)


def check_partial_order(before: Callable[[Any, Any], bool], values: st.SearchStrategy[Any], *, examples: int = 200) -> None:
    """Before is a strict partial order: nothing is before itself, nor before what is before it, and it carries over.

    >>> from itinerary.testing import anchors
    >>> check_partial_order(lambda a, b: a < b, anchors())
    >>> check_partial_order(lambda a, b: a <= b, anchors())
    Traceback (most recent call last):
    itinerary.testing.law.LawError: datetime.date(2000, 1, 1) is before itself
    """
    check_strategy("values", values)

    def law(a: Any, b: Any, c: Any) -> None:
        hold(not before(a, a), lambda: f"{a!r} is before itself")
        hold(not (before(a, b) and before(b, a)), lambda: f"{a!r} and {b!r} are each before the other")
        if before(a, b) and before(b, c):
            hold(before(a, c), lambda: f"{a!r} is before {b!r}, that before {c!r}, but the first not before the last")

    run(law, values, values, values, examples=examples)


def check_sort(
    sort: Callable[[list[Any]], Sequence[Any]],
    before: Callable[[Any, Any], bool],
    values: st.SearchStrategy[Any],
    *,
    examples: int = 200,
) -> None:
    """Sorting keeps everything, and puts nothing after what it is before.

    >>> from itinerary.testing import anchors
    >>> check_sort(sorted, lambda a, b: a < b, anchors())
    """
    check_strategy("values", values)

    def law(items: list[Any]) -> None:
        ordered = list(sort(list(items)))
        hold(sorted(map(repr, ordered)) == sorted(map(repr, items)), lambda: f"sorting {items!r} gives {ordered!r}")
        for index, later in enumerate(ordered):
            for earlier in ordered[:index]:
                if before(later, earlier):
                    raise LawError(f"{later!r} is before {earlier!r} but sorted after it in {ordered!r}")

    run(law, st.lists(values, max_size=8), examples=examples)


def check_inverse(
    relation: Callable[[Any, Any], Any],
    inverse: Callable[[Any], Any],
    values: st.SearchStrategy[Any],
    *,
    examples: int = 200,
) -> None:
    """The relation of B to A is the inverse of that of A to B.

    >>> from itinerary.testing import anchors
    >>> check_inverse(lambda a, b: a - b, lambda step: -step, anchors())
    """
    check_strategy("values", values)

    def law(a: Any, b: Any) -> None:
        there, back = relation(a, b), relation(b, a)
        hold(back == inverse(there), lambda: f"{a!r} stands to {b!r} as {there!r}, but that to the first as {back!r}")

    run(law, values, values, examples=examples)


def check_implies(
    surely: Callable[[Any, Any], bool],
    possibly: Callable[[Any, Any], bool],
    values: st.SearchStrategy[Any],
    *,
    examples: int = 200,
) -> None:
    """What surely stands between two values is possible, and then the reverse is not sure.

    >>> from itinerary.testing import bounds
    >>> check_implies(lambda a, b: a.surely_before(b), lambda a, b: a.possibly_before(b), bounds())
    """
    check_strategy("values", values)

    def law(a: Any, b: Any) -> None:
        if surely(a, b):
            hold(possibly(a, b), lambda: f"{a!r} stands so to {b!r} surely, but not possibly")
            hold(not surely(b, a), lambda: f"{a!r} stands so to {b!r} surely, and that to the first")

    run(law, values, values, examples=examples)


def check_idempotent(function: Callable[[Any], Any], values: st.SearchStrategy[Any], *, examples: int = 200) -> None:
    """Doing it again to what it gave changes nothing.

    >>> from itinerary.testing import anchors
    >>> check_idempotent(lambda day: day.replace(day=1), anchors())
    """
    check_strategy("values", values)

    def law(value: Any) -> None:
        once = function(value)
        twice = function(once)
        hold(twice == once, lambda: f"{value!r} becomes {once!r}, and then {twice!r}")

    run(law, values, examples=examples)
