"""``comments.xml``: the drafter's notes of the annotated copy, anchored to the catchline of their section."""

from __future__ import annotations

from drafter.document import Note
from drafter.formats.docx.xml_text import text

_NAMES = {"choice": "Choice made", "authority": "Authority", "risk": "Legal risk", "verify": "Verify"}


class Comments:
    """Gathers comments while the body is written. ``date`` is ISO."""

    def __init__(self, date: str) -> None:
        self._date = date
        self._comments: list[str] = []

    def around(self, notes: tuple[Note, ...]) -> tuple[str, str]:
        """What stands before and after the words that ``notes`` are anchored to."""
        start, end = "", ""
        for note in notes:
            number = len(self._comments)
            self._comments.append(self._comment(number, note))
            start += f'<w:commentRangeStart w:id="{number}"/>'
            end += (
                f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                f'<w:commentReference w:id="{number}"/></w:r>'
            )
        return start, end

    def _comment(self, number: int, note: Note) -> str:
        return (
            f'<w:comment w:id="{number}" w:author="Drafting note" w:initials="DN" w:date="{self._date}T00:00:00Z">'
            f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">'
            f'{_NAMES[note.kind]}. </w:t></w:r><w:r><w:t xml:space="preserve">{text(note.text)}</w:t></w:r></w:p></w:comment>'
        )

    def xml(self) -> str:
        """The whole part."""
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments '
            'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + "".join(self._comments) + "</w:comments>"
        )
