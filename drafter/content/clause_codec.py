"""Clauses, definitions, models and asks to and from JSON values, for the cache."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.content.model.types import (
    Ask,
    Body,
    Clause,
    ClauseNote,
    Definition,
    Meets,
    Model,
    Option,
    OptionValue,
    Preset,
    Waiver,
)
from drafter.content.node_codec import decode_blocks, decode_test, encode_blocks, encode_test

Json = Any


def encode_clause(clause: Clause) -> Json:
    return [
        clause.id, clause.title, clause.part, _encode_body(clause.base), [_encode_body(body) for body in clause.alternates],
        clause.instruments, [_encode_option(option) for option in clause.options], clause.summary,
        [[note.kind, note.text] for note in clause.notes], clause.authorities, clause.precedents, clause.instead_of,
        clause.version, clause.file, clause.built_in, clause.waive,
    ]  # fmt: skip


def decode_clause(value: Json) -> Clause:
    (ident, title, part, base, alternates, instruments, options, summary, notes, authorities, precedents, instead_of,
     version, file, built_in, waive) = value  # fmt: skip
    return Clause(
        ident, title, part, _decode_body(base), tuple([_decode_body(body) for body in alternates]), tuple(instruments),
        tuple([_decode_option(option) for option in options]), summary, tuple([ClauseNote(kind, text) for kind, text in notes]),
        tuple(authorities), tuple(precedents), tuple(instead_of), version, file, built_in, tuple([Waiver(*one) for one in waive]),
    )  # fmt: skip


def encode_definition(definition: Definition) -> Json:
    return [definition.id, definition.term, encode_clause(definition.clause), definition.forms, definition.exceptions]


def decode_definition(value: Json) -> Definition:
    ident, term, clause, forms, exceptions = value
    return Definition(ident, term, decode_clause(clause), tuple(forms), tuple(exceptions))


def encode_model(model: Model) -> Json:
    return [
        model.id, model.name, model.subject, model.short_title, model.chapter_heading, model.slug, model.clauses, model.levers,
        model.instruments, model.types, model.summary, model.options,
        [[preset.name, preset.says, preset.options, preset.add, preset.drop] for preset in model.presets], model.file,
        model.subject_by_lever, model.scenarios,
    ]  # fmt: skip


def decode_model(value: Json) -> Model:
    (ident, name, subject, short_title, heading, slug, clauses, levers, instruments, types, summary, options, presets,
     file, subject_by_lever, scenarios) = value  # fmt: skip
    return Model(
        ident, name, subject, short_title, heading, slug, tuple(clauses), tuple(levers), tuple(instruments), tuple(types),
        summary, None if options is None else _option_values(options), tuple([_decode_preset(one) for one in presets]), file,
        subject_by_lever, tuple(scenarios),
    )  # fmt: skip


def encode_ask(ask: Ask) -> Json:
    return [ask.id, ask.name, ask.words, ask.acts, ask.answer, ask.who_could, ask.nearest, ask.authorities]


def decode_ask(value: Json) -> Ask:
    ident, name, words, acts, answer, who_could, nearest, authorities = value
    return Ask(ident, name, tuple(words), tuple(acts), answer, who_could, tuple(nearest), tuple(authorities))


def _decode_preset(value: Json) -> Preset:
    name, says, options, add, drop = value
    return Preset(name, says, _option_values(options), tuple(add), tuple(drop))


def _option_values(given: Json) -> Mapping[str, Mapping[str, OptionValue]]:
    return {ident: {name: _value(value) for name, value in values.items()} for ident, values in given.items()}


def _value(value: Json) -> Any:
    return tuple(value) if type(value) is list else value


def _encode_body(body: Body) -> Json:
    return [
        body.name, encode_blocks(body.blocks), body.acts, body.when, body.directs, body.subject, body.covers, body.needs,
        [[meets.id, encode_test(meets.when)] for meets in body.meets], body.slugs, body.line,
    ]  # fmt: skip


def _decode_body(value: Json) -> Body:
    name, blocks, acts, when, directs, subject, covers, needs, meets, slugs, line = value
    return Body(
        name, decode_blocks(blocks), None if acts is None else tuple(acts), tuple(when), directs, tuple(subject), tuple(covers),
        tuple(needs), tuple([Meets(ident, decode_test(test)) for ident, test in meets]), tuple(slugs), line,
    )  # fmt: skip


def _encode_option(option: Option) -> Json:
    return [
        option.name, option.kind, option.default, option.ask, option.why, option.choices, option.default_by_state, option.line,
        option.covers,
    ]  # fmt: skip


def _decode_option(value: Json) -> Option:
    name, kind, default, ask, why, choices, by_state, line, covers = value
    by_state = None if by_state is None else {state: _value(one) for state, one in by_state.items()}
    return Option(name, kind, _value(default), ask, why, tuple(choices), by_state, line, tuple(covers))
