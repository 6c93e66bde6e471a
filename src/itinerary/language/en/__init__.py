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
    "trigger", "weak", "month", "weekday", "weekdays", "season", "seasons", "unit", "part", "part_named", "deictic", "ampm",
    "century_word", "decade_word", "era_before", "year4", "short_year", "years", "eras", "decade", "decade3", "iso",
    "isobasic", "isomonth", "isotime", "isoweek", "slashes", "clock", "clocks", "dotted", "hhmm", "ordinal.day",
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

    return Grammar(
        words={**{name: words("en", name) for name in CLASSES}, "trigger": dict.fromkeys(_triggers(), True)},
        phases=(
            numbers.TENS,
            numbers.HUNDREDS,
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


def _triggers() -> list[str]:
    """The words of a list, and for every phrase that holds no trigger yet the longest of its words."""
    from itinerary.language.en.phrases import table

    classes = [name for name in CLASSES if name in TRIGGERS or name.split(".")[0] in TRIGGERS]
    found = {*words("en", "triggers"), *(word.lstrip("^").casefold() for name in classes for word in words("en", name))}
    carried = [phrase.split() for name in ("vague", "vague_late", "holiday") for phrase in table(name)]
    found.update(max(phrase, key=len) for phrase in carried if found.isdisjoint(phrase))
    return sorted(found)
