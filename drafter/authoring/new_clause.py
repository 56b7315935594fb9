"""A new clause file: commented, valid, and ready to draft, with what its author must supply in double brackets."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from drafter.content.reading.folders import CLAUSES, MODELS
from drafter.content.schema.files import ID
from drafter.errors import RequestError

# What each part of a measure is for, in a line; the order is that of print.
PARTS = {
    "operative": "a rule that someone must follow",
    "oversight": "a report, an audit, a review",
    "enforcement": "what follows a breach",
    "construction": "how the measure is read",
    "purpose": "what the measure is for",
    "recital": "a fact or an aim, before the rules",
    "title": "the measure’s name",
    "closing": "when it begins or ends",
    "exhibit": "a form, a card or a sign, after the signatures",
}
DIRECTS = {
    "departments": "departments and their heads",
    "law_enforcement": "the police chief and officers",
    "jail": "whoever runs the jail",
    "nobody": "no one: it asks, or states",
}
WITH_DUTIES = ("operative", "oversight", "enforcement")


class NewClause(NamedTuple):
    """What an author says before writing. ``acts`` () leaves the clause unassessed; ``part`` "definition" is a defined term."""

    ident: str
    title: str
    part: str
    acts: tuple[str, ...] = ()
    directs: str = "nobody"


def full_id(ident: str, lever: str) -> str:
    """The clause's id; a bare name stands under its lever. Raises RequestError for what is no id."""
    named = f"{lever}/{ident}" if lever and "/" not in ident else ident
    if not re.fullmatch(ID, named) or "/" not in named:
        tidy = re.sub(r"[^a-z0-9/]+", "_", named.lower()).strip("_/") or "first_clause"
        raise RequestError("clause-id", f"‘{ident}’ is no id of a clause: it is a folder and a name, in lower case.",
                           remedy=f"Write it as {tidy if '/' in tidy else 'my/' + tidy}")  # fmt: skip
    if named.startswith("asks/"):
        raise RequestError("clause-id", "The folder asks/ holds answers to asks, not clauses.", remedy="Name another folder.")
    return named


def clause_path(folder: Path, ident: str, taken: Collection[str]) -> Path:
    """Where the file goes. Raises RequestError where it stands already, or where the library has a clause of that id."""
    room = folder / CLAUSES if os.path.isdir(folder / CLAUSES) or not _holds_clauses(folder) else folder
    path = room / f"{ident}.yaml"
    if os.path.lexists(path):
        raise RequestError("file-exists", f"{path} exists already.", remedy="Edit it, or choose another id.")
    if ident in taken:
        raise RequestError("clause-exists", f"The library has a clause ‘{ident}’, which a file of that id would replace.",
                           remedy="Choose another id.")  # fmt: skip
    return path


def _holds_clauses(folder: Path) -> bool:
    """Whether the folder is itself a folder of clause files: then a clauses/ in it would hide them."""
    return os.path.isdir(folder) and not (folder / MODELS).is_dir() and any(folder.rglob("*.yaml"))


def clause_text(new: NewClause, folder: str) -> str:
    """The file's words."""
    return "\n".join(_lines(new, folder)) + "\n"


def _lines(new: NewClause, folder: str) -> Iterator[str]:
    yield f"# {new.ident}. The id of a clause is the path of its file. A line that begins with # is for you; nothing prints it."
    yield f"# Check it:    drafter library check {folder}"
    yield f'# Preview it:  drafter --library {folder} library preview {new.ident} --place "Chicago, IL"'
    yield "# The guide is docs/writing-clauses.md; every word, test and act is in docs/reference.md."
    yield from _head(new)
    skeleton = skeleton_of(new)
    if "options" in skeleton:
        yield from (
            "",
            "# What a drafter chooses. {{ name }} prints a value; {% if name %} ... {% endif %} decides on words.",
            "options:",
        )
        yield from _indented(skeleton["options"])
    yield from (
        "",
        "# Each paragraph is a subsection, and **Words.** its heading. Type no numbers. [[Double brackets]] are a blank.",
        "text: |",
    )
    yield from _indented(skeleton["text"])
    yield from ("", *_TAIL)


def _head(new: NewClause) -> Iterator[str]:
    if new.part == "definition":
        yield f"term: {_quoted(new.title)}"
        yield f"forms: [{_quoted(new.title + 's')}]  # the plural and other forms, which count as the term"
    else:
        yield f"title: {_quoted(new.title)}  # the section's heading"
        yield f"part: {new.part}  # {PARTS[new.part]}"
    if new.acts:
        yield f"acts: [{', '.join(new.acts)}]  # what the text does in law; the law of a place is checked by act"
    else:
        yield "# acts: []  # what the text does in law, without which no law is checked. Find them: drafter library acts WORDS"
    if new.part != "definition":
        yield f"directs: {new.directs}  # {DIRECTS[new.directs]}"


def skeleton_of(new: NewClause) -> dict[str, str]:
    """The options and the text that the file begins with."""
    found: dict[str, str] = _skeletons()[new.directs if new.part in WITH_DUTIES else new.part]
    return found


@cache
def _skeletons() -> dict[str, Any]:
    import yaml

    text = Path(__file__).with_name("skeletons.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def _indented(words: str) -> Iterator[str]:
    return (f"  {line}".rstrip() for line in words.rstrip("\n").split("\n"))


def _quoted(words: str) -> str:
    """A YAML scalar in double quotes: a title may hold a colon."""
    tidy = " ".join(words.split())
    return '"' + tidy.replace("\\", "\\\\").replace('"', '\\"') + '"'


_TAIL = (
    "# More that a clause may hold. Take the # away from the lines that you use.",
    "# summary:",
    '#   en: "What it does, in one plain sentence."',
    '#   es: "Lo que hace, en una frase sencilla."',
    "# notes:",
    '#   - {kind: choice, text: "What the drafter decides, and what hangs on it."}',
    '#   - {kind: risk, text: "Where an opponent would attack it."}',
    '#   - {kind: verify, text: "What to confirm before relying on it."}',
    "# subject: data privacy      # where state law distinguishes by subject",
    "# meets: []                  # text conditions of state law that the words satisfy",
    "# alternates:                # the same clause where its own words may not stand",
    "#   request_to_sheriff:",
    "#     when: [elected_sheriff]",
    "#     acts: [urge_other_body]",
    "#     directs: nobody",
    "#     text: |",
    "#       **Request.** The {{ governing_body }} requests the Sheriff to ...",
)
