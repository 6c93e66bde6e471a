"""Which verbs tell events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from itinerary.events.attach import goes_on, planned
from itinerary.events.participants.participants import is_company
from itinerary.events.participants.subjects import subjects
from itinerary.events.scene import Line
from itinerary.events.triggers.chain import carriers, is_aspect, is_carrier, keeps_from
from itinerary.events.triggers.due import is_stay, planned_kinds
from itinerary.events.triggers.group import group
from itinerary.events.triggers.kinds import BUSINESS, OTHER, Times, frame_of, is_dated, is_figure, phase, ranked
from itinerary.events.triggers.logged import logged
from itinerary.events.triggers.match import listed, noun_frame, verb_frame
from itinerary.events.triggers.nominal import ENDED, called_off, is_cancelled
from itinerary.events.triggers.trigger import Trigger
from itinerary.events.triggers.untold import is_left_over, is_manner, is_report, is_silence, results
from itinerary.language.en.frames import Frame, phrases, states
from itinerary.language.en.statuses import cues
from itinerary.language.tables import table, words
from itinerary.model.tree import Tree

HELD = ("legal",)
SUBORDINATE = ("acl", "acl:relcl", "advcl", "csubj")
PRESENT = ("VBZ", "VBP")
NAMING = ("known", "called", "named", "nicknamed", "dubbed")
CLEFT = frozenset(("that", "who", "when"))             # "it was in Oslo that she met him"
BEING = ("in", "at", "back-in", "near", "off", "over", "outside")
HANGING = frozenset(("after", "before", "when"))


def verbal(line: Line, topics: Counter[str], taken: set[int], times: Times) -> Iterator[Trigger]:
    """The verbs of a sentence that tell events, but for those in `taken`, which only support a noun."""
    tree = line.tree
    entry = logged(line) if line.times else None
    if entry is not None:
        yield Trigger(line, entry[0], entry[0], (entry[1],), f'"{tree.words[entry[0]]}" in the entry of a log')
        return
    for token in range(len(tree)):
        label = token == 0 and tree.words[1:2] == (":",)     # "Live: …"
        label = label or "please" in tree.words[max(token - 2, 0):token]
        if token in line.masked or token in taken or label:
            continue
        dated = (_being_there(line, token, times) or _dated_predicate(line, token, times)) if times else None
        if dated is not None:
            yield dated
            continue
        if tree.upos[token] == "VERB" and tree.base(token) not in ("amod", "compound", "case", "mark", "aux"):
            trigger = _verb(line, token, topics, times)
            if trigger is not None:
                yield trigger
        elif _predicate(tree, token):
            rule = f"\"be {tree.words[token]}\""
            yield Trigger(line, token, token, (_predicate(tree, token),), rule, chain=carriers(tree, token))
        elif _remains(line, token, times):
            verb = tree.heads[token]
            yield Trigger(line, token, verb, OTHER, f'"{tree.words[verb]} {tree.words[token]}" with a time')


def _being_there(line: Line, be: int, times: Times) -> Trigger | None:
    """The stay that "be" tells with a place and a time, where no clause goes on about it: "she was in Oslo on Friday"."""
    tree, place = line.tree, line.tree.heads[be]
    if tree.base(be) != "cop" or place not in line.places or tree.preposition(place) not in BEING:
        return None
    told = is_dated(line, place, times) and goes_on(tree, place) is None
    who = [each for noun in subjects(line, place) for each in (noun, *tree.dependents(noun, "appos"))]
    movers = any(actor.type != "country" for each in who for actor in line.actors.get(each, ()))
    whole = CLEFT.isdisjoint(tree.words[place:])
    movers = movers or (whole and any(tree.words[each] == "it" and each not in line.actors for each in who))
    return Trigger(line, be, place, ("stay",), f'"{tree.words[be]}" with a place and a time') if told and movers else None


def _dated_predicate(line: Line, token: int, times: Times) -> Trigger | None:
    """What a predicate plans or tells with a time: "is due home on Friday", "has been in hospital since Monday"."""
    kinds = planned_kinds(line, token) or (("stay",) if is_stay(line.tree, token) else None)
    if kinds is None or not any(is_dated(line, at, times) for at in (token, *carriers(line.tree, token))):
        return None
    also = tuple(noun for noun in line.tree.dependents(token, "nsubj") if noun_frame(line.tree, noun))
    return Trigger(line, token, token, kinds, f'"be {line.tree.words[token]}" with a time', also=also)


def _predicate(tree: Tree, token: int) -> str:
    """The kind that "be" and this word tell ("they were back"), "" for none."""
    if token == 0 or tree.lemmas[token - 1] not in ("be", "get") or tree.base(token) == "case":
        return ""
    if called_off(tree, token) is not None:
        return ""
    return next((kind for kind, known in table("en", "event_predicates") if tree.words[token] in known), "")


def _remains(line: Line, token: int, times: Times) -> bool:
    """Whether a word says how something stays until a time: "remain closed until Friday"."""
    tree, head = line.tree, line.tree.heads[token]
    if tree.base(token) != "xcomp" or tree.upos[token] != "ADJ" or not 0 <= head < len(tree):
        return False
    lasting = listed(tree, head, phrases("event_aspects", "continue")) or tree.lemmas[head] == "stay"
    return lasting and (is_dated(line, head, times) or is_dated(line, token, times))


def _verb(line: Line, verb: int, topics: Counter[str], times: Times) -> Trigger | None:
    """The trigger that a verb is, or None where it tells nothing for a timeline."""
    tree = line.tree
    frame = verb_frame(tree, verb)
    chain = carriers(tree, verb)
    placed = _placed_kinds(line, verb) or (HELD if _is_held(line, verb) else ())
    kinds = placed or ranked(frame, topics)
    if is_figure(tree, verb):
        kinds = BUSINESS
    if _is_passed_on(tree, verb) or _only_names(line, verb) or is_company(tree, verb):
        return None
    when = any(is_dated(line, at, times) for at in (verb, *chain))
    lasts = kinds[0] == "stay" and any(line.times[t].type == "DURATION" for t in times.get(verb, ()))
    main = tree.base(verb) not in ("acl", "advcl")
    why = _reason(line, verb, frame, kinds, chain, times, when or (lasts and main))
    if why is None:
        return None
    if any(is_cancelled(line, noun) for noun in tree.dependents(verb, "obj", "nsubj") if noun_frame(tree, noun)):
        kinds = ENDED
    kinds = placed or phase(tree, verb, chain) or kinds
    also = (*_subject_noun(tree, verb), *_completing(tree, verb, frame))
    return Trigger(line, verb, verb, kinds, why, chain=chain, also=also)


def _placed_kinds(line: Line, verb: int) -> tuple[str, ...]:
    """The kind that a verb tells only where a place stands by it: "stopped in Oslo", "spent Monday in Oslo"."""
    tree = line.tree
    for kind, known in table("en", "event_placed"):
        if tree.lemmas[verb] not in known:
            continue
        objects = tree.dependents(verb, "obj", "nsubj:pass")
        free = all(child in line.times or child in line.places for child in objects)
        if free and any(child in line.places for child in tree.dependents(verb, "obl", "obj")):
            return (kind,)
    return ()


def _is_held(line: Line, verb: int) -> bool:
    """Whether it is a person who is held somewhere: "is being held in Leeds", not "talks are held"."""
    tree = line.tree
    if tree.lemmas[verb] != "hold" or not tree.is_passive(verb) or not _placed_clause(line, verb):
        return False
    whom = (each for noun in subjects(line, verb) for each in (noun, *tree.dependents(noun, "appos")))
    return any(actor.type == "person" for each in whom for actor in line.actors.get(each, ()))


def _only_names(line: Line, verb: int) -> bool:
    """Whether a participle only gives the name of a place: "a hill called Gallows Tor"."""
    named = range(verb + 1, min(verb + 4, len(line.tree)))
    return line.tree.base(verb) == "acl" and line.tree.words[verb] in NAMING and any(at in line.places for at in named)


def _is_passed_on(tree: Tree, verb: int) -> bool:
    """Whether a verb only carries another verb that tells the event."""
    if any(keeps_from(tree, below, verb) for below in tree.dependents(verb, "advcl", "xcomp", "ccomp")):
        return True
    if not (is_carrier(tree, verb) or is_aspect(tree, verb)):
        return False
    below = tree.dependents(verb, "xcomp")
    return any((tree.upos[v] == "VERB" and tree.lemmas[v] not in states()) or frame_of(tree, v) for v in below)


def _subject_noun(tree: Tree, verb: int) -> Iterator[int]:
    """The event noun whose phase an aspectual verb tells ("the talks began")."""
    if is_aspect(tree, verb):
        for child in tree.dependents(verb, "nsubj", "obj"):
            if tree.upos[child] == "NOUN" and noun_frame(tree, child):
                yield child


def _completing(tree: Tree, verb: int, frame: Frame | None) -> Iterator[int]:
    """The nouns that complete a frame: "sale" in "go on sale"."""
    for part in frame.rest if frame else ():
        yield from (at for at in tree.children[verb] if tree.upos[at] == "NOUN" and tree.lemmas[at] in part)


def _placed_clause(line: Line, verb: int) -> bool:
    tree = line.tree
    for child in tree.dependents(verb, "obl", "advmod", "obj"):
        if child in line.places or any(part in line.places for part in tree.dependents(child, "nmod")):
            return True
    return False


def _reason(
    line: Line,
    verb: int,
    frame: Frame | None,
    kinds: tuple[str, ...],
    chain: tuple[int, ...],
    times: Times,
    dated: bool,
) -> str | None:
    """Why a verb belongs on a timeline; None where it does not."""
    tree = line.tree
    word = tree.words[verb]
    silent = kinds[0] == "communication" and is_silence(tree, chain)
    if is_report(tree, verb, dated) or (not dated and (silent or results(line, verb) or is_left_over(tree, verb))):
        return None
    acted = frame is not None and kinds[0] != "other" and any(at in line.actors for at in tree.dependents(verb, "obj"))
    deed = frame is not None and (frame.rest or dated or acted or _is_stay(line, verb, kinds))
    state = tree.lemmas[verb] in states() and kinds != HELD and not deed
    if state and not (dated and tree.is_passive(verb) and listed(tree, verb, phrases("event_light", "event"))):
        return None
    if (line.quoted or verb in line.spoken) and not dated:
        return None
    specific = frame is not None and any(kind != "other" for kind in (*kinds, *frame.kinds))
    relation = tree.relations[verb]
    purpose = (tree.base(verb) == "advcl" and bool(chain)) or _goes_on(tree, verb)
    if (relation in SUBORDINATE or tree.base(verb) in ("acl", "advcl")) and not purpose:
        return None if not dated and is_manner(tree, verb, kinds) else _subordinate(line, verb, specific, dated)
    if tree.base(verb) == "xcomp" and not any(is_carrier(tree, c) for c in chain):
        told = dated or (specific and not _is_asked(tree, verb))
        return f'verb "{word}" ({kinds[0]}) under "{tree.words[tree.heads[verb]]}"' if told else None
    told = dated or _goes_on_present(line, verb, times)
    if (_is_habitual(line, verb, chain) or (frame is None and not _is_deed(line, verb))) and not told:
        return None
    return f'verb "{word}" ({kinds[0]})' if frame else f'verb "{word}"'


def _is_stay(line: Line, verb: int, kinds: tuple[str, ...]) -> bool:
    """Whether a clause with "after" tells where somebody had stayed: "after waiting in Vilnius, she left"."""
    return kinds[0] == "stay" and "after" in line.tree.marks(verb) and _placed_clause(line, verb)


def _is_deed(line: Line, verb: int) -> bool:
    """Whether a main clause of the story tells in the simple past what somebody did."""
    tree = line.tree
    main = tree.base(verb) in ("root", "conj") and tree.xpos[verb] == "VBD" and line.block == "body"
    return main and any(who in line.actors for who in subjects(line, verb))


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells on: "…, where she raised the flag", "it was Lee who raised it"."""
    if tree.relations[verb] != "acl:relcl":
        return False
    name = tree.heads[verb]
    noun = tree.heads[name] if tree.base(name) == "appos" else name
    cleft = tree.base(noun) == "root" and any(tree.words[child] == "it" for child in tree.dependents(noun, "nsubj"))
    where = any(tree.words[child] == "where" for child in tree.children[verb])
    return where or (cleft and any(tree.words[child] in ("who", "that") for child in tree.children[verb]))


def _tells_on(tree: Tree, verb: int) -> bool:
    """Whether a relative clause behind a comma tells what happened: "…, which Vermeer won"."""
    if tree.relations[verb] != "acl:relcl" or group(tree, verb).is_past_perfect:
        return False
    pronoun = next((at for at in range(tree.heads[verb] + 1, verb) if tree.words[at] in ("which", "who", "whom")), 0)
    return pronoun > 0 and any(tree.words[at] == "," for at in range(max(pronoun - 3, 0), pronoun))


def _is_asked(tree: Tree, verb: int) -> bool:
    """Whether somebody is only asked or urged to do what a verb tells."""
    above = tree.heads[verb]
    asked = tree.lemmas[above] in words("en", "object_control") and "to" in tree.marks(verb)
    return asked and listed(tree, above, cues("possible"))


def _subordinate(line: Line, verb: int, specific: bool, dated: bool) -> str | None:
    tree = line.tree
    word, marks = tree.words[verb], tree.marks(verb)
    if planned(tree, verb) is not None:
        return None
    if dated:
        return f'verb "{word}" in a dated clause'
    hangs = specific or any(tree.words[child] in HANGING for child in tree.dependents(verb, "mark", "advmod"))
    if tree.base(verb) == "advcl" and hangs and "to" not in marks:
        return f'verb "{word}" in a clause with "{" ".join(marks)}"'
    past = tree.is_finite(verb) and tree.xpos[verb] in ("VBD", "VBN")
    if past and specific and (_placed_clause(line, verb)):
        return f'verb "{word}" in a relative clause with a place'
    if past and specific and _tells_on(tree, verb):
        return f'verb "{word}" in a relative clause that tells on'
    return None


def _goes_on_present(line: Line, verb: int, times: Times) -> bool:
    """Whether a verb in the present goes on with a dated one: "leaves at ten and crosses the hills"."""
    first = line.tree.first_conjunct(verb)
    return first != verb and is_dated(line, first, times) and line.tree.xpos[first] in PRESENT


def _is_habitual(line: Line, verb: int, chain: tuple[int, ...]) -> bool:
    """Whether a verb stands in the simple present of a text that tells in the past."""
    if line.block in ("headline", "caption") or line.tree.words[max(verb - 2, 0):verb] == ("yet", "to"):
        return False
    top = chain[-1] if chain else verb
    tree = line.tree
    if any(listed(tree, carrier, cues(status)) for carrier in chain for status in ("scheduled", "possible")):
        return False
    return tree.xpos[top] in PRESENT and not tree.helper_tokens(top)
