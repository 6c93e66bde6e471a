"""The document pass on names that any reader may have marked."""

from itinerary.model import Name
from itinerary.text.names.document import agree
from itinerary.text.sentences import sentences


def passed(text, *marks):
    names = []
    at = 0
    for string, kind in marks:
        at = text.index(string, at)
        names.append(Name(at, at + len(string), string, kind))
        at += len(string)
    return [(name.text, name.type) for name in agree(text, sentences(text, None), names)]


def test_hyphenated_given_name_is_whole():
    assert passed("He met Han Seo-yeon.", ("Han Seo", "person")) == [("Han Seo-yeon", "person")]


def test_participle_is_no_given_name():
    assert passed("An Anna Berg-led team.", ("Anna Berg", "person")) == [("Anna Berg", "person")]


def test_majority_gives_the_type():
    text = "Orla won. Orla lost. Orla drew."
    marks = [("Orla", "organisation"), ("Orla", "place"), ("Orla", "organisation")]
    assert passed(text, *marks) == [("Orla", "organisation")] * 3


def test_company_lends_its_type_to_the_short_form():
    text = "Brandt & Lund AB rose. Then Brandt fell. Its founder, Nils Brandt, died."
    marks = [("Brandt & Lund AB", "organisation"), ("Brandt", "person"), ("Nils Brandt", "person")]
    assert passed(text, *marks)[1] == ("Brandt", "organisation")


def test_family_name_stands_first_before_a_hyphenated_one():
    assert passed("Kim Jong-un left. Later Kim returned.", ("Kim Jong-un", "person"))[1] == ("Kim", "person")


def test_prepositions_outweigh_a_doubtful_tag():
    text = "They slept in Orla. It rained in Orla. Snow fell in Orla."
    marks = [("Orla", "person"), ("Orla", "place"), ("Orla", "place")]
    assert passed(text, *marks) == [("Orla", "place")] * 3


def test_longest_known_name_is_marked():
    text = "The Blue Ribbon Band played. Then the Blue Ribbon Band left."
    assert passed(text, ("Blue Ribbon Band", "organisation"))[1] == ("Blue Ribbon Band", "organisation")


def test_no_names():
    assert passed("Nobody came.") == []


def test_apposition_tells_a_place():
    text = "He reached Orla, a small Russian town on the border. She praised Anna Berg, a town clerk."
    marks = [("Orla", "person"), ("Anna Berg", "person")]
    assert passed(text, *marks) == [("Orla", "place"), ("Anna Berg", "person")]


def test_but_is_no_part_of_a_name():
    assert passed("But Anna Berg left.", ("But Anna Berg", "person")) == [("Anna Berg", "person")]


def test_honours_are_no_part_of_a_name():
    text = "Sir Daniel Hooper OBE RA left. Anna Berg, MP, stayed. Leeds MC won."
    marks = [("Daniel Hooper OBE RA", "person"), ("Anna Berg, MP", "person"), ("Leeds MC", "organisation")]
    assert [name for name, _ in passed(text, *marks)] == ["Daniel Hooper", "Anna Berg", "Leeds MC"]


def test_whom_something_is_handed_to_is_no_town():
    text = "Bill Carlow came. The case was handed to Carlow. He flew to Carlow."
    marks = [("Bill Carlow", "person"), ("Carlow", "place"), ("Carlow", "place")]
    assert [kind for _, kind in passed(text, *marks)] == ["person", "person", "place"]


def test_a_common_word_that_opens_a_sentence_is_a_surname_before_a_verb():
    assert passed("Cole Bright lost. Bright left.", ("Cole Bright", "person"))[1:] == [("Bright", "person")]
    assert passed("Cole Bright lost. Bright sun shone.", ("Cole Bright", "person"))[1:] == []


def test_an_article_is_part_of_an_arabic_name():
    text = "Karim al-Mansour left. A visit by al-Mansour is due."
    at = text.rindex("Mansour")
    names = [Name(0, 16, "Karim al-Mansour", "person"), Name(at, at + 7, "Mansour", "place")]
    found = agree(text, sentences(text, None), names)
    assert [(name.text, name.type) for name in found] == [("Karim al-Mansour", "person"), ("al-Mansour", "person")]


def test_a_listed_town_behind_in_is_no_person():
    assert passed("He fell ill in Ras al-Khaimah.", ("Ras al-Khaimah", "person")) == [("Ras al-Khaimah", "place")]


def test_an_opening_from_may_stand_before_a_place():
    text = "From Orla he went on. Ann Orla left. Orla left."
    marks = [("Orla", "place"), ("Ann Orla", "person"), ("Orla", "person")]
    assert passed(text, *marks)[0] == ("Orla", "place")


def test_what_opens_names_of_places_is_no_given_name():
    assert passed("They rounded Cape Lund.", ("Cape Lund", "person")) == [("Cape Lund", "place")]
    assert passed("They met Ben Lund.", ("Ben Lund", "person")) == [("Ben Lund", "person")]
