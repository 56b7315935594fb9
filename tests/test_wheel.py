"""The wheel: built, installed in an empty environment, and drafted from, with no file of the checkout in reach."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from benchmarks.installed import build_wheel, environment, install_wheel
from drafter.edition import CHECKOUT

DRAFT = ["draft", "--place", "Chicago, IL", "--instrument", "ordinance", "--model", "data_sharing", "--date", "2026-11-24",
         "--format", "docx", "--format", "txt", "--format", "memo", "-o", "out"]  # fmt: skip


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_wheel(wheel, tmp_path_factory.mktemp("installed") / "environment")


def run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(python), "-m", "drafter", *arguments], env=environment(DRAFTER_CACHE=str(folder / "cache")),
        cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def of_checkout(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The same command as the checkout runs it."""
    done = subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        env=environment(DRAFTER_CACHE=str(folder / "cache"), PYTHONPATH=str(CHECKOUT)),
        cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_wheel_has_the_edition_in_place_of_what_it_is_built_from(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "drafter/_built/edition" in names
    assert "drafter/py.typed" in names
    assert [name for name in names if name.endswith((".yaml", ".yml", ".md", ".pyc"))] == ["drafter/authoring/skeletons.yaml"]
    assert "drafter/wheel.py" not in names
    assert {name.partition("/")[0] for name in names} == {"drafter", "ordinance_drafter-0.1.0.dist-info"}
    assert wheel.stat().st_size < 2_000_000


def test_two_builds_give_the_same_edition(wheel: Path, tmp_path: Path) -> None:
    code = f"from pathlib import Path; from drafter.publication import publish; publish(Path({str(tmp_path / 'edition')!r}))"
    subprocess.run([sys.executable, "-c", code], check=True, env=environment(PYTHONHASHSEED="2", PYTHONPATH=str(CHECKOUT)))
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("drafter/_built/edition") == (tmp_path / "edition").read_bytes()


def test_nothing_of_the_checkout_is_in_reach_of_the_installed_package(python: Path, tmp_path: Path) -> None:
    code = "import sys, drafter; print(drafter.__file__, *sys.path, sep='\\n')"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True, env=environment(), cwd=tmp_path)
    assert [line for line in done.stdout.splitlines() if Path(line).is_relative_to(CHECKOUT / "drafter")] == []
    assert str(CHECKOUT) not in done.stdout.splitlines()
    assert str(python.parents[1]) in done.stdout.splitlines()[0]


def test_the_first_draft_of_an_installed_package_is_the_checkouts_byte_for_byte(python: Path, tmp_path: Path) -> None:
    for name in ("installed", "checkout"):
        (tmp_path / name).mkdir()
    installed = run(python, tmp_path / "installed", *DRAFT)
    here = of_checkout(tmp_path / "checkout", *DRAFT)
    assert files_in(tmp_path / "installed" / "out") == files_in(tmp_path / "checkout" / "out")
    assert len(files_in(tmp_path / "checkout" / "out")) == 3
    assert (installed.stdout, installed.stderr) == (here.stdout, here.stderr)
    assert not (tmp_path / "installed" / "cache").exists()


def test_a_first_draft_reads_no_yaml_and_no_text(python: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from drafter import Matter, Toolkit\n"
        "draft = Toolkit().draft(Matter('Chicago', 'IL', 'ordinance', model='data_sharing', date='2026-11-24'))\n"
        "draft.write('out.docx')\n"
        "print(sorted({'jinja2', 'markdown_it', 'yaml', 'docx', 'lxml', 'drafter.publication', 'drafter.law.compile_data'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True, env=environment(), cwd=tmp_path)
    assert done.stdout == "[]\n"


OWN = {
    "clauses/ours/posting.yaml": "title: Posting\npart: oversight\nacts: [publish_report]\ndirects: departments\ntext: |\n"
    "  Each department head {{ shall }} post each agreement under {{ ref('mou_withdrawal/inventory') }}.\n"
    "needs: [mou_withdrawal/inventory]\n",
    "clauses/definitions/posting_board.yaml": "term: posting board\ntext: means the board at the {{ clerk }}’s office.\n",
    "model_ordinances/posted.yaml": "name: Posted\nsubject: posting\nshort_title: Posting\nchapter_heading: Posting\nslug: posting\n"
    "levers: [mou_withdrawal]\nscenarios: own\nclauses: [common/short_title, mou_withdrawal/inventory, ours/posting]\n",
}


def test_a_strangers_library_is_read_checked_previewed_and_drafted_from_alike(python: Path, tmp_path: Path) -> None:
    for name, words in OWN.items():
        path = tmp_path / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    draft = [*DRAFT[:6], "posted", *DRAFT[7:], "--force"]
    commands = (
        ["--library", "own", *draft],
        ["--library", "own", *draft],  # from what was kept
        ["--json", "library", "check", "own"],
        ["--library", "own", "preview", "ours/posting", "--place", "Chicago, IL"],
        ["preview", "own/clauses/ours/posting.yaml", "--place", "Chicago, IL"],
        ["options", "mou_withdrawal/approval"],
        ["--library", "own", "clauses", "list"],
        ["library", "new-clause", "ours/more", "--title", "More", "--part", "recital", "--acts", "", "--dir", "more"],
    )
    said: dict[str, list[str]] = {}
    for name in ("installed", "checkout"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "own").symlink_to(tmp_path / "own")
        for command in commands:
            folder = tmp_path / name
            done = run(python, folder, *command) if name == "installed" else of_checkout(folder, *command)
            said.setdefault(name, []).append(done.stdout + done.stderr)
    assert said["installed"] == said["checkout"]
    assert files_in(tmp_path / "installed" / "out") == files_in(tmp_path / "checkout" / "out")
    assert any(b"post each agreement under" in data for data in files_in(tmp_path / "installed" / "out").values())


def test_a_wrong_clause_of_a_strangers_is_told_with_file_and_line(python: Path, tmp_path: Path) -> None:
    path = tmp_path / "own" / "ours" / "posting.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        OWN["clauses/ours/posting.yaml"]
        .replace("/inventory')", "/inventory#redactoin')")
        .replace("publish_report", "publish_reprt")
    )
    done = subprocess.run([str(python), "-m", "drafter", "library", "check", "own"], capture_output=True, text=True, check=False,
                          env=environment(DRAFTER_CACHE=str(tmp_path / "cache")), cwd=tmp_path)  # fmt: skip
    assert done.returncode == 1
    for words in ("own/ours/posting.yaml:3:8", "publish_report", "own/ours/posting.yaml:6:", "redaction", "2 errors"):
        assert words in done.stdout + done.stderr


def test_a_damaged_installation_says_so_and_how_to_mend_it(python: Path, tmp_path: Path) -> None:
    (edition,) = python.parents[1].rglob("_built/edition")
    whole = edition.read_bytes()
    try:
        for damage in (whole[:100], whole[: len(whole) // 2], b""):
            edition.write_bytes(damage)
            done = subprocess.run([str(python), "-m", "drafter", *DRAFT], capture_output=True, text=True, check=False,
                                  env=environment(), cwd=tmp_path)  # fmt: skip
            assert done.returncode == 2
            assert "--force-reinstall" in done.stderr
            assert "Traceback" not in done.stderr
    finally:
        edition.write_bytes(whole)
