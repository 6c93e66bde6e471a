"""Articles out of a file of any kind."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from os import PathLike, fspath
from pathlib import PurePath
from typing import IO, Any

from itinerary.errors import ArgumentError, ItineraryError, PublishedError, quote
from itinerary.files.text import KEYS, decode, front_matter, read_bytes
from itinerary.model import Article

Found = dict[str, Any]
SUFFIXES = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl", ".rss": "feed",
    ".atom": "feed",
}  # fmt: skip
PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html)\b", re.IGNORECASE)
FEED = re.compile(r"\s*(?:<\?xml|<!--|<rss|<feed|<rdf:RDF)")
ROOT = re.compile(r"<(?:rss|feed|rdf:RDF)\b")


def read_articles(
    source: str | PathLike[str] | IO[str] | IO[bytes],
    *,
    kind: str | None = None,
    published: str | date | None = None,
    place: str | None = None,
    timezone: str | None = None,
) -> tuple[Article, ...]:
    """The articles of a file: of a text with or without front matter, a web page (extra `html`), JSON lines, or a feed
    (extra `feeds`).

    `source` is a path or an open file (such as `io.StringIO(page)`). `kind` is "text", "html", "jsonl" or "feed"; without
    one the file's name and looks decide. What is given here wins over what the file says; `Article.notes` tells where a
    date of publication was found that was not given. Raises ArgumentError where the file can't be read, holds no article,
    or gives one no date of publication.

    >>> import io, itinerary
    >>> lines = io.StringIO('{"text": "Maria Keller left Oslo.", "published": "2021-03-17"}')
    >>> [article.text for article in itinerary.read_articles(lines)]
    ['Maria Keller left Oslo.']
    """
    name, text = _opened(source)
    given = {"published": published, "place": place, "timezone": timezone}
    return tuple(articles(text, name, kind, given))


def _opened(source: str | PathLike[str] | IO[str] | IO[bytes]) -> tuple[str, str]:
    """The name and the text of a file."""
    if isinstance(source, str | PathLike):
        return fspath(source), decode(read_bytes(fspath(source)), fspath(source))
    data = source.read() if hasattr(source, "read") else None
    named = getattr(source, "name", None)
    name = named if isinstance(named, str) else "-"
    if isinstance(data, str | bytes):
        return name, data if isinstance(data, str) else decode(data, name)
    raise ArgumentError(f"no file: {quote(source)}; pass the path of one, or an open one")


def articles(text: str, name: str, kind: str | None, given: Found) -> Iterator[Article]:
    """The articles of a text of some kind; `name` tells the kind where none is given, and errors say its last part."""
    found = kind or kind_of(text, name)
    if found not in READERS:
        raise ArgumentError(f"no kind of file {quote(found)}; the kinds are {', '.join(READERS)}")
    known = {key: value for key, value in given.items() if value is not None}
    called = quote(PurePath(name).name or name)
    every = list(READERS[found](text, called))
    for number, facts in enumerate(every, 1):
        yield _article(facts, known, called if len(every) == 1 else f"{called}, article {number}")


def kind_of(text: str, name: str) -> str:
    """The kind of a file, by the end of its name, else by its looks.

    >>> kind_of("<!DOCTYPE html><p>", "page"), kind_of("Oslo", "story.txt")
    ('html', 'text')
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    head = text[:4000]
    if PAGE.match(head):
        return "html"
    if FEED.match(head) and ROOT.search(head):
        return "feed"
    return "jsonl" if _is_json(text) else "text"


def _is_json(text: str) -> bool:
    """Whether a text begins with a line that is a JSON object with a text."""
    line = text.lstrip().partition("\n")[0]
    if not line.startswith("{"):
        return False
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "text" in value


def _text(text: str, name: str) -> Iterator[Found]:
    facts, body = front_matter(text)
    yield {**facts, "text": body}


def _page(text: str, name: str) -> Iterator[Found]:
    from itinerary.files.pages import read_page

    yield read_page(text, name)


def _lines(text: str, name: str) -> Iterable[Found]:
    from itinerary.files.lines import read_lines

    return read_lines(text, name)


def _feed(text: str, name: str) -> Iterable[Found]:
    from itinerary.files.feeds import read_feed

    return read_feed(text, name)


READERS: dict[str, Callable[[str, str], Iterable[Found]]] = {"text": _text, "html": _page, "jsonl": _lines, "feed": _feed}


def _article(facts: Found, given: Found, name: str) -> Article:
    """An Article of what is given and what was found; a note about its date only where that was found."""
    known = {key: facts[key] for key in KEYS if facts.get(key) not in (None, "")}
    notes = () if "published" in given else facts.get("notes", ())
    if "published" not in given and "published" not in known:
        raise PublishedError(
            f"{name} has no publication date: add --published DATE, or 'published: DATE' in its front matter"
        )
    try:
        return Article(facts["text"], **{**known, **given}, notes=notes)
    except ItineraryError as error:
        raise type(error)(f"{name}: {error}") from None
