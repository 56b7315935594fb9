"""What stands before and after the sections: the heading, the long title, the opening words, the closing, the properties."""

from __future__ import annotations

from drafter.assembly.despite import barred
from drafter.assembly.plan import Plan
from drafter.assembly.words.blanks import with_blanks
from drafter.document import FillIn, Measure, Paragraph, Properties, Text
from drafter.law.types import Word

_NOTICE = "DRAFT for legal review. A model text, not legal advice; no one has adopted it."


def with_front_matter(measure: Measure, plan: Plan) -> Measure:
    """The measure with all that its instrument and place put around its text. A study copy carries no signature."""
    return measure._replace(
        front=front(plan),
        enacting=enacting(plan),
        back=back(plan),
        signatures=() if barred(plan) else plan.profile.instrument.signatures,
    )


def code_name(plan: Plan) -> Word:
    """The name of the local code, or a fill-in."""
    name = plan.profile.code_facts.get("code_name")
    return Word(name, verified="memory") if name else Word(None, "name of the code")


def front(plan: Plan) -> tuple[Paragraph, ...]:
    """The notice, the government, the instrument, its number line and its long title."""
    form, place, given = plan.profile.instrument, plan.profile.place, plan.matter.fill_ins
    government = place.full_name if place.type == "state" else f"{place.full_name}, {place.state_name}"
    lines = [
        Paragraph("draft_notice", (Text(_NOTICE),), "front/notice"),
        Paragraph("government", (Text(government),), "front/government"),
        Paragraph("instrument", (Text(form.name),), "front/instrument"),
    ]
    if form.number_line:
        lines.append(Paragraph("number", with_blanks(form.number_line, given), "front/number"))
    return (*lines, Paragraph("title", with_blanks(long_title(plan), given), "front/title"))


def long_title(plan: Plan) -> str:
    """The subject, then what the measure does to the code, whether it sets penalties and whether it is an emergency."""
    subject, profile = plan.subject, plan.profile
    title = profile.instrument.title_pattern.format(
        subject=subject,
        Subject=subject[:1].upper() + subject[1:],
        jurisdiction=profile.place.full_name,
        short_title=plan.model.short_title,
        short_name=profile.place.short_name,
    )
    if profile.codified and profile.numbering.code is not None:
        title += f"; adding a new chapter to the {code_name(plan).text or '[[name of the code]]'}"
    if plan.sets_penalty:
        title += "; providing penalties"
    if plan.emergency:
        title += "; and declaring an emergency"
    return title


def enacting(plan: Plan) -> tuple[Paragraph, ...]:
    """The enacting clause, or the authority and command line; ``{title}`` in it is the long title."""
    opening = plan.profile.instrument.opening.text
    if not opening:
        return ()
    return (Paragraph("enacting", with_blanks(opening.replace("{title}", long_title(plan)), plan.matter.fill_ins), "enacting"),)


def back(plan: Plan) -> tuple[Paragraph, ...]:
    """The closing words and, for a warrant article, the motion."""
    form, given = plan.profile.instrument, plan.matter.fill_ins
    paragraphs = (
        Paragraph("text", with_blanks(form.closing_text, given), "back/closing"),
        Paragraph("motion", with_blanks(form.motion, given), "back/motion"),
    )
    return tuple(paragraph for paragraph in paragraphs if paragraph.content)


def properties(plan: Plan) -> Properties:
    """What the file says of itself: neutral, and seen by anyone who gets it."""
    form, place, model = plan.profile.instrument, plan.profile.place, plan.model
    number_line = "".join(
        run.text if isinstance(run, Text) else "____"
        for run in with_blanks(form.number_line, plan.matter.fill_ins)
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
