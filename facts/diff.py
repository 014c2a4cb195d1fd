"""What changed between the facts of two runs over one corpus: gained, lost, and changed slot by slot.

Works on the JSON values of documents, so that facts of any type can be compared, also of types not installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

Json = Mapping[str, Any]

NO_SLOTS = frozenset({"type", "spans", "evidence"})


class Change(NamedTuple):
    """One fact that differs: `old` is None where it was gained, `new` where it was lost.

    `slots` are those whose values differ where both are told.
    """

    id: str | int
    old: Json | None
    new: Json | None
    slots: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """`gained`, `lost` or `changed`."""
        return "gained" if self.old is None else "lost" if self.new is None else "changed"


class Comparison(NamedTuple):
    """The changes in order of the documents, how many facts are the same, and ids that only one run has."""

    changes: tuple[Change, ...]
    same: int
    documents: int
    only_old: tuple[str | int, ...]
    only_new: tuple[str | int, ...]

    def count(self, kind: str) -> int:
        """How many facts were `gained`, `lost` or `changed`."""
        return sum(change.kind == kind for change in self.changes)


def compare(old: Iterable[Json], new: Iterable[Json]) -> Comparison:
    """Compare two runs, each the documents `{"id", "facts"}` of one; only documents of both are compared.

    Passages alone make no difference. Raises ValueError where a run tells one id twice.
    """
    before, after = _by_id(old), _by_id(new)
    changes: list[Change] = []
    same = 0
    for id, facts in before.items():
        if id in after:
            told = list(_changes(id, facts, after[id]))
            changes += told
            same += len(facts) - sum(change.old is not None for change in told)
    return Comparison(
        tuple(changes),
        same,
        len(before.keys() & after.keys()),
        tuple(id for id in before if id not in after),
        tuple(id for id in after if id not in before),
    )


def _by_id(documents: Iterable[Json]) -> dict[str | int, list[Json]]:
    found: dict[str | int, list[Json]] = {}
    for document in documents:
        if document["id"] in found:
            raise ValueError(f"expected each id once, got {document['id']!r} twice")
        found[document["id"]] = list(document["facts"])
    return found


def _changes(id: str | int, old: list[Json], new: list[Json]) -> Iterator[Change]:
    rest_old, rest_new = list(old), list(new)
    for fact in old:
        equal = next((other for other in rest_new if not differing(fact, other)), None)
        if equal is not None:
            rest_old.remove(fact)
            rest_new.remove(equal)
    pairs = [
        (likeness(one, other), -i, -j)
        for i, one in enumerate(rest_old)
        for j, other in enumerate(rest_new)
        if likeness(one, other)
    ]
    paired: dict[int, int] = {}
    for _, i, j in sorted(pairs, reverse=True):
        if -i not in paired and -j not in paired.values():
            paired[-i] = -j
    for i, fact in enumerate(rest_old):
        if i in paired:
            other = rest_new[paired[i]]
            yield Change(id, fact, other, differing(fact, other))
        else:
            yield Change(id, fact, None)
    for j, fact in enumerate(rest_new):
        if j not in paired.values():
            yield Change(id, None, fact)


def differing(one: Json, other: Json) -> tuple[str, ...]:
    """Names of the slots, `type` included, in which two facts differ."""
    names = [*one, *(name for name in other if name not in one)]
    return tuple(
        name
        for name in names
        if name not in {"spans", "evidence"} and (one.get(name) or None) != (other.get(name) or None)
    )


def likeness(one: Json, other: Json) -> int:
    """How much tells that two facts of one type are the same one: equal slots and shared passages."""
    if one["type"] != other["type"]:
        return 0
    equal = sum(1 for name in one if name not in NO_SLOTS and one[name] and one[name] == other.get(name))
    passages = {tuple(span) for span in one.get("spans", ())} & {tuple(span) for span in other.get("spans", ())}
    return 2 * equal + 3 * bool(passages)
