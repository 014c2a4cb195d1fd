"""A room imports only from the floors below it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Package → the project's packages that it may import from.
FLOORS = {
    "facts": ("facts",),
    "grammars/engine": ("grammars.engine",),
    "grammars/words": ("grammars.words",),
    "grammars": ("facts", "grammars"),
}


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, in full."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*parents, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("package", FLOORS)
def test_imports_go_down(package: str) -> None:
    below = FLOORS[package]
    for path in (ROOT / package).rglob("*.py"):
        for name in imports(path):
            ours = name.split(".")[0] in ("facts", "grammars")
            assert not ours or any(f"{name}.".startswith(f"{floor}.") for floor in below), (
                f"{path.relative_to(ROOT)} imports {name}"
            )


def test_pymorphy2_is_never_imported() -> None:
    for package in ("facts", "grammars"):
        for path in (ROOT / package).rglob("*.py"):
            assert not [name for name in imports(path) if name.startswith("pymorphy2")], path
