"""Whether an event happened, is planned, may happen, or did not: by tense, aspect, modals, negation and cue words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from itinerary.events.triggers.group import Group, group
from itinerary.events.triggers.match import listed
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.statuses import cues
from itinerary.language.tables import entries
from itinerary.model.tree import Tree

Reading = tuple[str, str]
CONDITIONS = ("if", "unless", "whether", "lest", "provided", "providing", "assuming", "suppose")
CLAIMS = frozenset("allege claim accuse suspect believe think fear speculate hope assume suppose guess propose".split())
BLAMES = frozenset("accuse suspect charge".split())
DURATIVE = ("stay", "appointment", "visit", "travel")
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
        if word is not None and not _is_only(tree, word):
            return None if _until(tree, verb) else ("denied", f'"{tree.words[word]}"')
    for argument in tree.dependents(trigger.verb, "nsubj", "obj"):
        if tree.words[argument] in ("nobody", "nothing", "none", "neither") or any(
            tree.words[child] in ("no", "neither") for child in tree.dependents(argument, "det")
        ):
            return "denied", f'"{tree.words[argument]}" with "no"'
    return None


def _is_only(tree: Tree, word: int) -> bool:
    return word + 1 < len(tree) and tree.words[word + 1] in ("only", "just", "least")


def _until(tree: Tree, verb: int) -> bool:
    """Whether "not until": it did happen then."""
    after = range(verb + 1, min(verb + 8, len(tree)))
    return any(tree.words[at] == "until" for at in after) and group(tree, verb).tense == "past"


def _governed(trigger: Trigger) -> Reading | None:
    """A noun under a verb of cancelling, planning or hoping."""
    tree = trigger.line.tree
    if not trigger.noun:
        return None
    if tree.heads[trigger.verb] == trigger.token and tree.relations[trigger.verb] == "acl:relcl":
        return _cue(tree, trigger.verb)
    head = tree.heads[tree.first_conjunct(trigger.token)]
    if not 0 <= head < len(tree) or tree.relations[trigger.token] not in ("obj", "nsubj:pass", "nsubj", "conj"):
        return None
    subject = tree.relations[trigger.token] == "nsubj" and not tree.is_passive(head)
    moved = tree.lemmas[head] == "move" and tree.is_passive(head) and any(tree.heads[t] == head for t in trigger.line.times)
    if not subject and moved:
        return "denied", f'"{tree.words[head]}" to another time'
    if not subject and listed(tree, head, cues("denied")) and not group(tree, head).negation:
        return "denied", f'"{tree.words[head]}"'
    if not subject and tree.upos[head] in ("VERB", "ADJ"):
        return _cue(tree, head)
    return None


def _cue(tree: Tree, verb: int) -> Reading | None:
    """What a carrier says of the event under it."""
    if listed(tree, verb, cues("veridical")):
        return None
    if listed(tree, verb, cues("scheduled")):
        if group(tree, verb).is_past_perfect or _but_follows(tree, verb):
            return "denied", f'"{" ".join((*group(tree, verb).words, tree.words[verb]))}": a plan that was not kept'
        return "scheduled", f'"{tree.words[verb]}"'
    if listed(tree, verb, cues("denied")):
        return "denied", f'"{tree.words[verb]}"'
    if listed(tree, verb, cues("possible")):
        unkept = group(tree, verb).is_past_perfect or _but_follows(tree, verb)
        hoped = tree.lemmas[verb] in ("hope", "want", "wish")
        return ("denied" if hoped and unkept else "possible"), f'"{tree.words[verb]}"'
    return None


def _but_follows(tree: Tree, verb: int) -> bool:
    """Whether a past plan is taken back: "was to … but"."""
    past = group(tree, verb).tense == "past" or tree.xpos[verb] == "VBD"
    joined = [v for v in tree.conjuncts(tree.first_conjunct(verb)) if v > verb]
    marks = [tree.words[child] for v in joined for child in tree.dependents(v, "cc", "advmod")]
    return past and any(mark in ("but", "instead") for mark in marks)


def _due(trigger: Trigger) -> Reading | None:
    """A predicate that plans without another verb: "is due home on Friday", "a stop is possible", "polling is on Friday"."""
    tree, word = trigger.line.tree, trigger.line.tree.words[trigger.token]
    if trigger.noun and trigger.verb != trigger.token and tree.upos[trigger.verb] != "VERB":
        below = tree.subtree(trigger.verb)
        present = any(tree.words[child] in ("is", "are") for child in below if tree.base(child) == "cop")
        on_day = present and trigger.verb in trigger.line.times
        return ("scheduled", '"is" with a day') if on_day else _cue(tree, trigger.verb)
    known = any(word in entries("en", "event_due", key) for key in ("plan", "for"))
    return _cue(tree, trigger.token) if known and trigger.rule.startswith('"be ') else None


def _carried(trigger: Trigger) -> Reading | None:
    tree = trigger.line.tree
    for carrier in trigger.chain:
        modal = _modal(tree, carrier)
        found = modal or _cue(tree, carrier)
        if found is not None:
            return found
    return None


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


def _modals(trigger: Trigger) -> Reading | None:
    return _modal(trigger.line.tree, trigger.verb)


def _modal(tree: Tree, verb: int) -> Reading | None:
    found = group(tree, verb)
    for word in found.words:
        if word in ("may", "might", "could"):
            return "possible", f'"{word}"'
        if word in ("will", "shall", "'ll", "’ll", "wo"):
            return "scheduled", f'"{word}"'
        if word in ("would", "'d", "’d") and found.modal:
            return _would(tree, verb)
        if word in ("can", "should", "must", "ought"):
            return "possible", f'"{word}"'
    if "to" in found.words and found.words[0] in ("is", "are", "am", "'s", "’s", "'re"):
        return "scheduled", f'"{found.words[0]} to"'
    if "to" in found.words and found.words[0] in ("was", "were"):
        return ("denied", '"was to … but"') if _but_follows(tree, verb) else None
    return None


def _would(tree: Tree, verb: int) -> Reading:
    for head in (verb, *tree.ancestors(verb)):
        if any(mark in ("if", "unless") for child in tree.dependents(head, "advcl") for mark in tree.marks(child)):
            return "hypothetical", '"would" with a condition'
    reported = tree.base(tree.first_conjunct(verb)) in ("ccomp", "parataxis")
    return ("scheduled", '"would" as the future of a past') if reported else ("hypothetical", '"would"')


def _claimed(trigger: Trigger) -> Reading | None:
    """Under a verb that only claims or denies."""
    tree = trigger.line.tree
    top = tree.first_conjunct(trigger.top)
    head = tree.heads[top]
    blamed = 0 <= head < len(tree) and tree.lemmas[head] in BLAMES and tree.xpos[top] == "VBG"
    if blamed and not {"of", "with"}.isdisjoint(tree.marks(top)):
        return "possible", f'"{tree.words[head]}"'
    if not 0 <= head < len(tree) or tree.base(top) not in ("ccomp", "xcomp", "acl"):
        return None
    if tree.lemmas[head] in ("deny", "refute", "disavow", "dispute") and tree.base(top) == "ccomp":
        return "denied", f'"{tree.words[head]}"'
    if tree.base(top) == "acl":
        return _noun_cue(tree, head) if "to" in tree.marks(top) or tree.base(top) == "ccomp" else None
    if tree.base(top) == "xcomp" or tree.xpos[top] == "VB" or tree.lemmas[head] in CLAIMS:
        return _cue(tree, head)
    return None


def _noun_cue(tree: Tree, noun: int) -> Reading | None:
    for value in ("denied", "possible", "scheduled"):
        if tree.lemmas[noun] in cues(f"{value}.noun"):
            return value, f'"{tree.words[noun]}"'
    return None


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
    if tree.xpos[top] == "VBG" and (found.tense == "present" and found.words):
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
    return ("possible", "an aim") if tree.base(trigger.top) == "advcl" else None


RULES: tuple[Callable[[Trigger], Reading | None], ...] = (
    _conditional,
    _unkept,
    _negated,
    _governed,
    _modals,
    _due,
    _carried,
    _claimed,
    _adverb,
    _progress,
    _infinitive,
)


def _inherited(trigger: Trigger, depth: int) -> Reading | None:
    """A participle, or a later verb of a coordination, has the status of the clause that it leans on."""
    tree, top = trigger.line.tree, trigger.top
    head = tree.heads[top]
    if depth > 4 or not 0 <= head < len(tree) or tree.upos[head] != "VERB":
        return None
    leans = tree.base(top) == "conj" or (tree.base(top) == "advcl" and not tree.is_finite(top))
    if not leans or (tree.base(top) == "conj" and tree.subject(top) is not None):
        return None
    above = Trigger(trigger.line, head, head, trigger.kinds, "", chain=())
    if tree.base(top) == "conj" and (group(tree, top).words or tree.xpos[top] in ("VBD", "VBZ", "VBP")):
        return None if group(tree, top).words else _unkept(above)
    value, why = status(above, depth + 1)
    if value == "happened" or (value == "denied" and tree.base(top) == "advcl"):
        return None
    return value, f"as its clause: {why}"
