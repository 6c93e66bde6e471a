"""Journeys: the stops of every actor who moves, and the legs between them."""
