"""The options of a clause and its variants, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.authoring.variants import Variant, shown_values, value_in_words, variants_of
from drafter.content.model.types import Clause, Option


def option_lines(clause: Clause) -> Iterator[str]:
    """Each option with its question, its reason and its values, what each changes; then the alternates, then the draft's tests."""
    variants = variants_of(clause)
    yield f"{clause.id}: {clause.title}"
    for option in clause.options:
        yield ""
        yield from _option(option, [one for one in variants if one.kind == "option" and one.name == option.name])
    for kind, head in (("alternate", "Alternates"), ("test", "What the draft decides")):
        chosen = [one for one in variants if one.kind == kind]
        if chosen:
            yield ""
            yield f"{head}:"
            for variant in chosen:
                when = f" (when {variant.value})" if kind == "alternate" else ""
                yield from _variant(f"{variant.name}{when}", variant)
    if not variants and not clause.options:
        yield "It has one text, without options."


def options_value(clause: Clause) -> Mapping[str, Any]:
    """The same as plain JSON."""
    return {
        "clause": clause.id,
        "title": clause.title,
        "options": [
            {
                "name": option.name,
                "kind": option.kind,
                "ask": option.ask,
                "why": option.why,
                "default": option.default,
                "default_by_state": dict(option.default_by_state or {}),
                "choices": list(option.choices),
            }
            for option in clause.options
        ],
        "variants": [_variant_value(variant) for variant in variants_of(clause)],
    }


def _option(option: Option, variants: Sequence[Variant]) -> Iterator[str]:
    yield f"{option.name} ({option.kind}): {option.ask}".rstrip()
    if option.why:
        yield f"  {option.why}"
    by_value = {variant.value: variant for variant in variants}
    for value in shown_values(option):
        words = value_in_words(value)
        if value == option.default:
            yield f"  * {words}, the default"
        else:
            yield from _variant(words, by_value[value])
    for state, value in (option.default_by_state or {}).items():
        yield f"  In {state} the default is {value_in_words(value)}."
    if option.kind not in ("yes_no", "choice", "choices"):
        yield "  Another value may be given."


def _variant(name: str, variant: Variant) -> Iterator[str]:
    yield f"  - {name}" + (f", {variant.beside}" if variant.beside else "")
    if variant.whole:
        yield "      A text of its own:"
    for change in variant.changes:
        if change.after or not variant.whole:
            yield f"      {change.after if variant.whole else change.shown}"
    for words, idents in (("meets", variant.meets), ("no longer meets", variant.misses)):
        if idents:
            yield f"      {words}: {', '.join(idents)}"
    if not (variant.changes or variant.meets or variant.misses):
        yield "      changes nothing"


def _variant_value(variant: Variant) -> Mapping[str, Any]:
    return {
        "kind": variant.kind,
        "name": variant.name,
        "value": variant.value,
        "beside": variant.beside,
        "changes": [{**change._asdict(), "shown": change.shown} for change in variant.changes],
        "meets": list(variant.meets),
        "no_longer_meets": list(variant.misses),
    }
