"""Years, what is larger than a year, and the parts of one."""

from __future__ import annotations

from typing import Any

from itinerary.language.en.dates import YEAR, written
from itinerary.language.rule import Rule
from itinerary.time.expression import About, Between, Century, Date, Decade, Expression, Field, Within


def _years(m: Any) -> Expression | None:
    text = m.years.replace("–", "-").replace("/", "-")
    first, last = text.split("-")
    end = int(last) if len(last) == 4 else int(first[: 4 - len(last)] + last)
    return Between(Date(year=int(first)), Date(year=end)) if int(first) < end else None


def _decade(m: Any) -> Decade | Century | None:
    return _decade_of(int(m.decade[:-1]), short=len(m.decade) < 5)


def _decade_of(year: int, short: bool = False) -> Decade | Century | None:
    """The 1990s; the 1800s are a century."""
    if year % 10:
        return None
    return Century(year // 100 + 1) if not short and year % 100 == 0 and year < 2000 else Decade(year // 10, short)


def _circa(m: Any) -> About:
    return About(Date(year=m.y, bc=m.era is not None), "APPROX")


def _bc(m: Any) -> Date | None:
    return Date(year=m.y, bc=m.era not in ("ad", "a.d.", "ce")) if isinstance(m.y, int) and m.y > 0 else None


def _counted_part(n: int, unit: str) -> Field | None:
    """3Q, 1H."""
    size, name = (4, "quarter") if unit == "q" else (2, "half")
    return Field(name, n) if n <= size else None


def _within(part: Field | None, whole: Date) -> Within | None:
    return None if part is None else Within(part, whole)


ATOMS = (
    Rule("years", "years=@years", _years, "date.range"),
    Rule(
        "year", "the? year? year=@date.period.year", lambda m: m.year, "date.period.year", ("the year nineteen ninety-six",)
    ),
    Rule(
        "year of two digits",
        "<!' y2=@short_year !@unit",
        lambda m: Date(year=m.y2, short=True),
        "date.period.year",
        ("'98",),
    ),
    Rule(
        "the year 2000",
        "the year ( y=@year4 | n=@number.large )",
        lambda m: Date(year=m.y or m.n),
        "date.period.year",
        ("the year 2000",),
    ),
    Rule("bare year", "<!at y=@year4", lambda m: Date(year=m.y), "date.period.year.bare"),
    Rule(
        "year of an era",
        "( y=@year4 | y=@year3 | y=@number.digits ) era=( bc | b.c. | bce | b.c.e. | ad | a.d. | ce )",
        _bc,
        "date.period.year.era",
        ("490 BC", "490 B.C.", "44 BCE"),
    ),
    Rule(
        "AD year",
        "( @era_before | a.d. ) ( y=@year4 | y=@year3 | y=@number.digits )",
        lambda m: Date(year=m.y) if isinstance(m.y, int) and m.y > 0 else None,
        "date.period.year",
        ("AD 79",),
    ),
    Rule(
        "circa",
        "( ca | c ) . ( y=@year4 | y=@year3 ) era=( bc | b.c. | bce )?",
        _circa,
        "date.about",
        ("ca. 466 BC",),
    ),
    Rule(
        "the decade of",
        "the decade of the decade=@decade",
        lambda m: Decade(int(m.decade[:-1]) // 10) if len(m.decade) == 5 else None,
        "date.period.decade",
        ("the decade of the 1800s",),
    ),
    Rule("decade", "the? decade=@decade", _decade, "date.period.decade", ("the 1990s", "1960s", "the '80s", "the 90s")),
    Rule(
        "decade in words",
        "( the ( century=@number.teens -? )? | <( early | mid | late | - ) ) word=@decade_word",
        lambda m: Decade(m.word, short=True) if m.century is None else Decade(10 * m.century + m.word),
        "date.period.decade",
        ("the nineties", "the nineteen-nineties"),
    ),
    Rule(
        "BC decade",
        "the? decade=( @decade | @decade3 ) ( bc | b.c. | bce )",
        lambda m: Decade(int(m.decade[:-1]) // 10, bc=True),
        "date.period.decade",
        ("the 490s BC",),
    ),
    Rule(
        "decade with an apostrophe",
        "( the | <( early | late | mid | - ) ) y=@year4 's !@number !@ordinal",
        lambda m: _decade_of(m.y),
        "date.period.decade",
        ("the 1990's",),
    ),
    Rule(
        "century",
        "the? ( n=@ordinal ) -? unit=( century | millennium ) era=( bc | b.c. | bce | ad )?",
        lambda m: Century(m.n, m.era in ("bc", "b.c.", "bce"), m.unit),
        "date.period.century",
        ("the 20th century", "nineteenth century", "the 4th century BC", "the third millennium"),
    ),
    Rule(
        "quarter",
        "( the | its | their | his | her | our )? fiscal? -? ( n=@ordinal | n=final | n=last ) quarter",
        lambda m: Field("quarter", 4 if m.n in ("final", "last") else m.n) if m.n in (1, 2, 3, 4, "final") else None,
        "date.period.quarter.bare",
        ("the third quarter", "its fourth quarter", "the fiscal first quarter"),
    ),
    Rule(
        "hyphenated quarter",
        "fiscal? -? ( n=@ordinal | n=final ) - quarter",
        lambda m: Field("quarter", 4 if m.n == "final" else m.n) if m.n in (1, 2, 3, 4, "final") else None,
        "date.period.quarter.bare.hyphen",
        ("third-quarter", "fiscal second-quarter"),
    ),
    Rule("Q3", "q=( q1 | q2 | q3 | q4 )", lambda m: Field("quarter", int(m.q[1])), "date.period.quarter.bare"),
    Rule("H1", "h=( h1 | h2 ) >@year4", lambda m: Field("half", int(m.h[1])), "date.period.half.bare"),
    Rule("year H1", "<@year4 h=( h1 | h2 )", lambda m: Field("half", int(m.h[1])), "date.period.half.bare"),
    Rule(
        "3Q",
        "n=@dom unit=( q | h ) >( @year4 | @two | @short_year )",
        lambda m: _counted_part(m.n, m.unit),
        "date.period.quarter.bare",
    ),
    Rule(
        "3Q18",
        "n=@dom unit=( q | h ) ( y2=@two | y2=@short_year )",
        lambda m: _within(_counted_part(m.n, m.unit), Date(year=m.y2, short=True)),
        "date.period.quarter",
        ("3Q18",),
    ),
    Rule(
        "half",
        "( the )? n=@ordinal -? half ( of the year )?",
        lambda m: Field("half", m.n) if m.n < 3 else None,
        "date.period.half.bare",
        ("the first half",),
    ),
    Rule(
        "season",
        "( the )? season=@season",
        lambda m: Field("season", m.season),
        "date.period.season.bare",
        ("summer", "the autumn"),
    ),
    Rule(
        "season year",
        f"( the )? season=@season ,? of? {YEAR}",
        lambda m: Within(Field("season", m.season), written(m) or Date()),
        "date.period.season",
        ("the spring of 1920", "summer 1962"),
    ),
    Rule(
        "winter over two years",
        "( the )? season=@season of? years=@years",
        lambda m: Within(Field("season", m.season), Date(year=int(m.years[:4]))),
        "date.period.season",
        ("the winter of 1946-47",),
    ),
    Rule(
        "fiscal year",
        "( the | its )? fiscal ( year )? ( y=@year4 | y2=@short_year )",
        lambda m: Date(year=m.y or m.y2, fiscal=True, short=m.y is None),
        "date.period.year",
        ("fiscal 1989", "fiscal year 1990"),
    ),
    Rule(
        "FY2018",
        "fy -? ( y=@year4 | y2=@short_year | y2=@two )",
        lambda m: Date(year=m.y or m.y2, fiscal=True, short=m.y is None),
        "date.period.year",
        ("FY2018", "FY18"),
    ),
    Rule(
        "year before fiscal year",
        "( the )? y=@year4 fiscal year",
        lambda m: Date(year=m.y, fiscal=True),
        "date.period.year",
        ("the 2018 fiscal year",),
    ),
)
