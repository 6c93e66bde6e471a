"""Clock times and parts of the day."""

from __future__ import annotations

from typing import Any

from itinerary.language.rule import Rule
from itinerary.time.expression import Between, Clock, Edge, Expression, Field

ZONE = "( ( zone=@zone sign=( + | - ) ahead=@number.digits | zone=@zone | local time ) | \\( zone=@zone \\) )?"


def _clock(
    hour: int, minute: int | None, half: str | None, zone: str | None = None, second: int | None = None
) -> Clock | None:
    """A wall time, if there is such a one."""
    short = {"a": "am", "p": "pm"}.get((half or " ")[0], "")
    if hour > 24 or (minute or 0) > 59 or (short and not 1 <= hour <= 23) or (hour == 24 and minute):
        return None
    return Clock(hour, minute, second, short if hour <= 12 else "", str(zone or ""))


def _zone(m: Any) -> str | None:
    """A zone by name, or an offset: UTC+2."""
    if m.ahead is None:
        return str(m.zone or "")
    return f"{m.sign}{m.ahead:02d}:00" if m.zone == "Z" and isinstance(m.ahead, int) and m.ahead <= 14 else None


def _noon(m: Any) -> Clock | None:
    zone = _zone(m)
    return None if zone is None else Clock(12, None, half="pm", zone=zone)


def _midnight(m: Any) -> Clock | None:
    zone = _zone(m)
    return None if zone is None else Clock(0, None, zone=zone, midnight=True)


def _written(m: Any) -> Clock | None:
    hour, minute, *rest = (int(part) for part in str(m.clock).replace(".", ":").split(":"))
    zone = _zone(m)
    return None if zone is None else _clock(hour, minute, m.half, zone, rest[0] if rest else None)


def _spelled(m: Any) -> Clock | None:
    """Eleven thirty, six forty-five."""
    return _clock(m.h, m.m, m.half) if isinstance(m.h, int) and isinstance(m.m, int) and m.h <= 12 and m.m < 60 else None


def _dotted(m: Any) -> Clock | None:
    text = m.span[0].word
    hour, minute = text.split(".")
    return _clock(int(hour), int(minute), m.half, m.zone)


def _digits(m: Any) -> Clock | None:
    text = m.span[0].word
    return _clock(int(text[:-2]), int(text[-2:]), m.half, m.zone)


def _both(m: Any) -> Between | None:
    """7-9 p.m.: the half of the day is told once; 11-1 p.m. begins in the other half."""
    ends = [[int(part) for part in end.split(":")] for end in str(m.clocks).replace("–", "-").split("-")]
    last = _clock(ends[1][0], ends[1][1] if len(ends[1]) > 1 else None, m.half)
    half = m.half if ends[0][0] % 12 <= ends[1][0] % 12 or m.half is None else {"p": "am", "a": "pm"}[m.half[0]]
    first = _clock(ends[0][0], ends[0][1] if len(ends[0]) > 1 else None, half)
    return None if first is None or last is None else Between(first, last)


def _past(m: Any) -> Clock | None:
    """Half past six, quarter to ten, ten past nine."""
    minutes = {"half": 30, "quarter": 15, "a quarter": 15}.get(str(m.m), m.m)
    if m.noon is not None:
        return _around(12 if m.noon == "noon" else 24, minutes if m.side == "past" else -minutes)
    if not isinstance(minutes, int) or not 1 <= minutes <= 59 or not isinstance(m.h, int) or not 1 <= m.h <= 12:
        return None
    if m.side in ("to", "before", "till"):
        return _clock((m.h + 10) % 12 + 1, 60 - minutes, m.half)
    return _clock(m.h, minutes, m.half)


def _around(hour: int, minutes: object) -> Clock | None:
    """So many minutes from noon (12) or midnight (24)."""
    if not isinstance(minutes, int) or not 1 <= abs(minutes) <= 59:
        return None
    total = (60 * hour + minutes) % 1440
    return Clock(total // 60, total % 60)


def _four_digits(text: str) -> Clock | None:
    """ "At 0640": a leading nought, or minutes that no year would end in, make it a clock time."""
    return Clock(int(text[:2]), int(text[2:])) if text < "1000" or not "1700" <= text < "2100" else None


ROUND = (5, 10, 20, 25)
HALF = "half=@ampm"
WORD_HOUR = "( h=@number.ones | h=@number.teens | h=@twelve )"
LEAD = "<( at | by | until | till | about | around | since | was | nearly | just | is | almost )"
CLOCKS = (
    Rule("12-hour clock", f"clock=@clock {HALF} {ZONE}", _written, "time.clock", ("10:40 a.m.", "7:30pm", "5:05 p.m. EST")),
    Rule(
        "24-hour clock",
        f"clock=@clock ( hours | hrs | h )? {ZONE}",
        _written,
        "time.clock.bare",
        ("10:40", "23:15 GMT", "14:30 hours"),
    ),
    Rule(
        "hour am pm",
        f"h=@twelve ( o'clock )? {HALF} {ZONE}",
        lambda m: _clock(m.h, None, m.half, m.zone),
        "time.clock",
        ("7pm", "11 p.m.", "6 a.m. GMT"),
    ),
    Rule(
        "word hour am pm",
        f"{WORD_HOUR} ( o'clock )? {HALF}",
        lambda m: _clock(m.h, None, m.half),
        "time.clock",
        ("seven p.m.",),
    ),
    Rule("dotted clock", f"clock=@dotted {HALF} {ZONE}", _dotted, "time.clock", ("8.15pm", "1.30 a.m.")),
    Rule("dotted clock with a zone", "clock=@dotted ( zone=@zone | hours | hrs )", _dotted, "time.clock", ("10.40 GMT",)),
    Rule("dotted clock at", "<at clock=@dotted !% !@scale", _dotted, "time.clock.dotted"),
    Rule(
        "clocks am pm",
        f"( clocks=@days | clocks=@clocks ) {HALF}",
        _both,
        "time.clock.range",
        (),
        ("It won 7-9.",),
    ),
    Rule("clocks", "clocks=@clocks.full", _both, "time.clock.range"),
    Rule(
        "military clock",
        f"clock=@hhmm ( zone=@zone | hours | hrs | {HALF} )",
        _digits,
        "time.clock",
        ("0730 GMT", "1830 hours"),
    ),
    Rule("digits am pm", f"( clock=@hmm | clock=@hhmm ) {HALF}", _digits, "time.clock", ("430pm",)),
    Rule(
        "o'clock",
        f"{WORD_HOUR} o'clock {ZONE}",
        lambda m: _clock(m.h, None, m.half, m.zone),
        "time.clock",
        ("eight o'clock", "6 o’clock"),
    ),
    Rule(
        "past and to",
        f"( m=half past | ( m=( half | a quarter | quarter ) | {LEAD} m=@number ( minutes )? ) side=( past | to | till ) ) {WORD_HOUR} ( {HALF} )? !@unit !- !@other",
        _past,
        "time.clock",
        ("half past six", "quarter to ten", "a quarter past nine", "ten past four"),
    ),
    Rule(
        "minutes past and to",
        f"( m=@number word=minutes ( side=past | side=to | side=till ) | m=@number side=past ) ( {WORD_HOUR} | noon=( noon | midnight ) ) ( {HALF} )? !@unit !- !@other",
        lambda m: _past(m) if m.word is not None or m.m in ROUND else None,
        "time.clock",
        ("twenty past two", "five minutes to midnight", "ten minutes past ten"),
        ("He ran past two houses.",),
    ),
    Rule(
        "spelled clock",
        f"( {WORD_HOUR} -? ( m=@number.tens | m=@number.teens ) ( {HALF} | >( ( in the )? @part ) ) | <at {WORD_HOUR} -? m=@number.tens >( . | , | ; ) )",
        _spelled,
        "time.clock",
        ("eleven thirty p.m.", "six forty-five a.m."),
    ),
    Rule("half past", f"m=( half | a quarter | quarter ) ( side=past ) {WORD_HOUR}", _past, "time.clock"),
    Rule(
        "clock of four digits",
        "<at clock=@hhmm",
        lambda m: _four_digits(m.span[0].word),
        "time.clock.digits",
        (),
        ("look at 1999 figures",),
    ),
    Rule("noon", f"( high | 12 )? noon {ZONE}", _noon, "time.clock", ("noon", "noon GMT", "12 noon local time")),
    Rule("midnight", f"( 12 )? midnight {ZONE}", _midnight, "time.clock.midnight", ("midnight", "midnight UTC")),
    Rule(
        "named part of day",
        "( the? ( first | crack ) of )? part=@part_named",
        lambda m: _named(m.part),
        "time.part.named",
        ("dawn", "dusk"),
    ),
    Rule(
        "first light",
        "<( at | by | before | after | until | since ) first light",
        lambda m: _named("dawn"),
        "time.part.named",
        (),
        ("They saw first light there.",),
    ),
    Rule(
        "early hours",
        "the ( early | small | wee ) ( morning )? hours",
        lambda m: Edge(Field("part", "MO"), "START", boundary=True),
        "time.part.early",
        ("the early hours", "the early morning hours"),
    ),
)


def _named(name: str) -> Expression:
    """Dawn is the start of the morning, dusk that of the evening."""
    return Edge(Field("part", "MO"), "START") if name == "dawn" else Field("part", "EV")


def _hour_in(m: Any) -> Expression | None:
    """Six in the morning: the part of day says which six."""
    clock = m.clock if isinstance(m.clock, Clock) else _clock(m.h, None, None) if isinstance(m.h, int) else None
    if clock is None:
        return None
    return timed(clock, m.part)


def timed(clock: Clock, part: str) -> Clock:
    """A clock time told by a part of day."""
    if clock.half or clock.hour > 12 or clock.midnight:
        return clock
    early = part == "MO" or (part == "NI" and (clock.hour < 5 or clock.hour == 12))
    return Clock(clock.hour, clock.minute, clock.second, "am" if early else "pm", clock.zone)


TIMES = (
    Rule(
        "clock in the part",
        "( clock=@time.clock | h=@number.ones | h=@number.teens | h=@twelve ) ( in the | at ) part=@part",
        _hour_in,
        "time.clock",
        ("six in the morning", "10:40 in the evening", "eight o'clock at night"),
    ),
)
PARTS = (Rule("part of day", "( the )? part=@part", lambda m: Field("part", m.part), "time.part.bare", ("the morning",)),)
