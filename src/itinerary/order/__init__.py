"""Order: an honest partial order of events, and what follows from it."""
