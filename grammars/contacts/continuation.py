"""A contact told on by a pronoun or its bare noun: «обсудили предстоящий саммит. Он пройдёт в сентябре в Лиме»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.contacts.circumstances import read_circumstances
from grammars.contacts.delegations import joining
from grammars.contacts.governors import finite_lemmas, is_under
from grammars.contacts.mentions import ContactMention
from grammars.contacts.senses import SENSES
from grammars.engine import morphology

PRONOUNS = {"он": "masc", "она": "femn", "оно": "neut", "они": "plur", "это": None, "все": None, "всё": None}
BACK = 1  # sentences «он пройдёт» may lie after «саммит»
FELLOWS = 2  # sentences «российскую делегацию возглавлял X» may lie after «переговоры»


def _anaphors(sentence: Sentence, mentions: Sequence[ContactMention]) -> list[ContactMention]:
    """«Он пройдёт в Лиме», «Это произошло в Вене»: clauses that tell when or where something took place."""
    found = []
    for clause in sentence.clauses:
        first = clause.indices[0]
        pronoun = sentence.tokens[first].value.lower()
        if pronoun not in PRONOUNS or any(m.start in clause for m in mentions):
            continue
        if finite_lemmas(sentence, clause) & SENSES["happen"]:
            found.append(ContactMention(sentence, first, first + 1, "anaphor", pronoun))
    for mention in found:
        read_circumstances(mention, {}, ())
    return found


def continued(mentions: Sequence[ContactMention], sentences: Iterable[Sentence]) -> list[ContactMention]:
    """The mentions, those that only tell on of another given to it: its date, place and status."""
    told: list[ContactMention] = []
    here: list[ContactMention] = []
    last: int | None = None
    for sentence in sentences:
        own = [mention for mention in mentions if mention.sentence is sentence]
        more = _anaphors(sentence, own) if own or here else []
        last = sentence.index if own else last
        if not more and last is not None and sentence.index - last <= FELLOWS:
            more = [] if _tells_delegates(own) else joining(sentence, leaders_only=bool(own) or not here)
        here = [*own, *more]
        last = sentence.index if here else last
        _add(told, sorted(here, key=lambda mention: mention.start) if more else own)
    return told


def _tells_delegates(mentions: Iterable[ContactMention]) -> bool:
    return any(p.role == "delegate" for mention in mentions for p in mention.participants)


def _add(told: list[ContactMention], mentions: Iterable[ContactMention]) -> None:
    for mention in mentions:
        if mention.contact == "anaphor" or _is_bare(mention):
            meant = _antecedent(mention, told)
            if meant is not None:
                _tell_on(meant, mention)
                continue
        if mention.contact != "anaphor":
            told.append(mention)


def _is_bare(mention: ContactMention) -> bool:
    """«Саммит пройдёт в сентябре»: the noun alone, as the subject, with a date or a place."""
    return (
        mention.own_subject
        and not mention.verbal
        and not (mention.participants or mention.pronouns or mention.ordinal or is_under(mention))
        and bool(mention.dates or mention.place)
    )


def _antecedent(mention: ContactMention, told: Sequence[ContactMention]) -> ContactMention | None:
    """The noun told last that the pronoun agrees with; for a bare noun the same one, told only in passing before."""
    here = mention.sentence.index
    near = [m for m in told if 0 <= here - m.sentence.index <= BACK and not m.verbal and m.contact != "topic"]
    if mention.contact != "anaphor":
        near = [m for m in near if m.lemma == mention.lemma and m.participants and (m.aside or m.process)]
        return near[-1] if near else None
    agreeing = [m for m in near if m.start < mention.start or m.sentence.index < here]
    agreeing = [m for m in agreeing if _agrees(m.lemma, PRONOUNS[mention.lemma])]
    return agreeing[-1] if agreeing else None


def _agrees(noun: str, gender: str | None) -> bool:
    grams: Any = next((form.grams for form in morphology()(noun) if "NOUN" in form.grams), ())
    return gender is None or (gender in grams and (gender == "plur") == ("plur" in grams))


def _tell_on(meant: ContactMention, mention: ContactMention) -> None:
    if not meant.dates:
        meant.dates = mention.dates
    if meant.place is None:
        meant.place, meant.place_name = mention.place, mention.place_name
    if mention.status != "held" or mention.past:
        meant.status, meant.status_tokens = mention.status, mention.status_tokens
    if mention.dates or mention.place:
        meant.aside = meant.process = meant.background = False
        meant.own_subject = True
    meant.present = meant.present or mention.present
    meant.continued.append((mention.sentence.start, mention.sentence.stop))
