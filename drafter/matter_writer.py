"""Writing a matter as the YAML file that people keep. An unfinished interview keeps its answers in comments at the end."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from drafter.matter import Matter, OwnSection

_ANSWER = "# answer "
_UNKEPT = ("acknowledge", "file")  # said at the door each time, and where the matter lies
_PLAIN_KEY = re.compile(r"(?!null$)[a-z0-9_/]+")


def matter_text(matter: Matter, answers: Mapping[str, str]) -> str:
    """The matter as YAML text: every field that says something. A text is quoted, so that it is read as nothing but words.

    An option's value is read back as its text: the clause's own option says of what kind it is.
    """
    lines = ["# What to draft. Run: drafter draft this-file.yaml -o out"]
    for name, value in zip(matter._fields, matter, strict=True):
        if name not in _UNKEPT and value != Matter._field_defaults.get(name, ""):
            lines += _entry(name, value, "")
    if answers:
        lines.append("# The interview is not finished; these answers let ‘drafter new’ go on:")
        lines += [f"{_ANSWER}{json.dumps([name, value], ensure_ascii=False)}" for name, value in answers.items()]
    return "\n".join(lines) + "\n"


def answers_in(text: str) -> dict[str, str] | None:
    """The answers that an unfinished interview left in ``text``; None where it holds none."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith(_ANSWER):
            try:
                name, value = json.loads(line[len(_ANSWER) :])
            except ValueError:
                continue
            found[str(name)] = str(value)
    return found or None


def _entry(key: str, value: object, indent: str) -> list[str]:
    """The lines of a key and what it says, which may be a text, a list, a mapping or a list of records."""
    head = f"{indent}{key if _PLAIN_KEY.fullmatch(key) else _quoted(key)}:"
    if isinstance(value, Mapping):
        inner = [line for name, one in value.items() for line in _entry(str(name), one, indent + "  ")]
        return [head, *inner] if inner else [f"{head} {{}}"]
    if isinstance(value, tuple) and any(isinstance(one, tuple) for one in value):
        return [head, *(line for one in value for line in _item(one, indent + "  "))]
    if isinstance(value, tuple):
        return [f"{head} [{', '.join(_quoted(str(one)) for one in value)}]"]
    if isinstance(value, str) and "\n" in value:
        return [*_block(head, value, indent + "  ")]
    return [f"{head} {('yes' if value else 'no') if isinstance(value, bool) else _quoted(str(value))}"]


def _item(record: OwnSection, indent: str) -> list[str]:
    """One record of a list, with those of its fields that say something."""
    fields = {name: value for name, value in record._asdict().items() if value}
    first, *others = [line for name, value in fields.items() for line in _entry(name, value, indent + "  ")]
    return [f"{indent}- {first.strip()}", *others]


def _block(head: str, text: str, indent: str) -> list[str]:
    """A text of several lines, whose lines and last line breaks are kept."""
    kept = "" if text.endswith("\n") and text.strip("\n") else "-"
    if text.endswith("\n\n") or not text.strip("\n"):
        kept = "+"
    depth = "2" if text[0].isspace() else ""
    lines = text.removesuffix("\n").split("\n")
    return [f"{head} |{depth}{kept}", *(f"{indent}{line}" if line else "" for line in lines)]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
