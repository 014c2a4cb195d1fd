"""Coordinated topics apart: which conjuncts of a noun phrase are topics, and which are complements of one.

«развитие торговли и энергетики» is one topic, «развитие торговли и ситуацию в Сирии» two: a conjunct is a topic of
its own if it may stand in the case in which the topics are governed and in which its left neighbour does not stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from grammars.predicates import has_gram, is_entity, lemmas, readings, starts_as
from grammars.topic_nouns import ALL_CASES, POSSESSIVE, is_adjective
from grammars.words import read_lines

Tokens = Sequence[Any]

SECOND = {"gen2": "gent", "loc2": "loct", "acc2": "accs"}
# Nouns that head a topic of their own wherever their case lets them.
HEADS = frozenset(word.replace("ё", "е") for word in read_lines("topic_heads.txt"))
# Nouns that lean on a complement, which two of them may share: «ход и итоги переговоров».
RELATIONAL = frozenset(word.replace("ё", "е") for word in read_lines("topic_relational_nouns.txt"))
VERBAL = ("ние", "тие")
GOVERNMENT = {
    **dict.fromkeys(("в", "во", "на"), frozenset({"accs", "loct"})),
    **dict.fromkeys(("по", "к", "ко", "благодаря"), frozenset({"datv"})),
    **dict.fromkeys(("с", "со", "между", "над", "перед"), frozenset({"ablt"})),
    **dict.fromkeys(("о", "об", "при"), frozenset({"loct"})),
    **dict.fromkeys(("про", "через"), frozenset({"accs"})),
    "за": frozenset({"accs", "ablt"}),
}
# Longest first; those after which a topic always opens, then those after which its case decides.
OPENING = [
    separator.split()
    for separator in (
        ", в том числе и",
        ", в том числе ,",
        ", в том числе",
        ", в первую очередь ,",
        ", в первую очередь",
        ", прежде всего ,",
        ", прежде всего",
        ", в частности ,",
        ", в частности",
        "— в частности ,",
        "— в частности",
        "- в частности ,",
        "– в частности ,",
        ", а также и",
        ", а также",
        "а также и",
        "а также",
        ", включая",
        ", также",
        "и также",
        ";",
        ":",
    )
]
JOINING = [separator.split() for separator in (", и", ", или", "и", "или", ",")]


CLOSING = {"»": "«", '"': '"', "”": "“„"}


@frozen
class Phrase:
    """A noun phrase in a run of tokens: its first token, its head (None for a participle phrase) and its cases."""

    start: int
    head: int | None
    cases: frozenset[str]


def split_topics(tokens: Tokens, governed: frozenset[str]) -> list[list[Any]]:
    """The topics in `tokens`, which stand in one of the cases `governed`; what fits nowhere ends the last one."""
    items: list[list[Any]] = []
    item: list[Any] = []
    index = 0
    quoted = 0
    while index < len(tokens):
        quoted = max(0, quoted + {"«": 1, "»": -1}.get(tokens[index].value, 0))
        opening = None if quoted else _separator(tokens, index, OPENING)
        joining = None if quoted or opening else _separator(tokens, index, JOINING)
        width = opening or joining
        if not width or not item:
            item.append(tokens[index])
            index += 1
            continue
        after = index + width
        repeated = after < len(tokens) and tokens[after].value.lower() in _prepositions(governed)
        if not repeated and after < len(tokens) and _is_preposition(tokens[after]):
            item += tokens[index : after + 1]  # «в Сирии | и в Ливии»; «…, в том числе | в энергетике»
            index = after + 1
            continue
        if joining and tokens[index].value == "," and width == 1 and _is_postposed(tokens, after):
            item += tokens[index:after]  # «вопросы, | представляющие интерес»
            index = after
            continue
        conjunct = noun_phrase(tokens, after + repeated)
        if conjunct is None:
            break
        if opening or repeated:
            fits: bool | None = bool(conjunct.cases & (governed | {"accs"})) or None
        else:
            fits = _is_topic(item, tokens, index, conjunct, governed)
        if fits is None:
            break
        if fits:
            items.append(item)
            item, index = [], after + repeated
        else:
            item += tokens[index:after]
            index = after
    return [kept for kept in map(_trimmed, [*items, item]) if kept]


def _is_postposed(tokens: Tokens, index: int) -> bool:
    """Whether a participle phrase tells more of the noun before: «, представляющие интерес», «, подписанные в Лиме»."""
    if index + 1 >= len(tokens) or is_entity(tokens[index]):
        return False
    first = readings(tokens[index])[:1]
    if not first or "PRTF" not in first[0].grams:
        return False
    return "actv" in first[0].grams or _is_preposition(tokens[index + 1])


def noun_phrase(tokens: Tokens, start: int) -> Phrase | None:
    """The noun phrase that begins at `start`: adjectives, then a noun that agrees with the first of them."""
    cases = ALL_CASES
    index = start
    while index < len(tokens):
        token = tokens[index]
        if token.value in '«"“„(-' or starts_as(token, ("ADVB", "PRCL")):
            index += 1
            continue
        if [t.value for t in tokens[index + 1 : index + 2]] == ["-"] and is_adjective(
            tokens[min(index + 2, len(tokens) - 1)]
        ):
            index += 2  # «научно-|технический»
            continue
        if (
            index > start
            and token.value.lower() in {"и", "или", ","}
            and all(map(is_adjective, tokens[index - 1 : index + 2 : 2]))
        ):
            index += 1  # «торговые | и культурные связи»
            continue
        own = cases_of(token)
        if not own:
            break
        if not is_adjective(token):
            if cases & own:
                return Phrase(start, index, cases & own)
            return Phrase(start, None, cases)
        if not cases & own or starts_as(token, ("PREP", "CONJ")):
            break
        cases &= own
        index += 1
    return Phrase(start, None, cases) if index > start else None


def cases_of(token: Any) -> frozenset[str]:
    """The cases in which a token may stand: all for a foreign word or a number, none for a preposition or verb."""
    forms = readings(token)
    if token.value.lower() in POSSESSIVE or (token.value.isupper() and len(token.value) > 1):
        return ALL_CASES  # «ШОС» and «его» do not decline
    if not forms:
        return ALL_CASES if token.type in {"LATIN", "INT"} else frozenset()
    if starts_as(token, ("PREP", "CONJ", "VERB", "INFN", "PRTS", "GRND")) and not token.value.isupper():
        return frozenset()
    found = {case for form in forms for case in ALL_CASES if case in form.grams}
    found |= {case for form in forms for gram, case in SECOND.items() if gram in form.grams}
    return frozenset(found) or ALL_CASES


def _is_topic(item: Tokens, tokens: Tokens, index: int, conjunct: Phrase, governed: frozenset[str]) -> bool | None:
    """Whether the conjunct after `tokens[index]` is a topic of its own; None if it is no part of the list at all."""
    left = _phrases(item)
    if not left or is_adjective(item[-1]):
        return False  # «политические и экономические вопросы»
    if conjunct.head is None:
        return False if _is_participle(tokens[conjunct.start]) else None
    complements = [cases for _, cases in left[1:]]
    if not conjunct.cases & governed:
        return False if any(cases & conjunct.cases for cases in complements) else None
    head, last = left[0][0], complements[-1] if complements else None
    if last is None:
        return not (_leans(item, head) and tokens[index].value == "и" and _has_genitive(tokens, conjunct))
    shared = last & conjunct.cases
    if not shared or (tokens[index].value == "," and _has_complement(tokens, conjunct.head)):
        return True
    return bool(lemmas(tokens[conjunct.head]) & HEADS) and ("gent" in governed or "gent" not in shared)


def _phrases(item: Tokens) -> list[tuple[int, frozenset[str]]]:
    """Heads of the noun phrases of an item, each with the cases that its place lets it have."""
    found: list[tuple[int, frozenset[str]]] = []
    index, preposition = 0, None
    while index < len(item):
        token = item[index]
        if starts_as(token, ("PREP",)) and not is_entity(token):
            preposition = token.value.lower()
            index += 1
            continue
        part = noun_phrase(item, index)
        if part is None or part.head is None:
            index += 1
            continue
        role = GOVERNMENT.get(preposition, frozenset({"gent"})) if preposition else frozenset({"gent"})
        found.append((part.head, (part.cases & role) or part.cases))
        index, preposition = part.head + 1, None
    return found


def _leans(item: Tokens, head: int) -> bool:
    """Whether the item is a bare noun that wants a complement: «отравление | и задержание оппозиционера»."""
    names = lemmas(item[head])
    return head == len(item) - 1 and (bool(names & RELATIONAL) or any(name.endswith(VERBAL) for name in names))


def _has_genitive(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the noun phrase is a bare noun with a genitive after it, and no topic by its own word."""
    head = phrase.head
    if head is None or head + 1 >= len(tokens):
        return False
    after = noun_phrase(tokens, head + 1)
    return (
        after is not None
        and "gent" in after.cases
        and not lemmas(tokens[head]) & {"вопрос", "ситуация", "проблема", "тема"}
    )


def _has_complement(tokens: Tokens, head: int) -> bool:
    """Whether a preposition or a genitive follows: «вопросы торговли, | цены на газ»."""
    if head + 1 >= len(tokens):
        return False
    after = noun_phrase(tokens, head + 1)
    return _is_preposition(tokens[head + 1]) or (after is not None and "gent" in after.cases)


def _is_preposition(token: Any) -> bool:
    return not is_entity(token) and not token.value.isupper() and starts_as(token, ("PREP",))


def _separator(tokens: Tokens, index: int, separators: Sequence[Sequence[str]]) -> int | None:
    """How many tokens the separator at `index` takes; None if there is none."""
    for separator in separators:
        if [token.value.lower() for token in tokens[index : index + len(separator)]] == separator:
            return len(separator)
    return None


def _prepositions(governed: frozenset[str]) -> frozenset[str]:
    if "loct" in governed:
        return frozenset({"о", "об", "обо"})
    return frozenset({"по"}) if "datv" in governed else frozenset()


def _is_participle(token: Any) -> bool:
    return not is_entity(token) and has_gram(token, "PRTF")


def _trimmed(item: list[Any]) -> list[Any]:
    """Without a loose end: punctuation but closing quotes, a preposition, a conjunction, a bare participle."""
    while item:
        last = item[-1]
        loose = last.type in {"PUNCT", "OTHER"} and (last.value not in '»"”)%' or len(item) == 1)
        loose = loose or (last.value in CLOSING and not any(token.value in CLOSING[last.value] for token in item[:-1]))
        unbound = (
            len(item) > 1
            and not is_entity(last)
            and not last.value.isupper()
            and starts_as(last, ("PREP", "CONJ", "PRTF"))
        )
        unbound = unbound and not has_gram(last, "NOUN")  # «тем»
        if not loose and not unbound:
            break
        item = item[:-1]
    return item
