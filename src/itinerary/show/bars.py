"""The chart of lanes as HTML: bars that fade where bounds are uncertain, each with a tooltip and a link to its event."""

from __future__ import annotations

from itinerary.export.phrases import when_words
from itinerary.model import Reading, Timex
from itinerary.show.lanes import Bar, Chart, Lane, chart
from itinerary.show.names import Names
from itinerary.show.safe import safe
from itinerary.show.scale import Tick
from itinerary.show.tip import event_tip

KEYS = {
    "happened": "happened",
    "ongoing": "going on",
    "scheduled": "planned",
    "possible": "possible",
    "hypothetical": "supposed",
    "denied": "did not happen",
}


def bars_html(reading: Reading, names: Names, by: str) -> str:
    """The chart; empty where no event has a time."""
    found = chart(reading.events, by)
    if not found.lanes:
        return ""
    times = {time.id: time for time in reading.times}
    lanes = "\n".join(_lane(reading, names, lane, i, times) for i, lane in enumerate(found.lanes))
    spots = [(tick, f'{_minor(tick)} style="left:{_share(tick.place)};--at:{tick.place:.4f}"') for tick in found.ticks]
    lines = "".join(f"<i{spot}></i>" for _, spot in spots)
    axis = "".join(f"<span{spot}>{safe(tick.label)}</span>" for tick, spot in spots)
    undated = f" Not shown: {found.undated} undated." if found.undated else ""
    return (
        f'<section class="chart" aria-label="Timeline, by {safe(by)}">\n<h2>Timeline</h2>\n'
        f'<div class="lanes">\n<div class="lines" aria-hidden="true">{lines}</div>\n{lanes}\n'
        f'<div class="axis" aria-hidden="true">{axis}</div>\n</div>\n'
        f'<p class="key">{_key(reading, found)}<span>Quiet stretches are shortened.{undated}</span></p>\n</section>'
    )


def _lane(reading: Reading, names: Names, lane: Lane, number: int, times: dict[str, Timex]) -> str:
    placed = [(row, bar) for row, bars in enumerate(lane.rows) for bar in bars]
    items = "\n".join(_bar(names, bar, row, names.tip("lane", number, bar.number), times) for row, bar in placed)
    return f'<div class="lane"><h3>{safe(lane.name)}</h3>\n<ul style="--rows:{len(lane.rows)}">\n{items}\n</ul></div>'


def _bar(names: Names, bar: Bar, row: int, tip: str, times: dict[str, Timex]) -> str:
    event = bar.event
    spot = f"left:{_share(bar.left)};width:{_share(bar.right - bar.left)};--row:{row}"
    side = "ref end" if bar.flipped else "ref"
    words = f"{bar.label}, {when_words(event.when)}, {event.status}"
    link = (
        f'<a href="#{names.event(bar.number)}" aria-label="{safe(words)}" aria-describedby="{tip}">'
        f"<span>{safe(bar.label)}</span></a>"
    )
    told = event_tip(tip, event, times)
    return f'<li class="{side}" style="{spot}" data-status="{safe(event.status)}">{link}{_fill(bar)}{told}</li>'


def _fill(bar: Bar) -> str:
    """The bar itself, masked where it fades; a line at each end that is certain."""
    points = bar.fade
    ends = " ".join(name for name, (_, full) in (("first", points[0]), ("last", points[-1])) if full == 1)
    stops = ",".join(f"rgb(0 0 0/{full:g}) {_share(share)}" for share, full in points)
    return f'<i class="bar {ends}" style="mask-image:linear-gradient(90deg,{stops})"></i>'


def _key(reading: Reading, found: Chart) -> str:
    """What the looks of bars mean, as far as they occur."""
    seen = {event.status for event in reading.events if event.when is not None and not event.when.bounds.is_open}
    kinds = [(status, words, "") for status, words in KEYS.items() if status in seen]
    looks = [*kinds, ("happened", "some time within", " soft")]
    if any(full == 1 for lane in found.lanes for row in lane.rows for bar in row for _, full in (bar.fade[0], bar.fade[-1])):
        looks.append(("happened", "certain ends", " first last"))
    return "".join(f'<span><i class="bar{look}" data-status="{status}"></i>{words}</span>' for status, words, look in looks)


def _minor(tick: Tick) -> str:
    return ' class="minor"' if tick.minor else ""


def _share(share: float) -> str:
    return f"{100 * max(0.0, min(share, 1.0)):.2f}%"
