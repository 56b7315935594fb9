"""The chief executive: the officer who directs departments in this form of government, never a presiding mayor."""

from __future__ import annotations

from drafter.content.model.phrase import phrase_in_words
from drafter.law.place.locality import Locality
from drafter.law.place.states import aliases, government_form
from drafter.law.types import Word

_MANAGERS = ("Manager", "Administrator")


def executive_word(here: Locality, blank: str, *, manager: bool = False) -> Word:
    """The executive's title; the fill-in ``blank`` with the candidates where the form leaves it open or is not confirmed.

    ``manager``: a manager's directive is signed by the manager, whoever else directs departments in the place.
    """
    named = _named_by_user(here)
    if named:
        return Word(named, note="The title is the one that the form given names.")
    titles = _titles(here, manager=manager)
    return Word(titles[0]) if len(titles) == 1 else Word(None, blank, choices=titles)


def _titles(here: Locality, *, manager: bool) -> tuple[str, ...]:
    if here.government is None:
        return tuple(dict.fromkeys(title for form in here.kind.forms.values() for title in form.chief_executive))
    if manager and here.place.form is not None and government_form(here.place.form).manager_beside:
        return _managers(here)
    return here.government.chief_executive


def _named_by_user(here: Locality) -> str:
    """The title that the user's own word for the form names: "county-manager", "supervisor". "Mayor" is loose talk where the
    State has a name of its own for the head of the place: an Illinois village has a President."""
    place = here.place
    if not place.variant or here.government is None:
        return ""
    own = here.government.chief_executive
    alias = aliases().forms.get(place.variant)
    short = "City" if place.type == "consolidated" else place.type_word
    named = phrase_in_words(alias.executive, {"type_word": short}) if alias is not None else ""
    if len(own) == 1 and named == "Mayor" and place.form != "consolidated":
        return own[0]
    said = here.kind.forms_said.get(place.variant)
    return (said.chief_executive if said is not None else "") or named


def _managers(here: Locality) -> tuple[str, ...]:
    own = here.government.chief_executive if here.government is not None else ()
    titles = tuple(one for one in own if any(word in one for word in _MANAGERS))
    return titles or tuple(f"{here.place.type_word} {word}" for word in _MANAGERS)
