"""Lines of a log without a verb."""

import pytest

LOG = "MV Tern – voyage log\n\n11 March\n0545 Anchor up, Port Stanley.\n0930 Passed Cape Pembroke.\n1540 {}\n"


@pytest.mark.parametrize(
    ("line", "word", "kind"),
    [
        ("Under way.", "way", "departure"),
        ("Alongside Stanley.", "Alongside", "arrival"),
        ("Party back on board.", "back", "arrival"),
        ("At anchor off Stanley.", "anchor", "stay"),
    ],
)
def test_what_stands_behind_a_clock_time(told, line, word, kind):
    event = told(LOG.format(line))[word]
    assert (event.kind, event.when.value) == (kind, "2021-03-11T15:40")


def test_where_a_verb_stands_it_tells(told):
    assert "back" not in told(LOG.format("Turned back."))


def test_out_of_a_log_they_tell_nothing(told):
    assert told("Alongside Stanley. At anchor.") == {}
