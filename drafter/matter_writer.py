"""Writing a matter as the YAML file that people keep. An unfinished interview keeps its answers in comments at the end."""

from __future__ import annotations

import json
from collections.abc import Mapping

from drafter.matter import Matter

_ANSWER = "# answer "
_PLAIN = ("place", "state", "type", "form", "instrument", "model", "preset", "effective", "date")


def matter_text(matter: Matter, answers: Mapping[str, str]) -> str:
    """The matter as YAML text; every scalar is quoted, so that no value is read as anything but words."""
    lines = ["# What to draft. Run: drafter draft this-file.yaml -o out"]
    lines += [f"{name}: {_quoted(str(getattr(matter, name)))}" for name in _PLAIN if getattr(matter, name)]
    if matter.levers:
        lines.append("levers: [" + ", ".join(matter.levers) + "]")
    lines += _nested("options", matter.options)
    for name in ("add", "drop", "departments"):
        if getattr(matter, name):
            lines.append(f"{name}: [" + ", ".join(_quoted(one) for one in getattr(matter, name)) + "]")
    for name in ("facts", "fill_ins"):
        values: Mapping[str, str] = getattr(matter, name)
        if values:
            lines.append(f"{name}:")
            lines += [f"  {_quoted(key)}: {_quoted(value)}" for key, value in values.items()]
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


def _nested(name: str, options: Mapping[str, Mapping[str, object]]) -> list[str]:
    if not options:
        return []
    lines = [f"{name}:"]
    for clause, values in options.items():
        lines.append(f"  {clause}:")
        lines += [f"    {option}: {_value(value)}" for option, value in values.items()]
    return lines


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "[" + ", ".join(_quoted(str(one)) for one in value) + "]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
