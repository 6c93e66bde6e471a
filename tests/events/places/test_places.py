"""Where events are."""

import pytest


def roles(event):
    return {place.place.name: place.role for place in event.places}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Maria Keller flew from Oslo to Madrid on Monday.", "flew", {"Oslo": "origin", "Madrid": "destination"}),
        ("Maria Keller flew to Madrid via Paris on Monday.", "flew", {"Madrid": "destination", "Paris": "via"}),
        ("Maria Keller left Oslo for Madrid on Monday.", "left", {"Oslo": "origin", "Madrid": "destination"}),
        ("Maria Keller reached Oslo on Monday.", "reached", {"Oslo": "destination"}),
        ("A fire broke out in Madrid on Monday.", "broke", {"Madrid": "location"}),
        ("A court in Leeds sentenced Tom Lee on Monday.", "sentenced", {"Leeds": "location"}),
        ("A fire broke out in Madrid when a crew in York slept.", "broke", {"Madrid": "location"}),
        ("The journey took Maria Keller from Oslo through Paris to Madrid.", "took",
         {"Oslo": "origin", "Paris": "via", "Madrid": "destination"}),
        ("Maria Keller walked by way of Paris to Madrid on Monday.", "walked", {"Paris": "via", "Madrid": "destination"}),
        ("Maria Keller hitched a ride to Madrid on Monday.", "hitched", {"Madrid": "destination"}),
        ("Maria Keller went on a day trip to Madrid on Monday.", "went", {"Madrid": "destination"}),
        ("Maria Keller was flown to a hospital in Madrid on Monday.", "flown", {"Madrid": "destination"}),
        ("Maria Keller was taken by ambulance to Madrid on Monday.", "taken", {"Madrid": "destination"}),
        ("The yacht put into Oslo nine days later.", "put", {"Oslo": "destination"}),
        ("Her plane from Oslo was diverted to Madrid on Monday.", "diverted", {"Oslo": "origin", "Madrid": "destination"}),
        ("Maria Keller, a baker, set out from Madrid on Monday.", "set", {"Madrid": "origin"}),
        ("Maria Keller lost to Madrid in Oslo on Monday.", "lost", {"Oslo": "location"}),
        ("Maria Keller reached the Spanish town of Madrid on Monday.", "reached", {"Madrid": "destination"}),
        ("Maria Keller left the port of Oslo on Monday.", "left", {"Oslo": "origin"}),
        ("Maria Keller crossed into Spain on Monday and was traced to Madrid.", "crossed", {"Spain": "destination"}),
        ("Maria Keller cut short a holiday in Spain on Monday.", "cut", {"Spain": "location"}),
        ("Maria Keller cut short a trip to Spain on Monday.", "cut", {"Spain": "location"}),
        ("Maria Keller reached the summit of Ben Nevis on Monday.", "reached", {"Ben Nevis": "destination"}),
        ("Maria Keller slept on the slopes of the Olperer on Monday.", "slept", {"Olperer": "location"}),
        ("Maria Keller telephoned the mayor of Madrid on Monday.", "telephoned", {}),
        ("Maria Keller was put on a plane to Madrid on Monday.", "put", {"Madrid": "destination"}),
        ("Boats were heading for the island of Ambae on Monday.", "heading", {"Ambae": "destination"}),
        ("Maria Keller is due in Madrid this morning after a night in Paris.", "due",
         {"Madrid": "destination", "Paris": "via"}),
        ("Tom Lee was sentenced in Leeds on Monday for robberies in York and Hull.", "sentenced", {"Leeds": "location"}),
        ("Maria Keller laid a wreath at the tomb of Kenya's first president on Monday.", "laid", {}),
        ("The ship sailed south from Oslo, which it had left on Monday.", "left", {"Oslo": "origin"}),
        ("Maria Keller was hurt on a bend known as the Elbow on Monday.", "hurt", {"Elbow": "location"}),
        ("Maria Keller was found on a hill called Gallows Tor on Monday.", "found", {"Gallows Tor": "location"}),
        ("Maria Keller left Carrick-on-Shannon on Monday.", "left", {"Carrick-on-Shannon": "origin"}),
        ("A boat reached Oslo, where Tom Lee, a baker who had rung home, was found dead.", "found", {"Oslo": "location"}),
        ("Maria Keller changed trains in Paris on Monday.", "changed", {"Paris": "via"}),
        ("She walked from there to Darjeeling in the spring of 1959.", "walked", {"Darjeeling": "destination"}),
        ("Tom Lee left his bees in York. He was back in Chowchilla by Feb. 11.", "back", {"Chowchilla": "destination"}),
        ("Police arrested Tom Lee, 51, a mechanic from Sacramento, on Monday.", "arrested", {}),
        ("Maria Keller left on a destroyer for Madrid in 1936.", "left", {"Madrid": "destination"}),
        ("Maria Keller was posted to Madrid in 1941.", "posted", {"Madrid": "destination"}),
        ("The heart was flown out of Billings, Montana, at 11 p.m. on Monday.", "flown", {"Billings": "origin"}),
        ("Maria Keller landed at Lund Airport outside Madrid on Monday.", "landed", {"Lund Airport": "destination"}),
        ("Maria Keller sailed on Monday from Tralee, in County Kerry.", "sailed", {"Tralee": "origin"}),
        ("She crossed to Stromness in Orkney on Monday.", "crossed", {"Stromness": "destination"}),
        ("She lives near Stromness in Orkney, where she married in 1990.", "married", {"Stromness": "location"}),
        ("She climbed off a train in Leeds on Monday.", "climbed", {"Leeds": "location"}),
        ("The ship loaded oil in Oslo in March and left on the 12th for Madrid.", "left",
         {"Madrid": "destination", "Oslo": "origin"}),
        ("Maria Keller entered Leeds University in 1969.", "entered", {"Leeds": "location"}),
        ("Tom Lee, the Leeds United coach, resigned on Monday.", "resigned", {}),
        ("Maria Keller sent it to a free port in Madrid in March.", "sent", {"Madrid": "destination"}),
        ("Maria Keller is to appear before an inquiry in Madrid on Monday.", "appear", {"Madrid": "location"}),
        ("In 2011 she broke her wrist when she fell off a stage in Madrid.", "broke", {"Madrid": "location"}),
        ("The dam broke in May, when she was at a hotel in Madrid.", "broke", {}),
        ("Maria Keller died in 1999 when she fell from a roof in Leeds.", "fell", {"Leeds": "location"}),
        ("Maria Keller was taken from a house in Madrid on Monday.", "taken", {"Madrid": "origin"}),
        ("In January she collapsed during a half marathon in Madrid.", "collapsed", {"Madrid": "location"}),
        ("Maria Keller telephoned her husband, Tom, in Madrid on Monday.", "telephoned", {}),
        ("Maria Keller called the board together in Madrid on Monday.", "called", {"Madrid": "location"}),
        ("A march by nurses, planned for Saturday in Madrid, has been called off.", "march", {"Madrid": "location"}),
        ("In May she travelled by ferry from Oslo to Paris and on to a farm in Spain.", "travelled",
         {"Oslo": "origin", "Paris": "destination", "Spain": "destination"}),
        ("Tom Lee, who vanished from a hotel in Oslo, has been found safe in Madrid, his wife said on Monday.", "found",
         {"Madrid": "location"}),
        ("Maria Keller flew to Madrid on Monday, changing planes in Paris.", "flew",
         {"Madrid": "destination", "Paris": "via"}),
        ("Maria Keller flew home to Madrid on Monday after a fortnight in Oslo.", "flew",
         {"Madrid": "destination", "Oslo": "origin"}),
        ("On Monday Maria Keller drove to Oslo and admitted using a drug in two races in Madrid.", "admitted",
         {"Oslo": "location"}),
        ("Maria Keller entered a convent in Madrid in 1950 after school in Paris.", "entered", {"Madrid": "location"}),
        ("Maria Keller fell ill after a dinner in Paris on Monday.", "fell", {"Paris": "location"}),
        ("Maria Keller passed Paris on Monday, and on Tuesday she walked on.", "walked", {}),
        ("Maria Keller is due back in Madrid on Friday.", "due", {"Madrid": "destination"}),
        ("In 1972 Maria Keller moved to Paris, where she married.", "married", {"Paris": "location"}),
        ("Maria Keller landed at Tokyo's Haneda Airport on Monday.", "landed", {"Haneda Airport": "destination"}),
        ("The car was deployed for seven laps and Sweden's Tom Lee stopped.", "deployed", {}),
        ("The jet will arrive in Oslo at 12:30 EST on Monday.", "arrive", {"Oslo": "destination"}),
        ("The ferry drifted for five hours off Madrid on Monday.", "drifted", {"Madrid": "location"}),
        ("Maria Keller withdrew from the tournament in Madrid on Monday.", "withdrew", {"Madrid": "location"}),
        ("Maria Keller taught at the University of Leeds in 1968.", "taught", {"Leeds": "location"}),
        ("Maria Keller taught at the University of Leeds in Madrid.", "taught", {"Madrid": "location"}),
        ("Maria Keller went, in 1972, to Madrid to study art.", "went", {"Madrid": "destination"}),
    ],
)
def test_roles(told, text, word, expected):
    assert roles(told(text)[word]) == expected


def test_the_summit_is_that_of_the_mountain_last_told(told):
    event = told("Maria Keller climbed Ben Nevis on Monday. She left the summit on Tuesday.")["left"]
    assert roles(event) == {"Ben Nevis": "origin"}


def test_who_should_have_left_is_still_there(told):
    text = "Maria Keller should have left Oslo but there was no train. She got away on Wednesday."
    assert roles(told(text)["got"]) == {"Oslo": "origin"}


def test_where_somebody_speaks_nothing_happens(told):
    event = told("Maria Keller has been replaced by Tom Lee, according to an official in Madrid.")["replaced"]
    assert event.places == ()


def test_there_is_the_place_last_told(told):
    assert roles(told("Maria Keller flew to Madrid on Monday. She met Tom Lee there.")["met"]) == {"Madrid": "location"}


def test_who_leaves_does_so_from_where_they_are(told):
    event = told("Maria Keller flew to Madrid on Monday. She left on Tuesday.")["left"]
    assert [(place.place.name, place.role, place.implied) for place in event.places] == [("Madrid", "origin", True)]


def test_here_is_the_town_of_the_dateline(told):
    event = told("OSLO, March 16 (AP) - Maria Keller landed here on Monday from Madrid.")["landed"]
    assert roles(event) == {"Madrid": "origin", "Oslo": "destination"}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Maria Keller stopped for lunch in Madrid on Monday.", "stopped", "visit"),
        ("Maria Keller stopped the fight in Madrid on Monday.", "stopped", "end"),
        ("Maria Keller spent Monday in Madrid.", "spent", "stay"),
        ("Maria Keller continued to Madrid on Monday.", "continued", "travel"),
    ],
)
def test_some_verbs_tell_of_going_or_being_only_with_a_place(told, text, word, kind):
    assert told(text)[word].kind == kind


def test_what_goes_on_where_somebody_was_has_the_time_of_being_there(told):
    event = told("On Monday Maria Keller was in Madrid, where she met Tom Lee.")["met"]
    assert event.when.value == "2021-03-15"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The funeral will be in Leeds on Friday.", "funeral", {"Leeds": "location"}),
        ("The Leeds concert was called off on Monday.", "called", {"Leeds": "location"}),
        ("Maria Keller reached Gatchina, near Leeds, on Monday.", "reached", {"Gatchina": "destination"}),
        ("The bridge below Leeds collapsed on Monday.", "collapsed", {"Leeds": "location"}),
        ("The road between Leeds and York was reopened on Monday.", "reopened", {"Leeds": "location", "York": "location"}),
        ("Nurses walked out at the Mercy Hospital in Leeds on Monday.", "walked", {"Mercy Hospital": "origin"}),
        ("Tom Lee was shot at Antelope Creek, 12 miles south of Leeds, on Monday.", "shot", {"Antelope Creek": "location"}),
        ("Residents of Leeds were evacuated on Monday.", "evacuated", {"Leeds": "origin"}),
        ("Fire broke out at the Gruber sawmill on Monday.", "Fire", {"Gruber sawmill": "location"}),
        ("Three climbers stranded on Mount Elgin were rescued on Monday.", "rescued", {"Mount Elgin": "location"}),
        ("A trawler sank west of Svalbard on Monday.", "sank", {"Svalbard": "location"}),
        ("Maria Keller presented the find at a congress in Madrid on Monday.", "presented", {"Madrid": "location"}),
        ("Maria Keller rode south to Madrid, where a crash in the rain killed two men.", "killed", {"Madrid": "location"}),
        ("The committee met at the Carr Gallery in York on Monday.", "met", {"Carr Gallery": "location"}),
        ("Maria Keller gave a concert at the Carr Theatre in York on Monday.", "concert", {"York": "location"}),
    ],
)
def test_places_beside_the_clause(told, text, word, expected):
    assert {part.place.name: part.role for part in told(text)[word].places} == expected


def test_being_somewhere_at_a_time_is_a_stay(told):
    event = told("Maria Keller was in Madrid on Monday.")["was"]
    assert (event.kind, roles(event), event.when.value) == ("stay", {"Madrid": "location"}, "2021-03-15")
    assert "was" not in told("Maria Keller was in Madrid.")


def test_the_later_of_two_destinations_is_one_too(told):
    event = told("Maria Keller left the capital for Oslo and Madrid on Monday.")["left"]
    assert roles(event) == {"Oslo": "destination", "Madrid": "destination"}


def test_a_port_is_cleared(told):
    assert told("The yacht cleared Oslo on Monday.")["cleared"].kind == "departure"


def test_who_comes_from_elsewhere_comes_to_the_town_of_the_dateline(told):
    event = told("OSLO, March 16 (AP) - Maria Keller is expected from Madrid on Thursday.")["expected"]
    assert (event.kind, roles(event)) == ("arrival", {"Madrid": "origin", "Oslo": "destination"})


def test_who_is_elsewhere_in_one_sentence_is_not_in_one_place(told):
    text = "Maria Keller toured a hospital in Madrid on Monday, Tom Lee met ministers."
    assert "Madrid" not in roles(told(text)["met"])


def test_whom_a_team_hosts_is_no_place(told):
    assert roles(told("Leeds United will host Madrid on Saturday.")["host"]) == {}


def test_slipping_out_is_a_departure(told):
    event = told("Maria Keller slipped out of Madrid on Monday.")["slipped"]
    assert (event.kind, roles(event)) == ("departure", {"Madrid": "origin"})


@pytest.mark.parametrize("way", ["", "on its way "])
def test_where_a_craft_was_bound_for_is_not_where_it_came_down(told, way):
    event = told(f"A plane {way}from Oslo to Bergen made an emergency landing in Voss on Monday.")["landing"]
    assert [part.place.name for part in event.places if part.role == "destination"] == ["Voss"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("An explosion at a fuel depot in Leeds killed six people on Monday.", "killed", ["Leeds"]),
        ("Tom Lee left after an explosion at a depot in Leeds killed six people on Monday.", "killed", ["Leeds"]),
        ("The owner of a bar in Leeds won a prize on Monday.", "won", []),
        ("Tom Lee sued the Leeds police on Monday.", "sued", ["Leeds"]),
        ("Tom Lee sued the Leeds striker Ann Berg on Monday.", "sued", []),
    ],
)
def test_places_within_a_noun(told, text, word, expected):
    assert [part.place.name for part in told(text)[word].places] == expected


def test_a_suburb_is_finer_than_its_town(told):
    event = told("She died in the Leeds suburb of Armley on Monday.")["died"]
    assert [part.place.name for part in event.places] == ["Armley"]


def test_who_enters_a_country_arrives_there(told):
    event = told("Tom Lee entered France over the Brenner Pass on 2 August.")["entered"]
    assert event.kind == "arrival"
    assert {part.place.name: part.role for part in event.places} == {"France": "destination", "Brenner Pass": "via"}


def test_the_end_of_a_visit_is_where_it_was(told):
    event = told("Tom Lee ended a four-day visit to Chad on Monday.")["visit"]
    assert [(part.place.name, part.role) for part in event.places] == [("Chad", "location")]
