"""The words of a standing answer: its sentences with the draft's values, and the choices of the draft that they rest on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.assembly.plan import Plan
from drafter.assembly.scenarios import Standing
from drafter.content.model.filters import say
from drafter.content.model.nodes import Name
from drafter.content.model.variants import parts
from drafter.content.reading.scenario_checks import INSERTED
from drafter.law.types import Word

_BLANK = re.compile(r"\[\[(.+?)\]\]")
_WITH_ARTICLE = re.compile(rf"(?P<article>\b[Tt]he )?{INSERTED.pattern}")


def answer_words(text: str, one: Standing, plan: Plan) -> str:
    """``text`` of the answer with each {option} and {word} as the draft prints it. A word that is unknown stays a blank: "[clerk]"."""
    specs = {option.name: option for option in one.row.clause.options}

    def value(found: re.Match[str]) -> str:
        name, article = found[2], found["article"] or ""
        if name in specs:
            return article + say(specs[name], one.row.options[name].value)
        word = plan.profile.words.get(name, Word(None, name.replace("_", " ")))
        return ("" if word.proper else article) + _word(word, plan.matter.fill_ins)

    said = _WITH_ARTICLE.sub(value, text)
    return said[:1].upper() + said[1:]


def answer_options(one: Standing) -> Mapping[str, str]:
    """The options that the answer rests on, in its test or its words, each with its value in words."""
    tested = {node.name for node in parts(one.answer.when) if isinstance(node, Name)}
    shown = {found[1] for field in (one.answer.who, one.answer.what) for found in INSERTED.finditer(field)}
    return {
        option.name: say(option, one.row.options[option.name].value)
        for option in one.row.clause.options
        if option.name in tested | shown
    }


def _word(word: Word, given: Mapping[str, str]) -> str:
    if word.text is None:
        return given.get(word.blank) or f"[{word.blank}]"
    return _BLANK.sub(lambda found: given.get(found[1]) or f"[{found[1]}]", word.text)
