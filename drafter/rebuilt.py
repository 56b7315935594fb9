"""The one way to change a measure: the same tree with other words, or with other sections. Whoever only reads asks ``printed``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafter.document import CodifiedBlock, Inlines, Measure, Paragraph, Section, Unit

Rewording = Callable[[Inlines, Section | None], Inlines]


def reworded(measure: Measure, change: Rewording) -> Measure:
    """``measure`` with each sequence of words as ``change`` gives it back, which is told the section that holds the words.

    Numbers stay: they are made, not written.
    """

    def section(one: Section) -> Section:
        block = one.block
        return one._replace(
            lead_in=change(one.lead_in, one),
            units=reworded_units(one.units, lambda words: change(words, one)),
            block=block and block._replace(heading=change(block.heading, one)),
        )

    changed = resectioned(measure, section)
    annex = changed.annex
    return changed._replace(
        front=_reworded(measure.front, change),
        recitals=_reworded(measure.recitals, change),
        enacting=_reworded(measure.enacting, change),
        back=_reworded(measure.back, change),
        annex=annex and annex._replace(heading=change(annex.heading, None)),
    )


def reworded_units(units: Iterable[Unit], change: Callable[[Inlines], Inlines]) -> tuple[Unit, ...]:
    """``units``, and what hangs from them, with each heading and content as ``change`` gives it back."""
    return tuple(
        one._replace(heading=change(one.heading), content=change(one.content), children=reworded_units(one.children, change))
        for one in units
    )


def resectioned(measure: Measure, change: Callable[[Section], Section | None]) -> Measure:
    """``measure`` with each section as ``change`` gives it back, code sections before the section that carries them; None drops one."""
    return measure._replace(
        sections=tuple(_sections(measure.sections, change)),
        exhibits=tuple(_sections(measure.exhibits, change)),
        annex=_block(measure.annex, change),
    )


def _reworded(paragraphs: Iterable[Paragraph], change: Rewording) -> tuple[Paragraph, ...]:
    return tuple(one._replace(content=change(one.content, None)) for one in paragraphs)


def _sections(sections: Iterable[Section], change: Callable[[Section], Section | None]) -> Iterator[Section]:
    for section in sections:
        changed = change(section._replace(block=_block(section.block, change)) if section.block is not None else section)
        if changed is not None:
            yield changed


def _block(block: CodifiedBlock | None, change: Callable[[Section], Section | None]) -> CodifiedBlock | None:
    return block and block._replace(sections=tuple(_sections(block.sections, change)))
