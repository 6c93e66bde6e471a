"""Short words for people: a time, a place, a stretch of text around its trigger. English, and the same on every machine."""

import re
from datetime import datetime, timedelta

from itinerary.model import Event, Leg, Place
from itinerary.time.bounds import moved
from itinerary.time.when import When

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MODS = {
    "START": "early",
    "MID": "mid",
    "END": "late",
    "APPROX": "about",
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "from",
}
PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
CLAUSE_MARK = re.compile(r"[,:](?!\d)|[;()“”\"—–]|--")


def when_words(when: When | None) -> str:
    """A time as one would jot it down: "Wed 24 Apr 2019, about 16:40", "late Feb 2019", "after Tue 23 Apr 2019".

    >>> from itinerary.time.bounds import Bounds
    >>> when_words(When(Bounds(), "month", "2019-02", "END"))
    'late Feb 2019'
    """
    if when is None:
        return "undated"
    if when.value is None:
        return span_words(when.bounds.earliest_start, when.bounds.latest_end)
    mod = MODS.get(when.mod or "", "about" if when.approximate else "")
    day, clock = _value(when)
    words = f"{day}, {mod} {clock}".replace(",  ", ", ") if clock else f"{mod} {day}".strip()
    bounds = when.bounds
    if bounds.earliest_start is not None and bounds.latest_end is None and when.mod is None:
        return f"since {words}"
    if bounds.earliest_start is None and bounds.latest_end is not None and when.mod is None:
        return f"by {words}"
    return words


def day_words(moment: datetime) -> str:
    """A day with its weekday.

    >>> day_words(datetime(2019, 4, 24))
    'Wed 24 Apr 2019'
    """
    return f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def moment_words(moment: datetime) -> str:
    """A day, with the clock time where it is not midnight."""
    return day_words(moment) + (f", {moment:%H:%M}" if moment.time() != moment.time().min else "")


def _value(when: When) -> tuple[str, str]:
    """Day and clock words of a TIMEX3 value."""
    value = when.value or ""
    told = when.told
    date, _, time = value.partition("T")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        written = datetime.fromisoformat(date)
        if not time or time in PARTS:
            return day_words(told if told is not None and not time else written), PARTS.get(time, "")
        clock = time[:5] if told is None else f"{told:%H:%M}"
        return day_words(told or written), clock
    return _calendar(value, told), ""


def _calendar(value: str, told: datetime | None) -> str:
    """Words for a month, week, season, quarter, year or decade; the value itself for anything else."""
    year, _, rest = value.partition("-")
    if re.fullmatch(r"\d{4}-\d\d", value) and 1 <= int(rest) <= 12:
        return f"{MONTHS[int(rest) - 1]} {year}"
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if week and 1 <= int(week[2]) <= 52:
        monday = datetime.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return f"{'weekend' if week[3] else 'week'} of {day_words(told or monday)}"
    if re.fullmatch(r"\d{4}-Q[1-4]", value):
        return f"{rest} {year}"
    if rest in SEASONS:
        return f"{SEASONS[rest]} {year}"
    return f"{value}0s" if re.fullmatch(r"\d{3}", value) else value


def span_words(lo: datetime | None, hi: datetime | None) -> str:
    """Words for `[lo, hi)`, with the last day that lies in it; None is an open side.

    >>> span_words(datetime(2019, 4, 22), datetime(2019, 4, 29))
    'Mon 22 Apr 2019 – Sun 28 Apr 2019'
    """
    whole = hi is not None and hi.time() == hi.time().min and (lo is None or hi - lo >= timedelta(days=1))
    last = moved(hi, -timedelta(days=1)) if hi is not None and whole else hi
    if last is None:
        return "undated" if lo is None else f"after {moment_words(lo)}"
    if lo is None:
        return f"by {moment_words(last)}"
    if lo == last:
        return moment_words(lo)
    if lo.date() == last.date():
        return f"{day_words(lo)}, {lo:%H:%M}–{last:%H:%M}"
    return f"{moment_words(lo)} – {moment_words(last)}"


def clause(event: Event, reach: int = 60) -> tuple[str, str, str]:
    """The words before the trigger, the trigger, and those after it, in its own clause; "…" where more was said.

    `reach` is how many characters to keep on each side at most (fewer before than after).
    """
    sentence, at = event.sentence.text, event.trigger.start - event.sentence.start
    end = at + len(event.trigger.text)
    if not 0 <= at < end <= len(sentence):
        return "", event.trigger.text, ""
    marks = [m.end() for m in CLAUSE_MARK.finditer(sentence, 0, at)]
    start = marks[-1] if marks and at - marks[-1] > 1 else 0
    closing = CLAUSE_MARK.search(sentence, min(end + 12, len(sentence)))
    stop = closing.start() if closing else len(sentence)
    before, after = sentence[start:at], sentence[end:stop]
    if len(before) > reach // 2:
        before = "… " + before[-reach // 2 :].partition(" ")[2]
    if len(after) > reach:
        after = after[:reach].rpartition(" ")[0] + " …"
    return _line(before, lead=False), _line(event.trigger.text), _line(after, lead=True)


def _line(text: str, lead: bool | None = None) -> str:
    """One line, with at most one blank at the end that touches the trigger."""
    words = " ".join(text.split())
    if lead and text[:1].isspace():
        return f" {words}".rstrip()
    return f"{words} ".lstrip() if lead is False and text[-1:].isspace() else words


def who(event: Event) -> list[str]:
    """The names of those who take part."""
    return [part.actor.name for part in event.actors]


PREFIX = {"origin": "from ", "destination": "to ", "via": "via ", "location": ""}


def where(event: Event) -> list[str]:
    """The places, with "from", "to" and "via"."""
    return [PREFIX.get(part.role, "") + part.place.name for part in event.places]


def place_words(place: Place) -> str:
    """A place with what is known of it: "Khasan (city, Primorye, RU; 42.43, 130.64; Asia/Vladivostok)"."""
    seat = ", ".join(x for x in (place.type, place.region, place.country) if x)
    located = place.latitude is not None and place.longitude is not None
    point = f"{place.latitude:.2f}, {place.longitude:.2f}" if located else ""
    return f"{place.name} ({'; '.join(x for x in (seat, point, place.timezone) if x)})"


def leg_words(leg: Leg) -> str:
    """Distance and time of a leg: "125 km in 6 h"; empty where neither is known."""
    distance = f"{leg.km:,.0f} km" if leg.km is not None else ""
    time = f"{leg.hours:.3g} h" if leg.hours is not None else ""
    words = " in ".join(x for x in (distance, time) if x)
    return f"{words}, not feasible" if leg.feasible is False else words
