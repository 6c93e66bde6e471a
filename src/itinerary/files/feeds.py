"""Feeds (RSS and Atom): an article for each item, by feedparser (extra `feeds`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

from itinerary.errors import ArgumentError, MissingExtraError, PublishedError
from itinerary.model.article import as_published

Found = dict[str, Any]
BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section table td th tr ul".split()
)
HEADERS = {"content-type": "text/xml; charset=utf-8"}
SILENT = frozenset("script style template noscript".split())


def read_feed(data: str, name: str) -> Iterator[Found]:
    """The facts of each item: its text (content, else summary, else title) without markup, title, url, id, published.

    Raises ArgumentError where it is no feed, MissingExtraError where feedparser is not installed.
    """
    try:
        import feedparser  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise MissingExtraError("feedparser", "feeds") from None
    feed = feedparser.parse(BytesIO(data.encode("utf-8", "replace")), response_headers=HEADERS)
    if not feed.entries and not feed.version:
        raise ArgumentError(f"{name} is no RSS or Atom feed; pass one, or say what it is with kind (--input)")
    return (_facts(entry) for entry in feed.entries)


def _facts(entry: Any) -> Found:
    bodies = [*(part.get("value") or "" for part in entry.get("content", ())), entry.get("summary") or ""]
    texts = sorted(map(plain, bodies), key=len, reverse=True)
    title = " ".join(plain(entry.get("title") or "").split())
    facts = {"text": texts[0] or title, "title": title or None, "url": entry.get("link"), "id": entry.get("id")}
    date = _published(entry)
    if date is not None:
        facts |= {"published": date, "notes": (f"published {date}: found in the feed",)}
    return facts


def _published(entry: Any) -> str | None:
    """The date as the item gives it, else what feedparser makes of it, in UTC."""
    key = "published" if "published" in entry else "updated"
    written, read = entry.get(key), entry.get(f"{key}_parsed")
    try:
        return as_published(written).isoformat()
    except PublishedError:
        return datetime(*read[:6]).replace(tzinfo=UTC).isoformat() if read else None


def plain(fragment: str) -> str:
    """The text of a piece of HTML: a line for each block, no markup.

    >>> plain("<p>Fish &amp; chips.</p><p>Two<br>lines<script>x</script></p>")
    'Fish & chips.\\n\\nTwo\\n\\nlines'
    """
    words = _Words()
    words.feed(fragment)
    words.close()
    lines = ("".join(words.pieces)).split("\n")
    return "\n\n".join(found for line in lines if (found := " ".join(line.split())))


class _Words(HTMLParser):
    """Gathers what a page shows; a line end for each block that begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        self.pieces.append("\n" if tag in BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in SILENT))
        self.pieces.append("\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data if "\n" not in data else data.replace("\n", " "))
