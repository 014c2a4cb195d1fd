"""Run the notebooks of docs/ and write what their cells show below them.

    python scripts/refresh_notebooks.py            write the notebooks anew
    python scripts/refresh_notebooks.py --check    exit 1 if a notebook shows what its cells do not

Needs a kernel `python3` (ipykernel).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]


def notebooks() -> list[Path]:
    return sorted(ROOT.glob("docs/**/*.ipynb"))


def executed(path: Path) -> str:
    """The text of the notebook with the outputs of today. Raises CellExecutionError where a cell fails."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3", record_timing=False).execute(cwd=str(ROOT))
    notebook.metadata = nbformat.from_dict({"kernelspec": {"display_name": "Python 3", "name": "python3"}})
    return nbformat.writes(notebook, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="write nothing")
    check = arguments.parse_args().check
    stale = False
    for path in notebooks():
        text = executed(path)
        if text != path.read_text(encoding="utf-8"):
            stale = True
            print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
            if not check:
                path.write_text(text, encoding="utf-8")
    sys.exit(1 if check and stale else 0)


if __name__ == "__main__":
    main()
