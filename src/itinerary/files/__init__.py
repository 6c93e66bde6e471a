"""Articles in files: text with front matter, web pages, JSON lines, feeds."""

from itinerary.files.text import decode, front_matter, read

__all__ = ["decode", "front_matter", "read"]
