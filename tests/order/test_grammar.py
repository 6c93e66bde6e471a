"""The verdicts of grammar, whole: which starts first, why, how strongly and how surely."""

import pytest

from itinerary.order.clause import Clause, clause
from itinerary.order.grammar import (
    CAUSE,
    FIRST,
    NARRATION,
    OPEN,
    REPORT,
    SECOND,
    SIGNAL,
    TENSE,
    Verdict,
    across,
    step,
    within,
)
from itinerary.order.told import Told

from .build import event, tree

AFTER_ANOTHER = Verdict(FIRST, "told one after the other")
FOLLOWS = "what is still to come follows"
REPORTED = "what is reported comes before the report"
BACK = "the past perfect looks back"
NOW = "the past comes before the present"
AIM = "an aim follows what serves it"
DESCRIBES = "a clause that describes looks back"
STYLES = {
    "past": Clause(0, 0, "past"), "present": Clause(0, 0, "present"), "future": Clause(0, 0, "future"),
    "bare": Clause(0, 0, "bare"), "noun": Clause(0, 0, "bare", noun=True), "modal": Clause(0, 0, "present", modal=True),
    "past perfect": Clause(0, 0, "past", perfect=True), "present perfect": Clause(0, 0, "present", perfect=True),
    "report": Clause(0, 0, "past", reports=True),
}  # fmt: skip


def told(sentence, at):
    return Told(event(f"e{at}"), sentence, at, at, clause(sentence, at))


def styled(style):
    return Told(event("e1"), tree("x/x/X/X/0/root"), 0, 0, STYLES[style])


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("past", "past", AFTER_ANOTHER),
        ("noun", "bare", AFTER_ANOTHER),
        ("report", "report", AFTER_ANOTHER),
        ("past perfect", "past perfect", AFTER_ANOTHER),
        ("past", "future", Verdict(FIRST, FOLLOWS, TENSE)),
        ("report", "future", Verdict(FIRST, FOLLOWS, TENSE)),
        ("future", "past", Verdict(SECOND, FOLLOWS, TENSE)),
        ("future", "report", Verdict(SECOND, FOLLOWS, TENSE)),
        ("past", "report", Verdict(FIRST, REPORTED, REPORT)),
        ("report", "past", Verdict(SECOND, REPORTED, REPORT)),
        ("report", "modal", Verdict(SECOND, REPORTED, REPORT)),
        ("past perfect", "past", Verdict(FIRST, BACK, TENSE)),
        ("past", "past perfect", Verdict(SECOND, BACK, TENSE)),
        ("past", "present", Verdict(FIRST, NOW, TENSE)),
        ("present", "past", Verdict(SECOND, NOW, TENSE)),
        ("present", "present perfect", Verdict(SECOND, "the perfect comes before the present", TENSE)),
        ("present perfect", "past", Verdict(OPEN, "")),
        ("bare", "present perfect", Verdict(OPEN, "")),
        ("modal", "past", Verdict(SECOND, "what may be follows what was", TENSE)),
        ("past", "modal", AFTER_ANOTHER),
    ],
)
def test_tenses_of_neighbours(one, other, verdict):
    assert across(styled(one), styled(other)) == verdict


AFTER = Verdict(SECOND, "“after”", SIGNAL, True, "before")
LEFT = "left/leave/VERB/VBD/0/root"
MAIN_FIRST = [
    # a clause after its main verb
    (f"{LEFT} after/after/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/advcl", 0, 2, AFTER),
    (f"{LEFT} before/before/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/advcl", 0, 2, Verdict(FIRST, "“before”", SIGNAL, True)),
    (f"{LEFT} because/because/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/advcl", 0, 2, Verdict(SECOND, "“because”", CAUSE)),
    (f"{LEFT} while/while/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/advcl", 0, 2, Verdict(SECOND, "“while”", CAUSE)),
    (f"{LEFT} after/after/ADP/IN/3/case talks/talk/NOUN/NNS/1/obl", 0, 2, AFTER),
    (f"{LEFT} because/because/ADP/IN/4/case of/of/ADP/IN/2/fixed talks/talk/NOUN/NNS/1/obl", 0, 3,
     Verdict(SECOND, "“because”", CAUSE)),
    (f"{LEFT} due/due/ADP/IN/4/case to/to/ADP/IN/2/fixed talks/talk/NOUN/NNS/1/obl", 0, 3,
     Verdict(SECOND, "“due-to”", CAUSE)),
    ("exit/exit/NOUN/NN/0/root before/before/ADP/IN/3/case talks/talk/NOUN/NNS/1/nmod", 0, 2,
     Verdict(FIRST, "“before”", SIGNAL, True)),
    ("men/man/NOUN/NNS/0/root after/after/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/acl", 0, 2,
     AFTER),
    (f"{LEFT} after/after/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/ccomp", 0, 2, Verdict(OPEN, "")),
    # reports
    ("said/say/VERB/VBD/0/root left/leave/VERB/VBD/1/ccomp", 0, 1, Verdict(SECOND, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root left/leave/VERB/VBD/1/parataxis", 0, 1, Verdict(SECOND, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root will/will/AUX/MD/3/aux leave/leave/VERB/VB/1/ccomp", 0, 2, Verdict(FIRST, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root will/will/AUX/MD/3/aux leave/leave/VERB/VB/1/parataxis", 0, 2,
     Verdict(FIRST, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root may/may/AUX/MD/3/aux leave/leave/VERB/VB/1/ccomp", 0, 2, Verdict(FIRST, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root may/may/AUX/MD/4/aux have/have/AUX/VB/4/aux left/leave/VERB/VBN/1/ccomp", 0, 3,
     Verdict(SECOND, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root men/man/NOUN/NNS/3/nsubj left/leave/VERB/VBD/1/ccomp talks/talk/NOUN/NNS/3/obj", 0, 3,
     Verdict(SECOND, REPORTED, REPORT)),
    ("said/say/VERB/VBD/0/root after/after/SCONJ/IN/3/mark left/leave/VERB/VBD/1/advcl", 0, 2,
     AFTER),
    # coordination, aims, descriptions, and what says nothing
    (f"{LEFT} and/and/CCONJ/CC/3/cc ate/eat/VERB/VBD/1/conj", 0, 2, AFTER_ANOTHER),
    (f"{LEFT} and/and/CCONJ/CC/4/cc had/have/AUX/VBD/4/aux eaten/eat/VERB/VBN/1/conj", 0, 3, Verdict(SECOND, BACK, TENSE)),
    (f"{LEFT} ate/eat/VERB/VBD/1/parataxis", 0, 1, AFTER_ANOTHER),
    (f"{LEFT} to/to/PART/TO/3/mark eat/eat/VERB/VB/1/advcl", 0, 2, Verdict(FIRST, AIM, TENSE)),
    (f"{LEFT} to/to/PART/TO/3/mark eat/eat/VERB/VB/1/xcomp", 0, 2, Verdict(FIRST, AIM, TENSE)),
    (f"{LEFT} to/to/PART/TO/3/mark eat/eat/VERB/VB/1/ccomp", 0, 2, Verdict(FIRST, AIM, TENSE)),
    ("men/man/NOUN/NNS/0/root who/who/PRON/WP/3/nsubj ate/eat/VERB/VBD/1/acl:relcl", 0, 2,
     Verdict(SECOND, DESCRIBES, TENSE)),
    ("men/man/NOUN/NNS/0/root who/who/PRON/WP/4/nsubj will/will/AUX/MD/4/aux eat/eat/VERB/VB/1/acl:relcl", 0, 3,
     Verdict(FIRST, DESCRIBES, TENSE)),
    ("men/man/NOUN/NNS/0/root to/to/PART/TO/3/mark eat/eat/VERB/VB/1/acl", 0, 2, Verdict(FIRST, DESCRIBES, TENSE)),
    (f"{LEFT} that/that/SCONJ/IN/3/mark ate/eat/VERB/VBD/1/ccomp", 0, 2, Verdict(SECOND, DESCRIBES, TENSE)),
    (f"{LEFT} ate/eat/VERB/VBD/1/ccomp", 0, 1, Verdict(OPEN, "")),
    (f"{LEFT} eating/eat/VERB/VBG/1/advcl", 0, 1, Verdict(OPEN, "")),
    (f"{LEFT} talks/talk/NOUN/NNS/1/obj", 0, 1, Verdict(OPEN, "")),
    # a clause before its main verb
    ("after/after/SCONJ/IN/2/mark ate/eat/VERB/VBD/3/advcl left/leave/VERB/VBD/0/root", 1, 2,
     Verdict(FIRST, "“after”", SIGNAL, True, "before")),
    ("before/before/SCONJ/IN/2/mark ate/eat/VERB/VBD/3/advcl left/leave/VERB/VBD/0/root", 1, 2,
     Verdict(SECOND, "“before”", SIGNAL, True)),
    ("eating/eat/VERB/VBG/2/advcl left/leave/VERB/VBD/0/root", 0, 1, Verdict(FIRST, DESCRIBES, TENSE)),
    ("left/leave/VERB/VBD/2/ccomp said/say/VERB/VBD/0/root", 0, 1, Verdict(FIRST, REPORTED, REPORT)),
    ("will/will/AUX/MD/2/aux leave/leave/VERB/VB/3/ccomp said/say/VERB/VBD/0/root", 1, 2, Verdict(SECOND, REPORTED, REPORT)),
    ("to/to/PART/TO/2/mark eat/eat/VERB/VB/3/advcl left/leave/VERB/VBD/0/root", 1, 2, Verdict(SECOND, AIM, TENSE)),
    # the governed conjunct stands first
    ("had/have/AUX/VBD/2/aux eaten/eat/VERB/VBN/3/conj left/leave/VERB/VBD/0/root", 1, 2, Verdict(FIRST, BACK, TENSE)),
    # neither governs the other
    ("ate/eat/VERB/VBD/2/advcl sat/sit/VERB/VBD/0/root had/have/AUX/VBD/4/aux left/leave/VERB/VBN/2/conj", 0, 3,
     Verdict(SECOND, BACK, TENSE)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "a", "b", "verdict"), MAIN_FIRST)
def test_constructions_within_a_sentence(text, a, b, verdict):
    sentence = tree(text)
    assert within(told(sentence, a), told(sentence, b)) == verdict


@pytest.mark.parametrize(
    ("text", "at", "verdict"),
    [
        ("then/then/ADV/RB/2/advmod left/leave/VERB/VBD/0/root", 1, Verdict(FIRST, "“then”", SIGNAL, certain=True)),
        ("later/later/ADV/RB/2/advmod left/leave/VERB/VBD/0/root", 1, Verdict(FIRST, "“later”", SIGNAL, certain=True)),
        ("earlier/earlier/ADV/RB/2/advmod left/leave/VERB/VBD/0/root", 1, Verdict(SECOND, "“earlier”", SIGNAL)),
        ("days/day/NOUN/NNS/2/obl:npmod later/later/ADV/RB/3/advmod left/leave/VERB/VBD/0/root", 2, None),  # counted
        ("soon/soon/ADV/RB/2/advmod left/leave/VERB/VBD/0/root", 1, None),
        ("after/after/ADV/RB/2/advmod left/leave/VERB/VBD/0/root", 1, None),
        ("then/then/ADV/RB/2/obl left/leave/VERB/VBD/0/root", 1, None),
        ("soon/soon/ADV/RB/3/advmod then/then/ADV/RB/3/advmod left/leave/VERB/VBD/0/root", 2,
         Verdict(FIRST, "“then”", SIGNAL, certain=True)),
        (LEFT, 0, None),
    ],
)  # fmt: skip
def test_adverbs_by_a_verb(text, at, verdict):
    assert step(told(tree(text), at)) == verdict


def test_strengths_rise_from_narration_to_signals():
    assert OPEN < NARRATION < TENSE < CAUSE < REPORT < SIGNAL
