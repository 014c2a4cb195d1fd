"""Subjects told apart from the noun: «договорённость, достигнутая A и B, о границе», «соглашение об этом»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.instruments.governors import STAGES
from grammars.instruments.mentions import InstrumentMention
from grammars.instruments.titles import nominative_title
from grammars.predicates import has_gram, is_entity, is_finite, lemmas, readings

ABOUT = frozenset({"о", "об", "обо"})
AGREEING = frozenset({"договориться", "условиться", "сговориться"})
SO_CALLED = frozenset({"соответствующий", "данный"})
MOST = 16  # tokens of a subject, at most


def read_late_subject(mention: InstrumentMention) -> None:
    """Give the title of a document whose subject a participle or a verb keeps from its noun."""
    if mention.subject or mention.fact == "document" or not mention.kind_tokens or _tail_of(mention):
        return
    tail = _after_participle(mention)
    if not tail:
        tail = _infinitive(mention)
        mention.stop += len(tail)
    if tail:
        name(mention, mention.sentence, tail)


def name(mention: InstrumentMention, sentence: Sentence, tail: Sequence[Any]) -> None:
    """Take `tail`, tokens of `sentence`, for the subject of the document."""
    mention.title = nominative_title(sentence, mention.content, mention.kind_tokens, tail, plural=mention.plural)
    mention.title_tokens = [*mention.content, *mention.kind_tokens, *tail]
    mention.subject, mention.bare = True, False


def _tail_of(mention: InstrumentMention) -> list[Any]:
    told = [*mention.content, *mention.kind_tokens]
    return [token for token in mention.title_tokens if all(token is not other for other in told)]


def _after_participle(mention: InstrumentMention) -> list[Any]:
    """«договорённость, достигнутая президентами A и B (,) о переходе на песо»."""
    tokens = mention.sentence.tokens
    start = mention.stop
    if start + 2 >= len(tokens) or tokens[start].value != "," or is_entity(tokens[start + 1]):
        return []
    participle = next((r for r in readings(tokens[start + 1]) if "PRTF" in r.grams), None)
    if participle is None or participle.normalized.replace("ё", "е") not in STAGES:
        return []
    comma = False
    for index in range(start + 2, min(start + MOST, len(tokens))):
        token = tokens[index]
        if token.value.lower() in ABOUT:
            return _phrase(tokens, index)
        if token.value == ",":
            if comma or index + 1 >= len(tokens) or tokens[index + 1].value.lower() not in ABOUT:
                return []
            comma = True
        elif not is_entity(token) and (is_finite(token) or token.type == "PUNCT"):
            return []
    return []


def _infinitive(mention: InstrumentMention) -> list[Any]:
    """«договорённость оказать помощь Чаду»; not what may be done with it: «договорённость соблюдать»."""
    tokens = mention.sentence.tokens
    if mention.kind != "договорённость" or mention.stop >= len(tokens) or mention.plural:
        return []
    verb = tokens[mention.stop]
    if is_entity(verb) or not has_gram(verb, "INFN") or lemmas(verb) & STAGES.keys():
        return []
    before = tokens[mention.start - 1] if mention.start else None
    if before is not None and not is_entity(before) and (is_finite(before) or has_gram(before, "INFN")):
        return []
    return _phrase(tokens, mention.stop)


def _phrase(tokens: Sequence[Any], start: int) -> list[Any]:
    """The tokens from `start` to where its phrase ends."""
    kept: list[Any] = []
    for token in tokens[start : start + MOST]:
        if token.type == "PUNCT" and token.value not in '-–«»"':
            break
        if not is_entity(token) and is_finite(token):
            break
        kept.append(token)
    while (
        kept and not is_entity(kept[-1]) and any("PREP" in r.grams or "CONJ" in r.grams for r in readings(kept[-1])[:1])
    ):
        kept.pop()
    return kept if len(kept) > 1 else []


def is_so_called(mention: InstrumentMention) -> bool:
    """«соответствующее соглашение», «соглашение об этом»: what it is about is told before."""
    if not mention.bare or mention.fact == "document":
        return False
    tokens = mention.sentence.tokens
    inside = tokens[mention.start : mention.stop]
    after = [token.value.lower() for token in tokens[mention.stop : mention.stop + 2]]
    about = [token.value.lower() for token in inside[-2:]]
    if any(pair[:1] and pair[0] in ABOUT and pair[1:] == ["этом"] for pair in (after, about)):
        return True
    return any(lemmas(token) & SO_CALLED for token in inside if not is_entity(token))


def agreed_upon(mention: InstrumentMention, sentences: Sequence[Sentence]) -> tuple[Sentence, list[Any]] | None:
    """What «договорились о …» tells before a document so called, with its sentence; else None."""
    for sentence, stop in _before(mention, sentences):
        for index in range(stop - 2, -1, -1):
            token = sentence.tokens[index]
            if is_entity(token) or not lemmas(token) & AGREEING or not has_gram(token, "past"):
                continue
            if sentence.tokens[index + 1].value.lower() in ABOUT:
                tail = _phrase(sentence.tokens[:stop], index + 1)
                return (sentence, tail) if tail and not lemmas(tail[1]) & {"это", "то", "весь"} else None
    return None


def _before(mention: InstrumentMention, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, int]]:
    yield mention.sentence, mention.start
    previous = next((s for s in sentences if s.index == mention.sentence.index - 1), None)
    if previous is not None:
        yield previous, len(previous.tokens)
