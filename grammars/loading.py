"""Grammars of a module or a file, as users name them on the command line."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from traceback import extract_tb
from types import ModuleType

from grammars.grammar import Grammar


def load_grammars(where: str) -> tuple[Grammar, ...]:
    """The grammars in the variables of a module: `my_rules.py`, `visits.rules`, or `visits.rules:VISIT` for
    one.

    Raises ValueError where there is no such module, it cannot be imported or holds no Grammar.
    """
    place, _, name = where.partition(":")
    module = _module(place)
    if name:
        value = getattr(module, name, None)
        if not isinstance(value, Grammar):
            known = [key for key, other in vars(module).items() if isinstance(other, Grammar)]
            got = repr(value) if hasattr(module, name) else f"no {name!r}"
            raise ValueError(f"{where}: expected a grammars.Grammar ({', '.join(known) or 'it has none'}), got {got}")
        return (value,)
    found = {id(value): value for value in vars(module).values() if isinstance(value, Grammar)}
    if not found:
        raise ValueError(f"{where}: expected a module with a grammars.Grammar in a variable, found none")
    return tuple(found.values())


def _module(place: str) -> ModuleType:
    if not place.endswith(".py"):
        try:
            return import_module(place)
        except ModuleNotFoundError as error:
            raise ValueError(f"{place}: expected a module or a .py file: {error}") from error
        except Exception as error:
            raise ValueError(_failure(place, error)) from error
    path = Path(place).resolve()
    if not path.is_file():
        raise ValueError(f"{place}: expected a module or a .py file, there is no such file")
    known = sys.modules.get(path.stem)
    if known is not None and getattr(known, "__file__", None) == str(path):
        return known
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    sys.path.insert(0, str(path.parent))  # so that it finds the modules beside it
    sys.modules[path.stem] = module
    try:
        spec.loader.exec_module(module)
    except BaseException as error:
        del sys.modules[path.stem]
        if isinstance(error, Exception):
            raise ValueError(_failure(place, error)) from error
        raise
    finally:
        sys.path.remove(str(path.parent))
    return module


def _failure(place: str, error: Exception) -> str:
    """What went wrong while a module was imported, and at which of its lines."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}: expected Python: {error.msg}"
    lines = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(Path(place).name)]
    at = f"{place}:{lines[-1].lineno}" if lines else place
    return (
        f"{at}: {error}" if isinstance(error, (ImportError, ValueError)) else f"{at}: {type(error).__name__}: {error}"
    )
