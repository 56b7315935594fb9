"""Variants of a text: under which tests a paragraph of it stands, and whether any choice of options meets a set of tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from drafter.content.model.nodes import And, Blocks, Branch, Compare, Const, Expression, Included, Name, Not, Paragraph
from drafter.content.model.option_values import BOUNDS, NUMERIC_KINDS
from drafter.content.model.truth import holds
from drafter.content.model.types import Option, OptionValue

Atom = Name | Included
_MOST = 20_000  # combinations tried before a set of tests is given the benefit of the doubt


def ways_to(blocks: Blocks, slug: str) -> Iterator[tuple[Expression, ...]]:
    """The tests that must hold for the paragraph ``slug`` to stand, once for each place where it is written."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.slug == slug:
            yield ()
        elif isinstance(block, Branch):
            before: list[Expression] = []
            for test, body in block.arms:
                own = () if test is None else (test,)
                for inner in ways_to(body, slug):
                    yield (*(Not(one) for one in before), *own, *inner)
                before += own


def possible(tests: Sequence[Expression], options: Mapping[str, Option]) -> bool:
    """Whether some choice of ``options`` meets every test; profile tests and ``included(...)`` are free."""
    if not tests:
        return True
    whole = And(tuple(tests))
    atoms = list(dict.fromkeys(atom for atom in parts(whole) if isinstance(atom, Name | Included)))
    values = [_values(atom, options, whole) for atom in atoms]
    tried = (dict(zip(atoms, chosen, strict=True)) for chosen in product(*values))
    return any(count >= _MOST or holds(whole, named.__getitem__) for count, named in enumerate(tried))


def parts(node: object) -> Iterator[object]:
    """``node`` and all within it: nodes are tuples of nodes."""
    yield node
    if isinstance(node, tuple):
        for part in node:
            yield from parts(part)


def _values(atom: Atom, options: Mapping[str, Option], whole: Expression) -> Sequence[OptionValue]:
    option = options.get(atom.name) if isinstance(atom, Name) else None
    if option is None or option.kind == "yes_no":
        return (True, False)
    if option.kind == "choice":
        return option.choices
    if option.kind == "choices":
        return [tuple(str(one) for one in some) for size in range(len(option.choices) + 1)
                for some in combinations(option.choices, size)]  # fmt: skip
    compared = [const.value for one in parts(whole) if isinstance(one, Compare) and Name(option.name) in (one.left, one.right)
                for const in (one.left, one.right) if isinstance(const, Const)]  # fmt: skip
    if option.kind in NUMERIC_KINDS:
        least, most = BOUNDS[option.kind]
        near = {float(one) + step for one in compared for step in (-1, 0, 1)}
        return [option.default, *option.choices, *sorted(one for one in near if least <= one <= most)]
    return [option.default, *compared]
