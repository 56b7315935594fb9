"""A tree of blocks written as an author would write it is read back as that tree: lists, nesting, branches, headings."""

from __future__ import annotations

from content_dump import blocks as dump_blocks
from content_names import KNOWN
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.content.model import nodes as n
from drafter.content.reading.own_section import parse_own_section
from drafter.content.schema.faults import Faults
from drafter.content.text.inline import slug_of
from drafter.content.text.markup import read_text
from drafter.content.text.scope import Scope

TESTS = st.sampled_from(
    [
        (n.Name("executive_instrument"), "executive_instrument"),
        (n.Not(n.Name("executive_instrument")), "not executive_instrument"),
        (n.Included("a/b"), 'included("a/b")'),
        (n.And((n.Included("a/b"), n.Not(n.Included("a/c#d")))), 'included("a/b") and not included("a/c#d")'),
    ]
)
WORDS = st.lists(
    st.sampled_from(["the", "clerk", "posts", "each", "list", "v.", "U.S.C.", "section", "1357(g)", "(b)", "2"]),
    min_size=1,
    max_size=30,
)
INLINES = st.lists(
    st.one_of(
        WORDS.map(lambda words: n.Words("x " + " ".join(words) + " y")),
        st.sampled_from(["this", "clerk"]).map(n.Value),
        st.just(n.Value("clerk", ("upper_first",))),
        st.just(n.Ref("own/section#first")),
        st.just(n.Blank("number of stops")),
        st.just(n.TermUse("officer")),
        st.just(n.Emphasis((n.Words("word"),))),
    ),
    min_size=1,
    max_size=5,
).map(lambda nodes: tuple(_spaced(nodes)))  # fmt: skip


def _spaced(nodes: list[n.Inline]) -> list[n.Inline]:
    """The nodes parted by words, as sentences are."""
    out: list[n.Inline] = [n.Words("act")]
    for node in nodes:
        if isinstance(node, n.Words):
            out[-1] = n.Words(out[-1].text + " " + node.text)  # type: ignore[union-attr]
        else:
            out[-1] = n.Words(out[-1].text + " ")  # type: ignore[union-attr]
            out += [node, n.Words(" done")]
    return out


@st.composite
def lists(draw: st.DrawFn, depth: int = 0) -> n.List:
    count = draw(st.integers(2, 4))
    conjunction = draw(st.sampled_from(["and", "or"]))
    entries: list[n.ListEntry] = []
    for index in range(count):
        own = conjunction if index == count - 2 else ""
        children: n.Blocks = ()
        content = draw(INLINES)
        if depth < 2 and draw(st.integers(0, 4)) == 0:
            inner = draw(lists(depth + 1))
            children = (_handing_up(inner, own),)
            content = (
                (*content, n.Words(" that:"))
                if not isinstance(content[-1], n.Words)
                else (*content[:-1], n.Words(content[-1].text + " that:"))
            )
        item = n.Item(content, children, own)
        if index != 0 and not children and draw(st.integers(0, 3)) == 0:
            entries.append(n.ItemBranch(((draw(TESTS)[0], (item,)),)))
        else:
            entries.append(item)
    return n.List(tuple(entries), conjunction)


def _handing_up(inner: n.List, conjunction: str) -> n.List:
    """The nested list with the outer item's conjunction on its last item."""
    last = inner.entries[-1]
    if isinstance(last, n.ItemBranch):
        test, (item,) = last.arms[0]
        return n.List((*inner.entries[:-1], n.ItemBranch(((test, (_with(item, conjunction),)),))), inner.conjunction)
    return n.List((*inner.entries[:-1], _with(last, conjunction)), inner.conjunction)


def _with(item: n.ListEntry, conjunction: str) -> n.Item:
    assert isinstance(item, n.Item)
    children = tuple(_handing_up(child, conjunction) if isinstance(child, n.List) else child for child in item.children)
    return n.Item(item.content, children, conjunction)


@st.composite
def texts(draw: st.DrawFn) -> n.Blocks:
    out: list[n.Block] = []
    for number in range(draw(st.integers(1, 4))):
        unit = _unit(draw, number)
        if draw(st.integers(0, 3)) == 0:
            arms: list[tuple[n.Expression | None, n.Blocks]] = [(draw(TESTS)[0], unit)]
            if draw(st.booleans()):
                arms.append((None, _unit(draw, number + 100)))
            out.append(n.Branch(tuple(arms)))
        else:
            out.extend(unit)
    return (n.Paragraph((n.Words("act"),), (n.Words("First"),), "first"), *out)


def _unit(draw: st.DrawFn, number: int) -> n.Blocks:
    content = draw(INLINES)
    heading: n.Inlines = (n.Words(f"Heading {number}"),) if draw(st.booleans()) else ()
    slug = slug_of(f"Heading {number}") if heading else ""
    if draw(st.booleans()):
        return (n.Paragraph((*content, n.Value("this"), n.Words(":")), heading, slug), draw(lists()))
    return (n.Paragraph(content, heading, slug),)


# --------------------------------------------------------------------------------------------------------- the author's hand


def written(blocks: n.Blocks) -> str:
    return "\n".join(_block(block) for block in blocks)


def _block(block: n.Block) -> str:
    match block:
        case n.Paragraph(content, heading):
            head = f"**{_inlines(heading)}.** " if heading else ""
            return _wrapped(head + _inlines(content), "", "") + "\n"
        case n.List(entries):
            return "".join(_entries(entries, 0))
        case n.Branch(arms):
            out = ""
            for index, (test, body) in enumerate(arms):
                out += (f"{{% if {_test(test)} %}}" if index == 0 else "{% else %}") + "\n" + written(body)
            return out + "{% endif %}\n"


def _entries(entries: tuple[n.ListEntry, ...], depth: int) -> list[str]:
    out: list[str] = []
    pad = "   " * depth
    for entry in entries:
        if isinstance(entry, n.Item):
            nested = "".join("".join(_entries(child.entries, depth + 1)) for child in entry.children if isinstance(child, n.List))
            end = f"; {entry.conjunction}" if entry.conjunction and not nested else ""
            out.append(_wrapped(_inlines(entry.content) + end, pad + "1. ", pad + "   ") + "\n" + nested)
        else:
            test, body = entry.arms[0]
            out += [f"{pad}{{% if {_test(test)} %}}\n", *_entries(body, depth), f"{pad}{{% endif %}}\n"]
    return out


def _wrapped(text: str, first: str, rest: str) -> str:
    """``text`` in lines of some 60 characters, never parted inside a tag and never before what would look like a label."""
    lines, line = [], first
    for word in (
        text.replace("{{ ", "{{\x1f")
        .replace(" }}", "\x1f}}")
        .replace(" | ", "\x1f|\x1f")
        .replace("of stops", "of\x1fstops")
        .split(" ")
    ):
        if len(line) > 60 and word[:1].isalpha() and "." not in word and lines is not None:
            lines.append(line.rstrip())
            line = rest
        line += word + " "
    return "\n".join([*lines, line.rstrip()]).replace("\x1f", " ")


def _inlines(nodes: n.Inlines) -> str:
    out = ""
    for node in nodes:
        match node:
            case n.Words(text):
                out += text
            case n.Value(name, filters):
                out += "{{ " + " | ".join((name, *filters)) + " }}"
            case n.Ref():
                out += '{{ ref("#first") }}'
            case n.Blank(name):
                out += f"[[{name}]]"
            case n.TermUse(term):
                out += f"[[term:{term}]]"
            case n.Emphasis(children):
                out += f"*{_inlines(children)}*"
    return out


def _test(test: n.Expression | None) -> str:
    match test:
        case n.Name(name):
            return name
        case n.Not(term):
            return f"not {_test(term)}"
        case n.And(terms):
            return " and ".join(_test(term) for term in terms)
        case n.Included(target):
            return f'included("{target}")'
    raise AssertionError(test)


def _shape(blocks: n.Blocks) -> list[str]:
    """The dump without line numbers."""
    import re

    return [re.sub(r"^( *)(P|LIST)\d+", r"\1\2", line) for line in dump_blocks(blocks, 0)]


@settings(derandomize=True, max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_what_an_author_writes_is_what_is_read(blocks: n.Blocks) -> None:
    source = written(blocks)
    body = parse_own_section("A", source, KNOWN)
    assert _shape(body.blocks) == _shape(blocks), source


def test_the_reader_and_its_scope_can_be_used_by_themselves() -> None:
    from drafter.content.reading.own_section import as_marked

    faults = Faults()
    scope = Scope("a/b", {}, KNOWN, faults)
    text = read_text(as_marked("The {{ clerk }} acts.", "x"), scope)
    assert not faults.flags
    assert scope.words["clerk"].column == 8
    assert len(text.blocks) == 1
