"""The cache: the same library, sooner; and never an error, whatever became of its file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest
from content_names import ANYTHING, KNOWN

from drafter.content import cache as cache_module
from drafter.content.library import Library, load_library
from drafter.errors import ContentErrors

COMPANIONS = Path(__file__).parent / "library"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COMPANIONS, tmp_path / "library"))


@pytest.fixture
def cache_dir(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def contents(library: Library) -> tuple[object, ...]:
    return dict(library.clauses), dict(library.definitions), dict(library.models), dict(library.asks), library.version


def cache_file(cache_dir: Path) -> Path:
    (file,) = cache_dir.iterdir()
    return file


def is_cached(library: Library) -> bool:
    return isinstance(library.clauses, cache_module.Cached)


def test_the_second_load_comes_from_the_cache_and_is_equal(folder: Path, cache_dir: Path) -> None:
    first = load_library([folder], KNOWN, cache_dir)
    second = load_library([folder], KNOWN, cache_dir)
    assert not is_cached(first)
    assert is_cached(second)
    assert contents(first) == contents(second) == contents(load_library([folder], KNOWN))
    assert list(first.clauses) == list(second.clauses)
    assert second.clauses["example/approval"] is second.clauses["example/approval"]
    assert "nothing" not in second.clauses
    assert second.clauses.get("nothing") is None
    with pytest.raises(KeyError):
        second.clauses["nothing"]


def test_a_cached_load_imports_no_reader(folder: Path, cache_dir: Path) -> None:
    load_library([folder], ANYTHING, cache_dir)
    code = (
        "import sys; from pathlib import Path; from drafter.content.library import load_library\n"
        "from drafter.content.model.types import Known\n"
        f"library = load_library([Path({str(folder)!r})], Known(frozenset()), Path({str(cache_dir)!r}))\n"
        "assert [library.clauses[one] for one in library.clauses]\n"
        "print(sorted({'jinja2', 'markdown_it', 'yaml', 'drafter.content.library_files'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_changed_file_is_read_again(folder: Path, cache_dir: Path) -> None:
    load_library([folder], KNOWN, cache_dir)
    path = folder / "clauses/example/posting.yaml"
    path.write_text(path.read_text().replace("Posting", "Publication"))
    again = load_library([folder], KNOWN, cache_dir)
    assert again.clauses["example/posting"].title == "Publication"
    assert is_cached(load_library([folder], KNOWN, cache_dir))


def test_a_touched_a_new_and_a_removed_file_each_make_it_stale(folder: Path, cache_dir: Path) -> None:
    load_library([folder], KNOWN, cache_dir)
    os.utime(folder / "clauses/example/approval.yaml", ns=(1, 1))
    assert not is_cached(load_library([folder], KNOWN, cache_dir))
    extra = folder / "clauses/example/extra.yaml"
    extra.write_text("title: Extra\npart: title\ntext: Words.\n")
    assert not is_cached(load_library([folder], KNOWN, cache_dir))
    extra.unlink()
    assert not is_cached(load_library([folder], KNOWN, cache_dir))


def test_other_known_names_make_it_stale_so_that_errors_are_not_hidden(folder: Path, cache_dir: Path) -> None:
    load_library([folder], ANYTHING, cache_dir)
    fewer = KNOWN.__class__(words=KNOWN.words - {"clerk"}, acts=KNOWN.acts)
    with pytest.raises(ContentErrors):
        load_library([folder], fewer, cache_dir)


def test_other_code_makes_it_stale(folder: Path, cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_library([folder], KNOWN, cache_dir)
    monkeypatch.setattr(cache_module, "_code_stamp", lambda: "other code")
    assert not is_cached(load_library([folder], KNOWN, cache_dir))


def test_two_libraries_have_two_files(folder: Path, cache_dir: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(COMPANIONS, tmp_path / "other"))
    load_library([folder], KNOWN, cache_dir)
    load_library([other], KNOWN, cache_dir)
    assert len(list(cache_dir.iterdir())) == 2
    assert is_cached(load_library([folder], KNOWN, cache_dir))


def test_a_library_with_errors_is_never_kept(folder: Path, cache_dir: Path) -> None:
    (folder / "clauses/example/bad.yaml").write_text("title: x\n")
    for _ in range(2):
        with pytest.raises(ContentErrors):
            load_library([folder], KNOWN, cache_dir)
    assert not cache_dir.exists()


def test_any_damage_is_passed_over(folder: Path, cache_dir: Path) -> None:
    expected = contents(load_library([folder], KNOWN, cache_dir))
    file = cache_file(cache_dir)
    whole = file.read_bytes()
    for position in range(0, len(whole), max(len(whole) // 150, 1)):
        for damage in (
            whole[:position],
            whole[:position] + b"\xff" + whole[position + 1 :],
            whole[:position] + b"[" + whole[position:],
        ):
            file.write_bytes(damage)
            assert contents(load_library([folder], KNOWN, cache_dir)) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"{}\n",
        b"[]\n",
        b"null\n",
        b"\x00\xff",
        b'{"format": 1}\n',
        b"[" * 100_000 + b"\n",
        b'{"format": "drafter library 1"}\n',
    ],
)
def test_a_foreign_file_is_passed_over(folder: Path, cache_dir: Path, data: bytes) -> None:
    expected = contents(load_library([folder], KNOWN, cache_dir))
    cache_file(cache_dir).write_bytes(data)
    assert contents(load_library([folder], KNOWN, cache_dir)) == expected
    assert is_cached(load_library([folder], KNOWN, cache_dir))


def test_a_blob_of_another_shape_under_a_right_checksum_is_read_from_the_files(folder: Path, cache_dir: Path) -> None:
    expected = contents(load_library([folder], KNOWN, cache_dir))
    file = cache_file(cache_dir)
    whole = file.read_bytes()
    room = int(whole[: cache_module.HEAD].split()[0])
    index = json.loads(whole[cache_module.HEAD : cache_module.HEAD + room])
    offset, length, _ = index["clauses"]["example/posting"]
    blob = b'["x"]'.ljust(length)
    index["clauses"]["example/posting"][2] = crc32(blob)
    head = json.dumps(index).encode().ljust(room)
    start = f"{room} {crc32(head)}".encode().ljust(cache_module.HEAD)
    file.write_bytes(start + head + whole[cache_module.HEAD + room : offset] + blob + whole[offset + length :])
    assert is_cached(load_library([folder], KNOWN, cache_dir))
    assert contents(load_library([folder], KNOWN, cache_dir)) == expected


def test_a_cache_that_cannot_be_written_is_no_error(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    assert load_library([folder], KNOWN, blocked / "cache").clauses
    (tmp_path / "taken").mkdir()
    name = cache_module.cache_file(tmp_path / "taken", cache_module_files(folder))
    name.mkdir()
    assert load_library([folder], KNOWN, tmp_path / "taken").clauses
    assert [one.name for one in (tmp_path / "taken").iterdir()] == [name.name]


def cache_module_files(folder: Path) -> list[cache_module.ContentFile]:
    from drafter.content.reading.folders import content_files

    return content_files([folder])


def test_no_rough_file_is_left_behind(folder: Path, cache_dir: Path) -> None:
    load_library([folder], KNOWN, cache_dir)
    assert [one.suffix for one in cache_dir.iterdir()] == [".cache"]
