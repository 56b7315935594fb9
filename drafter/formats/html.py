"""HTML: one semantic page that reads on a screen, in a screen reader and on paper. No script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator

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
from drafter.formats.outline import catchline, section_label
from drafter.formats.txt import study_copy_line
from drafter.page_style import PageStyle

_TAGS = {"strong": "strong", "emphasis": "em", "term": "dfn", "citation": "cite"}
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

_STYLE = """
:root { color-scheme: light; }
body { font: 1.06rem/1.55 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; color: #1a1a1a;
  background: #fff; }
header p { text-align: center; margin: .35rem 0; }
.notice, .study { font-family: system-ui, sans-serif; font-size: .85rem; background: #fff4cc; border: 1px solid #8a6d00; padding: .5rem .75rem; }
.government, .instrument { font-weight: bold; text-transform: uppercase; letter-spacing: .03em; }
h1 { font-size: 1.25rem; text-align: center; margin: 1.25rem 2rem; line-height: 1.35; }
h2 { font-size: 1.08rem; margin: 1.75rem 0 .4rem; }
h3 { font-size: 1.05rem; text-align: center; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.35rem 0 .4rem; }
.recital { text-indent: 2rem; }
.enacting { margin: 1.25rem 0; font-weight: bold; }
ol { list-style: none; margin: 0; padding: 0; }
ol ol { padding-left: 2rem; }
li { margin: .45rem 0; position: relative; }
li > p { margin: 0; padding-left: 2.4rem; text-indent: -2.4rem; }
.label { display: inline-block; min-width: 2.4rem; text-indent: 0; }
.plain > p { padding-left: 0; text-indent: 0; }
.fill { background: #ffef9e; border-bottom: 1px solid #6b5900; }
dfn { font-style: normal; font-weight: bold; }
a { color: inherit; text-decoration-color: #888; }
.signatures { margin-top: 2.5rem; break-inside: avoid; }
.signatures div { margin: 1.25rem 0; break-inside: avoid; }
.line { border-bottom: 1px solid #333; display: inline-block; width: 18rem; height: 1.6rem; }
@media print { body { max-width: none; margin: 0; font-size: 11.5pt; } h2, h3, h4 { break-after: avoid; } a { text-decoration: none; }
  .exhibit, .annex { break-before: page; } }
"""


def write_html(measure: Measure, *, study_copy_of: str = "") -> str:
    """The measure as one HTML page."""
    properties = measure.properties
    body = "\n".join(_body(measure, study_copy_of))
    title = escaped(f"{properties.title}, {properties.place}")
    return (
        f'<!doctype html>\n<html lang="{properties.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _body(measure: Measure, study_copy_of: str) -> Iterator[str]:
    yield "<header>"
    if study_copy_of:
        yield f'<p class="study">{escaped(study_copy_line(study_copy_of))}</p>'
    for paragraph in measure.front:
        yield _front(paragraph, measure.page)
    yield "</header>\n<main>"
    for paragraph in (*measure.recitals, *measure.enacting):
        yield _paragraph(paragraph, measure.page)
    for section in measure.sections:
        yield from _section(section, measure, 2)
    for paragraph in measure.back:
        yield _paragraph(paragraph, measure.page)
    yield '</main>\n<footer class="signatures">'
    for block in measure.signatures:
        yield _signature(block)
    yield "</footer>"
    for section in measure.exhibits:
        yield '<div class="exhibit">'
        yield from _section(section, measure, 2)
        yield "</div>"
    if measure.annex is not None:
        yield '<aside class="annex">'
        yield from _block(measure.annex, measure, 2)
        yield "</aside>"


def _front(paragraph: Paragraph, page: PageStyle) -> str:
    words = html_inlines(paragraph.content, page)
    if paragraph.role == "title":
        return f"<h1>{words}</h1>"
    return f'<p class="{"notice" if paragraph.role == "draft_notice" else paragraph.role}">{words}</p>'


def _paragraph(paragraph: Paragraph, page: PageStyle) -> str:
    return f'<p class="{paragraph.role}">{html_inlines(paragraph.content, page)}</p>'


def _section(section: Section, measure: Measure, level: int) -> Iterator[str]:
    label = html_inlines(section_label(section, measure), measure.page)
    head = f"{label} {escaped(catchline(section, measure))}".strip()
    yield f'<section id="{bookmark_name(section.key)}"><h{level}>{head}</h{level}>'
    if section.lead_in:
        yield f"<p>{html_inlines(section.lead_in, measure.page)}</p>"
    if section.units:
        yield from _units(section.units, measure.page)
    if section.block is not None:
        yield from _block(section.block, measure, level + 1)
    yield "</section>"


def _block(block: CodifiedBlock, measure: Measure, level: int) -> Iterator[str]:
    yield f"<h{level}>{html_inlines(block.heading, measure.page)}</h{level}>"
    for inner in block.sections:
        yield from _section(inner, measure, level + 1)


def _units(units: tuple[Unit, ...], page: PageStyle) -> Iterator[str]:
    yield "<ol>"
    for unit in units:
        parts = []
        if unit.label:
            parts.append(f'<span class="label">{escaped(unit.label)}</span>')
        if unit.heading:
            parts.append(html_inlines(unit.heading, page))
        parts.append(html_inlines(unit.content, page))
        kind = "" if unit.label else ' class="plain"'
        yield f'<li id="{bookmark_name(unit.key)}"{kind}><p>{" ".join(parts)}</p>'
        if unit.children:
            yield from _units(unit.children, page)
        yield "</li>"
    yield "</ol>"


def html_inlines(content: Inlines | tuple[Text | Field | FillIn, ...], page: PageStyle) -> str:
    """Inline runs as HTML; a reference is a link to its target."""
    out: list[str] = []
    for run in content:
        if isinstance(run, FillIn):
            out.append(f'<span class="fill">{escaped(page.fill_in_open + run.name + page.fill_in_close)}</span>')
        elif isinstance(run, Reference):
            target = next((part.key for part in reversed(run.parts) if isinstance(part, Field)), None)
            words = html_inlines(run.parts, page)
            out.append(f'<a href="#{bookmark_name(target)}">{words}</a>' if target else words)
        elif isinstance(run, Field):
            out.append(escaped(run.text))
        else:
            tag = _TAGS.get(run.style)
            out.append(f"<{tag}>{escaped(run.text)}</{tag}>" if tag else escaped(run.text))
    return "".join(out)


def _signature(block: SignatureBlock) -> str:
    lines = "".join(f'<p><span class="line"></span><br>{escaped(line.label)}</p>' for line in block.lines)
    heading = f"<p><strong>{escaped(block.heading)}</strong></p>" if block.heading else ""
    return f"<div>{heading}{lines}</div>"


def escaped(text: str) -> str:
    """``text`` safe in HTML text and attributes."""
    return text.translate(_ESCAPES)
