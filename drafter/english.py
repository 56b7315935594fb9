"""A few rules of English that every room needs: the article by sound, a list in a sentence, the first few of many, a counted noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SAID_WITH_AN = frozenset("AEFHILMNORSX")  # letters whose names begin with a vowel sound


def article(text: str) -> str:
    """ "a" or "an", as ``text`` is spoken: an order, an hour, a uniform, an 8-day notice, an FBI agent, a one-time search."""
    word = text.lstrip("\"'“‘($").lower()
    number = re.match(r"\d[\d,]*", word)
    if number:  # 8, 11, 18, 80-89 and their thousands
        spoken = number[0].split(",")[0]
        return "an" if spoken.startswith("8") or spoken in ("11", "18") else "a"
    initials = re.match(r"[A-Z]{2,}\b", text)
    if initials:
        return "an" if initials[0][0] in _SAID_WITH_AN else "a"
    if re.match(r"(hour|heir|honest|hono[u]?r)", word):
        return "an"
    if re.match(r"(uni([^nm]|$)|us[aeiu]|eu|one\b|once\b|ut[ei])", word):
        return "a"
    return "an" if word[:1] in set("aeiou") else "a"


def with_a(text: str) -> str:
    """``text`` after the article that it takes: "an order"; nothing for nothing."""
    return f"{article(text)} {text}" if text else text


def listed(items: Sequence[str], conjunction: str = "and", *, mark: str = "") -> str:
    """ "a", "a and b", "a, b, and c": in that order, with a mark before the last of three.

    The mark is a semicolon where an item holds a comma, unless ``mark`` says which.
    """
    if len(items) < 3:
        return f" {conjunction} ".join(items)
    between = mark or (";" if any("," in item for item in items) else ",")
    return f"{between} ".join(items[:-1]) + f"{between} {conjunction} {items[-1]}"


def first_few(items: Sequence[str], most: int, *, mark: str = ";") -> str:
    """ "a; b and 3 more": at most ``most`` of ``items``, and how many more there are."""
    more = f" and {len(items) - most} more" if len(items) > most else ""
    return f"{mark} ".join(items[:most]) + more


def counted(number: int, thing: str) -> str:
    """ "1 note", "2 notes"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
