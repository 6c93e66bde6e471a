"""Which way the clause around a time looks."""

from __future__ import annotations

import re

from itinerary.language.en.frames import verbs
from itinerary.language.lists import words
from itinerary.time.expression import (
    About,
    Century,
    Date,
    Decade,
    Edge,
    Every,
    Expression,
    Generic,
    Last,
    Length,
    Next,
    Published,
    Reference,
    Rolling,
    Shift,
    This,
    Vague,
    Within,
)  # fmt: skip

WINDOW = 110
BREAK = re.compile(
    r"(?<=[a-z\d)”\"’'][a-z\d)”\"’'])[.!?]\s|[;:]\s|\n\s*\n|[“”\"(]|,? (?:that|which|who|whom|where|when|while"
    r"|because|although|but|after|since) |, (?:and|but) "
)
SENTENCE_END = re.compile(r"(?<=[a-z\d)][a-z\d)])(?<!\bvs)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)[.!?]\s|;\s|\n\s*\n")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’][a-z]+)?")
MODALS = frozenset("will would shall to may might must should".split())
OPEN = MODALS | {"can", "could"}  # they look ahead with a limit alone: "could last until March"
INFINITIVE = OPEN | {"to", "not"}   # "will cut", "to put": no past
NEGATIVES = frozenset("not no neither nor nobody none couldn't can't".split())
PRONOUNS = frozenset("he she it".split())
PLURAL_PRONOUNS = frozenset("they we".split())
ALL_PRONOUNS = PRONOUNS | PLURAL_PRONOUNS | {"i", "you", "who"}
NOT_VERBS = frozenset("united need indeed hundred speed".split())
PREPOSITIONS = frozenset(
    "in on at by from since "
    "early late during until till before after the between and or about around over within only just m p a".split()
)
LIMIT = re.compile(
    r"\b(?:by|until|till|before|through)(?: the)?(?: (?:end|start|beginning|middle) of| early| late| mid)?\s*$",
    re.IGNORECASE,
)
CANCELLED = re.compile(r",? (?:was|were|had been) ")
QUOTED = re.compile(r"(?<=\w )[“\"][^“”\"\n.,!?]{1,40}[”\"](?= )")         # a title or a few words, no speech
RELATIVE = re.compile(r"\b(?:who|whom) $")
CALLED_OFF = re.compile(
    r"(?:['’]s?(?: [\w-]+){1,4})?,? (?:was|were|has been|have been) (?:called off|put (?:off|back)|(\w+))"
)
UNKEPT = re.compile(r"[^.\n]{0,60}(?:\.\s+|[,;]? )(?:[Bb]ut|[Ii]nstead|[Hh]owever)\b")
LOOSELY = re.compile(r"(?<= )(?:at least|at the earliest|about|around|roughly|possibly|perhaps) $")
TO_HAVE = re.compile(r"\b(?:was|were) to have \w+(?: \w+)? (?:on|in|at|for|from) $")
WERE_TO, BUT = re.compile(r"\b(?:was|were) to\b"), re.compile(r",? but\b")
PLANNED = re.compile(r"(?<!had been )\b(?:due|expected|scheduled|slated|planned|set|listed|booked|arranged) (?:for|on)\s*$")
PLANNED_FOR = re.compile(r"\b(?:set|listed|booked|fixed|arranged|billed) for\s*$")
SINCE = re.compile(r"\bsince (?:the )?(?:(?:end|start|beginning|middle) of |early |late |mid-?)?$", re.IGNORECASE)
MOVED_TO = re.compile(
    r"(?<!had been )\b(?:(?:moved|rescheduled|adjourned|deferred|extended|postponed|delayed|suspended|shifted)"
    r"|(?:put|pushed|brought) (?:off|back|forward))(?: (?!to\b|until\b|till\b)[\w’'-]+){0,5} (to|until|till|from)\s*$"
)
AHEAD_OF = re.compile(r"\b(?:ahead of|run-up to|leading up to|in preparation for)(?: the)?\s*$", re.IGNORECASE)
WOULD = re.compile(r"\bwould (?!have\b)(?:not )?[a-z-]+(?: [\w’'-]+){0,8} ?(?:on )?$")   # "said it would close on Friday"
AT_FIRST = re.compile(r"\b(?:first|originally|initially|had been) \w+ for\s*$")
PLAN_WORDS = frozenset("due expected scheduled supposed slated planned".split())
ON_DAY = re.compile(r"\b(?:on|at|for) (?:\S+ ?)?$")  # "has called a meeting on Monday" was not done then
CREDIT = re.compile(r"[^\n]{0,80}\)[^\S\n]*(?:\n|$)")   # a caption tells in the present what was: "… (Photo: Ann Lee)"
POSSESSIVE = re.compile(r"['’]s? ")
IS_AT = re.compile(r" (?:is|are) ")
DETERMINERS = frozenset("the a an his her its their our my your this that these those new no any some every".split())
CONJUNCTIONS = frozenset("and or but of to for with as than".split())
HELPERS = frozenset("were are was is had have has will would and of".split())
ADJECTIVES = frozenset("deadline due expected planned scheduled slated upcoming".split())  # "the planned visit on Friday"
BE = frozenset("is are was were be been being".split())
STATES = frozenset("is are am remain remains stay stays".split())
AS_SOON = re.compile(r"\bas (?:early|soon) as (?:on )?$", re.IGNORECASE)
MAX_WORDS, SCHEDULED = 20, 6  # words between a verb and a time
BEHIND = 5  # words between a time without a verb before it and the verb behind: "a rally in June drew thousands"
OBJECT = 6  # words between a verb of calling off and the time of what is called off


def asks_tense(said: Expression | None) -> bool:
    """Whether it takes a verb to tell where an expression lies: "Friday" does, "May 2018" and "two weeks ago" do not."""
    if isinstance(said, Rolling):
        return said.sign > 0
    if isinstance(said, Length | Every | Vague | Generic | Decade | Century):
        return False
    if isinstance(said, Date):
        return said.year is None
    if isinstance(said, This | Last | Next):
        return said.anchor != "published"
    if isinstance(said, Edge | About | Shift):
        return said.base is not None and (isinstance(said.base, Reference) or asks_tense(said.base))
    return asks_tense(said.whole) if isinstance(said, Within) else not isinstance(said, Published | Reference)


def tense_at(text: str, start: int, end: int) -> str:
    """ "future" where the nearest verb before the time at `[start, end)` looks ahead, "told" where it
    looks back, "past" where the time heads a clause that looks back, "due" where what was planned may lie ahead or behind,
    else "".

    >>> tense_at("The vote is scheduled for Friday.", 26, 32), tense_at("He voted on Friday.", 12, 18)
    ('future', 'told')
    >>> tense_at("Schools are closed through Friday.", 27, 33)
    'future'
    """
    before = QUOTED.sub("it", LOOSELY.sub("", text[max(start - WINDOW, 0) : start]))
    breaks = [found.end() for found in BREAK.finditer(before)]
    clause = before[breaks[-1] :] if breaks else before
    if SINCE.search(before):
        return "told"
    if before.endswith(("ended ", "ending ")):
        return "past" if before.endswith("ended ") else "future"
    if _is_called_off(text, end) and (PLANNED.search(clause) or not any(map(_is_verbal, _words(clause)))):
        return "due"
    if TO_HAVE.search(clause):
        return "told"
    if CANCELLED.match(text, end) and not RELATIVE.search(before[: len(before) - len(clause)]):
        return ""
    if BUT.match(text, end) and WERE_TO.search(clause):
        return ""
    if PLANNED.search(clause) and not words("en", "called_off").keys().isdisjoint(_words(clause)):
        return "due"
    if PLANNED_FOR.search(clause):
        return "" if AT_FIRST.search(clause) else "future"
    if POSSESSIVE.match(text, end) and not words("en", "called_off").keys().isdisjoint(_words(clause)[-OBJECT:]):
        return "future"
    moved = MOVED_TO.search(clause)
    if moved is not None:
        return "" if moved[1] == "from" else "future"
    ahead = AHEAD_OF.search(before) is not None and _first(_words(text[end : end + WINDOW])[:BEHIND]) != "past"
    if AS_SOON.search(before) or IS_AT.match(text, end) or ahead:
        return "future"
    said, limit = _words(clause)[-MAX_WORDS:], LIMIT.search(before) is not None
    lasting = before.endswith(("until ", "till ", "through "))
    if said[-1:] in (["if"], ["unless"]) and not {"is", "are"}.isdisjoint(_words(text[end : end + WINDOW])[:BEHIND]):
        return "future"
    if PREPOSITIONS.issuperset(said):
        after = SENTENCE_END.split(text[end : end + 2 * WINDOW], maxsplit=1)[0]
        return _first(_words(after)) or ("future" if limit else "")
    names_day = not words("en", "weekday").keys().isdisjoint(_words(text[start:end]))
    would = WOULD.search(clause) if names_day else None
    if would is not None and not any(map(is_past, _words(clause[would.start() :])[2:])):
        return "future"
    weekday = ON_DAY.search(before) is not None and names_day
    found = _nearest(said, weekday, limit, lasting)
    if found == "due":
        return "" if UNKEPT.match(text, end) else found
    if found or _has_verb(said):
        plain = weekday and not before[: len(before) - len(clause)].rstrip().endswith(":") and not CREDIT.match(text, end)
        return found or ("future" if plain and _is_scheduled(said) else "")
    behind = _words(text[end : end + WINDOW])[:BEHIND]
    return _first(behind) if OPEN.isdisjoint(behind) or not {"will", "is", "are"}.isdisjoint(behind) else ""


def _is_scheduled(said: list[str]) -> bool:
    """Whether words with a weekday behind them have no verb but one in the present: "the ship docks in Hull on Monday"."""
    if any(is_past(word) or word in OPEN or word in BE or word in HELPERS - {"of", "and"} for word in said):
        return False
    third = [at for at in range(1, len(said)) if (said[at].endswith("s") or _is_of_many(said, at)) and _is_third(said, at)]
    return len(third) == 1 and words("en", "attitudes").keys().isdisjoint(said)


def _is_of_many(said: list[str], at: int) -> bool:
    """Whether a verb stands behind a bare plural: "Deputies debate it on Monday", not "the teachers strike"."""
    many = said[at - 1].endswith("s") and not said[at - 1].endswith(("ss", "'s"))
    return many and said[at] in verbs() and (at == 1 or said[at - 2] not in DETERMINERS)


def _is_third(said: list[str], at: int) -> bool:
    """Whether a word in -s can be the verb of the noun before it."""
    before, behind = said[at - 1], said[at + 1] if at + 1 < len(said) else ""
    if verbs().keys().isdisjoint((said[at][:-1], said[at].removesuffix("es"), said[at].removesuffix("ies") + "y")):
        return False                    # "falling down stairs"
    named = before in PREPOSITIONS or before in DETERMINERS or before in CONJUNCTIONS or before.endswith("'s")
    return not named and not is_past(behind)


def _is_called_off(text: str, end: int) -> bool:
    """Whether "was called off" or the like stands behind a time."""
    found = CALLED_OFF.match(text, end)
    return found is not None and (found[1] is None or found[1].casefold() in words("en", "called_off"))


def _has_verb(said: list[str]) -> bool:
    """Whether words may hold a finite verb."""
    return any(_is_verbal(word) or word.endswith("s") for word in said)


def _is_verbal(word: str) -> bool:
    return is_past(word) or word in OPEN or word in STATES or word in BE


def _words(text: str) -> list[str]:
    """Its words in small letters, but for those within a name, unless it is a headline in capitals: "won the Oslo Open"."""
    said = WORD.findall(text.replace("’", "'"))
    if not any(word.islower() and word not in PREPOSITIONS and word not in DETERMINERS for word in said):
        return [word.casefold() for word in said]
    return [word if _in_name(said, at) else word.casefold() for at, word in enumerate(said)]


def _in_name(said: list[str], at: int) -> bool:
    """Whether a word that could look ahead stands within a name."""
    named = at > 0 and said[at][0].isupper() and (said[at - 1][0].isupper() or said[at - 1] == "the")
    return named and said[at].casefold() in words("en", "ahead")


def _is_noun(said: list[str], at: int) -> bool:
    """Whether a word that could look ahead is a noun here: "defended her visit", "cut its sales forecast", "set sail"."""
    if at == 0 or said[at] in ADJECTIVES:
        return False
    before = said[at - 1]
    owned = before.endswith("'s") and before[:-2] not in ALL_PRONOUNS
    if is_past(before) and before not in HELPERS:           # "rain stopped play"
        return True
    return owned or before in DETERMINERS or before == "set" or (said[at] in ("forecast", "forecasts") and before not in BE)


def _first(said: list[str]) -> str:
    """A time at the head of its clause: the first verb after it."""
    for at, word in enumerate(said):
        if is_present(said, at, at):
            return "future"
        if word in ("will", "shall", "should") or word.endswith("'ll"):
            return "future"
        if word == "to" and at and said[at - 1] in ("is", "are"):
            return "future"
        if word == "off" and at and said[at - 1] in ("is", "are"):
            return "future"
        if word in words("en", "ahead") and (said[at - 1] in ALL_PRONOUNS or _is_finite(said, at)):
            return "future"
        if is_past(word):
            return "past"
    return ""


def _is_finite(said: list[str], at: int) -> bool:
    """Whether a word in -s stands where a noun's verb does: "On Saturday the queen arrives"."""
    behind = said[at + 1] if at + 1 < len(said) else ""
    noun = at > 0 and said[at - 1] not in DETERMINERS and said[at - 1] not in PREPOSITIONS
    return noun and said[at].endswith("s") and behind not in HELPERS and not is_past(behind)


def is_present(said: list[str], at: int, away: int = 0) -> bool:
    """Whether a pronoun and a verb in the present tense, so many words away, tell a schedule: "she speaks in Butte"."""
    if at and said[at - 1] in PLURAL_PRONOUNS and away < SCHEDULED:
        return not is_past(said[at]) and said[at] not in words("en", "attitudes")
    if at == 0 or said[at - 1] not in PRONOUNS:
        return False
    if said[at] in ("is", "are") or said[at] in words("en", "ahead"):
        return True
    return away < SCHEDULED and said[at].endswith("s") and said[at] not in words("en", "attitudes")


def is_past(word: str) -> bool:
    """Whether a word can be a verb in the past tense."""
    return word in words("en", "past_verbs") or (word.endswith("ed") and len(word) > 4 and word not in NOT_VERBS)


def _is_adjective(said: list[str], at: int) -> bool:
    """Whether a form in -ed describes a noun behind it: "a still unspecified date"."""
    last = at - 2 if at > 1 and (said[at - 1] in ("still", "yet") or said[at - 1].endswith("ly")) else at - 1
    described = at + 1 < len(said) and said[at + 1] not in PREPOSITIONS
    return described and last >= 0 and said[at].endswith("ed") and said[last] in DETERMINERS


def _happened(said: list[str]) -> bool:
    """Whether the verb that an infinitive hangs on tells that it came to pass: "failed to open on Monday"."""
    for word in reversed(said):
        if word in words("en", "implicative"):
            return True
        if word in words("en", "ahead") or is_past(word):
            return False
    return False


def _nearest(said: list[str], on_day: bool, limit: bool, lasting: bool) -> str:
    ahead = words("en", "ahead")
    for at in range(len(said) - 1, -1, -1):
        word = said[at]
        if is_present(said, at, len(said) - at - 1):
            return "future"
        if at > 1 and said[at - 1] in ("been", "was", "were") and said[at - 2] in ("had", "has"):
            return "told"
        if word in PLAN_WORDS and at and said[at - 1] in ("was", "were"):
            return "due"
        if at > 2 and said[at - 1] == "to" and said[at - 2] in PLAN_WORDS and said[at - 3] in ("was", "were"):
            return "due"
        if at > 2 and said[at - 1] == "to" and said[at - 3] == "had" and is_past(said[at - 2]):
            return "told"
        if (word in ahead and not _is_noun(said, at)) or word.endswith("'ll"):
            return "told" if at and said[at - 1] == "to" and _happened(said[: at - 1]) else "future"
        if word == "could" and NEGATIVES.isdisjoint(said) and "have" not in said[at + 1 : at + 3]:
            return "future"
        if lasting and (word in OPEN or word in STATES or (is_past(word) and at and said[at - 1] in STATES)):
            return "future"
        if word == "to" and at and said[at - 1] in ("is", "are"):
            return "future"
        if limit and at and said[at - 1] == "to" and word in verbs():
            return "told" if _happened(said[: at - 1]) else "future"
        if word == "to" and at and said[at - 1] in words("en", "plan_nouns"):
            return "future"
        if on_day and word.endswith("ing") and at and said[at - 1] in ("is", "are", "am") and word != "being":
            return "future"
        if at > 1 and said[at - 1] == "being" and said[at - 2] in ("is", "are"):
            return "future"
        if on_day and word in ("is", "are") and said[at + 1 : at + 2] in (["off"], ["away"], ["back"], ["home"]):
            return "future"
        if word in ("is", "are") and PREPOSITIONS.issuperset(said[at + 1 :]):
            return "future"
        if is_past(word) and not (at and said[at - 1] in INFINITIVE) and not _is_adjective(said, at):
            if at and on_day and not {"has", "have"}.isdisjoint(said[max(at - 2, 0) : at]):
                return "future"
            to_be = at > 1 and said[at - 1] == "be" and not MODALS.isdisjoint(said[max(at - 4, 0) : at - 1])
            could_be = at > 1 and said[at - 1] == "be" and said[at - 2] in OPEN and NEGATIVES.isdisjoint(said[:at])
            to_be = to_be or (at > 1 and said[at - 1] == "have" and said[at - 2] in ("will", "shall"))
            is_done = at and said[at - 1] in ("is", "are")      # "when the case is heard in May"
            return "future" if to_be or could_be else "" if is_done else "told"
    return "future" if limit else ""
