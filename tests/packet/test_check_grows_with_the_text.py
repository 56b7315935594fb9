"""A file four times as long takes four times the work to check, not sixteen times: for every shape that once took more.

Work is counted twice. Calls are counted by a profiler's hook, so that the count is the same on every machine. What happens within
one call of C is not seen by it; for that the processor's time for a long text is compared with that for a short one, by a bound that
only growth with the square can break.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from drafter.cli.file_report import report_lines, report_value
from drafter.matter import Matter
from drafter.packet.file_check import check_file

VILLAGE = Matter("Oak Park", "IL", "ordinance", type="village", form="village-manager", date="2026-11-24")
FEW, TIMES = 400, 4


def sections(lines: int) -> str:
    return "An ordinance concerning records\nBe it ordained by the Council:\n" + "".join(
        f"Section {n}. Rule {n}.\n(a) The clerk shall keep a log under section 2 and subsection (b).\n(b) The clerk shall post:\n"
        f"(1) the log; and\n(2) the record.\n(c) A report shall be filed within 2 business days of passage.\n"
        for n in range(1, lines // 6)
    )


def one_section(lines: int) -> str:
    return "Section 1. Rule.\n" + "".join(f"({n}) The clerk shall keep log {n} under subsection (b).\n" for n in range(1, lines))


def terms(lines: int) -> str:
    defined = "".join(f"“Term {n}” means an agency of kind {n}.\n" for n in range(lines // 2))
    return f"Section 1. Definitions.\n{defined}Section 2. Rule.\n" + "The clerk shall keep a log of each term.\n" * (lines // 2)


def one_term_again(lines: int) -> str:
    return "Section 1. Definitions.\n" + "“Agency” means a department.\n“Office” means a room.\n" * (lines // 2)


def one_name_again(lines: int) -> str:
    return "".join(f"Section {n}. Rule {n // 2}.\nThe clerk shall keep a log.\n" for n in range(1, lines // 2))


def lists_that_start_again(lines: int) -> str:
    return "Section 1. Rule.\n" + "(a) The clerk shall post:\n(1) the log; and\n(2) the record, by:\n(i) its date; and\n" * (
        lines // 4
    )


def letters_without_end(lines: int) -> str:
    return "Section 1. Rule.\n" + "".join(
        f"({chr(97 + n % 26) * min(5, n // 26 + 1)}) The clerk shall keep a log.\n" for n in range(lines)
    )


def recitals(lines: int) -> str:
    return "WHEREAS, 5,000 records were kept; and\n" * lines + "Be it ordained:\nSection 1. Rule.\nThe clerk shall keep a log.\n"


def abbreviations(lines: int) -> str:
    return "Section 1. Rule.\n" + ("The clerk shall keep a log. See No. 5 of the U.S. Code, Sec. 2 and Art. No. " * 8 + "\n") * (
        lines // 8
    )


def long_stem(lines: int) -> str:
    return (
        "Section 1. Rule.\n"
        + f"The clerk shall keep {'a log and ' * lines}:\n"[:19_000]
        + ":\n"
        + "(1) a log; and\n" * (lines // 2)
    )


def marked_lines(lines: int) -> str:
    return "".join("Agencies <ins>shall</ins> ~~must~~ <span style='color:red'>keep</span> a log of it.\n" for _ in range(lines))


TEXTS: dict[str, tuple[Callable[[int], str], str]] = {
    **{make.__name__: (make, "txt") for make in (
        sections, one_section, terms, one_term_again, one_name_again, lists_that_start_again, letters_without_end, recitals, abbreviations,
        long_stem)},
    "marked_lines": (marked_lines, "md"),
}  # fmt: skip


def word_file(lines: int) -> bytes:
    """A file with a record of its own clauses, none of which stands in it as recorded."""
    import json

    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="{n}" w:name="d_{n:010x}"/><w:r><w:t>Rule {n}.</w:t></w:r>'
        f'</w:p><w:p><w:r><w:t>The clerk shall keep a log for year {n}.</w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>x</w:t></w:r></w:p>'
        for n in range(lines // 2)
    )
    record = {
        "clauses": [
            {"id": f"a/b{n}", "text": f"The clerk shall keep [what] for year [number] and {n}."} for n in range(lines // 2)
        ]
    }
    out = BytesIO()
    with ZipFile(out, "w") as package:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        package.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        package.writestr(
            "customXml/item1.xml", f'<manifest xmlns="urn:ordinance-drafter:manifest:1">{json.dumps(record)}</manifest>'
        )
    return out.getvalue()


def check(file: Path) -> None:
    """A whole run of ``drafter check``, the report and its JSON with it."""
    made = check_file(file, VILLAGE)
    assert list(report_lines(made))
    assert report_value(made)["flags"]


def calls(file: Path) -> int:
    """How many functions a check calls, of Python and of C."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        check(file)
    finally:
        sys.setprofile(None)
    return count


def seconds(file: Path) -> float:
    """The least of the processor's time that a few checks took."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        check(file)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("name", [*sorted(TEXTS), "word_file"])
def test_four_times_the_text_takes_four_times_the_work(name: str, tmp_path: Path) -> None:
    ending = TEXTS[name][1] if name in TEXTS else "docx"
    files = []
    for times in (1, TIMES):
        file = tmp_path / f"{times}.{ending}"
        file.write_bytes(TEXTS[name][0](FEW * times).encode() if name in TEXTS else word_file(FEW * times))
        files.append(file)
    check(files[0])  # what is compiled and loaded once is no part of the count
    assert calls(files[1]) < 1.2 * TIMES * calls(files[0])
    assert seconds(files[1]) < 2.2 * TIMES * seconds(files[0])
