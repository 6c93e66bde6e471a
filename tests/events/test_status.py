"""Whether what is told happened."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The team left Oslo on Monday.", "left", "happened"),
        ("The team will leave Oslo on Friday.", "leave", "scheduled"),
        ("The team is to leave Oslo on Friday.", "leave", "scheduled"),
        ("The team plans to leave Oslo.", "leave", "scheduled"),
        ("The team leaves Oslo on 30 March.", "leaves", "scheduled"),
        ("The team may leave Oslo on Friday.", "leave", "possible"),
        ("The team hopes to leave Oslo on Friday.", "leave", "possible"),
        ("The team did not leave Oslo on Monday.", "leave", "denied"),
        ("The team failed to leave Oslo on Monday.", "leave", "denied"),
        ("The team was to have left Oslo on Monday.", "left", "denied"),
        ("The team had hoped to visit Oslo, but the road was closed.", "visit", "denied"),
        ("The team had meant to visit Oslo.", "visit", "denied"),
        ("If the wind drops, the team would leave Oslo on Friday.", "leave", "hypothetical"),
        ("The team did not leave Oslo until Monday.", "leave", "happened"),
        ("Workers are repairing the bridge.", "repairing", "ongoing"),
        ("The concert planned for Friday was cancelled.", "concert", "denied"),
        ("The concert planned for Friday was cancelled.", "cancelled", "happened"),
        ("The board has denied that the firm sold its ships.", "sold", "denied"),
        ("The team should have left Oslo today.", "left", "denied"),
        ("The court shelved its ruling, which is now expected on 20 May.", "ruling", "scheduled"),
        ("The players were due to fly home on Tuesday, but the flight was cancelled.", "fly", "denied"),
        ("The players were due to fly home on Tuesday, but the flight was cancelled.", "cancelled", "happened"),
        ("He is accused of stealing a boat in 2019.", "stealing", "possible"),
        ("The storm should cross into Kent by Friday.", "cross", "scheduled"),
        ("The mayor has cancelled a trip to Saturday's summit in Oslo.", "summit", "scheduled"),
        ("The dockers plan to march through Hull on Friday.", "march", "scheduled"),
        ("The guards refused to leave the hall on Monday.", "leave", "denied"),
        ("The leader refused to shake her hand and left the hall.", "left", "happened"),
        ("She had planned to visit Hull but stayed in Leeds.", "stayed", "happened"),
        ("Eleven men had set sail from Hull.", "set", "happened"),
        ("The council had promised on Monday to close the bridge in May.", "close", "scheduled"),
        ("The team had been set to leave Oslo on Friday.", "leave", "denied"),
        ("The union denied leaving the talks early.", "leaving", "denied"),
        ("The judge stopped the firm from selling the mine on Monday.", "selling", "denied"),
        ("The judge did not stop the firm from selling the mine on Monday.", "selling", "happened"),
        ("The firm has yet to reopen the mine.", "reopen", "denied"),
        ("The firm nearly collapsed in 2014.", "collapsed", "denied"),
        ("Prices nearly doubled in 2014.", "doubled", "happened"),
        ("The bridge is being repaired.", "repaired", "ongoing"),
        ("The race, which was due to start on Monday, has been postponed.", "race", "denied"),
        ("Should no deal be reached, the line will close.", "close", "hypothetical"),
        ("Should no deal be reached, the line will close.", "reached", "hypothetical"),
        ("They don't return to Oslo until May.", "return", "scheduled"),
        ("The strike, which began on Monday, was called off.", "strike", "happened"),
        ("The supper planned for Friday is off.", "supper", "denied"),
        ("Ann Lee flies to Oslo on Sunday to present it the next day.", "present", "scheduled"),
        ("Did the mayor meet Tom Lee in Oslo?", "meet", "possible"),
        ("The firm said it would close its mine and sell its yard.", "sell", "scheduled"),
        ("Ann Lee will resign in May and be succeeded by Tom Roth.", "succeeded", "scheduled"),
        ("After a meeting with Tom Roth he is to fly to Oslo.", "meeting", "scheduled"),
        ("After a meeting with Tom Roth he flew to Oslo.", "meeting", "happened"),
        ("They will meet in Oslo on Friday to sign a pact.", "sign", "scheduled"),
        ("The doctor said Ann Lee should be back in training before Christmas.", "training", "possible"),
        ("Ann Lee was back in training on Monday.", "training", "happened"),
        ("He went to Uppsala in 1953 to work there, returning two years later.", "returning", "happened"),
        ("He will go to Uppsala in May to work there, returning in June.", "returning", "scheduled"),
        ("They met in Oslo on Monday to sign a pact.", "sign", "possible"),
        ("In Hull a march planned for Friday has been called off.", "march", "denied"),
        ("Tom Lee left on Monday and was to see the mayor by Friday.", "see", "scheduled"),
        ("If the team win they will play in Oslo on 1 May.", "play", "hypothetical"),
        ("Even if it rains they will play in Oslo on 1 May.", "play", "scheduled"),
        ("They said they would block the road on 1 May unless the mayor resigned.", "block", "possible"),
        ("Ferries that were to stop on 1 May will run until July.", "stop", "denied"),
        ("The wedding was on 3 May 2019. The wedding was short.", "wedding", "happened"),
        ("When did the mayor meet Tom Lee in Oslo?", "meet", "happened"),
    ],
)
def test_cues(told, text, word, status):
    assert told(text)[word].status == status


def test_a_source_is_named(told):
    event = told("The mayor of Leeds resigned on Monday, according to Tom Lee.")["resigned"]
    assert event.source is not None
    assert "Lee" in event.source


@pytest.mark.parametrize("text", ["The mayor declined to comment.", "The mayor refused to answer."])
def test_a_silence_is_no_event(told, text):
    assert not told(text)


def test_what_has_been_closed_by_publication_is_no_plan(told):
    event = told("11:05 The bridge has been closed to all traffic.", published="2022-02-18T19:30")["closed"]
    assert event.status == "happened"
