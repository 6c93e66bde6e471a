"""From a result to a TIMEX3 with its bounds and its explanation."""

from __future__ import annotations

from datetime import timedelta

from itinerary.find.engine import Found
from itinerary.model.things import Timex
from itinerary.options import Options
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.duration import parse_duration
from itinerary.time.evaluate import Anchors, Result
from itinerary.time.recurrence import rrule
from itinerary.time.timex3 import bounds_of, granularity_of
from itinerary.time.when import When
from itinerary.time.zones import doubt
from itinerary.time.zones import zone as zone_rules


def timex(id: str, text: str, found: Found, result: Result, anchors: Anchors, timezone: str | None, quoted: bool) -> Timex:
    """The Timex of one expression."""
    value = local_value(result, timezone)
    return Timex(
        id,
        Span.of(text, found.start, found.end),
        result.type,
        value,
        mod=result.mod,
        quant=result.quant,
        freq=result.freq,
        anchor=result.anchor,
        begin=_side(result, result.begin == anchors.published),
        end=_side(result, result.end == anchors.published),
        when=when(id, value, result, anchors, timezone),
        quoted=quoted,
        recurrence=rrule(value, result.quant, result.freq, result.mod) if result.type == "SET" else None,
        explanation=explanation(found, value, result, anchors, result.zone or timezone),
    )


def _side(result: Result, published: bool) -> str | None:
    return "published" if result.type == "DURATION" and published else None


def local_value(result: Result, timezone: str | None) -> str:
    """The value; "16:20 GMT" where the article's own clocks show GMT is simply 16:20."""
    if not result.value.endswith("Z") or timezone is None or result.point is None:
        return result.value
    offset = zone_rules(timezone).utcoffset(result.point.moment)
    return result.value.removesuffix("Z") if offset == timedelta() else result.value


def when(id: str, value: str, result: Result, anchors: Anchors, timezone: str | None) -> When | None:
    """What the result lets one conclude; None where nothing bounds it."""
    bounds = bounds_for(value, result, anchors, timezone)
    if bounds is None:
        return None
    return When(
        bounds,
        granularity=granularity_of(value),
        value=value,
        mod=result.mod,
        timezone=result.zone or timezone,
        times=(id,),
        alternatives=result.alternatives,
        approximate=result.mod == "APPROX",
    )


def bounds_for(value: str, result: Result, anchors: Anchors, timezone: str | None) -> Bounds | None:
    """The four bounds of a result."""
    if result.window is not None:
        return Bounds.within(*result.window)
    if result.type == "DURATION":
        if result.begin is None or result.end is None:
            return None
        end = result.end.end if result.end == anchors.published else result.end.moment
        return Bounds.of(result.begin.moment, end) if result.begin.moment <= end else None
    if value.endswith("_REF"):
        return _vague(value, anchors)
    if result.loose:
        return _loosened(bounds_of(value, None, anchors.options, timezone=timezone), result.loose, anchors.options)
    return bounds_of(value, result.mod, anchors.options, edge=result.edge, timezone=timezone)


def _vague(value: str, anchors: Anchors) -> Bounds | None:
    """The past ends and the future begins with publication; the present holds it."""
    start, end = anchors.published.moment, anchors.published.end
    if anchors.narrative:
        return None
    if value == "PAST_REF":
        return Bounds(latest_end=end)
    return Bounds(earliest_start=start) if value == "FUTURE_REF" else Bounds(latest_start=end, earliest_end=start)


def _loosened(bounds: Bounds | None, unit: str, options: Options) -> Bounds | None:
    """Looser by what "about" means for a unit: "some six hours later" by an hour."""
    by = parse_duration(options.about.get(unit, ""))
    if bounds is None or by is None or by.seconds is None:
        return bounds
    return bounds.widen(timedelta(seconds=by.seconds[1]))


def explanation(found: Found, value: str, result: Result, anchors: Anchors, zone: str | None) -> tuple[str, ...]:
    """How the value was found, a line a step."""
    lines = [f"rule: {found.rule}", f"says: {found.expression}"]
    if result.anchor is not None:
        lines.append(f"anchor: {result.anchor}" + (f" ({anchors.published.value})" if result.anchor == "published" else ""))
    if anchors.tense and result.anchor == "published":
        lines.append(f"cue: the clause looks {'ahead' if anchors.tense == 'future' else 'back'}")
    lines.extend(result.notes)
    why = doubt(result.point.moment, zone) if zone and result.point is not None and result.point.has_clock else ""
    lines += [f"conflict: {why}"] if why else []
    lines.append(f"value: {value}" + (f" {result.mod}" if result.mod else ""))
    return tuple(lines)
