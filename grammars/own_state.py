"""Whose «премьер страны» and «постпред нашей страны» are: of the state told last, or of the home state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.annotation import Sentence
from grammars.predicates import OFFICIAL, STATE, STATE_ADJECTIVE
from grammars.reference import is_state

_LAND = r"(?:страны|государства|республики|королевства|державы)$"
_OUR = re.compile(rf"\bнаш(?:ей|его) (?:{_LAND}|дипломатии$|МИДа?$|правительства$|внешнеполитического ведомства$)")
_THAT = re.compile(rf" (?:(?:этой|этого|своей|своего) )?{_LAND}")
#: Holders of these are as often told without their state: «глава государства».
_OWN = re.compile(r"^(?:глава|лидер|руководитель|президент|первое лицо) (?:государства|страны|республики|королевства)$")


def with_own_states(annotated: Sequence[Sentence], home: str | None) -> None:
    """Give the officials of «нашей страны» the home state, those of «этой страны» the one told last before."""
    last: str | None = None
    for sentence in annotated:
        for token in sentence.tokens:
            if token.type == OFFICIAL:
                people: list[Any] = []
                for mention in token.entity:
                    beside = bool(people and people[-1].countries)
                    code = _meant(mention.post, mention.countries, last, home, beside)
                    people.append(evolve(mention, countries=(code,)) if code else mention)
                    last = next((c for c in people[-1].countries[:1] if is_state(c)), last)
                token.entity = tuple(people)
            elif token.type in {STATE, STATE_ADJECTIVE}:
                last = next((code for code in reversed(token.entity.codes) if is_state(code)), last)


def _meant(post: str | None, countries: Sequence[str], last: str | None, home: str | None, beside: bool) -> str | None:
    """The state of the post; `beside` another of a state told, «президент страны» is of that state too."""
    if post is None or countries:
        return None
    if _OUR.search(post):
        return home
    return last if _THAT.search(post) and (beside or not _OWN.match(post)) else None
