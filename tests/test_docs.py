"""The pages say what is so: their code runs, their outputs are printed, the two READMEs agree."""

import re
from pathlib import Path

import pytest

from grammars.loading import load_grammars
from grammars.trials import Trial
from scripts.refresh_docs import BLOCK, ENGLISH, ROOT, RUSSIAN, pages, refreshed

PAGES = pages()
OPTIONAL = re.compile(r"^>>> import (duckdb|pandas)$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


def blocks(page: Path, language: str) -> list[str]:
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [code for name, code in found if name == language]


def title(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_blocks_print_what_is_shown(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = page.read_text(encoding="utf-8")
    for module in OPTIONAL.findall(shown):
        pytest.importorskip(module, reason=f"the page shows how {module} reads the tables")
    assert refreshed(page) == shown, "if the new output is right, run: python scripts/refresh_docs.py"


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


def test_the_readmes_keep_step() -> None:
    def outline(page: Path) -> list[str]:
        prose = BLOCK.sub("", page.read_text(encoding="utf-8"))
        return [line.split()[0] for line in prose.splitlines() if line.startswith("#")]

    def code(page: Path) -> list[tuple[str, str]]:
        return BLOCK.findall(page.read_text(encoding="utf-8"))

    def files(page: Path) -> list[str]:
        table = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
        return [name for line in table for name in re.findall(r"`([\w/]+\.\w+)`", line)]

    assert outline(ENGLISH) == outline(RUSSIAN)
    assert code(ENGLISH) == code(RUSSIAN)
    assert files(ENGLISH) == files(RUSSIAN)


@pytest.mark.parametrize("page", [ENGLISH, RUSSIAN], ids=title)
def test_files_named_in_the_readme_exist(page: Path) -> None:
    names = re.findall(r"`((?:facts|grammars|tests|docs|benchmarks)/[\w./*-]*)`", page.read_text(encoding="utf-8"))
    assert names
    for name in names:
        assert any(ROOT.glob(name.rstrip("/"))), name


def test_example_lines_of_the_readme_stand_in_the_files_named() -> None:
    rows = [line.split("|")[2:4] for line in ENGLISH.read_text(encoding="utf-8").splitlines() if line.count("|") == 4]
    examples = [(re.findall(r"`(.*?)`", files), line.strip(" `")) for files, line in rows if ".csv" in files]
    assert examples
    for files, line in examples:
        assert any(line in (ROOT / name).read_text(encoding="utf-8").splitlines() for name in files), line


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert "make test" in "".join(blocks(ENGLISH, "sh"))


def test_the_page_of_a_new_fact_type_holds_its_file() -> None:
    page = ROOT / "docs" / "how-to" / "add-a-fact-type.md"
    assert blocks(page, "python")[0] == (ROOT / "docs" / "examples" / "visits.py").read_text(encoding="utf-8")


@pytest.mark.rufacts(*load_grammars(str(ROOT / "docs" / "examples" / "visits.py")))
def test_examples_of_the_page(rufacts_example: Trial) -> None:
    rufacts_example.check()
