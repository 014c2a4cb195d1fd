"""What a contact was about: the topics that a sentence introduces, before the verb or after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.clauses import clause_of
from grammars.contact_mentions import ContactMention
from grammars.found import Found
from grammars.predicates import DATE, OFFICIAL, STATE, has_gram, is_entity, is_finite, lemmas, readings


def read_topics(sentence: Sentence, mentions: list[ContactMention], found: dict[str, list[Found]]) -> None:
    for f in found.get("topics", []):
        before = [m for m in mentions if not m.aside and m.start < f.stop and (m.start in clause_of(sentence.clauses, f.start) or m.start <= f.start)]
        mention = before[-1] if before else (mentions[0] if mentions else None)
        if mention is None:
            mention = ContactMention(sentence, f.start, f.stop, "topic", "тема")
            mentions.append(mention)
        mention.topics += split_topics(captures(f.match).get("body", []))
    for mention in mentions:
        if not mention.topics and mention.contact != "topic":
            _read_fronted_topic(mention)


def _read_fronted_topic(mention: ContactMention) -> None:
    """«Ситуацию в Киргизии по телефону обсудили …», «Энергетика стала темой разговора», «… посвящён разговор»."""
    sentence = mention.sentence
    tokens = sentence.tokens
    clause = clause_of(sentence.clauses, mention.start)
    introduced = [
        i
        for i in clause.indices
        if not is_entity(tokens[i]) and lemmas(tokens[i]) & {"обсудить", "обсуждать", "обсуждаться", "посвятить", "тема", "предмет"}
    ]
    if not introduced:
        return
    stop = introduced[0]
    active = lemmas(tokens[stop]) & {"обсудить", "обсуждать"} and not has_gram(tokens[stop], "PRTS")
    if active and not any(tokens[i].type in {OFFICIAL, STATE} and has_gram(tokens[i], "nomn") for i in clause.indices if i > clause.indices[0]):
        return  # «Стороны обсудили …»
    body: list[Any] = []
    quoted = 0
    for index in range(clause.indices[0], stop):
        token = tokens[index]
        quoted = max(0, quoted + {"«": 1, "»": -1}.get(token.value, 0))
        if quoted:
            body.append(token)
            continue
        if token.type == DATE or (token.type == OFFICIAL and has_gram(token, "nomn")) or is_finite(token):
            break
        if token.value.lower() == "по" and index + 1 < stop and lemmas(tokens[index + 1]) & {"телефон", "видеосвязь"}:
            break
        if token.value in {"—", "–"} or lemmas(token) & {"стать", "главный", "основной", "один"}:
            break
        body.append(token)
    while body and ((body[-1].type == "PUNCT" and body[-1].value not in "»\"”)") or body[-1].value.lower() in {"в", "на"}):
        body.pop()
    if body and body[0].type == "RU" and any(g in r.grams for r in readings(body[0]) for g in ("ADVB", "PREP", "CONJ", "NPRO")):
        return
    if body and not (body[0].type == OFFICIAL):
        mention.topics = split_topics(body)


def split_topics(tokens: Sequence[Any]) -> list[list[Any]]:
    """Coordinated topics apart: at «, а также», «; », and at a comma or «и» before a noun in the head's case."""
    items: list[list[Any]] = [[]]
    index = 0
    head = _head_case(tokens)
    while index < len(tokens):
        token = tokens[index]
        value = token.value.lower()
        step = index
        if value in {",", ";", "-", "–", "—"}:
            step += 1
        while step < len(tokens) and tokens[step].value.lower() in {"а", "также", "и", "включая", "в", "том", "числе", "частности", ","} and (
            step > index or value in {"и", "а"}
        ):
            step += 1
        separate = step > index and step < len(tokens) and (value == ";" or _starts_item(tokens, step, head) or "также" in {t.value.lower() for t in tokens[index:step]})
        if separate and items[-1]:
            items.append([])
            index = step
            if tokens[index].value.lower() in {"о", "об", "по"} and index + 1 < len(tokens):
                index += 1
        else:
            items[-1].append(token)
            index += 1
    return [item for item in items if item]


def _head_case(tokens: Sequence[Any]) -> set[str]:
    for token in tokens:
        if token.type == "RU" and readings(token):
            return {case for r in readings(token)[:3] for case in ("nomn", "gent", "datv", "accs", "ablt", "loct") if case in r.grams}
    return set()


def _starts_item(tokens: Sequence[Any], index: int, cases: set[str]) -> bool:
    token = tokens[index]
    if token.value.lower() in {"о", "об"}:
        return True
    if token.type != "RU" or not readings(token):
        return False
    noun = readings(token)[0]
    strong = {"accs", "nomn", "datv", "loct"} & cases
    return any(case in noun.grams for case in strong) and "gent" not in noun.grams and "NOUN" in noun.grams
