"""Names: what every profile word prints for a place and instrument. A word that is unknown or ambiguous is a fill-in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from drafter.english import listed
from drafter.flags import Authority, Flag, Verified
from drafter.law.limits.citation_rules import paper_word
from drafter.law.place.choices import type_row
from drafter.law.place.curated import curated_facts, curated_grade, curated_row
from drafter.law.place.executives import executive_word
from drafter.law.place.facts import check_facts, words_of
from drafter.law.place.said import takes_article
from drafter.law.place.sheriffs import jail_of, sheriff_of
from drafter.law.power.power_cites import executive_power_word, home_rule_word, state_act_word
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place, Word

__all__ = ("jail_of", "sheriff_of", "words_for")

_BLANKS = {
    "governing_body": "governing body",
    "law_office": "office that advises on law",
    "clerk": "clerk of the governing body",
    "police_chief": "head of local law enforcement",
    "jail_administrator": "officer who runs the jail or lock-up",
}
_TOLD = ("governing_body", "law_office", "clerk", "police_chief", "chief_executive")


def words_for(place: Place, instrument: str, facts: Mapping[str, str]) -> tuple[dict[str, Word], tuple[Flag, ...]]:
    """Every profile word for this place and instrument. ``facts`` are the user's; they outweigh the curated ones.

    ``this``, ``short_title``, ``effective_clause`` and ``code_name`` are set later, by assembly. Raises RequestError for an
    unknown fact or value.
    """
    check_facts(facts)
    curated = curated_facts(place)
    words = _usual_words(place, instrument, {**curated, **facts})
    words |= {name: Word(None, _BLANKS[name]) for name in (curated_row(place) or {}).get("unknown", ())}
    words |= words_of(curated, curated_grade(place))
    words |= words_of(facts, "secondary")
    words["counsel"] = Word("agency's lawyer") if instrument == "state_bill" else words["law_office"]
    return words, (*_unsettled(words, place), *_verb_flag(place, facts))


def _usual_words(place: Place, instrument: str, known: Mapping[str, str]) -> dict[str, Word]:
    row = type_row(place)
    form = row["forms"].get(place.form, {})
    duty, grade = _duty_verb(place, known)
    return {
        "shall": Word(duty, verified=grade),
        "may_not": Word("may not", verified=grade),
        "governing_body": _body(place, row),
        "chief_executive": executive_word(place, instrument),
        "law_office": _law_office(place, instrument, row),
        "clerk": _office("clerk", form.get("clerk") or row["clerk"]),
        "police_chief": _office("police_chief", row["police_chief"]),
        "jurisdiction": Word(place.full_name, verified="read", proper=not takes_article(place.full_name)),
        "short_name": Word(place.short_name, verified="read"),
        "home_rule_cite": home_rule_word(place, known.get("home_rule", "")),
        "executive_power_cite": executive_power_word(place),
        "state_cooperation_act": state_act_word(place, "cooperation_act", "state act on cooperation: confirm"),
        "citation_statute": state_act_word(place, "citation_statute", "state citation statute: confirm"),
        "citation_paper": paper_word(place.state),
        "instrument_name": Word(str(load_data("instruments")[instrument]["name"]).lower(), verified="read"),
        "jail_administrator": _jailer(place, row, known),
        "budget_office": Word("budget office"),
        "human_resources_office": Word("human resources office"),
    }


def _body(place: Place, row: Mapping[str, Any]) -> Word:
    """The legislating body: one exact name, or a fill-in with the candidates. Unconfirmed, it is a name that fits every form."""
    forms = [row["forms"][place.form]] if place.form else list(row["forms"].values())
    by_form = [[form["body"]] if isinstance(form["body"], str) else list(form["body"]) for form in forms]
    names = list(dict.fromkeys(name for found in by_form for name in found))
    fitting = [name for name in names if all(name in found for found in by_form)]
    meant = _bodies_named(place, row)
    names = [name for name in names if name in meant] or (fitting if len(fitting) == 1 else names)
    note = str(row.get("note", ""))
    if len(names) > 1:
        return Word(None, _BLANKS["governing_body"], choices=tuple(names), note=note)
    seen = row.get("body_seen", {})
    grade: Verified = seen["verified"] if place.form and names[0] in seen.get("names", ()) else "memory"
    return Word(names[0], verified=grade, note=" ".join(filter(None, (seen.get("cite", ""), note))))


def _bodies_named(place: Place, row: Mapping[str, Any]) -> Sequence[str]:
    """The bodies that the user's own word for the form names: "commission-manager", "board-of-trustees"."""
    own = row.get("forms_said", {}).get(place.variant, {}).get("body")
    named: Sequence[str] = load_data("aliases")["forms"].get(place.variant, {}).get("bodies", ())
    return (own,) if own else named


def _office(word: str, said: str | Sequence[str]) -> Word:
    return Word(said) if isinstance(said, str) else Word(None, _BLANKS[word], choices=tuple(said))


def _law_office(place: Place, instrument: str, row: Mapping[str, Any]) -> Word:
    """A Governor does not direct an elected attorney general: in a Governor's order the adviser is a fill-in."""
    if place.type == "state" and instrument != "state_bill":
        return Word(None, "office that advises the Governor on law")
    return _office("law_office", row["law_office"])


def _jailer(place: Place, row: Mapping[str, Any], known: Mapping[str, str]) -> Word:
    """In a county the officer who runs its jail; in a city that runs none, the head of its police, whose custody is all it has."""
    if place.type == "county" and row.get("jail_administrator"):
        return Word(row["jail_administrator"])
    if place.type == "county" and jail_of(place, known) == "sheriff":
        return Word("Sheriff")
    if place.type not in ("county", "consolidated", "state") and known.get("jail", "none") in ("none", "sheriff"):
        return _office("police_chief", known.get("police_chief") or row["police_chief"])
    return Word(None, _BLANKS["jail_administrator"])


def _duty_verb(place: Place, known: Mapping[str, str]) -> tuple[str, Verified]:
    """Duties print shall unless the place's code prints must; Texas and Colorado fix it by statute."""
    rule = load_data(f"states/{place.state}").get("duty_verb")
    if known.get("modal"):
        return known["modal"], "secondary"
    return (rule["use"], cast(Verified, rule["verified"])) if rule else ("shall", "memory")


def _unsettled(words: Mapping[str, Word], place: Place) -> Iterator[Flag]:
    """A warning for each office whose name is left to the user, with the candidates and the command that settles it."""
    for name in _TOLD:
        word = words[name]
        if word.text is not None or (name == "chief_executive" and place.form is None):
            continue
        may_be = (
            f": it may be {listed(word.choices, 'or')}" if word.choices else ": its name differs here from the State's usual one"
        )
        example = word.choices[0] if word.choices else "..."
        yield Flag("warning", "name-not-settled", f"‘{word.blank}’ is a fill-in{may_be}.",
                   remedy=f"Give it: --fact {name}=\"{example}\"")  # fmt: skip


def _verb_flag(place: Place, facts: Mapping[str, str]) -> Iterator[Flag]:
    """Where a statute says that must states a condition, a measure that prints must for a duty may be read otherwise."""
    rule = load_data(f"states/{place.state}").get("duty_verb")
    if rule is not None and facts.get("modal") == "must":
        yield Flag("warning", "duty-verb", f"{place.state_name} law reads must otherwise. {rule['note']}",
                   remedy="Leave the fact modal out, unless the code of the place says otherwise.",
                   authority=Authority(rule["cite"], rule["verified"]))  # fmt: skip
