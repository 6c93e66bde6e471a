"""`python -m itinerary`: the same as the command `itinerary`."""

from itinerary.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
