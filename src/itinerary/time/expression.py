"""What was said, before anyone asks when that is: a tree of operators that knows no anchor.

Notation: P is the time of publication, R the time last told, `U(t)` the calendar unit `U` that holds `t`, `U(t) + n`
the n-th such unit after it, `[s, e)` a stretch, `start(x)` and `end(x)` its sides, `∩` what two share. `evaluate`
gives every tree its time; `render` gives it back as English.
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
    """`[d, d + 1 U)`, U the finest of the calendar fields that were written: a year, month or day. A missing year is that
    which brings it nearest to P.

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
    """`Date(year, second, first)` or `Date(year, first, second)`: either number can be the month (both are 12 or less),
    and the policy `date_order` decides."""

    first: int
    second: int
    year: int | None = None
    short: bool = False


@frozen
class Decade(Expression):
    """`[10 d, 10 d + 10)`: the ten years that begin with `decade * 10`; `short`: "the 90s", the last such decade begun
    before P."""

    decade: int
    short: bool = False
    bc: bool = False


@frozen
class Century(Expression):
    """`[100 (c - 1), 100 c)`: the hundred years that begin with `(century - 1) * 100`; with `unit` "millennium" the
    thousand likewise."""

    century: int
    bc: bool = False
    unit: str = "century"


@frozen
class Field(Expression):
    """A unit that comes round: a month (1 to 12), weekday (1 to 7), quarter, half, day of the month, season, holiday or
    part of day. Alone it is the one that news means: the nearest month, the latest weekday, the quarter just ended."""

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
    """`U(P) - n`, or the n-th occurrence of a field that lies wholly before P: last week, last Friday, last March;
    with an expression for P: the Friday before Christmas."""

    period: str | Expression
    anchor: str | Expression = "published"
    n: int = 1


@frozen
class Next(Expression):
    """`U(P) + n`, or the n-th occurrence of a field that begins after P: next week, next Friday, the following spring;
    with an expression for P: the Sunday after Easter."""

    period: str | Expression
    anchor: str | Expression = "published"
    n: int = 1


@frozen
class Within(Expression):
    """`part ∩ whole`, the occurrence of `part` that lies in `whole`: the spring of 1920, the first half of next year."""

    part: Expression
    whole: Expression


@frozen
class Holding(Expression):
    """`unit(base)`, the unit that holds the start of `base`: the week of 15 April. A weekend is the nearest one."""

    unit: str
    base: Expression


@frozen
class Nth(Expression):
    """`U(start(whole)) + (n - 1)`: the n-th unit or field of `whole` (n < 0: from its end): the second week of March, the
    last Sunday in May. `whole` None: of what was told last."""

    n: int
    period: str | Expression
    whole: Expression | None = None


@frozen
class Clock(Expression):
    """`day + hour:minute:second`, a wall time. `half` is "am", "pm" or "" where the text does not say; `zone` as written."""

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
    """`[s + i (e - s) / 3, s + (i + 1) (e - s) / 3)`, i of 0, 1, 2: a third of `base` = `[s, e)` by the policy
    `subparts`, by `mod` START, MID or END; `boundary`: its first or last day, as "the end of the month"; `cut`: what
    of it lies before (START) or after (END) the anchor, as "earlier this month"; `half`: not a third but a half of it,
    as "the first half of March"."""

    base: Expression
    mod: str
    boundary: bool = False
    cut: bool = False
    half: bool = False


@frozen
class About(Expression):
    """`[start(base) - a, end(base) + a)` by the policy `about`, or one side of `base`: by a TIMEX3 `mod`: APPROX BEFORE
    AFTER ON_OR_BEFORE ON_OR_AFTER, LESS_THAN … of a length."""

    base: Expression
    mod: str


@frozen
class Length(Expression):
    """`Σ count * unit`: how long, the sum of `parts`, pairs of count and unit. A count of None is not told ("weeks").

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
    """`[P - L, P)`, the `length` that ends at P (`sign` -1: the past two weeks), or `[P, P + L)`, that begins at P (+1)
    or, with `anchor`, at R."""

    length: Length
    sign: int
    anchor: str = "published"


@frozen
class Between(Expression):
    """`[start(first), end(last))`: from Monday to Friday."""

    first: Expression
    last: Expression


@frozen
class Every(Expression):
    """`{U(P) + k step}` for every whole k, a set: one `period` after another; `count` is how often in each (TIMEX3 freq),
    `step` every how many (0: not told)."""

    period: str | Expression
    quant: str | None = "EVERY"
    count: str | None = None
    step: int = 1


@frozen
class Generic(Expression):
    """`U(P) + k` for some k, any one of what comes round: a Thursday."""

    period: Field


@frozen
class Vague(Expression):
    """`(, P)`, `P ∈ t` or `(P, )`: PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str
    words: str = ""


@frozen
class Relative(Expression):
    """A side of `base`: "since" `[b, P]`, "until" `(, end of b)`, "before" `(, b)`, "after" `[end of b, )`, "by"."""

    relation: str
    base: Expression
