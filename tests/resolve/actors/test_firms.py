"""Bodies with names of one word."""

import pytest

from itinerary import extract


def types(text: str) -> dict[str, str]:
    return {actor.name: actor.type for actor in extract(text, published="2024-05-07").actors}


@pytest.mark.parametrize(
    "text",
    [
        "Zelvo's founder, Ann Lee, sold the factory on Monday. Zelvo closed on Friday.",
        "Shares in Zelvo fell on Monday. On Friday Zelvo closed.",
        "The start-up Zelvo closed on Monday.",
        "Zelvo, the airline, sacked nine pilots on Monday.",
        "Zelvo unveiled a lamp on Monday.",
        "The union, Zelvo, called off the march on Monday.",
        "Zelvo, which employs 40 people, closed on Monday.",
        "The contractor, Zelvo, finished the bridge on Monday.",
    ],
)
def test_a_body_is_known_by_what_it_does_has_or_is_called(text: str) -> None:
    assert types(text)["Zelvo"] == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "The hauler Zelvo Roads lost a lorry on Monday.",
        "The contractor, Zelvo Roads, handed over the bridge on Monday.",
        "Zelvo Roads, which employs 40 people, closed on Monday. Zelvo left Oslo on Friday.",
    ],
)
def test_a_name_of_several_words_may_be_a_body_s(text: str) -> None:
    assert types(text) == {"Zelvo Roads": "organisation"}


def test_the_owner_who_has_a_person_s_name_is_one() -> None:
    text = "The owner, Ann Lee, sold the mill on Monday. The captain, Olsen, left on Friday."
    assert set(types(text).values()) == {"person"}


def test_a_person_of_full_name_is_no_body() -> None:
    assert types("Ann Zelvo won on Sunday. Zelvo unveiled a lamp on Monday.") == {"Ann Zelvo": "person"}


def test_a_club_and_a_company_are_known_by_a_part_of_their_names() -> None:
    text = "Norfield Rovers signed Ann Lee on Monday. Rovers lost on Friday. Zelvo Terminals closed. Zelvo sued Ann Lee."
    assert {"Norfield Rovers", "Zelvo Terminals"} < set(types(text))
    assert not {"Rovers", "Zelvo"} & set(types(text))


def test_no_company_is_a_court() -> None:
    text = "Leeds Crown Court sat on Monday. The company borrowed a crane on Friday."
    (court,) = extract(text, published="2024-05-07").actors
    assert [span.text for span in court.mentions] == ["Leeds Crown Court"]


def test_a_body_named_only_later_is_meant_by_its_noun() -> None:
    text = "The council shut the baths on Monday. Norfield Town Council will meet on Friday."
    (council,) = extract(text, published="2024-05-07").actors
    assert [span.text.lower() for span in council.mentions] == ["council", "norfield town council"]


def test_the_two_sides_are_the_bodies_last_told_of_together() -> None:
    text = "The Dockers Union met Zelvo Terminals on Monday. Ann Lee and Tom Fox sat. The two sides meet again on Friday."
    actors = extract(text, published="2024-05-07").actors
    assert {actor.name for actor in actors if any(span.text == "sides" for span in actor.mentions)} == {
        "Dockers Union",
        "Zelvo Terminals",
    }


def test_one_to_whom_a_club_loses_is_a_club() -> None:
    assert types("Leeds beat Harrow on Friday. Leeds lost to Bolton on Monday.").get("Bolton") == "organisation"


def meant(text: str, word: str) -> set[str]:
    actors = extract(text, published="2024-05-07").actors
    return {actor.name for actor in actors if any(span.text == word for span in actor.mentions)}


def test_counted_nouns_mean_those_last_named_together() -> None:
    assert meant("Ann Lee and Tom Fox met on Monday. The two clerics left on Friday.", "clerics") == {"Ann Lee", "Tom Fox"}
    assert not meant("Ann Lee and Tom Fox met on Monday. The clerics left on Friday.", "clerics")


def test_a_people_are_those_said_to_be_of_it() -> None:
    pair = "The Dutch pair, Femke Bos and Lotte Vink, lost on Monday. "
    assert meant(pair + "The Dutch won on Friday.", "Dutch") == {"Femke Bos", "Lotte Vink"}
    assert not meant(pair + "The Italians won on Friday.", "Italians")


def test_a_title_in_quotation_marks_is_no_ship() -> None:
    text = 'Ann Lee made "The Ferryman" in 1967. "The Ferryman" was banned. "The Ferryman" won a prize on Monday.'
    assert types(text) == {"Ann Lee": "person"}


def test_names_owned_by_many_kings_and_short_surnames() -> None:
    assert types("The Teachers' Federation rejected the plan on Monday.") == {"Teachers' Federation": "organisation"}
    assert types("King Haakon opened the bridge on Monday.") == {"King Haakon": "person"}
    assert meant("Hjalmar Bø left on Monday. Bø died on Friday.", "Bø") == {"Hjalmar Bø"}


def test_a_side_named_in_short_is_the_side_named_in_full() -> None:
    text = "Falcons win cup\n\nMelby Falcons beat Harrow on Saturday. Ann Lee put the Falcons in front. The Falcons won."
    assert "Falcons" not in types(text)
    assert "Melby Falcons" in types(text)


def test_those_named_behind_the_day_are_meant_together() -> None:
    text = "Governor Tom Lee toured the valley by helicopter on Sunday with Minister Ann Fox. The two officials left."
    assert meant(text, "officials") == {"Tom Lee", "Ann Fox"}


def test_one_of_whom_a_clause_tells_is_named_in_the_next_sentence() -> None:
    text = "Police searched on Thursday for a hillwalker who vanished on Sunday. Alan Reid, 61, left his car at 7 a.m."
    assert meant(text, "hillwalker") == {"Alan Reid"}


def test_a_capitalised_noun_alone_means_the_body_so_called() -> None:
    text = "The Norfield Trust bought the mill on Monday. On Friday the Trust shut it. A Trust spokesman left."
    (trust,) = extract(text, published="2024-05-07").actors
    assert [span.text for span in trust.mentions][:2] == ["Norfield Trust", "Trust"]
