"""Dates in other languages."""

import subprocess
import sys

import pytest

import itinerary
from itinerary.options import Options


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Il est arrivé le 12 février 2019 à Paris.", "2019-02-12"),
        ("de", "Am 3. Oktober 1990 war es so weit.", "1990-10-03"),
        ("es", "Llegó el 5 de marzo de 2018.", "2018-03-05"),
        ("it", "Nato il 7 maggio 1950.", "1950-05-07"),
        ("pt", "Em 9 de agosto de 2001.", "2001-08-09"),
        ("ru", "Это было 9 мая 1945 года.", "1945-05-09"),
        ("fr", "Le 3 mars, il part.", "2019-03-03"),
    ],
)
def test_dates(language: str, text: str, value: str) -> None:
    found = itinerary.find_times(text, published="2019-04-24", options=Options(languages=(language,)))
    assert value in [time.value for time in found]


def test_days_that_do_not_exist_are_no_dates() -> None:
    found = itinerary.find_times("le 31 février 2019", published="2019-04-24", options=Options(languages=("fr",)))
    assert [time.value for time in found if time.value.startswith("2019-02")] == []


def test_an_unknown_language_finds_nothing_more() -> None:
    found = itinerary.find_times("on 3 May", published="2019-04-24", options=Options(languages=("xx",)))
    assert [time.value for time in found] == ["2019-05-03"]


def test_english_never_imports_dateparser() -> None:
    code = (
        "import sys, itinerary; itinerary.find_times('le 3 mars, on 3 May', published='2019-04-24'); "
        "sys.exit(any(name in sys.modules for name in ('dateparser', 'numpy', 'itinerary.gazetteer.table')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
