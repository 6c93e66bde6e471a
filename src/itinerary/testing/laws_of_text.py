"""Laws of functions that read text, as checks to run on one's own. LawError tells the smallest counterexample.

A resolver takes a phrase and its day of publication and gives anything; a finder gives all that it found in a text, in
order. Examples are the same in every run; `examples` is how many are drawn.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from itinerary.testing.law import LawError, hold, moved, run, shown
from itinerary.testing.phrases import EXPLICIT, RELATIVE
from itinerary.testing.times import anchors
from itinerary.testing.told import Told, told_phrases, told_sentences
from itinerary.testing.written import ToldArticle, stops_of, told_articles

Resolver = Callable[[str, dt.date], Any]
Finder = Callable[[str, dt.date], Sequence[Any]]


def check_shift_law(
    resolver: Resolver, *, kinds: Iterable[str] = RELATIVE, shift: Callable[[Any, int], Any] = moved, examples: int = 200
) -> None:
    """Relative phrases told some weeks later mean a time some weeks later.

    `resolver(phrase, published)` gives any value; `shift(value, days)` moves it (dates, times, Bounds, When and Timex are
    known). None of a resolver that does not know the phrase fits.

    >>> check_shift_law(lambda phrase, published: published if phrase == "today" else None)
    >>> check_shift_law(lambda phrase, published: published.replace(day=1))
    Traceback (most recent call last):
    itinerary.testing.law.LawError: 'today' on 2000-01-01 gives 2000-01-01, but 1 weeks later 2000-01-01, not 2000-01-08
    """

    def law(told: Told, weeks: int) -> None:
        later = told.published + dt.timedelta(weeks=weeks)
        first, second = resolver(told.text, told.published), resolver(told.text, later)
        wanted, got = shift(first, 7 * weeks), shift(second, 0)
        hold(
            got == wanted,
            lambda: f"{told.text!r} on {told.published} gives {shown(first)}, but {weeks} weeks later {shown(got)}, "
            f"not {shown(wanted)}",
        )

    run(law, told_phrases(kinds), st.integers(1, 500), examples=examples)


def check_explicit(resolver: Resolver, *, kinds: Iterable[str] = EXPLICIT, examples: int = 200) -> None:
    """Dates in full mean the same whenever they are read.

    >>> check_explicit(lambda phrase, published: phrase)
    """

    def law(told: Told, other: dt.date) -> None:
        first, second = resolver(told.text, told.published), resolver(told.text, other)
        hold(
            moved(first, 0) == moved(second, 0),
            lambda: f"{told.text!r} on {told.published} gives {shown(first)}, but on {other} {shown(second)}",
        )

    run(law, told_phrases(kinds), anchors(dt.date(1970, 1, 1), dt.date(2038, 1, 1)), examples=examples)


def check_told(
    resolver: Resolver,
    *,
    kinds: Iterable[str] | None = None,
    wanted: Callable[[Told], Any] = lambda told: told.value,
    partial: bool = False,
    examples: int = 200,
) -> None:
    """Phrases mean what plain calendar arithmetic says: `resolver(phrase, published) == wanted(told)`.

    With `partial`, None is let pass: the resolver does not know the phrase.

    >>> days = {"today": 0, "yesterday": -1, "tomorrow": 1}
    >>> def resolver(phrase, published):
    ...     return (published + dt.timedelta(days.get(phrase, 0))).isoformat()
    >>> check_told(resolver, kinds=["day word"])
    Traceback (most recent call last):
    itinerary.testing.law.LawError: 'the day before yesterday' on 2000-01-01 gives '2000-01-01', not '1999-12-30'
    """

    def law(told: Told) -> None:
        got = resolver(told.text, told.published)
        known = got is not None or not partial
        hold(
            not known or got == wanted(told),
            lambda: f"{told.text!r} on {told.published} gives {shown(got)}, not {shown(wanted(told))}",
        )

    run(law, told_phrases(kinds), examples=examples)


def check_date(
    resolver: Callable[[str, dt.date], dt.date | None],
    *,
    kinds: Iterable[str] = ("full date",),
    partial: bool = False,
    examples: int = 200,
) -> None:
    """For functions that give a `date` or `datetime`: phrases of a day mean that day; else as `check_told`.

    >>> check_date(lambda phrase, published: published, kinds=["day word"])
    Traceback (most recent call last):
    itinerary.testing.law.LawError: 'yesterday' on 2000-01-01 gives 2000-01-01, not 1999-12-31
    """

    def day(phrase: str, published: dt.date) -> dt.date | None:
        got = resolver(phrase, published)
        return got.date() if isinstance(got, dt.datetime) else got

    wanted = lambda told: dt.date.fromisoformat(told.value)
    check_told(day, kinds=kinds, wanted=wanted, partial=partial, examples=examples)


def check_locality(
    finder: Finder,
    *,
    key: Callable[[Any], Any] = lambda found: found,
    texts: st.SearchStrategy[str] | None = None,
    examples: int = 200,
) -> None:
    """What follows a sentence changes nothing that was found in it.

    `finder(text, published)` gives the findings in text order, `key` what of each must stay.

    >>> check_locality(lambda text, published: [word for word in text.split() if word.isdigit()])
    """
    more = st.one_of(st.just(" "), told_sentences().map(lambda told: " " + told.text)) if texts is None else texts

    def law(told: Told, after: str) -> None:
        alone = [key(found) for found in finder(told.text, told.published)]
        together = [key(found) for found in finder(told.text + after, told.published)][: len(alone)]
        hold(
            together == alone,
            lambda: f"{shown(alone)} is found in {told.text!r}, but {shown(together)} with {after!r} after it",
        )

    run(law, told_sentences(), more, examples=examples)


def check_repeatable(function: Callable[[str, dt.date], Any], *, examples: int = 200) -> None:
    """The same text gives the same result, whatever was read in between.

    >>> check_repeatable(lambda text, published: len(text))
    """

    def law(told: Told, other: Told) -> None:
        first = function(told.text, told.published)
        function(other.text, other.published)
        again = function(told.text, told.published)
        hold(again == first, lambda: f"{told.text!r} gives {first!r}, but {again!r} after {other.text!r} was read")

    run(law, told_sentences(), told_sentences(), examples=examples)


def check_total(function: Callable[[str], Any], texts: st.SearchStrategy[str] | None = None, *, examples: int = 200) -> None:
    """No text whatever raises.

    >>> check_total(len)
    >>> check_total(lambda text: text[0])
    Traceback (most recent call last):
    itinerary.testing.law.LawError: '' raises IndexError: string index out of range
    """
    from itinerary.testing.hostile import hostile_texts

    def law(text: str) -> None:
        try:
            function(text)
        except Exception as error:
            raise LawError(f"{text!r} raises {type(error).__name__}: {error}") from error

    run(law, hostile_texts() if texts is None else texts, examples=examples)


def check_timeline(
    builder: Callable[[str, dt.date], Iterable[Any]],
    *,
    styles: Iterable[str] | None = None,
    wanted: Callable[[ToldArticle], Iterable[Any]] = stops_of,
    examples: int = 100,
) -> None:
    """What is made of an article is what it tells: `list(builder(text, published)) == list(wanted(article))`.

    By default the names of the places where its traveller comes to, or is to come, in order.

    >>> check_timeline(lambda text, published: [])
    Traceback (most recent call last):
    itinerary.testing.law.LawError: [] of 2000-01-01, not ['Oslo', 'Bergen']: 'Maria Keller arrived in Oslo on December 30, \
1999. Keller arrived in Bergen on December 31, 1999.'
    """

    def law(article: ToldArticle) -> None:
        got, expected = list(builder(article.text, article.published)), list(wanted(article))
        hold(got == expected, lambda: f"{got!r} of {article.published}, not {expected!r}: {article.text!r}")

    run(law, told_articles(styles), examples=examples)
