"""Files of every kind, and JSON lines."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itinerary
from itinerary import ArgumentError, PublishedError
from itinerary.files.lines import read_lines
from itinerary.files.load import kind_of

LINES = [
    {"text": "Keller left Oslo.", "published": "2021-03-17", "id": "a"},
    {"text": "Dahl died.", "published": "2021-03-18"},
]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.HTML", "", "html"),
        ("a", "\n<!doctype html>", "html"),
        ("a", '<?xml version="1.0"?>\n<html>', "html"),
        ("a.xml", '<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0">', "feed"),
        ("a", "<feed xmlns='x'>", "feed"),
        ("a.xml", "<?xml version='1.0'?><note/>", "text"),
        ("a.ndjson", "", "jsonl"),
        ("-", '{"text": "x"}\n{', "jsonl"),
        ("-", '{"name": "x"}', "text"),
        ("-", "{" * 100_000, "text"),
        ("a.txt", "Oslo", "text"),
    ],
)
def test_kinds(name, text, kind):
    assert kind_of(text, name) == kind


def test_json_lines(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)) + "\n\n")
    first, second = itinerary.read_articles(path)
    assert (first.text, first.id, second.day.day, second.notes) == ("Keller left Oslo.", "a", 18, ())


def test_an_array_will_do():
    assert list(read_lines(json.dumps(LINES), "x")) == LINES


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"text": "a"}\n{"text', "'x', line 2 is no JSON"),
        ('{"published": "2021-03-17"}', "'x', line 1 is no article"),
        ('{"text": 1}', "line 1 is no article"),
        ("7", "line 1 is no article"),
        ('[{"text": "a"}, 7]', "element 2 is no article"),
        ('{"text": ' + "[" * 100_000, "line 1 is no JSON"),
    ],
)
def test_what_is_no_article(text, words):
    with pytest.raises(ArgumentError, match=words):
        list(read_lines(text, "'x'"))


def test_errors_name_the_file_and_the_article(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "a", "published": "2021-03-17"}\n{"text": "b", "published": "soon"}')
    with pytest.raises(PublishedError, match=r"news.jsonl', article 2: .*no date: 'soon'"):
        itinerary.read_articles(path)
    path.write_text('{"text": "a"}')
    with pytest.raises(PublishedError, match=r"news.jsonl' has no publication date"):
        itinerary.read_articles(path)


def test_front_matter_and_what_is_given(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("---\npublished: 2021-03-17\nplace: Oslo\n---\nKeller left.\n")
    (article,) = itinerary.read_articles(path, published="2021-03-20")
    assert (article.text, article.place, article.day.day) == ("Keller left.\n", "Oslo", 20)


@pytest.mark.parametrize("file", [io.StringIO(json.dumps(LINES[0])), io.BytesIO(json.dumps(LINES[0]).encode("utf-16"))])
def test_open_files(file):
    assert [article.id for article in itinerary.read_articles(file)] == ["a"]


def test_notes_outlive_a_merge():
    noted = [itinerary.Article("Keller left Oslo.", "2021-03-17", id=name, notes=[name]) for name in "ab"]
    merged = itinerary.merge(map(itinerary.extract, noted))
    assert [article.notes for article in merged.articles] == [("a",), ("b",)]
    assert itinerary.Timeline.from_dict(merged.to_dict()) == merged


@pytest.mark.parametrize("notes", ["a", 7, [7]])
def test_notes_are_texts(notes):
    with pytest.raises(ArgumentError, match="no list of str"):
        itinerary.Article("Keller left Oslo.", "2021-03-17", notes=notes)


def test_wrong_arguments(tmp_path):
    with pytest.raises(ArgumentError, match="no file: 7"):
        itinerary.read_articles(7)
    with pytest.raises(ArgumentError, match="no kind of file 'pdf'; the kinds are text, html, jsonl, feed"):
        itinerary.read_articles(__file__, kind="pdf")


@given(st.text())
def test_any_lines_are_articles_or_an_argument_error(text):
    try:
        found = list(read_lines(text, "x"))
    except ArgumentError:
        return
    assert all("text" in facts for facts in found)
