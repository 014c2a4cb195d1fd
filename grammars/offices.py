"""Offices that a text names with their state: «МИД России», «турецкое Минобороны», «Кремль».

A minister told without his state is of the one whose ministry the text names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.predicates import STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas
from grammars.words import read_table

_ROLES = {tuple(row["office"].lower().split()): row["role"] for row in read_table("offices.csv")}
_SEATS = {row["name"] for row in read_table("state_metonyms.csv") if row["seat_of"] == "head_of_state"}


def offices(annotated: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """The role and the country code of each office that the sentences name with its state."""
    for sentence in annotated:
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            before = tokens[index - 1] if index else None
            if token.type == STATE and token.entity.name in _SEATS and before is not None and _cites(before):
                yield "head_of_state", token.entity.codes[0]
            inside = token.tokens if token.type == STATE and token.entity.kind == "side" else ()
            for office, role in _ROLES.items():
                if any(_matches(inside[at : at + len(office)], office) for at in range(len(inside))):
                    yield role, token.entity.codes[0]
                if _matches(tokens[index : index + len(office)], office):
                    code = _state_beside(tokens, index, index + len(office))
                    if code is not None:
                        yield role, code


def _cites(before: Any) -> bool:
    """«сообщили в | Кремле», «пресс-служба | Белого дома»; not «позвонил в Кремль»: the seat of somebody else."""
    return not is_entity(before) and bool(lemmas(before) & {"служба"} or before.value.lower() in {"в", "представитель"})


def _matches(tokens: Sequence[Any], office: tuple[str, ...]) -> bool:
    return len(tokens) == len(office) and all(
        not is_entity(token) and (token.value.lower() == word or word in lemmas(token))
        for token, word in zip(tokens, office, strict=True)
    )


def _state_beside(tokens: Sequence[Any], start: int, stop: int) -> str | None:
    if stop < len(tokens) and tokens[stop].type == STATE and has_gram(tokens[stop], "gent"):
        return str(tokens[stop].entity.codes[0])
    if start and tokens[start - 1].type == STATE_ADJECTIVE:
        return str(tokens[start - 1].entity.codes[0])
    return None
