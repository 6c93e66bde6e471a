"""What one phrase says: a tree of operators that knows no anchor; `itinerary.time.render.render` says it back."""

from __future__ import annotations

from itinerary.errors import UnresolvedError, quote
from itinerary.find.engine import Found
from itinerary.find.finder import find, found_in
from itinerary.find.ranges import is_stretch
from itinerary.language.lists import words
from itinerary.time.expression import Between, Expression, Relative

AROUND = " .,;!?"


def parse(phrase: str) -> Expression:
    """The expression that an English phrase says. Raises UnresolvedError where it is no time expression.

    >>> parse("two days ago")
    Shift(length=Length(parts=((2, 'day'),), words='', mod=None), sign=-1, base=Published())
    """
    found = whole(phrase)
    if found is None:
        raise UnresolvedError(f"no time expression: {quote(phrase)}; pass one such as 'late February'")
    said = found[0].expression if len(found) == 1 else Between(found[0].expression, found[1].expression)
    relation = lead(phrase, found)
    return Relative(relation, said) if relation else said


def whole(text: str, languages: tuple[str, ...] = ()) -> list[Found] | None:
    """The one find, or the two ends of a stretch, that a text consists of but for what leads up to it; None where there is
    more or less."""
    return _covering(text, find(text, languages)) or _covering(text, found_in(text))


def lead(text: str, found: list[Found]) -> str:
    """Which side of the time the words before it mean, after `Relative`; "" for none.

    >>> lead("no later than Friday", found_in("no later than Friday"))
    'by'
    """
    before = text[: found[0].start].strip(AROUND).casefold()
    relation = str(words("en", "phrase_leads")[before]) if before else ""
    return "" if relation == "at" else relation


def _covering(text: str, found: list[Found]) -> list[Found] | None:
    if not 1 <= len(found) <= 2 or text[found[-1].end :].strip(AROUND):
        return None
    before = text[: found[0].start].strip(AROUND).casefold()
    if before and before not in words("en", "phrase_leads"):
        return None
    return found if len(found) == 1 or is_stretch(text, *found) else None
