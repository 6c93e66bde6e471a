"""Which laws of date logic hold here and in other packages: each law, its time, the smallest counterexample.

    python benchmarks/laws.py [--examples 300]

Packages that are not installed are left out. Each is called as its documentation says, with the day of publication as its
base. "Where it answers" lets a package not know a phrase.
"""

import argparse
import datetime as dt
import time
from importlib.metadata import version

import itinerary
from itinerary import testing


def ours(phrase, published):
    """The day that `itinerary.resolve` gives."""
    try:
        found = itinerary.resolve(phrase, published=published).when
    except itinerary.UnresolvedError:
        return None
    return None if found is None else found.bounds.earliest_start.date()


def dateparser_(phrase, published):
    """The day that `dateparser.parse` gives."""
    import dateparser

    base = dt.datetime(published.year, published.month, published.day)
    found = dateparser.parse(phrase, languages=["en"], settings={"RELATIVE_BASE": base})
    return None if found is None else found.date()


def parsedatetime_(phrase, published):
    """The day that `parsedatetime.Calendar.parseDT` gives."""
    import parsedatetime

    found, status = parsedatetime.Calendar().parseDT(phrase, dt.datetime(published.year, published.month, published.day))
    return found.date() if status else None


def pendulum_shift(moment, months):
    """A month forward, and as many back."""
    import pendulum

    return pendulum.Date(moment.year, moment.month, moment.day).add(months=months).subtract(months=months)


def days(resolver, kind, examples, *, partial=False):
    """Phrases of that kind are the day that the calendar says."""
    testing.check_date(resolver, kinds=[kind], partial=partial, examples=examples)


RESOLVERS = {"itinerary-timeline": ours, "dateparser": dateparser_, "parsedatetime": parsedatetime_}
LAWS = {
    "relative phrases move with publication": lambda resolver, n: testing.check_shift_law(resolver, examples=n),
    "dates in full do not move": lambda resolver, n: testing.check_explicit(resolver, kinds=["full date"], examples=n),
    "dates in full are that day": lambda resolver, n: days(resolver, "full date", n),
    "day words are that day": lambda resolver, n: days(resolver, "day word", n),
    "weekdays are known": lambda resolver, n: days(resolver, "weekday", n),
    "weekdays are that day where it answers": lambda resolver, n: days(resolver, "weekday", n, partial=True),
    "a date without its year is the closest": lambda resolver, n: days(resolver, "near date", n),
    "reading is repeatable": lambda resolver, n: testing.check_repeatable(resolver, examples=n),
    "no text raises": lambda resolver, n: testing.check_total(lambda text: resolver(text, dt.date(2019, 4, 24)), examples=n),
}


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--examples", type=int, default=300)
    examples = parser.parse_args().examples
    for name, resolver in RESOLVERS.items():
        try:
            print(f"\n{name} {version(name)}")
            resolver("today", dt.date(2019, 4, 24))
        except ImportError:
            print("  not installed")
            continue
        for law, check in LAWS.items():
            report(law, lambda check=check, resolver=resolver: check(resolver, examples), examples)
    print(f"\npendulum {version('pendulum')}")
    months = testing.anchors()
    report(
        "a month forward and back is the same day",
        lambda: testing.check_round_trip(lambda day: day, lambda day: pendulum_shift(day, 1), months, examples=examples),
        examples,
    )


def report(law, check, examples):
    """One line: the law, whether it holds, its time, and what breaks it."""
    start, verdict = time.perf_counter(), "holds"
    try:
        check()
    except Exception as error:
        verdict = f"FAILS: {str(error).splitlines()[0][:150]}"
    print(f"  {law:42} {examples:5} examples {time.perf_counter() - start:6.1f} s  {verdict}")


if __name__ == "__main__":
    main()
