"""What users install: the wheel, what it holds, and what an extraction loads."""

import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = "Министры иностранных дел Сербии и Казахстана 11 марта провели телефонный разговор."


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def in_fresh_process(code: str, cwd: Path) -> str:
    return run(sys.executable, "-c", code, cwd=cwd)


def test_extraction_loads_no_pymorphy2_and_asks_no_network(tmp_path: Path) -> None:
    code = f"""
import socket, sys

def refuse(*args, **kwargs):
    raise AssertionError("the network was asked for")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from grammars import extract
assert [fact.type for fact in extract({TEXT!r}, date="2021-03-12")] == ["Call"]
print(sorted({{"pymorphy2", "pkg_resources", "rich", "click"}} & set(sys.modules)))
"""
    assert in_fresh_process(code, tmp_path) == "[]"


def test_facts_know_no_grammar(tmp_path: Path) -> None:
    code = "import facts, sys; print(sorted({'yargy', 'pymorphy3', 'rich', 'grammars'} & set(sys.modules)))"
    assert in_fresh_process(code, tmp_path) == "[]"


def test_imports_warn_of_nothing(tmp_path: Path) -> None:
    code = "import facts, grammars.cli, grammars.corpus, grammars.explaining; from grammars import extract, explain"
    command = (sys.executable, "-W", "error", "-c", f"{code}; extract({TEXT!r}); explain({TEXT!r})")
    assert run(*command, cwd=tmp_path) == ""


def test_the_source_of_every_list_made_of_others_work_is_told() -> None:
    told = (ROOT / "docs" / "reference" / "word-lists.md").read_text(encoding="utf-8")
    lists = [*(ROOT / "grammars" / "words").glob("*.csv"), *(ROOT / "grammars" / "words").glob("*.txt")]
    generated = [path for path in lists if path.read_text(encoding="utf-8").startswith("# Generated from ")]
    assert generated
    for path in [*generated, *(ROOT / "facts").glob("*.csv")]:
        assert path.relative_to(ROOT).as_posix() in told


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing left over in build/ gets into it."""
    source, dist = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("facts", "grammars", "tests"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    if not _reaches_pypi(dist):
        pytest.skip("PyPI cannot be reached, so no wheel can be built and installed from it")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", dist, source, cwd=dist)
    [built] = dist.glob("rufacts-*.whl")
    return built


def _reaches_pypi(folder: Path) -> bool:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries", "0", "attrs"]
    return subprocess.run(command, cwd=folder, capture_output=True).returncode == 0


@pytest.mark.slow
def test_the_wheel_holds_the_packages_and_their_data(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    files = {
        path.relative_to(ROOT).as_posix()
        for package in ("facts", "grammars")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == files


@pytest.mark.slow
def test_the_source_distribution_holds_the_packages_and_no_tests(tmp_path: Path) -> None:
    if not _reaches_pypi(tmp_path):
        pytest.skip("PyPI cannot be reached, so no distribution can be built")
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in"):
        shutil.copy(ROOT / name, source)
    for name in ("facts", "grammars", "tests"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    run(sys.executable, "-m", "build", "--sdist", "--outdir", tmp_path, source, cwd=tmp_path)
    [built] = tmp_path.glob("rufacts-*.tar.gz")
    with tarfile.open(built) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}
    made = {"PKG-INFO", "setup.cfg", *(name for name in names if name.startswith("rufacts.egg-info/"))}
    files = {
        path.relative_to(source).as_posix()
        for package in ("facts", "grammars")
        for path in (source / package).rglob("*")
        if path.is_file()
    }
    assert names - made == files | {"pyproject.toml", "README.md", "LICENSE", "MANIFEST.in"}


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    code = f"from grammars import extract; print([f.type for f in extract({TEXT!r}, date='2021-03-12')])"
    assert run(python, "-c", code, cwd=tmp_path) == "['Call']"
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    command = tmp_path / "venv" / "bin" / "rufacts"
    assert run(command, "--version", cwd=tmp_path).startswith("rufacts ")
    assert '"type": "Call"' in run(command, "extract", "article.txt", "--date", "2021-03-12", cwd=tmp_path)
    run(command, "extract", "article.txt", "-o", "facts.jsonl", cwd=tmp_path)
    run(command, "report", "facts.jsonl", "article.txt", "-o", "report.html", cwd=tmp_path)
    assert "Observable, Inc." in (tmp_path / "report.html").read_text(encoding="utf-8")
    done = subprocess.run([command, "serve"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1 and "pip install 'rufacts[web]'" in done.stderr
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{wheel}[web]", cwd=tmp_path)
    with subprocess.Popen([command, "serve", "--port", "0"], cwd=tmp_path, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().strip()
            with urllib.request.urlopen(f"{address}assets/playground.js", timeout=60) as answer:
                assert answer.status == 200 and b"POST /extract" in answer.read()
        finally:
            server.terminate()


PROJECT = """
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "visits"
version = "1"

[project.entry-points."rufacts.grammars"]
visit = "visits:VISIT"

[tool.setuptools]
py-modules = ["visits"]
"""


@pytest.mark.slow
def test_the_fact_type_of_the_docs_works_in_an_empty_project(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "docs" / "examples" / "visits.py", project)
    (project / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    install = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*install, wheel, "pytest", cwd=tmp_path)
    tested = run(python, "-m", "pytest", "--rufacts-grammar", "visits.py", cwd=project)
    assert "8 passed, 1 xfailed" in tested
    run(*install, project, cwd=tmp_path)
    text = "Президент Сербии посетил Казахстан."
    code = f"from grammars import extract; print([fact.type for fact in extract({text!r})])"
    assert run(python, "-c", code, cwd=tmp_path) == "['Visit']"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    assert '"type": "Visit"' in run(python.with_name("rufacts"), "extract", "article.txt", cwd=tmp_path)
