"""Where events are whose clauses do not say."""

import pytest

REPORT = (
    "Rovers win again\n\nTom Lee at Carr Park\n\nRovers 2 United 0\n\n"
    "Rovers won the match on Saturday. The referee stopped play."
)


def roles(event):
    return {place.place.name: place.role for place in event.places}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Maria Keller flew to Madrid on Monday. She arrived in Paris on Tuesday.", "arrived",
         {"Paris": "destination", "Madrid": "origin"}),
        ("Maria Keller came to Genoa by way of Turin and Milan on Monday.", "came",
         {"Genoa": "destination", "Turin": "via", "Milan": "via"}),
        ("Maria Keller left Oslo on Monday and landed in Madrid on Tuesday.", "landed",
         {"Madrid": "destination", "Oslo": "origin"}),
        ("Maria Keller left Oslo on Monday. She landed in Madrid on Tuesday.", "landed", {"Madrid": "destination"}),
        ("Maria Keller was found in Oslo. Her family is happy.\n\nShe arrived in Madrid on 11 March.", "arrived",
         {"Madrid": "destination"}),
        ("Maria Keller won a match in Oslo in March 2018. Her games were watched. In June 2020 she drove to Madrid.",
         "drove", {"Madrid": "destination"}),
        ("Maria Keller was in Oslo on Monday. She will fly to Madrid on Friday.", "fly",
         {"Madrid": "destination", "Oslo": "origin"}),
        ("Maria Keller was flown to Madrid on Monday and underwent an operation.", "underwent", {"Madrid": "location"}),
        ("Soldiers reached Leeds in May. They were sent there from Madrid on Monday.", "sent",
         {"Madrid": "origin", "Leeds": "destination"}),
        ("Maria Keller left Oslo on Monday. She rounded Cape Lund on Tuesday and reached Leeds the next day.", "reached",
         {"Leeds": "destination"}),
        ("MADRID - A fair opened in Madrid on Monday. Maria Keller flew in from Oslo for it.", "flew",
         {"Oslo": "origin", "Madrid": "destination"}),
        ("Maria Keller reached Leeds on 4 May. She met Tom Lee at Lund Hall on 5 May. On 7 May she flew to Madrid.", "flew",
         {"Leeds": "origin", "Madrid": "destination"}),
        ("Maria Keller lay in a bed in Leeds.\n\nShe flew to Madrid on Friday.", "flew", {"Madrid": "destination"}),
        ("Maria Keller, who had stayed in Leeds with a friend, flew home to Madrid on Friday.", "flew",
         {"Madrid": "destination", "Leeds": "origin"}),
        ("Maria Keller studied in Leeds. She walked from there to Madrid in the spring of 1959.", "walked",
         {"Madrid": "destination", "Leeds": "origin"}),
        ("Maria Keller had driven to Leeds that evening and boarded a ship for Madrid.", "boarded",
         {"Madrid": "destination", "Leeds": "origin"}),
        ("Tom Lee opened a bar in Madrid in May. Maria Keller flew there by way of Oslo in June.", "flew",
         {"Madrid": "destination", "Oslo": "via"}),
        ("Maria Keller cancelled a trip to Oslo on 3 May. She went to Madrid on 5 May.", "went", {"Madrid": "destination"}),
        ("A convoy left on 4 May and spent the night in Leeds, where a bridge had been swept away.\n\n"
         "Tom Lee was flown to a hospital in Madrid on 5 May.", "flown", {"Madrid": "destination"}),
        ("Maria Keller flew to Leeds on Saturday. The race was won by Tom Lee on Saturday.", "won", {}),
        ("Rovers won the opening match in Leeds on Saturday. They lost the second.", "lost", {"Leeds": "location"}),
        ("Maria Keller flew to Madrid on Monday, hired a car and drove to Leeds.", "hired", {"Madrid": "location"}),
        ("Maria Keller was born in Madrid and ended her studies in 2012.", "ended", {}),
        ("The panels were driven to Leeds on Monday and flown to York on Tuesday.", "flown",
         {"York": "destination", "Leeds": "origin"}),
        ("Fire destroyed a mill in York on Monday, killing two men.", "killing", {"York": "location"}),
        ("A bus overturned in York on Monday. Police reached the scene at noon.", "reached", {"York": "destination"}),
        ("Tom Lee slept at the Kestrel Inn on Monday. He bought the inn on Tuesday.", "bought", {"Kestrel Inn": "location"}),
        ("A boat sank in the Tarn River on Monday. Divers searched the river on Tuesday.", "searched",
         {"Tarn River": "location"}),
        ("Maria Keller will visit Leeds and York on Friday.", "visit", {"Leeds": "location", "York": "location"}),
    ],
)
def test_the_story_tells_where(told, text, word, expected):
    assert roles(told(text)[word]) == expected


def test_a_town_is_no_inn(told):
    text = "Maria Keller flew to Madrid on Monday. She bought the inn on Tuesday."
    assert "Madrid" not in roles(told(text)["bought"])


def test_a_match_is_at_the_ground_of_the_byline(told):
    assert roles(told(REPORT)["won"]) == {"Carr Park": "location"}


def test_what_happened_long_ago_is_not_at_the_ground(told):
    assert roles(told(REPORT + " Rovers lost the final in 1987.")["lost"]) == {}


def test_a_trial_is_in_the_town_of_the_dateline(told):
    found = told("LEEDS (AP) — A jury convicted Tom Lee on Tuesday.", place="Leeds")
    assert roles(found["convicted"]) == {"Leeds": "location"}


def test_an_old_trial_is_not(told):
    found = told("LEEDS (AP) — A jury convicted Tom Lee in 1998.", place="Leeds")
    assert roles(found["convicted"]) == {}


def test_who_sets_out_does_so_from_the_town_that_a_local_story_keeps_naming(told):
    text = "LEEDS (AP) — Leeds lost its mayor. Maria Keller flew to Oslo on Tuesday. Leeds will elect a successor in May."
    assert roles(told(text, place="Leeds")["flew"]) == {"Oslo": "destination", "Leeds": "origin"}


def test_a_dateline_alone_is_no_point_of_departure(told):
    event = told("LEEDS (AP) — Maria Keller flew to Oslo on Tuesday.", place="Leeds")["flew"]
    assert roles(event) == {"Oslo": "destination"}


def test_a_caption_sums_up_and_sends_nobody_anywhere(told):
    text = (
        "Keller in Oslo\n\nMaria Keller arrived in Oslo on Monday.\n\nMaria Keller arrives in Oslo on Monday. (Pool)\n\n"
        "Keller had set out early on Monday and reached Hamar at 10:40 a.m. She then went on to Oslo."
    )
    assert roles(told(text)["reached"]) == {"Hamar": "destination"}


def test_who_tells_the_story_takes_part_once(told):
    text = "12 June 2020\n\nMy sister Beth and I left Leeds at noon.\n\n13 June\n\nLanded at Oslo with Beth at four."
    names = [part.actor.name for part in told(text)["Landed"].actors]
    assert len(names) == len(set(names))


def test_a_story_of_a_journey_is_not_at_home(told):
    text = (
        "LEEDS (AP) — Maria Keller left Leeds on March 1. She reached Oslo on March 3 and sailed to Hamburg on March 5. "
        "Tom Lee found a diary on March 6. She came back to Leeds on Monday."
    )
    assert roles(told(text, place="Leeds")["found"]) == {}


FIRE = "A fire destroyed the Gruber sawmill in Hintersee on Monday.\n\n"


@pytest.mark.parametrize(
    ("more", "word", "expected"),
    [
        ("Crews fought the flames for hours.", "fought", {"Gruber sawmill": "location"}),
        ("Tom Lee of York visited the site on Tuesday.", "visited", {"Gruber sawmill": "location"}),
        ("Investigators arrived from Linz on Tuesday.", "arrived", {"Linz": "origin", "Gruber sawmill": "destination"}),
        ("Flames killed a man in 1951.", "killed", {}),
    ],
)
def test_the_scene_of_what_a_story_is_about(told, more, word, expected):
    assert roles(told(FIRE + more)[word]) == expected


@pytest.mark.parametrize(("text", "expected"), [("after she won the prize", {}), ("before she won the prize", {"Paris"})])
def test_what_came_before_an_arrival_was_not_there(told, text, expected):
    assert set(roles(told(f"Ann Lee arrived in Paris on Tuesday {text}.")["won"])) == set(expected)


def test_a_story_that_begins_elsewhere_is_not_at_home_in_its_dateline(told):
    text = "LISBON, March 16 (AP) - The ship Arne drifted north of Terceira on Monday. A fire broke out at 3 a.m. on Monday."
    assert told(text)["broke"].places == ()


def test_where_one_was_by_the_clock_right_before(told):
    text = (
        "Maria Keller was arrested in Madrid on Thursday. She flew from Oslo to Paris on Monday. She slept in Lyon."
        " She was flown back to Oslo on Friday."
    )
    found = {place.place.name: place.role for place in told(text)["flown"].places}
    assert found == {"Oslo": "destination", "Madrid": "origin"}


def test_the_hurt_are_brought_from_the_scene_to_hospital(told):
    text = "A coach overturned in Oslo on Monday. Two men were taken to a hospital in Bergen on Monday."
    assert roles(told(text)["taken"]) == {"Bergen": "destination", "Oslo": "origin"}

def test_who_arrives_does_so_where_they_were_bound_for(told):
    event = told("Maria Keller set off for Oslo on Monday. She arrived on Tuesday.")["arrived"]
    assert [(place.place.name, place.role, place.implied) for place in event.places] == [("Oslo", "destination", True)]


def test_there_is_the_place_named_right_before(told):
    text = "Maria Keller flew to Paris in 2015.\n\nIt is not the first time Madrid makes news. Tom Lee died there in 2016."
    assert roles(told(text)["died"]) == {"Madrid": "location"}


def test_a_letter_had_been_sent_elsewhere(told):
    text = "Oslo opened a museum in Madrid on Monday, and reports said that Maria Keller had sent a letter to Tom Lee."
    assert all("Madrid" not in roles(event) for word, event in told(text).items() if word in ("sent", "letter"))


def test_what_is_reached_is_where_it_was(told):
    event = told("Maria Keller set off for Oslo on Monday. She reached the rim on Tuesday.")["reached"]
    assert not event.places


def test_who_came_back_is_not_where_he_had_been_bound_for(told):
    event = told("Tom Lee flew to Rome on Monday. He came back on Tuesday.")["came"]
    assert "destination" not in {part.role for part in event.places}


@pytest.mark.parametrize(("sea", "places"), [("in the Southern Ocean ", False), ("", True)])
def test_what_happens_out_at_sea_is_not_where_the_article_is_at_home(told, sea, places):
    text = f"A sailor was rescued {sea}on Tuesday.\n\nThe boat capsized on Tuesday. She is at home in Oslo."
    assert ("Oslo" in {part.place.name for part in told(text, place="Oslo")["capsized"].places}) == places


def test_what_goes_on_in_one_sentence_is_no_summary(told):
    event = told("Tom Lee flew into Madrid on Friday and held talks that evening with Ann Berg.")["talks"]
    assert [(part.place.name, part.implied) for part in event.places] == [("Madrid", True)]
