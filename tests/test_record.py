"""A record does what typing's NamedTuple does: every use that the toolkit makes of one, done to both."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from drafter.record import NamedTuple


class Ours(NamedTuple):
    """A record."""

    one: str
    two: int = 2
    three: tuple[Unwritten, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.one}{self.two}"

    @classmethod
    def named(cls, one: str) -> Ours:
        return cls(one)


class Typings(typing.NamedTuple):
    """A record."""

    one: str
    two: int = 2
    three: tuple[Unwritten, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.one}{self.two}"

    @classmethod
    def named(cls, one: str) -> Typings:
        return cls(one)


class Unwritten(NamedTuple):
    """Named before it is written, and without a field."""


BOTH = pytest.mark.parametrize("record", [Ours, Typings])


@BOTH
def test_it_is_made_of_values_in_order_or_by_name_and_fills_in_defaults(record: type[Ours]) -> None:
    assert record("a") == ("a", 2, ())
    assert record("a", 3, (Unwritten(),)) == ("a", 3, ((),))
    assert record(two=5, one="b") == ("b", 5, ())
    assert record("a", three=()) == ("a", 2, ())
    assert record("a", 1, three=(Unwritten(),)) == ("a", 1, ((),))
    assert record.named("x").both == "x2"


@BOTH
@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a", 1, (), 4), {}), (("a",), {"one": "b"}), (("a",), {"four": 1}), ((), {"two": 1})]
)
def test_too_many_too_few_unknown_and_twice_given_are_refused(
    record: typing.Any, given: tuple[object, ...], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError):
        record(*given, **named)


@BOTH
def test_it_is_a_frozen_tuple_that_can_be_compared_hashed_unpacked_and_matched(record: type[Ours]) -> None:
    made = record("a", 3)
    one, two, three = made
    assert (one, two, three) == made == tuple(made)
    assert hash(made) == hash(("a", 3, ()))
    assert isinstance(made, tuple)
    assert made < record("b")
    with pytest.raises(AttributeError):
        made.one = "b"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        made.other = "b"  # type: ignore[attr-defined]
    assert not hasattr(made, "__dict__")
    match made:
        case record(first, second):
            assert (first, second) == ("a", 3)


@BOTH
def test_it_knows_its_fields_and_gives_others_of_itself(record: type[Ours]) -> None:
    made = record("a")
    assert record._fields == record.__match_args__ == ("one", "two", "three")
    assert record._field_defaults == {"two": 2, "three": ()}
    assert made._asdict() == {"one": "a", "two": 2, "three": ()}
    assert made._replace(two=7) == ("a", 7, ())
    assert type(made._replace(two=7)) is record
    with pytest.raises((ValueError, TypeError)):
        made._replace(four=1)  # type: ignore[call-arg]
    assert record._make(["x", 1, ()]) == ("x", 1, ())
    with pytest.raises(TypeError):
        record._make(["x"])


@BOTH
def test_it_is_shown_copied_and_pickled_as_itself(record: type[Ours]) -> None:
    made = record("a")
    assert repr(made) == f"{record.__name__}(one='a', two=2, three=())"
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert again == made
        assert type(again) is record
    assert record.__doc__ == "A record."
    assert record.__module__ == __name__
    assert list(record.__annotations__) == ["one", "two", "three"]
    assert type(record) is type
    assert record.__bases__ == (tuple,)
