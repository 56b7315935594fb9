"""How values are said in a sentence: each kind of option in its own way, and the filters an author may put after a name.

Digits throughout, never a number spelled out and repeated in digits; a comma before the last of three ("a, b, and c").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from drafter.content.model.types import Option, OptionValue
from drafter.dates import long_date
from drafter.english import listed, with_a


def say(option: Option, value: OptionValue) -> str:
    """``value`` as it prints in a sentence: "30 days", "$1,500", "January 31, 2027", "a, b, and c", "two thirds"."""
    if isinstance(value, tuple):
        return listed([_plain(one) for one in value])
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _say_number(option.kind, value)
    if option.kind == "date":
        return long_date(value)
    return _plain(value) if option.kind == "choice" else value


def _say_number(kind: str, value: int | float) -> str:
    match kind:
        case "days":
            return f"{_digits(value)} {'day' if value == 1 else 'days'}"
        case "months":
            return f"{_digits(value)} {'month' if value == 1 else 'months'}"
        case "money":
            return f"${value:,.2f}" if isinstance(value, float) else f"${value:,}"
        case "percent":
            return f"{_digits(value)} percent"
    return _digits(value)


def _digits(value: int | float) -> str:
    return f"{value:,}"


def _plain(name: str) -> str:
    """A choice's name as words: "two_thirds" is said "two thirds"."""
    return name.replace("_", " ") if re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)+", name) else name


# ----------------------------------------------------------------------------------------------------------------- filters


def apply_filter(name: str, value: OptionValue) -> str:
    """``value`` (as said, or raw) through the filter ``name``. Raises KeyError on an unknown filter: the reader admits none."""
    if isinstance(value, tuple):
        value = listed([_plain(one) for one in value], "or" if name == "or_list" else "and")
    return FILTERS[name](str(value))


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _number(text: str) -> str:
    """The number alone: "30 days" gives "30", for "a 30-day notice"."""
    found = re.search(r"\d[\d,]*(\.\d+)?", text)
    return found[0] if found else text


def _ordinal(text: str) -> str:
    """3 as "3rd"."""
    digits = _number(text)
    if not digits.replace(",", "").isdigit():
        return text
    number = int(digits.replace(",", ""))
    if number % 100 in (11, 12, 13):
        return f"{digits}th"
    return digits + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _possessive(text: str) -> str:
    """ "the Mayor's", "the Board of Commissioners'"."""
    return text + ("'" if text.endswith("s") else "'s")


def _or_list(text: str) -> str:
    head, mark, last = text.rpartition(", and ")
    if mark:
        return f"{head}, or {last}"
    return " or ".join(text.split(" and ")) if text.count(" and ") == 1 else text


FILTERS: Mapping[str, Callable[[str], str]] = {
    "a": with_a,
    "an": with_a,
    "lower": str.lower,
    "lower_first": _lower_first,
    "number": _number,
    "or_list": _or_list,
    "ordinal": _ordinal,
    "possessive": _possessive,
    "upper": str.upper,
    "upper_first": _upper_first,
}
