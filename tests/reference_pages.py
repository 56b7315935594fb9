"""The reference pages, made from the code and data: ``python tests/reference_pages.py`` writes them, a test compares them."""

from __future__ import annotations

import json
from pathlib import Path

from coverage_pages import coverage_page
from model_previews import previews
from precedent_pages import precedents_page, side_by_side_page

from drafter.cli.app import COMMANDS
from drafter.cli.library_command import library
from drafter.content.model.types import TESTS
from drafter.content.schema.json_schema import json_schemas
from drafter.law.form.numbering_styles import numbering_style, style_names
from drafter.law.form.words import word_rows
from drafter.law.limits.exposure import RISKS
from drafter.law.place.facts import local_facts
from drafter.law.sources.acts import all_acts
from drafter.law.sources.data_store import load_data
from drafter.law.state_law import state_law
from drafter.packet.render import FORMATS
from drafter.review.safety import SAFETY_RULES
from drafter.review.settings import SAYS
from drafter.review.table import RULES
from drafter.toolkit import Toolkit

_TESTS = {
    "executive_instrument": "the instrument is an executive order or a directive",
    "own_police": "the place has a police force of its own, as it is taken to have unless a local fact says not",
    "state_act": "an act of the State limits local cooperation, so that the text recites it",
    "state_directives": "statewide directives bind local officers by law",
    "state_government": "the jurisdiction is a State",
}
TOP = Path(__file__).parent.parent


def pages() -> dict[str, str]:
    """Each generated page by its path from the top."""
    toolkit = Toolkit()
    schemas = {
        f"docs/schemas/{kind}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for kind, schema in json_schemas().items()
    }
    return {
        "docs/reference.md": _reference(toolkit),
        "model_ordinances/README.md": _models(toolkit),
        "docs/states.md": _states(),
        "docs/coverage.md": coverage_page(toolkit),
        "docs/precedents.md": precedents_page(),
        "docs/side_by_side.md": side_by_side_page(),
        **schemas,
        **previews(toolkit),
    }


def _reference(toolkit: Toolkit) -> str:
    parts = ["# Reference\n\nMade from the code and data; do not edit by hand (`make docs`)."]
    commands = [(f"`drafter {name}`", row[2]) for name, row in COMMANDS.items()]
    commands += [(f"`drafter library {name}`", one.get_short_help_str(100)) for name, one in sorted(library.commands.items())]
    parts.append(_table("Commands", ("command", "does"), commands))
    parts.append(_table("Formats", ("name", "file ending"), [(f"`{name}`", f"`{one.ending}`") for name, one in FORMATS.items()]))
    codes = [("0", "done"), ("1", "done, and the draft still holds an error"), ("2", "the request was wrong; nothing written"),
             ("3", "nothing written: the law says no, or no clause is left"), ("130", "interrupted")]  # fmt: skip
    parts.append(_table("Exit codes", ("code", "means"), codes))
    words = [(f"`{{{{ {row.word} }}}}`", row.prints, row.example) for row in word_rows() if not row.forms_only]
    parts.append(_table("Profile words", ("word", "prints", "example"), words))
    parts.append(_table("Local facts", ("fact", "says"), [(f"`{row.fact}`", row.says) for row in local_facts()]))
    styles = [(f"`{one.id}`", one.name, one.note) for one in map(numbering_style, style_names())]
    parts.append(_table("Numbering styles", ("id", "name", "what was seen"), styles))
    tests = [(f"`{{% if {name} %}}`", _TESTS[name]) for name in sorted(TESTS)]
    parts.append(_table('Tests in a text, beside `included("clause")` and its options', ("test", "holds when"), tests))
    parts.append(_rules())
    safety = [(rule.id, rule.say, rule.bad[0], rule.good[0]) for rule in SAFETY_RULES]
    parts.append(_table("Safety rules, which nothing lifts", ("rule", "why", "bad", "good"), safety))
    acts = [(f"`{ident}`", str(act["name"]), str(act["definition"])) for ident, act in all_acts().items()]
    parts.append(_table("Acts", ("id", "name", "what it is"), acts))
    conditions = [
        (f"`{ident}`", row["text"], f"`{row['saving']}`" if "saving" in row else "")
        for ident, row in load_data("conditions").items()
    ]
    parts.append(
        _table(
            "Text conditions of state law, which a clause may meet",
            ("id", "what it asks", "saving that it calls for"),
            conditions,
        )
    )
    clauses = [
        (f"`{ident}`", clause.title, (clause.summary or {}).get("en", ""))
        for ident, clause in sorted(toolkit.library.clauses.items())
    ]
    parts.append(_table("Clauses", ("id", "title", "summary"), clauses))
    situations = [
        (
            f"`{one.id}`",
            theme.title,
            f"{one.facts} {one.asks}",
            ", ".join(f"`{ident}`" for ident in dict.fromkeys(a.clause for a in one.answers)),
        )
        for theme in toolkit.library.scenarios.values()
        for one in theme.scenarios
    ]
    parts.append(
        _table("Situations that `drafter scenarios` puts to a draft", ("id", "theme", "what happens", "answered by"), situations)
    )
    return "\n\n".join(parts) + "\n"


_RUNS = {"structure": "every draft and file", "words": "text of your own, files", "whole": "files"}


def _rules() -> str:
    """Every rule of review, and the three settings of severity."""
    settings = "\n".join(f"- {name}: {says}" for name, says in SAYS.items())
    rows = [
        (rule.id, rule.severity, rule.say, rule.instead, _example(rule.bad), _example(rule.good), _RUNS[rule.runs], rule.source)
        for rule in sorted(RULES, key=lambda one: one.id)
    ]
    header = ("rule", "severity", "why", "how to mend", "bad", "good", "runs on", "source")
    return _table("Rules of review", header, rows) + (
        "\n\nThe library's own text passes all of them in every wording. `drafter check FILE` asks them of a Word, Markdown or text file; a rule"
        " that needs the place is skipped unless `--place` gives it. Sources are named in the drafting notes of the project."
        f"\n\nHow strict they are:\n\n{settings}\n\nA clause waives a warning in its own file: `waive: [{{rule: STY-08, why: ...}}]`. No error and no"
        " safety rule can be waived."
    )


def _example(examples: tuple[str, ...]) -> str:
    """The first example, cut where it is long."""
    if not examples:
        return "a mark of the file, not a word"
    words = " / ".join(line for line in examples[0].splitlines() if line.strip())
    return words if len(words) <= 160 else words[:160].rpartition(" ")[0] + " …"


def _states() -> str:
    """Every State in a line: posture, what is forbidden by act, the worst exposure, how much of it was read, the newest source."""
    rows = []
    for code in load_data("state_names"):
        law = state_law(code)
        clear, other = (
            sorted({row.act for row in law.acts if row.verdict == "forbids" and (row.certainty == "clear") == surely})
            for surely in (True, False)
        )
        exposure = RISKS[law.exposures[0].kind] if law.exposures else "none found"
        seen = [row.authority for row in law.acts]
        read = f"{100 * sum(one.verified == 'read' for one in seen) // len(seen)}%" if seen else "no rows"
        listed = [", ".join(f"`{act}`" for act in acts) for acts in (clear, sorted(set(other) - set(clear)))]
        rows.append((f"{law.name} ({code})", law.posture.replace("_", " "), *listed, exposure, read, law.newest))
    header = ("State", "posture", "forbidden, clearly", "forbidden, arguably", "exposure", "rows read", "newest source")
    return "# State law by act\n\n" + _NO_ADVICE + "\n\n" + _table("The States", header, rows) + "\n"


_NO_ADVICE = (
    "Made from the law data; do not edit by hand (`make docs`). `drafter law STATE` shows the statutes with their grades. An act that "
    "is not named was not found forbidden, which is no permission. Exposure is the gravest found, of those who adopt, sign or "
    "carry out a barred act or of the body itself. A date is that of the newest copy seen, as early as its words allow. Confirm everything."
)


def _models(toolkit: Toolkit) -> str:
    parts = [
        "# Models\n\nEach is a recipe: the clauses of one measure, in order. Made from the data; do not edit by hand (`make docs`)."
    ]
    for ident, model in sorted(toolkit.library.models.items()):
        summary = (model.summary or {}).get("en", "")
        presets = "".join(f"\n- `{preset.name}`: {preset.says}" for preset in model.presets)
        titles = ", ".join(toolkit.library.clauses[one].title for one in model.clauses)
        about = f"`--model {ident}`, for: {', '.join(model.instruments)}. {summary} [Preview](previews/{ident}.md)."
        parts.append(f"## {model.name}\n\n{about}\n\nClauses: {titles}.{presets}")
    return "\n\n".join(parts) + "\n"


def _table(title: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in rows]
    return f"## {title}\n\n" + "\n".join(lines)


if __name__ == "__main__":
    for name, text in pages().items():
        (TOP / name).parent.mkdir(exist_ok=True)
        (TOP / name).write_text(text, encoding="utf-8")
