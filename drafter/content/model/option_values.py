"""Option values: what a person gives for an option, on the command line or in a file, as a value of the option's kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from drafter.content.characters import first_refused, normalised, straight_quotes
from drafter.content.model.types import Option, OptionValue
from drafter.dates import MONTHS
from drafter.errors import RequestError, did_you_mean

NUMERIC_KINDS = frozenset({"days", "months", "money", "number", "percent"})
# The most that each kind takes: far beyond any measure, and short of what breaks a sentence or is a slip of the hand.
BOUNDS: Mapping[str, tuple[int, int]] = {
    "days": (1, 3650),
    "months": (1, 600),
    "money": (0, 10_000_000_000),
    "number": (0, 1_000_000_000),
    "percent": (0, 100),
}
MAX_TEXT = 400
_YES = frozenset({"yes", "true", "on", "y", "1"})
_NO = frozenset({"no", "false", "off", "n", "0"})
_EXAMPLES = {
    "days": "a number of days, such as 30",
    "months": "a number of months, such as 12",
    "money": "an amount in dollars, such as 1500",
    "number": "a number, such as 25",
    "percent": "a percentage from 0 to 100",
    "date": "a date, such as 2027-01-31",
    "yes_no": "yes or no",
}


def parse_option(option: Option, raw: object) -> OptionValue:
    """``raw`` as a value of ``option``'s kind.

    Takes text (``30 days``, ``$1,500``, ``yes``, ``a,b``), numbers, booleans, and lists for ``choices``. Dates become ISO text.
    ``choices`` of the kinds choice and choices are the only values; of other kinds they are suggestions.
    Raises RequestError with what would be accepted.
    """
    if option.kind == "choices":
        return _several(option, raw)
    if isinstance(raw, list | tuple):
        if len(raw) != 1:
            raise _refused(option, raw, f"‘{option.name}’ takes one value; it was given {len(raw)}.")
        raw = raw[0]
    if raw is None or isinstance(raw, Mapping):
        raise _refused(option, raw, f"‘{option.name}’ was given no value.")
    return _PARSERS[option.kind](option, raw)


def _number(option: Option, raw: object) -> int | float:
    if isinstance(raw, bool):
        raise _refused(option, raw)
    text = _tidy(raw)
    unit = {"days": r"days?", "months": r"months?", "percent": r"%|per ?cent", "money": r"dollars?"}.get(option.kind, r"(?!)")
    text = re.sub(rf"\s*({unit})$", "", text, flags=re.IGNORECASE)
    if option.kind == "money":
        text = text.removeprefix("$").strip()
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", text, flags=re.ASCII):
        raise _refused(option, raw)
    value = float(text) if "." in text else int(text)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, float) and option.kind in ("days", "months"):
        raise _refused(option, raw, f"‘{option.name}’ counts whole {option.kind}; ‘{text}’ is not a whole number.")
    if isinstance(value, float) and option.kind == "money" and len(text.rpartition(".")[2]) > 2:
        raise _refused(option, raw, f"‘{option.name}’ is in dollars and cents; ‘{text}’ is not.")
    return _bounded(option, raw, value)


def _bounded(option: Option, raw: object, value: int | float) -> int | float:
    least, most = BOUNDS[option.kind]
    if least <= value <= most:
        return value
    unit = {"days": " days", "months": " months", "percent": " percent", "money": " dollars"}.get(option.kind, "")
    raise _refused(option, raw, f"‘{option.name}’ runs from {least:,} to {most:,}{unit}; {_shown(raw)} is outside.")


def _date(option: Option, raw: object) -> str:
    if isinstance(raw, date):
        return date(raw.year, raw.month, raw.day).isoformat()
    text = _tidy(raw)
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text, flags=re.ASCII)
    words = re.fullmatch(r"([A-Za-z]+)\.? (\d{1,2}),? (\d{4})", text, flags=re.ASCII)
    month = 0
    if words:
        month = next(
            (n for n, name in enumerate(MONTHS, 1) if len(words[1]) > 2 and name.lower().startswith(words[1].lower())), 0
        )
    try:
        if iso:
            found = date(int(iso[1]), int(iso[2]), int(iso[3]))
        elif words and month:
            found = date(int(words[3]), month, int(words[2]))
        else:
            raise _refused(option, raw)
    except ValueError:
        raise _refused(option, raw, f"‘{option.name}’: the calendar has no {_shown(raw)}.") from None
    if not 1900 <= found.year <= 2200:
        raise _refused(option, raw, f"‘{option.name}’: the year {found.year} is out of reach.")
    return found.isoformat()


def _yes_no(option: Option, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    text = _tidy(raw).lower()
    if text in _YES or text in _NO:
        return text in _YES
    raise _refused(option, raw)


def _text(option: Option, raw: object) -> str:
    if isinstance(raw, bool):
        raw = "yes" if raw else "no"
    given = straight_quotes(normalised(str(raw)))
    if first_refused(given) >= 0:
        raise _refused(option, raw, f"‘{option.name}’ holds a character that no text may hold.")
    text = " ".join(given.split())
    if not text:
        raise _refused(option, raw, f"‘{option.name}’ was given no words.")
    if len(text) > MAX_TEXT:
        raise _refused(option, raw, f"‘{option.name}’ has {len(text)} characters; the most is {MAX_TEXT}.")
    return text


def _choice(option: Option, raw: object) -> OptionValue:
    text = ("yes" if raw else "no") if isinstance(raw, bool) else _tidy(raw)
    for choice in option.choices:
        if _folded(str(choice)) == _folded(text):
            return choice
    raise _refused(option, raw, f"‘{_shown(raw)}’ is not a choice of ‘{option.name}’.")


def _several(option: Option, raw: object) -> tuple[str, ...]:
    """The choices named, in the option's own order; "all" and, where the default is empty, "none" are understood."""
    if isinstance(raw, list | tuple):
        names: Sequence[object] = raw
    elif raw is None or isinstance(raw, Mapping):
        raise _refused(option, raw, f"‘{option.name}’ was given no value.")
    else:
        names = [part for part in re.split(r"[,;]", str(raw)) if part.strip()]
    folded = {_folded(str(choice)) for choice in option.choices}
    if len(names) == 1 and _folded(str(names[0])) in {"none", "all"} - folded:
        names = () if _folded(str(names[0])) == "none" else option.choices
    named = {_choice(option, name) for name in names}
    if not named and option.default:  # an author allows none by a default of none; else a list that rests on it could be empty
        raise _refused(option, raw, f"‘{option.name}’ needs at least one choice.")
    return tuple(str(choice) for choice in option.choices if choice in named)


_PARSERS: Mapping[str, Callable[[Option, object], OptionValue]] = {
    "days": _number,
    "months": _number,
    "money": _number,
    "number": _number,
    "percent": _number,
    "date": _date,
    "yes_no": _yes_no,
    "choice": _choice,
    "text": _text,
    "office": _text,
}


def _refused(option: Option, raw: object, message: str = "") -> RequestError:
    choices = [str(choice) for choice in option.choices]
    if option.kind in ("choice", "choices"):
        remedy = did_you_mean(_shown(raw), choices, "Choose from" if option.kind == "choices" else "Choose one of")
    else:
        remedy = f"Give {_EXAMPLES.get(option.kind, 'a short text')}."
    return RequestError(
        "option-value",
        message or f"‘{option.name}’ cannot be {_quoted(raw)}: it takes {_EXAMPLES.get(option.kind, 'a short text')}.",
        remedy=remedy,
        alternatives=choices,
    )


def _tidy(raw: object) -> str:
    return " ".join(straight_quotes(normalised(str(raw))).split())


def _folded(text: str) -> str:
    return _tidy(text).lower().replace("-", "_").replace(" ", "_")


def _shown(raw: object) -> str:
    text = " ".join(str(raw).split())
    return text if len(text) <= 60 else text[:57] + "..."


def _quoted(raw: object) -> str:
    return f"‘{_shown(raw)}’"
