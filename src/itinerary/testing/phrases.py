"""Time expressions that tell a known time: the oracle is plain calendar arithmetic on `datetime`, and knows no parser.

Each kind is a function of a drawing function and the day of publication that gives `(text, type, value, mod)` after TIMEX3.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Phrase = tuple[str, str, str, str | None]
Kind = Callable[[Any, dt.date], Phrase]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PARTS = (("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("night", "NI"))
SEASONS = (("spring", "SP"), ("summer", "SU"), ("autumn", "FA"), ("fall", "FA"), ("winter", "WI"))
ORDINALS = ("first", "second", "third", "fourth")
DAY = dt.timedelta(days=1)


def number(count: int, digits: bool) -> str:
    """A count, in words up to twelve unless digits are wanted."""
    return str(count) if digits or count > 12 else NUMBERS[count - 1]


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 11th, 23rd."""
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def week_of(day: dt.date) -> str:
    """The TIMEX3 value of a day's ISO week."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def months_from(day: dt.date, count: int) -> tuple[int, int]:
    """The year and month so many months away."""
    total = day.year * 12 + day.month - 1 + count
    return total // 12, total % 12 + 1


def recent(published: dt.date, weekday: int) -> dt.date:
    """The latest such weekday (Monday 0), publication's own day included."""
    return published - DAY * ((published.weekday() - weekday) % 7)


def _far(draw: Any, published: dt.date) -> dt.date:
    day: dt.date = draw(st.dates(dt.date(published.year - 60, 1, 1), dt.date(published.year + 5, 12, 31)))
    return day


def full_date(draw: Any, published: dt.date) -> Phrase:
    """A date with its year, in the forms of newspapers and of ISO 8601."""
    day = _far(draw, published)
    month, short = MONTHS[day.month - 1], SHORT.get(day.month, MONTHS[day.month - 1])
    weekday = WEEKDAYS[day.weekday()]
    text = draw(
        st.sampled_from(
            [
                f"{month} {day.day}, {day.year}",
                f"{day.day} {month} {day.year}",
                day.isoformat(),
                f"{short} {day.day}, {day.year}",
                f"the {ordinal(day.day)} of {month} {day.year}",
                f"{weekday}, {month} {day.day}, {day.year}",
                f"{weekday} {day.day} {month} {day.year}",
                f"{month} {ordinal(day.day)}, {day.year}",
            ]
        )
    )
    return text, "DATE", day.isoformat(), None


def month_and_year(draw: Any, published: dt.date) -> Phrase:
    """A month with its year."""
    day = _far(draw, published)
    text = draw(st.sampled_from([f"{MONTHS[day.month - 1]} {day.year}", f"{MONTHS[day.month - 1]} of {day.year}"]))
    return text, "DATE", day.isoformat()[:7], None


def near_date(draw: Any, published: dt.date) -> Phrase:
    """A day and month without a year, within five months of publication: the year is the closest."""
    day = published + DAY * draw(st.integers(-150, 150))
    month, short = MONTHS[day.month - 1], SHORT.get(day.month, MONTHS[day.month - 1])
    forms = [f"{month} {day.day}", f"{short} {day.day}", f"{day.day} {month}", f"{month} {ordinal(day.day)}"]
    text = draw(st.sampled_from(forms))
    return text, "DATE", day.isoformat(), None


def day_word(draw: Any, published: dt.date) -> Phrase:
    """Yesterday, today, tomorrow and their neighbours."""
    words = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    word = draw(st.sampled_from(list(words)))
    return word, "DATE", (published + DAY * words[word]).isoformat(), None


def weekday(draw: Any, published: dt.date) -> Phrase:
    """A bare weekday is the latest one, last is strictly past, next strictly to come."""
    index = draw(st.integers(0, 6))
    ahead = (index - published.weekday()) % 7
    form, day = draw(
        st.sampled_from(
            [
                ("{}", recent(published, index)),
                ("last {}", recent(published - DAY, index)),
                ("next {}", published + DAY * (ahead or 7)),
                ("this coming {}", published + DAY * (ahead or 7)),
            ]
        )
    )
    return form.format(WEEKDAYS[index]), "DATE", day.isoformat(), None


def unit_word(draw: Any, published: dt.date) -> Phrase:
    """Last, this and next week, month, year: calendar units."""
    word, step = draw(st.sampled_from([("last", -1), ("this", 0), ("next", 1)]))
    unit = draw(st.sampled_from(["week", "month", "year"]))
    if unit == "week":
        return f"{word} week", "DATE", week_of(published + 7 * DAY * step), None
    if unit == "month":
        return f"{word} month", "DATE", "{:04d}-{:02d}".format(*months_from(published, step)), None
    return f"{word} year", "DATE", f"{published.year + step:04d}", None


def ago(draw: Any, published: dt.date) -> Phrase:
    """So many days, weeks, months or years ago, or from now: as exact as the unit."""
    unit, most = draw(st.sampled_from([("day", 40), ("week", 20), ("month", 24), ("year", 60)]))
    count = draw(st.integers(1, most))
    form, sign = draw(st.sampled_from([("{} ago", -1), ("{} from now", 1)]))
    phrase = form.format(f"{number(count, draw(st.booleans()))} {unit}{'s' if count > 1 else ''}")
    if unit == "day":
        return phrase, "DATE", (published + DAY * count * sign).isoformat(), None
    if unit == "week":
        return phrase, "DATE", week_of(published + 7 * DAY * count * sign), None
    if unit == "month":
        return phrase, "DATE", "{:04d}-{:02d}".format(*months_from(published, count * sign)), None
    return phrase, "DATE", f"{published.year + count * sign:04d}", None


def part_of_day(draw: Any, published: dt.date) -> Phrase:
    """Yesterday morning, Tuesday night, this afternoon."""
    name, code = draw(st.sampled_from(PARTS))
    index = draw(st.integers(0, 6))
    text, day = draw(
        st.sampled_from(
            [
                (f"yesterday {name}", published - DAY),
                (f"tomorrow {name}", published + DAY),
                (f"{WEEKDAYS[index]} {name}", recent(published, index)),
                ("tonight" if name == "night" else f"this {name}", published),
            ]
        )
    )
    return text, "TIME", f"{day.isoformat()}T{code}", None


def clock(draw: Any, published: dt.date) -> Phrase:
    """A clock time on a day."""
    hour, minute = draw(st.integers(0, 23)), draw(st.sampled_from([0, 5, 15, 30, 40, 55]))
    half, twelve = "a.m." if hour < 12 else "p.m.", hour % 12 or 12
    shown = f"{twelve}:{minute:02d} {half}" if minute or draw(st.booleans()) else f"{twelve} {half}"
    index = draw(st.integers(0, 6))
    far = _far(draw, published)
    text, day = draw(
        st.sampled_from(
            [
                (f"{shown} yesterday", published - DAY),
                (f"{shown} on {WEEKDAYS[index]}", recent(published, index)),
                (f"{hour:02d}:{minute:02d} on {far.day} {MONTHS[far.month - 1]} {far.year}", far),
                (f"{shown} on {MONTHS[far.month - 1]} {far.day}, {far.year}", far),
                (f"{far.isoformat()} {hour:02d}:{minute:02d}", far),
            ]
        )
    )
    return text, "TIME", f"{day.isoformat()}T{hour:02d}:{minute:02d}", None


def noon(draw: Any, published: dt.date) -> Phrase:
    """Noon on a day."""
    index = draw(st.integers(0, 6))
    days = [("noon yesterday", published - DAY), (f"noon on {WEEKDAYS[index]}", recent(published, index))]
    text, day = draw(st.sampled_from(days))
    return text, "TIME", f"{day.isoformat()}T12:00", None


def third(draw: Any, published: dt.date) -> Phrase:
    """Early, mid, late of a month, year or decade that is told in full."""
    word, mod = draw(st.sampled_from([("early ", "START"), ("mid-", "MID"), ("late ", "END")]))
    day = _far(draw, published)
    text, value = draw(
        st.sampled_from(
            [
                (f"{word}{MONTHS[day.month - 1]} {day.year}", day.isoformat()[:7]),
                (f"{word}{day.year}", str(day.year)),
                (f"the {word}{day.year // 10}0s", decade_value(day.year // 10)),
            ]
        )
    )
    return text, "DATE", value, mod


def about(draw: Any, published: dt.date) -> Phrase:
    """About, around, circa a day, month or year."""
    word = draw(st.sampled_from(["about", "around"]))
    day = _far(draw, published)
    forms = [(f"{MONTHS[day.month - 1]} {day.day}, {day.year}", day.isoformat()), (str(day.year), str(day.year))]
    text, value = draw(st.sampled_from(forms))
    return f"{word} {text}", "DATE", value, "APPROX"


def part_of_year(draw: Any, published: dt.date) -> Phrase:
    """Quarters, halves and seasons of a year that is told."""
    year = draw(st.integers(published.year - 40, published.year + 3))
    quarter, half = draw(st.integers(1, 4)), draw(st.integers(1, 2))
    season, code = draw(st.sampled_from(SEASONS))
    text, value = draw(
        st.sampled_from(
            [
                (f"the {ORDINALS[quarter - 1]} quarter of {year}", f"{year}-Q{quarter}"),
                (f"the {ORDINALS[half - 1]} half of {year}", f"{year}-H{half}"),
                (f"the {season} of {year}", f"{year}-{code}"),
                (f"{season} {year}", f"{year}-{code}"),
            ]
        )
    )
    return text, "DATE", value, None


def named_month(draw: Any, published: dt.date) -> Phrase:
    """Last and next of a month: strictly before and after the month of publication."""
    month = draw(st.integers(1, 12))
    word, day = draw(st.sampled_from([("last", published.year - (month >= published.month)), ("next", 0)]))
    year = day if word == "last" else published.year + (month <= published.month)
    return f"{word} {MONTHS[month - 1]}", "DATE", f"{year:04d}-{month:02d}", None


def spoken_clock(draw: Any, published: dt.date) -> Phrase:
    """Half past six on a morning or afternoon that is told."""
    hour = draw(st.integers(1, 11))
    name, add = draw(st.sampled_from([("morning", 0), ("afternoon", 12)]))
    word, minute, step = draw(st.sampled_from([("half past", 30, 0), ("a quarter past", 15, 0), ("a quarter to", 45, -1)]))
    told = hour + step
    if (add == 0 and told < 6) or (add == 12 and not 1 <= told <= 5):
        hour, told = (8, 8 + step) if add == 0 else (4, 4 + step)
    text = f"{word} {NUMBERS[hour - 1]} yesterday {name}"
    return text, "TIME", f"{(published - DAY).isoformat()}T{told + add:02d}:{minute:02d}", None


def edge(draw: Any, published: dt.date) -> Phrase:
    """The start and the end of a month or year that is told."""
    word, mod = draw(st.sampled_from([("start", "START"), ("beginning", "START"), ("end", "END")]))
    day = _far(draw, published)
    forms = [(f"{MONTHS[day.month - 1]} {day.year}", day.isoformat()[:7]), (str(day.year), str(day.year))]
    text, value = draw(st.sampled_from(forms))
    return f"the {word} of {text}", "DATE", value, mod


def century(draw: Any, published: dt.date) -> Phrase:
    """A century by its number: the twentieth is that of the years 19xx."""
    count = draw(st.integers(11, 21))
    return f"the {ordinal(count)} century", "DATE", str(count - 1), None


def decade(draw: Any, published: dt.date) -> Phrase:
    """A decade in full; "the 1800s" are a century."""
    tens = draw(st.integers(180, published.year // 10))
    return f"the {tens}0s", "DATE", decade_value(tens), None


def decade_value(tens: int) -> str:
    """The decade that begins with that many tens of years; "the 1800s" are a century."""
    return str(tens // 10 if tens % 10 == 0 and tens < 200 else tens)


def named_day(draw: Any, published: dt.date) -> Phrase:
    """Fixed feasts with their year."""
    days = {"Christmas Day": (12, 25), "Christmas Eve": (12, 24), "New Year's Eve": (12, 31), "Halloween": (10, 31)}
    name = draw(st.sampled_from(list(days)))
    year = draw(st.integers(published.year - 40, published.year + 3))
    return f"{name} {year}", "DATE", dt.date(year, *days[name]).isoformat(), None


def span(draw: Any, published: dt.date) -> Phrase:
    """How long: so many units."""
    codes = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
    unit = draw(st.sampled_from(list(codes)))
    count = draw(st.integers(1, 40))
    cues = [(None, ""), ("MORE_THAN", "more than "), ("LESS_THAN", "less than "), ("APPROX", "about ")]
    mod, word = draw(st.sampled_from(cues))
    text = f"{word}{number(count, draw(st.booleans()))} {unit}{'s' if count > 1 else ''}"
    return text, "DURATION", codes[unit].format(count), mod


def repeated(draw: Any, published: dt.date) -> Phrase:
    """Every so often."""
    index = draw(st.integers(0, 6))
    count = draw(st.integers(2, 12))
    code = draw(st.sampled_from([("days", "D"), ("weeks", "W"), ("months", "M"), ("years", "Y")]))
    text, value = draw(
        st.sampled_from(
            [
                (f"every {WEEKDAYS[index]}", f"XXXX-WXX-{index + 1}"),
                (f"every {NUMBERS[count - 1]} {code[0]}", f"P{count}{code[1]}"),
                ("every day", "P1D"),
                ("every week", "P1W"),
                ("every year", "P1Y"),
            ]
        )
    )
    return text, "SET", value, None


KINDS: dict[str, Kind] = {
    "full date": full_date,
    "month and year": month_and_year,
    "near date": near_date,
    "day word": day_word,
    "weekday": weekday,
    "unit word": unit_word,
    "ago": ago,
    "part of day": part_of_day,
    "clock": clock,
    "noon": noon,
    "third": third,
    "about": about,
    "part of year": part_of_year,
    "named month": named_month,
    "spoken clock": spoken_clock,
    "edge": edge,
    "century": century,
    "decade": decade,
    "named day": named_day,
    "span": span,
    "repeated": repeated,
}
RELATIVE = ("day word", "weekday", "part of day", "noon")
EXPLICIT = ("full date", "month and year", "third", "part of year", "named day")
