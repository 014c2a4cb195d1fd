"""A contact told on by a pronoun or its bare noun: «обсудили предстоящий саммит. Он пройдёт в сентябре в Лиме»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.clauses import Clause
from grammars.contacts.circumstances import read_circumstances
from grammars.contacts.governors import finite_lemmas, is_under
from grammars.contacts.mentions import ContactMention
from grammars.contacts.senses import SENSES, has_sense
from grammars.contacts.subjects import as_delegates, leads_side, nominative_people
from grammars.engine import morphology
from grammars.predicates import has_gram, is_entity, lemmas

PRONOUNS = {"он": "masc", "она": "femn", "оно": "neut", "они": "plur", "это": None, "все": None, "всё": None}
BACK = 1  # sentences «он пройдёт» may lie after «саммит»


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


def _joining(sentence: Sentence) -> list[ContactMention]:
    """«Российскую делегацию возглавил X», «Присутствовали послы A и B»: who took part in the contact told before."""
    found = []
    for clause in sentence.clauses:
        leads = leads_side(sentence, clause)
        joins = bool(finite_lemmas(sentence, clause) & SENSES["join"]) and not _joins_another(sentence, clause)
        if not (leads or joins):
            continue
        first = clause.indices[0]
        mention = ContactMention(sentence, first, first + 1, "topic", "делегация", verbal=True, joins=True)
        mention.participants = [p for p in nominative_people(mention, clause) if p.official is not None]
        mention.pronouns = []
        if leads:
            del mention.participants[1:]
            as_delegates(mention, leads)
        if mention.participants:
            found.append(mention)
    return found


def _joins_another(sentence: Sentence, clause: Clause) -> bool:
    """«участвуют | в учениях», not «в мероприятии», «в нём»."""
    tokens = sentence.tokens
    if not finite_lemmas(sentence, clause) & {"участвовать"}:
        return False
    for index in clause.indices[:-1]:
        if tokens[index].value.lower() in {"в", "во"} and tokens[index + 1].type == "RU":
            run = tokens[index + 1 : index + 3]
            same = any(lemmas(token) & {"он", "она", "они", "мероприятие"} or has_sense(token, "span") for token in run)
            if not same and any(has_gram(token, "loct") for token in run if not is_entity(token)):
                return True
    return False


def continued(mentions: Sequence[ContactMention], sentences: Iterable[Sentence]) -> list[ContactMention]:
    """The mentions, those that only tell on of another given to it: its date, place and status."""
    told: list[ContactMention] = []
    here: list[ContactMention] = []
    for sentence in sentences:
        own = [mention for mention in mentions if mention.sentence is sentence]
        if own or here:
            more = _anaphors(sentence, own) or ([] if own else _joining(sentence))
            here = [*own, *more]
            _add(told, sorted(here, key=lambda mention: mention.start) if more else own)
    return told


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
