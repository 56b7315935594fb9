"""What does nothing in a clause: arms that no answers reach, options and choices that change no reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.authoring.answers import can_hold, values_of
from drafter.authoring.readings import every_context, read_under, usual_answers
from drafter.content.model.nodes import Expression
from drafter.content.model.types import Body, Clause, Option, OptionValue
from drafter.content.reading.clause_file import ReadBody, ReadClause
from drafter.flags import Where


def unreachable_arms(clause: Clause, read: ReadBody) -> Iterator[Where]:
    """The tags of arms, and the conditions of ``meets``, that no answers reach. What lies within such an arm is not told again."""
    told: list[frozenset[Expression]] = []
    for arm in read.facts.arms:
        if not any(one <= arm.guards for one in told) and not can_hold(arm.guards, clause, read.body):
            told.append(arm.guards)
            yield arm.where


def idle_options(read: ReadClause) -> Iterator[Option]:
    """The options of which every value gives the same readings, whatever the other answers."""
    bodies = [one.body for one in read.bodies]
    return (
        option
        for option in read.clause.options
        if not any(_tells_apart(values_of(option), option, read.clause, body) for body in bodies)
    )


def idle_choices(read: ReadClause) -> Iterator[tuple[Option, OptionValue, OptionValue]]:
    """Choices that read alike in every text, whatever the other answers: the option, the choice, and the earlier one it repeats."""
    for option in read.clause.options:
        if option.kind == "choice":
            for position, value in enumerate(option.choices):
                for earlier in option.choices[:position]:
                    if not any(_tells_apart((value, earlier), option, read.clause, one.body) for one in read.bodies):
                        yield option, value, earlier
                        break


def _tells_apart(values: Sequence[OptionValue], option: Option, clause: Clause, body: Body) -> bool:
    """Whether some other answers give ``values`` of the option different readings."""
    for given in every_context(clause, body, usual_answers(clause, body)):
        first = read_under(clause, body, {**given, option.name: values[0]})
        if any(read_under(clause, body, {**given, option.name: value}) != first for value in values[1:]):
            return True
    return False
