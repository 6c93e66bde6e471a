"""The fuzzer sees what raises, hangs, or costs too much, keeps the text, and passes what is well."""

import random

import fuzz
import pytest
from scaling import exponent

import itinerary


@pytest.fixture
def fuzzer(tmp_path):
    return fuzz.Fuzzer(0, tmp_path)


def reading(monkeypatch, broken):
    """The reader, but for one text that it does not bear."""
    whole = itinerary.extract

    def extract(text, **keywords):
        return broken(text) if "banana" in text else whole(text, **keywords)

    monkeypatch.setattr(itinerary, "extract", extract)


def test_what_raises_is_kept_once(fuzzer, monkeypatch, tmp_path):
    reading(monkeypatch, lambda text: 1 // 0)
    for text in ("Ann left.", "a banana", "two bananas"):
        fuzzer.check("drawn", text)
    assert [what.split()[0] for what in fuzzer.broken.values()] == ["ZeroDivisionError"]
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.stem != "current") == [".txt", ".why"]
    assert fuzzer.read["drawn"] == 3


def test_what_hangs_is_stopped(fuzzer, monkeypatch):
    monkeypatch.setattr(fuzz, "SECONDS", 0.1)
    reading(monkeypatch, lambda text: [None for _ in iter(int, 1)])
    fuzzer.check("drawn", "a banana")
    assert [what.split()[0] for what in fuzzer.broken.values()] == ["HangError"]


def test_a_span_that_says_something_else_is_seen(fuzzer, monkeypatch):
    reading(monkeypatch, lambda text: itinerary.extract("Ann Lee left Oslo.", published="2021-03-01"))
    fuzzer.check("drawn", "a banana, a banana, a banana")
    assert list(fuzzer.broken.values()) == ["AssertionError a trigger's span"]


def test_a_family_whose_cost_grows_faster_is_found(fuzzer, monkeypatch):
    monkeypatch.setattr(fuzz, "unit", lambda chance, texts: "banana ")
    monkeypatch.setattr(fuzz, "cost", lambda text: len(text) ** 2 / 1e9)
    fuzz.family(fuzzer)
    assert "2.00th power" in next(iter(fuzzer.broken.values()))


def test_an_even_family_is_none(fuzzer, monkeypatch):
    monkeypatch.setattr(fuzz, "cost", lambda text: len(text) / 1e6)
    fuzz.family(fuzzer)
    assert fuzzer.broken == {}
    assert fuzzer.read["families"] == 1


def test_exponents():
    assert exponent([1, 10, 100], [1, 10, 100]) == pytest.approx(1)
    assert exponent([1, 10, 100], [1, 100, 10_000]) == pytest.approx(2)


@pytest.mark.parametrize("change", fuzz.CHANGES, ids=lambda change: change.__name__)
def test_changes_bear_every_text(change):
    chance = random.Random(0)
    for text in ("", "a", "One. Two\nthree 2019-04-24", "\ud800"):
        assert isinstance(change(chance, text, ["Other text.", "x"]), str)


def test_every_part_reads(fuzzer, monkeypatch):
    monkeypatch.setattr(fuzz, "cost", lambda text: len(text) / 1e6)
    for part in (fuzz.drawn, fuzz.mutants, fuzz.family):
        part(fuzzer)
    assert set(fuzzer.read) == {"drawn", "mutated", "families"}
    assert fuzzer.broken == {}
