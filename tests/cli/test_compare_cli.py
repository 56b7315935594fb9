"""``drafter precedents compare``, as people type it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def run(*arguments: str, folder: Path) -> str:
    environment = {**os.environ, "DRAFTER_CACHE": str(folder / "cache"), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "drafter", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


def test_it_tells_for_each_provision_of_a_lever_which_measures_hold_it(tmp_path: Path) -> None:
    said = run("precedents", "compare", "--lever", "mou_withdrawal", folder=tmp_path)
    rows = said.splitlines()
    at = next(index for index, row in enumerate(rows) if row.startswith("mou.12 "))
    assert rows[at + 1].strip().startswith("berkeley_bmc_2_04_150  (read; 1973")
    assert "Found in no measure of the data." in said
    assert "data.1 " not in said


def test_as_json_it_names_all_300_provisions(tmp_path: Path) -> None:
    value = json.loads(run("--json", "precedents", "compare", folder=tmp_path))
    assert len(value["provisions"]) == 300
    row = next(one for one in value["provisions"] if one["id"] == "noncoop.mask_ban_all")
    assert {one["id"] for one in row["measures"]} >= {"ca-sb-627"}
    assert all(one["verified"] in ("read", "secondary", "memory") for one in row["measures"])


def test_spanish_is_shown_as_not_yet_reviewed(tmp_path: Path) -> None:
    said = run("clauses", "show", "mou_withdrawal/joint_operations", folder=tmp_path)
    assert "resumen (translation not yet reviewed): Las operaciones" in said
