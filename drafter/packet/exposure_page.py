"""The memo's pages on exposure, of the State's law and of federal law, and on copies that are too old to rely on."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.currency_flags import stale_authorities
from drafter.assembly.draft import Draft
from drafter.flag_text import shortened
from drafter.law.limits.exposure import RISKS, exposures
from drafter.law.limits.federal_exposure import federal_exposure, own_cases
from drafter.packet.authority_words import cite_runs, seen_words
from drafter.packet.state_rows import speaking_rows
from drafter.simple_document import Heading, Run, SimpleBlock, SimpleList, SimpleParagraph


def exposure_blocks(draft: Draft) -> Iterator[SimpleBlock]:
    """What the State's law and federal law hold for those who adopt, sign or carry out."""
    place = draft.plan.profile.place
    yield Heading("Exposure", 2)
    risks = exposures(place, draft.plan.profile.instrument.id)
    for one in risks:
        reach = "" if one.certainty in ("", "clear") else f" Its reach is {one.certainty}."
        said = f"{RISKS[one.kind]}{': ' + one.note if one.note else ''}.{reach} "
        yield SimpleParagraph((Run(f"{place.state_name}. ", strong=True), Run(said), *cite_runs(one.authority),
                               Run(f" ({shortened(seen_words(one.authority), 90)})", emphasis=True)))  # fmt: skip
    if not risks:
        yield _paragraph(f"No penalty or loss of money in the law of {place.state_name} was found for a measure of this kind.")
    for case in own_cases(place):
        yield SimpleParagraph((Run(f"{place.full_name} is a party. ", strong=True), *cite_runs(case),
                               Run(f" ({seen_words(case)}). {case.proposition}")))  # fmt: skip
    yield from _broken(draft)
    for federal in federal_exposure():
        cites = "; ".join(f"{one.cite} ({seen_words(one)})" for one in federal.authorities)
        yield SimpleParagraph((Run(f"{federal.topic}. ", strong=True), Run(f"{federal.text} "), Run(cites, emphasis=True)))


def _broken(draft: Draft) -> Iterator[SimpleBlock]:
    """What state law holds for a person who breaks the rule that a clause of the draft rests on."""
    for row in speaking_rows(draft):
        if row.verdict in ("already_state_law", "requires", "permits", "protects") and row.exposure != "none":
            said = f"{row.why} {row.exposure.capitalize()}{': ' + row.exposure_note if row.exposure_note else ''}. "
            yield SimpleParagraph((Run("If the State’s own rule is broken. ", strong=True), Run(said), *cite_runs(row.authority),
                                   Run(f" ({shortened(seen_words(row.authority), 90)})", emphasis=True)))  # fmt: skip


def stale_blocks(draft: Draft) -> Iterator[SimpleBlock]:
    """Copies of authorities that are too old to rely on without opening them again."""
    stale = stale_authorities(draft.plan)
    if stale:
        yield Heading("Open again before relying on them", 2)
        yield _paragraph(
            "Pending cases and acts of the last two years are opened again after 30 days, a statute once the next session has ended, "
            "and others after a year."
        )
        yield SimpleList(tuple((*cite_runs(one), Run(f" ({seen_words(one)})", emphasis=True)) for one in stale))


def _paragraph(text: str) -> SimpleParagraph:
    return SimpleParagraph((Run(text),))
