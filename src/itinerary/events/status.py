"""Whether an event happened, is planned, may happen, or did not: by tense, aspect, modals, negation and cue words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from itinerary.events.claims import Reading, claimed, cue, taken_back
from itinerary.events.triggers.chain import keeps_from
from itinerary.events.triggers.group import Group, group
from itinerary.events.triggers.match import listed
from itinerary.events.triggers.nominal import called_off
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import phrases
from itinerary.language.en.statuses import cues
from itinerary.language.tables import entries
from itinerary.model.tree import Tree

CONDITIONS = ("if", "unless", "whether", "lest", "provided", "providing", "assuming", "suppose", "should", "were")
DURATIVE = ("stay", "appointment", "visit", "travel")
SETTINGS = ("after", "before", "during", "following", "at", "in")
MEASURED = ("business", "other")        # "prices nearly doubled" tells how much
PLAIN = ("happened", "no cue against it")


def status(trigger: Trigger, depth: int = 0) -> Reading:
    """The status of a trigger as its clause tells it, and why."""
    for rule in RULES:
        found = rule(trigger)
        if found is not None:
            return found
    inherited = _inherited(trigger, depth)
    return inherited or PLAIN


def _verbs(trigger: Trigger) -> Iterator[int]:
    """The verbs that carry a trigger, from the nearest outward."""
    yield trigger.verb
    yield from trigger.chain


def _conditional(trigger: Trigger) -> Reading | None:
    tree = trigger.line.tree
    for verb in _verbs(trigger):
        for mark in tree.marks(verb):
            if mark in CONDITIONS and tree.base(verb) in ("advcl", "ccomp", "acl"):
                return "hypothetical", f'"{mark}"'
    return None


def _negated(trigger: Trigger) -> Reading | None:
    tree = trigger.line.tree
    for verb in dict.fromkeys((*_verbs(trigger), trigger.token)):
        word = tree.negation(verb) or group(tree, verb).negation
        twice = verb != trigger.verb and (keeps_from(tree, trigger.verb, verb) or listed(tree, verb, cues("denied")))
        if word is not None and not _is_only(tree, word) and not twice:
            return _until(tree, verb) or ("denied", f'"{tree.words[word]}"')
    for argument in tree.dependents(trigger.verb, "nsubj", "obj"):
        if tree.words[argument] in ("nobody", "nothing", "none", "neither") or any(
            tree.words[child] in ("no", "neither") for child in tree.dependents(argument, "det")
        ):
            return "denied", f'"{tree.words[argument]}" with "no"'
    return None


def _is_only(tree: Tree, word: int) -> bool:
    return word + 1 < len(tree) and tree.words[word + 1] in ("only", "just", "least")


def _until(tree: Tree, verb: int) -> Reading | None:
    """ "Not until": it did happen then, or it will."""
    if "until" not in tree.words[verb + 1:verb + 8] or not group(tree, verb).tense:
        return None
    return PLAIN if group(tree, verb).tense == "past" else ("scheduled", '"not until"')


def _governed(trigger: Trigger) -> Reading | None:
    """A noun under a verb of cancelling, planning or hoping."""
    tree = trigger.line.tree
    if not trigger.noun:
        return None
    head = tree.heads[tree.first_conjunct(trigger.token)]
    argument = 0 <= head < len(tree) and tree.relations[trigger.token] in ("obj", "nsubj:pass", "nsubj", "conj")
    if tree.heads[trigger.verb] == trigger.token and tree.relations[trigger.verb] == "acl:relcl":
        past = argument and group(tree, trigger.verb).tense == "past"
        began = group(tree, trigger.verb).tense == "past" and listed(tree, trigger.verb, phrases("event_aspects", "start"))
        off = past and not began and listed(tree, head, phrases("event_aspects", "cancel"))
        return ("denied", f'"{tree.words[head]}"') if off else cue(tree, trigger.verb)
    if argument and called_off(tree, head) == trigger.token:
        return "denied", f'"{tree.words[head]}"'
    if not argument:
        return None
    subject = tree.relations[trigger.token] == "nsubj" and not tree.is_passive(head)
    moved = tree.lemmas[head] == "move" and tree.is_passive(head) and any(tree.heads[t] == head for t in trigger.line.times)
    if not subject and moved:
        return "denied", f'"{tree.words[head]}" to another time'
    if not subject and listed(tree, head, cues("denied")) and not group(tree, head).negation:
        return "denied", f'"{tree.words[head]}"'
    if not subject and tree.upos[head] in ("VERB", "ADJ"):
        return cue(tree, head)
    return None


def _due(trigger: Trigger) -> Reading | None:
    """A predicate that plans without another verb: "is due home on Friday", "a stop is possible", "polling is on Friday"."""
    tree, word = trigger.line.tree, trigger.line.tree.words[trigger.token]
    if trigger.noun and trigger.verb != trigger.token and tree.upos[trigger.verb] != "VERB":
        below = tree.subtree(trigger.verb)
        present = any(tree.words[child] in ("is", "are") for child in below if tree.base(child) == "cop")
        on_day = present and trigger.verb in trigger.line.times
        return ("scheduled", '"is" with a day') if on_day else cue(tree, trigger.verb)
    known = any(word in entries("en", "event_due", key) for key in ("plan", "for"))
    return cue(tree, trigger.token) if known and trigger.rule.startswith('"be ') else None


def _carried(trigger: Trigger) -> Reading | None:
    tree = trigger.line.tree
    for carrier in trigger.chain:
        found = _modal(tree, carrier) or _kept(trigger, carrier) or cue(tree, carrier)
        if found is not None:
            return found
    return None


def _kept(trigger: Trigger, carrier: int) -> Reading | None:
    tree = trigger.line.tree
    denied = keeps_from(tree, trigger.verb, carrier) and group(tree, carrier).negation is None
    return ("denied", f'"{tree.words[carrier]} … from"') if denied else None


def _unkept(trigger: Trigger) -> Reading | None:
    """ "was to have given": a plan that was not kept."""
    for verb in _verbs(trigger):
        words = group(trigger.line.tree, verb).words
        if "to" in words and "have" in words[words.index("to"):] and any(w in ("was", "were") for w in words):
            return "denied", f'"{" ".join(words)}": a plan that was not kept'
        if "should" in words and "have" in words:
            return "denied", f'"{" ".join(words)}": what was meant to happen'
        if any(w in words for w in ("could", "would")) and "have" in words:
            return ("hypothetical", f'"{" ".join(words)}"') if "would" in words else ("possible", f'"{" ".join(words)}"')
    return None


def _undone(trigger: Trigger) -> Reading | None:
    """ "has yet to sign", "nearly collapsed": it did not happen."""
    tree = trigger.line.tree
    for verb in _verbs(trigger):
        if tree.words[max(verb - 2, 0):verb] == ("yet", "to"):
            return "denied", '"yet to"'
        near = verb > 0 and tree.words[verb - 1] in ("nearly", "almost") and tree.heads[verb - 1] == verb
        if near and trigger.kinds[0] not in MEASURED:
            return "denied", f'"{tree.words[verb - 1]}"'
    return None


def _asked(trigger: Trigger) -> Reading | None:
    """The main clause of a question that a helper opens: "Did he leave?"."""
    tree = trigger.line.tree
    main = tree.base(tree.first_conjunct(trigger.top)) == "root"
    return ("possible", "a question") if main and tree.words[-1] == "?" and tree.upos[0] == "AUX" else None


def _modals(trigger: Trigger) -> Reading | None:
    return _modal(trigger.line.tree, trigger.verb)


def _modal(tree: Tree, verb: int) -> Reading | None:
    found = group(tree, verb)
    for word in found.words:
        if word in ("may", "might", "could"):
            return "possible", f'"{word}"'
        if word in ("will", "shall", "'ll", "’ll", "wo"):
            with_condition = _has_condition(tree, verb)
            return ("hypothetical", f'"{word}" with a condition') if with_condition else ("scheduled", f'"{word}"')
        if word in ("would", "'d", "’d") and found.modal:
            return _would(tree, verb)
        if word in ("can", "should", "must", "ought"):
            return "possible", f'"{word}"'
    if "to" in found.words and found.words[0] in ("is", "are", "am", "'s", "’s", "'re"):
        return "scheduled", f'"{found.words[0]} to"'
    if "to" in found.words and found.words[0] in ("was", "were"):
        return ("denied", '"was to … but"') if taken_back(tree, verb) or _is_overtaken(tree, verb) else None
    return None


def _is_overtaken(tree: Tree, verb: int) -> bool:
    """Whether a past plan only says of what another is told: "ferries that were to stop will go on"."""
    above = next((head for head in tree.ancestors(verb) if tree.upos[head] == "VERB"), None)
    return tree.relations[verb] == "acl:relcl" and above is not None and group(tree, above).tense == "future"


def _has_condition(tree: Tree, verb: int) -> bool:
    """Whether a clause with "if" hangs on a verb: "if they win they will play on Friday", but for "even if"."""
    for clause in tree.dependents(verb, "advcl"):
        marks = [child for child in tree.dependents(clause, "mark") if tree.words[child] in ("if", "should", "were")]
        if any(verb < other < clause for other in tree.conjuncts(verb)):
            continue
        if any(mark == 0 or tree.words[mark - 1] not in ("even", "as") for mark in marks):
            return True
    return False


def _would(tree: Tree, verb: int) -> Reading:
    for head in (verb, *tree.ancestors(verb)):
        marks = [mark for child in tree.dependents(head, "advcl") for mark in tree.marks(child)]
        if "if" in marks:
            return "hypothetical", '"would" with a condition'
        if "unless" in marks:
            return "possible", '"would … unless"'
    reported = tree.base(tree.first_conjunct(verb)) in ("ccomp", "parataxis")
    return ("scheduled", '"would" as the future of a past') if reported else ("hypothetical", '"would"')


def _adverb(trigger: Trigger) -> Reading | None:
    tree = trigger.line.tree
    for verb in _verbs(trigger):
        for child in tree.dependents(verb, "advmod", "discourse"):
            word = tree.words[child]
            if (word,) and word in cues("possible") and () in cues("possible")[word] and tree.upos[child] == "ADV":
                return "possible", f'"{word}"'
    return None


def _progress(trigger: Trigger) -> Reading | None:
    tree = trigger.line.tree
    top = trigger.top
    found: Group = group(tree, top)
    going = tree.xpos[top] == "VBG" or (tree.xpos[top] == "VBN" and "being" in found.words)
    if going and found.tense == "present" and found.words:
        return "ongoing", f'"{" ".join(found.words)} {tree.words[top]}"'
    perfect = _is_perfect(tree, top)
    if perfect and trigger.kinds[0] in DURATIVE and _since(tree, top):
        return "ongoing", f'"{" ".join(found.words)} {tree.words[top]} since"'
    return None


def _is_perfect(tree: Tree, verb: int) -> bool:
    """Whether "has" or "have" stands before a participle, or before "been" and a predicate."""
    helpers = tuple(tree.words[child] for child in tree.helper_tokens(verb))
    return helpers[:1] in (("has",), ("have",)) and (tree.xpos[verb] == "VBN" or "been" in helpers)


def _since(tree: Tree, verb: int) -> bool:
    return any(tree.words[at] == "since" for at in range(verb + 1, min(verb + 9, len(tree))))


def _infinitive(trigger: Trigger) -> Reading | None:
    """A bare infinitive: a headline's future, or what an act aims at."""
    tree = trigger.line.tree
    if "to" not in group(tree, trigger.top).words:
        return None
    if trigger.line.block == "headline" or tree.base(trigger.top) == "xcomp":
        return "scheduled", '"to" with a verb'
    if tree.base(trigger.top) != "advcl":
        return None
    above = _modal(tree, tree.heads[trigger.top])
    planned = above is not None and above[0] == "scheduled"
    return ("scheduled", "an aim of what is planned") if planned else ("possible", "an aim")


def _beside(trigger: Trigger) -> Reading | None:
    """A happening that is only the setting of a plan: "after a meeting with her he is to celebrate"."""
    tree, noun = trigger.line.tree, trigger.token
    head = tree.heads[noun]
    if 0 <= head < len(tree) and trigger.noun and tree.base(noun) == "obl" and tree.words[head] == "back":
        return _modal(tree, head)
    if not trigger.noun or tree.base(noun) != "obl" or tree.preposition(noun) not in SETTINGS:
        return None
    new = any(tree.words[child] in ("a", "an") for child in tree.dependents(noun, "det"))
    if not new or not 0 <= head < len(tree) or tree.upos[head] != "VERB":
        return None
    found = _modal(tree, head)
    return (found[0], f"as its clause: {found[1]}") if found is not None and found[0] == "scheduled" else None


RULES: tuple[Callable[[Trigger], Reading | None], ...] = (
    _conditional,
    _unkept,
    _undone,
    _negated,
    _governed,
    _asked,
    _modals,
    _due,
    _carried,
    claimed,
    _adverb,
    _progress,
    _infinitive,
    _beside,
)


def _above_aims(tree: Tree, verb: int) -> int:
    """The head of a verb; of a participle the one whose aim it stands behind: "went to Hull to work, returning in May"."""
    head = tree.heads[verb]
    for _ in range(4 if tree.xpos[verb] == "VBG" and tree.base(verb) == "advcl" else 0):
        if not 0 <= head < len(tree) or tree.base(head) != "advcl" or group(tree, head).words != ("to",):
            break
        head = tree.heads[head]
    return head


def _inherited(trigger: Trigger, depth: int) -> Reading | None:
    """A participle, or a later verb of a coordination, has the status of the clause that it leans on."""
    tree, top = trigger.line.tree, trigger.top
    head = _above_aims(tree, top)
    if depth > 4 or not 0 <= head < len(tree) or tree.upos[head] != "VERB":
        return None
    leans = tree.base(top) == "conj" or (tree.base(top) == "advcl" and not tree.is_finite(top))
    if not leans or (tree.base(top) == "conj" and tree.subject(top) is not None):
        return None
    above = Trigger(trigger.line, head, head, trigger.kinds, "", chain=())
    helpers = group(tree, top).words
    own = helpers and helpers != ("be",)
    if tree.base(top) == "conj" and (own or tree.xpos[top] in ("VBD", "VBZ", "VBP")):
        return None if own else _unkept(above)
    value, why = status(above, depth + 1)
    if value == "happened" or (value == "denied" and tree.base(top) == "advcl"):
        return None
    return value, f"as its clause: {why}"
