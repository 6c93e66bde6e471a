"""From a result to a TIMEX3 value with its bounds, its EDTF granularity and its explanation."""

from __future__ import annotations

from itinerary.find.engine import Found
from itinerary.model.things import Timex
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.evaluate import Anchors, Result
from itinerary.time.timex3 import bounds_of, granularity_of
from itinerary.time.when import When


def timex(
    id: str, text: str, found: Found, result: Result, anchors: Anchors, timezone: str | None, quoted: bool
) -> Timex:
    """The Timex of one expression."""
    return Timex(
        id,
        Span.of(text, found.start, found.end),
        result.type,
        result.value,
        mod=result.mod,
        quant=result.quant,
        freq=result.freq,
        anchor=result.anchor,
        when=when(id, result, anchors, timezone),
        quoted=quoted,
        explanation=explanation(found, result, anchors),
    )


def when(id: str, result: Result, anchors: Anchors, timezone: str | None) -> When | None:
    """What the result lets one conclude; None where nothing bounds it."""
    bounds = _bounds(result, anchors, timezone)
    if bounds is None:
        return None
    return When(
        bounds,
        granularity=granularity_of(result.value),
        value=result.value,
        mod=result.mod,
        timezone=timezone,
        times=(id,),
        alternatives=result.alternatives,
        approximate=result.mod == "APPROX",
    )


def _bounds(result: Result, anchors: Anchors, timezone: str | None) -> Bounds | None:
    if result.type == "DURATION":
        if result.begin is None or result.end is None:
            return None
        return Bounds.of(result.begin.moment, result.end.moment)
    return bounds_of(result.value, result.mod, anchors.options, edge=result.edge, timezone=timezone)


def explanation(found: Found, result: Result, anchors: Anchors) -> tuple[str, ...]:
    """How the value was found, a line a step."""
    lines = [f"rule: {found.rule}", f"says: {found.expression}"]
    if result.anchor is not None:
        lines.append(f"anchor: {result.anchor}" + (f" ({anchors.published.value})" if result.anchor == "published" else ""))
    if anchors.tense and result.anchor == "published":
        lines.append(f"cue: the clause looks to the {anchors.tense}")
    lines.extend(result.notes)
    lines.append(f"value: {result.value}" + (f" {result.mod}" if result.mod else ""))
    return tuple(lines)
