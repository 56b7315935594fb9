"""A clause by itself: found in the library, and planned with no measure around it."""

from __future__ import annotations

from drafter.assembly.choose import Chooser
from drafter.assembly.known_clause import known_clause
from drafter.assembly.plan import Plan
from drafter.content.library import Library
from drafter.content.model.nodes import Paragraph, TermUse, Words
from drafter.content.model.types import LEVERS, Body, Clause, Model
from drafter.errors import RequestError
from drafter.matter import Matter

_USER = "preview/use_of_the_term"  # a text that does nothing but use a defined term


def find_clause(library: Library, ident: str) -> Clause:
    """The clause or definition called ``ident``. Raises RequestError with the nearest ids where there is none."""
    known_clause(ident, (*library.clauses, *library.definitions))
    return library.clauses[ident] if ident in library.clauses else library.definitions[ident].clause


def planned_id(clause: Clause) -> str:
    """The id under which a plan holds the clause: a definition is there only through a text that uses its term."""
    return _USER if clause.part == "definition" else clause.id


def plan_alone(chooser: Chooser, matter: Matter, clause: Clause) -> Plan:
    """The plan of ``clause`` with what it needs."""
    lever = clause.id.partition("/")[0]
    model = Model(
        id="preview", name=clause.title, subject=clause.title.lower(), short_title=clause.title, chapter_heading=clause.title,
        slug="preview", clauses=(clause.id,), levers=(lever,) if lever in LEVERS else (),
    )  # fmt: skip
    return chooser.alone(matter, model, _using(clause) if clause.part == "definition" else clause)


def in_model(matter: Matter, clause: Clause) -> Matter:
    """``matter`` with the clause in its draft, whether its model has it or not. Raises RequestError for a definition."""
    if clause.part == "definition":
        raise RequestError("definition-in-model", f"‘{clause.id}’ is a definition, which a model draws in only where it is used.",
                           remedy="Leave out --model to see it by itself.")  # fmt: skip
    return matter._replace(add=tuple(dict.fromkeys((*matter.add, clause.id))))


def _using(definition: Clause) -> Clause:
    text = Paragraph((Words("The term is "), TermUse(definition.title), Words(".")))
    return Clause(_USER, "Use of the term", "operative", Body("", (text,)), built_in=False)
