"""The command `itinerary`."""

from itinerary.cli.run import main

__all__ = ["main"]
