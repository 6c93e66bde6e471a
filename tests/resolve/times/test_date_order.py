"""Day or month first."""

import pytest

from itinerary.model import Article
from itinerary.options import Options
from itinerary.resolve.times.date_order import day_first


@pytest.mark.parametrize(
    ("text", "timezone", "first"),
    [
        ("4/5/2019", None, True),
        ("4/5/2019 and 25/5/2019", "America/New_York", True),
        ("4/5/2019 and 5/25/2019", "Europe/London", False),
        ("4/5/2019", "America/Chicago", False),
        ("4/5/2019", "Europe/Paris", True),
        ("4/5/2019, that is April 5", None, False),
        ("no date", "America/Chicago", True),
    ],
)
def test_auto(text: str, timezone: str | None, first: bool) -> None:
    assert day_first(text, Article(text, "2019-06-01", timezone=timezone), Options()) is first


def test_the_policy_decides_where_it_is_given() -> None:
    article = Article("25/5/2019 4/5/2019", "2019-06-01")
    assert day_first(article.text, article, Options(date_order="american")) is False
