"""docs/reference.md: commands, formats, words, facts, rules, acts and clauses, from the code and data that they are in."""

from __future__ import annotations

from collections.abc import Iterator

from docs.make.markdown import page, section
from drafter.cli.app import COMMANDS
from drafter.cli.library_command import library
from drafter.content.model.types import TESTS
from drafter.law.limits.conditions import all_conditions
from drafter.law.sources.acts import all_acts
from drafter.law.sources.data_store import load_data
from drafter.packet.render import FORMATS
from drafter.review.safety_rules import SAFETY_RULES
from drafter.review.settings import SAYS
from drafter.review.table import RULES
from drafter.toolkit import Toolkit

_SOURCES = "the command line, the rules of review, the law data and the library"
_EXIT_CODES = (
    ("0", "done"),
    ("1", "done, and the draft still holds an error"),
    ("2", "the request was wrong; nothing written"),
    ("3", "nothing written: the law says no, or no clause is left"),
    ("70", "a fault of the toolkit itself: one line and a report that holds none of your words"),
    ("130", "interrupted"),
)
_TESTS = {
    "executive_instrument": "the instrument is an executive order or a directive",
    "own_police": "the place has a police force of its own, as it is taken to have unless a local fact says not",
    "state_act": "an act of the State limits local cooperation, so that the text recites it",
    "state_directives": "statewide directives bind local officers by law",
    "state_government": "the jurisdiction is a State",
}


def reference_page(toolkit: Toolkit) -> str:
    """The whole page. A test of the clause language that has no words in ``_TESTS`` is a KeyError: give it its words."""
    return page(
        "Reference",
        _SOURCES,
        (*_of_the_command_line(), *_of_the_texts(), *_of_review(), *_of_the_law(), *_of_the_library(toolkit)),
    )


def _of_the_command_line() -> Iterator[str]:
    commands = [(f"`drafter {name}`", row[2]) for name, row in COMMANDS.items()]
    commands += [(f"`drafter library {name}`", one.get_short_help_str(100)) for name, one in sorted(library.commands.items())]
    yield section("Commands", ("command", "does"), commands)
    yield section("Formats", ("name", "file ending"), ((f"`{name}`", f"`{one.ending}`") for name, one in FORMATS.items()))
    yield section("Exit codes", ("code", "means"), _EXIT_CODES)


def _of_the_texts() -> Iterator[str]:
    words = ((f"`{{{{ {row.word} }}}}`", row.prints, row.example) for row in load_data("words") if not row.forms_only)
    yield section("Profile words", ("word", "prints", "example"), words)
    yield section("Local facts", ("fact", "says"), ((f"`{row.fact}`", row.says) for row in load_data("facts")))
    styles = ((f"`{row.style.id}`", row.style.name, row.style.note) for row in load_data("numbering_styles"))
    yield section("Numbering styles", ("id", "name", "what was seen"), styles)
    tests = ((f"`{{% if {name} %}}`", _TESTS[name]) for name in sorted(TESTS))
    yield section('Tests in a text, beside `included("clause")` and its options', ("test", "holds when"), tests)


_RUNS = {"structure": "every draft and file", "words": "text of your own, files", "whole": "files"}


def _of_review() -> Iterator[str]:
    """Every rule of review, the settings of severity, and the safety rules."""
    settings = "\n".join(f"- {name}: {says}" for name, says in SAYS.items())
    rows = (
        (rule.id, rule.severity, rule.say, rule.instead, _example(rule.bad), _example(rule.good), _RUNS[rule.runs], rule.source)
        for rule in sorted(RULES, key=lambda one: one.id)
    )
    header = ("rule", "severity", "why", "how to mend", "bad", "good", "runs on", "source")
    yield section("Rules of review", header, rows)
    yield (
        "The library's own text passes all of them in every wording. `drafter check FILE` asks them of a Word, Markdown or text file; a rule"
        " that needs the place is skipped unless `--place` gives it. Sources are named in the drafting notes of the project."
        f"\n\nHow strict they are:\n\n{settings}\n\nA clause waives a warning in its own file: `waive: [{{rule: STY-08, why: ...}}]`. No error and no"
        " safety rule can be waived."
    )
    safety = ((rule.id, rule.say, rule.bad[0], rule.good[0]) for rule in SAFETY_RULES)
    yield section("Safety rules, which nothing lifts", ("rule", "why", "bad", "good"), safety)


def _example(examples: tuple[str, ...]) -> str:
    """The first example, cut where it is long."""
    if not examples:
        return "a mark of the file, not a word"
    words = " / ".join(line for line in examples[0].splitlines() if line.strip())
    return words if len(words) <= 160 else words[:160].rpartition(" ")[0] + " …"


def _of_the_law() -> Iterator[str]:
    acts = ((f"`{ident}`", str(act.name), str(act.definition)) for ident, act in all_acts().items())
    yield section("Acts", ("id", "name", "what it is"), acts)
    conditions = ((f"`{ident}`", one.text, f"`{one.saving}`" if one.saving else "") for ident, one in all_conditions().items())
    header = ("id", "what it asks", "saving that it calls for")
    yield section("Text conditions of state law, which a clause may meet", header, conditions)


def _of_the_library(toolkit: Toolkit) -> Iterator[str]:
    clauses = (
        (f"`{ident}`", clause.title, (clause.summary or {}).get("en", ""))
        for ident, clause in sorted(toolkit.library.clauses.items())
    )
    yield section("Clauses", ("id", "title", "summary"), clauses)
    situations = (
        (f"`{one.id}`", theme.title, f"{one.facts} {one.asks}", ", ".join(dict.fromkeys(f"`{a.clause}`" for a in one.answers)))
        for theme in toolkit.library.scenarios.values()
        for one in theme.scenarios
    )
    header = ("id", "theme", "what happens", "answered by")
    yield section("Situations that `drafter scenarios` puts to a draft", header, situations)
