"""Clauses as text that a person can compare: one line a block, branches and nesting by indentation."""

from collections.abc import Iterator

from drafter.content.model import nodes as n
from drafter.content.model.types import Body, Clause


def dump(clause: Clause) -> str:
    lines = [f"{clause.id}: {clause.title} ({clause.part})"]
    for option in clause.options:
        lines.append(
            f"option {option.name}: {option.kind} = {option.default!r}" + (f" of {option.choices!r}" if option.choices else "")
        )
    for body in (clause.base, *clause.alternates):
        lines.append("--- " + (f"{body.name}, when {', '.join(body.when)}" if body.name else "base") + _about(body))
        lines.extend(blocks(body.blocks, 0))
    return "\n".join(lines) + "\n"


def _about(body: Body) -> str:
    return (f"; slugs {', '.join(body.slugs)}" if body.slugs else "") + (f"; needs {', '.join(body.needs)}" if body.needs else "")


def blocks(given: n.Blocks, depth: int) -> Iterator[str]:
    for block in given:
        match block:
            case n.Paragraph(content, heading, slug, line):
                head = f"**{inlines(heading)}** ({slug}) " if heading else ""
                yield f"{'   ' * depth}P{line} {head}{inlines(content)}"
            case n.List(entries, conjunction, line):
                yield f"{'   ' * depth}LIST{line} {conjunction or 'sentences'}"
                yield from items(entries, depth)
            case n.Branch(arms):
                for test, body in arms:
                    yield f"{'   ' * depth}WHEN {expression(test)}"
                    yield from blocks(body, depth + 1)


def items(entries: tuple[n.ListEntry, ...], depth: int) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, n.Item):
            yield f"{'   ' * depth}- {inlines(entry.content)}" + (f" <{entry.conjunction}>" if entry.conjunction else "")
            yield from blocks(entry.children, depth + 1)
        else:
            for test, body in entry.arms:
                yield f"{'   ' * depth}WHEN {expression(test)}"
                yield from items(body, depth + 1)


def inlines(given: n.Inlines) -> str:
    return "".join(_inline(node) for node in given)


def _inline(node: n.Inline) -> str:
    match node:
        case n.Words(text):
            return text
        case n.Strong(children):
            return f"**{inlines(children)}**"
        case n.Emphasis(children):
            return f"*{inlines(children)}*"
        case n.Value(name, filters):
            return "{" + "|".join((name, *filters)) + "}"
        case n.Ref(target):
            return f"{{ref {target}}}"
        case n.Cite(authority):
            return f"{{cite {authority}}}"
        case n.Blank(name):
            return f"[[{name}]]"
        case n.TermUse(term):
            return f"{{term {term}}}"
        case n.InlineBranch(arms):
            return "{" + " / ".join(f"{expression(test)}: {inlines(body)}" for test, body in arms) + "}"


def expression(test: n.Expression | None) -> str:
    match test:
        case None:
            return "else"
        case n.Name(name):
            return name
        case n.Const(value):
            return repr(value)
        case n.Compare(left, operator, right):
            return f"{expression(left)} {operator} {expression(right)}"
        case n.Not(term):
            return f"not ({expression(term)})"
        case n.And(terms):
            return "(" + " and ".join(expression(term) for term in terms) + ")"
        case n.Or(terms):
            return "(" + " or ".join(expression(term) for term in terms) + ")"
        case n.Included(target):
            return f"included {target}"
