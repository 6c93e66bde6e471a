"""Blocks: every kind, by example; and laws that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.model.document import BLOCK_KINDS
from itinerary.text.blocks import paragraphs
from itinerary.text.clean import clean
from itinerary.text.dateline import dateline

STORY = "The mayor opened the bridge on Monday. Hundreds of people walked across it."
MORE = "The old bridge was closed in 2019 after a barge had hit it."


def kinds(text, title=None):
    return [(text[b.start : b.end], b.kind) for b in clean(text, title).blocks]


def kind_of(line, text=None):
    """What a line is between a headline and the story."""
    found = kinds(text or f"Bridge opens at last\n\n{STORY}\n\n{line}\n\n{MORE}")
    return next(kind for shown, kind in found if shown == line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ann Lee", "byline"),
        ("By ANN LEE in Bergen", "byline"),
        ("By Ann Lee (ann.lee@paper.example)", "byline"),
        ("(Reporting by Ann Lee in Oslo; Editing by Bo Dahl)", "byline"),
        ("ann.lee@paper.example", "byline"),
        ("Posted by Ann Lee", "byline"),
        ("By noon the water had gone.", "body"),
        ("By midsummer the mayor will have opened four more.", "body"),
        ("Published: 12/02/2026 16:20 GMT", "published"),
        ("Last updated 11:30 p.m. local time, November 20, 2024", "published"),
        ("Ann Lee · The Paper · Posted: Nov 08, 2019", "published"),
        ("Published in 1998, her book told of the bridge, and of the men who had built it in the winter of 1901.", "body"),
        ("The mayor cuts the ribbon on Monday. (Reuters)", "caption"),
        ("The mayor cuts the ribbon. (Ann Lee/The Paper via AP)", "caption"),
        ("Photo: Ann Lee", "caption"),
        ("(Pool photo)", "caption"),
        ("The mayor cuts the ribbon. Photo: Ann Lee", "caption"),
        ("He joined the party (AP) in 1998.", "body"),
        ("The council (which had said no) met again.", "body"),
        ("Back To Top", "boilerplate"),
        ("MOST POPULAR", "boilerplate"),
        ("subscribe", "boilerplate"),
        ("Read more: The men who built it", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("We use cookies to improve your visit.", "boilerplate"),
        ("© 2023 The Paper. All rights reserved.", "boilerplate"),
        ("https://paper.example/bridge", "boilerplate"),
        ("* * *", "boilerplate"),
        ("(END)", "boilerplate"),
        ("Share prices fell on Monday.", "body"),
        ("Shares", "body"),
        ("Wednesday 5 June", "body"),
        ("5 June 2019", "body"),
        ("1917", "body"),
    ],
)
def test_kind_of_a_line(line, kind):
    assert kind_of(line) == kind


def test_headline_is_the_first_line_that_is_no_sentence():
    assert kinds(f"Back to top\nBridge opens at last\n\n{STORY}")[1] == ("Bridge opens at last", "headline")
    assert kinds(f"{STORY}\n\n{MORE}")[0][1] == "body"
    assert kinds(f"Wednesday 5 June\n{STORY}")[0][1] == "body"


def test_headline_is_the_title_where_it_is_given():
    assert kinds(f"The Paper\nBridge opens.\n{STORY}", title="Bridge  Opens.")[1] == ("Bridge opens.", "headline")


def test_lone_phrase_is_the_article():
    for phrase in ("late February", "Photo: Monday", "By Monday", "subscribe"):
        assert [kind for _, kind in kinds(phrase)] == ["body"]


def test_links_after_the_story_are_boilerplate():
    text = f"Bridge opens\n\n{STORY}\n\nMOST READ\nFire in the harbour\nMinister leaves on Friday\n하나"
    assert [kind for _, kind in kinds(text)][2:] == ["boilerplate"] * 4


def test_links_within_the_story_end_where_it_goes_on():
    text = f"Bridge opens\n\n{STORY}\n\nRelated stories\nFire in the harbour\n\n{MORE}"
    assert [kind for _, kind in kinds(text)] == ["headline", "body", "boilerplate", "boilerplate", "body"]


def test_navigation_before_the_story_takes_no_headline_with_it():
    assert kinds(f"Home\nLatest news\nBridge opens at last\n\n{STORY}")[2][1] == "headline"


def test_said_twice_is_a_repeat():
    caption = "The mayor cuts the ribbon on Monday. (Reuters)"
    blocks = clean(f"Bridge opens\n\n{STORY}\n\n{caption}\n{caption}\n\n{MORE}\n\n{STORY}").blocks
    assert [(b.kind, b.repeats) for b in blocks] == [
        ("headline", None), ("body", None), ("caption", None), ("repeat", 2), ("body", None), ("repeat", 1),
    ]  # fmt: skip


def test_short_line_said_again_later_is_no_repeat():
    text = f"Diary\nMonday\nRest day.\nTuesday\n{STORY}\nMonday\nRest day."
    assert "repeat" not in [kind for _, kind in kinds(text)]


def test_repeats_count_the_parts_of_datelines():
    text = f"OSLO (AP) — {STORY}\n\n{MORE}\n\n{MORE}"
    assert [(b.kind, b.repeats) for b in clean(text).blocks][-1] == ("repeat", 2)


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("PARIS, Feb. 27 (AFP) — The talks", "PARIS", "Feb. 27"),
        ("ALMATY, Kazakhstan, Sept. 23 (Steppe Wire) — Envoys", "ALMATY", "Sept. 23"),
        ("HELSINKI, Oct 26 (Nordwire) - Finnish", "HELSINKI", "Oct 26"),
        ("DAR ES SALAAM, Tanzania (AP) _ The", "DAR ES SALAAM", None),
        ("AMHERST, N.Y. (AP) --", "AMHERST", None),
        ("LISBON — Fado", "LISBON", None),
        ("Durban, 16 May 2022 (IPS) - A", "Durban", "16 May 2022"),
        ("ST. LOUIS, May 3, 2011 -- The", "ST. LOUIS", "May 3, 2011"),
        ("Port Desk — ROTTERDAM, 19 June", "ROTTERDAM", "19 June"),
        ("CANBERRA, Australia (AP)_ Turning", "CANBERRA", None),
    ],
)
def test_dateline(text, place, day):
    found = dateline(text, 0, len(text))
    assert text[slice(*found.place)] == place
    assert (found.day and text[slice(*found.day)]) == day
    known = clean(text)
    assert (known.dateline_place, known.dateline_time) == (found.place, found.day)


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING — Police",
        "NATO — the alliance — met",
        "UPDATE 2-Crane maker to buy rival",
        "The mayor — Ann Lee — opened it.",
        "Monday, June 3 — The",
        "On May 3 (a Monday) — He left",
        "— Ann Lee",
        "A well-known bridge",
        "EXCLUSIVE - The mayor",
    ],
)
def test_no_dateline(text):
    assert dateline(text, 0, len(text)) is None


def test_wrapped_lines_are_one_paragraph():
    text = (
        "Bridge opens at last\n"
        "The mayor opened the new bridge over the river on Monday morning, and\n"
        "hundreds of people walked across it in the rain before the first cars\n"
        "were let onto it.\n"
        "The old bridge was closed in 2019 after a barge had hit its pillar on\n"
        "a night of fog."
    )
    assert [text[s:e].split()[0] for s, e in paragraphs(text)] == ["Bridge", "The", "The"]


def test_single_newlines_part_paragraphs_that_are_not_wrapped():
    text = "\n".join([STORY * 3, MORE * 2, STORY])
    assert len(paragraphs(text)) == 3


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2029", "\n \n", "\n\n\n"])
def test_any_newline(newline):
    text = newline.join(["Bridge opens", STORY, MORE])
    assert [kind for _, kind in kinds(text)] == ["headline", "body", "body"]


ODD = st.text(st.sampled_from("aB\n\r\t .()—-,1(AP)©@\x00\ud800é\u2028: "), max_size=200)
PIECES = [STORY, MORE, "By Ann Lee", "OSLO (AP) — They met.", "(Reuters)", "MOST READ", "", "Monday", "\x00", "\udc80"]
LINES = st.lists(st.sampled_from(PIECES)).map("\n".join)


@given(st.one_of(ODD, LINES, st.text()))
def test_blocks_are_in_order_apart_and_cover_all_words(text):
    blocks = clean(text).blocks
    at = 0
    for block in blocks:
        assert block.kind in BLOCK_KINDS
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()
    for block in blocks:
        assert (block.kind == "repeat") == (block.repeats is not None)
        assert block.repeats is None or blocks[block.repeats].start < block.start


def test_the_day_above_the_first_entry_of_a_diary_is_no_date_of_publication():
    entries = f"3 May 2021\n{STORY}\n\n5 May 2021\n{MORE}"
    assert [kind for _, kind in kinds(entries)] == ["body"] * 4
    assert [kind for _, kind in kinds(f"3 May 2021\n\n{STORY}\n\n{MORE}")] == ["published", "body", "body"]
    assert kinds(f"3 May 2021\n\n{STORY}\n\n4 May 2021\n\nOther news")[0][1] == "published"
