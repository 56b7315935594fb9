"""The edition of a checkout: built when it is out of step with anything it depends on, and never right by accident."""

from __future__ import annotations

import errno
import os
import pwd
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter import edition, shelf, stamps
from drafter.edition import CHECKOUT
from drafter.law.limits.conditions import all_conditions
from drafter.law.limits.required import required_savings
from drafter.store import Store

WORDS = Path(__file__).parent / "content" / "library"
LISTS = ("clauses", "list")
CLAUSE = "clauses/example/posting.yaml"
CONDITION = "al-11-45-9-1-enabling-ordinance"
BUILDING = "The library and the law are being built, which takes a second or two.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of its own, with a library of a few clauses, whose edition is built."""
    folder = tmp_path_factory.mktemp("made") / "checkout"
    shutil.copytree(CHECKOUT / "drafter", folder / "drafter", ignore=shutil.ignore_patterns("_built", "__pycache__"))
    for name in ("clauses", "model_ordinances"):
        shutil.copytree(WORDS / name, folder / name)
    for ident in savings_of_the_law():
        _stand_in(folder / "clauses" / f"{ident}.yaml")
    with (folder / CLAUSE).open("a") as clause:
        clause.write(f"meets: [{CONDITION}]\n")
    time.sleep(0.1)  # the files are older than a tick of the clock
    run(folder, *LISTS)
    return folder


def savings_of_the_law() -> set[str]:
    """The clauses that the law data calls for: a library without them is refused."""
    named = {one.clause for one in required_savings()} | {one.saving for one in all_conditions().values()}
    return named - {""}


def _stand_in(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("title: A saving\nacts: [declare_terms_and_construction]\ndirects: nobody\ntext: |\n  It saves.\n")


@pytest.fixture
def checkout(built: Path, tmp_path: Path) -> Path:
    """A copy of the checkout, out of step since it lies elsewhere; the first run of a test builds it."""
    return Path(shutil.copytree(built, tmp_path / "checkout"))


def run(checkout: Path, *arguments: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as that checkout runs it; ``code`` is run before it."""
    start = ["-c", f"{code}\nfrom drafter.__main__ import main\nmain()"] if code else ["-m", "drafter"]
    folder = checkout.parent / "cache"
    return subprocess.run(
        [sys.executable, *start, *arguments],
        env={**os.environ, "PYTHONPATH": str(checkout), "DRAFTER_CACHE": str(folder), "NO_COLOR": "1", **environment},
        cwd=checkout.parent, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def file_of(checkout: Path) -> Path:
    (file,) = (checkout / "drafter" / "_built").iterdir()
    return file


def told(done: subprocess.CompletedProcess[str]) -> tuple[int, str, str]:
    return done.returncode, done.stdout, done.stderr


def test_this_checkout_is_not_built_again_for_nothing() -> None:
    edition.edition()
    tag = sys.implementation.cache_tag
    sealed = stamps.seal((tag, stamps.reader_versions()), edition.sources())
    assert shelf.find_store(edition._places(tag), sealed.key) is not None


def test_the_first_run_builds_and_says_so_on_one_line_and_the_next_one_does_not(checkout: Path) -> None:
    first = run(checkout, *LISTS)
    assert (first.returncode, first.stderr) == (0, BUILDING)
    second = run(checkout, *LISTS)
    assert told(second) == (0, first.stdout, "")
    shutil.rmtree(checkout / "drafter" / "_built")
    assert told(run(checkout, "--quiet", *LISTS)) == (0, "", "")
    for asked in (("--json", *LISTS), ("--version",)):
        shutil.rmtree(checkout / "drafter" / "_built")
        assert run(checkout, *asked).stderr == BUILDING


def _edit(checkout: Path) -> None:
    path = checkout / CLAUSE
    path.write_text(path.read_text().replace("Posting", "Publication"))


def _spoil(checkout: Path) -> None:
    path = checkout / CLAUSE
    path.write_text(path.read_text().replace("title:", "titel:"))


def _spoil_with_the_size_and_the_time_it_had(checkout: Path) -> None:
    path = checkout / CLAUSE
    before = path.stat()
    _spoil(checkout)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def _rename(checkout: Path) -> None:
    path = checkout / CLAUSE
    path.rename(path.with_name("notice.yaml"))


def _delete(checkout: Path) -> None:
    (checkout / "clauses/example/approval.yaml").unlink()


def _add(checkout: Path) -> None:
    (checkout / "clauses/example/added.yaml").write_text("title: Added\npart: title\nacts: []\ntext: |\n  {{ nobody }}\n")


def _rename_an_act(checkout: Path) -> None:
    path = checkout / "drafter/law/data/acts.yaml"
    path.write_text(path.read_text().replace("publish_report", "publish_a_report"))


def _rename_a_condition(checkout: Path) -> None:
    for path in (checkout / "drafter/law/data").rglob("*.yaml"):
        words = path.read_text()
        if CONDITION in words:
            path.write_text(words.replace(CONDITION, "al-enabling-ordinance"))


def _spoil_the_law(checkout: Path) -> None:
    path = checkout / "drafter/law/data/required.yaml"
    path.write_text(path.read_text().replace("acts: [", "acts: [no-such-act, ", 1))


def _change_the_reader(checkout: Path) -> None:
    path = checkout / "drafter/content/schema/files.py"
    path.write_text(path.read_text().replace('"title": Words(', '"heading": Words('))


CHANGES: dict[str, tuple[Callable[[Path], None], int, str]] = {
    "an edit": (_edit, 0, "Publication"),
    "a misspelt key": (_spoil, 2, "posting.yaml"),
    "a misspelt key under the old size and time": (_spoil_with_the_size_and_the_time_it_had, 2, "posting.yaml"),
    "another name": (_rename, 2, "example/posting"),
    "a file taken away": (_delete, 2, "example/approval"),
    "a file added": (_add, 2, "nobody"),
    "an act renamed in the law": (_rename_an_act, 2, "publish_report"),
    "a condition of state law renamed": (_rename_a_condition, 2, CONDITION),
    "a fault of the law data": (_spoil_the_law, 2, "no-such-act"),
    "a reader that reads otherwise": (_change_the_reader, 2, "title"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_no_change_is_hidden_from_the_next_run(checkout: Path, name: str) -> None:
    change, exit_code, word = CHANGES[name]
    assert run(checkout, *LISTS).returncode == 0
    change(checkout)
    warm = run(checkout, *LISTS)
    assert warm.returncode == exit_code
    assert word in warm.stdout + warm.stderr
    assert "Traceback" not in warm.stderr


@pytest.mark.parametrize("name", ["an edit", "a condition of state law renamed"])
def test_the_run_after_a_change_says_what_a_run_without_an_edition_says_and_keeps_no_error(checkout: Path, name: str) -> None:
    change, exit_code, _ = CHANGES[name]
    run(checkout, *LISTS)
    change(checkout)
    warm = run(checkout, *LISTS)
    shutil.rmtree(checkout / "drafter" / "_built")
    assert told(run(checkout, *LISTS)) == told(warm)
    assert (checkout / "drafter" / "_built").exists() == (exit_code == 0)


def test_every_kind_of_damage_is_passed_over_and_mended(checkout: Path) -> None:
    first = run(checkout, *LISTS)
    whole = file_of(checkout).read_bytes()
    spoilt = bytearray(whole)
    for position in range(len(whole) // 2, len(whole) - 2000, 997):
        spoilt[position] ^= 0x55
    for damage in (bytes(spoilt), whole[: len(whole) // 2], b"", os.urandom(2000)):
        file_of(checkout).write_bytes(damage)
        found = run(checkout, *LISTS)
        assert (found.returncode, found.stdout, found.stderr) == (0, first.stdout, BUILDING)
        assert told(run(checkout, *LISTS)) == (0, first.stdout, "")


def test_four_first_runs_at_once_all_succeed_and_leave_one_edition(checkout: Path) -> None:
    started = [
        subprocess.Popen([sys.executable, "-m", "drafter", *LISTS], cwd=checkout.parent, text=True, stdout=subprocess.PIPE,
                         env={**os.environ, "PYTHONPATH": str(checkout), "NO_COLOR": "1"})
        for _ in range(4)
    ]  # fmt: skip
    said = {one.communicate(timeout=120)[0] for one in started}
    assert [one.returncode for one in started] == [0, 0, 0, 0]
    assert len(said) == 1
    assert Store(file_of(checkout)).value("library", "version")
    assert told(run(checkout, *LISTS)) == (0, said.pop(), "")


# ----------------------------------------------------------------------------------------------------------- where it is kept


def _closed(checkout: Path) -> None:
    """A file where the folder would be: nobody, not even root, can write below it."""
    shutil.rmtree(checkout / "drafter" / "_built", ignore_errors=True)
    (checkout / "drafter" / "_built").write_text("")


def test_a_checkout_that_cannot_be_written_to_keeps_its_edition_in_the_users_cache(checkout: Path) -> None:
    _closed(checkout)
    assert run(checkout, *LISTS).stderr == BUILDING
    assert run(checkout, *LISTS).stderr == ""
    assert [one.name.split(".")[0] for one in (checkout.parent / "cache").iterdir()] == ["edition"]


def test_where_nothing_can_be_kept_each_run_says_so_once_and_works(checkout: Path) -> None:
    _closed(checkout)
    (checkout.parent / "cache").write_text("a file where the folder should be")
    for _ in range(2):
        done = run(checkout, *LISTS)
        assert done.returncode == 0
        assert done.stdout
        assert done.stderr.startswith(BUILDING)
        assert done.stderr.count("cannot be kept") == 1
        assert "DRAFTER_CACHE" in done.stderr
    assert run(checkout, "--quiet", *LISTS).stderr == ""


NO_HOME = """
import os, pwd
os.environ.pop("HOME", None)
def nobody(uid): raise KeyError(f"getpwuid(): uid not found: {uid}")
pwd.getpwuid = nobody
"""


def test_a_user_id_without_a_home_can_run_every_thing(checkout: Path) -> None:
    _closed(checkout)
    own = checkout.parent / "own"
    own.mkdir()
    (own / "extra.yaml").write_text("title: Extra\ntext: Words.\n")
    done = run(checkout, "--library", str(own), *LISTS, code=NO_HOME, DRAFTER_CACHE="", XDG_CACHE_HOME="")
    assert done.returncode == 0, done.stderr
    assert "extra" in done.stdout
    assert done.stderr.count("cannot be kept") == 1


@pytest.mark.parametrize(("given", "found"), [
    ({"DRAFTER_CACHE": "here", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, "here"),
    ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/x/ordinance-drafter"),
    ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/ordinance-drafter"),
    ({"HOME": "/h"}, "/h/.cache/ordinance-drafter"),
    ({"HOME": ""}, None),
    ({}, None),
])  # fmt: skip
def test_the_users_cache_is_found_as_the_environment_says(
    given: dict[str, str], found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(uid: int) -> object:
        raise KeyError(uid)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    for name in ("DRAFTER_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert shelf.user_cache() == (None if found is None else Path(found))


def test_a_full_disk_is_told_of_once_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:3])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    heard: list[str] = []
    monkeypatch.setattr(Path, "write_bytes", full)
    monkeypatch.setattr(shelf, "_listeners", [heard.append])
    monkeypatch.setattr(shelf, "_unkept", [])
    for _ in range(2):
        shelf.put_store([tmp_path / "x" / "store"], "key", {})
    assert list((tmp_path / "x").iterdir()) == []
    (line,) = heard
    assert "No space left on device" in line


def test_what_changed_within_the_last_tick_of_the_clock_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("x")
    fresh = stamps.seal((), stamps.stamps_in(str(tmp_path), (".yaml",)))
    assert not fresh.settled
    time.sleep(0.1)
    assert stamps.seal((), stamps.stamps_in(str(tmp_path), (".yaml",))) == (fresh.key, True)


def test_the_readers_are_known_by_their_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "jinja2-3.1.6.dist-info",
        "jinja2_time-0.1.dist-info",
        "PyYAML-6.0.1.egg-info",
        "markdown-it-py-3.0.dist-info",
        "jinja2",
    ):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "gone.zip")])
    found = stamps.reader_versions()
    assert sorted(found) == ["jinja2_3.1.6.dist_info", "markdown_it_py_3.0.dist_info", "pyyaml_6.0.1.egg_info"]
    (tmp_path / "jinja2-3.1.6.dist-info").rename(tmp_path / "jinja2-3.2.dist-info")
    assert stamps.reader_versions() != found
