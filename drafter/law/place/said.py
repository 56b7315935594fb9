"""Names of places as people write them: what is no name, what the name itself says, and how it prints."""

from __future__ import annotations

import re
import unicodedata

from drafter.errors import RequestError
from drafter.law.place.states import state_row
from drafter.record import NamedTuple

LONGEST_NAME = 100
_BAD_IN_NAME = re.compile(r"[{}<>\[\]\\|%/]|\.\.|^[.~]")
_KINDS = "City|Town|Village|Borough|Township|County|Parish|State|Commonwealth|Municipality"
_TWO_KINDS = "Charter Township|Incorporated Town|City and County|City and Borough|Unified Government|Consolidated Government"
_OF = re.compile(rf"^(?:the\s+)?({_TWO_KINDS}|Metropolitan Government|{_KINDS})\s+of\s+(\S.*)$", re.I)
_AFTER = re.compile(r"^(\S.*?)\s+(County|Parish|Township|Borough)$", re.I)
_TAKES_ARTICLE = re.compile(
    rf"^({_TWO_KINDS}|Metropolitan Government|District|{_KINDS}|[\w-]+(?: [\w-]+)* Consolidated Government) of "
)
_SAID = {
    "municipality": "consolidated",
    "city and county": "consolidated",
    "city and borough": "consolidated",
    "unified government": "consolidated",
    "consolidated government": "consolidated",
    "metropolitan government": "consolidated",
    "charter township": "township",
    "incorporated town": "town",
    "commonwealth": "state",
}


class SaidName(NamedTuple):
    """A name taken apart: ``bare`` without its type, the ``type`` it says or "", and ``full`` where it says its whole style."""

    bare: str
    type: str = ""
    full: str = ""


def parse_place(text: str) -> tuple[str, str]:
    """ "Chicago, IL" or "Chicago IL" as name and state; the state is "" where the text gives none."""
    name, comma, state = text.rpartition(",")
    if comma and name.strip():
        return name.strip(), state.strip()
    last = re.match(r"^(\S.*\S)\s+([A-Z]{2})$", text.strip())
    return (last.group(1), last.group(2)) if last else (text.strip(), "")


def clean_name(name: str) -> str:
    """The name exactly as it will print. Raises RequestError on an empty, huge, path-like or template-like name."""
    text = " ".join(unicodedata.normalize("NFC", name).split(" ")).strip()
    problem = ""
    if not text:
        problem = "The name of the place is empty."
    elif len(text) > LONGEST_NAME:
        problem = f"The name of the place is {len(text)} characters long; no place's is."
    elif any(unicodedata.category(letter).startswith("C") or letter in "\u2028\u2029" for letter in text):
        problem = "The name of the place holds a control character."
    elif _BAD_IN_NAME.search(text) or not any(letter.isalpha() for letter in text):
        problem = f"‘{text}’ is not the name of a place: it holds marks that no name has."
    elif "," in text:
        problem = f"‘{text}’ holds a comma, so it names more than one place."
    if problem:
        raise RequestError(
            "bad-place-name", problem, remedy='Give its bare name, as its own papers spell it: "Coeur d’Alene, ID".'
        )
    return text


def said_name(name: str, state: str) -> SaidName:
    """What the name says of itself: "Village of Oak Park", "King County", in Alaska "Kenai Peninsula Borough"."""
    of = _OF.match(name)
    if of:
        said = " ".join(of.group(1).lower().split())
        return SaidName(of.group(2), _in_state(_SAID.get(said, said), state), f"{_titled(said)} of {of.group(2)}")
    after = _AFTER.match(name)
    if after:
        return SaidName(after.group(1), _in_state(after.group(2).lower(), state))
    return SaidName(name)


def folded(name: str) -> str:
    """A name for comparing: letters and digits only, without accents or case."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain)


def same_but_quotes(one: str, other: str) -> bool:
    """Whether two spellings differ at most in how they draw an apostrophe."""
    return one.replace("’", "'") == other.replace("’", "'")


def capitalised(name: str) -> str:
    """A name typed all in lower case or all in capitals, with its words capitalised; any other name as it is."""
    if name != name.lower() and (name != name.upper() or len(name) < 4):
        return name
    return re.sub(r"(?<![\w'’])\w", lambda match: match.group(0).upper(), name.lower())


def takes_article(full_name: str) -> bool:
    """Whether running text says "the" before it: the City of Chicago, the District of Columbia; but King County."""
    return bool(_TAKES_ARTICLE.match(full_name))


def with_article(full_name: str) -> str:
    """A full name as it stands in a sentence."""
    return f"the {full_name}" if takes_article(full_name) else full_name


def _in_state(said: str, state: str) -> str:
    """Parishes are counties, and so are boroughs in Alaska."""
    said = "county" if said == "parish" else said
    return state_row(state).types_said.get(said, said) if state else said


def _titled(said: str) -> str:
    return " ".join(word if word in ("and", "of") else word.capitalize() for word in said.split())
