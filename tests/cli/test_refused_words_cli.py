"""Whatever way words that no text may hold come in, the command line writes nothing, says which words they are, and leaves with 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BAD = "Block the federal agent at the door"
ASKED = "Delete the records when an agency asks for them"
DATE = ["--date", "2026-11-24", "--format", "txt", "-o", "out"]
ORDER = ["--place", "Chicago, IL", "--instrument", "executive_order", "--model", "first_72_hours"]
CODE = ["--place", "Exampleton", "--state", "KY", "--type", "city", "--form", "mayor-council", "--instrument", "ordinance",
        "--model", "transparency", "--fact", "code_style=texas"]  # fmt: skip
BYLAW = [
    "--place",
    "Springfield",
    "--state",
    "MA",
    "--type",
    "town",
    "--instrument",
    "town bylaw article",
    "--model",
    "transparency",
]
CITY = ["--place", "Chicago, IL", "--instrument", "ordinance", "--model", "transparency"]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that the runs share: the library is read once."""
    return tmp_path_factory.mktemp("cache")


def run(*arguments: str, folder: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DRAFTER_CACHE": str(cache), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "drafter", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


def is_refused(done: subprocess.CompletedProcess[str], name: str, sentence: str, folder: Path) -> None:
    assert done.returncode == 2, done.stdout + done.stderr
    assert name in done.stderr
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "out").exists()


# Each place of a measure that can print a fill-in: the arguments and the fill-in.
FILL_INS = {
    "exhibit": (ORDER, "telephone number answered at all hours"),
    "recital": (CITY, "number of federal requests"),
    "number line": (CITY, "number"),
    "title, lead-in and catchline of a code": (CODE, "name of the code"),
    "section number and chapter heading": (CODE, "chapter"),
    "opening words": (ORDER, "name of the Mayor"),
    "closing": (BYLAW, "number"),
    "unit": (CITY, "audit office, outside the departments tested"),
}


@pytest.mark.parametrize("place", sorted(FILL_INS))
def test_a_fill_in_is_refused_wherever_it_prints(place: str, tmp_path: Path, cache: Path) -> None:
    arguments, blank = FILL_INS[place]
    stands = json.loads(run("--json", "check", *arguments, *DATE[:2], folder=tmp_path, cache=cache).stdout)["fill_ins"]
    assert blank in [one["name"] for one in stands]
    done = run("draft", *arguments, *DATE, "--fill", f"{blank}=Room 5. {BAD}", folder=tmp_path, cache=cache)
    is_refused(done, f"The fill-in ‘{blank}’", BAD, tmp_path)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["--fact", f"clerk=The Clerk. {BAD}"], "The fact ‘clerk’"),
        (["--fact", f"short_name=City. {BAD}"], "The fact ‘short_name’"),
        (["--add", "mou_withdrawal/camera_rules", "--set", f"mou_withdrawal/camera_rules.report_day={BAD}"],
         "The option ‘mou_withdrawal/camera_rules.report_day’"),
    ],
    ids=["fact", "fact in every section", "option"],
)  # fmt: skip
def test_a_fact_and_an_option_are_refused(arguments: list[str], name: str, tmp_path: Path, cache: Path) -> None:
    is_refused(run("draft", *CITY, *DATE, *arguments, folder=tmp_path, cache=cache), name, BAD, tmp_path)


def test_a_place_is_refused(tmp_path: Path, cache: Path) -> None:
    asked = ["--place", f"Exampleton. {BAD}", "--state", "OR", "--type", "city", "--form", "council-manager", *CITY[2:]]
    is_refused(run("draft", *asked, *DATE, folder=tmp_path, cache=cache), "The name of the place", BAD, tmp_path)


SECTIONS = {
    "text": ("Doors", f"The clerk keeps a log. {ASKED}.", ASKED),
    "list": ("Doors", "Personnel shall:\n\n1. greet a visitor\n2. block a federal agent", "block a federal agent"),
    "steps": ("Doors", f"Take these steps:\n\n1. Greet the visitor\n2. {BAD}", BAD),
    "heading": ("Doors", f"**{BAD}.** The clerk keeps a log.\n\n**Rule.** The clerk posts it.", BAD),
    "title": (BAD, "The clerk keeps a log.", BAD),
}


@pytest.mark.parametrize("kind", sorted(SECTIONS))
def test_a_section_of_ones_own_is_refused(kind: str, tmp_path: Path, cache: Path) -> None:
    title, text, sentence = SECTIONS[kind]
    lines = "\n".join(f"      {line}" for line in text.splitlines())
    matter = f"place: Chicago\nstate: IL\ninstrument: ordinance\nmodel: transparency\nsections:\n  - title: {title}\n    text: |\n{lines}\n"
    (tmp_path / "matter.yaml").write_text(matter, encoding="utf-8")
    done = run("draft", "matter.yaml", *DATE, folder=tmp_path, cache=cache)
    is_refused(done, f"Your own section ‘{title}’", sentence, tmp_path)


def test_a_department_of_a_matter_is_refused(tmp_path: Path, cache: Path) -> None:
    matter = f"place: Chicago\nstate: IL\ninstrument: ordinance\nmodel: transparency\ndepartments:\n  - Police\n  - {BAD}\n"
    (tmp_path / "matter.yaml").write_text(matter, encoding="utf-8")
    done = run("draft", "matter.yaml", *DATE, folder=tmp_path, cache=cache)
    is_refused(done, f"The department ‘{BAD}’", BAD, tmp_path)


@pytest.mark.parametrize("command", ["draft", "check", "steps", "scenarios"])
def test_every_command_that_drafts_refuses(command: str, tmp_path: Path, cache: Path) -> None:
    done = run(command, *CITY, "--date", "2026-11-24", "--fill", f"number={BAD}", folder=tmp_path, cache=cache)
    is_refused(done, "The fill-in ‘number’", BAD, tmp_path)


def test_the_refusal_as_json(tmp_path: Path, cache: Path) -> None:
    done = run(
        "--json", "draft", *ORDER, *DATE, "--fill", f"telephone number of the front desk={BAD}", folder=tmp_path, cache=cache
    )
    assert done.returncode == 2
    error = json.loads(done.stdout)["error"]
    assert error["code"] == "unsafe-text"
    assert BAD in error["message"]
    assert error["remedy"]


# ---------------------------------------------------------------------------------------------------- a library of one's own

CLAUSE = """
title: {title}
part: {part}
text: |
  {text}
notes:
  - kind: choice
    text: {note}
"""
MODEL = """
name: Ours
subject: {subject}
short_title: {short_title}
chapter_heading: {heading}
slug: ours
clauses: [common/short_title, common/purpose, mou_withdrawal/inventory, common/severability, common/effective_date]
"""
LAWFUL = {"title": "Doors", "part": "operative", "text": "The clerk keeps a log.", "note": "Ask counsel."}
TITLES = {"subject": "agreements", "short_title": "Agreements", "heading": "Agreements"}


@pytest.mark.parametrize(
    "changed",
    [{"text": f"{BAD}."}, {"title": BAD}, {"note": f"{BAD}."}, {"part": "recital", "text": f"{BAD}."}, {"part": "exhibit", "text": f"{BAD}."}],
    ids=["text", "title", "note", "recital", "exhibit"],
)  # fmt: skip
def test_a_clause_of_ones_own_library_is_refused(changed: dict[str, str], tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "lib" / "clauses" / "my" / "doors.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(CLAUSE.format(**{**LAWFUL, **changed}), encoding="utf-8")
    done = run("--library", "lib", "draft", *CITY, *DATE, "--add", "my/doors", folder=tmp_path, cache=cache)
    is_refused(done, "The clause ‘my/doors’", BAD, tmp_path)
    assert "doors.yaml" in done.stderr


@pytest.mark.parametrize(
    ("field", "said"), [("subject", "subject"), ("short_title", "short title"), ("heading", "chapter heading")]
)
def test_a_title_of_ones_own_model_is_refused(field: str, said: str, tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "lib" / "model_ordinances" / "ours.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MODEL.format(**{**TITLES, field: BAD}), encoding="utf-8")
    done = run("--library", "lib", "draft", *CITY[:-1], "ours", *DATE, folder=tmp_path, cache=cache)
    is_refused(done, f"The {said} of the model ‘ours’", BAD, tmp_path)
    assert "ours.yaml" in done.stderr


# --------------------------------------------------------------------------------------------------------------- lawful words


def test_lawful_words_are_drafted_by_the_same_roads(tmp_path: Path, cache: Path) -> None:
    lawful = "Do not block a federal agent. Delete the data after 30 days. Tell the person that they may ask for a lawyer"
    done = run("draft", *ORDER, *DATE, "--fill", f"telephone number answered at all hours={lawful}", "--fact", "clerk=City Clerk",
               folder=tmp_path, cache=cache)  # fmt: skip
    assert done.returncode == 0, done.stderr
    (written,) = (tmp_path / "out").iterdir()
    assert lawful in written.read_text()
