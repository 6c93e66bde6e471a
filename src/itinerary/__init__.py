"""Reads a news article and gives back its timeline of events and the itinerary of every actor who moves."""
