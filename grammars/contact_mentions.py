"""Reading one mention of a contact: who took part, when, where, about what, held or planned.

Used by the call and the meeting grammar alike; the phrases themselves are in `grammars.contacts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import define, evolve, field

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.clauses import Clause, clause_of
from grammars.contacts import WORDS
from grammars.instruments import MODALITY
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, is_finite, lemmas, readings

WITH = frozenset({"с", "со"})
IN = frozenset({"в", "во", "на"})
# A noun after these tells of the contact in which something else happened: «в ходе встречи», «по итогам переговоров»
UNDER = frozenset({"в", "во", "на", "ход", "время", "итог", "после", "рамка", "накануне", "перед", "до", "поле", "результат", "окончание", "завершение", "при"})
HAPPEN = frozenset(
    {"состояться", "пройти", "проходить", "начаться", "начинаться", "завершиться", "завершаться", "продлиться", "длиться", "продолжиться",
     "продолжаться", "стать", "быть", "планироваться", "намечать", "запланировать", "готовиться", "ожидаться", "предстоять", "открыться",
     "открываться", "носить", "касаться", "посвятить", "произойти", "длиться", "стартовать", "закончиться"}
)
SAY = frozenset(
    {"сообщить", "сообщать", "заявить", "заявлять", "рассказать", "отметить", "подчеркнуть", "сказать", "объявить", "передавать", "передать",
     "уточнить", "пояснить", "добавить", "прокомментировать", "говориться", "напомнить", "считать", "назвать", "написать", "писать", "утверждать"}
)
HOLD = frozenset({"провести", "проводить", "иметь", "начать", "завершить", "продолжить", "организовать", "вести", "принять"})
PRESENCE = frozenset({"личный", "очный", "трёхсторонний"})
DISTINCT = frozenset({"первый", "второй", "третий", "новый", "следующий", "предыдущий", "прошлый", "последний", "предстоящий", "очередной", "ещё", "еще", "другой", "отдельный"})
NOT_HELD = frozenset({"отменить", "отменять", "отмена", "сорвать", "сорваться"})


@define
class Participant:
    """Who took part: one official of an OFFICIAL token, or a state, with the tokens it was read from."""

    official: Any  # grammars.officials.OfficialMention or None
    code: str | None
    token: Any
    role: str  # subject, partner, genitive, between, adjective, dative, accusative


@define
class ContactMention:
    """One mention of a contact; values stand with the tokens they were read from."""

    sentence: Sentence
    start: int
    stop: int
    contact: str
    lemma: str
    medium: str | None = None
    medium_tokens: list[Any] = field(factory=list)
    plural: bool = False
    verbal: bool = False
    distinct: bool = False
    unofficial: bool = False  # with somebody who is no official: «с семьёй», «с военнослужащими»
    participants: list[Participant] = field(factory=list)
    dates: list[Any] = field(factory=list)
    place: Any = None
    place_name: str | None = None
    topics: list[list[Any]] = field(factory=list)
    initiators: list[tuple[str, Any]] = field(factory=list)
    initiator_official: Any = None
    status: str = "held"
    status_tokens: list[Any] = field(factory=list)
    anaphoric: bool = False
    one_matter: bool = False  # «переговоры по ситуации … с A, B и C»: one conference

    @property
    def span(self) -> tuple[int, int]:
        tokens = self.sentence.tokens
        return tokens[self.start].span.start, tokens[self.stop - 1].span.stop


@define
class Found:
    """A match of a contact rule on the tokens `[start, stop)` of a sentence."""

    match: Any
    start: int
    stop: int


def read_contacts(sentence: Sentence, found: dict[str, list[Found]], taken: Sequence[tuple[int, int]] = ()) -> list[ContactMention]:
    """The contacts that a sentence tells of. `taken` are token ranges of documents, whose dates are their own."""
    mentions: list[ContactMention] = []
    mediums = [(f, _medium(f.match)) for f in found.get("medium", [])]
    for clause in sentence.clauses:
        mentions += _read_clause(sentence, clause, found, mediums)
    for mention in mentions:
        _read_circumstances(mention, found, taken)
    _read_topics(sentence, mentions, found)
    return mentions


def _medium(match: Any) -> str:
    words = {token.value.lower() for token in match.tokens}
    return "phone" if any(word.startswith("телефон") for word in words) else "video"


def _read_clause(sentence: Sentence, clause: Clause, found: dict[str, list[Found]], mediums: Sequence[tuple[Found, str]]) -> list[ContactMention]:
    nouns = [_noun_mention(sentence, f) for f in found.get("noun", []) if f.start in clause]
    verbs = [_verb_mention(sentence, f) for f in found.get("verb", []) if f.start in clause]
    here = [(f, medium) for f, medium in mediums if f.start in clause]
    mentions = [noun for noun in nouns if noun is not None and not _is_record(sentence, noun)]
    for noun in mentions:
        _noun_participants(noun, clause)
    for verb in verbs:
        host = _host(sentence, verb, mentions)
        if verb.contact == "saying" and not here:
            continue
        if verb.contact == "exchange" and not _exchanges_opinions(sentence, verb):
            continue
        if host is not None and verb.contact in {"discussion", "exchange", "saying", "talk", "gathering"}:
            _subject(host, clause)
            continue
        if verb.contact == "gathering":
            continue
        _verb_participants(verb, clause)
        mentions.append(verb)
    if here and not mentions:
        f, medium = here[0]
        mention = ContactMention(sentence, f.start, f.stop, "saying", "по телефону", verbal=True)
        _verb_participants(mention, clause)
        mentions.append(mention)
    for f, medium in here:
        nearest = min(mentions, key=lambda m: abs(m.start - f.start), default=None)
        if nearest is not None:
            nearest.medium, nearest.medium_tokens = medium, sentence.tokens[f.start : f.stop]
    return mentions


def _noun_mention(sentence: Sentence, f: Found) -> ContactMention | None:
    parts = captures(f.match)
    noun = parts["noun"]
    word = next((w for token in noun for w in lemmas(token) if w in WORDS), None)
    contact = WORDS[word]["contact"] if word else "video"
    mention = ContactMention(sentence, f.start, f.stop, contact, word or "саммит")
    modifiers = parts.get("modifiers", [])
    words = set().union(*(lemmas(token) for token in modifiers if not is_entity(token))) if modifiers else set()
    if "телефонный" in words:
        mention.medium, mention.medium_tokens = "phone", [*modifiers, *noun]
    if contact == "video":
        mention.medium, mention.medium_tokens = "video", noun
    if contact in {"call", "calling"}:
        mention.medium, mention.medium_tokens = "phone", noun
    if words & {"личный", "очный"} and contact == "talk":
        mention.contact = "meeting"
    mention.distinct = bool(words & DISTINCT)
    forms = readings(noun[-1])
    mention.plural = bool(forms) and all("plur" in r.grams for r in forms[:1]) or bool(words & {"ряд", "серия"})
    for token in modifiers:
        if token.type == STATE_ADJECTIVE and len(token.entity.codes) > 1:
            mention.participants += [Participant(None, code, token, "adjective") for code in token.entity.codes]
    if words & {"предстоящий", "запланированный", "намеченный", "будущий", "планируемый", "ожидаемый", "грядущий"}:
        mention.status, mention.status_tokens = "planned", list(modifiers)
    return mention


def _verb_mention(sentence: Sentence, f: Found) -> ContactMention:
    token = sentence.tokens[f.start]
    word = next(w for w in lemmas(token) if w in WORDS and WORDS[w]["part"] == "verb")
    contact = WORDS[word]["contact"]
    mention = ContactMention(sentence, f.start, f.stop, contact, word, verbal=True)
    if contact in {"call", "calling"}:
        mention.medium, mention.medium_tokens = "phone", [token]
    mention.plural = has_gram(token, "impf")
    return mention


def _host(sentence: Sentence, verb: ContactMention, nouns: Iterable[ContactMention]) -> ContactMention | None:
    """The noun mention that a verb of discussion speaks of: «на переговорах … обсудили»."""
    for noun in nouns:
        if noun.verbal:
            continue
        if _under(sentence, noun):
            return noun
    return None


RECORDS = frozenset({"запись", "расшифровка", "стенограмма", "плёнка", "пленка", "прослушка", "прослушивание", "перехват", "аудиозапись", "розыгрыш"})


def _is_record(sentence: Sentence, noun: ContactMention) -> bool:
    """«записи телефонных разговоров»: what is told of is the record."""
    before = sentence.tokens[max(0, noun.start - 2) : noun.start]
    return any(not is_entity(token) and lemmas(token) & RECORDS for token in before)


def _under(sentence: Sentence, noun: ContactMention) -> bool:
    before = sentence.tokens[max(0, noun.start - 3) : noun.start]
    return any(not is_entity(token) and (lemmas(token) | {token.value.lower()}) & UNDER for token in before)


def _exchanges_opinions(sentence: Sentence, verb: ContactMention) -> bool:
    after = sentence.tokens[verb.stop : verb.stop + 4]
    return any(lemmas(token) & {"мнение", "оценка"} for token in after)


# --- who ---------------------------------------------------------------------------------------------------


def _people(token: Any, role: str) -> list[Participant]:
    if token.type == STATE:
        return [Participant(None, code, token, role) for code in token.entity.codes]
    return [Participant(_in_case(official, role), None, token, role) for official in token.entity]


ROLE_CASES = {"partner": "ablt", "between": "ablt", "genitive": "gent", "dative": "datv", "accusative": "accs", "subject": "nomn"}


def _in_case(official: Any, role: str) -> Any:
    """The official with the name read in the case that the role asks for: «Александра Лукашенко» is Александр."""
    case = ROLE_CASES.get(role)
    person = official.person
    if person is None or case is None or official.post is not None:
        return official
    read = person.agreeing({case})
    return evolve(official, name=read.full, surname=read.surname) if read is not None else official


def _chain(tokens: Sequence[Any], index: int, case: str) -> tuple[list[Any], int]:
    """Coordinated people or states in `case` from `index` on: «президентов России, Турции и премьера Ирана»."""
    people: list[Any] = []
    while index < len(tokens) and tokens[index].type in {OFFICIAL, STATE} and has_gram(tokens[index], case):
        people.append(tokens[index])
        index += 1
        step = index
        if step < len(tokens) and tokens[step].value == ",":
            step += 1
        if step < len(tokens) and tokens[step].value.lower() in {"и", "также"}:
            step += 1
        if step == index or step >= len(tokens):
            break
        if tokens[step].value.lower() in WITH:
            step += 1
        if step < len(tokens) and tokens[step].type in {OFFICIAL, STATE} and has_gram(tokens[step], case):
            index = step
        else:
            break
    return people, index


def _noun_participants(mention: ContactMention, clause: Clause) -> None:
    tokens = mention.sentence.tokens
    index = mention.stop
    limit = clause.indices[-1] + 1
    genitive = False
    while index < limit:
        token = tokens[index]
        value = token.value.lower()
        if token.type in {OFFICIAL, STATE} and has_gram(token, "gent") and not genitive and index - mention.stop <= 4:
            people, index = _chain(tokens, index, "gent")
            for person in people:
                mention.participants += _people(person, "genitive")
            genitive = True
        elif value in WITH and index + 1 < limit:
            if tokens[index + 1].type in {OFFICIAL, STATE} and has_gram(tokens[index + 1], "ablt"):
                mention.one_matter = tokens[mention.stop].value.lower() in {"по", "о", "об"}
                people, index = _chain(tokens, index + 1, "ablt")
                for person in people:
                    mention.participants += _people(person, "partner")
            else:
                if not any(p.role == "partner" for p in mention.participants) and index - mention.stop <= 1:
                    mention.unofficial = not is_entity(tokens[index + 1]) and tokens[index + 1].type == "RU" and not (lemmas(tokens[index + 1]) & {"он", "она", "они", "участие"})
                index += 1
        elif mention.contact == "calling" and token.type == OFFICIAL and has_gram(token, "datv"):
            mention.participants += _people(token, "dative")
            index += 1
        elif value == "между":
            people, after = _chain(tokens, index + 1, "ablt")
            for person in people:
                mention.participants += _people(person, "between")
            index = max(after, index + 1)
        elif token.type in {DATE, CITY} or value in IN or is_entity(token):
            index += 1
        elif is_finite(token) and any("VERB" in r.grams for r in readings(token)[:1]):
            break
        else:
            index += 1
    if mention.contact == "calling":
        callers = [p for p in mention.participants if p.role == "genitive"]
        mention.initiator_official = callers[0].official if callers else None
    _possessor(mention, clause)
    _subject(mention, clause)


def _possessor(mention: ContactMention, clause: Clause) -> None:
    """«У российского лидера состоялся разговор с …»."""
    tokens = mention.sentence.tokens
    for index in clause.indices[1:]:
        if tokens[index].type == OFFICIAL and tokens[index - 1].value.lower() == "у" and index < mention.start:
            mention.participants[:0] = _people(tokens[index], "subject")


def _subject(mention: ContactMention, clause: Clause) -> None:
    """Add the nominative officials of the clause if the contact is theirs."""
    if any(p.role in {"genitive", "between"} for p in mention.participants):
        if not _under(mention.sentence, mention) or len(mention.participants) != 1:
            return
    if any(p.role == "subject" for p in mention.participants):
        return
    tokens = mention.sentence.tokens
    verbs = [i for i in clause.indices if is_finite(tokens[i]) and not is_entity(tokens[i])]
    words = set().union(*(lemmas(tokens[i]) for i in verbs)) if verbs else set()
    if not mention.verbal:
        held_by = bool(words & HOLD)
        if not held_by and not _under(mention.sentence, mention):
            return
        if not held_by and words & HAPPEN and not words & {"обсудить", "обсуждать"} and len(words & HAPPEN) == len(words):
            return
    mention.participants[:0] = _nominative_people(mention, clause)


def _nominative_people(mention: ContactMention, clause: Clause) -> list[Participant]:
    tokens = mention.sentence.tokens
    people: list[Participant] = []
    for index in clause.indices:
        token = tokens[index]
        if mention.start <= index < mention.stop or token.type not in {OFFICIAL, STATE} or not has_gram(token, "nomn"):
            continue
        before = tokens[index - 1] if index else None
        if before is not None and _governed(tokens, index):
            continue
        if token.type == STATE and not _state_subject(tokens, index):
            continue
        people += _people(token, "subject")
    return people


def _governed(tokens: Sequence[Any], index: int) -> bool:
    before = tokens[index - 1]
    if before.type == "RU" and any("PREP" in r.grams for r in readings(before)[:1]):
        return True
    return not is_entity(before) and bool(lemmas(before) & {"слово", "мнение", "пост", "должность"})


def _state_subject(tokens: Sequence[Any], index: int) -> bool:
    """«Россия и Турция провели»: a state is a subject only where the verb agrees with several."""
    return any(is_finite(t) and has_gram(t, "plur") for t in tokens) and not has_gram(tokens[index], "loct") or (
        any(is_finite(t) for t in tokens) and not has_gram(tokens[index], "gent")
    )


def _verb_participants(mention: ContactMention, clause: Clause) -> None:
    tokens = mention.sentence.tokens
    mention.participants += _nominative_people(mention, clause)
    for index in clause.indices:
        token = tokens[index]
        before = tokens[index - 1].value.lower() if index else ""
        if token.value.lower() in WITH and index + 1 < len(tokens):
            follower = tokens[index + 1]
            if follower.type in {OFFICIAL, STATE} and has_gram(follower, "ablt"):
                people, _ = _chain(tokens, index + 1, "ablt")
                for person in people:
                    mention.participants += _people(person, "partner")
            elif mention.contact in {"meeting", "talk", "call"} and index == mention.stop and follower.type == "RU":
                mention.unofficial = not (lemmas(follower) & {"он", "она", "они"})
        elif mention.contact in {"calling", "saying"} and token.type == OFFICIAL and before not in WITH:
            if has_gram(token, "datv") and not has_gram(token, "nomn") and not _governed(tokens, index):
                mention.participants += _people(token, "dative")
            elif mention.contact == "saying" and has_gram(token, "accs") and not has_gram(token, "nomn") and not _governed(tokens, index):
                mention.participants += _people(token, "accusative")
    if mention.contact == "calling":
        callers = [p for p in mention.participants if p.role == "subject"]
        if callers and callers[0].official is not None:
            mention.initiator_official = callers[0].official


# --- when, where, on whose initiative, held or planned ------------------------------------------------------


def _read_circumstances(mention: ContactMention, found: dict[str, list[Found]], taken: Sequence[tuple[int, int]]) -> None:
    sentence = mention.sentence
    tokens = sentence.tokens
    clause = clause_of(sentence.clauses, mention.start)
    busy = list(taken) + [(f.start + 1, f.stop) for f in found.get("topic", [])]
    own = [i for i in clause.indices if not any(lo <= i < hi for lo, hi in busy)]
    mention.dates = [tokens[i] for i in own if tokens[i].type == DATE and not _date_of_other(tokens, i)]
    if not mention.dates and not clause.subordinate:
        rest = [i for i, t in enumerate(tokens) if t.type == DATE and not any(lo <= i < hi for lo, hi in taken)]
        main = [i for i in rest if not clause_of(sentence.clauses, i).subordinate and i < mention.start]
        mention.dates = [tokens[i] for i in main[:1] if i not in [j for lo, hi in busy for j in range(lo, hi)]]
    for index in own:
        token = tokens[index]
        before = tokens[index - 1].value.lower() if index else ""
        if token.type in {CITY, STATE} and before in IN and mention.place is None and has_gram(token, "loct"):
            mention.place, mention.place_name = token, token.entity.name
        elif before in IN and lemmas(token) & {"столица"} and index + 1 < len(tokens) and tokens[index + 1].type == STATE:
            mention.place = token
            mention.place_name = f"столица {tokens[index + 1].value}"
    for f in found.get("initiative", []):
        if f.start in clause or len(sentence.clauses) == 1:
            _read_initiative(mention, tokens[f.start : f.stop])
    _read_status(mention, clause)


def _date_of_other(tokens: Sequence[Any], index: int) -> bool:
    """«предстоящий на апрель», «до конца июля», «с осени 2022 года» tell no time of the contact."""
    before = tokens[index - 1].value.lower() if index else ""
    first = tokens[index].tokens[0].value.lower()
    return bool({before, first} & {"до", "с", "со", "после", "к", "за", "от"})


def _read_initiative(mention: ContactMention, tokens: Sequence[Any]) -> None:
    for token in tokens:
        if token.type in {STATE, STATE_ADJECTIVE}:
            mention.initiators += [(code, token) for code in token.entity.codes]
        elif token.type == OFFICIAL:
            mention.initiator_official = token.entity[0]


def _read_status(mention: ContactMention, clause: Clause) -> None:
    tokens = mention.sentence.tokens
    if mention.verbal:
        token = tokens[mention.start]
        first = readings(token)[:1]
        before = tokens[mention.start - 1].value.lower() if mention.start else ""
        if before == "не":
            mention.status, mention.status_tokens = "denied", [tokens[mention.start - 1], token]
        elif any("futr" in r.grams for r in first):
            mention.status, mention.status_tokens = "planned", [token]
        elif any("INFN" in r.grams for r in first):
            _read_modal(mention, clause)
        return
    if mention.status == "planned":
        return
    for index in clause.indices:
        token = tokens[index]
        if is_entity(token) or mention.start <= index < mention.stop or abs(index - mention.start) > 12:
            continue
        words = lemmas(token)
        before = tokens[index - 1].value.lower() if index else ""
        if words & (HAPPEN | HOLD) and is_finite(token):
            future = any("futr" in r.grams for r in readings(token)[:1])
            if before == "не":
                mention.status, mention.status_tokens = "denied", [tokens[index - 1], token]
            elif future or token.value.lower() in {"намечены", "намечена", "намечен", "запланированы", "запланирована", "запланирован"}:
                mention.status, mention.status_tokens = "planned", [token]
        if words & NOT_HELD and (is_finite(token) or has_gram(token, "INFN")):
            mention.status, mention.status_tokens = "denied", [token]
        elif any(MODALITY.get(word) == "planned" for word in words) and before != "не" and mention.status == "held" and not _under(mention.sentence, mention):
            mention.status, mention.status_tokens = "planned", [token]


def _read_modal(mention: ContactMention, clause: Clause) -> None:
    tokens = mention.sentence.tokens
    for index in clause.indices:
        if index < mention.start and not is_entity(tokens[index]):
            for word in lemmas(tokens[index]):
                if word in MODALITY:
                    mention.status = "planned" if MODALITY[word] != "denied" else "denied"
                    mention.status_tokens = [tokens[index]]


# --- about what --------------------------------------------------------------------------------------------


def _read_topics(sentence: Sentence, mentions: list[ContactMention], found: dict[str, list[Found]]) -> None:
    for f in found.get("topic", []):
        before = [m for m in mentions if m.start < f.stop and (m.start in clause_of(sentence.clauses, f.start) or m.start <= f.start)]
        mention = before[-1] if before else (mentions[0] if mentions else None)
        if mention is None:
            mention = ContactMention(sentence, f.start, f.stop, "topic", "тема", anaphoric=True)
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
    body: list[Any] = []
    for index in range(clause.indices[0], stop):
        token = tokens[index]
        if token.type == DATE or (token.type == OFFICIAL and has_gram(token, "nomn")) or is_finite(token):
            break
        if token.value.lower() == "по" and index + 1 < stop and lemmas(tokens[index + 1]) & {"телефон", "видеосвязь"}:
            break
        if token.value in {"—", "–"} or lemmas(token) & {"стать", "главный", "основной", "один"}:
            break
        body.append(token)
    while body and (body[-1].type == "PUNCT" and body[-1].value not in "»\"”)" or body[-1].value.lower() in {"в", "на"}):
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
