"""The options that draft, plan and check share, and the matter they make together with a matter file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import click

from drafter.errors import RequestError
from drafter.matter import Matter

FIRST_YEAR, LAST_YEAR = 1900, 2200  # as the dates of options
Command = TypeVar("Command", bound=Callable[..., Any])

_OF_THE_PLACE = (
    click.option("--place", help='The place: "Chicago, IL".'),
    click.option("--state", help="Its State, if not in --place."),
    click.option("--type", "place_type", help="city, town, village, borough, township, county, consolidated, state, district."),
    click.option("--form", help="Form of government: mayor-council, council-manager, town-meeting, ..."),
    click.option("--instrument", help="ordinance, executive_order, resolution, ..."),
)
_SET = click.option("--set", "settings", multiple=True, metavar="CLAUSE.OPTION=VALUE", help="Set an option; may be repeated.")
_FACT = click.option(
    "--fact", "facts", multiple=True, metavar="NAME=VALUE", help="A local fact: clerk=..., sheriff=appointed, code_style=..."
)
_FILL = click.option("--fill", "fill_ins", multiple=True, metavar="NAME=VALUE", help="The words for a fill-in; may be repeated.")
_DATE = click.option("--date", "on", help="The date of the draft, as 2026-11-24.")
_OPTIONS = (
    click.argument("matter_file", required=False, type=click.Path(dir_okay=False), metavar="[MATTER]"),
    *_OF_THE_PLACE,
    click.option("--model", help="A model: comprehensive, deployment, transparency, or one lever."),
    click.option("--lever", "levers", multiple=True, help="A lever; may be repeated."),
    click.option("--preset", help="strong, moderate or core."),
    _SET,
    click.option("--add", multiple=True, metavar="CLAUSE", help="Add a clause beyond the model; may be repeated."),
    click.option("--drop", multiple=True, metavar="CLAUSE", help="Leave a clause out; may be repeated."),
    click.option(
        "--despite",
        multiple=True,
        metavar="CLAUSE",
        help="Show a clause that only state law bars, in a study copy; needs --reason.",
    ),
    click.option("--reason", "reasons", multiple=True, metavar="TEXT", help="Why, for each --despite; it stands in no document."),
    _FACT,
    _FILL,
    click.option("--effective", help='When it should take effect: "at once", a date, "after notice".'),
    _DATE,
    click.option("--strict-instrument", is_flag=True, help="Refuse rather than redirect to another instrument."),
)


def draft_options(command: Command) -> Command:
    """Add the shared options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def preview_options(command: Command) -> Command:
    """Add what a preview of one clause takes: the place, the instrument, options, local facts and fill-ins."""
    for option in reversed((*_OF_THE_PLACE, _SET, _FACT, _FILL, _DATE)):
        command = option(command)
    return command


# What a request holds that asks for nothing: for commands that take only some of the options.
NOTHING_ASKED: dict[str, Any] = {
    **dict.fromkeys(("matter_file", "place", "state", "place_type", "form", "instrument", "model", "preset", "effective", "on")),
    **dict.fromkeys(("levers", "settings", "add", "drop", "despite", "reasons", "facts", "fill_ins"), ()),
    "strict_instrument": False,
}


def read_matter(arguments: dict[str, Any]) -> Matter:
    """The matter of these arguments: the file's, overridden by the flags. Raises RequestError or ContentErrors."""
    _require_letters(arguments)
    file = arguments["matter_file"]
    base = _from_file(file) if file else Matter(place="", state="", instrument="")
    matter = _with_place(base, arguments)
    matter = matter._replace(
        type=arguments["place_type"] or matter.type,
        form=arguments["form"] or matter.form,
        instrument=arguments["instrument"] or matter.instrument,
        preset=arguments["preset"] or matter.preset,
        effective=arguments["effective"] or matter.effective,
        add=(*matter.add, *arguments["add"]),
        drop=(*matter.drop, *arguments["drop"]),
        options=_with_settings(matter, arguments["settings"]),
        facts={**matter.facts, **_pairs(arguments["facts"], "--fact")},
        fill_ins={**matter.fill_ins, **_pairs(arguments["fill_ins"], "--fill")},
        strict_instrument=arguments["strict_instrument"] or matter.strict_instrument,
        despite={**matter.despite, **_despite(arguments["despite"], arguments["reasons"])},
        acknowledge=bool(arguments.get("acknowledge")),
    )
    matter = _with_model(matter, arguments)
    _require(matter)
    return matter._replace(date=resolved_date(arguments["on"], matter.date))


def read_place(arguments: dict[str, Any]) -> Matter:
    """The place, type, form, instrument and facts of these arguments, any of which may be missing. Raises RequestError."""
    _require_letters(arguments)
    matter = _with_place(Matter(place="", state="", instrument=arguments["instrument"] or ""), arguments)
    return matter._replace(
        type=arguments["place_type"] or "",
        form=arguments["form"] or "",
        facts=_pairs(arguments["facts"], "--fact"),
        strict_instrument=arguments["strict_instrument"],
    )


def _require_letters(arguments: dict[str, Any]) -> None:
    """Each value is letters. Bytes of another encoding, which a shell may hand on, print in no file."""
    for name, value in arguments.items():
        for words in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
            if name != "matter_file" and any("\ud800" <= letter <= "\udfff" for letter in words):
                shown = words.encode("ascii", "backslashreplace").decode()[:60]
                raise RequestError("not-letters", f"‘{shown}’ holds bytes that are no letters of UTF-8.",
                                   remedy="Type it again in a terminal that is set to UTF-8, or put it in a matter file.")  # fmt: skip


def _from_file(path: str) -> Matter:
    from drafter.matter_reader import read_matter_file

    return read_matter_file(path)


def _with_place(matter: Matter, arguments: dict[str, Any]) -> Matter:
    place, state = arguments["place"], arguments["state"]
    if place:
        from drafter.law.place.places import parse_place, state_itself

        name, said_state = parse_place(place)
        if not (said_state or state or matter.state):
            name, said_state = state_itself(name)
        matter = matter._replace(place=name, state=said_state or matter.state)
    return matter._replace(state=state or matter.state)


def _with_model(matter: Matter, arguments: dict[str, Any]) -> Matter:
    """A model or levers on the command line take the place of the file's."""
    if arguments["model"] and arguments["levers"]:
        raise RequestError("model-and-levers", "Give --model or --lever, not both.", remedy="Add single clauses with --add.")
    if arguments["model"]:
        return matter._replace(model=arguments["model"], levers=())
    if arguments["levers"]:
        return matter._replace(model="", levers=tuple(arguments["levers"]))
    return matter


def _with_settings(matter: Matter, settings: Sequence[str]) -> dict[str, dict[str, Any]]:
    options = {clause: dict(values) for clause, values in matter.options.items()}
    for setting in settings:
        name, mark, value = setting.partition("=")
        clause, dot, option = name.rpartition(".")
        if not (mark and dot and clause and option):
            raise RequestError(
                "bad-setting",
                f"--set {setting} does not say which option of which clause.",
                remedy="Write it as --set data_sharing/plate_readers.retention=7",
            )
        options.setdefault(clause, {})[option] = value
    return options


def _pairs(given: Sequence[str], flag: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for pair in given:
        name, mark, value = pair.partition("=")
        if not mark or not name.strip():
            raise RequestError("bad-pair", f"{flag} {pair} is not NAME=VALUE.", remedy=f"Write it as {flag} clerk='Town Clerk'")
        out[name.strip()] = value.strip()
    return out


def _despite(clauses: Sequence[str], reasons: Sequence[str]) -> dict[str, str]:
    if len(clauses) != len(reasons):
        raise RequestError("no-reason", "Each --despite needs its own --reason.",
                           remedy='Write --despite non_cooperation/detainers --reason "for the study session on state law".')  # fmt: skip
    return dict(zip(clauses, reasons, strict=True))


def _require(matter: Matter) -> None:
    for name, flag in (("place", "--place"), ("state", "--state"), ("instrument", "--instrument")):
        if not getattr(matter, name):
            raise RequestError(
                "missing",
                f"The request names no {name}.",
                remedy=f'Give {flag}, or a matter file. For example: drafter draft --place "Chicago, IL" --instrument ordinance --model data_sharing',
            )


def resolved_date(said: str | None, in_matter: str) -> str:
    """The one date of this run: --date, the matter, SOURCE_DATE_EPOCH, today. Raises RequestError on one that is none."""
    text = said or in_matter
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        day = date.fromisoformat(text) if text else _stamped(epoch) if epoch else date.today()
    except (ValueError, OverflowError, OSError):
        given = f"‘{text}’" if text else f"SOURCE_DATE_EPOCH, {epoch[:40]},"
        raise RequestError("bad-date", f"{given} is not a date.", remedy="Write it as 2026-11-24.") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise RequestError("bad-date", f"The year {day.year} is out of reach: from {FIRST_YEAR} to {LAST_YEAR}.",
                           remedy="Write the date as 2026-11-24.")  # fmt: skip
    return day.isoformat()


def _stamped(epoch: str) -> date:
    """The day of a number of seconds since 1970. Raises ValueError, OverflowError or OSError for what is none."""
    return datetime.fromtimestamp(int(epoch[:20]), UTC).date()
