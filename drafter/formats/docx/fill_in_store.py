"""Fill-ins that stand in several places share one value: the clerk types the chapter number once, and every control follows.

Word ties content controls to an element of a custom XML part (``w:dataBinding``). Programs that know no binding show the
words in the control, which are the same. Only a name that stands more than once is tied.
"""

from __future__ import annotations

from collections import Counter

from drafter.document import FillIn, Measure
from drafter.formats.docx.xml_text import HEAD, attribute, text
from drafter.printed import every_paragraph

STORE_ID = "{6B1D6C5E-0F2A-4B57-9C43-5D1F0A7E2B10}"  # any fixed GUID: it only joins the controls to the part
STORE_NAMESPACE = "urn:ordinance-drafter:fill-ins:1"


class FillInStore:
    """Counts the fill-ins of a measure, and gives each repeated one its element."""

    def __init__(self, measure: Measure) -> None:
        counts = Counter(fill_in_names(measure))
        self._places = {name: place for place, name in enumerate((name for name in counts if counts[name] > 1), 1)}
        self._shown: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._places)

    def binding(self, name: str, shown: str) -> str:
        """What ties a control to the value of ``name``, or nothing. ``shown`` is the value until someone fills it in."""
        place = self._places.get(name)
        if place is None:
            return ""
        self._shown[name] = shown
        return (
            f'<w:dataBinding w:prefixMappings="xmlns:f=&quot;{STORE_NAMESPACE}&quot;" '
            f'w:xpath="/f:fillIns[1]/f:fillIn[{place}]" w:storeItemID="{STORE_ID}"/>'
        )

    def xml(self) -> str:
        """The part that holds the values."""
        rows = "".join(f'<fillIn name="{attribute(name)}">{text(self._shown.get(name, name))}</fillIn>' for name in self._places)
        return f'{HEAD}<fillIns xmlns="{STORE_NAMESPACE}">{rows}</fillIns>'


def fill_in_names(measure: Measure) -> list[str]:
    """The name of every fill-in where it stands, in print order."""
    return [run.name for one in every_paragraph(measure) for run in one.runs if isinstance(run, FillIn)]
