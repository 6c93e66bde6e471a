"""Who is spoken of: names, nouns and pronouns gathered into actors."""

import pytest
from attrs import evolve

from itinerary import extract
from itinerary.model import Article
from itinerary.model.context import Context
from itinerary.resolve.actors.actors import actors
from itinerary.resolve.places.places import places
from itinerary.resolve.times.times import times
from itinerary.text.clean import clean
from itinerary.text.names.names import names
from itinerary.text.quotes import quotes
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.text.trees import trees


def read(text):
    known = Context(Article(text, "2021-03-17"), clean=clean(text), quotes=quotes(text))
    known = evolve(known, sentences=sentences(text, known.clean))
    known = evolve(known, syntax=annotate(known.sentences))
    known = evolve(known, trees=trees(known))
    known = evolve(known, names=names(known))
    known = evolve(known, times=times(known))
    known = evolve(known, places=places(known))
    return {actor.name: actor for actor in actors(known)}


def said(actor):
    return [span.text for span in actor.mentions]


def test_a_surname_stands_for_the_full_name_wherever_that_is():
    found = read("Keller in Oslo\n\nThe minister Maria Keller flew to Oslo on Monday. Keller met the press there.")
    assert said(found["Maria Keller"])[:1] == ["Keller"]
    assert "Keller" not in found


def test_of_two_of_one_surname_the_first_named_is_meant_by_it_alone():
    found = read("Kim Jong-un met Xi Jinping on Tuesday. Kim Yong-chol was not there. Later Kim left for Dalian.")
    assert said(found["Kim Jong-un"]) == ["Kim Jong-un", "Kim"]
    assert said(found["Kim Yong-chol"]) == ["Kim Yong-chol"]


def test_titles_are_no_part_of_a_name_but_stand_for_it_later():
    found = read("President Vladimir Putin landed in Minsk on Friday. The president met reporters.")
    assert said(found["Vladimir Putin"]) == ["Vladimir Putin", "president"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, Prime Minister of Norway, landed in Minsk. The Prime Minister met Paul Roth.",
        "The Prime Minister of Norway, Anna Berg, landed in Minsk. The Prime Minister met Paul Roth.",
    ],
)
def test_a_title_with_capitals_stands_for_who_bears_it(text):
    assert said(read(text)["Anna Berg"]) == ["Anna Berg", "Minister"]


def test_a_title_with_capitals_stands_for_nobody_else():
    assert said(read("Anna Berg landed in Minsk. The King met her.")["Anna Berg"]) == ["Anna Berg", "her"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Anna Berg met Paul Roth in Bonn. She left on Friday.", "Anna Berg", ["Anna Berg", "She"]),
        ("Anna Berg met Paul Roth in Bonn. He left on Friday.", "Paul Roth", ["Paul Roth", "He"]),
        ("Paul Roth met John Hill in Bonn. He left on Friday.", "Paul Roth", ["Paul Roth", "He"]),
    ],
)
def test_pronouns_go_by_gender_then_by_subject(text, name, expected):
    assert said(read(text)[name]) == expected


def test_an_object_pronoun_is_not_its_own_subject():
    found = read("Paul Roth flew to Bonn. John Hill met him there.")
    assert "him" in said(found["Paul Roth"])


def test_the_two_are_both_of_those_named_together():
    found = read("Anna Berg and Clara Lind arrived in Bonn on Monday. The two left on Friday.")
    assert "two" in said(found["Anna Berg"])
    assert "two" in said(found["Clara Lind"])


def test_a_country_acts_and_a_capital_speaks_for_it():
    found = read("Russia signed a pact with China on Monday. Moscow announced the deal in the evening.")
    assert said(found["Russia"]) == ["Russia", "Moscow"]
    assert found["China"].type == "country"


def test_a_country_where_something_happens_does_not_act():
    assert read("A bridge was opened in Norway on Monday.") == {}


def test_a_delegation_has_the_name_of_its_country():
    found = read("The Kyrgyz delegation arrived in Almaty on Monday. The Kyrgyz team left on Friday.")
    assert list(found) == ["Kyrgyz delegation"]
    assert len(found["Kyrgyz delegation"].mentions) == 2


def test_a_company_is_known_by_the_first_word_of_its_name():
    found = read("Kaivola Oyj agreed on Monday to buy Brandt & Lund AB. Kaivola shares rose.")
    assert said(found["Kaivola Oyj"]) == ["Kaivola Oyj", "Kaivola"]
    assert found["Brandt & Lund AB"].type == "organisation"


def test_a_ship_is_known_by_its_name():
    found = read("The survey ship Gunnhild left Bergen on Monday. Gunnhild returned a week later.")
    assert said(found["Gunnhild"]) == ["Gunnhild", "Gunnhild"]


def test_i_is_the_speaker_of_the_quotation():
    found = read("“I left on Friday,” said Anna Berg, who met Paul Roth in Bonn.")
    assert "I" in said(found["Anna Berg"])


def test_i_outside_quotation_marks_is_the_author():
    found = read("A walk\n\nBy Anna Berg\n\nI left Bonn on Friday and walked to Cologne.")
    assert "I" in said(found["Anna Berg"])


def test_every_mention_is_where_it_says():
    text = "Maria Keller flew to Oslo on Monday. She met Russia’s envoy. The minister left."
    for actor in read(text).values():
        for span in actor.mentions:
            assert text[span.start : span.end] == span.text
        assert list(actor.mentions) == sorted(set(actor.mentions))


@pytest.mark.parametrize("text", ["", " ", "he " * 500, "The two. Both. They.", "\ud800 He said.", "A" * 3000])
def test_no_text_breaks_it(text):
    assert all(actor.mentions for actor in read(text).values())


def test_a_lead_speaks_of_somebody_before_it_names_them():
    found = read("A former finance director pleaded guilty on Monday.\n\nGareth Pym, 52, had run the charity for six years.")
    assert said(found["Gareth Pym"])[0] == "director"


def test_it_is_what_the_sentence_tells_of_not_who_vouches_for_it():
    found = read("The airship Norge reached Rome on Tuesday, the Coast Guard said. It had left Oslo a week earlier.")
    assert said(found["Norge"])[-1] == "It"


def test_a_short_title_is_a_noun_later():
    found = read("Gov. Beth Halloran begins a tour on Monday. The governor will speak in Astoria.")
    assert "governor" in said(found["Beth Halloran"])


def test_a_team_is_many():
    found = read("The Wolverines landed in Boise on Sunday. They play on Tuesday, and the team flies home on Friday.")
    assert found["Wolverines"].type == "organisation"
    assert {"They", "team"} <= set(said(found["Wolverines"]))


def test_a_club_has_the_name_of_its_town():
    found = read("Chelsea beat Arsenal on Monday. Burnley sacked Paul Roth.")
    assert {"Chelsea", "Burnley"} <= set(found)


def test_a_town_where_one_lives_is_no_club():
    assert "Burnley" not in read("Paul Roth lives in Burnley and works in Leeds.")


@pytest.mark.parametrize(
    ("text", "name", "type"),
    [
        ("Paris Hilton arrived in Oslo on Monday.", "Paris Hilton", "person"),
        ("Michael Jordan said on Monday that he was happy.", "Michael Jordan", "person"),
        ("Jordan signed a treaty with Israel on Monday.", "Jordan", "country"),
        ("Theresa May met the press on Monday. May left early.", "Theresa May", "person"),
    ],
)
def test_person_or_place(text, name, type):
    assert read(text)[name].type == type


def test_a_body_named_short_is_no_person():
    found = read("Brantwood Therapeutics cut jobs on Monday. Brantwood's shares fell.")
    assert list(found) == ["Brantwood Therapeutics"]


def test_the_dutchman_is_the_one_said_to_be_of_the_netherlands():
    text = "Joost Vermeer of the Netherlands fell on Monday. Marco Pola, an Italian, won. On Tuesday the Dutchman withdrew."
    found = read(text)
    assert said(found["Joost Vermeer"]) == ["Joost Vermeer", "Dutchman"]
    assert said(found["Marco Pola"]) == ["Marco Pola"]


def test_a_name_is_not_cut_out_of_a_towns():
    assert list(read("The crew arrived from Carrick-on-Shannon on Monday.")) == []


def test_those_who_do_something_together_are_meant_by_they():
    found = read("Maria Keller left Oslo with her husband, Tom, on Monday. They flew to Rome.")
    assert "They" in said(found["Maria Keller"])
    assert "They" in said(found["Tom Keller"])


def test_a_pronoun_rather_means_one_whose_gender_is_known():
    found = read("Claire Aumont fell ill on Monday. Yawari Tembo was there. She flew home.")
    assert "She" in said(found["Claire Aumont"])


def test_her_husband_is_who_was_said_to_be_one():
    found = read("Maria Keller married Tom Lee in 1990. She moved to Rome in 1991. Her husband died there.")
    assert "husband" in said(found["Tom Lee"])


def test_a_first_word_that_comes_back_small_is_no_name():
    assert "Lightning" not in read("Lightning struck the hut on Monday. The lightning hurt nobody.")


def test_we_are_the_author_and_who_goes_along():
    found = read("North by bus\n\nBy Maria Keller\n\nI left Oslo with my sister Ada on Monday. We reached Rome on Friday.")
    assert "We" in said(found["Ada"])


def test_a_style_speaks_of_who_bears_it():
    found = read("Prince Aldric flew to Oslo on Monday. The prince met the press.")
    assert any("prince" in said(actor) for actor in found.values())


def test_a_body_is_meant_by_the_last_word_of_its_name():
    found = read("The Slipway Trust met on Monday. Rain fell.\n\nThe trust elected a chair.")
    assert "trust" in said(found["Slipway Trust"])


def test_groups_are_told_together():
    found = read("Kyrgyz and Tajik negotiators met on Monday. The delegations talked for six hours.")
    assert [name.split()[0] for name in found] == ["Kyrgyz", "Tajik"]
    assert all("delegations" in said(actor) for actor in found.values())


def test_two_men_are_those_whom_the_next_sentence_names():
    found = read("A court convicted two men on Monday. Anders Vold and his cousin, Petter Lie, took the silver.")
    assert "men" in said(found["Anders Vold"])
    assert "men" in said(found["Petter Lie"])


def test_brothers_are_those_of_one_surname():
    found = read("Howard Lumley paid the money to his brother, Neil Lumley. The brothers left Leeds on Monday.")
    assert "brothers" in said(found["Neil Lumley"])


def test_the_agency_of_a_dateline_is_no_actor():
    assert "AP" not in read("Rain delays the vote\n\nLILONGWE, 4 March (AP) - Grace Phiri spoke on Thursday.")


def test_the_only_body_spoken_of_lately_is_meant_far_on():
    text = "Brantwood Ltd cut jobs on Monday. Rain fell. Snow fell. Hail fell. Wind blew. The company hired a lawyer."
    assert "company" in said(read(text)["Brantwood Ltd"])


def test_they_may_be_a_body_where_nobody_else_is_meant():
    assert "They" in said(read("Brantwood Ltd cut jobs on Monday. They hired a lawyer.")["Brantwood Ltd"])


def test_a_club_goes_by_either_part_of_its_name():
    found = read("Weston Rovers won on Tuesday. But Rovers lost to Kelsham United. Kelsham beat Rovers again.")
    assert said(found["Weston Rovers"]) == ["Weston Rovers", "Rovers", "Rovers"]
    assert said(found["Kelsham United"]) == ["Kelsham United", "Kelsham"]


def test_the_bank_is_no_fund():
    text = "Ada Berg met the International Monetary Fund on Monday. The {} raised its rate."
    assert "bank" not in said(read(text.format("bank"))["International Monetary Fund"])
    assert "agency" in said(read(text.format("agency"))["International Monetary Fund"])


def test_they_may_be_several_without_a_name():
    text = "Ann Berg and Bo Lund met. {} on Monday. They had had enough."
    assert "They" not in said(read(text.format("The shares fell"))["Ann Berg"])
    assert "They" in said(read(text.format("It rained"))["Ann Berg"])


def test_an_order_of_merit_is_no_body():
    assert "Order of St. Olav" not in read("King Harald awarded her the Order of St. Olav on Monday.")


@pytest.mark.parametrize("who", ["A suspect, named as Ann Lee,", "A nurse, identified as Ann Lee,", "A woman named Ann Lee"])
def test_who_is_named_as_somebody_is_that(who):
    (event,) = extract(f"{who} fled in a car on Monday.", published="2023-11-03")
    assert [part.actor.name for part in event.actors] == ["Ann Lee"]


def meant(text: str, word: str) -> set[str]:
    actors = extract(text, published="2024-05-07").actors
    return {actor.name for actor in actors if any(span.text == word for span in actor.mentions)}


def test_no_judge_is_the_defendant() -> None:
    text = "Ann Lee stole a boat in May. Judge Tom Fox spoke on Monday. The defendant left on Friday."
    assert meant(text, "defendant") == {"Ann Lee"}


def test_it_that_explodes_is_no_country() -> None:
    assert meant("Israel built a probe in April, but it exploded on Friday.", "it") == set()
    assert meant("Israel built a probe in April, but it left the project on Friday.", "it") == {"Israel"}


def test_the_combined_group_is_no_group_named_before() -> None:
    text = "Zelvo Group bought a mill on Monday. Ann Lee will lead the combined group from Friday."
    assert meant(text, "group") == set()


def test_the_two_countries_are_those_last_told_of_abreast() -> None:
    text = "The border between Ethiopia and Eritrea is long. Ann Lee left Oslo on Monday. The two countries met on Friday."
    assert meant(text, "countries") == {"Ethiopia", "Eritrea"}


def test_those_who_speak_for_several_countries_make_them_act() -> None:
    text = "The presidents of Kenya and Tanzania opened a bridge on Sunday. The president of Ghana left on Monday."
    assert {actor.name for actor in extract(text, published="2024-05-07").actors} == {"Kenya", "Tanzania"}


def test_a_couple_named_once_is_meant_by_its_nouns_again() -> None:
    text = (
        "Tom Fox met Ann Lee in Oslo on Monday. The couple Pim and Saskia Bos left on Tuesday. "
        "The couple returned on Friday. They sold the boat on Sunday."
    )
    assert meant(text, "couple") == {"Pim Bos", "Saskia Bos"}
    assert meant(text, "They") == {"Pim Bos", "Saskia Bos"}


def test_nouns_beside_the_names_mean_those() -> None:
    text = "Tom Fox and Ann Lee left on Monday. The victims, Dutch couple Pim and Saskia Bos, died on Friday."
    assert meant(text, "victims") == set()


def test_whom_one_meets_or_works_with_one_is_then_with() -> None:
    assert meant("Ann Lee met the baker Tom Fox on Monday. They married in May.", "They") == {"Ann Lee", "Tom Fox"}
    text = "Tom Fox retires. His successor, Ann Lee, dug with him on Monday. They will dig on Friday."
    assert meant(text, "They") == {"Ann Lee", "Tom Fox"}


def test_no_hospital_is_the_agency() -> None:
    text = "The nurse of Bwera Hospital left on Monday. The agency sent a team on Friday."
    assert meant(text, "agency") == set()


def test_him_is_not_the_subject_of_the_verb_before() -> None:
    assert meant("Ann Lee broke a leg; Eva Fox set it and carried her down on Monday.", "her") == {"Ann Lee"}


def test_a_man_arrested_is_the_one_named_next() -> None:
    text = "Police arrested a man on Monday. Tom Fox, 29, was stopped at dawn."
    assert meant(text, "man") == {"Tom Fox"}


def test_the_elect_is_a_person() -> None:
    text = "Ann Lee won on Sunday. The governor-elect will travel to Oslo on Friday."
    assert meant(text, "governor-elect") == {"Ann Lee"}


def test_a_ship_is_no_tug():
    text = "The MV Norge left Oslo. A tug, the Ada Berg, came. The lifeboat came. The tug took the ferry. The ship sank."
    found = read(text)
    assert said(found["Norge"]) == ["Norge", "ferry", "ship"]
    assert said(found["Ada Berg"]) == ["Ada Berg", "tug"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Tom Fox left on Monday. A boy found the phone on Friday. The boy was admitted to a school.", "boy", set()),
        ("Tom Fox spoke. The victim, a 62-year-old nurse, was swept away when she left her car on Friday.", "she", set()),
        ("Eva Bos left Oslo on Monday. If she accepts, Ann Lee will run the club from Friday.", "she", {"Ann Lee"}),
        ("Tom Fox, 49, left on Monday. Al Reid, 38, won on Friday. The 38-year-old sang.", "38-year-old", {"Al Reid"}),
        ("Ann Lee, 44, and her husband, Tom, sang on Monday. Tom Lee and his wife left on Friday.", "wife", {"Ann Lee"}),
        ("The ship Norge left Oslo on Monday. Ann Lee stayed. She told a crowd on Friday.", "She", {"Ann Lee"}),
        ("Harrow Foods left Oslo. The weather office lifted its warning on Monday.", "its", set()),
        ("Harrow Foods left Oslo in May. It was the end of a strike. Ann Lee left on Friday.", "It", set()),
        ("Harrow Foods left Oslo. Ann Lee found a phone and sold it on Friday.", "it", set()),
        ("Tom Fox flew in on Monday, accompanied by Ann Lee. They left on Friday.", "They", {"Tom Fox", "Ann Lee"}),
    ],
)
def test_whom_a_word_means(text: str, word: str, expected: set[str]) -> None:
    assert meant(text, word) == expected


def test_the_same_noun_means_the_same_club() -> None:
    text = "Kilrush Town beat Dunmanway on Monday, the club said. Dunmanway lost. Ann Lee bought the club on Friday."
    assert meant(text, "club") == {"Kilrush Town"}


def test_storms_and_acronyms_act() -> None:
    text = "Storm Nadia hit Faro on Monday. EDP restored power."
    names = {actor.name for actor in extract(text, published="2024-05-07").actors}
    assert names == {"Storm Nadia", "EDP"}
    assert not extract("DNA linked the find to the boat on Monday.", published="2024-05-07").actors


def test_club_and_team_are_one_body() -> None:
    text = "Kilrush Town beat Dunmanway on Monday, the team said. Dunmanway lost. Ann Lee bought the club on Friday."
    assert meant(text, "club") == {"Kilrush Town"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann and Tom Lee left in May. Their third child, Yusuf, was born on Monday.", {"Ann Lee", "Tom Lee", "Yusuf Lee"}),
        ("Air Kestra Flight 318 left Oslo on Monday.", {"Air Kestra"}),
        ("The Badgers limped out of Boise. Coach Ann Lee saw her team lose the game by 30 points.", {"Badgers", "Ann Lee"}),
        ("The Lord Lieutenant, Dame Ann Lee, left on Monday.", {"Ann Lee"}),
        ("Ann Lee, a Democrat who won a seat in May, left on Monday.", {"Ann Lee"}),
        ("Rescuers pulled a dog from the mine on Monday.", {"rescuers"}),
        ("KazSalt shut the mine on Monday.", {"KazSalt"}),
        ("Ann Lee caught the Italian Luca Merlo on Monday.", {"Ann Lee", "Luca Merlo"}),
        ("Pyongyang walked out of talks in Stockholm in May.", {"North Korea"}),
        ("Icelander Lund wins in Bern\n\nTom Lund won on Monday. The Icelander lost in May.", {"Tom Lund"}),
        ("The Carabinieri arrested Carlo Lund on Monday.", {"Carabinieri", "Carlo Lund"}),
        ("The Rail Porters' Union met on Monday.", {"Rail Porters' Union"}),
        ("The Union of Porters (UPORT) struck in May. UPORT met on Monday.", {"Union of Porters"}),
        ("The brothers Tom and Karl Lund fled in May. The Lunds denied it on Monday.", {"Tom Lund", "Karl Lund"}),
        ("Kenya gave its vote to Peru, which announced its bid in May.", {"Kenya", "Peru"}),
        ("Orla Vale striker Tom Lund left on Monday. Orla Vale sacked him in May.", {"Orla Vale", "Tom Lund"}),
        ("Their boat, the Guiding Star, sank on Monday.", {"Guiding Star"}),
        ("The club, led by the retired headmaster Ivor Lamb, closed in May. Lamb left on Monday.", {"Ivor Lamb"}),
        ("Reporters Without Borders (RSF) met on Monday. RSF closed in May.", {"Reporters Without Borders"}),
        ("The fund Havstad Capital closed on Monday.", {"Havstad Capital"}),
        ("Ann Lee and Can Aydin left on Monday.", {"Ann Lee", "Can Aydin"}),
        ("But Jonas Lie left on Monday.", {"Jonas Lie"}),
        ("Nairobi and Lima signed a treaty in 1951.", {"Kenya", "Peru"}),
        ("The Inspectorate of Roads (INRO) met on Monday. INRO closed in May.", {"Inspectorate of Roads"}),
        ("Lima sent two envoys, Ghana's Grace Addo and Karl Ek, home.", {"Peru", "Grace Addo", "Karl Ek"}),
        ("Torrens Aero sued Ida Berg on Monday.", {"Torrens Aero", "Ida Berg"}),
        ("The Kenyan Seamen's Union (KESU) met in May. KESU struck.", {"Kenyan Seamen's Union"}),
        ("LOG OF THE BARQUE NORDA, SPRING\n\nMon 1 Feb. Ann Lee left Oslo.", {"NORDA", "Ann Lee"}),
    ],
)
def test_who_is_an_actor(text: str, expected: set[str]) -> None:
    assert {actor.name for actor in extract(text, published="2024-05-07").actors} == expected


def test_her_client_is_nobody_of_the_law() -> None:
    text = "Tom Fox stole a boat. His wife left. Defence counsel Ann Lee said her client had written to the crew in May."
    assert meant(text, "client") == {"Tom Fox"}


def test_the_state_party_is_no_party_of_travellers() -> None:
    text = "Ann Lee campaigned with Tom Fox in May. The state party sued the paper on Monday."
    assert meant(text, "party") == set()


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ida Berg beat Tom Lund on Monday. Karl Ek lost. The two men left in May.", "men", {"Tom Lund", "Karl Ek"}),
        ("Tom Lund beat Hungary's Ida Berg. The 24-year-old Hungarian left on Monday.", "Hungarian", {"Ida Berg"}),
        ("Tom Lund met Karl Ek. Ek fell ill. The mayor, Hugo Nes, visited him on Monday.", "him", {"Karl Ek"}),
        ("Karl Ek met Tom Lund and Hugo Nes. The three fled on Monday.", "three", {"Karl Ek", "Tom Lund", "Hugo Nes"}),
        ("Tom Lund met Karl Ek. UEFA banned both players in May.", "players", {"Karl Ek", "Tom Lund"}),
        ("Tom Lund, Karl Ek and Hugo Nes won. All three men left.", "men", {"Karl Ek", "Tom Lund", "Hugo Nes"}),
        ("The boys, named as Karl Ek and Tom Lund, left.", "boys", {"Karl Ek", "Tom Lund"}),
        ("Tom Lund met his Kenyan counterpart, Ida Berg. The Kenyan leader left on Monday.", "leader", {"Ida Berg"}),
        ("Tom Lund and his son Karl fled. Karl was hurt; his father stayed on Monday.", "father", {"Tom Lund"}),
        ("Tom Lund and his sister, Ida, hid. Hugo Nes came. The family fled in May.", "family", {"Tom Lund", "Ida Lund"}),
        ("Sister Benedict ran the school. She left on Monday.", "She", {"Benedict"}),
        ("Tom Lund met Karl Ek. Hugo Nes and Ida Berg hid both men. Nes ate with them.", "them", {"Tom Lund", "Karl Ek"}),
        ("Ida Berg sent a retired general, Karl Ek, to Oslo. The general slept there on Monday.", "general", {"Karl Ek"}),
        ("A Kenyan driver was hailed on Monday. Tom Lund broke a jar. The Kenyan left in May.", "Kenyan", {"Tom Lund"}),
        ("Karl Ek and Ida Berg left. Hugo Nes met his two sons on Monday.", "sons", set()),
        ("Kenya and Peru held talks on Monday. Each side left early.", "side", {"Kenya", "Peru"}),
        ("Tom Lund and his nephew Karl fled in May. Karl said his uncle was ill.", "uncle", {"Tom Lund"}),
        ("Ida Lund and Tom Lund left in May. Her cousin wept.", "cousin", set()),
        ("Tom Lund met Hugo Nes in Oslo. It rained. Lund beat Karl Ek. The two left.", "two", {"Tom Lund", "Karl Ek"}),
        ("Two astronauts left in May. Tom Lund and Ida Berg had been ill.", "astronauts", {"Tom Lund", "Ida Berg"}),
        ("Ida Berg was ill. Her rival, Tom Lund, was well. The two left on Monday.", "two", {"Ida Berg", "Tom Lund"}),
        ("Ida Berg came with her husband in May. He died. The widow came back on Monday.", "widow", {"Ida Berg"}),
        ("Lima sent two envoys, Karl Ek and Ida Berg. They left.", "They", {"Karl Ek", "Ida Berg"}),
        ("Two actors were jailed. Tom Lund got ten years and his aide Karl Ek two.", "actors", {"Tom Lund", "Karl Ek"}),
        ("A Kenyan nun, Sister Clare Lund, hid Karl Ek on a boat. The nun died there in 1990.", "nun", {"Clare Lund"}),
        ("Tom Lund met Karl Ek. Lund's two daughters watched. Both left on Monday.", "Both", set()),
        ("The Lunds left in May. Tom Lund and his wife, Ida, came back on Monday.", "Lunds", {"Tom Lund", "Ida Lund"}),
        ("Tom Lund met Ola Ek in May. Soldiers chased the prisoners. The men fled on Monday.", "men", set()),
        ("Tom Lund and his son, Ola, sailed. His sister Ida took the children home on Monday.", "children", set()),
    ],
)
def test_whom_a_noun_or_pronoun_means(text: str, word: str, expected: set[str]) -> None:
    assert meant(text, word) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The town sold the barns to Orla Foods, which will open a spa in 2019.", "open", {"Orla Foods"}),
        ("Tom Lund introduced Karl Ek to a gambler on Monday.", "introduced", {"Tom Lund", "Karl Ek"}),
        ("Orla Foods closed. Ida Berg left a day before it began on Monday.", "began", set()),
        ("Ida Berg met Orla Foods's managers on Monday.", "met", {"Ida Berg", "Orla Foods"}),
        ("Tom Lund called police on Monday.", "called", {"Tom Lund"}),
    ],
)
def test_who_takes_part(text: str, verb: str, expected: set[str]) -> None:
    events = extract(text, published="2018-05-07").events
    assert [{part.actor.name for part in event.actors} for event in events if event.trigger.text == verb] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moyo visited Leeds with the mayor, Tom Fox. On Saturday he flew home.", {"Moyo"}),
        ("Moyo visited Leeds. The mayor, Tom Fox, was there. On Saturday he flew home.", {"Tom Fox"}),
    ],
)
def test_he_is_rather_whom_another_was_with(text, expected) -> None:
    assert meant(text, "he") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held 17 street vendors. They appeared in court.", set()),
        ("Police held 17 street carts. They appeared in court.", {"police"}),
    ],
)
def test_they_are_rather_those_to_whom_a_body_did_something(text, expected) -> None:
    assert meant(text, "They") == expected


def test_by_whom_one_was_accompanied_is_one_of_the_two() -> None:
    text = "Ann Lee left with Tom Berg. She was accompanied in 2014 by the envoy, Karl Fox. The two had met in Oslo."
    assert meant(text, "two") == {"Ann Lee", "Karl Fox"}


@pytest.mark.parametrize(("of", "expected"), [("a tram", set()), ("the tram", {"Tom Berg"})])
def test_the_driver_of_a_tram_is_somebody_new(of, expected) -> None:
    assert meant(f"Tom Berg left. The driver of {of} was arrested on Friday.", "driver") == expected


@pytest.mark.parametrize(("rally", "told"), [("an anti-Lee", False), ("a pro-Lee", False), ("Lee's", True)])
def test_who_is_protested_against_is_not_there(rally, told) -> None:
    text = f"Ann Lee won. Five people were shot on Friday at {rally} rally."
    spans = {span.text for actor in extract(text, published="2024-05-07").actors for span in actor.mentions}
    assert ("Lee" in spans) == told


@pytest.mark.parametrize(("mark", "expected"), [(";", {"Tom Yong"}), (".", {"Karl Berg"})])
def test_he_behind_a_semicolon_is_of_whom_the_clause_before_it_tells(mark, expected) -> None:
    he = "he" if mark == ";" else "He"
    text = f"Karl Berg won. Berg left. Missing from it was Tom Yong, who had been at Berg's side{mark} {he} has resigned."
    assert meant(text, he) == expected


@pytest.mark.parametrize(("noun", "expected"), [("leader", {"Ivan Petrov"}), ("city", set()), ("border city", set())])
def test_a_country_before_a_noun_means_somebody_where_the_noun_does(noun, expected) -> None:
    text = f"Ann Lee met Russian President Ivan Petrov. She saw the Russian {noun} on Monday."
    assert meant(text, noun.rpartition(" ")[2]) == expected
