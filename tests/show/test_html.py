"""Pages: escaped, inert, whole; the article with its marks."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from parsed import classed, inert, parsed, tag, words
from readings import readings

import itinerary
from itinerary import Article, Reading, Timeline
from itinerary.model import Event, Timex
from itinerary.show.html import to_html
from itinerary.span import Span

HOSTILE = st.sampled_from(
    [
        *("<script>alert(1)</script>", "</style>", "<!--", "-->", "&amp;", "&#x3c;", '"', "' onload='x", "]]>"),
        *("<b>", "\n\n", "\n", " ", "\x00", "\ud800", "\u202e", "\u2028", "é", "👩\u200d🚒", "Oslo", "Monday", "{x}"),
        *("javascript:x", "%s", "\r", "<svg/onload=x>", "\\", "</title>", "<plaintext>"),
    ]
)


@st.composite
def marked(draw):
    """A reading of hostile text in which anything may be an event or a time."""
    text = "".join(draw(st.lists(HOSTILE, min_size=1, max_size=12)))
    points = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    spans = draw(st.lists(points.map(lambda edges: Span.of(text, *edges)), max_size=6))
    whole = Span.of(text, 0, len(text))
    events = [Event(f"e<{i}", span, "other", draw(HOSTILE), whole, source=text) for i, span in enumerate(spans[::2])]
    times = [Timex(f"t{i}", span, "DATE", "2019", explanation=(text,)) for i, span in enumerate(spans[1::2])]
    return Reading((Article(text, "2019-04-24", title=text, place=text),), tuple(times), events=tuple(events))


@settings(max_examples=60)
@given(marked())
def test_hostile_text_comes_back_as_text(reading):
    page = to_html(reading)
    page.encode()
    tree = parsed(page)
    assert inert(tree) == []
    if reading.events:
        (text,) = classed(tree, "text")
        shown = words(text).removeprefix("Article").split()
        assert "".join(shown) == "".join(c for c in reading.articles[0].text if c.isprintable() and not c.isspace())


@settings(max_examples=25)
@given(readings())
def test_any_reading_is_a_sound_page(reading):
    timeline = Timeline(reading)
    assert inert(parsed(to_html(reading))) == []
    assert inert(parsed(timeline.show(by="place")._repr_html_())) == []
    assert inert(parsed(timeline._repr_html_())) == []
    for value in (*reading.events, *reading.times, *reading.itineraries):
        assert inert(parsed(value._repr_html_())) == []


def test_events_are_marked_in_the_article_and_linked_both_ways(sample):
    tree = parsed(to_html(sample.reading))
    (text,) = classed(tree, "text")
    links = {words(a): a for a in text.iter() if tag(a) == "a"}
    assert list(links) == ["flew", "Monday", "about six hours later", "met", "sail"]
    items = {item.get("id"): item for item in classed(tree, "events")[0]}
    flew = items[links["flew"].get("href")[1:]]
    assert "flew" in words(flew)
    assert f"#{links['flew'].get('id')}" in [a.get("href") for a in flew.iter() if tag(a) == "a"]
    assert items[links["Monday"].get("href")[1:]] is flew


def test_tooltips_explain(sample):
    tree = parsed(to_html(sample.reading))
    tips = {tip.get("id"): words(tip, ()) for tip in classed(tree, "tip")}
    (later,) = [a for a in tree.iter() if words(a) == "about six hours later" and a.get("aria-describedby")]
    assert "six hours after “flew”" in tips[later.get("aria-describedby")]
    bars = [a for lane in classed(tree, "lane") for a in lane.iter() if tag(a) == "a"]
    assert [a.get("aria-label") for a in bars][:2] == [
        "flew, Mon 15 Mar 2021, happened",
        "met, Mon 15 Mar 2021, about 16:00, happened",
    ]
    assert all(tips[a.get("aria-describedby")] for a in bars)


def test_overlapping_marks_keep_the_text():
    text = "Two days after the crash of Monday he left."
    crash = Event("e1", Span.of(text, 19, 24), "disaster", "happened", Span.of(text, 0, 43))
    spans = {"t1": Span.of(text, 0, 24), "t2": Span.of(text, 17, 34)}
    times = tuple(Timex(name, span, "DATE", "2019-04-24") for name, span in spans.items())
    tree = parsed(to_html(Reading((Article(text, "2019-04-24"),), times, events=(crash,))))
    (shown,) = [p for p in classed(tree, "text")[0] if tag(p) == "p"]
    assert words(shown) == text
    assert [(tag(e), words(e)) for e in shown.iter() if tag(e) in ("a", "button")] == [
        ("button", "Two days after th"), ("button", "e "), ("a", "crash"), ("button", " of Monday"),
    ]  # fmt: skip


def test_spans_that_do_not_fit_the_text_are_passed_over(sample):
    events = tuple(evolve(event, trigger=evolve(event.trigger, start=3, end=7)) for event in sample)
    tree = parsed(to_html(evolve(sample.reading, events=events)))
    assert not classed(classed(tree, "text")[0], "event")


def test_lanes_by_actor_or_place(sample):
    def lanes(by):
        return [words(h3) for lane in classed(parsed(to_html(sample.reading, by)), "lane") for h3 in lane if tag(h3) == "h3"]

    assert lanes("actor") == ["Ann Lee", "Bo Dahl"]
    assert lanes("place") == ["Oslo", "Bergen"]
    with pytest.raises(itinerary.ArgumentError, match="no lanes by 'colour'; pass 'actor' or 'place'"):
        sample.show(by="colour")
    with pytest.raises(itinerary.ArgumentError, match="no lanes by 'colour'; pass 'actor' or 'place'"):
        sample.plot(by="colour")


def test_several_articles_stand_under_their_titles():
    one = itinerary.extract("Maria Keller left Oslo on Monday.", published="2021-03-17", title="A", id="a")
    two = itinerary.extract("Maria Keller landed in Bergen on Tuesday.", published="2021-03-18", title="B", id="b")
    tree = parsed(itinerary.merge([one, two]).show().html)
    (text,) = classed(tree, "text")
    assert [words(h3) for h3 in text if tag(h3) == "h3"] == ["A", "B"]
    assert [words(a) for a in classed(text, "event")] == ["left", "landed"]
    assert inert(tree) == []
    (text,) = classed(parsed(itinerary.merge([one, two]).of_kind("arrival").show().html), "text")
    assert [words(h3) for h3 in text if tag(h3) == "h3"] == ["B"]


def test_two_timelines_in_one_notebook_share_no_id():
    one, two = (itinerary.extract("Ann Lee left Oslo on Monday.", published=day) for day in ("2021-03-17", "2022-03-17"))
    assert inert(parsed(one._repr_html_() + two._repr_html_() + one.events[0]._repr_html_() * 2)) == []


def test_those_who_travel_together_share_a_card(sample):
    journey = sample.itineraries[0]
    both = evolve(sample.reading, itineraries=(journey, evolve(journey, actor=sample.actors[1])))
    tree = parsed(to_html(both))
    assert [words(h3) for card in classed(tree, "trip") for h3 in card.iter("h3")] == ["Ann Lee, Bo Dahl"]


def test_page_is_saved(sample, tmp_path):
    page = sample.show(width=80)
    page.save(tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == page.html == sample.to_text("html")
    assert "[flew]" in str(page)
    assert repr(page) == str(page)
