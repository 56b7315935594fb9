"""How the wheel is made: it carries the edition in place of the files that the edition is built from.

The build backend runs this; it is no part of the installed package.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EditionHook(BuildHookInterface[Any]):
    """Builds the edition beside the wheel. A checkout that is installed to be worked on builds its own."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the edition, and have the wheel include it. Raises ContentErrors with every error of the files."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from drafter.edition import INSTALLED, PACKAGE
        from drafter.publication import publish

        self.folder = Path(tempfile.mkdtemp())
        publish(self.folder / INSTALLED.name)
        build_data["force_include"][str(self.folder / INSTALLED.name)] = str(INSTALLED.relative_to(PACKAGE.parent))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take away what the wheel now has."""
        if version != "editable":
            shutil.rmtree(self.folder)
