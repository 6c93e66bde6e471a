"""Web pages: their text and their facts, by trafilatura (extra `html`)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from itinerary.errors import ArgumentError, MissingExtraError, PublishedError
from itinerary.model.article import as_published

Found = dict[str, Any]
TAGS = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.issued",
    "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
"""Names, properties and item properties of meta tags that give a date of publication, the surest first."""
DATES = {"original_date": True, "extensive_search": False, "min_date": "1500-01-01", "max_date": "9999-12-31"}
"""How trafilatura looks for a date: in what the page declares, not by guesses; and without asking the clock."""


def read_page(page: str, name: str) -> Found:
    """The facts of a page: text, title, url, published, and `notes` that say where the last was found.

    Raises ArgumentError where there is no article in the page, MissingExtraError where trafilatura is not installed.
    """
    try:
        import trafilatura
        from lxml import html  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise MissingExtraError("trafilatura", "html") from None
    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=DATES)
    if found is None or isinstance(found, dict) or not found.text:
        raise ArgumentError(f"no article found in the page {name}; pass its text in a text file instead")
    facts: Found = {"text": found.text.replace("\n", "\n\n"), "title": found.title, "url": found.url}
    tree = html.fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    date, where = next(_declared(tree), (found.date, "what trafilatura makes of it"))
    if date:
        facts |= {"published": date, "notes": (f"published {date}: found in the page ({where})",)}
    return facts


def _declared(tree: Any) -> Iterator[tuple[str, str]]:
    """The dates that a page declares, and where: meta tags first, then JSON-LD, then time elements."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("itemprop") or meta.get("name") or ""
        metas.setdefault(key.lower(), meta.get("content") or "")
    for tag in TAGS:
        if (date := _date(metas.get(tag))) is not None:
            yield date, f"meta {tag}"
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from ((date, "JSON-LD datePublished") for date in _linked(script.text or ""))
    for time in tree.iter("time"):
        date = _date(time.get("datetime"))
        if date is not None and (time.get("itemprop") == "datePublished" or "pubdate" in time.attrib):
            yield date, "time element"


def _linked(text: str) -> Iterator[str]:
    with suppress(ValueError, RecursionError):
        yield from _dates(json.loads(text))


def _dates(value: Any, depth: int = 4) -> Iterator[str]:
    """Every datePublished of an object, a list of them, or a graph."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _dates(item, depth - 1)
    if isinstance(value, Mapping):
        date = _date(value.get("datePublished"))
        if date is not None:
            yield date
        yield from _dates(value.get("@graph"), depth - 1) if depth else ()


def _date(text: object) -> str | None:
    """A date or date-time as ISO 8601 writes it; None where it is none."""
    try:
        return as_published(text).isoformat() if isinstance(text, str) else None
    except PublishedError:
        return None
