"""What was said, before anyone asks when that is: a tree of operators that knows no anchor.

Notation: P is the time of publication, R the time last told, `U(t)` the calendar unit `U` that holds `t`, `U(t) + n` the
n-th such unit after it. `evaluate` gives every tree its time; `render` gives it back as English.
"""

from __future__ import annotations

from attrs import frozen


class Expression:
    """What a phrase says. Frozen, comparable, free of any anchor."""

    __slots__ = ()


@frozen
class Published(Expression):
    """P: the moment of publication."""


@frozen
class Reference(Expression):
    """R: the time last told."""


@frozen
class Date(Expression):
    """The calendar fields that were written, of a year, month or day. A missing year is that which brings it nearest to P.

    `short` marks a year of two digits: the century that brings it nearest to P. A `weekday` (1 to 7) beside a day is
    checked, never used to move it. `zone`-less. `bc` counts the year backwards.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    bc: bool = False
    short: bool = False
    fiscal: bool = False


@frozen
class Numeric(Expression):
    """Two numbers, of which either can be the month (both are 12 or less), and a year: the policy `date_order` decides."""

    first: int
    second: int
    year: int | None = None
    short: bool = False


@frozen
class Decade(Expression):
    """The ten years that begin with `decade * 10`; `short`: "the 90s", the last such decade begun before P."""

    decade: int
    short: bool = False
    bc: bool = False


@frozen
class Century(Expression):
    """The hundred years that begin with `(century - 1) * 100`; with `unit` "millennium" the thousand likewise."""

    century: int
    bc: bool = False
    unit: str = "century"


@frozen
class Field(Expression):
    """A unit that comes round: a month (1 to 12), weekday (1 to 7), quarter, half, day of the month, season, holiday or
    part of day. Alone it is the one that news means: the nearest month, the latest weekday, the quarter just ended.
    """

    unit: str
    index: int | str


Period = str | Field


@frozen
class This(Expression):
    """`U(P)`, or `U(R)` where `anchor` is "reference": this week, that day; with a field: its occurrence in `year(P)`."""

    period: str | Expression
    anchor: str = "published"


@frozen
class Last(Expression):
    """`U(P) - n`, or the n-th occurrence of a field that lies wholly before P: last week, last Friday, last March."""

    period: str | Expression
    anchor: str = "published"
    n: int = 1


@frozen
class Next(Expression):
    """`U(P) + n`, or the n-th occurrence of a field that begins after P: next week, next Friday, the following spring."""

    period: str | Expression
    anchor: str = "published"
    n: int = 1


@frozen
class Within(Expression):
    """The occurrence of `part` that lies in `whole`: the spring of 1920, the first half of next year."""

    part: Expression
    whole: Expression


@frozen
class Holding(Expression):
    """`unit(base)`, the unit that holds the start of `base`: the week of 15 April. A weekend is the nearest one."""

    unit: str
    base: Expression


@frozen
class Nth(Expression):
    """The n-th unit or field of `whole` (n < 0: from its end): the second week of March, the last Sunday in May.
    `whole` None: of what was told last."""

    n: int
    period: str | Expression
    whole: Expression | None = None


@frozen
class Clock(Expression):
    """A wall time. `half` is "am", "pm" or "" where the text does not say; `zone` as written."""

    hour: int
    minute: int | None = None
    second: int | None = None
    half: str = ""
    zone: str = ""
    midnight: bool = False


@frozen
class At(Expression):
    """`day ∩ time`: 10am on Monday, Wednesday night. `day` None: that of R, else P."""

    time: Expression
    day: Expression | None = None


@frozen
class Edge(Expression):
    """A third of `base`, by `mod` START, MID or END; `boundary`: its first or last day, as "the end of the
    month"; `cut`: what of it lies before (START) or after (END) the anchor, as "earlier this month"; `half`: not a third but
    a half of it, as "the first half of March"."""

    base: Expression
    mod: str
    boundary: bool = False
    cut: bool = False
    half: bool = False


@frozen
class About(Expression):
    """`base`, loosened or cut by a TIMEX3 `mod`: APPROX BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER, LESS_THAN … of a length."""

    base: Expression
    mod: str


@frozen
class Length(Expression):
    """How long: the sum of `parts`, pairs of count and unit. A count of None is not told ("weeks").

    `words` is the vague count that was written ("few"); `mod` as in TIMEX3.
    """

    parts: tuple[tuple[float | None, str], ...]
    words: str = ""
    mod: str | None = None


@frozen
class Shift(Expression):
    """`base + sign * length` at the granularity of the length: two days ago, six hours later, two days after Halloween.
    `base` None: an event that the text names."""

    length: Length
    sign: int
    base: Expression | None = None


@frozen
class Rolling(Expression):
    """The `length` that ends at P (`sign` -1: the past two weeks), begins at P (+1) or, with `anchor`, at R."""

    length: Length
    sign: int
    anchor: str = "published"


@frozen
class Between(Expression):
    """From the start of `first` to the end of `last`."""

    first: Expression
    last: Expression


@frozen
class Every(Expression):
    """A set: one `period` after another; `count` is how often in each (TIMEX3 freq), `step` every how many (0: not told)."""

    period: str | Expression
    quant: str | None = "EVERY"
    count: str | None = None
    step: int = 1


@frozen
class Generic(Expression):
    """Any one of what comes round: a Thursday."""

    period: Field


@frozen
class Vague(Expression):
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str
    words: str = ""


@frozen
class Relative(Expression):
    """A side of `base`: "since" `[b, P]`, "until" `(, end of b)`, "before" `(, b)`, "after" `[end of b, )`, "by"."""

    relation: str
    base: Expression
