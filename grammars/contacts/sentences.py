"""Reading the contacts that one sentence tells of: its nouns («переговоры»), verbs («встретился») and what they carry.

Used by the call and the meeting grammar alike. Who took part is read by `grammars.contacts.people`, when, where and
whether it was held by `grammars.contacts.circumstances`, about what by `grammars.contacts.topics`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.clauses import Clause, clause_of
from grammars.contacts.circumstances import read_circumstances, read_initiative, read_place_behind_topics
from grammars.contacts.governors import (
    exchanges_opinions,
    finite_lemmas,
    is_frame,
    is_habit,
    is_held_by,
    is_of_standing_body,
    is_process,
    is_record,
    is_under,
    receives,
    speaks_with,
)
from grammars.contacts.mentions import ContactMention, Participant
from grammars.contacts.people import read_noun_people, read_verb_people
from grammars.contacts.phrases import WORDS, meant
from grammars.contacts.senses import SENSES, SPORT, has_sense
from grammars.contacts.subjects import nominative_people, read_subject
from grammars.contacts.topics import read_topics, topic_phrases
from grammars.contacts.venues import city_told_by
from grammars.found import Found
from grammars.notes import dropped
from grammars.predicates import STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings

#: Contacts that bear the name of their city: «Стамбульский саммит».
SEATED = frozenset({"meeting", "negotiation", "session", "summit"})
PARTLY = frozenset({"discussion", "exchange", "saying", "talk", "gathering"})


def read_contacts(
    sentence: Sentence, found: dict[str, list[Found]], taken: Sequence[tuple[int, int]] = ()
) -> list[ContactMention]:
    """The contacts that a sentence tells of. `taken` are token ranges of documents, whose dates are their own."""
    mentions: list[ContactMention] = []
    mediums = [(f, medium_of(f.match)) for f in found.get("medium", [])]
    sport = [token for token in sentence.tokens if not is_entity(token) and lemmas(token) & SPORT]
    if sport:
        spans = [(token.span.start, token.span.stop) for token in sport]
        dropped(("Call", "Meeting"), "sport: a word of sport", (sentence.start, sentence.stop), words=spans)
        return []  # «встретятся сборные России и Чехии»
    for clause in sentence.clauses:
        mentions += _read_clause(sentence, clause, found, mediums, bool(mentions))
    phrases = [f for f in topic_phrases(sentence, found) if not any(_is_talked_of(m, f) for m in mentions)]
    found = {**found, "topics": phrases}
    for mention in mentions:
        read_circumstances(mention, found, taken)
    inner = [(f.stop - len(captures(f.match).get("body", [])) - 1, f.stop) for f in phrases] + list(taken)
    introduced = [(f.start, f.stop - len(captures(f.match).get("body", []))) for f in phrases]
    mentions = [m for m in mentions if m.lemma != "обсуждение" or not any(lo <= m.start < hi for lo, hi in introduced)]
    for mention in mentions:
        mention.aside = mention.inner = not mention.verbal and any(lo < mention.start < hi for lo, hi in inner)
    read_topics(sentence, mentions, found)
    for f in found.get("initiator", []):
        if not mentions:
            mentions = [_initiative(sentence, f)]
        elif not any(mention.start in clause_of(sentence.clauses, f.start) for mention in mentions):
            read_initiative(mentions[-1], sentence.tokens[f.start : f.stop])  # «…, инициатором выступила Анкара»
    for mention in mentions:
        read_place_behind_topics(mention)
    for mention in mentions:
        agreed = mention.contact == "meeting" and mention.verbal and mention.status == "planned"
        before = mention.other and mention.verbal  # «в последний раз стороны общались 2 мая»
        if mention.contact == "topic" or ((agreed or before) and not mention.participants):
            mention.joint = any(has_gram(token, "nomn") and has_sense(token, "joint") for token in sentence.tokens)
    return mentions


def _initiative(sentence: Sentence, f: Found) -> ContactMention:
    """«Инициатором выступила турецкая сторона»: whose the contact told before was."""
    mention = ContactMention(sentence, f.start, f.stop, "topic", "инициатива")
    read_initiative(mention, sentence.tokens[f.start : f.stop])
    return mention


def _is_talked_of(mention: ContactMention, topic: Found) -> bool:
    """«Газеты обсуждают | переговоры президентов A и B»: those who discuss it are no officials."""
    sentence = mention.sentence
    clause = clause_of(sentence.clauses, mention.start)
    body = topic.stop - len(captures(topic.match).get("body", []))
    if body != mention.start or not lemmas(sentence.tokens[topic.start]) & {"обсуждать", "обсудить"}:
        return False
    people = [p for p in mention.participants if p.role in {"genitive", "between"}]
    return len(people) > 1 and not nominative_people(evolve(mention, pronouns=[]), clause)


def medium_of(match: Any) -> str:
    """`phone` or `video`, from a match of `grammars.contacts.phrases.MEDIUM`."""
    return "phone" if any(token.value.lower().startswith("телефон") for token in match.tokens) else "video"


def _read_clause(
    sentence: Sentence,
    clause: Clause,
    found: dict[str, list[Found]],
    mediums: Sequence[tuple[Found, str]],
    told: bool,
) -> list[ContactMention]:
    """The contacts of one clause; `told` if an earlier clause of the sentence tells of one already."""
    marks = [(f.start, f.stop) for f, _ in mediums]  # «в режиме видеоконференции» is no conference of its own
    nouns = [
        _noun_mention(sentence, f)
        for f in found.get("noun", [])
        if f.start in clause and not any(lo <= f.start < hi for lo, hi in marks) and not _is_press(sentence, f.start)
    ]
    for noun in filter(is_record, nouns):
        dropped(("Call", "Meeting"), "record: told of is a record of it", noun.span)
    for noun in filter(is_of_standing_body, nouns):
        dropped(("Call", "Meeting"), "body: a session of a standing body", noun.span)
    mentions = [noun for noun in nouns if not is_record(noun) and not is_of_standing_body(noun)]
    if len(mentions) > 1:  # «на полях сессии», «во время форума» sets the scene of another contact
        mentions = [noun for noun in mentions if not (is_frame(noun) or (noun.contact == "session" and is_under(noun)))]
    for noun in mentions:
        noun.own_subject = bool(finite_lemmas(sentence, clause) & SENSES["happen"]) and not is_under(noun)
        read_noun_people(
            noun,
            clause,
            min((other.start for other in mentions if other.start > noun.start), default=len(sentence.tokens)),
        )
        noun.process = is_process(noun, clause)
        if not noun.participants and finite_lemmas(sentence, clause) & SENSES["precede"]:
            noun.joint = True  # «встрече предшествовал | телефонный разговор»
        noun.joins = is_under(noun) and "участвовать" in finite_lemmas(sentence, clause)
    here = [(f, medium) for f, medium in mediums if f.start in clause]
    for verb in [_verb_mention(sentence, f) for f in found.get("verb", []) if f.start in clause]:
        if verb.contact == "saying" and not here and speaks_with(verb):
            verb.contact = "talk"
        if verb.contact == "saying" and not here:
            dropped(
                ("Call", "Meeting"),
                "saying: a verb of saying is a call only beside «по телефону» or «по видеосвязи»",
                verb.span,
            )
            continue
        if verb.contact == "reception" and not receives(verb, clause):
            reason = "reception: nobody in the accusative near the verb is received"
            wanted, lacking = ["participants.object"], ["participants"]
            dropped(("Call", "Meeting"), reason, verb.span, wanted=wanted, lacking=lacking)
            continue
        if verb.contact == "exchange" and not exchanges_opinions(verb):
            dropped(("Call", "Meeting"), "exchange: neither «мнениями» nor «оценками» follows the verb", verb.span)
            continue
        if told and verb.contact == "discussion" and has_gram(sentence.tokens[verb.start], "INFN"):
            continue  # «позвонил, чтобы обсудить …»
        host = _host(verb, mentions)
        if host is not None:
            if host.verbal is False:
                read_subject(host, clause)
            continue
        told_stops = frozenset(noun.stop for noun in mentions if not noun.verbal)
        read_verb_people(verb, clause, _next_noun(mentions, verb.stop), told_stops)
        verb.process = is_habit(verb, clause)
        mentions.append(verb)
    if here and not mentions:
        f = here[0][0]
        adverbial = ContactMention(sentence, f.start, f.stop, "saying", "по телефону", verbal=True)
        read_verb_people(adverbial, clause, len(sentence.tokens))
        mentions.append(adverbial)
    for f, medium in here:
        nearest = min(mentions, key=lambda mention: abs(mention.start - f.start), default=None)
        if nearest is not None:
            nearest.medium, nearest.medium_tokens = medium, sentence.tokens[f.start : f.stop]
    return mentions


def _is_press(sentence: Sentence, start: int) -> bool:
    """«пресс-конференция» is no conference of states."""
    return start > 1 and sentence.tokens[start - 1].value == "-" and sentence.tokens[start - 2].value.lower() == "пресс"


def _next_noun(mentions: Iterable[ContactMention], index: int) -> int:
    """Token index of the first contact noun from `index` on; past every sentence if there is none."""
    return min((m.start for m in mentions if not m.verbal and m.start >= index), default=sys.maxsize)


def _noun_mention(sentence: Sentence, f: Found) -> ContactMention:
    parts = captures(f.match)
    noun = parts["noun"]
    word = meant(f.match, "noun", noun)
    contact = WORDS[word]["contact"] if word else "video"
    mention = ContactMention(sentence, f.start, f.stop, contact, word or "саммит")
    modifiers = parts.get("modifiers", [])
    words = {w for token in modifiers if not is_entity(token) for w in lemmas(token)}
    if "телефонный" in words or contact in {"call", "calling"}:
        mention.medium, mention.medium_tokens = "phone", [*modifiers, *noun]
    if words & {"виртуальный", "дистанционный", "онлайновый"} and contact in {
        "summit",
        "meeting",
        "negotiation",
    }:
        mention.medium, mention.medium_tokens = "video", [*modifiers, *noun]
        mention.contact = "video"
    if contact == "video":
        mention.medium, mention.medium_tokens = "video", noun
    if words & {"личный", "очный"} and contact == "talk":
        mention.contact = "meeting"
    mention.other = bool(words & {"следующий", "предыдущий", "последующий", "повторный", "прошлый"})
    mention.ordinal = mention.other or any("Anum" in r.grams for t in modifiers for r in readings(t)[:1])
    forms = readings(noun[-1])
    before = sentence.tokens[f.start - 1] if f.start else None
    counted = before is not None and (before.type == "INT" or any("NUMR" in r.grams for r in readings(before)[:1]))
    mention.plural = counted or _is_plural(forms, before) or bool(words & {"ряд", "серия"})
    mention.pronouns = [w for token in modifiers for w in [token.value.lower()] if w in {"его", "ее", "её", "их"}]
    for token in modifiers:
        if token.type == STATE_ADJECTIVE and len(token.entity.codes) > 1:
            mention.participants += [Participant(None, code, token, "adjective") for code in token.entity.codes]
    mention.working = "рабочий" in words
    mention.place = city_told_by(modifiers) if contact in SEATED else None
    mention.place_name = mention.place.entity.name if mention.place is not None else None
    if words & SENSES["ahead"]:
        mention.status, mention.status_tokens = "planned", list(modifiers)
    return mention


def _is_plural(forms: Sequence[Any], before: Any) -> bool:
    """«встречи» is read as several unless a noun before may govern it in the genitive singular."""
    if not forms:
        return False
    if "plur" in forms[0].grams:
        return True
    several = any("plur" in form.grams and ("accs" in form.grams or "nomn" in form.grams) for form in forms)
    governed = (
        before is not None
        and not is_entity(before)
        and any(g in r.grams for r in readings(before)[:1] for g in ("NOUN", "PREP"))
    )
    return several and not governed


def _verb_mention(sentence: Sentence, f: Found) -> ContactMention:
    token = sentence.tokens[f.start]
    word = meant(f.match, "verb", f.match.tokens)
    assert word is not None
    contact = WORDS[word]["contact"]
    mention = ContactMention(sentence, f.start, f.stop, contact, word, verbal=True)
    if contact in {"call", "calling"}:
        mention.medium, mention.medium_tokens = "phone", [token]
    mention.plural = has_gram(token, "impf")
    return mention


def _host(verb: ContactMention, mentions: Iterable[ContactMention]) -> ContactMention | None:
    """The mention in the same clause that a verb of discussion speaks of: «на переговорах … обсудили»."""
    if verb.contact not in PARTLY:
        return None
    for mention in mentions:
        if mention.verbal:
            if verb.contact in {"discussion", "exchange"}:
                return mention
        elif is_under(mention) or (verb.contact in {"discussion", "exchange"} and is_held_by(mention)):
            return mention
    return None
