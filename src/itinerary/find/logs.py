"""Clock times that open the lines of a log: "0640 Cast off from Oban."."""

from __future__ import annotations

import re

from itinerary.find.engine import Found
from itinerary.time.expression import Clock

LINE = re.compile(
    r"^[ \t]*((?:[01]\d|2[0-3])[.:]?[0-5]\d)(?=(?:h|hrs|L)?[ \t]*[:.,;–—-]?[ \t]+\S|[-–]\d{4}\b)", re.MULTILINE
)
LED = "|".join(rf"(?<=\b{word} )" for word in "at by till until from about around before after".split())
WITHIN = re.compile(
    rf"(?<![\d.:/,])(?:0\d[0-5]\d|(?:(?<=\d{{4}}[-–])|{LED})(?:1\d|2[0-3])[0-5]\d)\b(?![:/%.]\d)"
    r"|(?<=[.;] )(?:1\d|2[0-3])[0-5]\d(?= [A-Z])|(?<=[a-z] )(?:1[0-7]|2[1-3])[0-5]\d(?=[.;,]? [A-Za-z]|\.?\n|;)"
)
BEGINS = re.compile(r"(?<=[a-z][.;] )(?:[01]\d|2[0-3])[0-5]\d(?= [A-Z])|\bat 0\d[0-5]\d\b(?![:.]\d)")
ENOUGH = 3
RULE = "clock of a line"


def line_clocks(text: str) -> list[Found]:
    """The clock times at the beginnings of lines, where there are several and they can't all be years.

    >>> [found.expression.hour for found in line_clocks("0640 Cast off.\\n0915 At the cape.\\n1430 Anchored.")]
    [6, 9, 14]
    """
    found = [(match.span(1), re.sub("[.:]", "", match[1])) for match in LINE.finditer(text)]
    told = len(found) + sum(1 for _ in BEGINS.finditer(text)) if found else 0
    if told < ENOUGH or all("1700" <= clock < "2100" for _, clock in found):
        return []
    spans = {span for span, _ in found}
    found += [(match.span(), match[0]) for match in WITHIN.finditer(text) if match.span() not in spans]
    return [Found(start, end, Clock(int(clock[:2]), int(clock[2:])), RULE) for (start, end), clock in sorted(found)]
