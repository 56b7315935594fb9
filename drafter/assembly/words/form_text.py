"""The instrument's own words in a draft: the phrases of the law data, worded as a clause text is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.assembly.words.blanks import as_one
from drafter.assembly.words.clause_text import word_inlines
from drafter.assembly.words.values import plain_names
from drafter.content.model import nodes
from drafter.document import FillIn, Inlines, SignatureBlock, SignatureLine, Text
from drafter.law.types import Profile, Word

_NONE: Mapping[str, str] = MappingProxyType({})
# Where no measure is drafted, its own words are blanks.
_NO_MEASURE: Mapping[str, Word] = MappingProxyType({name: Word(None, name) for name in ("title", "subject", "code_name")})


def form_runs(
    phrase: nodes.Inlines, profile: Profile, given: Mapping[str, str] = _NONE, own: Mapping[str, Word] = _NO_MEASURE
) -> Inlines:
    """A phrase as runs. ``given`` are the user's answers to fill-ins; ``own`` the words that only this measure gives."""
    words = {**profile.words, **profile.form_words, **own}
    names = plain_names("", {})._replace(words=words, given=given)
    runs = as_one(word_inlines(phrase, names, sentence_start=False))
    return tuple(run._replace(choices=()) if isinstance(run, FillIn) else run for run in runs)


def form_line(phrase: nodes.Inlines, profile: Profile, marks: tuple[str, str] = ("[", "]")) -> str:
    """A phrase as plain text, each fill-in between ``marks``."""
    before, after = marks
    return "".join(
        f"{before}{run.name}{after}" if isinstance(run, FillIn) else run.text
        for run in form_runs(phrase, profile)
        if isinstance(run, FillIn | Text)
    )


def signature_blocks(profile: Profile) -> tuple[SignatureBlock, ...]:
    """The blocks after the text. Their labels are plain text: an unknown office prints as a blank to fill."""
    return tuple(
        SignatureBlock(
            form_line(block.heading, profile),
            tuple(SignatureLine(form_line(line.label, profile), line.kind) for line in block.lines),
        )
        for block in profile.instrument.signatures
    )
