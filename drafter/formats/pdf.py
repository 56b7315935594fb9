"""PDF by typst: tagged (PDF/UA-1), same words, numbers and references as every other format. Needs the extra ``[pdf]``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from drafter.dates import long_date
from drafter.document import Field, FillIn, Inlines, Measure, Reference, Text, bookmark_name, plain
from drafter.errors import RequestError
from drafter.formats.outline import catchline, section_label
from drafter.formats.ties import tied
from drafter.formats.txt import study_copy_line
from drafter.page_style import PageStyle
from drafter.printed import Nested, Printed, every_paragraph, nested

_ON_A_NEW_PAGE = frozenset(("exhibits", "annex"))
_STYLES = {"strong": "strong", "emphasis": "emph", "term": "strong"}


def write_pdf(measure: Measure, *, study_copy_of: str = "") -> bytes:
    """The measure as a tagged PDF. Raises RequestError when typst is not installed."""
    try:
        import typst
    except ImportError:
        raise RequestError(
            "no-typst",
            "PDF needs the typst package, which is not installed.",
            remedy="Install it: pip install 'ordinance-drafter[pdf]', or open the Word file and save it as PDF.",
        ) from None
    source = typst_source(measure, study_copy_of=study_copy_of)
    return bytes(typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"]))


def typst_source(measure: Measure, *, study_copy_of: str = "") -> str:
    """The typst document. All words pass as strings, so nothing in them is markup."""
    return "\n".join(_document(measure, study_copy_of)) + "\n"


def _document(measure: Measure, study_copy_of: str) -> Iterator[str]:
    yield _setup(measure, study_copy_of)
    signed = False
    for one in nested(every_paragraph(measure)):
        if one.head.part == "signatures" and not signed:
            signed = True
            yield "#v(1.5em)"
        elif one.head.part in _ON_A_NEW_PAGE:
            yield "#pagebreak()"
        yield from _nested(one, measure)


def _setup(measure: Measure, study_copy_of: str) -> str:
    properties, page = measure.properties, measure.page
    day = date.fromisoformat(properties.date) if properties.date else date(2000, 1, 1)
    draft = study_copy_line(study_copy_of) if study_copy_of else "DRAFT for legal review"
    head = f"{properties.number_line}  {properties.short_title}".strip()
    foot = f"Draft of {long_date(properties.date)}" if properties.date else ""
    stamp = f"datetime(year: {day.year}, month: {day.month}, day: {day.day})"
    paper = "us-legal" if page.paper == "legal" else "us-letter"
    return f"""#set document(title: {_string(properties.title)}, author: {_string(properties.author)}, date: {stamp})
#set text(font: ({_string(page.font)}, "Libertinus Serif"), size: {page.size - 1}pt, lang: "en", region: "US", fallback: true)
#set page(paper: "{paper}", margin: (top: {page.margin_top}pt, bottom: {page.margin_bottom}pt, left: {page.margin_left}pt, right: {page.margin_right}pt),
  header: context {{ set text(size: 9pt); if counter(page).get().first() == 1 [#h(1fr) {_words(draft)}] else [{_words(head)} #h(1fr) {_words(draft)}] }},
  footer: context {{ set text(size: 9pt); [{_words(foot)} #h(1fr) Page #counter(page).display() of #counter(page).final().first()] }})
#set par(leading: 0.72em, spacing: 0.85em, justify: {"true" if page.justify else "false"})
#set enum(indent: 0em, body-indent: 0.6em, spacing: 0.8em, full: false)
#show heading: set text(size: {page.size - 0.5}pt)
#show heading: set block(above: 1.4em, below: 0.7em, sticky: true)"""


def _nested(one: Nested, measure: Measure) -> Iterator[str]:
    head, page = one.head, measure.page
    if head.role == "section" and head.section is not None:
        label = _inlines(section_label(head.section, measure), page)
        words = f"{label} {_words(catchline(head.section, measure))}"
        yield f"#heading(level: {head.depth + 2})[{words}] <{bookmark_name(head.key)}>"
    elif head.role == "chapter":
        yield f"#align(center)[#heading(level: {head.depth + 2})[{_inlines(head.content, page)}]]"
    elif head.role == "signature":
        yield _signature(head, page)
    else:
        yield _paragraph(head, page)
    yield from _inside(one.inside, measure)


def _inside(held: Sequence[Nested], measure: Measure) -> Iterator[str]:
    """Neighbouring units are set together; every other paragraph by itself."""
    for units, group in groupby(held, key=lambda one: one.head.unit is not None):
        if units:
            yield from _units(tuple(group), measure.page)
        else:
            for one in group:
                yield from _nested(one, measure)


def _paragraph(one: Printed, page: PageStyle) -> str:
    words = _inlines(one.content, page)
    if one.part == "front":
        return _front(one, words)
    if one.part == "recitals":
        return f"#par(first-line-indent: (amount: 2em, all: true))[{words}]"
    return f"#block(above: 1.3em, below: 1.3em)[#strong[{words}]]" if one.part == "opening" else f"#par[{words}]"


def _front(one: Printed, words: str) -> str:
    if one.role == "title":
        return f"#align(center)[#heading(level: 1, outlined: true)[{words}]]"
    if one.role == "draft_notice":
        return f"#block(stroke: 0.5pt, inset: 6pt, width: 100%)[#set text(size: 9pt)\n{words}]"
    if one.role in ("government", "instrument"):
        return f"#align(center)[#strong(upper[{words}])]"
    return f"#align(center)[{words}]"


def _units(units: tuple[Nested, ...], page: PageStyle) -> Iterator[str]:
    """Labelled units as one tagged list whose numbers are our labels; unlabelled ones as paragraphs."""
    labels = [_string(plain(one.head.label, page)) for one in units if one.head.label]
    if labels and len(labels) == len(units):
        items = ", ".join(f"[{_unit(one, page)}]" for one in units)
        yield f"#enum(numbering: (..n) => ({', '.join(labels)},).at(n.pos().last() - 1), {items})"
        return
    for one in units:
        if one.head.label:
            yield f"#enum(numbering: (..n) => {_string(plain(one.head.label, page))}, [{_unit(one, page)}])"
        else:
            yield f"#par[{_unit_words(one.head, page)}]"
            yield from _units(one.inside, page)


def _unit(one: Nested, page: PageStyle) -> str:
    return _unit_words(one.head, page) + "\n" + "\n".join(_units(one.inside, page))


def _unit_words(one: Printed, page: PageStyle) -> str:
    anchor = f"#metadata(none) <{bookmark_name(one.key)}>"
    return anchor + " ".join(part for part in (_inlines(one.heading, page), _inlines(one.content, page)) if part)


def _inlines(content: Inlines | tuple[Text | Field | FillIn, ...], page: PageStyle) -> str:
    out: list[str] = []
    for run in content:
        if isinstance(run, FillIn):
            out.append(f"#highlight[{_words(page.fill_in_open + run.name + page.fill_in_close)}]")
        elif isinstance(run, Reference):
            target = next((part.key for part in reversed(run.parts) if isinstance(part, Field)), None)
            words = _inlines(run.parts, page)
            out.append(f"#link(<{bookmark_name(target)}>)[{words}]" if target else words)
        elif isinstance(run, Field):
            out.append(_words(run.text))
        else:
            style = _STYLES.get(run.style)
            words = _words(tied(run.text))
            out.append(f"#{style}[{words}]" if style else words)
    return "".join(out)


def _words(text: str) -> str:
    return f"#{_string(text)};" if text else ""


def _string(text: str) -> str:
    safe = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{safe}"'


def _signature(one: Printed, page: PageStyle) -> str:
    heading = f"#strong[{_words(plain(one.content, page))}]\\ " if one.content else ""
    lines = "".join(f"#v(1.1em)\n#line(length: 45%, stroke: 0.5pt)\n{_words(line.label)}\n" for line in one.lines)
    return f"#block(breakable: false, above: 1.4em)[{heading}{lines}]"
