"""The stage of a declaration that its clause tells by what it says: «в итоговой декларации участники призвали»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.instruments.actors import is_common_doer
from grammars.instruments.governors import DECLARED, Governor, Stage, has_any_of, participle_status
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.instruments.modality import lies_in_future
from grammars.predicates import OFFICIAL, STATE, has_gram, is_entity, lemmas

STATING = folded_lines("document_statements.txt")
CROWNED = folded_lines("document_crowned.txt")


def declared_stage(mention: InstrumentMention, governor: Governor, around: Sequence[int]) -> Stage | None:
    """The stage of a declaration in what it says: «в итоговой декларации участники призвали», «говорится»."""
    tokens = mention.sentence.tokens
    if mention.fact != "declaration" or _is_described(mention):
        return None
    if governor.preposition == "без":  # «переговоры завершились без совместного заявления»
        verb = next((i for i in around if not is_entity(tokens[i]) and lemmas(tokens[i]) & CROWNED), None)
        return Stage("rejected", "принять", verb, True) if verb is not None else None
    if governor.preposition != "в":
        return None
    if mention.joint and not lies_in_future(tokens, around):
        verb = next((i for i in around if _is_said(tokens[i])), None)
        if verb is not None and (_is_impersonal(tokens[verb]) or _is_of_several(mention, around)):
            return Stage("signed", "принять", verb, True)
    if mention.proper:  # «в Лимской декларации отразят взгляды стран»
        verb = next((i for i in around if has_any_of(tokens[i], "VERB") and has_gram(tokens[i], "futr")), None)
        return Stage("planned", "принять", verb, True) if verb is not None else None
    return None


def _is_described(mention: InstrumentMention) -> bool:
    """«(в коммюнике), опубликованном …»: a participle of its own tells its stage."""
    after = mention.sentence.tokens[mention.stop : mention.stop + 2]
    return len(after) == 2 and after[0].value == "," and participle_status(after[1], DECLARED) is not None


def _is_said(token: Any) -> bool:
    """«(в итоговом коммюнике) подтвердили, подтверждена, говорится»."""
    return _is_impersonal(token) or (has_any_of(token, "VERB") and has_gram(token, "past"))


def _is_impersonal(token: Any) -> bool:
    return has_any_of(token, "PRTS") or (not is_entity(token) and bool(lemmas(token) & STATING))


def _is_of_several(mention: InstrumentMention, around: Sequence[int]) -> bool:
    """Whether several say it: «участники призвали», «Россия и США подтвердили»."""
    tokens = mention.sentence.tokens
    told = len({code for code, _ in mention.states}) > 1
    return told or any(is_common_doer(tokens, i) or _are_states(tokens[i]) for i in around)


def _are_states(token: Any) -> bool:
    """«Россия и США (подтвердили в заявлении)», told as one or as their heads."""
    return (
        token.type in {STATE, OFFICIAL} and has_gram(token, "nomn") and (token.type == STATE or len(token.entity) > 1)
    )
