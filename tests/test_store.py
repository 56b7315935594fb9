"""The store: what goes in comes out, one value at a time; and no file, however made, does anything but fail to be read."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from multiprocessing import Process
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.content.model.nodes import And, Const, Included, Name, Not
from drafter.content.schema.positions import MarkedText
from drafter.flags import Authority, Flag, Where
from drafter.store import DamagedStore, Overlaid, Records, Store, decoded
from drafter.store_writer import encoded, packed, write_store

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
NAMES = st.builds(Name, st.text(max_size=5))
RECORDS = st.builds(Where, st.text(), st.integers(0, 300)) | st.builds(Const, SCALARS) | st.builds(Not, NAMES)
VALUES = st.recursive(
    SCALARS | RECORDS,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(st.text(max_size=9), inner, max_size=5)
        | st.frozensets(NAMES, max_size=4)
        | st.builds(And, st.lists(inner, max_size=5).map(tuple))
    ),
    max_leaves=40,
)
SOME = {"clauses": {"a/b": Where("f", 3), "c": ("x", 1, True)}, "law": {"acts": [{"id": "x", "on": False}]}}


def types_of(value: object) -> object:
    """The types within a value, since 1, 1.0 and True are equal."""
    if isinstance(value, frozenset):
        return type(value)
    if isinstance(value, dict):
        return [(key, types_of(one)) for key, one in value.items()]
    return (type(value), [types_of(one) for one in value]) if isinstance(value, tuple | list) else type(value)


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_what_goes_in_comes_out(value: object) -> None:
    assert decoded(encoded(value)) == value
    assert types_of(decoded(encoded(value))) == types_of(value)


def test_a_record_of_any_room_needs_no_codec() -> None:
    flag = Flag("error", "x", "m", where=Where("f", 2), authority=Authority("c", "read"), related=("a", "b"))
    assert decoded(encoded(flag)) == flag


def test_a_record_with_a_place_keeps_none_of_its_file() -> None:
    marked = MarkedText("word")
    with pytest.raises(TypeError, match="MarkedText"):
        encoded((marked,))


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, os.getcwd, Path("x"), type("Foreign", (tuple,), {})()])
def test_what_no_store_holds_is_refused_when_it_is_written(value: object) -> None:
    with pytest.raises(TypeError):
        encoded(value)


def test_the_same_values_are_the_same_bytes_in_every_run() -> None:
    code = (
        "from drafter.store_writer import encoded; from drafter.content.model.nodes import Name; import sys\n"
        "sys.stdout.write(encoded({'a': frozenset(Name(w) for w in ('one', 'two', 'three', 'four', 'five'))}).hex())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(runs) == 1


# --------------------------------------------------------------------------------------------------------------- the file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_store(tmp_path / "deep" / "store", "key", SOME)
    return tmp_path / "deep" / "store"


def test_values_are_read_by_kind_and_id(path: Path) -> None:
    store = Store(path)
    assert store.key == "key"
    assert {kind: {ident: store.value(kind, ident) for ident in rows} for kind, rows in store.rows.items()} == SOME
    with pytest.raises(KeyError):
        store.value("clauses", "nothing")


def test_a_mapping_decodes_a_value_when_it_is_asked_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clauses: Records[Any] = Records(Store(path), "clauses", dict)
    asked: list[str] = []
    real = Store.value
    monkeypatch.setattr(Store, "value", lambda self, kind, ident: asked.append(ident) or real(self, kind, ident))
    assert list(clauses) == ["a/b", "c"]
    assert "a/b" in clauses
    assert "x" not in clauses
    assert len(clauses) == 2
    assert asked == []
    assert clauses["c"] == ("x", 1, True)
    assert clauses["c"] is clauses["c"]
    assert asked == ["c"]
    assert clauses.get("nothing") is None


def test_one_mapping_over_another_gives_the_upper_ones_word_in_order_of_id() -> None:
    both = Overlaid({"b": 2, "d": 4}, {"a": 1, "b": 1, "c": 3})
    assert dict(both) == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert list(both) == ["a", "b", "c", "d"]
    assert len(both) == 4
    assert "c" in both
    assert "x" not in both
    with pytest.raises(KeyError):
        both["x"]


def test_no_rough_file_is_left_behind(path: Path) -> None:
    with pytest.raises(TypeError):
        write_store(path, "other", {"clauses": {"x": object()}})
    assert [one.name for one in path.parent.iterdir()] == ["store"]
    assert Store(path).key == "key"


def test_any_damage_is_seen_and_nothing_wrong_is_read(path: Path) -> None:
    whole = path.read_bytes()
    for position in range(len(whole)):
        for damage in (
            whole[:position],
            whole[:position] + bytes((whole[position] ^ 0x41,)) + whole[position + 1 :],
            whole[:position] + b"." + whole[position:],
        ):
            path.write_bytes(damage)
            for kind, values in SOME.items():
                for ident, value in values.items():
                    try:
                        assert Store(path).value(kind, ident) == value
                    except DamagedStore:
                        continue


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{}", b"drafter store 1\n", b"drafter store 1\n" + b"\xff" * 40, b"\x80\x04N.", b"x" * 99]
)
def test_a_foreign_file_is_no_store(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(DamagedStore):
        Store(path)


def test_a_folder_or_nothing_in_its_place_is_no_store(tmp_path: Path) -> None:
    for one in (tmp_path, tmp_path / "nothing", tmp_path / "nothing" / "below"):
        with pytest.raises(DamagedStore):
            Store(one)


def test_a_damaged_value_is_made_again(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-3] ^= 1
    path.write_bytes(bytes(data))
    law: Records[Any] = Records(Store(path), "law", lambda: {"law": {"acts": "made again"}})
    assert law["acts"] == "made again"
    assert Store(path).value("clauses", "c") == ("x", 1, True)


# ------------------------------------------------------------------------------------------------------- files that would harm


class _Runs:
    def __init__(self, function: Any, *arguments: Any) -> None:
        self.made = (function, arguments)

    def __reduce__(self) -> Any:
        return self.made


HOSTILE = {
    "a command": pickle.dumps(_Runs(os.system, "touch HARMED")),
    "python": pickle.dumps(_Runs(eval, "open('HARMED', 'w')")),
    "a file": pickle.dumps(_Runs(open, "HARMED", "w")),
    "a function of ours": b"\x80\x04\x8c\x0edrafter.errors\x8c\x0cdid_you_mean\x93.",
    "a class of ours that is no record": b"\x80\x04\x8c\x0edrafter.errors\x8c\x0cDrafterError\x93.",
    "a record's own __new__": b"\x80\x04\x8c\rdrafter.flags\x8c\rWhere.__new__\x93.",
    "a module beside ours": b"\x80\x04\x8c\x08drafters\x8c\x05Where\x93.",
    "a record made as an object": b"\x80\x04\x8c\rdrafter.flags\x8c\x05Where\x93)\x81.",
    "a record of the wrong length": b"\x80\x04\x8c\rdrafter.flags\x8c\x05Where\x93\x8c\x01x\x85\x85R.",
    "a maker that is changed": b"\x80\x04\x8c\rdrafter.flags\x8c\x05Where\x93N}\x8c\x08__doc__\x8c\x01xs\x86b.",
    "an old way to name a class": b"cos\nsystem\n(S'touch HARMED'\ntR.",
    "an instance": b"(S'touch HARMED'\nios\nsystem\n.",
    "something kept elsewhere": b"\x80\x04\x8c\x01xQ.",
    "an extension": b"\x80\x04\x82\x01.",
    "a stack that is empty": b"\x80\x04.",
    "no end": b"\x80\x04]",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_value_runs_nothing_and_changes_nothing(data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = Where.__doc__, dict(vars(Where))
    with pytest.raises(DamagedStore):
        decoded(data)
    assert list(tmp_path.iterdir()) == []
    assert (Where.__doc__, dict(vars(Where))) == before


def test_the_guards_of_a_record_are_its_own_length_and_class() -> None:
    assert decoded(encoded(Included("x"))) == Included("x")
    assert type(decoded(encoded(Included("x")))) is Included


# ---------------------------------------------------------------------------------------------------------------- two at once


def _write_often(path: Path, key: str) -> None:
    for _ in range(200):
        write_store(path, key, {"k": {"i": key * 2000}})


def test_two_processes_may_write_at_once_and_a_reader_never_sees_half_of_one(tmp_path: Path) -> None:
    path = tmp_path / "store"
    _write_often(path, "first")
    writers = [Process(target=_write_often, args=(path, name)) for name in ("one", "two", "three")]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        store = Store(path)
        assert store.value("k", "i") == store.key * 2000
        seen.add(store.key)
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert [one.name for one in tmp_path.iterdir()] == ["store"]
    assert packed("x", {}) != packed("y", {})
    assert len(seen) > 1
