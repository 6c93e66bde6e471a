"""How a value shows itself in a notebook and in a terminal: that is the job of `show`, which is loaded when they ask."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import RenderableType


class Shown:
    """A value that notebooks (`_repr_html_`) and rich (`__rich__`) can show."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(_values().to_html(self))

    def __rich__(self) -> RenderableType:
        found: RenderableType = _values().to_rich(self)
        return found


def _values() -> Any:
    # By name: `show` stands above this layer, and nothing here needs it before someone looks.
    return import_module("itinerary.show.values")
