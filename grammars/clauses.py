"""Clauses of an annotated sentence: which tokens stand under one predicate.

A segment between commas, dashes, colons or brackets that has no finite verb (an apposition, a list, a participle
phrase) belongs to the clause before it; a main clause interrupted by a relative one goes on after it.
"""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from grammars.predicates import is_finite, lemmas, readings
from grammars.words import read_lines

BREAKS = frozenset({",", ";", ":", "—", "–", "(", ")", "…"})
SUBORDINATING = frozenset(
    {
        "который",
        "что",
        "чтобы",
        "где",
        "когда",
        "если",
        "поскольку",
        "хотя",
        "куда",
        "как",
        "кто",
        "пока",
        "чей",
        "откуда",
    }
)
# «Договор, напомним, был подписан»: a verb that makes no clause of its own
PARENTHETICAL = frozenset(read_lines("parentheticals.txt"))
VERBAL = frozenset({"VERB", "PRTS", "PRED"})


@frozen
class Clause:
    """Indices of the tokens of one clause, ascending; `subordinate` if a conjunction or «который» opens it."""

    indices: tuple[int, ...]
    subordinate: bool

    def __contains__(self, index: int) -> bool:
        return index in self.indices


def clauses(tokens: Sequence[Any]) -> list[Clause]:
    """The clauses of a sentence; every token that is no break belongs to just one of them."""
    made: list[tuple[list[int], bool, bool]] = []  # indices, subordinate, has a finite verb
    for segment in _segments(tokens):
        finite = any(_is_verbal(tokens[i]) for i in segment) and not _is_parenthetical(tokens, segment)
        subordinate = _opens_subordinate(tokens, segment)
        last = made[-1] if made else None
        if last is None or subordinate:
            made.append((segment, subordinate, finite))
        elif not finite and last[1] and last[2]:
            made.append((segment, False, False))  # «Как сообщили в МИД, | в ходе беседы, …, были обсуждены»
        elif not finite:
            last[0].extend(segment)
        else:
            waiting = next((i for i, clause in enumerate(made) if not clause[1] and not clause[2]), None)
            if waiting is None:
                made.append((segment, False, True))
            else:  # «Президент, который …, провёл»: the head waited for its verb
                made[waiting][0].extend(segment)
                made[waiting] = (made[waiting][0], False, True)
    return [Clause(tuple(indices), subordinate) for indices, subordinate, _ in made]


def clause_of(parts: Sequence[Clause], index: int) -> Clause:
    """The clause that holds the token `index`; for a break the clause before it."""
    for clause in parts:
        if index in clause.indices:
            return clause
    before = [clause for clause in parts if clause.indices and clause.indices[0] < index]
    return before[-1] if before else parts[0]


def _segments(tokens: Sequence[Any]) -> list[list[int]]:
    segments: list[list[int]] = [[]]
    quoted = 0  # «Один пояс — один путь» is one name
    for index, token in enumerate(tokens):
        quoted = max(0, quoted + {"«": 1, "»": -1}.get(token.value, 0))
        breaks = token.type == "PUNCT" and (token.value in BREAKS or _is_spaced_hyphen(tokens, index))
        if breaks and not (quoted and token.value in "—–-"):
            segments.append([])
        else:
            segments[-1].append(index)
    return [segment for segment in segments if segment]


def _is_spaced_hyphen(tokens: Sequence[Any], index: int) -> bool:
    if tokens[index].value != "-" or not 0 < index < len(tokens) - 1:
        return False
    here = tokens[index].span
    return tokens[index - 1].span.stop < here.start and here.stop < tokens[index + 1].span.start


def _is_verbal(token: Any) -> bool:
    forms = readings(token)
    return bool(forms) and is_finite(token) and any(gram in forms[0].grams for gram in VERBAL)


def _is_parenthetical(tokens: Sequence[Any], segment: Sequence[int]) -> bool:
    return len(segment) < 3 and tokens[segment[-1]].value.lower() in PARENTHETICAL


def _opens_subordinate(tokens: Sequence[Any], segment: Sequence[int]) -> bool:
    return any(lemmas(tokens[index]) & SUBORDINATING for index in segment[:3] if tokens[index].type == "RU")
