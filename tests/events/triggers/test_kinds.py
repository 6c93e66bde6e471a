"""What kind of happening a word tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Sales at Acme fell in May.", "fell", "business"),
        ("A tree fell on a car in Leeds on Monday.", "fell", "other"),
        ("The workers began to dig on Monday.", "dig", "start"),
        ("Anna Berg stopped digging on Monday.", "digging", "end"),
        ("The talks collapsed on Monday.", "talks", "end"),
        ("The bridge collapsed on Monday.", "collapsed", "disaster"),
        ("Acme signed the deal on Monday.", "deal", "agreement"),
        ("The council postponed the vote on Monday.", "postponed", "end"),
        ("The board dismissed Tom Lee on Monday.", "dismissed", "appointment"),
        ("The board dismissed the allegations on Monday.", "dismissed", "communication"),
        ("The ship struck a reef on Monday.", "struck", "disaster"),
        ("Anna Berg flew from Oslo on Monday.", "flew", "departure"),
        ("Anna Berg flew from Oslo to Rome on Monday.", "flew", "travel"),
        ("The quake killed two men in Oslo on Monday.", "killed", "death"),
        ("Tom Lee appeared before a judge on Monday.", "appeared", "legal"),
        ("The dockers plan to protest on Friday.", "protest", "conflict"),
        ("Anna Berg won her appeal on Monday.", "won", "other"),
    ],
)
def test_kinds(told, text, word, kind):
    assert told(text)[word].kind == kind


def test_in_a_match_report_who_won_won_a_match(told):
    match = "Rovers equalised and then scored two penalties against Town on Monday. Rovers won again on Tuesday."
    assert told(match)["won"].kind == "sport"
