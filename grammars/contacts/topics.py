"""What a contact was about: the topics that a sentence introduces, before the verb or after it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.clauses import Clause, clause_of
from grammars.contacts.governors import finite_lemmas
from grammars.contacts.mentions import ContactMention
from grammars.contacts.phrases import WORDS
from grammars.contacts.senses import SENSES, has_sense
from grammars.engine import Parser
from grammars.found import Found
from grammars.predicates import DATE, is_entity, lemmas, readings
from grammars.topic_lists import noun_phrase, split_topics
from grammars.topic_nouns import CASES
from grammars.topics import FRONTED

DEMONSTRATIVE = frozenset({"этот", "тот", "такой", "данный"})


def read_topics(sentence: Sentence, mentions: list[ContactMention], found: dict[str, list[Found]]) -> None:
    """Give each mention of a contact in `sentence` its topics; a sentence that tells topics alone is a mention too."""
    for f in found.get("topics", []):
        topics = [] if _is_negated(sentence, f) else _topics(sentence, captures(f.match))
        if topics:
            _mention_at(sentence, mentions, f).topics += topics
    for mention in [m for m in mentions if not m.topics and not m.aside]:
        mention.topics += _fronted_topics(sentence, clause_of(sentence.clauses, mention.start))
    if not mentions and sentence.clauses:
        topics = _fronted_topics(sentence, sentence.clauses[0])
        if topics:
            mentions.append(_topic_mention(sentence, 0, len(sentence.tokens), topics))


def topic_phrases(sentence: Sentence, found: dict[str, list[Found]]) -> list[Found]:
    """The topic phrases but for those that tell where: «обсуждалась | на встрече»."""
    return [f for f in found.get("topics", []) if not _tells_where(sentence, f)]


def _tells_where(sentence: Sentence, f: Found) -> bool:
    body = captures(f.match).get("body", [])
    before = sentence.tokens[f.stop - len(body) - 1] if body else None
    if before is None or before.value.lower() not in {"в", "на"}:
        return False
    first = noun_phrase(body, 0)
    return first is not None and first.head is not None and bool(lemmas(body[first.head]) & WORDS.keys())


def _mention_at(sentence: Sentence, mentions: list[ContactMention], f: Found) -> ContactMention:
    """The contact that the topic phrase speaks of: the last one told before it, else the first one of the sentence."""
    own = [m for m in mentions if not m.aside]
    before = [
        m for m in own if m.start < f.stop and (m.start in clause_of(sentence.clauses, f.start) or m.start <= f.start)
    ]
    if before:
        return before[-1]
    beside = [m for m in own if m.start in clause_of(sentence.clauses, f.start) or m.verbal]
    if beside:
        return beside[0]
    mentions.insert(0, _topic_mention(sentence, f.start, f.stop, []))
    return mentions[0]


def _topic_mention(sentence: Sentence, start: int, stop: int, topics: list[list[Any]]) -> ContactMention:
    return ContactMention(sentence, start, stop, "topic", "тема", topics=topics)


def _is_negated(sentence: Sentence, f: Found) -> bool:
    """«не обсуждали»."""
    return f.start > 0 and sentence.tokens[f.start - 1].value.lower() == "не"


def _fronted_topics(sentence: Sentence, clause: Clause) -> list[list[Any]]:
    """«Ситуацию в Киргизии по телефону обсудили …», «Энергетика стала темой разговора», «Ценам посвящён разговор»."""
    first, last = clause.indices[0], clause.indices[-1]
    run = sentence.tokens[first : last + 1]
    if not any(has_sense(token, "introducing") for token in run):
        return []
    if not _fronted().begins(run):
        return []
    for match in _fronted().findall(run):
        if match.span.start == run[0].span.start:
            return _topics(sentence, captures(match))
    return []


@lru_cache(maxsize=1)
def _fronted() -> Parser:
    return Parser(FRONTED)


def _topics(sentence: Sentence, parts: dict[str, list[Any]]) -> list[list[Any]]:
    """The topics of a match of the topic rules, each as its tokens."""
    governed = next(cases for name, cases in CASES.items() if name in parts)
    body = _in_one_clause(sentence, parts["body"])
    first = noun_phrase(body, 0)
    if first is None or first.head is None or not first.cases & governed or _is_hyphen(sentence, body[0]):
        return []
    contacts = {"разговор", "беседа", "встреча"} if "dative" in parts else {"разговор", "беседа"}
    if lemmas(body[first.head]) & contacts:
        return []  # «главная тема дня — телефонный разговор президентов», «день посвящён встречам»
    items = split_topics(body, governed)
    if items and items[-1][-1] is body[-1]:
        items[-1] = items[-1] + _relative_clause(sentence, body[-1])
    return [item for item in items if not _is_anaphoric(item)]


def _in_one_clause(sentence: Sentence, body: Sequence[Any]) -> list[Any]:
    """The topic up to where another finite verb's clause begins."""
    first = sentence.tokens.index(body[0])
    own = clause_of(sentence.clauses, first)
    others = [c for c in sentence.clauses if c is not own and finite_lemmas(sentence, c)]
    stop = min((i for c in others for i in c.indices if i > first), default=len(sentence.tokens))
    return [token for index, token in enumerate(body, first) if index < stop]


def _relative_clause(sentence: Sentence, last: Any) -> list[Any]:
    """The clause that tells which thing is meant: «ситуацию, | которая складывается на границе».

    One after a name only adds to it, as does one that tells when a thing takes place.
    """
    tokens = sentence.tokens
    index = tokens.index(last)
    clause = next((c for c in sentence.clauses if c.subordinate and c.indices[0] == index + 2), None)
    if clause is None or is_entity(last) or (index and last.value[:1].isupper()) or not readings(last):
        return []
    run = tokens[index + 1 : clause.indices[-1] + 1]
    relative = any(lemmas(token) & {"который"} for token in run[:3])
    scheduled = any(token.type == DATE for token in run) or finite_lemmas(sentence, clause) & SENSES["happen"]
    while run[-1].type in {"PUNCT", "OTHER"} and run[-1].value not in '»"”)':
        run = run[:-1]
    return run if relative and not scheduled else []


def _is_hyphen(sentence: Sentence, first: Any) -> bool:
    """«на тему COVID-19»: what stands before the topic is no dash."""
    index = sentence.tokens.index(first)
    before = sentence.tokens[index - 1] if index else None
    return before is not None and before.value == "-" and before.span.stop == first.span.start


def _is_anaphoric(item: Sequence[Any]) -> bool:
    """«этот вопрос», «все эти темы»: told elsewhere, or never."""
    return any(not is_entity(token) and lemmas(token) & DEMONSTRATIVE for token in item[:2])
