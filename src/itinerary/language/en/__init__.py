"""English: the words and the rules of its time expressions."""

from __future__ import annotations

from functools import cache

from itinerary.language.lists import words
from itinerary.language.rule import Grammar

CLASSES = (
    "month", "month.short", "weekday", "weekday.short", "weekdays", "season", "seasons", "unit.one", "unit.many",
    "unit.short", "part", "part_named", "number.ones", "number.teens", "number.tens", "scale", "ordinal", "ordinal.second",
    "count", "century_word", "era_before", "deictic", "ampm", "zone", "edge", "edge_noun", "decade_word",
)  # fmt: skip
TRIGGERS = (
    "month", "weekday", "season", "unit", "part", "part_named", "deictic", "year4", "iso", "isoweek", "isobasic", "decade3", "clocks", "isomonth", "slashes", "years", "decade",
    "clock", "weak", "decade_word", "trigger", "=tonight", "=tonite", "=overnight", "=noon", "=midnight", "=o'clock", "ampm",
    "=daily", "=weekly", "=monthly", "century_word", "=period", "=q1", "=yearly", "=annually", "=hourly", "=nightly", "=fortnightly", "=bc", "eras",
    "=b.c.", "=bce", "=while", "=weekend", "=past", "=future", "=q2", "=q3", "=q4", "isotime", "hhmm", "=monthlong",
    "=weeklong", "=daylong", "=yearlong", "=ago", "dotted", "=recently", "ordinal.day", "=ad", "era_before", "short_year", "=half", "=time", "weekdays", "seasons", "=h1", "=h2", "=times",
    "=a.d.", "=fy", "=q", "=twenty", "=midweek", "=weekends", "=weekday", "=biweekly", "=ce", "=moment", "=present", "=then",
)  # fmt: skip
TIMES = ("date", "time", "length", "set", "vague")


@cache
def grammar() -> Grammar:
    """The grammar of English time expressions."""
    from itinerary.language.en import (
        clock,
        compose,
        dates,
        lengths,
        numbers,
        offsets,
        relative,
        sets,
        thirds,
        weeks,
        within,
        years,
    )
    from itinerary.language.en.phrases import table

    first = {phrase.split()[0] for name in ("vague", "vague_late", "holiday") for phrase in table(name)}
    return Grammar(
        words={**{name: words("en", name) for name in CLASSES}, "trigger": dict.fromkeys(sorted(first - STARTS), True)},
        phases=(
            numbers.TENS,
            numbers.LARGE,
            dates.ATOMS + years.ATOMS + weeks.ISO_WEEKS + clock.CLOCKS,
            dates.WEEKDAYS + clock.TIMES,
            sets.FREQUENCIES + relative.BASIC + relative.PLAIN + lengths.LENGTHS,
            lengths.COMPOUND,
            lengths.LONG + sets.SETS,
            offsets.AGO + thirds.DAYS_OF,
            within.WITHIN + within.RECURRING + weeks.WEEKS_OF,
            compose.DAYTIME,
            compose.CLOCKED + sets.AT,
            clock.PARTS,
            compose.EDGES + thirds.PARTS_OF,
            relative.VAGUES,
            lengths.BARE,
        ),
        triggers=TRIGGERS,
        times=TIMES,
    )


# Too common to look around: their phrases are found by another word.
STARTS = frozenset(
    {"the", "at", "by", "all", "long", "most", "more", "just", "right", "these", "new", "may", "black", "good", "st"}
)
