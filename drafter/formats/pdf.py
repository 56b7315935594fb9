"""PDF by typst: tagged (PDF/UA-1), same words, numbers and references as every other format. Needs the extra ``[pdf]``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.dates import long_date
from drafter.document import (
    CodifiedBlock,
    Field,
    FillIn,
    Inlines,
    Measure,
    Paragraph,
    Reference,
    Section,
    SignatureBlock,
    Text,
    Unit,
    bookmark_name,
)
from drafter.errors import RequestError
from drafter.formats.outline import catchline, section_label
from drafter.formats.ties import tied
from drafter.formats.txt import study_copy_line
from drafter.page_style import PageStyle

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
    for paragraph in measure.front:
        yield _front(paragraph, measure.page)
    for paragraph in measure.recitals:
        yield f"#par(first-line-indent: (amount: 2em, all: true))[{_inlines(paragraph.content, measure.page)}]"
    for paragraph in measure.enacting:
        yield f"#block(above: 1.3em, below: 1.3em)[#strong[{_inlines(paragraph.content, measure.page)}]]"
    for section in measure.sections:
        yield from _section(section, measure, 2)
    for paragraph in measure.back:
        yield f"#par[{_inlines(paragraph.content, measure.page)}]"
    if measure.signatures:
        yield "#v(1.5em)"
        yield from (_signature(block) for block in measure.signatures)
    for section in measure.exhibits:
        yield "#pagebreak()"
        yield from _section(section, measure, 2)
    if measure.annex is not None:
        yield "#pagebreak()"
        yield from _block(measure.annex, measure, 2)


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


def _front(paragraph: Paragraph, page: PageStyle) -> str:
    words = _inlines(paragraph.content, page)
    if paragraph.role == "title":
        return f"#align(center)[#heading(level: 1, outlined: true)[{words}]]"
    if paragraph.role == "draft_notice":
        return f"#block(stroke: 0.5pt, inset: 6pt, width: 100%)[#set text(size: 9pt)\n{words}]"
    if paragraph.role in ("government", "instrument"):
        return f"#align(center)[#strong(upper[{words}])]"
    return f"#align(center)[{words}]"


def _section(section: Section, measure: Measure, level: int) -> Iterator[str]:
    label = _inlines(section_label(section, measure), measure.page)
    yield f"#heading(level: {level})[{label} {_words(catchline(section, measure))}] <{bookmark_name(section.key)}>"
    if section.lead_in:
        yield f"#par[{_inlines(section.lead_in, measure.page)}]"
    yield from _units(section.units, measure.page)
    if section.block is not None:
        yield from _block(section.block, measure, level + 1)


def _block(block: CodifiedBlock, measure: Measure, level: int) -> Iterator[str]:
    yield f"#align(center)[#heading(level: {level})[{_inlines(block.heading, measure.page)}]]"
    for inner in block.sections:
        yield from _section(inner, measure, level + 1)


def _units(units: tuple[Unit, ...], page: PageStyle) -> Iterator[str]:
    """Labelled units as one tagged list whose numbers are our labels; unlabelled ones as paragraphs."""
    labelled = [unit for unit in units if unit.label]
    if labelled and len(labelled) == len(units):
        labels = ", ".join(_string(unit.label) for unit in units)
        items = ", ".join(f"[{_unit(unit, page)}]" for unit in units)
        yield f"#enum(numbering: (..n) => ({labels},).at(n.pos().last() - 1), {items})"
        return
    for unit in units:
        if unit.label:
            yield f"#enum(numbering: (..n) => {_string(unit.label)}, [{_unit(unit, page)}])"
        else:
            yield f"#par[{_unit_words(unit, page)}]"
            yield from _units(unit.children, page)


def _unit(unit: Unit, page: PageStyle) -> str:
    return _unit_words(unit, page) + "\n" + "\n".join(_units(unit.children, page))


def _unit_words(unit: Unit, page: PageStyle) -> str:
    anchor = f"#metadata(none) <{bookmark_name(unit.key)}>"
    return anchor + " ".join(part for part in (_inlines(unit.heading, page), _inlines(unit.content, page)) if part)


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


def _signature(block: SignatureBlock) -> str:
    heading = f"#strong[{_words(block.heading)}]\\ " if block.heading else ""
    lines = "".join(f"#v(1.1em)\n#line(length: 45%, stroke: 0.5pt)\n{_words(line.label)}\n" for line in block.lines)
    return f"#block(breakable: false, above: 1.4em)[{heading}{lines}]"
