"""Which laws of date logic hold here and in other packages: each law, its time, the smallest counterexample.

    python benchmarks/laws.py [--examples 200] [--only LAW ...] [--write PAGE]

Prints a table in Markdown; --write puts it into a page between its two marks. Packages that are not installed are left out.
Each is called as its documentation says, with the day of publication as its base.
"""

from __future__ import annotations

import argparse
import datetime as dt
import pathlib
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import itinerary
from itinerary import testing
from itinerary.testing import LawError
from itinerary.testing.law import run
from itinerary.time.granularity import shift
from itinerary.time.zones import to_utc, zone

MARKS = re.compile(r"(<!-- laws -->\n).*?(<!-- /laws -->)", re.DOTALL)
FIRST = dt.date(1970, 1, 1)
DAYS = testing.anchors(FIRST, dt.date(2037, 12, 31))
WORDS = ("itinerary-timeline", "dateparser", "parsedatetime")
Check = Callable[[int], None]


def midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day."""
    return dt.datetime(day.year, day.month, day.day)


def ours(phrase: str, published: dt.date) -> dt.date | None:
    """The day that `itinerary.resolve` gives."""
    try:
        found = itinerary.resolve(phrase, published=published).when
    except itinerary.UnresolvedError:
        return None
    return None if found is None or found.bounds.earliest_start is None else found.bounds.earliest_start.date()


def dateparsers(phrase: str, published: dt.date) -> dt.date | None:
    """The day that `dateparser.parse` gives."""
    import dateparser

    found = dateparser.parse(phrase, languages=["en"], settings={"RELATIVE_BASE": midnight(published)})
    return None if found is None else found.date()


def parsedatetimes(phrase: str, published: dt.date) -> dt.date | None:
    """The day that `parsedatetime.Calendar.parseDT` gives."""
    import parsedatetime

    found, status = parsedatetime.Calendar().parseDT(phrase, midnight(published))
    return found.date() if status else None


def found_ours(text: str, published: dt.date) -> list[Any]:
    """What `itinerary.find_times` finds."""
    return [(timex.text, timex.value) for timex in itinerary.find_times(text, published=published)]


def found_dateparsers(text: str, published: dt.date) -> list[Any]:
    """What `dateparser.search.search_dates` finds."""
    from dateparser.search import search_dates

    return list(search_dates(text, languages=["en"], settings={"RELATIVE_BASE": midnight(published)}) or ())


def found_parsedatetimes(text: str, published: dt.date) -> list[Any]:
    """What `parsedatetime.Calendar.nlp` finds."""
    import parsedatetime

    return [(each[4], each[0]) for each in parsedatetime.Calendar().nlp(text, midnight(published)) or ()]


RESOLVERS = dict(zip(WORDS, (ours, dateparsers, parsedatetimes), strict=True))
FINDERS = dict(zip(WORDS, (found_ours, found_dateparsers, found_parsedatetimes), strict=True))


def ours_months(day: dt.date, months: int) -> dt.date:
    """So many months later, by `itinerary.time.granularity.shift`."""
    found = shift(midnight(day), months, "month")
    assert found is not None
    return found.date()


def pendulums_months(day: dt.date, months: int) -> dt.date:
    """So many months later, by pendulum."""
    import pendulum

    return pendulum.Date(day.year, day.month, day.day).add(months=months)


def dateutils_months(day: dt.date, months: int) -> dt.date:
    """So many months later, by dateutil."""
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)


def arrows_months(day: dt.date, months: int) -> dt.date:
    """So many months later, by arrow."""
    import arrow

    return arrow.get(day).shift(months=months).date()


MONTHS = {
    "itinerary-timeline": ours_months,
    "pendulum": pendulums_months,
    "python-dateutil": dateutils_months,
    "arrow": arrows_months,
}


def pendulums_between(a: dt.date, b: dt.date) -> int:
    """Whole months from one day to another, by pendulum."""
    import pendulum

    return int((pendulum.instance(midnight(b)) - pendulum.instance(midnight(a))).in_months())


def dateutils_between(a: dt.date, b: dt.date) -> tuple[int, int]:
    """Months and days from one day to another, by dateutil."""
    from dateutil.relativedelta import relativedelta

    found = relativedelta(b, a)
    return 12 * found.years + found.months, found.days


def ours_utc(pair: tuple[dt.datetime, str]) -> tuple[dt.datetime, str]:
    """A wall time in UTC and back, by `itinerary.time.zones`."""
    wall, name = pair
    utc = to_utc(wall, name)
    assert utc is not None
    return zone(name).fromutc(utc.replace(tzinfo=zone(name))).replace(tzinfo=None, fold=0), name


def pendulums_hours(pair: tuple[dt.datetime, str]) -> bool:
    """Whether 24 hours later are 24 hours later, by pendulum."""
    import pendulum

    wall, name = pair
    aware = pendulum.instance(wall, tz=name)
    return bool(aware.add(hours=24).timestamp() - aware.timestamp() == 24 * 3600)


def datetimes_hours(pair: tuple[dt.datetime, str]) -> bool:
    """Whether a `timedelta` of 24 hours is 24 hours, by `datetime` with a zone."""
    wall, name = pair
    aware = wall.replace(tzinfo=zone(name))
    return (aware + dt.timedelta(hours=24)).timestamp() - aware.timestamp() == 24 * 3600


def ours_stops(text: str, published: dt.date) -> list[str]:
    """The stops of the first itinerary of an article."""
    journeys = itinerary.extract(text, published=published).itineraries
    return [stop.place.name for stop in journeys[0].stops] if journeys else []


def of_words(law: Callable[..., None]) -> dict[str, Check]:
    """A law of resolvers, for each package."""
    return {name: partial(lambda resolver, n: law(resolver, examples=n), resolver) for name, resolver in RESOLVERS.items()}


def of_kind(kind: str, *, partial_: bool = False) -> dict[str, Check]:
    """Phrases of a kind are the day that the calendar says."""
    return of_words(partial(testing.check_date, kinds=[kind], partial=partial_))


def totally(function: Callable[[str, dt.date], Any], examples: int) -> None:
    """No text raises."""
    testing.check_total(lambda text: function(text, dt.date(2019, 4, 24)), examples=examples)


def back_again(add: Callable[[dt.date, int], dt.date], examples: int) -> None:
    """A month forward and back is the same day."""
    testing.check_round_trip(lambda day: add(day, 1), lambda day: add(day, -1), DAYS, examples=examples)


def in_steps(add: Callable[[dt.date, int], dt.date], examples: int) -> None:
    """Two months are a month and a month."""

    def law(day: dt.date) -> None:
        once, twice = add(day, 2), add(add(day, 1), 1)
        if once != twice:
            raise LawError(f"two months after {day} are {once}, a month and a month {twice}")

    run(law, DAYS, examples=examples)


def each(holds: Callable[[tuple[dt.datetime, str]], bool], examples: int) -> None:
    """It holds on the day before clocks go forward."""
    eves = testing.walls(gaps=True).map(lambda pair: (pair[0] - dt.timedelta(hours=12), pair[1]))

    def law(pair: tuple[dt.datetime, str]) -> None:
        if not holds(pair):
            raise LawError(f"{pair[0]} in {pair[1]} and 24 hours are not 24 hours apart")

    run(law, eves, examples=examples)


LAWS: dict[str, dict[str, Check]] = {
    "relative phrases move with publication": of_words(testing.check_shift_law),
    "dates in full do not move": of_words(partial(testing.check_explicit, kinds=["full date"])),
    "dates in full are that day": of_kind("full date"),
    "day words are that day": of_kind("day word"),
    "weekdays are known": of_kind("weekday"),
    "weekdays are that day where it answers": of_kind("weekday", partial_=True),
    "a date without its year is the closest": of_kind("near date"),
    "reading is repeatable": of_words(testing.check_repeatable),
    "what follows changes nothing found": {
        name: partial(lambda finder, n: testing.check_locality(finder, examples=n), finder)
        for name, finder in FINDERS.items()
    },
    "no text raises": {name: partial(totally, finder) for name, finder in FINDERS.items()},
    "a month forward and back is the same day": {name: partial(back_again, add) for name, add in MONTHS.items()},
    "two months are a month and a month": {name: partial(in_steps, add) for name, add in MONTHS.items()},
    "months there are as many as months back": {
        "pendulum": lambda n: testing.check_inverse(pendulums_between, lambda m: -m, DAYS, examples=n),
        "python-dateutil": lambda n: testing.check_inverse(dateutils_between, lambda m: (-m[0], -m[1]), DAYS, examples=n),
    },
    "24 hours are 24 hours, whatever clocks do": {
        "pendulum": lambda n: each(pendulums_hours, n),
        "datetime": lambda n: each(datetimes_hours, n),
    },
    "a repeated hour in UTC and back is that hour": {
        "itinerary-timeline": lambda n: testing.check_round_trip(
            lambda p: p, ours_utc, testing.walls(folds=True), examples=n
        ),
    },
    "surely before is a partial order": {
        "itinerary-timeline": lambda n: testing.check_partial_order(
            lambda a, b: a.surely_before(b), testing.whens(), examples=n
        ),
    },
    "what is surely so is possibly so": {
        "itinerary-timeline": lambda n: testing.check_implies(
            lambda a, b: a.surely_before(b), lambda a, b: a.possibly_before(b), testing.whens(), examples=n
        ),
    },
    "a document read back is the timeline": {
        "itinerary-timeline": lambda n: testing.check_round_trip(
            lambda t: t.to_dict(), itinerary.Timeline.from_dict, testing.timelines(), examples=n
        ),
    },
    "an article's journey is as told": {
        "itinerary-timeline": lambda n: testing.check_timeline(ours_stops, examples=n),
    },
}


def rows(examples: int, only: list[str] | None) -> Iterator[str]:
    """The table, line by line."""
    yield f"| Law | Package | {examples} examples in | Smallest counterexample |"
    yield "|---|---|---|---|"
    for law, checks in LAWS.items():
        for package, check in checks.items() if only is None or law in only else ():
            try:
                name = package if package == "datetime" else f"{package} {version(package)}"
            except PackageNotFoundError:
                continue
            began, verdict = time.process_time(), "holds"
            try:
                check(examples)
            except LawError as broken:
                verdict = str(broken).splitlines()[0][:160].replace("|", "\\|")
            yield f"| {law} | {name} | {time.process_time() - began:.1f} s | {verdict} |"


def main() -> None:
    """Print the table, and write it where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--examples", type=int, default=200)
    parser.add_argument("--only", nargs="*", metavar="LAW")
    parser.add_argument("--write", type=pathlib.Path, metavar="PAGE")
    arguments = parser.parse_args()
    lines = []
    for line in rows(arguments.examples, arguments.only):
        print(line, flush=True)
        lines.append(line)
    if arguments.write:
        page = arguments.write.read_text(encoding="utf-8")
        table = "\n".join(lines)
        arguments.write.write_text(MARKS.sub(lambda found: found[1] + table + "\n" + found[2], page), encoding="utf-8")


if __name__ == "__main__":
    main()
