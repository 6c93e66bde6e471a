"""The public functions: what they take, what they give, and what no text can do to them."""

import datetime as dt
import pickle

import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itinerary
from itinerary import ArgumentError, Article, Options, PublishedError, Timeline, TimeZoneError, UnresolvedError
from itinerary.show.formats import FORMATS
from itinerary.text.reader import Marks

TEXT = "Maria Keller left Oslo on Monday and landed in Bergen on Tuesday at 10:40."


def test_text_and_article_give_the_same():
    facts = {"published": "2021-03-17", "place": "Oslo", "timezone": "Europe/Oslo", "title": "T", "url": "u", "id": "i"}
    assert itinerary.extract(TEXT, **facts) == itinerary.extract(Article(TEXT, **facts))


@pytest.mark.parametrize(
    "published",
    ["2021-03-17", " 2021-03-17 ", dt.date(2021, 3, 17), dt.datetime(2021, 3, 17), pendulum.date(2021, 3, 17), "20210317"],
)
def test_published_in_many_forms(published):
    assert [t.value for t in itinerary.find_times(TEXT, published=published)] == ["2021-03-15", "2021-03-16T10:40"]


@pytest.mark.parametrize("published", [None, "", "soon", "2019-02-30", "2019-13-01", 20190424, [], "\ud800"])
def test_wrong_published(published):
    for call in (itinerary.extract, itinerary.find_times, itinerary.resolve):
        with pytest.raises(PublishedError, match="2019-04-24"):
            call("Monday", published=published)


@pytest.mark.parametrize("timezone", ["Mars/Olympus", "", "../etc/passwd", "Europe", "a\x00b", "\ud800"])
def test_wrong_zone(timezone):
    with pytest.raises(TimeZoneError, match="Europe/Paris"):
        itinerary.extract(TEXT, published="2021-03-17", timezone=timezone)


@pytest.mark.parametrize("text", [None, b"bytes", 3, ["text"]])
def test_wrong_text(text):
    with pytest.raises(ArgumentError, match="must be a str"):
        itinerary.extract(text, published="2021-03-17")


@pytest.mark.parametrize("fact", ["place", "title", "url", "id", "timezone"])
def test_wrong_facts(fact):
    with pytest.raises(ArgumentError, match="3"):
        itinerary.extract(TEXT, published="2021-03-17", **{fact: 3})


def test_wrong_options():
    for read in (itinerary.extract, itinerary.find_times, itinerary.resolve):
        with pytest.raises(ArgumentError, match="no Options"):
            read(TEXT, published="2021-03-17", options={})


def test_facts_of_an_article_are_not_given_twice():
    with pytest.raises(ArgumentError, match="published given twice"):
        itinerary.extract(Article(TEXT, "2021-03-17"), published="2021-03-17")


def test_zone_comes_from_the_argument_then_published_then_the_place():
    def zone(**facts):
        return itinerary.extract(TEXT, **facts).articles[0].timezone

    seoul = pendulum.datetime(2021, 3, 17, 9, tz="Asia/Seoul")
    assert zone(published=seoul, place="Oslo", timezone="America/Lima") == "America/Lima"
    assert zone(published=seoul, place="Oslo") == "Asia/Seoul"
    assert zone(published="2021-03-17", place="Oslo") == "Europe/Oslo"
    assert zone(published="2021-03-17", place="Nowhere at All") is None
    assert zone(published="2021-03-17") is None


def test_default_zone_is_a_policy_for_articles_that_tell_none():
    facts = {"published": "2021-03-17", "options": Options(default_timezone="Asia/Seoul")}
    assert itinerary.extract(TEXT, **facts).articles[0].timezone == "Asia/Seoul"
    assert itinerary.extract(TEXT, **facts, place="Oslo").articles[0].timezone == "Europe/Oslo"


def test_another_reader_takes_the_place_of_the_one_that_ships():
    seen = []

    def reader(sentences):
        seen.extend(sentences)
        return Marks(names=())

    timeline = itinerary.extract(TEXT, published="2021-03-17", options=Options(reader=reader))
    assert seen[0].start == 0
    assert all(actor.type != "person" for actor in timeline.actors)
    assert [time.value for time in timeline.times] == [t.value for t in itinerary.find_times(TEXT, published="2021-03-17")]


def test_find_times_is_timeline_times():
    facts = {"published": "2021-03-17", "timezone": "Europe/London"}
    alone, whole = itinerary.find_times(TEXT, **facts), itinerary.extract(TEXT, **facts).times
    assert [(t.span, t.type, t.value, t.anchor, t.when.bounds) for t in alone] == [
        (t.span, t.type, t.value, t.anchor, t.when.bounds) for t in whole
    ]
    assert [t.when.timezone for t in alone] == [t.when.timezone for t in whole] == ["Europe/London"] * 2


@pytest.mark.parametrize(
    ("phrase", "reference", "value"),
    [
        ("late February", None, "2019-02"),
        ("on Friday", None, "2019-04-19"),
        ("some six hours later", "2019-04-24T10:40", "2019-04-24T16:40"),
    ],
)
def test_resolve(phrase, reference, value):
    assert itinerary.resolve(phrase, published="2019-04-24", reference=reference).value == value


@pytest.mark.parametrize("phrase", ["banana", "", "late February and early March", "\ud800", "a" * 5000])
def test_unresolved(phrase):
    with pytest.raises(UnresolvedError, match="no time expression"):
        itinerary.resolve(phrase, published="2019-04-24")


def test_extract_many_keeps_order_in_one_process_and_in_two():
    articles = [Article(TEXT, "2021-03-17", id="a"), {"text": "", "published": "2021-03-18", "id": "b"}]
    one = list(itinerary.extract_many(articles))
    assert [t.articles[0].id for t in one] == ["a", "b"]
    assert list(itinerary.extract_many(iter(articles), processes=2)) == one


@pytest.mark.parametrize("processes", [0, -1, 1.5, "two"])
def test_wrong_number_of_processes(processes):
    with pytest.raises(ArgumentError, match="processes"):
        itinerary.extract_many([], processes=processes)


def test_progress_is_told_on_standard_error(capsys):
    assert len(list(itinerary.extract_many([{"text": TEXT, "published": "2021-03-17"}], progress=True))) == 1
    assert capsys.readouterr().out == ""


def test_extract_many_is_lazy():
    def endless():
        while True:
            yield {"text": TEXT, "published": "2021-03-17"}

    assert isinstance(next(itinerary.extract_many(endless())), Timeline)


@pytest.mark.parametrize("wrong", [3, {}, {"text": TEXT}, {"text": TEXT, "published": "2021-03-17", "lang": "en"}, "text"])
def test_extract_many_says_what_is_wrong(wrong):
    with pytest.raises(ArgumentError):
        list(itinerary.extract_many([wrong]))


def test_what_holds_several_must_be_iterable():
    with pytest.raises(ArgumentError, match="no articles: 3"):
        itinerary.extract_many(3)
    with pytest.raises(ArgumentError, match="no timelines: 3"):
        itinerary.merge(3)


def test_merge_takes_timelines_alone():
    with pytest.raises(ArgumentError, match="merge takes timelines"):
        itinerary.merge([TEXT])


def test_same_input_same_output_whatever_came_before():
    first = itinerary.extract(TEXT, published="2021-03-17")
    itinerary.extract("She left on 3 May 1998.", published="2001-01-01", options=Options(register="narrative"))
    assert itinerary.extract(TEXT, published="2021-03-17") == first
    assert pickle.loads(pickle.dumps(first)).to_json() == first.to_json()


STRANGE = [
    "",
    " \n\r\t",
    "\x00\x00 on Monday \x00",
    "\ud800 on Monday \udfff",
    "В понедельник президент прилетел в Осло. 昨天他离开了北京。 يوم الاثنين",
    "\u202eyadnoM no\u202c \u200b\ufeff",
    "on Monday " * 2000,
    "((((((((((" * 500,
    "“" * 3000,
    "1" * 5000,
    "a" * 20000,
    "99 years before 30 February 9999 at 25:61",
    "10,000 years ago, in 44 BC and in 99999",
    "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, " * 100,
    "He said she said he said " * 300,
    ".\n" * 3000,
    "--- \n --- \n" * 500,
]


@pytest.mark.parametrize("text", STRANGE, ids=range(len(STRANGE)))
def test_no_text_raises(text):
    timeline = itinerary.extract(text, published="2019-04-24", place="Oslo")
    assert Timeline.from_dict(timeline.to_dict()) == timeline
    for time in timeline.times:
        assert text[time.span.start : time.span.end] == time.text
    for event in timeline:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text
        assert timeline.explain(event)
    for format in FORMATS:
        timeline.to_text(format)


WORDS = "Monday on 10:40 later Kim said arrived in Oslo , . “ ” 2019 six hours he ( ) — May 3 not will after before é 1990s"
PIECES = st.sampled_from([*WORDS.split(), "\n\n", "\ud800", "\x00"])


@settings(max_examples=60)
@given(st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=80)), st.dates())
def test_any_text_gives_a_timeline_that_points_into_it(text, published):
    timeline = itinerary.extract(text, published=published)
    for time in timeline.times:
        assert text[time.span.start : time.span.end] == time.text
    for event in timeline:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text
    assert Timeline.from_dict(timeline.to_dict()) == timeline


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_are(published):
    text = "Ann Lee left Oslo just after four. The talks ended a week before. She went home today."
    timeline = itinerary.extract(text, published=published)
    assert timeline.events
    assert timeline.to_text("ics")


@pytest.mark.parametrize("reference", ["later", 5, ""])
def test_a_reference_that_is_no_date_is_called_so(reference):
    with pytest.raises(itinerary.ItineraryError, match=r"^reference is "):
        itinerary.resolve("some six hours later", published="2019-04-24", reference=reference)
