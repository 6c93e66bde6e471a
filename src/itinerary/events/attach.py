"""Which verb or event noun a time or a place hangs on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from itinerary.events.scene import Line
from itinerary.events.triggers.chain import carriers, is_carrier
from itinerary.events.triggers.logged import logged
from itinerary.events.triggers.match import is_reporting, listed, noun_frame
from itinerary.language.en.frames import phrases, states
from itinerary.language.en.statuses import cues
from itinerary.language.tables import entries
from itinerary.model.tree import Tree

REACH = 80
NEAR = 9                    # words between "the first" and "since"
SETTINGS = ("after", "following", "since", "during", "until")
BREAKS = frozenset(";—–:")
ATTRIBUTES = ("for", "of", "since", "from", "to", "until", "than", "below", "above")
QUANTITIES = frozenset("much most part half all rest some bulk end start beginning course middle season term".split())
FIGURES = frozenset("million billion trillion percent % cent euros dollars pounds points".split())
COMPARED = frozenset("from than against with".split())
TENSED = ("VBD", "VBN", "VBZ", "VBP")
BETWEEN = ("AUX", "ADV", "NUM", "NOUN", "PROPN")        # the rest of a time, and helpers of the verb behind it
SUBJECTS = ("nsubj", "csubj")


def is_host(tree: Tree, token: int) -> bool:
    """Whether a word can have a time or place of its own: a verb, or a predicate after "be"."""
    if tree.upos[token] == "VERB":
        absent = any(tree.words[child] == "without" for child in tree.dependents(token, "mark", "case"))
        return not absent and tree.base(token) not in ("amod", "case", "mark", "compound")
    return tree.first(token, "cop", "aux") is not None


def dated(line: Line) -> dict[int, list[int]]:
    """The times of a sentence (their tokens) by the word that they hang on."""
    found: dict[int, list[int]] = {}
    entry = logged(line) if line.times else None
    for token in line.times:
        at = host(line, token) if entry is None or token > entry[0] else entry[0]
        if at is not None:
            found.setdefault(at, []).append(token)
    for at, tokens in found.items():
        own = [token for token in tokens if line.tree.heads[token] == at]
        if own and len(own) < len(tokens):
            found[at] = [token for token in tokens if not in_subject(line.tree, token, at)]
    for at in list(found):
        verb = goes_on(line.tree, at)
        if verb is not None:
            found.setdefault(verb, []).extend(found[at])
    for verb, token in told_when(line):
        found[verb] = [token]
    return found


def told_when(line: Line) -> Iterator[tuple[int, int]]:
    """The verbs of clauses that say what happened at a time, each with it: "by May, when he left", "the day he left"."""
    tree = line.tree
    ends = {line.times[token].span.end: token for token in line.times}
    for word in range(2, len(tree)) if ends else ():
        verb = tree.heads[word]
        if tree.words[word] == "when" and verb > word and tree.base(word) in ("advmod", "mark", "obl"):
            before = word - 1 - (tree.words[word - 1] == ",")
            token = ends.get(tree.sentence.tokens[before].end)
            if token is not None:
                yield verb, token
        elif tree.relations[word] == "acl:relcl" and tree.heads[word] in line.times:
            yield word, tree.heads[word]
        elif tree.words[word] == "before" and _is_cleft(line, verb):
            yield verb, tree.heads[verb]


def _is_cleft(line: Line, verb: int) -> bool:
    """Whether the clause of a verb says what came at last at a time: "it was 2007 before prices fell"."""
    tree = line.tree
    time = tree.heads[verb] if verb >= 0 and tree.base(verb) == "advcl" else -1
    return time in line.times and any(tree.words[child] == "it" for child in tree.dependents(time, "nsubj"))


def goes_on(tree: Tree, at: int) -> int | None:
    """The verb that tells what was done where somebody was: "on Monday she was in Oslo, where she met him"."""
    if tree.first(at, "cop") is None or tree.preposition(at) not in ("in", "at", "on"):
        return None
    heads = (at, *tree.dependents(at, "nmod"))
    below = (verb for head in heads for verb in tree.dependents(head, "advcl", "acl", "conj"))
    clauses = [verb for verb in below if verb > at and is_host(tree, verb)]
    told = (tree.xpos[verb] == "VBG" or any(tree.words[c] == "where" for c in tree.children[verb]) for verb in clauses)
    return next((verb for verb, does in zip(clauses, told, strict=True) if does), None)


def in_subject(tree: Tree, token: int, verb: int) -> bool:
    """Whether a time only says which subject: "holders on Monday will be paid on Friday"."""
    for head in tree.ancestors(token):
        if head == verb:
            return False
        if tree.base(head) in SUBJECTS:
            return True
    return False


def host(line: Line, token: int) -> int | None:
    """The word that a time hangs on, corrected where a later verb, or one on this side of a semicolon, is nearer."""
    tree, below = line.tree, token
    if _is_compared(line, token) or _is_since(line, token):
        return None
    if _is_stuck(line, token):
        return _nearer(line, next((head for head in tree.ancestors(token) if is_host(tree, head)), None), token)
    told = tree.first(token, "nsubj")
    if told is not None and _is_event(line, told):
        return told
    if tree.base(token) in ("compound", "amod") and _has_preposition(line, token):
        return _nearer(line, None, token)
    beside = _called_off(line, token)
    if beside is None:
        beside = _noun_before(line, token)
    if beside is not None:
        return beside
    for head in (token, *tree.ancestors(token)):
        if head != token and is_host(tree, head):
            return _nearer(line, head, token)
        stretch = tree.lemmas[head] in QUANTITIES and tree.base(head) in ("obl", "nmod")
        if head != token and _is_event(line, head) and not stretch:
            return _of_noun(line, head, below, token)
        within = head != token and head not in line.times and not _is_clock(line, token)
        if within and "ADP" not in tree.upos[line.opening(token):token] and _is_attribute(tree, below, head):
            return None
        below = head
    return _nearer(line, None, token)


def _is_since(line: Line, token: int) -> bool:
    """Whether a time says since when there was no such thing: "the first case since 2016", "the worst fire since May"."""
    tree, first = line.tree, line.opening(token)
    if "since" not in tree.words[max(first - 2, 0):first]:
        return False
    for at in range(first - 2, max(first - NEAR, -1), -1):
        if tree.upos[at] in ("VERB", "AUX"):
            return False
        if tree.xpos[at] == "JJS" or tree.words[at] in ("first", "last"):
            return True
    return False


def _called_off(line: Line, token: int) -> int | None:
    """The happening right behind which a time stands, where it is called off: "the match on Saturday was cancelled"."""
    tree, verb, first = line.tree, line.tree.heads[token], line.opening(token)
    noun = first - 1 - (first > 0 and tree.words[first - 1] in ("on", "in", "at", "for"))
    if noun < 0 or not 0 <= verb < len(tree) or tree.heads[noun] != verb or tree.base(noun) != "nsubj":
        return None
    return noun if _is_event(line, noun) and listed(tree, verb, phrases("event_aspects", "cancel")) else None


def _noun_before(line: Line, token: int) -> int | None:
    """The happening right behind which a time stands that tells when another was: "after a fire in 2019", "asked to a dinner
    on Friday"."""
    tree = line.tree
    first = line.opening(token)
    before = first - 1 if first > 0 and tree.words[first - 1] in ("on", "in", "at") else first
    verb = tree.heads[token]
    if before < 2 or before == first or not 0 <= verb < before or tree.upos[verb] != "VERB":
        return None
    for noun in (before - 1, *tree.ancestors(before - 1)):
        if noun <= verb or tree.words[noun] == ",":
            return None
        if tree.heads[noun] == verb and _is_event(line, noun):
            case = tree.preposition(noun)
            asked = case == "to" and is_plan(tree, verb) and not is_carrier(tree, verb) and tree.base(noun) == "obl"
            return noun if case in SETTINGS or asked else None
    return None


def _is_stuck(line: Line, token: int) -> bool:
    """Whether a day was taken for the head of the noun before it: "declared a state of emergency Thursday"."""
    tree = line.tree
    before = line.opening(token) - 1
    noun = before > 0 and tree.upos[before] == "NOUN" and tree.heads[before] == token and before not in line.times
    return noun and tree.base(token) == "nmod" and tree.base(before) in ("nmod", "compound") and _is_day(line, token)


def _has_preposition(line: Line, token: int) -> bool:
    """Whether "on", "in" or "at" stands right before a time."""
    first = line.opening(token)
    behind = bisect_left(line.tree.sentence.tokens, line.times[token].span.end, key=lambda t: t.start)
    attribute = behind < len(line.tree) and line.tree.upos[behind] in ("NOUN", "PROPN", "ADJ")
    return first > 0 and not attribute and line.tree.words[first - 1] in ("on", "in", "at")


def _is_compared(line: Line, token: int) -> bool:
    """Whether a time stands behind a figure with which another is compared: "from 12 a year earlier"."""
    tree = line.tree
    first = min(tree.subtree(token), default=token)
    before = first - 1
    if before < 0 or before in line.masked:
        return False
    figure = tree.upos[before] in ("NUM", "SYM") or tree.words[before] in FIGURES
    return figure and any(word in COMPARED for word in tree.words[max(first - 7, 0):first])


def _is_event(line: Line, token: int) -> bool:
    if line.tree.upos[token] not in ("NOUN", "PROPN") or token in line.actors or token in line.times:
        return False
    return noun_frame(line.tree, token) is not None


def _is_clock(line: Line, token: int) -> bool:
    """Whether a time is a clock time, which dates what is done with a thing: "caught the 8.15 train"."""
    when = line.times[token].when if token in line.times else None
    return when is not None and when.granularity in ("minute", "hour")


def _is_attribute(tree: Tree, below: int, head: int) -> bool:
    """Whether a time only says which: "the outlook for 2023"."""
    if tree.base(head) in SUBJECTS or tree.lemmas[head] in QUANTITIES or tree.upos[head] == "SYM":
        return False
    return tree.base(below) in ("compound", "amod") or tree.preposition(below) in ATTRIBUTES


def _of_noun(line: Line, noun: int, below: int, token: int) -> int | None:
    """A time beside an event noun dates the noun; or the verb that governs it, where that tells an event itself."""
    tree = line.tree
    stretch = tree.lemmas[noun] in QUANTITIES
    if tree.base(below) in ("compound", "amod") and not stretch and not _is_day(line, token):
        return None
    verb = next((head for head in tree.ancestors(noun) if is_host(tree, head)), None)
    behind = token > noun and _is_day(line, token) and verb is not None and verb < noun
    if verb is not None and behind and (tree.relations[below] == "nmod:unmarked" or _is_of_deed(tree, noun, verb)):
        return verb
    owned = tree.relations[below] == "nmod:poss" and tree.base(noun) != "obl"
    which = tree.preposition(below) == "of" and tree.heads[below] == noun and below == token
    when = tree.preposition(noun) in (*SETTINGS, "before") and tree.heads[below] == noun
    if owned or which or when or tree.base(noun) in ("root", "nmod", "conj", "appos"):
        return noun
    if verb is None or tree.upos[verb] != "VERB" or tree.lemmas[verb] in states():
        return noun
    off = token < verb and listed(tree, verb, phrases("event_aspects", "cancel"))
    announced = is_reporting(tree.lemmas[verb]) and tree.xpos[verb] == "VBD" and _is_over(line, token)
    plans = is_plan(tree, verb) and not announced
    if off or ((tree.base(noun) != "obl" or tree.preposition(noun) == "to") and plans):
        return noun
    others = (t for t in line.times if t != token and tree.heads[t] == verb)
    return noun if any(not _is_compared(line, t) for t in others) else verb


def _is_of_deed(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the day behind a noun that only says of what is that of the verb: "won the last game of the cup on Friday"."""
    known = any(tree.words[child] == "the" for child in tree.dependents(noun, "det"))
    past = tree.xpos[verb] == "VBD" and not is_plan(tree, verb)
    return past and tree.base(noun) == "nmod" and (known or tree.first(noun, "nmod:poss") is not None)


def _is_day(line: Line, token: int) -> bool:
    when = line.times[token].when if token in line.times else None
    return when is not None and when.granularity in ("day", "weekend", "part-of-day", "hour", "minute")


def is_plan(tree: Tree, verb: int) -> bool:
    """Whether a verb plans or reports what it governs, so that a time beside it can be that of the planned."""
    return is_reporting(tree.lemmas[verb]) or is_carrier(tree, verb) or listed(tree, verb, cues("scheduled"))


def _is_over(line: Line, token: int) -> bool:
    """Whether a day lies before publication: what was announced on it was announced then."""
    when = line.times[token].when if token in line.times else None
    start = when.bounds.earliest_start if when is not None else None
    return start is not None and _is_day(line, token) and start.date() < line.day


def planned(tree: Tree, verb: int) -> int | None:
    """The event noun that a clause says to be planned: "a show in Leeds that had been announced for Monday"."""
    top = (verb, *carriers(tree, verb))[-1]
    if tree.base(top) != "acl":
        return None
    if tree.first(top, "obl:agent") is not None and tree.lemmas[top] in entries("en", "event_reports", "verb"):
        return None
    plans = is_plan(tree, top) if top == verb else listed(tree, top, cues("scheduled"))
    bare = tree.xpos[top] in ("VBN", "JJ") or (tree.xpos[top] == "VBD" and tree.relations[top] == "acl")
    told = plans and bare and not listed(tree, top, phrases("event_aspects", "end"))
    told = told or any(tree.words[at] in cues("scheduled") for at in range(max(verb - 3, 0), verb))
    if not told:
        return None
    for head in tree.ancestors(top):
        if tree.upos[head] == "NOUN" and (noun_frame(tree, head) or _is_for_a_day(tree, verb, head)):
            return head
        if tree.base(head) not in ("nmod", "appos", "conj", "compound"):
            return None
    return None


def _is_for_a_day(tree: Tree, verb: int, noun: int) -> bool:
    """Whether a thing is planned "for" a time, right behind it, and so is a happening: "the supper planned for Friday"."""
    told = tree.words[verb + 1:verb + 2] == ("for",) and verb == noun + 1
    return told and any(tree.preposition(child) == "for" for child in tree.dependents(verb, "obl"))


def _nearer(line: Line, verb: int | None, token: int) -> int | None:
    """The last verb coordinated with this one before the time; beyond a semicolon the nearest on the time's side."""
    tree = line.tree
    low, high = _segment(tree, token)
    if verb is None or not low <= verb < high:
        near: int | None = next((v for v in (*range(token, low - 1, -1), *range(token + 1, high)) if is_host(tree, v)), None)
        if near is not None:
            return near
        nouns = [n for n in range(low, high) if _is_event(line, n)] if verb is None else []
        return min(nouns, key=lambda n: abs(n - token)) if nouns else verb
    own = _in_stretch(tree, token, verb) or _in_subject_clause(tree, token, verb)
    if own is not None:
        return own
    first = tree.first_conjunct(verb)
    if token < first < verb and is_host(tree, first):
        return first
    later = [v for v in tree.conjuncts(verb) if verb < v < token and is_host(tree, v)]
    if later:
        return later[-1]
    before = tree.heads[verb] if tree.base(verb) == "conj" else -1
    if 0 <= before < token < verb and is_host(tree, before) and _joined(tree, token, verb):
        return verb if _joined(tree, before, token) else before
    return verb


def _in_stretch(tree: Tree, token: int, verb: int) -> int | None:
    """The verb before a time that a comma parts from a later one: "moored in Leith the next day, left that evening"."""
    if verb < token or "," not in tree.words[token + 1:verb]:
        return None
    for at in range(token - 1, max(token - REACH, -1), -1):
        if tree.words[at] in (",", "and", "but") or tree.words[at] in BREAKS:
            return None
        if is_host(tree, at):
            return at if tree.xpos[at] in TENSED or tree.is_finite(at) else None
    return None


def _in_subject_clause(tree: Tree, token: int, verb: int) -> int | None:
    """The verb of a clause within the subject, right behind which the main verb stands: "a body set up in May reported"."""
    subject = tree.first(verb, "nsubj")
    if subject is None or not subject < token < verb or not all(tree.upos[at] in BETWEEN for at in range(token + 1, verb)):
        return None
    inner = [at for at in tree.dependents(subject, "acl") if subject < at < token and is_host(tree, at)]
    return inner[-1] if inner and "," not in tree.words[inner[-1]:token] else None


def _joined(tree: Tree, low: int, high: int) -> bool:
    """Whether a comma or "and" stands between two tokens."""
    return any(tree.words[at] in (",", "and", "but", "then") for at in range(low + 1, high))


def _segment(tree: Tree, token: int) -> tuple[int, int]:
    """The stretch of a sentence between semicolons or dashes that a token stands in, no longer than REACH on either side."""
    start, end = max(token - REACH, 0), min(token + REACH, len(tree))
    low = next((at + 1 for at in range(token - 1, start - 1, -1) if tree.words[at] in BREAKS), start)
    high = next((at for at in range(token, end) if tree.words[at] in BREAKS), end)
    return low, high
