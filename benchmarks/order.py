#!/usr/bin/env python3
"""How long order and merging take: a closure over many events, and many articles into one timeline.

    python benchmarks/order.py [FOLDER] [--events 2000] [--articles 20] [--words 700]

Prints the seconds of processor time of (1) the points, closure and tightening of EVENTS events with two links each, half of
them dated, and (2) merging ARTICLES articles of WORDS words (the articles of FOLDER, by default the seeds, one after
another with other names each time), itineraries included; reading them is apart.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import time
from datetime import datetime, timedelta
from itertools import islice

import scaling

import itinerary
from itinerary.model import Event, Link
from itinerary.order.closure import close
from itinerary.order.points import points
from itinerary.order.tighten import tighten
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


def story(count: int) -> tuple[list[Event], list[Link]]:
    """So many events in time order, every other one dated, each linked with two later ones nearby."""
    dice = random.Random(7)
    start = datetime(2020, 1, 1)
    events, links = [], []
    for number in range(count):
        day = start + timedelta(days=number // 4)
        when = When(Bounds.within(day, day + timedelta(days=1)), "day", f"{day:%Y-%m-%d}") if number % 2 else None
        span = Span(10 * number, 10 * number + 4, "told")
        events.append(Event(f"e{number}", span, "other", "happened", span, when))
    for number in range(count - 9):
        for step in dice.sample(range(5, 10), 2):
            links.append(Link(f"e{number}", f"e{number + step}", "before", True, "told so"))
    return events, links


def closure_seconds(count: int) -> float:
    """The processor time of closing and tightening a story."""
    events, links = story(count)
    begin = time.process_time()
    known = points(events, links)
    assert close(known.count, known.edges).consistent
    tighten(known)
    return time.process_time() - begin


def articles(folder: pathlib.Path, count: int, words: int) -> list[itinerary.Timeline]:
    """So many articles of so many words, read."""
    told = " ".join(islice((text for text in scaling.ordinary(folder)), 1 + count * words // 300)).split()
    texts = [" ".join(told[number * words : (number + 1) * words]) for number in range(count)]
    return [itinerary.extract(text, published=f"2021-03-{number % 28 + 1:02}") for number, text in enumerate(texts)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=scaling.SEEDS)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--words", type=int, default=700)
    args = parser.parse_args()
    print(f"closure of {args.events} events           {closure_seconds(args.events):6.2f} s")
    read = articles(args.folder, args.articles, args.words)
    begin = time.process_time()
    merged = itinerary.merge(read)
    took = time.process_time() - begin
    size = sum(len(timeline) for timeline in read)
    print(f"merge of {args.articles} articles of {args.words} words {took:6.2f} s   {size} events into {len(merged)}")


if __name__ == "__main__":
    main()
