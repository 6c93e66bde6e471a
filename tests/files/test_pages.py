"""Web pages."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary import ArgumentError, Article, MissingExtraError, PublishedError, Timeline, extract
from itinerary.files.load import articles
from itinerary.files.pages import read_page
from itinerary.testing import hostile_texts

BODY = """<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Keller in Bergen</h1>
<p>Maria Keller left Oslo on Monday and landed in Bergen on Tuesday at 10:40. It was her first visit to the town.</p>
<p>She is to fly to Reykjavik on Friday, where a meeting with fishermen &amp; their unions is planned for the evening.</p>
</article><script>alert("no text")</script><footer>All rights reserved</footer></body></html>"""
NONE = "<html><head><title>Keller in Bergen</title></head>"


def page(head, body=BODY):
    return f"<!DOCTYPE html>{NONE.replace('</head>', head + '</head>')}{body}"


META = '<meta property="article:published_time" content="2021-03-17T18:30:00+01:00">'
LINKED = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2021-03-17"}]}</script>'


def read(text, **given):
    (article,) = articles(text, "page.html", None, given)
    return article


def test_text_without_what_stands_around_it():
    article = read(page(META))
    assert "landed in Bergen on Tuesday at 10:40." in article.text
    assert "fishermen & their unions" in article.text
    assert "Home" not in article.text
    assert "alert" not in article.text
    assert article.title == "Keller in Bergen"


@pytest.mark.parametrize(
    ("head", "date", "where"),
    [
        (META, "2021-03-17T18:30:00+01:00", "meta article:published_time"),
        ('<meta name="date" content="2021-03-17">', "2021-03-17", "meta date"),
        ('<meta itemprop="datePublished" content=" 2021-03-17 ">', "2021-03-17", "meta datepublished"),
        (LINKED, "2021-03-17", "JSON-LD datePublished"),
        ('<meta name="date" content="17 Mar 2021 18:30 +0100 (\x1b<b>)">', "2021-03-17T18:30:00+01:00", "meta date"),
        ('<meta name="date" content="soon">' + LINKED, "2021-03-17", "JSON-LD datePublished"),
        ('<script type="application/ld+json">{"a": [</script>' + LINKED, "2021-03-17", "JSON-LD datePublished"),
    ],
)
def test_the_date_is_found_and_said_so(head, date, where):
    article = read(page(head))
    assert article.published.isoformat() == date
    (note,) = article.notes
    assert note.startswith(f"published {date}: found in the page (")
    assert where in note


def test_a_time_element_will_do():
    body = BODY.replace("<h1>", '<time itemprop="datePublished" datetime="2021-03-17">17 March</time><h1>')
    assert "time element" in read(page("", body)).notes[0]


def test_what_is_given_wins_and_needs_no_note():
    article = read(page(META), published="2021-03-20", place="Oslo")
    assert (article.published.isoformat(), article.place, article.notes) == ("2021-03-20", "Oslo", ())


def test_a_page_without_a_date_says_what_to_do():
    with pytest.raises(PublishedError, match=r"'page.html' has no publication date: add --published"):
        read(page(""))


def test_a_page_without_an_article():
    with pytest.raises(ArgumentError, match="no article found in the page 'page"):
        read("<html></html>", published="2021-03-17")


def test_missing_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"itinerary-timeline\[html\]"):
        read(page(META))


def test_the_note_is_explained_and_kept():
    timeline = extract(read(page(META)))
    assert "article   published 2021-03-17T18:30:00+01:00: found in the page" in timeline.explain(timeline[0])
    assert Timeline.from_dict(timeline.to_dict()) == timeline
    assert isinstance(timeline.articles[0], Article)


@settings(max_examples=60)
@given(hostile_texts() | st.builds(page, hostile_texts(max_size=60), hostile_texts()))
def test_any_page_is_an_article_or_an_argument_error(text):
    try:
        found = read_page(text, "x")
    except ArgumentError:
        return
    assert found["text"]
