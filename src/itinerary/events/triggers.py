"""Which words tell events that belong on a timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from itinerary.events.attach import dated, planned
from itinerary.events.chain import carriers, is_aspect, is_carrier
from itinerary.events.match import listed, noun_frame, verb_frame
from itinerary.events.scene import Line, Scene
from itinerary.events.tree import Tree
from itinerary.events.trigger import Trigger
from itinerary.language.en.frames import Frame, phrases, states
from itinerary.language.en.statuses import cues
from itinerary.language.tables import entries, table, words

SUBORDINATE = ("acl", "acl:relcl", "advcl", "csubj")
PRESENT = ("VBZ", "VBP")
ARGUMENTS = ("obj", "nsubj", "nsubj:pass", "obl", "iobj")
OTHER = ("other",)
Times = dict[int, list[int]]


def triggers(scene: Scene) -> list[Trigger]:
    """The words that tell events, in text order; weak ones count only as further mentions of others."""
    topics = _topics(scene)
    found: list[Trigger] = []
    for line in scene.lines:
        times = dated(line)
        nominal = list(_nominal(line, topics, times))
        taken = {trigger.verb for trigger in nominal if trigger.verb != trigger.token and not trigger.weak}
        verbal = list(_verbal(line, topics, taken, times))
        found.extend(sorted([*nominal, *verbal], key=lambda trigger: trigger.token))
    return found


def _topics(scene: Scene) -> Counter[str]:
    """How often the article speaks of each kind in words that can tell no other."""
    count: Counter[str] = Counter()
    for line in scene.lines:
        for token in range(len(line.tree)):
            frame = _frame(line.tree, token)
            if frame is not None and len(frame.kinds) == 1:
                count[frame.kinds[0]] += 1
    return count


def _frame(tree: Tree, token: int) -> Frame | None:
    if tree.upos[token] == "VERB":
        return verb_frame(tree, token)
    return noun_frame(tree, token) if tree.upos[token] == "NOUN" else None


def _ranked(frame: Frame | None, topics: Counter[str]) -> tuple[str, ...]:
    """The kinds of a frame, those that the article speaks of first; the one listed first has a start."""
    if frame is None:
        return OTHER
    if len(frame.kinds) == 1 or frame.rest:
        return frame.kinds
    weights = {kind: 2 * topics[kind] + (3 if rank == 0 else 0) for rank, kind in enumerate(frame.kinds)}
    return tuple(sorted(frame.kinds, key=lambda kind: -weights[kind] if kind != "other" else 0))


# Nouns


def _nominal(line: Line, topics: Counter[str], times: Times) -> Iterator[Trigger]:
    tree = line.tree
    for token in range(len(tree)):
        named = tree.upos[token] == "PROPN" and token not in line.actors and token not in line.places
        common = tree.upos[token] == "NOUN" and token not in line.masked
        if not (named or common) or tree.base(token) in ("compound", "flat"):
            continue
        frame = noun_frame(tree, token)
        if frame is not None and not (named and frame.doubtful):
            yield _noun(line, token, frame, topics, times)


def _noun(line: Line, token: int, frame: Frame, topics: Counter[str], times: Times) -> Trigger:
    tree, kinds = line.tree, _ranked(frame, topics)
    verb, rule = _governor(tree, token)
    if verb is not None:
        own = verb_frame(tree, verb) if kinds == OTHER else None
        return Trigger(line, token, verb, _ranked(own, topics) if own else kinds, rule, True, carriers(tree, verb))
    told = any(planned(tree, at) == token and _is_dated(line, at, times) for at in times)
    if (told or _is_dated(line, token, times)) and not frame.doubtful:
        return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}" with a time', True)
    if _is_cancelled(line, token):
        return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}" that is cancelled or put off', True)
    return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}"', True, weak=True)


def _is_cancelled(line: Line, noun: int) -> bool:
    """Whether a verb of cancelling governs a noun."""
    tree = line.tree
    verb, relation = tree.heads[noun], tree.relations[noun]
    if not 0 <= verb < len(tree) or tree.upos[verb] != "VERB":
        return False
    governs = relation in ("obj", "nsubj:pass") or (relation == "nsubj" and tree.is_passive(verb))
    if governs and tree.lemmas[verb] == "move" and not any(tree.heads[time] == verb for time in line.times):
        return False
    return governs and listed(tree, verb, phrases("event_aspects", "cancel"))


def _governor(tree: Tree, noun: int) -> tuple[int | None, str]:
    """The light verb that tells the happening of a noun, and the rule that says so."""
    first = tree.first_conjunct(noun)
    verb, relation = tree.heads[first], tree.relations[first]
    if not 0 <= verb < len(tree):
        return None, ""
    if tree.base(first) == "nsubj" and any(True for _ in tree.dependents(verb, "cop")):
        predicate = tree.upos[verb] in ("ADJ", "NUM", "ADV") or tree.base(verb) == "root"
        if predicate and (listed(tree, verb, phrases("event_light", "event")) or tree.upos[verb] == "PROPN"):
            return verb, f'"{tree.words[noun]}" with "be {tree.words[verb]}"'
        return None, ""
    if tree.upos[verb] != "VERB":
        return None, ""
    at = _lowest(tree, verb)
    if relation in ("obj", "dobj") and listed(tree, verb, phrases("event_light", "support")):
        return verb, f'light verb "{tree.words[verb]}" with "{tree.words[noun]}"'
    if relation in ("nsubj", "nsubj:pass") and listed(tree, at, phrases("event_light", "event")):
        passive = tree.is_passive(at)
        if passive or not _needs_passive(tree, at):
            return at, f'"{tree.words[noun]}" as the subject of "{tree.words[at]}"'
    return None, ""


def _needs_passive(tree: Tree, verb: int) -> bool:
    """Whether a light verb places its noun only in the passive ("the meeting was held")."""
    own = tree.first(verb, "obj")
    rests = phrases("event_light", "event").get(tree.lemmas[verb], ())
    part = own is not None and any(tree.lemmas[own] in rest for rest in rests)
    return (own is not None and not part) or tree.lemmas[verb] in ("hold", "make", "give", "send", "sign", "announce")


def _lowest(tree: Tree, verb: int) -> int:
    """The verb at the end of a chain of carriers: "take" in "is expected to take place"."""
    steps = 0
    while is_carrier(tree, verb) and steps < 6:
        below = next((v for v in tree.dependents(verb, "xcomp") if tree.upos[v] == "VERB"), None)
        if below is None:
            break
        verb, steps = below, steps + 1
    return verb


def _is_dated(line: Line, token: int, times: Times) -> bool:
    """Whether a time that says when hangs on a word."""
    return any(_counts(line, time) for time in times.get(token, ()))


def _counts(line: Line, token: int) -> bool:
    """Whether a time says when: vague ones ("now", "recently") do not make an event worth telling."""
    time = line.times[token]
    return time.when is not None and time.type != "SET" and not time.value.endswith("_REF")


# Verbs


def _verbal(line: Line, topics: Counter[str], taken: set[int], times: Times) -> Iterator[Trigger]:
    tree = line.tree
    for token in range(len(tree)):
        if token in line.masked or token in taken:
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


def _predicate(tree: Tree, token: int) -> str:
    """The kind that "be" and this word tell ("they were back"), "" for none."""
    if token == 0 or tree.lemmas[token - 1] not in ("be", "get"):
        return ""
    return next((kind for kind, known in table("en", "event_predicates") if tree.words[token] in known), "")


def _remains(line: Line, token: int, times: Times) -> bool:
    """Whether a word says how something stays until a time: "remain closed until Friday"."""
    tree, head = line.tree, line.tree.heads[token]
    if tree.base(token) != "xcomp" or tree.upos[token] != "ADJ" or not 0 <= head < len(tree):
        return False
    lasting = listed(tree, head, phrases("event_aspects", "continue")) or tree.lemmas[head] == "stay"
    return lasting and (_is_dated(line, head, times) or _is_dated(line, token, times))


def _verb(line: Line, verb: int, topics: Counter[str], times: Times) -> Trigger | None:
    """The trigger that a verb is, or None where it tells nothing for a timeline."""
    tree = line.tree
    frame = verb_frame(tree, verb)
    kinds = _ranked(frame, topics)
    chain = carriers(tree, verb)
    if _is_passed_on(tree, verb):
        return None
    when = any(_is_dated(line, at, times) for at in (verb, *chain))
    lasts = kinds[0] == "stay" and any(line.times[t].type == "DURATION" for t in times.get(verb, ()))
    main = tree.base(verb) not in ("acl", "advcl")
    why = _reason(line, verb, frame, kinds, chain, when or (lasts and main))
    if why is None:
        return None
    if any(_is_cancelled(line, noun) for noun in tree.dependents(verb, "obj", "nsubj") if noun_frame(tree, noun)):
        kinds = OTHER
    also = (*_subject_noun(tree, verb), *_completing(tree, verb, frame))
    return Trigger(line, verb, verb, kinds, why, chain=chain, also=also)


def _is_passed_on(tree: Tree, verb: int) -> bool:
    """Whether a verb only carries another verb that tells the event."""
    if not (is_carrier(tree, verb) or is_aspect(tree, verb)):
        return False
    below = tree.dependents(verb, "xcomp")
    return any((tree.upos[v] == "VERB" and tree.lemmas[v] not in states()) or _frame(tree, v) for v in below)


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
    line: Line, verb: int, frame: Frame | None, kinds: tuple[str, ...], chain: tuple[int, ...], dated: bool
) -> str | None:
    """Why a verb belongs on a timeline; None where it does not."""
    tree = line.tree
    word = tree.words[verb]
    if _is_report(tree, verb, dated):
        return None
    acted = frame is not None and kinds[0] != "other" and any(at in line.actors for at in tree.dependents(verb, "obj"))
    state = tree.lemmas[verb] in states() and not (frame and (frame.rest or dated or acted))
    if state:
        return None
    if line.quoted and not dated:
        return None
    specific = frame is not None and kinds[0] != "other"
    relation = tree.relations[verb]
    purpose = (tree.base(verb) == "advcl" and bool(chain)) or _goes_on(tree, verb)
    if (relation in SUBORDINATE or tree.base(verb) in ("acl", "advcl")) and not purpose:
        return _subordinate(line, verb, specific, dated)
    if tree.base(verb) == "xcomp" and not any(is_carrier(tree, c) for c in chain):
        return f'verb "{word}" ({kinds[0]}) under "{tree.words[tree.heads[verb]]}"' if specific or dated else None
    if (frame is None or _is_habitual(line, verb, chain)) and not dated:
        return None
    return f'verb "{word}" ({kinds[0]})' if frame else f'verb "{word}"'


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells on: "…, where she raised the flag"."""
    return tree.relations[verb] == "acl:relcl" and any(tree.words[child] == "where" for child in tree.children[verb])


def _is_report(tree: Tree, verb: int, dated: bool) -> bool:
    """Whether a verb only reports: it has a clause or speech, and no time that makes it news itself."""
    lemma = tree.lemmas[verb]
    if lemma in ("say", "tell"):
        return True
    reporting = any(lemma in entries("en", "event_reports", key) for key in ("verb", "claim", "deny"))
    return reporting and not dated and tree.first(verb, "ccomp") is not None


def _subordinate(line: Line, verb: int, specific: bool, dated: bool) -> str | None:
    tree = line.tree
    word, marks = tree.words[verb], tree.marks(verb)
    if planned(tree, verb) is not None:
        return None
    if dated:
        return f'verb "{word}" in a dated clause'
    if tree.base(verb) == "advcl" and specific and "to" not in marks:
        return f'verb "{word}" in a clause with "{" ".join(marks)}"'
    past = tree.is_finite(verb) and tree.xpos[verb] in ("VBD", "VBN")
    if past and specific and (_placed_clause(line, verb)):
        return f'verb "{word}" in a relative clause with a place'
    return None


def _is_habitual(line: Line, verb: int, chain: tuple[int, ...]) -> bool:
    """Whether a verb stands in the simple present of a text that tells in the past."""
    if line.block in ("headline", "caption"):
        return False
    top = chain[-1] if chain else verb
    tree = line.tree
    if any(listed(tree, carrier, cues(status)) for carrier in chain for status in ("scheduled", "possible")):
        return False
    return tree.xpos[top] in PRESENT and not tree.helper_tokens(top)


def _is_verb(tree: Tree, token: int) -> bool:
    return tree.upos[token] == "VERB" and tree.base(token) not in ("amod", "case", "mark", "aux", "compound")


def _only_helps(tree: Tree, verb: int) -> bool:
    """Whether a verb tells no event at all: "has", "based on", "going to leave"."""
    if tree.lemmas[verb] in words("en", "event_never"):
        return True
    return tree.words[verb] in ("going", "gon") and tree.first(verb, "xcomp") is not None


def _is_likely(tree: Tree, noun: int) -> bool:
    return tree.relations[noun] in ARGUMENTS and tree.lemmas[noun] in words("en", "event_likely")


def every(scene: Scene) -> list[Trigger]:
    """All verbs and event nouns, as TimeML marks them."""
    topics = _topics(scene)
    found = []
    for line in scene.lines:
        tree = line.tree
        for token in range(len(tree)):
            frame = _frame(tree, token)
            if token in line.masked and tree.upos[token] != "VERB":
                continue
            if _is_verb(tree, token) and not _only_helps(tree, token):
                found.append(Trigger(line, token, token, _ranked(frame, topics), "verb", chain=carriers(tree, token)))
            elif frame is not None and (not frame.doubtful or _is_likely(tree, token)):
                verb, _ = _governor(tree, token)
                found.append(Trigger(line, token, token if verb is None else verb, frame.kinds, "noun", noun=True))
    return found


