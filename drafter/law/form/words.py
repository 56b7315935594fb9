"""Names: what every profile word prints for a place and instrument. A word that is unknown or ambiguous is a fill-in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from drafter.english import listed
from drafter.flags import Authority, Flag, Verified
from drafter.law.form.rows import WordRow
from drafter.law.limits.citation_rules import paper_word
from drafter.law.place.executives import executive_word
from drafter.law.place.facts import check_facts, words_of
from drafter.law.place.locality import Locality
from drafter.law.place.said import takes_article
from drafter.law.place.sheriffs import jail_of
from drafter.law.place.states import aliases
from drafter.law.power.power_cites import executive_power_word, home_rule_word, state_act_word
from drafter.law.power.rows import InstrumentRow
from drafter.law.sources.data_store import load_data
from drafter.law.types import Word

_TOLD = ("governing_body", "law_office", "clerk", "police_chief", "chief_executive")


def word_rows() -> tuple[WordRow, ...]:
    """Every profile word, as documented."""
    return cast("tuple[WordRow, ...]", load_data("words"))


def words_for(here: Locality, instrument: InstrumentRow) -> tuple[dict[str, Word], tuple[Flag, ...]]:
    """Every word that a clause may use in this place and instrument. The user's facts outweigh the curated ones, and both the data.

    ``this``, ``short_title``, ``effective_clause`` and ``code_name`` are set later, by assembly. Raises RequestError for an
    unknown fact or value.
    """
    check_facts(here.said)
    words = _usual_words(here, instrument)
    words |= {name: Word(None, _blanks()[name]) for name in (here.curated.unknown if here.curated is not None else ())}
    words |= words_of(here.curated_facts, here.curated_grade)
    words |= words_of(here.said, "secondary")
    words["counsel"] = Word("agency's lawyer") if _binds_agencies(instrument) else words["law_office"]
    return words, (*_unsettled(words, here), *_verb_flag(here))


def form_words(here: Locality, words: Mapping[str, Word], approver: str) -> dict[str, Word]:
    """The words that the phrases of the law data use beside those of clauses. ``title`` and ``subject`` are set by assembly.

    ``approver`` is the officer who signs or vetoes, where that is not the executive.
    """
    executive, police = words["chief_executive"], words["police_chief"]
    return {
        "name": Word(here.place.name, verified="read"),
        "type_word": Word(here.place.type_word, verified="read"),
        "approver": Word(approver) if approver else executive,
        "executive_name": Word(None, f"name of the {executive.text or executive.blank}"),
        "police_power_cite": Word(None, f"provision that gives the {police.text or police.blank} direction of the department"),
    }


@cache
def _blanks() -> Mapping[str, str]:
    """The fill-in of each word whose name may be unknown."""
    return {row.word: row.blank for row in word_rows() if row.blank}


def _usual_words(here: Locality, instrument: InstrumentRow) -> dict[str, Word]:
    place, state, kind = here.place, here.state, here.kind
    duty, grade = _duty_verb(here)
    clerk = here.government.clerk if here.government is not None else ()
    return {
        "shall": Word(duty, verified=grade),
        "may_not": Word("may not", verified=grade),
        "governing_body": _body(here),
        "chief_executive": executive_word(here, _blanks()["chief_executive"], manager=instrument.signer == "manager"),
        "law_office": _law_office(here, instrument),
        "clerk": _office("clerk", clerk or kind.clerk),
        "police_chief": _office("police_chief", kind.police_chief),
        "jurisdiction": Word(place.full_name, verified="read", proper=not takes_article(place.full_name)),
        "short_name": Word(place.short_name, verified="read"),
        "home_rule_cite": home_rule_word(here),
        "executive_power_cite": executive_power_word(here),
        "state_cooperation_act": state_act_word(state.cooperation_act, "state act on cooperation: confirm"),
        "citation_statute": state_act_word(state.citation_statute, "state citation statute: confirm"),
        "citation_paper": paper_word(place.state),
        "instrument_name": Word(instrument.name.lower(), verified="read"),
        "jail_administrator": _jailer(here),
        "budget_office": Word("budget office"),
        "human_resources_office": Word("human resources office"),
    }


def _body(here: Locality) -> Word:
    """The legislating body: one exact name, or a fill-in with the candidates. Unconfirmed, it is a name that fits every form."""
    kind, confirmed = here.kind, here.government is not None
    by_form = [here.government.body] if here.government is not None else [form.body for form in kind.forms.values()]
    names = list(dict.fromkeys(name for found in by_form for name in found))
    fitting = [name for name in names if all(name in found for found in by_form)]
    meant = _bodies_named(here)
    names = [name for name in names if name in meant] or (fitting if len(fitting) == 1 else names)
    if len(names) > 1:
        return Word(None, _blanks()["governing_body"], choices=tuple(names), note=kind.note)
    seen = kind.body_seen
    grade: Verified = seen.verified if confirmed and seen is not None and names[0] in seen.names else "memory"
    return Word(names[0], verified=grade, note=" ".join(filter(None, (seen.cite if seen is not None else "", kind.note))))


def _bodies_named(here: Locality) -> Sequence[str]:
    """The bodies that the user's own word for the form names: "commission-manager", "board-of-trustees"."""
    said = here.kind.forms_said.get(here.place.variant)
    if said is not None and said.body:
        return (said.body,)
    alias = aliases().forms.get(here.place.variant)
    return alias.bodies if alias is not None else ()


def _office(word: str, names: tuple[str, ...]) -> Word:
    return Word(names[0]) if len(names) == 1 else Word(None, _blanks()[word], choices=names)


def _law_office(here: Locality, instrument: InstrumentRow) -> Word:
    """A Governor does not direct an elected attorney general: in a Governor's order the adviser is a fill-in."""
    if here.place.type == "state" and not _binds_agencies(instrument):
        return Word(None, "office that advises the Governor on law")
    return _office("law_office", here.kind.law_office)


def _binds_agencies(instrument: InstrumentRow) -> bool:
    """A bill of a State binds agencies, each with a lawyer of its own."""
    return instrument.level == "state" and instrument.family == "ordinance"


def _jailer(here: Locality) -> Word:
    """In a county the officer who runs its jail; in a city that runs none, the head of its police, whose custody is all it has."""
    place, kind = here.place, here.kind
    if place.type == "county" and kind.jail_administrator:
        return Word(kind.jail_administrator)
    if place.type == "county" and jail_of(here) == "sheriff":
        return Word("Sheriff")
    if place.type not in ("county", "consolidated", "state") and here.facts.get("jail", "none") in ("none", "sheriff"):
        chief = here.facts.get("police_chief")
        return Word(chief) if chief else _office("police_chief", kind.police_chief)
    return Word(None, _blanks()["jail_administrator"])


def _duty_verb(here: Locality) -> tuple[str, Verified]:
    """Duties print shall unless the place's code prints must; Texas and Colorado fix it by statute."""
    rule = here.state.duty_verb
    if here.facts.get("modal"):
        return here.facts["modal"], "secondary"
    return (rule.use, rule.verified) if rule is not None else ("shall", "memory")


def _unsettled(words: Mapping[str, Word], here: Locality) -> Iterator[Flag]:
    """A warning for each office whose name is left to the user, with the candidates and the command that settles it."""
    for name in _TOLD:
        word = words[name]
        if word.text is not None or (name == "chief_executive" and here.place.form is None):
            continue
        may_be = (
            f": it may be {listed(word.choices, 'or')}" if word.choices else ": its name differs here from the State's usual one"
        )
        example = word.choices[0] if word.choices else "..."
        yield Flag("warning", "name-not-settled", f"‘{word.blank}’ is a fill-in{may_be}.",
                   remedy=f"Give it: --fact {name}=\"{example}\"")  # fmt: skip


def _verb_flag(here: Locality) -> Iterator[Flag]:
    """Where a statute says that must states a condition, a measure that prints must for a duty may be read otherwise."""
    rule = here.state.duty_verb
    if rule is not None and here.said.get("modal") == "must":
        yield Flag("warning", "duty-verb", f"{here.place.state_name} law reads must otherwise. {rule.note}",
                   remedy="Leave the fact modal out, unless the code of the place says otherwise.",
                   authority=Authority(rule.cite, rule.verified))  # fmt: skip
