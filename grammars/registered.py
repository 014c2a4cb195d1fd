"""Which grammars run where none are named: the four built-in ones, and those that other distributions
register.

A distribution registers a Grammar, or several, under the entry-point group `rufacts.grammars`:

    [project.entry-points."rufacts.grammars"]
    visit = "visits:VISIT"
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import entry_points

from grammars.agreement import AGREEMENT
from grammars.call import CALL
from grammars.declaration import DECLARATION
from grammars.grammar import Grammar, checked
from grammars.meeting import MEETING

GROUP = "rufacts.grammars"
BUILT_IN = (CALL, MEETING, AGREEMENT, DECLARATION)


@lru_cache(maxsize=1)
def registered() -> tuple[Grammar, ...]:
    """The built-in grammars, then those registered by other distributions, by entry-point name.

    Raises ValueError, with the entry point, where one cannot be loaded or brings no Grammar.
    """
    grammars = list(BUILT_IN)
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            brought = entry.load()
        except Exception as error:
            told = f"cannot load {entry.value}: {type(error).__name__}: {error}"
            remedy = f"; mend or uninstall {entry.dist.name}" if entry.dist is not None else ""
            raise ValueError(f"entry point {entry.name!r} of {GROUP}: {told}{remedy}") from error
        many = isinstance(brought, Iterable)
        for grammar in brought if many else [brought]:
            if not isinstance(grammar, Grammar):
                raise ValueError(f"entry point {entry.name!r} of {GROUP}: expected a grammars.Grammar, got {grammar!r}")
            grammars.append(grammar)
    return checked(grammars)
