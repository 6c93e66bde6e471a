"""A matplotlib figure that a notebook shows with no set-up. Imported only where matplotlib is installed."""

from io import BytesIO

from matplotlib.figure import Figure

DOTS = 110
"""To an inch."""


class Plot(Figure):
    """A figure that draws itself as PNG when a notebook asks for it."""

    def _repr_png_(self) -> bytes:
        out = BytesIO()
        self.savefig(out, format="png", dpi=DOTS, metadata={"Software": None})
        return out.getvalue()
