"""How the clause of an event is told."""

import pytest

from itinerary.order.clause import Clause, clause

from .build import tree

ROWS = [
    ("fled/flee/VERB/VBD/0/root", Clause(4, 0, "past"), "past"),
    ("flee/flee/VERB/VBP/0/root", Clause(4, 0, "present"), "present"),
    ("flees/flee/VERB/VBZ/0/root", Clause(4, 0, "present"), "present"),
    ("flee/flee/VERB/VB/0/root", Clause(4, 0, "bare"), "bare"),
    ("fled/flee/VERB/VBN/0/root", Clause(4, 0, "bare"), "bare"),
    ("talks/talk/NOUN/NNS/0/root", Clause(4, 0, "bare", noun=True), "noun"),
    ("is/be/AUX/VBZ/2/cop mayor/mayor/NOUN/NN/0/root", Clause(4, 1, "present"), "present"),
    ("said/say/VERB/VBD/0/root", Clause(4, 0, "past", reports=True), "past"),
    ("left/leave/VERB/VBD/0/root warned/warn/VERB/VBN/1/advcl", Clause(4, 1, "bare"), "bare"),
    ("alleged/allege/VERB/VBD/0/root", Clause(4, 0, "past", reports=True), "past"),
    ("denied/deny/VERB/VBD/0/root", Clause(4, 0, "past", reports=True), "past"),
    ("statement/statement/NOUN/NN/0/root", Clause(4, 0, "bare", noun=True), "noun"),
    ("has/have/AUX/VBZ/2/aux fled/flee/VERB/VBN/0/root", Clause(4, 1, "present", perfect=True), "present perfect"),
    ("had/have/AUX/VBD/2/aux fled/flee/VERB/VBN/0/root", Clause(4, 1, "past", perfect=True), "past perfect"),
    ("had/have/AUX/VBD/2/aux fled/flee/VERB/VBD/0/root", Clause(4, 1, "past", perfect=True), "past perfect"),
    ("had/have/AUX/VBD/3/aux been/be/AUX/VBN/3/aux fleeing/flee/VERB/VBG/0/root",
     Clause(4, 2, "past", perfect=True, progressive=True), "past perfect"),
    ("has/have/AUX/VBZ/2/aux flee/flee/VERB/VB/0/root", Clause(4, 1, "present"), "present"),
    ("had/have/AUX/VBD/3/aux been/be/AUX/VBN/3/cop ill/ill/ADJ/JJ/0/root",
     Clause(4, 2, "past", perfect=True), "past perfect"),
    ("was/be/AUX/VBD/2/aux fleeing/flee/VERB/VBG/0/root", Clause(4, 1, "past", progressive=True), "past"),
    ("was/be/AUX/VBD/2/aux:pass fled/flee/VERB/VBN/0/root", Clause(4, 1, "past"), "past"),
    ("will/will/AUX/MD/2/aux flee/flee/VERB/VB/0/root", Clause(4, 1, "future"), "future"),
    ("'ll/will/AUX/MD/2/aux flee/flee/VERB/VB/0/root", Clause(4, 1, "future"), "future"),
    ("wo/will/AUX/MD/3/aux n't/not/PART/RB/3/advmod flee/flee/VERB/VB/0/root", Clause(4, 2, "future"), "future"),
    ("may/may/AUX/MD/2/aux flee/flee/VERB/VB/0/root", Clause(4, 1, "present", modal=True), "modal"),
    ("would/would/AUX/MD/3/aux have/have/AUX/VB/3/aux fled/flee/VERB/VBN/0/root",
     Clause(4, 2, "present", perfect=True, modal=True), "modal"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "style"), ROWS)
def test_tense_mood_and_style(text, wanted, style):
    found = clause(tree(text), len(text.split()) - 1)
    assert found == wanted
    assert found.style == style


@pytest.mark.parametrize(
    ("tag", "perfect", "tense"),
    [("VBN", True, "present"), ("VBD", False, "past")],
)
def test_helpers_are_shared_by_verbs_that_are_coordinated(tag, perfect, tense):
    """ "has lost and fled", but "has lost and then fled" with a tense of its own."""
    both = tree(f"has/have/AUX/VBZ/2/aux lost/lose/VERB/VBN/0/root and/and/CCONJ/CC/4/cc fled/flee/VERB/{tag}/2/conj")
    assert clause(both, 3) == Clause(4, 3, tense, perfect=perfect)
    assert clause(both, 1) == Clause(4, 1, "present", perfect=True)


def test_helpers_are_not_shared_by_another_form():
    both = tree("has/have/AUX/VBZ/2/aux lost/lose/VERB/VBN/0/root and/and/CCONJ/CC/4/cc flee/flee/VERB/VB/2/conj")
    assert clause(both, 3) == Clause(4, 3, "bare")
    will = tree("will/will/AUX/MD/2/aux lose/lose/VERB/VB/0/root and/and/CCONJ/CC/4/cc flee/flee/VERB/VB/2/conj")
    assert clause(will, 3) == Clause(4, 3, "future")
    was = tree("was/be/AUX/VBD/2/aux losing/lose/VERB/VBG/0/root and/and/CCONJ/CC/4/cc fleeing/flee/VERB/VBG/2/conj")
    assert clause(was, 3) == Clause(4, 3, "past", progressive=True)
