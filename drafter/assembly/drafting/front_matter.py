"""What stands before and after the sections: the heading, the long title, the opening words, the closing, the properties."""

from __future__ import annotations

from drafter.assembly.despite import barred
from drafter.assembly.plan import Plan
from drafter.assembly.words.form_text import form_runs, signature_blocks
from drafter.content.model.nodes import Inlines, Value, Words
from drafter.document import FillIn, Measure, Paragraph, Properties, Role, Text
from drafter.law.types import Word

_NOTICE = "DRAFT for legal review. A model text, not legal advice; no one has adopted it."


def with_front_matter(measure: Measure, plan: Plan) -> Measure:
    """The measure with all that its instrument and place put around its text. A study copy carries no signature."""
    return measure._replace(
        front=front(plan),
        enacting=enacting(plan),
        back=back(plan),
        signatures=() if barred(plan) else signature_blocks(plan.profile),
    )


def code_name(plan: Plan) -> Word:
    """The name of the local code, or a fill-in."""
    name = plan.profile.code_facts.get("code_name")
    return Word(name, verified="memory") if name else Word(None, "name of the code")


def front(plan: Plan) -> tuple[Paragraph, ...]:
    """The notice, the government, the instrument, its number line and its long title."""
    form, place = plan.profile.instrument, plan.profile.place
    government = place.full_name if place.type == "state" else f"{place.full_name}, {place.state_name}"
    return (
        Paragraph("draft_notice", (Text(_NOTICE),), "front/notice"),
        Paragraph("government", (Text(government),), "front/government"),
        Paragraph("instrument", (Text(form.name),), "front/instrument"),
        _paragraph("number", form.number_line, plan, "front/number"),
        _paragraph("title", long_title(plan), plan, "front/title"),
    )


def long_title(plan: Plan) -> Inlines:
    """The subject, then what the measure does to the code, whether it sets penalties and whether it is an emergency."""
    profile = plan.profile
    title = profile.instrument.title
    if profile.codified and profile.numbering.code is not None:
        title = (*title, Words("; adding a new chapter to the "), Value("code_name"))
    if plan.sets_penalty:
        title = (*title, Words("; providing penalties"))
    if plan.emergency:
        title = (*title, Words("; and declaring an emergency"))
    return title


def enacting(plan: Plan) -> tuple[Paragraph, ...]:
    """The enacting clause, or the authority and command line."""
    return (_paragraph("enacting", plan.profile.instrument.opening.words, plan, "enacting"),)


def back(plan: Plan) -> tuple[Paragraph, ...]:
    """The motion that goes with a warrant article."""
    motion = plan.profile.instrument.motion
    return (_paragraph("motion", motion, plan, "back/motion"),) if motion else ()


def _paragraph(role: Role, phrase: Inlines, plan: Plan, key: str) -> Paragraph:
    own = {"subject": Word(plan.subject), "code_name": code_name(plan), "title": Word(None, phrase=long_title(plan))}
    return Paragraph(role, form_runs(phrase, plan.profile, plan.matter.fill_ins, own), key)


def properties(plan: Plan) -> Properties:
    """What the file says of itself: neutral, and seen by anyone who gets it."""
    form, place, model = plan.profile.instrument, plan.profile.place, plan.model
    number_line = "".join(
        run.text if isinstance(run, Text) else "____"
        for run in form_runs(form.number_line, plan.profile, plan.matter.fill_ins)
        if isinstance(run, Text | FillIn)
    )
    return Properties(
        title=f"{form.name}: {model.short_title}",
        place=place.full_name,
        instrument=form.name,
        number_line=number_line,
        short_title=model.short_title,
        slug=model.slug,
        date=plan.matter.date,
        author=f"{place.full_name}: draft for legal review",
        subject=plan.subject,
        keywords=model.slug.replace("-", " "),
        library_version=plan.library.version,
        profile_id=plan.profile.id,
    )
