"""The nodes a clause text is read into. Frozen, whitelisted, storable as JSON; nothing here can run code."""

from __future__ import annotations

from drafter.record import NamedTuple

# ------------------------------------------------------------------------------------------------------------- expressions


class Name(NamedTuple):
    name: str


class Const(NamedTuple):
    value: str | int | float | bool


class Compare(NamedTuple):
    """``operator`` is one of == != < <= > >= in not-in."""

    left: Expression
    operator: str
    right: Expression


class Not(NamedTuple):
    term: Expression


class And(NamedTuple):
    terms: tuple[Expression, ...]


class Or(NamedTuple):
    terms: tuple[Expression, ...]


class Included(NamedTuple):
    """``included("clause")`` or ``included("clause#slug")``."""

    target: str


Expression = Name | Const | Compare | Not | And | Or | Included

# ------------------------------------------------------------------------------------------------------------- inline nodes


class Words(NamedTuple):
    text: str


class Strong(NamedTuple):
    children: Inlines


class Emphasis(NamedTuple):
    children: Inlines


class Value(NamedTuple):
    """``{{ name | filter }}``: an option or a profile word."""

    name: str
    filters: tuple[str, ...] = ()


class Ref(NamedTuple):
    """``{{ ref("clause#slug") }}``."""

    target: str


class Cite(NamedTuple):
    """``{{ cite("authority") }}``."""

    authority: str


class Blank(NamedTuple):
    """``[[fill-in name]]``."""

    name: str


class TermUse(NamedTuple):
    """``[[term:agreement]]``: prints the words and marks a use of the term."""

    term: str


class InlineBranch(NamedTuple):
    """Arms in order; a test of None is the else. The first arm whose test holds is printed."""

    arms: tuple[tuple[Expression | None, Inlines], ...]


Inline = Words | Strong | Emphasis | Value | Ref | Cite | Blank | TermUse | InlineBranch
Inlines = tuple[Inline, ...]

# -------------------------------------------------------------------------------------------------------------- block nodes


class Paragraph(NamedTuple):
    """``heading`` is the run-in heading without its end mark, ``slug`` its name for references ("" when it has none)."""

    content: Inlines
    heading: Inlines = ()
    slug: str = ""
    line: int = 0


class Item(NamedTuple):
    """One list item: its own words, then what hangs below it. End marks and typed numbers are already stripped."""

    content: Inlines
    children: tuple[Block, ...] = ()
    conjunction: str = ""
    line: int = 0


class ItemBranch(NamedTuple):
    """A branch among the items of a list. ``entries`` of an arm are items or further item branches."""

    arms: tuple[tuple[Expression | None, tuple[ListEntry, ...]], ...]


ListEntry = Item | ItemBranch


class List(NamedTuple):
    """``conjunction`` is "and", "or" or "" (each item then prints as a sentence)."""

    entries: tuple[ListEntry, ...]
    conjunction: str = ""
    line: int = 0


class Branch(NamedTuple):
    arms: tuple[tuple[Expression | None, tuple[Block, ...]], ...]


Block = Paragraph | List | Branch
Blocks = tuple[Block, ...]
