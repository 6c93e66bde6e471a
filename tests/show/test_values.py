"""One event, one time, one itinerary: in a notebook and in a terminal."""

from io import StringIO

from parsed import classed, parsed, words
from rich.console import Console


def printed(value, width=90):
    out = StringIO()
    Console(file=out, width=width).print(value)
    return out.getvalue()


def test_an_event(sample):
    tree = parsed(sample[1]._repr_html_())
    assert words(classed(tree, "when")[0]) == "Mon 15 Mar 2021, about 16:00"
    assert words(classed(tree, "what")[0]) == "<and> about six hours later met Bo Dahl in Bergen."
    assert printed(sample[1]).startswith("met: meeting, happened\n")
    assert "Bergen (city, Vestland, NO; 60.39, 5.32; Europe/Oslo), location" in printed(sample[1], 120)


def test_a_time(sample):
    tree = parsed(sample.times[1]._repr_html_())
    assert words(classed(tree, "what")[0]) == "about six hours later"
    facts = {words(dt): words(dd) for dl in tree.iter("dl") for dt, dd in zip(dl[::2], dl[1::2], strict=True)}
    assert facts["value"] == "TIME 2021-03-15T16:00 APPROX"
    assert facts["step"] == "six hours after “flew”"
    assert "or 2021-03-16T16:00 (10%): the day after" in printed(sample.times[1])


def test_an_itinerary(sample):
    journey = sample.itineraries[0]
    tree = parsed(journey._repr_html_())
    stops = [" ".join(words(stop).split()) for stop in classed(tree, "stops")[0]]
    assert stops == ["OsloMon 15 Mar 2021306 km in 6 h", "BergenMon 15 Mar 2021, about 16:00"]
    assert len(classed(tree, "dot")) == 2
    shown = printed(journey)
    assert shown.splitlines()[0] == "Ann Lee: Oslo → Bergen"
    assert "306 km in 6 h" in shown


def test_a_timeline_in_a_terminal(sample):
    shown = printed(sample)
    assert "Ann Lee: Oslo → Bergen" in shown
    assert "about 16:00" in shown
