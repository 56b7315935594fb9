"""The package as people have it: its wheel, built and installed in an empty environment, with no file of the checkout in reach."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from drafter.edition import CHECKOUT

DEPENDENCIES = ("click", "jinja2", "yaml", "docx", "markdown_it", "lxml", "markupsafe", "mdurl", "typing_extensions")


def environment(**more: str) -> dict[str, str]:
    """This run's environment without what would lead Python to the checkout, and with ``more``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "NO_COLOR": "1", **more}


def build_wheel(folder: Path) -> Path:
    """The wheel of this checkout, built into ``folder``. Raises CalledProcessError."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        str(folder),
    ]
    subprocess.run([*command, str(CHECKOUT)], check=True, capture_output=True, cwd=folder, env=environment(PYTHONHASHSEED="1"))
    (found,) = folder.glob("*.whl")
    return found


def install_wheel(wheel: Path, folder: Path) -> Path:
    """The interpreter of an environment made in ``folder``, which has the wheel, and what it depends on from where this run has it.

    Raises CalledProcessError.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    found = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [sys.executable, "-m", "pip", "--python", str(found), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (packages,) = folder.rglob("site-packages")
    places = {str(Path(str(spec.origin)).parents[1]) for name in DEPENDENCIES if (spec := find_spec(name))}
    (packages / "dependencies.pth").write_text("\n".join(sorted(places)), encoding="utf-8")
    return found
