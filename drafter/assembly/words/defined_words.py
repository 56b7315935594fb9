"""How a definition prints: the term, the words after it, and the departments that a matter names."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.content.model.types import Definition
from drafter.document import Inlines, Source, Text, Unit
from drafter.english import listed


def defined_units(definition: Definition, units: Sequence[Unit], *, quoted: bool) -> tuple[Unit, ...]:
    """The worded text of ``definition`` as it prints: its term before its first words, later paragraphs as continuations."""
    content = (_term(definition.term, quoted=quoted), Text(" "), *_after_term(units[0].content))
    first = units[0]._replace(key=definition.id, role="definition", content=content)
    return (first, *(unit._replace(role="continuation") for unit in units[1:]))


def _term(term: str, *, quoted: bool) -> Text:
    """The term itself, with a capital, in quotation marks where the style has them."""
    return Text(f"“{term[:1].upper() + term[1:]}”" if quoted else term[:1].upper() + term[1:], "term")


def _after_term(content: Inlines) -> Inlines:
    """The definition's words as they follow the term: its verb in lower case again if it was capitalised."""
    first = content[0] if content else None
    if isinstance(first, Text) and first.source is not None and first.text[:1].isupper() and first.text.split(" ")[0] == "Means":
        return (first._replace(text=first.text[0].lower() + first.text[1:]), *content[1:])
    return content


def named_departments(names: Sequence[str]) -> Inlines:
    source = Source("definitions/department", option="departments")
    return (Text("means "), Text(listed(names, "or", mark=","), source=source), Text("."))
