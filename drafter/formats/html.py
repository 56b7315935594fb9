"""HTML: one semantic page that reads on a screen, in a screen reader and on paper. No script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from drafter.document import Field, FillIn, Inlines, Measure, Reference, Section, Text, bookmark_name
from drafter.formats.outline import catchline, section_label
from drafter.formats.txt import study_copy_line
from drafter.page_style import PageStyle
from drafter.printed import Nested, Part, Printed, every_paragraph, nested

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


# What encloses the parts of a measure, in order. Each section of any other part stands apart, in an element of its own.
_REGIONS: tuple[tuple[str, str, tuple[Part, ...]], ...] = (
    ("<header>", "</header>", ("front",)),
    ("<main>", "</main>", ("recitals", "opening", "sections", "closing")),
    ('<footer class="signatures">', "</footer>", ("signatures",)),
)
_APART: Mapping[Part, tuple[str, str]] = {"exhibits": ("div", "exhibit"), "annex": ("aside", "annex")}


def _body(measure: Measure, study_copy_of: str) -> Iterator[str]:
    waiting = nested(every_paragraph(measure))
    for opened, closed, parts in _REGIONS:
        yield opened
        if study_copy_of and "front" in parts:
            yield f'<p class="study">{escaped(study_copy_line(study_copy_of))}</p>'
        yield from _inside([one for one in waiting if one.head.part in parts], measure)
        yield closed
        waiting = tuple(one for one in waiting if one.head.part not in parts)
    for one in waiting:
        tag, name = _APART.get(one.head.part, ("div", one.head.part))
        yield f'<{tag} class="{name}">'
        yield from _nested(one, measure)
        yield f"</{tag}>"


def _inside(held: Sequence[Nested], measure: Measure) -> Iterator[str]:
    """Neighbouring units are one list; every other paragraph stands by itself."""
    for units, group in groupby(held, key=lambda one: one.head.unit is not None):
        if units:
            yield "<ol>"
        for one in group:
            yield from _nested(one, measure)
        if units:
            yield "</ol>"


def _nested(one: Nested, measure: Measure) -> Iterator[str]:
    head = one.head
    if head.unit is not None:
        kind = "" if head.label else ' class="plain"'
        yield f'<li id="{bookmark_name(head.key)}"{kind}><p>{_unit(head, measure.page)}</p>'
        yield from _inside(one.inside, measure)
        yield "</li>"
    elif head.role == "section" and head.section is not None:
        yield f'<section id="{bookmark_name(head.key)}">{_titled(head, _section_heading(head.section, measure))}'
        yield from _inside(one.inside, measure)
        yield "</section>"
    elif head.role == "chapter":
        yield _titled(head, html_inlines(head.content, measure.page))
        yield from _inside(one.inside, measure)
    else:
        yield _signature(head, measure.page) if head.role == "signature" else _paragraph(head, measure.page)


def _titled(head: Printed, words: str) -> str:
    """A heading. The title has the first level; the sections of the measure begin at the second."""
    return f"<h{head.depth + 2}>{words}</h{head.depth + 2}>"


def _section_heading(section: Section, measure: Measure) -> str:
    label = html_inlines(section_label(section, measure), measure.page)
    return f"{label} {escaped(catchline(section, measure))}".strip()


def _paragraph(one: Printed, page: PageStyle) -> str:
    words = html_inlines(one.content, page)
    if one.role == "title":
        return f"<h1>{words}</h1>"
    if one.role == "lead_in":
        return f"<p>{words}</p>"
    return f'<p class="{"notice" if one.role == "draft_notice" else one.role}">{words}</p>'


def _unit(one: Printed, page: PageStyle) -> str:
    parts = [f'<span class="label">{html_inlines(one.label, page)}</span>'] if one.label else []
    parts += [html_inlines(one.heading, page)] if one.heading else []
    return " ".join((*parts, html_inlines(one.content, page)))


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


def _signature(one: Printed, page: PageStyle) -> str:
    lines = "".join(f'<p><span class="line"></span><br>{escaped(line.label)}</p>' for line in one.lines)
    heading = f"<p><strong>{html_inlines(one.content, page)}</strong></p>" if one.content else ""
    return f"<div>{heading}{lines}</div>"


def escaped(text: str) -> str:
    """``text`` safe in HTML text and attributes."""
    return text.translate(_ESCAPES)
