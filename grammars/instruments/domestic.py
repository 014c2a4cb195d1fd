"""Whether companies, parties or private people deal in a document, and not states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.clauses import clause_of
from grammars.documents import NICKNAMES
from grammars.instruments.complements import BUSINESS
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.predicates import STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings

COMMERCE = folded_lines("business_subjects.txt")
FIRM_HEADS = folded_lines("business_heads.txt")
# What is done with treaties of states alone
BETWEEN_STATES = frozenset({"денонсация", "денонсировать", "парафировать", "ратификация", "ратифицировать"})


def is_domestic(mention: InstrumentMention) -> bool:
    """Whether companies, parties or private people deal here, by the words of the clause."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    around = {*clause.indices, *range(mention.start, mention.stop)}
    if mention.proper and mention.fact == "agreement":
        return mention.with_firms
    if mention.stage in BETWEEN_STATES:
        return False
    if mention.sideless and not mention.states and not (mention.proper and mention.fact == "declaration"):
        return True
    inside = [tokens[i] for i in range(mention.start, mention.stop)]
    if any(not is_entity(token) and lemmas(token) & COMMERCE for token in inside):
        return True
    for index in around:
        token = tokens[index]
        if is_entity(token):
            continue
        if (
            token.type == "LATIN"
            and len(token.value) > 2
            and token.value.lower() != "brexit"
            and token.value not in NICKNAMES
            and token.value[:1].isupper()
        ):
            return True
        if lemmas(token) & BUSINESS:
            return True
    return any(_is_firm(tokens, index) for index in around if not mention.start <= index < mention.stop)


def _is_firm(tokens: Sequence[Any], index: int) -> bool:
    """«Газпром» before or after a verb: a name in quotes that stands as a noun by itself."""
    if tokens[index].value not in '«"“' or index + 2 >= len(tokens):
        return False
    stop = next((i for i in range(index + 1, min(index + 5, len(tokens))) if tokens[i].value in '»"”'), None)
    if stop is None or stop == index + 1:
        return False
    name = tokens[index + 1]
    if is_entity(name) or not name.value[:1].isupper() or lemmas(name) & {"брексит", "брекзит"}:
        return False
    before = tokens[index - 1] if index else None
    if before is None or before.type == "PUNCT" or before.type == STATE_ADJECTIVE:
        return True
    if (
        before.value.lower() in {"с", "со", "между", "у", "и"}
        or has_gram(before, "VERB", "PRTS")
        or lemmas(before) & FIRM_HEADS
    ):
        return True
    return "ADJF" in getattr(readings(before)[:1][0] if readings(before) else None, "grams", ())
