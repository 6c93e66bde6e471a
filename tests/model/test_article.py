import datetime as dt
import pickle
from zoneinfo import ZoneInfo

import pendulum
import pytest

from itinerary.errors import ArgumentError, PublishedError, TimeZoneError
from itinerary.model import Article


@pytest.mark.parametrize(
    "given",
    [
        "2019-04-24",
        " 2019-04-24 ",
        dt.date(2019, 4, 24),
        pendulum.date(2019, 4, 24),
    ],
)
def test_a_day_is_a_day_however_it_is_given(given):
    article = Article("x", given)
    assert article.day == dt.date(2019, 4, 24)
    assert article.moment is None
    assert isinstance(article.published, pendulum.Date)


@pytest.mark.parametrize(
    "given",
    [
        "2019-04-24T10:30:00+09:00",
        "Wed, 24 Apr 2019 10:30:00 +0900",
        dt.datetime(2019, 4, 24, 10, 30, tzinfo=ZoneInfo("Asia/Seoul")),
        pendulum.datetime(2019, 4, 24, 10, 30, tz="Asia/Seoul"),
    ],
)
def test_a_moment_keeps_its_wall_time_and_offset(given):
    article = Article("x", given)
    assert article.moment == dt.datetime(2019, 4, 24, 10, 30)
    assert article.published.utcoffset() == dt.timedelta(hours=9)
    assert pickle.loads(pickle.dumps(article)) == article


@pytest.mark.parametrize("given", [None, "", "banana", "2019-02-30", 20190424, "99999-01-01", "24-04"])
def test_what_is_no_date_is_refused_and_quoted(given):
    with pytest.raises(PublishedError, match="published") as caught:
        Article("x", given)
    assert given in (None, "") or repr(given) in str(caught.value)


@pytest.mark.parametrize("name", ["Mars/Olympus", "../etc/passwd", "", "/", "Europe", "Europe/Paris/", "\0"])
def test_an_unknown_zone_is_refused(name):
    with pytest.raises(TimeZoneError, match="unknown time zone"):
        Article("x", "2019-04-24", timezone=name)


def test_text_must_be_text():
    with pytest.raises(ArgumentError, match="must be a str, not bytes"):
        Article(b"x", "2019-04-24")
