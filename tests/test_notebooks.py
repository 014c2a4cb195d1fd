"""The notebooks run, and show what their cells give today."""

from pathlib import Path

import pytest

pytest.importorskip("nbclient", reason="notebooks are executed by nbclient")

from scripts.refresh_notebooks import ROOT, executed, notebooks


@pytest.mark.parametrize("path", notebooks(), ids=lambda path: path.name)
def test_a_notebook_shows_what_its_cells_give(path: Path) -> None:
    shown = path.read_text(encoding="utf-8")
    assert "text/html" in shown
    assert executed(path) == shown, f"if the new outputs of {path.relative_to(ROOT)} are right, run: " + (
        "python scripts/refresh_notebooks.py"
    )
