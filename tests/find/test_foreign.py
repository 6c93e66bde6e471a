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
        ("fr-CA", "Le 12 févr. 2019 au plus tard.", "2019-02-12"),
        ("de-AT", "Am 5. Jänner 2019 fiel Schnee.", "2019-01-05"),
        ("pt-BR", "Em 1º de maio de 1974 houve festa.", "1974-05-01"),
        ("nl", "Vrij sinds 5 mei 1945.", "1945-05-05"),
        ("pl", "Dnia 1 września 1939 r. wybuchła wojna.", "1939-09-01"),
        ("tr", "29 Ekim 1923 günü kuruldu.", "1923-10-29"),
        ("hu", "1956. október 23. óta ünnep.", "1956-10-23"),
        ("lt", "Nuo 1990 m. kovo 11 d. laisva.", "1990-03-11"),
        ("vi", "ngày 2 tháng 9 năm 1945", "1945-09-02"),
        ("ja", "2019年4月24日に到着した。", "2019-04-24"),
        ("ja", "2019年4月から", "2019-04"),
        ("zh", "会议于2019年4月24日举行。", "2019-04-24"),
        ("ko", "2019년 4월 24일에 도착했다.", "2019-04-24"),
        ("ar", "في 24 أبريل 2019", "2019-04-24"),
        ("el", "Στις 25 Μαρτίου 1821.", "1821-03-25"),
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
