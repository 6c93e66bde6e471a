"""Feeds."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary import ArgumentError, MissingExtraError
from itinerary.files.feeds import plain, read_feed
from itinerary.files.load import articles
from itinerary.testing import hostile_texts

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>News</title>
<item><title>Keller &amp;amp; Dahl</title><link>https://a.example/1</link><guid>g1</guid>
<pubDate>Wed, 17 Mar 2021 18:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Maria Keller left <b>Oslo</b> on Monday.</p><script>alert(1)</script>
<p>She sails on.</p>]]></content:encoded></item>
<item><title>Dahl died on Tuesday</title><pubDate>Thu, 18 Mar 2021 08:00:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>x</id><title>T</title>
<updated>2021-03-17T18:30:00+09:00</updated><summary>Keller left Oslo.</summary></entry></feed>"""


def read(text, **given):
    return tuple(articles(text, "news.xml", None, given))


def test_items_are_articles():
    first, second = read(RSS)
    assert first.text == "Maria Keller left Oslo on Monday.\n\nShe sails on."
    assert (first.title, first.url, first.id) == ("Keller & Dahl", "https://a.example/1", "g1")
    assert first.published.isoformat() == "2021-03-17T18:30:00+01:00"
    assert first.notes == ("published 2021-03-17T18:30:00+01:00: found in the feed",)
    assert second.text == "Dahl died on Tuesday"


def test_atom():
    (article,) = read(ATOM)
    assert (article.text, article.published.isoformat()) == ("Keller left Oslo.", "2021-03-17T18:30:00+09:00")


def test_what_is_given_wins():
    assert {article.published.isoformat() for article in read(RSS, published="2021-03-20")} == {"2021-03-20"}


def test_dates_in_other_forms_are_read_by_feedparser():
    (article,) = read(ATOM.replace("2021-03-17T18:30:00+09:00", "17 Mar 2021"))
    assert article.day.isoformat() == "2021-03-17"


def test_no_feed():
    with pytest.raises(ArgumentError, match="x is no RSS or Atom feed"):
        read_feed("Maria Keller left Oslo.", "x")


def test_a_name_of_a_file_or_an_address_is_text_and_never_opened(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(RSS)
    for name in (str(path), "http://a.example/feed.xml"):
        with pytest.raises(ArgumentError):
            read_feed(name, "x")


def test_missing_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(MissingExtraError, match=r"itinerary-timeline\[feeds\]"):
        read(RSS)


@given(hostile_texts() | st.text(st.sampled_from("<>/abp &;!-=\"'")))
def test_any_fragment_has_a_text(fragment):
    assert "\n\n\n" not in plain(fragment)


@settings(max_examples=40)
@given(hostile_texts(max_size=100))
def test_any_feed_is_read_or_an_argument_error(text):
    try:
        found = list(read_feed(ATOM.replace("Keller left Oslo.", text), "x"))
    except ArgumentError:
        return
    assert all(isinstance(facts["text"], str) for facts in found)
