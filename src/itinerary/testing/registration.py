"""What Hypothesis loads by its entry point: `st.from_type` then knows the public types of this package."""

TYPES = {
    "itinerary.model": (
        "Actor", "Article", "Conflict", "Event", "EventPlace", "Itinerary", "Leg", "Link", "Participant", "Place", "Reading",
        "Stop", "Timex",
    ),
    "itinerary.options": ("Options",),
    "itinerary.span": ("Span",),
    "itinerary.time.bounds": ("Bounds",),
    "itinerary.time.when": ("Alternative", "When"),
    "itinerary.timeline": ("Timeline",),
}  # fmt: skip


def register() -> None:
    """Register a strategy for every public type. The strategies themselves are imported when one is asked for."""
    from importlib import import_module

    from hypothesis import strategies as st

    for module, names in TYPES.items():
        for name in names:
            st.register_type_strategy(getattr(import_module(module), name), _later(name))


def _later(name: str):  # type: ignore[no-untyped-def]
    def strategy(thing: object):  # type: ignore[no-untyped-def]
        from itinerary.testing.things import strategy_of

        return strategy_of(name)

    return strategy
