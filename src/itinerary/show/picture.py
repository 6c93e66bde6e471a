"""A map that needs no network and no further package."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from attrs import frozen

from itinerary.show.html import framed, standing
from itinerary.show.safe import safe
from itinerary.show.svg import standalone


@frozen(repr=False)
class Picture:
    """A drawing and its title. A notebook shows it; `save` writes it."""

    drawn: str
    title: str = "Map"

    @property
    def svg(self) -> str:
        """Its source, as a file holds it."""
        return standalone(self.drawn)

    def save(self, path: str | PathLike[str]) -> None:
        """Write it: as a web page where the name ends in .html, else as SVG."""
        page = Path(path).suffix.lower() in (".html", ".htm")
        head = f"<header><h1>{safe(self.title)}</h1></header>"
        text = standing(self.title, f"{head}\n{self._figure()}") if page else self.svg
        Path(path).write_text(text, encoding="utf-8")

    def _figure(self) -> str:
        return f'<figure class="map">{self.drawn}</figure>'

    def _repr_html_(self) -> str:
        return framed(self._figure())

    def __repr__(self) -> str:
        return f"<Picture: {len(self.svg):,} characters of SVG; save(path) writes it>"
