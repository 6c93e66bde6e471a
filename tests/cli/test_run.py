"""The command: formats, and one clear line for wrong use."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from itinerary.cli import main
from itinerary.cli.parser import LINES as LINES_FORMAT
from itinerary.show.formats import FORMATS

SEED = str(Path(__file__).parents[2] / "seeds" / "01-vladivostok-summit-trip.txt")
STORY = "Maria Keller left Oslo on Monday and landed in Bergen on Tuesday at 10:40.\n"


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(f"---\npublished: 2021-03-17\nplace: Oslo\n---\n{STORY}", encoding="utf-8")
    return str(path)


def run(capsys, *args):
    """Exit status, standard output and standard error."""
    try:
        status = main(args)
    except SystemExit as stop:
        status = stop.code
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_table_is_the_default(capsys, story):
    status, out, err = run(capsys, story)
    assert (status, err) == (0, "")
    assert "[landed]" in out
    assert "\x1b" not in out


def test_json_is_the_document(capsys, story):
    _, out, _ = run(capsys, story, "--format", "json")
    document = json.loads(out)
    assert document["schema"] == "itinerary/1"
    assert document["articles"][0]["text"] == STORY
    assert document["articles"][0]["timezone"] == "Europe/Oslo"


def test_other_formats(capsys, story):
    assert run(capsys, story, "--format", "html")[1].startswith("<!DOCTYPE html>")
    assert run(capsys, story, "--format", "ics")[1].startswith("BEGIN:VCALENDAR")
    assert json.loads(run(capsys, story, "--format", "geojson")[1])["type"] == "FeatureCollection"
    rows = list(csv.DictReader(io.StringIO(run(capsys, story, "--format", "csv")[1])))
    assert "landed" in [row["trigger"] for row in rows]


def test_flags_win_over_front_matter(capsys, story):
    _, out, _ = run(capsys, story, "--format", "json", "--published", "2021-03-24", "--timezone", "Asia/Seoul")
    article = json.loads(out)["articles"][0]
    assert (article["published"], article["timezone"]) == ("2021-03-24", "Asia/Seoul")


def test_output_goes_to_a_file(capsys, story, tmp_path):
    path = tmp_path / "out.json"
    assert run(capsys, story, "--format", "json", "--output", str(path)) == (0, "", "")
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "itinerary/1"


def test_explain_one_event_and_all(capsys, story):
    _, every, _ = run(capsys, story, "--explain")
    _, one, _ = run(capsys, story, "--explain", "e1")
    assert one.startswith("e1  ")
    assert one.strip() in every
    assert run(capsys, "--explain", story)[1] == every


def test_actor(capsys, story):
    _, out, _ = run(capsys, story, "--format", "json", "--actor", "keller")
    assert len(json.loads(out)["events"]) == 2
    status, _, err = run(capsys, story, "--actor", "Nobody")
    assert status == 2
    assert "no actor named 'Nobody'" in err


def test_standard_input(story):
    text = Path(story).read_bytes()
    command = [sys.executable, "-m", "itinerary", "-", "--format", "json"]
    found = subprocess.run(command, input=text, capture_output=True, check=True)
    assert json.loads(found.stdout)["articles"][0]["published"] == "2021-03-17"


def test_several_articles_make_one_timeline(capsys, story):
    status, out, _ = run(capsys, story, SEED, "--format", "json")
    assert status == 0
    assert len(json.loads(out)["articles"]) == 2


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "no ARTICLE given"),
        (["STORY", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["STORY", "--colour"], "unrecognized arguments"),
        (["missing.txt"], "No such file"),
        (["."], "folder"),
        (["BARE"], "no publication date"),
        (["STORY", "--published", "2019-02-30"], "no date: '2019-02-30'"),
        (["STORY", "--published", "soon"], "no date: 'soon'"),
        (["STORY", "--timezone", "Mars/Olympus"], "unknown time zone 'Mars/Olympus'"),
        (["BINARY", "--published", "2019-04-24"], "binary"),
        (["STORY", "--explain", "e99"], "no event 'e99'"),
        (["STORY", "--output", "no/such/folder/x"], "can't write"),
        (["STORY", "--jobs", "0"], "no number of processes"),
        (["STORY", "--jobs", "many"], "no number of processes"),
        (["STORY", "--input", "pdf"], "invalid choice: 'pdf'"),
        (["STORY", "--input", "jsonl"], "'story.txt', line 1 is no JSON"),
        (["STORY", "--input", "html", "--published", "2019-04-24"], "'story.txt'"),
        (["STORY", "--input", "feed"], "is no RSS or Atom feed"),
        (["STORY", "--format", "jsonl", "--actor", "Keller"], "jsonl holds several"),
        (["--completion", "sh"], "invalid choice: 'sh'"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(capsys, story, tmp_path, args, words):
    (tmp_path / "bare.txt").write_text(STORY)
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 8)
    known = {"STORY": story, "BARE": str(tmp_path / "bare.txt"), "BINARY": str(tmp_path / "binary")}
    status, out, err = run(capsys, *[known.get(arg, arg) for arg in args])
    assert (status, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1


ODD = [b"", b"\n", "В понедельник он прилетел.".encode(), b"A\x00B left the city of Oslo on Monday, they say."]


@pytest.mark.parametrize("data", ODD)
def test_odd_files_give_an_honest_result(capsys, tmp_path, data):
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    status, out, err = run(capsys, str(path), "--published", "2019-04-24")
    assert (status, err) == (0, "")
    assert "2019-04-24" in out


def test_lone_surrogates_are_printed_somehow(capsys, tmp_path):
    path = tmp_path / "wide.txt"
    path.write_bytes(b"\xff\xfe" + "He left Oslo on Monday.".encode("utf-16-le") + b"\x00\xd8")
    assert run(capsys, str(path), "--published", "2019-04-24", "--format", "json")[0] == 0


def test_closed_pipe_is_quiet(story):
    script = f"{sys.executable} -m itinerary {story} --format html | head -c 1; exit ${{PIPESTATUS[0]}}"
    found = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
    assert found.stderr == b""


def test_import_is_lazy():
    slow = "('attr', 'pendulum', 'numpy', 'rich', 'itinerary.api')"
    script = f"import sys, itinerary; print([m for m in {slow} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == "[]"


PAGE = """<!doctype html><html><head><title>T</title><meta name="date" content="2021-03-17"></head><body><article>
<p>Maria Keller left Oslo on Monday and landed in Bergen on Tuesday. It was her first visit to the town in years.</p>
</article></body></html>"""
LINES = [
    {"text": STORY, "published": "2021-03-17", "id": "a"},
    {"text": "Bo Dahl died in Oslo on Monday.", "published": "2021-03-18"},
]


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("format", [*FORMATS, *LINES_FORMAT])
def test_every_format_ends_in_a_line(capsys, story, format):
    status, out, err = run(capsys, story, "--format", format)
    assert (status, err) == (0, "")
    assert out.endswith("\n")
    assert "Oslo" in out


def test_a_page_tells_its_date_and_the_command_where(capsys, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    status, out, err = run(capsys, str(path), "--format", "json")
    assert (status, json.loads(out)["articles"][0]["published"]) == (0, "2021-03-17")
    assert err.count("\n") == 1
    assert "published 2021-03-17: found in the page (meta date)" in err
    assert run(capsys, str(path), "--published", "2021-03-20")[2] == ""


def test_json_lines_in_and_out(capsys, lines):
    status, out, err = run(capsys, lines, "--format", "jsonl")
    documents = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [document["articles"][0]["text"] for document in documents] == [line["text"] for line in LINES]
    merged = json.loads(run(capsys, lines, "--format", "json")[1])
    assert len(merged["events"]) == sum(len(document["events"]) for document in documents)


def test_input_says_what_a_file_is(capsys, tmp_path, lines):
    path = tmp_path / "page.txt"
    path.write_text(Path(lines).read_text(encoding="utf-8"))
    assert len(run(capsys, str(path), "--input", "jsonl", "--format", "jsonl")[1].splitlines()) == 2
    status, _, err = run(capsys, str(path), "--input", "text")
    assert (status, err.count("\n")) == (2, 1)


def test_several_processes_give_the_same(capsys, lines, story):
    args = (lines, story, "--format", "jsonl")
    assert run(capsys, *args, "--jobs", "2") == run(capsys, *args)


@pytest.mark.parametrize(("format", "magic"), [("parquet", b"PAR1"), ("arrow", b"ARROW1")])
def test_files_that_are_no_text(capsys, story, tmp_path, format, magic):
    path = tmp_path / "out"
    assert run(capsys, story, "--format", format, "--output", str(path)) == (0, "", "")
    assert path.read_bytes().startswith(magic)


def test_nothing_is_written_where_reading_fails(capsys, story, tmp_path):
    path = tmp_path / "out"
    assert run(capsys, story, "--actor", "Nobody", "--output", str(path))[0] == 2
    assert not path.exists()


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_on_a_terminal_alone(capsys, monkeypatch, lines, story):
    assert run(capsys, lines, story)[2] == ""
    monkeypatch.setattr(sys, "stderr", Terminal())
    main([lines, story])
    assert "Reading" in sys.stderr.getvalue()
    monkeypatch.setattr(sys, "stderr", Terminal())
    main([story])
    assert sys.stderr.getvalue() == ""


@pytest.mark.parametrize("args", [(), ("--explain",), *(("--format", format) for format in FORMATS)])
def test_no_text_steers_the_terminal(capsys, tmp_path, args):
    path = tmp_path / "\x1b]0;x\x07.txt"
    path.write_text("Maria \x1b[31mKeller left \x1b]0;x\x07Oslo on Monday, \x1b[2Jthey say.", encoding="utf-8")
    status, out, _ = run(capsys, str(path), "--published", "2021-03-17", *args)
    assert status == 0
    assert len(out) > 50
    assert "\x1b" not in out
    assert "\x1b" not in run(capsys, str(path))[2]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("target", [">/dev/full", ">&-"])
def test_an_output_that_takes_nothing_is_one_clear_line(story, target):
    command = f'"{sys.executable}" -m itinerary "{story}" {target}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("itinerary: can't write to standard output")
    assert done.stderr.count("\n") == 1
