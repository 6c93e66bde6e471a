"""Files: encodings, binary data, front matter."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary import ArgumentError
from itinerary.files import decode, front_matter, read

TEXT = "Łucja naïvely flew to Zürich – on Monday."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings(encoding):
    text = TEXT if encoding.startswith(("utf-8", "utf-16")) else ""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_western_encodings(encoding):
    assert decode("naïvely flew to Zürich".encode(encoding)) == "naïvely flew to Zürich"
    assert decode(b"\x93Yes\x94") == "“Yes”"
    assert decode(b"undefined \x81 here") == "undefined \x81 here"


@pytest.mark.parametrize("data", [b"%PDF-1.4 text", b"\x89PNG\r\n", b"PK\x03\x04abc", bytes(range(256)) * 4, b"\x00" * 50])
def test_binary_data(data):
    with pytest.raises(ArgumentError, match="binary"):
        decode(data, "a.bin")


def test_a_stray_nul_is_text():
    assert decode(b"He left on Monday.\x00 She stayed in the city for a week.") == (
        "He left on Monday.\x00 She stayed in the city for a week."
    )


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_argument_error(data):
    with suppress(ArgumentError):
        assert isinstance(decode(data), str)


def test_missing_file_folder_and_odd_name(tmp_path):
    for name in (str(tmp_path / "none.txt"), str(tmp_path), "a\x00b", "x" * 5000):
        with pytest.raises(ArgumentError):
            read(name)


def test_front_matter():
    text = '---\npublished: 2019-04-24\ntitle: "A: B"\nplace: null\nAuthor: x\n\n---\nBody\n---\n'
    assert front_matter(text) == ({"published": "2019-04-24", "title": "A: B"}, "Body\n---\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_front_matter_with_any_newline(newline):
    text = newline.join(["---", "published: 2019-04-24", "---", "Body"])
    assert front_matter(text) == ({"published": "2019-04-24"}, "Body")


@pytest.mark.parametrize(
    "text",
    ["", "---", "---\n", "Body", "---\npublished: x\nno end", "---\nA rule, then prose.\n---\nBody", "---\nnote: x\n---\n"],
)
def test_no_front_matter(text):
    assert front_matter(text) == ({}, text)


@given(st.text(st.sampled_from("-\n\r: pulished\"'"), max_size=60))
def test_any_text_has_or_has_not_front_matter(text):
    facts, rest = front_matter(text)
    assert text.endswith(rest)
    assert facts or rest == text
