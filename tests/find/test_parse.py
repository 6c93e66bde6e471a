"""One phrase as a tree."""

import pytest

from itinerary import UnresolvedError
from itinerary.find.parse import parse
from itinerary.time.expression import Between, Date, Field, Last, Relative, This


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("last week", Last("week")),
        ("by Friday", Relative("by", Field("weekday", 5))),
        ("no later than May 2018", Relative("by", Date(2018, 5))),
        ("since 2017", Relative("since", Date(2017))),
        ("from 1992 to 1995", Between(Date(1992), Date(1995))),
        ("between Monday and Friday", Between(Field("weekday", 1), This(Field("weekday", 5), "reference"))),
        (" on or about May 3, 2018. ", parse("about May 3, 2018")),
    ],
)
def test_phrases(phrase, said):
    assert parse(phrase) == said


@pytest.mark.parametrize("phrase", ["", "banana", "Monday, banana", "Monday Tuesday Wednesday", "banana on Monday"])
def test_what_is_no_single_time_is_refused(phrase):
    with pytest.raises(UnresolvedError):
        parse(phrase)
