"""Slips in the files on place, form and power: each is told at its line, before a wrong word can print."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.content.schema.faults import Faults
from drafter.edition import LAW
from drafter.flag_text import flag_lines
from drafter.flags import Flag
from drafter.law.read_law import read_law


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data, to be spoilt."""
    return Path(shutil.copytree(LAW, tmp_path / "data"))


def spoilt(folder: Path, name: str, old: str, new: str) -> tuple[Flag, ...]:
    """The errors once ``old`` stands as ``new`` in one file."""
    path = folder / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = Faults()
    read_law(folder, faults)
    return faults.errors


def test_openning_for_opening_is_refused_and_prints_no_other_enacting_words(folder: Path) -> None:
    (flag,) = spoilt(folder, "forms/IL", "    opening: ", "    openning: ")
    assert flag_lines(flag).splitlines()[1:4] == [
        "  law/data/forms/IL.yaml:6:5",
        '  6 |     openning: "BE IT ORDAINED BY THE CITY COUNCIL OF THE CITY OF CHICAGO:"',
        "          ^^^^^^^^",
    ]
    assert flag.remedy == "Did you mean ‘opening’?"


SLIPS = [
    ("forms/IL", "ordinance:\n", "ordinence:\n", "unknown-instrument", "Did you mean ‘ordinance’?"),
    ("forms/AR", "numbering: articles", "numbering: article", "unknown-numbering-style", "Did you mean ‘articles’?"),
    ("forms/IL", "{{ name }}, as follows", "{{ nam }}, as follows", "unknown-word", "‘name’"),
    ("forms/IL", "{{ name }}, as follows", "{{ name | uper }}, as follows", "unknown-filter", "‘upper’"),
    ("forms/IL", "{{ name }}, as follows", "{name}, as follows", "phrase", "{{ name }}"),
    ("forms/IL", "{{ name }}, as follows", "{{ name }, as follows", "tag", ""),
    ("forms/IL", "{{ name }}, as follows", "[[the name, as follows", "fill-in", "[["),
    ("forms/IL", "{{ name }}, as follows", "{% if state_act %}x{% endif %}, as follows", "phrase", "clauses"),
    ("forms/IL", "at_once: yes", "at_once: mostly", "kind", ""),
    ("forms/IL", "verified: memory", "verified: memry", "unknown-value", "‘memory’"),
    ("instruments", "  signatures: [adoption, presiding", "  signatures: [adoption, presidng", "unknown-signature-block", "‘presiding’"),
    ("instruments", "  family: ordinance", "  family: ordinances", "unknown-value", "‘ordinance’"),
    ("signature_blocks", "{{ clerk }}", "{{ clark }}", "unknown-word", "‘clerk’"),
    ("competence", "    redirect: town_bylaw_article", "    redirect: town_bylaw_articles", "unknown-instrument", "‘town_bylaw_article’"),
    ("competence", "    forms: [council_manager]", "    forms: [council_managers]", "unknown-value", "‘council_manager’"),
    ("competence", "  appropriate_money:", "  appropriate_monies:", "unknown-act", "‘appropriate_money’"),
    ("competence", "    condition: state is NY\n", "", "missing", "condition"),
    ("states/NY", "use: local_law", "use: local_laws", "unknown-instrument", "‘local_law’"),
    ("states/IL", "      council_manager: {", "      counsel_manager: {", "unknown-value", "‘council_manager’"),
    ("states/IL", "county_ordinances: limited", "county_ordinances: some", "unknown-value", "general"),
    ("aliases", "county_executive: {county: county_board_with_executive", "county_executive: {county: county_board_with_exec",
     "unknown-value", "‘county_board_with_executive’"),
    ("governments", "executive_approves: yes", "executive_approve: yes", "unknown-field", "‘executive_approves’"),
    ("places", "police_chief: Superintendent of Police", "polic_chief: Superintendent of Police", "unknown-fact", "‘police_chief’"),
    ("places", "sheriff: appointed", "sheriff: apointed", "fact-value", "‘appointed’"),
    ("places", "unknown: [clerk]", "unknown: [clark]", "unknown-office", "‘clerk’"),
    ("places", "- {name: Chicago, state: IL, type: city", "- {name: Chicago, state: IL, type: borough", "place-type", "city, village, town"),
    ("places", "- {name: Phoenix, state: AZ, type: city, form: council_manager", "- {name: Phoenix, state: AZ, type: city, form: town_meeting",
     "place-form", "council_manager"),
    ("numbering_styles", '"(a) subsection"', '"(q) subsection"', "bad-level", "first mark"),
    ("numbering_styles", 'pattern: "{title}-{chapter}-{n}"', 'pattern: "{title}-{chaptre}-{n}"', "form", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "rule", "remedy"), SLIPS)
def test_a_slip_is_told_where_it_stands(folder: Path, name: str, old: str, new: str, rule: str, remedy: str) -> None:
    flag = next(one for one in spoilt(folder, name, old, new))
    assert flag.rule == rule
    assert remedy in f"{flag.message} {flag.remedy}"
    assert flag.where is not None
    assert flag.where.file == f"law/data/{name}.yaml"
    assert flag.where.line > 0
