"""Mending what a parser often gets wrong about verbs."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words as listed
from itinerary.text.mend.parse import FINITE, NOUNS, is_marked, root_of
from itinerary.text.mend.regroup import NOMINAL, regrouped

BINDING = ("nsubj", "mark", "aux", "cop")
PAST = ("VBD", "VBN")
TENSED = ("VBD", "VBZ", "VBP", "MD")
PLACING = frozenset("aboard in at from to into with on by for".split())
STUCK = ("flat", "compound", "appos", "nmod", "nmod:unmarked")
DATED = ("NUM", "PROPN", "PUNCT", "ADV", "ADP", "SYM", "X")


def repaired(
    upos: Sequence[str], xpos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations where verbs are coordinated with verbs, and a sentence with a finite verb has it as its root.

    >>> repaired(["VERB", "NOUN", "VERB"], ["VBD", "NN", "VBD"], [-1, 0, 1], ["root", "obj", "conj"])
    ((-1, 0, 0), ('root', 'obj', 'conj'))
    """
    new_heads, new_relations = list(heads), list(relations)
    bound = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith(BINDING)}
    for token, tag in enumerate(xpos):
        bare = tag == "VB" and token > 0 and xpos[token - 1] not in ("TO", "MD")
        if upos[token] == "VERB" and (bare or tag in FINITE) and relations[token] == "conj":
            verb = _verb_above(upos, heads, relations, token, bound)
            if verb is not None:
                new_heads[token] = verb
        elif tag == "VBD" and relations[token] in ("advcl", "parataxis", "xcomp") and token not in bound:
            above = heads[token]
            if 0 <= above < token and xpos[above] == "VBD":
                new_relations[token] = "conj"
            elif above > token and xpos[above] == "VBD" and above not in bound and relations[token] == "advcl":
                new_heads[token], new_relations[token] = new_heads[above], new_relations[above]
                new_heads[above], new_relations[above] = token, "conj"
        elif tag == "VBD" and relations[token] == "acl" and heads[token] == token - 1 and upos[token - 1] in NOUNS:
            _clause(upos, new_heads, new_relations, token)
    regrouped(upos, xpos, new_heads, new_relations)
    _finite_list(upos, xpos, new_heads, new_relations)
    _subjects(xpos, new_heads, new_relations)
    _promote(upos, xpos, new_heads, new_relations)
    _named_subject(upos, xpos, new_heads, new_relations)
    _entry(upos, xpos, new_heads, new_relations)
    _bare_subject(upos, xpos, new_heads, new_relations)
    _list_opener(upos, xpos, new_heads, new_relations)
    _bare_object(upos, xpos, new_heads, new_relations)
    return tuple(new_heads), tuple(new_relations)


def _verb_above(
    upos: Sequence[str], heads: Sequence[int], relations: Sequence[str], token: int, bound: set[int]
) -> int | None:
    """The verb above the nominal with which a verb was coordinated; None where that is a predicate of its own."""
    at = heads[token]
    if not 0 <= at < token or upos[at] not in (*NOMINAL, "ADV") or at in bound or relations[at] == "root":
        return None
    for _ in upos:
        at = heads[at]
        if not 0 <= at < len(upos):
            return None
        if upos[at] == "VERB":
            return at if at < token else None
    return None


def _finite_list(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A participle joined to a finite verb is finite too, and joined to the verb above: "she flew in, left and was back"."""
    past = [i for i, tag in enumerate(xpos) if tag == "VBD"]
    finite = {heads[i] for i in past if relations[i] == "conj"}
    finite |= {heads[heads[i]] for i in past if relations[i] == "cop" and heads[i] >= 0}
    if not finite:
        return
    bound = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith(BINDING)}
    for verb in sorted(finite - bound):
        if verb < 1 or xpos[verb] != "VBN" or relations[verb] not in ("acl", "advcl") or upos[verb - 1] != "PUNCT":
            continue
        above, steps = heads[verb], 0
        while 0 <= above < len(upos) and upos[above] != "VERB" and steps < len(upos):
            above, steps = heads[above], steps + 1
        if 0 <= above < verb and upos[above] == "VERB":
            heads[verb], relations[verb] = above, "conj"


def _clause(upos: Sequence[str], heads: list[int], relations: list[str], verb: int) -> None:
    """A past tense right behind its noun is no participle of it but a clause of its own: "and lightning struck"."""
    noun = heads[verb]
    above, steps = heads[noun], 0
    while 0 <= above < len(upos) and upos[above] != "VERB" and steps < len(upos):
        above, steps = heads[above], steps + 1
    found = 0 <= above < len(upos) and above != verb and steps < len(upos)
    if not found and heads[noun] >= 0:
        return
    heads[verb], relations[verb] = (above, "conj") if found else (-1, "root")
    heads[noun], relations[noun] = verb, "nsubj"


def _subjects(xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A noun "compounded" with a finite verb is its subject, an infinitive under it its complement: "Lee plans to go"."""
    before = [i for i, head in enumerate(heads) if i < head and relations[i] in ("compound", "nmod")]
    compounds = [i for i in before if xpos[i].startswith("NN") and xpos[heads[i]] in FINITE]
    if not compounds:
        return
    told = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith("nsubj")}
    helped = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith("aux")}
    doing = {head for head, relation in zip(heads, relations, strict=True) if relation == "obj"} - helped
    found = {}
    for noun in compounds:
        verb = heads[noun]
        active = xpos[verb] in ("VBZ", "VBD", "VBP") or (xpos[verb] == "VBN" and relations[verb] == "root" and verb in doing)
        if active and verb not in told:
            relations[noun] = "nsubj"
            found[verb] = noun
    for child, head in enumerate(heads):
        if head in found and relations[child] == "acl" and xpos[child] == "VB":
            relations[child] = "xcomp"


def _bare_subject(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """The noun right before a past-tense root that has no subject is its subject: "In 1962 the couple left"."""
    root = root_of(heads, 0)
    if root == 0 or xpos[root] not in PAST or relations[root - 1] != "obl:unmarked" or upos[root - 1] not in NOUNS:
        return
    if not any(heads[token] == root and relations[token].startswith(("nsubj", "aux")) for token in range(len(upos))):
        relations[root - 1] = "nsubj"


def _list_opener(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """The verb with the subject opens a list of verbs, wherever the parser hung it: "He planted a tree, drank and left"."""
    openers = [at for at, tag in enumerate(xpos) if tag == "VBD" and relations[at] == "advcl" and at < heads[at]]
    if not openers:
        return
    marked = {heads[i] for i, tag in enumerate(xpos) if relations[i] == "mark" or tag in ("WRB", "WP", "WDT")}
    told = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith("nsubj")}
    for verb in openers:
        above = heads[verb]
        if verb in told - marked and xpos[above] == "VBD" and above not in told | marked:
            heads[verb], relations[verb], heads[above], relations[above] = heads[above], relations[above], verb, "conj"


def _bare_object(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A participle before a noun that no preposition joins to the root is the verb: "Fires in May destroyed old pines"."""
    root = root_of(heads, None)
    if root is None or upos[root] not in NOUNS:
        return
    bound = {head for head, relation in zip(heads, relations, strict=True) if relation in BINDING}
    if root in bound:
        return
    objects = {heads[i] for i, relation in enumerate(relations) if relation == "obj"}
    for verb in range(root + 1, len(heads)):
        noun = heads[verb]
        if xpos[verb] == "VBD" and relations[verb] == "acl" and noun == root and verb in objects - bound:
            heads[verb], relations[verb], heads[root], relations[root] = -1, "root", verb, "nsubj"
            return
        if xpos[verb] != "VBN" or relations[verb] != "amod" or not verb < noun or heads[noun] != root:
            continue
        if relations[noun] in ("nmod", "nmod:unmarked") and not is_marked(heads, relations, noun):
            heads[verb], relations[verb], heads[root], relations[root] = -1, "root", verb, "nsubj"
            heads[noun], relations[noun] = verb, "obj"
            return


def _promote(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A noun as the root with a later past participle under it is that verb's subject: "an attempt to leave collapsed"."""
    root = root_of(heads, None)
    if root is None or upos[root] not in ("NOUN", "PROPN"):
        return
    if _told_apart(upos, xpos, heads, relations, root) or any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in xpos):
        return
    below = [i for i, head in enumerate(heads) if head == root and relations[i] == "acl" and xpos[i] in PAST]
    named = any(relations[i] in ("cop", "nsubj") and heads[i] == root for i in range(len(heads)))
    if not below or named:
        return
    verb = below[-1]
    if any(heads[i] == verb and relations[i] == "obl:agent" for i in range(len(heads))):
        return
    heads[verb], relations[verb], heads[root], relations[root] = -1, "root", verb, "nsubj"


def _named_subject(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A name as the root of a sentence is the subject of the participle behind its apposition: "Ann Lee, a baker, left"."""
    root = root_of(heads, None)
    if root is None or upos[root] != "PROPN":
        return
    below = [i for i, head in enumerate(heads) if head == root]
    aside = [i for i in below if relations[i] == "appos" and i > root]
    verbs = [
        i
        for i, head in enumerate(heads)
        if (head == root or head in aside) and relations[i] == "acl" and xpos[i] in PAST and aside and upos[i - 1] == "PUNCT"
    ]
    if len(verbs) != 1 or any(relations[i].startswith(("cop", "nsubj", "conj", "parataxis")) for i in below):
        return
    verb = verbs[0]
    if any(heads[i] == verb and relations[i] in ("obl:agent", "aux:pass") for i in range(len(heads))):
        return
    heads[verb], relations[verb], heads[root], relations[root] = -1, "root", verb, "nsubj"


def _told_apart(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str], root: int) -> bool:
    """Where the finite verb of a noun was hung beside it as a remark, make it the root: "A rider, who won, quit"."""
    bound = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith(("nsubj", "mark", "cop"))}
    for verb in range(root + 1, len(upos)):
        beside = heads[verb] == root and relations[verb] == "parataxis" and upos[verb] == "VERB" and xpos[verb] in FINITE
        if beside and not bound & {verb, root}:
            heads[verb], relations[verb], heads[root], relations[root] = -1, "root", verb, "nsubj"
            return True
    return False


def _entry(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """An entry of a log, a date or clock time and then a verb without subject: the verb rules ("12 Aug. 0600 Left port")."""
    verb = next((token for token, tag in enumerate(upos) if tag not in DATED), len(upos))
    if not 0 < verb < len(upos) or upos[verb] != "VERB" or xpos[verb] not in PAST or "NUM" not in upos[:verb]:
        return
    if not _is_date(upos[:verb]) or any(heads[at] == verb and relations[at].startswith("aux") for at in range(verb)):
        return
    last = max(at for at in range(verb) if upos[at] == "NUM")
    if any(relations[at] == "nsubj" and heads[at] == verb for at in range(last, verb)):
        return
    root = root_of(heads, verb)
    for token in (*range(verb), root):
        if token != verb and (heads[token] < 0 or heads[token] >= verb):
            heads[token], relations[token] = verb, "obl:unmarked" if token < verb else "obj"
    heads[verb], relations[verb] = -1, "root"
    for token in range(verb + 1, len(upos)):
        if heads[token] == root != verb and upos[token] in ("VERB", "PUNCT"):
            heads[token] = verb


def _is_date(upos: Sequence[str]) -> bool:
    """Whether words can be a date and a clock time: they begin with a number or one name before it, and tell no age."""
    numbers = [at for at, tag in enumerate(upos) if tag == "NUM"]
    aged = tuple(upos[-3:]) == ("PUNCT", "NUM", "PUNCT") and len(numbers) == 1      # "Lee, 34, left"
    return bool(numbers) and upos[0] != "ADP" and "PROPN" not in upos[1:numbers[0]] and not aged


def unstuck(
    words: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations where a name that was stuck to the weekday before it is the subject: "On Monday Ann Lee left".

    >>> unstuck(["monday", "ann", "left"], ["PROPN", "PROPN", "VERB"], [2, 0, -1], ["obl", "flat", "root"])
    ((2, 2, -1), ('obl', 'nsubj', 'root'))
    """
    new_heads, new_relations = list(heads), list(relations)
    stuck = [at for at, relation in enumerate(relations) if relation in STUCK and heads[at] == at - 1 >= 0]
    stuck = [at for at in stuck if words[at - 1] in listed("en", "weekday") or words[at - 1] in listed("en", "day_parts")]
    told = {heads[at] for at, relation in enumerate(relations) if stuck and relation.startswith(("nsubj", "expl"))}
    for name in stuck:
        day = name - 1
        verb = heads[day]
        while 0 <= verb < day and upos[verb] != "VERB" and heads[verb] > day:
            verb = heads[verb]
        if verb > name and verb not in told and upos[name] == "PROPN":
            new_heads[name], new_relations[name] = verb, "nsubj"
            told.add(verb)
    _no_subjects(words, upos, new_heads, new_relations)
    _behind_prepositions(words, upos, new_heads, new_relations)
    return tuple(new_heads), tuple(new_relations)


def _no_subjects(words: Sequence[str], upos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A noun behind a preposition is no subject of the verb after it: "was winched aboard the helicopter and landed"."""
    for case, relation in enumerate(relations):
        noun = heads[case]
        if relation != "case" or words[case] not in PLACING or not case < noun or not relations[noun].startswith("nsubj"):
            continue
        verb = heads[noun]
        first = heads[verb] if 0 <= verb < len(upos) and relations[verb] == "conj" else -1
        heads[noun], relations[noun] = (first, "obl") if 0 <= first < case and upos[first] == "VERB" else (verb, "obl")


def _behind_prepositions(words: Sequence[str], upos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A name behind a preposition is no part of the number after it: "put into Falmouth nine days later"."""
    for name in range(2, len(words) - 1):
        counted = upos[name + 1] == "NUM" and heads[name] in (name + 1, heads[name + 1])
        stuck = counted and relations[name] in ("compound", "nmod")
        if not (stuck and upos[name] == "PROPN" and words[name - 1] in PLACING and upos[name - 1] == "ADP"):
            continue
        verb = next((token for token in range(name - 2, -1, -1) if upos[token] == "VERB"), None)
        if verb is not None:
            heads[name], relations[name] = verb, "obl"
            heads[name - 1], relations[name - 1] = name, "case"


def raised(
    words: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations where "due" is the predicate above what follows, and an infinitive behind it its complement.

    >>> raised(["he", "is", "due", "home"], ["PRON", "AUX", "ADJ", "NOUN"], [3, 3, 3, -1], ["nsubj", "cop", "amod", "root"])
    ((2, 2, -1, 2), ('nsubj', 'cop', 'root', 'obl'))
    """
    new_heads, new_relations = list(heads), list(relations)
    for token, word in enumerate(words):
        if word != "due":
            continue
        behind = token + 1
        fixed = behind + 1 < len(words) and relations[behind] == "fixed" and heads[behind] == token
        if fixed and upos[behind + 1] in NOMINAL:
            new_heads[behind], new_relations[behind] = behind + 1, "case"
        below = heads[token]
        copula = any(head in (below, token) and relations[i] == "cop" and i < token for i, head in enumerate(heads))
        if copula and token < below and upos[below] in (*NOMINAL, "ADV"):
            _raise(token, below, upos, new_heads, new_relations)
        for child in range(token + 1, len(words)):
            clause = relations[child] in ("csubj", "ccomp", "advcl", "acl")
            if clause and new_heads[child] == token and upos[child] == "VERB":
                new_relations[child] = "xcomp"
    return tuple(new_heads), tuple(new_relations)


def _raise(predicate: int, noun: int, upos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Puts a predicate in the place of the noun under which it was hung."""
    heads[predicate], relations[predicate] = heads[noun], relations[noun]
    heads[noun], relations[noun] = predicate, "advmod" if upos[noun] == "ADV" else "obl"
    for child, head in enumerate(heads):
        base = relations[child].partition(":")[0]
        behind = child > noun and (base in ("obl", "advcl", "punct", "parataxis") or upos[child] == "VERB")
        unmarked = child > noun and relations[child] == "nmod:unmarked" and upos[noun] in NOUNS
        if head == noun and (child < predicate or behind or unmarked):
            heads[child] = predicate


def joined(xpos: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> tuple[int, ...]:
    """Heads where a clause with subject and tense, or a past tense, is joined to no infinitive, but to what stands above it.

    >>> tags = ("JJ", "VB", "PRP", "VBD")       # "due to fly, but it snowed"
    >>> joined(tags, (-1, 0, 3, 1), ("root", "xcomp", "nsubj", "conj"))
    (-1, 0, 3, 0)
    """
    if "conj" not in relations:
        return tuple(heads)
    new_heads = list(heads)
    told = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith("nsubj")}
    tensed = {heads[i] for i, relation in enumerate(relations) if relation.startswith("aux") and xpos[i] in TENSED}
    for verb, tag in enumerate(xpos):
        above, steps = heads[verb], 0
        clause = tag == "VBD" or (verb in told and (tag == "VBZ" or verb in tensed))
        if relations[verb] != "conj" or not clause:
            continue
        while 0 <= above < verb and _is_bare(above, xpos, relations, tensed) and steps < len(heads):
            above, steps = heads[above], steps + 1
        if steps and 0 <= above < verb:
            new_heads[verb] = above
    return tuple(new_heads)


def _is_bare(verb: int, xpos: Sequence[str], relations: Sequence[str], tensed: set[int]) -> bool:
    """Whether a verb is an infinitive that hangs on another verb: "hopes to leave", "saw him leave"."""
    if xpos[verb] != "VB":
        return False
    return relations[verb] in ("xcomp", "advcl") or (relations[verb] == "ccomp" and verb not in tensed)
