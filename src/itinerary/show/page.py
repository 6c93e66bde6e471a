"""What `Timeline.show` gives: one view of a timeline for a notebook, a terminal and a file."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from attrs import frozen

from itinerary.model import Reading
from itinerary.show.html import part, to_html
from itinerary.show.table import table


@frozen(repr=False)
class Page:
    """The timeline with the article beside it, in lanes `by` "actor" or "place".

    A notebook shows the page, `str` and a terminal the table (`width` columns wide); `save` writes the page.
    """

    reading: Reading
    by: str = "actor"
    width: int = 100

    @property
    def html(self) -> str:
        """The whole page: no script, nothing fetched."""
        return to_html(self.reading, self.by)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the page."""
        Path(path).write_text(self.html, encoding="utf-8")

    def _repr_html_(self) -> str:
        return part(self.reading, self.by, text=True)

    def __str__(self) -> str:
        return table(self.reading, width=self.width)

    __repr__ = __str__
