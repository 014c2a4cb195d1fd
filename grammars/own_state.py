"""Whose «премьер страны» and «постпред нашей страны» are: of the state told last, or of the home state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from grammars.annotation import Sentence
from grammars.predicates import OFFICIAL, STATE, STATE_ADJECTIVE
from grammars.reference import is_state

_LAND = r"(?:страны|государства|республики|королевства|державы)$"
_OUR = re.compile(rf"\bнаш(?:ей|его) {_LAND}")
_THAT = re.compile(rf" (?:(?:этой|этого|своей|своего) )?{_LAND}")
#: Holders of these are as often told without their state: «глава государства».
_OWN = re.compile(r"^(?:глава|лидер|руководитель|президент|первое лицо) (?:государства|страны|республики|королевства)$")


def with_own_states(annotated: Sequence[Sentence], home: str | None) -> None:
    """Give the officials of «нашей страны» the home state, those of «этой страны» the one told last before."""
    last: str | None = None
    for sentence in annotated:
        for token in sentence.tokens:
            if token.type == OFFICIAL:
                token.entity = tuple(
                    evolve(m, countries=(code,)) if (code := _meant(m.post, m.countries, last, home)) else m
                    for m in token.entity
                )
            codes = _codes(token)
            last = codes[-1] if codes else last


def _meant(post: str | None, countries: Sequence[str], last: str | None, home: str | None) -> str | None:
    if post is None or countries:
        return None
    if _OUR.search(post):
        return home
    return last if _THAT.search(post) and not _OWN.match(post) else None


def _codes(token: object) -> list[str]:
    kind = getattr(token, "type", None)
    entity = getattr(token, "entity", None)
    if kind == OFFICIAL and entity is not None:
        return [code for mention in entity for code in mention.countries[:1] if is_state(code)]
    if kind in {STATE, STATE_ADJECTIVE} and entity is not None:
        return [code for code in entity.codes if is_state(code)]
    return []
