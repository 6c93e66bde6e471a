"""An expression as English: `parse(render(expression)) == expression` for every expression that English can say."""

from __future__ import annotations

from functools import singledispatch

from itinerary.time import expression as x

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday", "DT": "daytime"}
EDGES = {"START": "early", "MID": "mid", "END": "late"}
EDGE_NOUNS = {"START": "start", "MID": "middle", "END": "end"}
LENGTH_MODS = {
    "LESS_THAN": "less than", "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
    "APPROX": "about",
}  # fmt: skip
ZONES = {
    "Z": "GMT", "America/New_York": "EST", "America/Chicago": "CST", "America/Denver": "MST", "America/Los_Angeles": "PST",
    "Europe/London": "BST", "Europe/Paris": "CET", "Europe/Helsinki": "EET", "Europe/Moscow": "MSK", "Asia/Tokyo": "JST",
    "Asia/Seoul": "KST", "Asia/Hong_Kong": "HKT", "Asia/Singapore": "SGT", "Asia/Kolkata": "IST", "Asia/Karachi": "PKT",
    "Australia/Sydney": "AEST", "Pacific/Auckland": "NZST",
}  # fmt: skip
LETTERS = {"M": "minute", "H": "hour", "D": "day", "W": "week"}
DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


@singledispatch
def render(said: x.Expression) -> str:
    """English for what was said. Raises TypeError for what has none.

    >>> render(x.Shift(x.Length(((2, "day"),)), -1, x.Published()))
    '2 days ago'
    """
    raise TypeError(f"no English for {said!r}")


def ordinal(number: int) -> str:
    """First, second … twelfth, 13th.

    >>> ordinal(3), ordinal(22)
    ('third', '22nd')
    """
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    return f"{number}{numeral(number)}"


def numeral(number: int) -> str:
    """The letters after a numeral that make it an ordinal."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _anno(year: int) -> str:
    return str(year) if year >= 1000 else f"AD {year}"


@render.register
def _(said: x.Date) -> str:
    weekday = f"{WEEKDAYS[said.weekday - 1]}, " if said.weekday else ""
    year = (
        ""
        if said.year is None
        else f"'{said.year:02d}"
        if said.short
        else f"{said.year} BC"
        if said.bc
        else _anno(said.year)
    )
    if said.fiscal:
        return f"fiscal {year}"
    if said.month is None:
        return f"{weekday.rstrip(', ')} the {said.day}{numeral(said.day)}" if said.day else year
    month = MONTHS[said.month - 1]
    if said.day is None:
        return f"{month} {year}".rstrip()
    return f"{weekday}{month} {said.day}, {year}".removesuffix(", ")


@render.register
def _(said: x.Numeric) -> str:
    year = "" if said.year is None else f"/{said.year:02d}" if said.short else f"/{said.year:04d}"
    return f"{said.first}/{said.second}{year}"


@render.register
def _(said: x.Decade) -> str:
    if said.short:
        return f"the {DECADES[said.decade - 2]}" if said.decade > 1 else f"the '{said.decade}0s"
    first = "the decade of " if said.decade % 10 == 0 and said.decade < 200 and not said.bc else ""
    return f"{first}the {said.decade}0s" + (" BC" if said.bc else "")


@render.register
def _(said: x.Century) -> str:
    return f"the {said.century}{numeral(said.century)} {said.unit}" + (" BC" if said.bc else "")


@render.register
def _(said: x.Field) -> str:
    index = said.index
    if isinstance(index, int):
        if said.unit in ("quarter", "half"):
            return f"the {ordinal(index)} {said.unit}"
        if said.unit == "day":
            return f"the {index}{numeral(index)}"
        return WEEKDAYS[index - 1] if said.unit == "weekday" else MONTHS[index - 1]
    if said.unit == "season":
        return f"the {SEASONS[index]}"
    return f"the {PARTS[index]}" if said.unit == "part" else index.title().replace("'S", "'s")


def _bare(period: str | x.Expression) -> str:
    """A unit or field without its article."""
    return period if isinstance(period, str) else render(period).removeprefix("the ")


@render.register
def _(said: x.This) -> str:
    if said.period == "day" and said.anchor == "published":
        return "today"
    words = {"published": "this", "reference": "that", "context": "the"}
    return f"{words[said.anchor]} {_bare(said.period)}"


@render.register
def _(said: x.Last) -> str:
    if isinstance(said.anchor, x.Expression):
        return f"the {_bare(said.period)} before {render(said.anchor)}"
    if said.anchor == "reference":
        return f"the previous {_bare(said.period)}"
    if said.period == "day":
        return "yesterday" if said.n == 1 else "the day before yesterday"
    return f"last {_bare(said.period)}" if said.n == 1 else f"the {_bare(said.period)} before last"


@render.register
def _(said: x.Next) -> str:
    if isinstance(said.anchor, x.Expression):
        return f"the {_bare(said.period)} after {render(said.anchor)}"
    if said.anchor == "reference":
        return f"the following {_bare(said.period)}"
    if said.period == "day":
        return "tomorrow" if said.n == 1 else "the day after tomorrow"
    return f"next {_bare(said.period)}" if said.n == 1 else f"the {_bare(said.period)} after next"


@render.register
def _(said: x.Within) -> str:
    if isinstance(said.whole, x.Nth) and said.whole.period == "week" and isinstance(said.whole.whole, x.Date):
        return f"{said.whole.whole.year}-W{said.whole.n:02d}-{said.part.index}" if isinstance(said.part, x.Field) else ""
    return f"{render(said.part)} of {render(said.whole)}"


@render.register
def _(said: x.Holding) -> str:
    base = said.base
    if isinstance(base, x.Shift) and base.length == x.Length(((1, said.unit),)) and base.base is not None:
        return f"the {said.unit} {'before' if base.sign < 0 else 'after'} {render(base.base)}"
    return f"the {said.unit} of {render(base)}"


@render.register
def _(said: x.Nth) -> str:
    which = "last" if said.n < 0 else ordinal(said.n)
    whole = f" of {render(said.whole)}" if said.whole is not None else ""
    return f"the {which} {_bare(said.period)}{whole}"


@render.register
def _(said: x.Clock) -> str:
    city = said.zone.rpartition("/")[2].replace("_", " ") + " time"
    zone = f" {ZONES.get(said.zone, city)}" if said.zone else ""
    if said.midnight:
        return f"midnight{zone}"
    if said.minute is None and said.half == "pm" and said.hour == 12:
        return f"noon{zone}"
    half = {"": "", "am": " a.m.", "pm": " p.m."}[said.half]
    if said.minute is None:
        return f"{said.hour}{half or ' o’clock'}{zone}"
    second = f":{said.second:02d}" if said.second is not None else ""
    return f"{said.hour}:{said.minute:02d}{second}{half}{zone}"


@render.register
def _(said: x.At) -> str:
    if said.day is None:
        return render(said.time)
    if isinstance(said.time, x.Field):
        return _part_of(said.time, said.day)
    if isinstance(said.time, x.Edge):
        return f"{render(said.time)} {'of' if said.time.boundary else 'on'} {render(said.day)}"
    return f"{render(said.time)} on {render(said.day)}"


def _part_of(part: x.Field, day: x.Expression) -> str:
    name = PARTS[str(part.index)]
    if day == x.This("day"):
        return "tonight" if part.index == "NI" else f"this {name}"
    if day == x.Last("day") and part.index == "NI":
        return "last night"
    if isinstance(day, x.This | x.Last | x.Next) and day.period == "day" and day.anchor == "reference":
        return render(day).replace("day", name)
    return f"{render(day)} {name}"


@render.register
def _(said: x.Edge) -> str:
    base = render(said.base)
    if said.base == x.Field("part", "MO") and said.boundary:
        return "the early hours"
    if said.base == x.Field("part", "MO") and said.mod == "START":
        return "dawn"
    if said.half:
        return f"the {'first' if said.mod == 'START' else 'second'} half of {base}"
    if said.cut:
        return ("earlier " if said.mod == "START" else "later ") + base
    if said.boundary or (said.mod == "MID" and not isinstance(said.base, x.Date)):
        return f"the {EDGE_NOUNS[said.mod]} of {base}"
    joint = "-" if said.mod == "MID" else " "
    return (
        f"{EDGES[said.mod]}{joint}{base.removeprefix('the ')}"
        if not base.startswith("the ")
        else f"the {EDGES[said.mod]}{joint}{base[4:]}"
    )


@render.register
def _(said: x.About) -> str:
    if said.mod in ("BEFORE", "AFTER"):
        return f"shortly {said.mod.lower()} {render(said.base)}"
    return f"{LENGTH_MODS.get(said.mod, 'about')} {render(said.base)}"


@render.register
def _(said: x.Length) -> str:
    if said.words == "couple":
        return f"a couple of {said.parts[0][1]}s"
    mod = LENGTH_MODS[said.mod] + " " if said.mod else ""
    if said.words == "one or two":
        return f"{mod}a {said.parts[0][1]} or two"
    if said.words.startswith("to "):
        return f"{said.parts[0][0]:.15g} {said.words} {said.parts[0][1]}s"
    if said.parts == ((None, ""),):
        return mod + "some time"
    words = {"few": "a few "}.get(said.words, f"{said.words} " if said.words else "")
    return mod + " and ".join(_counted(count, unit, words) for count, unit in said.parts)


def _counted(count: float | None, unit: str, words: str) -> str:
    many = {"century": "centuries", "millennium": "millennia", "half-century": "half-centuries"}.get(unit, unit + "s")
    if count is None:
        return words + many
    if unit == "workday":
        unit, many = "working day", "working days"
    return f"{count:.15g} {unit if count == 1 else many}"


@render.register
def _(said: x.Shift) -> str:
    length = render(said.length)
    if isinstance(said.base, x.Published):
        return f"{length} ago" if said.sign < 0 else f"{length} from now"
    if isinstance(said.base, x.Reference):
        return f"{length} earlier" if said.sign < 0 else f"{length} later"
    if said.base is None:
        raise TypeError("no English for an offset from an event that is not named")
    return f"{length} {'before' if said.sign < 0 else 'after'} {render(said.base)}"


@render.register
def _(said: x.Rolling) -> str:
    return f"the {'past' if said.sign < 0 else 'next'} {render(said.length).removeprefix('a ')}"


@render.register
def _(said: x.Between) -> str:
    first, last = said.first, said.last
    if isinstance(first, x.Date) and isinstance(last, x.Date) and first.day and first.month == last.month:
        month = render(x.Date(first.year, first.month, first.day))
        return month.replace(f" {first.day}", f" {first.day}-{last.day}", 1)
    return f"{render(first)} to {render(last)}"


@render.register
def _(said: x.Every) -> str:
    if isinstance(said.period, x.At):
        day = "day" if said.period.day is None else render(said.period.day)
        joint = "" if isinstance(said.period.time, x.Field) else "at "
        return f"every {day} {joint}{_bare(said.period.time)}"
    if isinstance(said.period, x.Field) and said.period.unit == "day":
        return f"{render(said.period)} of each month"
    period = _bare(said.period)
    if said.quant in ("MOST", "SOME"):
        return f"{said.quant.lower()} {period}s"
    if said.count is not None and said.count[-1] != "X":
        unit = LETTERS[said.count[-1]]
        return f"{said.count[:-1]} {unit}s {'every' if said.quant else 'a'} {period}"
    if said.step == 0:
        return f"every few {period}s"
    if said.count is not None:
        unit = {"X": "time", "H": "hour", "D": "day", "W": "week", "M": "minute"}[said.count[-1]]
        times = {"1X": "once", "2X": "twice"}.get(said.count, f"{said.count[:-1]} {unit}s")
        return f"{times} a {period}"
    return f"every {period}" if said.step == 1 else f"every {said.step} {period}s"


@render.register
def _(said: x.Generic) -> str:
    return f"a {render(said.period)}"


@render.register
def _(said: x.Vague) -> str:
    return said.words or {"PAST_REF": "recently", "PRESENT_REF": "now", "FUTURE_REF": "soon"}[said.value]


@render.register
def _(said: x.Relative) -> str:
    return f"{said.relation} {render(said.base)}"
