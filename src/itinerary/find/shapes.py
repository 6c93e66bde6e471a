"""What a token made of digits can be."""

from __future__ import annotations

import re
from functools import lru_cache

SHAPES = (
    ("isotime", re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")),
    ("iso", re.compile(r"(?:1\d|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])")),
    ("isoweek", re.compile(r"(?:1\d|20)\d\d-W(?:0[1-9]|[1-4]\d|5[0-3])(?:-[1-7])?", re.IGNORECASE)),
    ("isomonth", re.compile(r"(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])")),
    ("slashes", re.compile(r"(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:\d\d|(?:1\d|20)\d\d)")),
    ("slashes", re.compile(r"(?:1\d|20)\d\d([/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])")),
    ("daymonth", re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])")),
    ("years", re.compile(r"(?:1[0-9]|20)\d\d[-–/](?:(?:1[0-9]|20)\d\d|\d\d)")),
    ("eras", re.compile(r"\d{1,4}[-–]\d{1,4}")),
    ("days", re.compile(r"(?:0?[1-9]|[12]\d|3[01])[-–](?:0?[1-9]|[12]\d|3[01])")),
    ("clock", re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")),
    ("clocks.mixed", re.compile(r"\d?\d:[0-5]\d[-–]\d?\d|\d?\d[-–]\d?\d:[0-5]\d")),
    ("clocks.full", re.compile(r"\d?\d:[0-5]\d[-–]\d?\d:[0-5]\d")),
    ("dotted", re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")),
    ("decade3", re.compile(r"[1-9]\d0s", re.IGNORECASE)),
    ("decade", re.compile(r"(?:1\d|20)?\d0s", re.IGNORECASE)),
)
ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
BASIC = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
APOSTROPHES = "'’"
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


@lru_cache(maxsize=4096)
def classes(token: str) -> tuple[str, ...]:
    """The classes of a token that begins with a digit.

    >>> classes("21st"), classes("10:40")
    (('ordinal', 'ordinal.day'), ('clock',))
    """
    if token.isascii() and token.isdigit():
        return _integer(token)
    if token[0] in APOSTROPHES:
        return ("decade",) if token[-1] in "sS" else ("short_year",)
    found = [name for name, shape in SHAPES if shape.fullmatch(token)]
    if "isomonth" in found and int(token[5:]) == int(token[2:4]) + 1:
        found.remove("isomonth")  # 2003-04: two years
    if ordinal := ORDINAL.fullmatch(token):
        found += ["ordinal", "ordinal.day"] if 1 <= int(ordinal[1]) <= 31 else ["ordinal"]
    if len(token) < 16 and NUMBER.fullmatch(token):
        found += ["number", "number.digits"]
    return tuple(found)


def _integer(token: str) -> tuple[str, ...]:
    size, number = len(token), int(token) if len(token) < 5 else 0
    found = ["number", "number.digits"] if size < 16 else []
    if size <= 2:
        found += ["two"] * (size == 2)
        found += ["dom"] * (1 <= number <= 31) + ["hour"] * (number <= 24) + ["twelve"] * (1 <= number <= 12)
    if size == 4 and (1000 <= number <= 2199):
        found += ["year4"]
    if size == 4 and number < 2400 and number % 100 < 60:
        found += ["hhmm"]
    if size == 8 and BASIC.fullmatch(token):
        found += ["isobasic"]
    if size == 3:
        found += ["year3"]
        found += ["hmm"] * (number % 100 < 60 and number >= 100)
    return tuple(found)


def number(token: str) -> float | int | str:
    """The number that a token of digits stands for; the token itself where it is none."""
    if token[-1] in "sS":
        return token.lstrip(APOSTROPHES)
    if token[0] in APOSTROPHES:
        return int(token[1:3])
    if ordinal := ORDINAL.fullmatch(token):
        return int(ordinal[1])
    plain = token.replace(",", "")
    if len(plain) < 16 and NUMBER.fullmatch(plain):
        return float(plain) if "." in plain else int(plain)
    return token
