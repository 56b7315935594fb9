"""Chapter: where the place has a code, the sections that go into it are carried by one bill section that adds a chapter."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.words.blanks import code_words
from drafter.content.model.types import CODIFIED_PARTS
from drafter.document import CodifiedBlock, Measure, Section
from drafter.numbering_style import CodeSection


def with_chapter(measure: Measure, plan: Plan) -> Measure:
    """The measure with its codified sections in a new chapter; as it is where nothing is codified."""
    code = plan.profile.numbering.code
    body = [section for section in measure.sections if section.part in CODIFIED_PARTS]
    if not plan.profile.codified or code is None or not body:
        return measure
    before = [section for section in measure.sections if section.part not in (*CODIFIED_PARTS, "closing")]
    after = [section for section in measure.sections if section.part == "closing"]
    return measure._replace(sections=(*before, _chapter(body, code, plan), *after))


def _chapter(body: list[Section], code: CodeSection, plan: Plan) -> Section:
    """The bill section that carries the new chapter."""
    facts = {"heading": plan.model.chapter_heading, **plan.profile.code_facts}
    given = plan.matter.fill_ins
    block = CodifiedBlock(
        code_words(code.chapter_heading, facts, given), tuple(section._replace(kind="code") for section in body)
    )
    lead_in = code_words(code.lead_in, facts, given)
    return Section("codified", "bill", (), (), "New chapter", lead_in=lead_in, part="codified", block=block)
