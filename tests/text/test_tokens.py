from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.tokens import LONGEST, tokenize

CASES = {
    "She didn't, shouldn't've; cannot.": "She | did | n't | , | should | n't | 've | ; | can | not | .",
    "Don’t go, KIM'S aides said": "Do | n’t | go | , | KIM | 'S | aides | said",
    "the Alvarezes' boat, ’90s and '80s": "the | Alvarezes | ' | boat | , | ’90s | and | '80s",
    "“Now,” he said. ‘Stop!’": "“ | Now | , | ” | he | said | . | ‘ | Stop | ! | ’",
    "Kim Jong-un met vice-chairman Choe Son-hui": "Kim | Jong-un | met | vice-chairman | Choe | Son-hui",
    "a 30-year-old, the 15th-century keep, COVID-19": "a | 30-year-old | , | the | 15th-century | keep | , | COVID-19",
    "at 9:15 a.m., 10:40, 10am and 9.30pm.": "at | 9:15 | a.m. | , | 10:40 | , | 10 | am | and | 9.30 | pm | .",
    "$5bn, £3.4m, 50% and US$20": "$ | 5 | bn | , | £ | 3.4 | m | , | 50 | % | and | US$ | 20",
    "the U.S.-led force; U.S. and U.K.": "the | U.S.-led | force | ; | U.S. | and | U.K.",
    "2014-2018, 12–13 May, 3-2": "2014 | - | 2018 | , | 12 | – | 13 | May | , | 3 | - | 2",
    "on 2021-03-04 and 04/03/2021": "on | 2021-03-04 | and | 04/03/2021",
    "Mr. Li, Sept. 5, J. R. Ewing, No. 7.": "Mr. | Li | , | Sept. | 5 | , | J. | R. | Ewing | , | No. | 7 | .",
    "Ripley, W.Va. - Rain": "Ripley | , | W. | Va. | - | Rain",
    "He said no.": "He | said | no | .",
    "They landed.Then they slept.": "They | landed | . | Then | they | slept | .",
    "See www.example.org/a?b=c. Or e@example.org, ok": "See | www.example.org/a?b=c | . | Or | e@example.org | , | ok",
    "up—down – and -- so…": "up | — | down | – | and | -- | so | …",
    "and/or AT&T (yes)": "and | / | or | AT&T | ( | yes | )",
    "O'Brien at five o'clock, d'Estaing": "O'Brien | at | five | o'clock | , | d'Estaing",
}


@pytest.mark.parametrize("text", CASES)
def test_convention(text: str) -> None:
    assert " | ".join(token.text for token in tokenize(text)) == CASES[text]


@given(st.text(alphabet=st.sampled_from("aB9 .,'’\"“-–/@&$:\n\u0301\u200b#"), max_size=60) | st.text(max_size=200))
def test_tokens_are_the_text_without_its_spaces(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text and token.text for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    kept = "".join(token.text for token in tokens)
    assert kept == "".join("".join(text.split()).translate(dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))))


@given(st.text(max_size=50), st.text(max_size=50))
def test_offsets_count_from_the_start_of_the_text(before: str, after: str) -> None:
    whole = tokenize(before + "\n" + after, len(before) + 1)
    alone = tokenize(after)
    assert [(t.start - len(before) - 1, t.text) for t in whole] == [(t.start, t.text) for t in alone]


def test_a_run_without_spaces_is_still_cut() -> None:
    assert len(tokenize("go,stop;" * LONGEST)) == 4 * LONGEST
    assert len(tokenize("https://example.org/" + "a." * LONGEST)) == 1
