"""Numbers in words: to the millions, fractions, vague counts, years spoken in pairs."""

from __future__ import annotations

from typing import Any

from itinerary.language.rule import Rule
from itinerary.time.expression import Date


def _is_number(said: object) -> bool:
    return isinstance(said, int | float | None)


def _spoken_year(m: Any) -> object:
    century = m.century
    return Date(year=century * 100 + m.rest) if 13 <= century <= 20 else None


VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
TENS = (
    Rule("tens and ones", "tens=@number.tens -? ones=@number.ones", lambda m: m.tens + m.ones, "number.tens"),
    Rule(
        "tens and an ordinal",
        "tens=@number.tens -? ones=@ordinal",
        lambda m: m.tens + m.ones if m.ones < 10 else None,
        "ordinal",
    ),
)
HUNDREDS = (
    Rule(
        "hundreds",
        "( n=@number | a | the )? scale=hundred ( and? rest=@number )?",
        lambda m: (m.n or 1) * 100 + (m.rest or 0) if _is_number(m.n) and _is_number(m.rest) else None,
        "number.large",
    ),
)
LARGE = (
    Rule(
        "thousands",
        "( n=@number | a | the )? scale=@scale ( and? rest=@number )?",
        lambda m: (m.n or 1) * m.scale + (m.rest or 0) if _is_number(m.n) and _is_number(m.rest) else None,
        "number.large",
    ),
    Rule(
        "one and a half",
        "n=@number and a half",
        lambda m: m.n + 0.5 if isinstance(m.n, int | float) else None,
        "number.half",
    ),
    Rule("1½", "n=@number.digits? half=( ½ | ¼ | ¾ )", lambda m: (m.n or 0) + VULGAR[m.half], "number.half"),
    Rule("n 1/2", "n=@number half=@daymonth", lambda m: m.n + 0.5 if m.half == "1/2" else None, "number.half"),
    Rule("half a", "half ( a | an ) >@unit.one", lambda m: 0.5, "number.half"),
    Rule("1/2", "half=@daymonth ( a | an )? >@unit", lambda m: 0.5 if m.half == "1/2" else None, "number.half"),
    Rule(
        "three quarters of", "( three - quarters | three quarters ) of ( a | an ) >@unit.one", lambda m: 0.75, "number.half"
    ),
    Rule("a quarter of", "a quarter of ( a | an ) >@unit.one", lambda m: 0.25, "number.half"),
    Rule("a dozen", "( a | n=@number )? dozen", lambda m: 12 * (m.n or 1), "number.large"),
    Rule("a couple of", "( a | the )? couple of?", lambda m: "couple", "number.vague"),
    Rule(
        "a few", "( a | the )? ( good | last )? few", lambda m: "few" if m.span[-1].word == "few" else None, "number.vague"
    ),
    Rule("a vague count", "count=@count of?", lambda m: m.count, "number.vague"),
    Rule("a number of", "a ( number | handful ) of", lambda m: "several", "number.vague"),
    Rule("some", "some >@unit.many", lambda m: "some", "number.vague"),
    Rule(
        "a spoken year of tens",
        "century=@number.teens rest=@number.tens",
        _spoken_year,
        "date.period.year",
        ("nineteen ninety-six",),
    ),
    Rule("twenty twenty", "twenty ( rest=@number.tens | rest=@number.teens )", lambda m: Date(year=2000 + m.rest), "date.period.year", ("twenty nineteen",)),
    Rule(
        "a spoken year of ones",
        "century=@number.teens oh rest=@number.ones",
        _spoken_year,
        "date.period.year",
        ("nineteen oh five",),
    ),
    Rule(
        "a spoken year of teens",
        "century=@number.teens rest=@number.teens",
        _spoken_year,
        "date.period.year",
        ("nineteen eighteen",),
    ),
)
