"""The pages say what is so: their code runs, their outputs are printed, the two READMEs agree."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "README.ru.md", *ROOT.glob("docs/**/*.md")])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


def blocks(page: Path, language: str) -> list[str]:
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [code for name, code in found if name == language]


def title(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_python_blocks_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shared: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for number, code in enumerate(blocks(page, "python")):
        if ">>>" not in code:
            exec(compile(code, f"{title(page)}, block {number}", "exec"), shared)
            continue
        test = doctest.DocTestParser().get_doctest(code, shared, title(page), str(page), 0)
        told: list[str] = []
        runner.run(test, out=told.append, clear_globs=False)
        shared.update(test.globs)
        assert not told, "".join(told)


def commands(page: Path) -> list[tuple[str, str]]:
    """The commands of the page's console blocks, each with the output shown below it."""
    pairs = []
    for code in blocks(page, "console"):
        for step in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
            command, _, output = step.partition("\n")
            pairs.append((command, output))
    return pairs


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_commands_print_what_is_shown(page: Path, tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, output in commands(page):
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=ROOT,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
        )
        assert [line.rstrip() for line in done.stdout.splitlines()] == output.splitlines(), done.stderr


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


def test_the_readmes_keep_step() -> None:
    english, russian = (ROOT / "README.md", ROOT / "README.ru.md")

    def outline(page: Path) -> list[str]:
        prose = BLOCK.sub("", page.read_text(encoding="utf-8"))
        return [line.split()[0] for line in prose.splitlines() if line.startswith("#")]

    def code(page: Path) -> list[tuple[str, str]]:
        return BLOCK.findall(page.read_text(encoding="utf-8"))

    def files(page: Path) -> list[str]:
        table = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
        return [name for line in table for name in re.findall(r"`([\w/]+\.\w+)`", line)]

    assert outline(english) == outline(russian)
    assert code(english) == code(russian)
    assert files(english) == files(russian)


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "README.ru.md"], ids=title)
def test_files_named_in_the_readme_exist(page: Path) -> None:
    names = re.findall(
        r"`((?:facts|grammars|tests|docs|benchmarks)/[\w./*-]*)`", page.read_text(encoding="utf-8")
    )
    assert names
    for name in names:
        assert any(ROOT.glob(name.rstrip("/"))), name


def test_ci_runs_the_test_command_of_the_readme() -> None:
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").strip().splitlines()[-1]
    assert last == "make test"
    assert "make test" in "".join(blocks(ROOT / "README.md", "sh"))
