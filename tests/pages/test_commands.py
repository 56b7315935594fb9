"""Every command of every page: those in blocks are run, in order, in a folder of their own; of those within sentences each word is known.

A page is walked as its reader would: blocks of files are written, what a block says is printed is looked for. Commands of make must be
targets of the Makefile; a command that ``make check`` runs is left to it.
"""

from __future__ import annotations

import re
import shlex
import shutil
from importlib.util import find_spec
from pathlib import Path

import click
import pytest
from command_lines import Said, run
from page_words import PAGES, Block, blocks, codes, command_lines

from docs.make.reading import TOP
from drafter.cli.app import cli

MAKEFILE = (TOP / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
OF_THE_SYSTEM = ("sudo apt-get install", "pip install")
WALKED = tuple(page for page in PAGES if any(block.kind in ("sh", "python") for block in blocks(page)))
# what is typed at the questions of a command, page by page; the rest of the questions get Enter
ANSWERS = {"drafter new": "IL\nSpringfield\ncity\n", "drafter library new-clause": "First clause\n"}


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a draft to check, and the cache that all pages share."""
    folder = tmp_path_factory.mktemp("given")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAFTER_CACHE", str(folder / "cache"))
        said = run('drafter draft --place "Chicago, IL" --instrument ordinance --model transparency --format docx -o .', folder)
    assert said.code == 0, said.words
    return folder


@pytest.mark.parametrize("page", WALKED)
def test_the_commands_of_a_page_run_and_print_what_it_says(
    page: str, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_CACHE", str(given / "cache"))
    shutil.copy(next(given.glob("*.docx")), tmp_path / "our-draft.docx")
    said = ""
    for block in blocks(page):
        said = walked(block, tmp_path, said)


def walked(block: Block, folder: Path, said: str) -> str:
    """One block carried out in ``folder``; what its commands said, or for other blocks what was ``said`` before."""
    if block.kind == "sh":
        return "".join(carried_out(line, block, folder) for line in command_lines(block))
    if block.kind == "yaml":
        path = folder / block.about.removeprefix("file=")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.words, encoding="utf-8")
    elif block.kind == "text":
        missing = [line for line in block.words.splitlines() if line not in said]
        assert not missing, f"{missing} not in:\n{said}"
    elif block.kind == "python":
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            exec(block.words, {})
    else:
        assert block.kind == "diff", f"a block of ‘{block.kind}’ is shown, and nothing tries it"
    return said


def carried_out(line: str, block: Block, folder: Path) -> str:
    """What the line said. A line of ``drafter`` must end as the block says, and every other be of a kind that is known."""
    words = shlex.split(line, comments=True)
    if words[0] == "make":
        assert words[1] in TARGETS, line
    elif words[:2] == ["python", "-m"]:
        assert find_spec(words[2]) is not None, line
    elif words[0] in ("drafter", ".venv/bin/drafter"):
        if f"$(BIN)/drafter {' '.join(words[1:])}\n" not in MAKEFILE:
            done = said(line, folder)
            assert done.code == (int(block.about.removeprefix("exit=")) if block.about else 0), f"{line}\n{done.words}"
            return done.words
    else:
        assert line.startswith(OF_THE_SYSTEM), f"{line}: no such program is known"
    return ""


def said(line: str, folder: Path) -> Said:
    typed = next((answers for start, answers in ANSWERS.items() if start in line), "")
    return run(line, folder, typed + "\n" * 40)


def test_the_pages_that_show_commands_are_walked() -> None:
    assert {"README.md", "CONTRIBUTING.md", "docs/draft_an_ordinance.md", "docs/extend_it.md", "docs/writing-clauses.md"} <= set(
        WALKED
    )
    assert {block.kind for block in blocks("docs/writing-clauses.md")} == {"yaml", "sh", "text"}


@pytest.mark.parametrize("page", PAGES)
def test_every_command_within_a_sentence_is_one(page: str) -> None:
    assert [code for code in codes(page) if unknown(code)] == []


def unknown(code: str) -> str:
    """The first word of a command or of flags that the command line does not know, or ""."""
    try:
        words = shlex.split(code)
    except ValueError:
        return ""
    if words[:1] == ["make"] and len(words) == 2:
        return "" if words[1] in TARGETS else words[1]
    if words[:1] == ["drafter"] and len(words) > 1:
        return unknown_of(cli, words[1:])
    return next((word for word in words if word.startswith("--") and word not in flags()), "") if code.startswith("--") else ""


def unknown_of(command: click.Command, words: list[str]) -> str:
    """Walks down the groups; a word after a flag that takes a value is its value."""
    takes = {"--help": False} | {name: not getattr(one, "is_flag", False) for one in command.params for name in one.opts}
    while words:
        word, *words = words
        if word.startswith("-"):
            if word not in takes:
                return word
            words = words[1:] if takes[word] else words
        elif isinstance(command, click.Group):
            found = command.get_command(click.Context(command), word)
            return word if found is None else unknown_of(found, words)
    return ""


def flags(command: click.Command = cli) -> set[str]:
    """Every flag of every command."""
    own = {"--help"} | {name for one in command.params for name in one.opts}
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            own |= flags(found)
    return own


def test_a_command_or_a_flag_that_there_is_not_is_told() -> None:
    assert unknown("drafter draft --place X --modle data_sharing") == "--modle"
    assert unknown("drafter library chekc") == "chekc"
    assert unknown("drafter --library DIR precedents compare --lever LEVER") == ""
    assert unknown("--facts clerk=X") == "--facts"
    assert unknown("make everything") == "everything"
    with pytest.raises(AssertionError, match="no such program"):
        carried_out("rm -r out", Block("sh", "", ""), Path())
