"""Reading the contacts that one sentence tells of: its nouns («переговоры»), verbs («встретился») and what they carry.

Used by the call and the meeting grammar alike. Who took part is read by `grammars.contact_people`, when, where and
whether it was held by `grammars.contact_circumstances`, about what by `grammars.contact_topics`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import define, field

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.clauses import Clause, clause_of
from grammars.contacts import WORDS, meant
from grammars.found import Found
from grammars.notes import dropped
from grammars.predicates import OFFICIAL, STATE_ADJECTIVE, has_gram, is_entity, is_finite, lemmas, readings
from grammars.words import read_lines, read_table


def _by_sense(name: str) -> dict[str, frozenset[str]]:
    senses: dict[str, set[str]] = {}
    for row in read_table(name):
        senses.setdefault(row["sense"], set()).add(row["lemma"].replace("ё", "е"))
    return {sense: frozenset(words) for sense, words in senses.items()}


SPORT = frozenset(word.replace("ё", "е") for word in read_lines("sport_nouns.txt"))
SENSES = _by_sense("contact_verbs.csv")
# A noun after these tells of the contact in which something else happened: «в ходе встречи», «по итогам переговоров»
UNDER = frozenset("ход время начало итог рамка поле результат окончание завершение кулуары".split())
UNDER_PREPOSITION = frozenset("в во на после при до перед накануне".split())
RECORDS = frozenset(
    "запись расшифровка стенограмма пленка прослушка прослушивание перехват аудиозапись розыгрыш".split()
)
PLANNED = frozenset("предстоящий запланированный намеченный будущий планируемый ожидаемый грядущий".split())
HYPOTHETICAL = frozenset("к для без от случай вместо ради против возможность необходимость идея".split())
ABOUT = frozenset("обсудить обсуждать затронуть участвовать заявить сообщить договориться поднять рассмотреть".split())
CANCELLATION = frozenset({"отмена", "срыв"})
CANCELLING = frozenset({"отменить", "отменять"})
HABITUAL = frozenset("регулярно неоднократно постоянно часто лишь обычно периодически всегда".split())
JOINT = frozenset("сторона собеседник политик министр дипломат лидер президент переговорщик".split())
PARTLY = frozenset({"discussion", "exchange", "saying", "talk", "gathering"})


@define
class Participant:
    """Who took part: one official of an OFFICIAL token, or a state, with the token it was read from.

    `role` in the clause: subject, partner, genitive, between, adjective, dative, accusative.
    """

    official: Any  # grammars.officials.OfficialMention or None
    code: str | None
    token: Any
    role: str


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
    ordinal: bool = False  # «первая», «следующая встреча»
    unofficial: bool = False  # with somebody who is no official: «с семьёй», «с военнослужащими»
    aside: bool = False  # inside a topic or a title: «обсудили предстоящий саммит»
    ongoing: bool = False  # «переговоры продолжаются»: no event even where a date is told
    joins: bool = False  # «в переговорах участвуют …»: adds people to the contact told before
    background: bool = False  # «участники саммита»: a contact only with its place or date
    of_sides: bool = False  # «встреча делегаций»: of the two states told last
    of_two: str | None = None  # the role in «главы МИД двух стран»
    present: bool = False  # «завтра встречаются»: the present tense with a date ahead is a plan
    own_subject: bool = False  # «встреча пройдёт»: the noun itself is the subject
    joint: bool = False  # «стороны обсудили»
    working: bool = False  # «рабочая встреча»
    process: bool = False  # «ведёт переговоры», «готовы к переговорам»: no event
    one_matter: bool = False  # «переговоры по ситуации … с A, B и C»: one conference
    participants: list[Participant] = field(factory=list)
    pronouns: list[str] = field(factory=list)  # «с ним», «они», «его встреча»: people told before
    dates: list[Any] = field(factory=list)
    place: Any = None
    place_name: str | None = None
    topics: list[list[Any]] = field(factory=list)
    initiators: list[tuple[str, Any]] = field(factory=list)
    initiator_official: Any = None
    status: str = "held"
    status_tokens: list[Any] = field(factory=list)

    @property
    def span(self) -> tuple[int, int]:
        tokens = self.sentence.tokens
        return tokens[self.start].span.start, tokens[self.stop - 1].span.stop


def read_contacts(
    sentence: Sentence, found: dict[str, list[Found]], taken: Sequence[tuple[int, int]] = ()
) -> list[ContactMention]:
    """The contacts that a sentence tells of. `taken` are token ranges of documents, whose dates are their own."""
    from grammars.contact_circumstances import read_circumstances
    from grammars.contact_topics import read_topics

    mentions: list[ContactMention] = []
    mediums = [(f, medium_of(f.match)) for f in found.get("medium", [])]
    if any(lemmas(token) & SPORT for token in sentence.tokens if not is_entity(token)):
        dropped(("Call", "Meeting"), "sport: a word of sport", (sentence.start, sentence.stop))
        return []  # «встретятся сборные России и Чехии»
    for clause in sentence.clauses:
        mentions += _read_clause(sentence, clause, found, mediums, bool(mentions))
    for mention in mentions:
        read_circumstances(mention, found, taken)
    inner = [(f.stop - len(captures(f.match).get("body", [])) - 1, f.stop) for f in found.get("topics", [])] + list(
        taken
    )
    introduced = [(f.start, f.stop - len(captures(f.match).get("body", []))) for f in found.get("topics", [])]
    mentions = [m for m in mentions if m.lemma != "обсуждение" or not any(lo <= m.start < hi for lo, hi in introduced)]
    for mention in mentions:
        mention.aside = not mention.verbal and any(lo < mention.start < hi for lo, hi in inner)
    read_topics(sentence, mentions, found)
    for mention in mentions:
        if mention.contact == "topic":
            mention.joint = any(
                has_gram(token, "nomn") and lemmas(token) & JOINT for token in sentence.tokens if not is_entity(token)
            )
    return mentions


def medium_of(match: Any) -> str:
    """`phone` or `video`, from a match of `grammars.contacts.MEDIUM`."""
    return "phone" if any(token.value.lower().startswith("телефон") for token in match.tokens) else "video"


def _read_clause(
    sentence: Sentence,
    clause: Clause,
    found: dict[str, list[Found]],
    mediums: Sequence[tuple[Found, str]],
    told: bool,
) -> list[ContactMention]:
    """The contacts of one clause; `told` if an earlier clause of the sentence tells of one already."""
    from grammars.contact_people import read_noun_people, read_subject, read_verb_people

    marks = [(f.start, f.stop) for f, _ in mediums]  # «в режиме видеоконференции» is no conference of its own
    nouns = [
        _noun_mention(sentence, f)
        for f in found.get("noun", [])
        if f.start in clause and not any(lo <= f.start < hi for lo, hi in marks) and not _is_press(sentence, f.start)
    ]
    for noun in filter(is_record, nouns):
        dropped(("Call", "Meeting"), "record: told of is a record of it", noun.span)
    mentions = [noun for noun in nouns if not is_record(noun)]
    if len(mentions) > 1:  # «на полях сессии», «во время форума» sets the scene of another contact
        mentions = [noun for noun in mentions if noun.contact != "session" or not is_under(noun)]
    for noun in mentions:
        read_noun_people(
            noun,
            clause,
            min((other.start for other in mentions if other.start > noun.start), default=len(sentence.tokens)),
        )
        noun.process = _is_process(noun, clause)
        noun.own_subject = bool(finite_lemmas(sentence, clause) & SENSES["happen"]) and not is_under(noun)
        noun.joins = is_under(noun) and bool(finite_lemmas(sentence, clause) & {"участвовать", "принять"})
    here = [(f, medium) for f, medium in mediums if f.start in clause]
    for verb in [_verb_mention(sentence, f) for f in found.get("verb", []) if f.start in clause]:
        if verb.contact == "saying" and not here:
            dropped(
                ("Call", "Meeting"),
                "saying: a verb of saying is a call only beside «по телефону» or «по видеосвязи»",
                verb.span,
            )
            continue
        if verb.contact == "reception" and not _receives(verb, clause):
            dropped(("Call", "Meeting"), "reception: nobody in the accusative near the verb is received", verb.span)
            continue
        if verb.contact == "exchange" and not _exchanges_opinions(verb):
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
        verb.process = _is_habit(verb, clause)
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
    mention.ordinal = any("Anum" in r.grams for t in modifiers for r in readings(t)[:1]) or bool(
        words & {"следующий", "предыдущий"}
    )
    forms = readings(noun[-1])
    before = sentence.tokens[f.start - 1] if f.start else None
    counted = before is not None and (before.type == "INT" or any("NUMR" in r.grams for r in readings(before)[:1]))
    mention.plural = counted or _is_plural(forms, before) or bool(words & {"ряд", "серия"})
    mention.pronouns = [w for token in modifiers for w in [token.value.lower()] if w in {"его", "ее", "её", "их"}]
    for token in modifiers:
        if token.type == STATE_ADJECTIVE and len(token.entity.codes) > 1:
            mention.participants += [Participant(None, code, token, "adjective") for code in token.entity.codes]
    mention.working = "рабочий" in words
    if words & PLANNED:
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


def is_record(noun: ContactMention) -> bool:
    """«записи телефонных разговоров»: what is told of is the record."""
    before = noun.sentence.tokens[max(0, noun.start - 2) : noun.start]
    return any(not is_entity(token) and lemmas(token) & RECORDS for token in before)


def is_under(mention: ContactMention) -> bool:
    """«в ходе переговоров», «после встречи»: something else happened then."""
    before = [
        token for token in mention.sentence.tokens[max(0, mention.start - 2) : mention.start] if not is_entity(token)
    ]
    if not before:
        return False
    if before[-1].value.lower() in UNDER_PREPOSITION or lemmas(before[-1]) & UNDER:
        return True
    if _is_first_for_long(mention):
        return True
    return (
        mention.lemma in {"переговоры", "встреча"}
        and bool(lemmas(before[-1]) & {"раунд"})
        and bool(lemmas(before[0]) & UNDER)
    )


def _is_first_for_long(mention: ContactMention) -> bool:
    """«в первом за два года телефонном разговоре»."""
    tokens = mention.sentence.tokens
    for index in range(max(2, mention.start - 4), mention.start):
        if tokens[index].value.lower() == "за" and tokens[index - 2].value.lower() in UNDER_PREPOSITION:
            return any("Anum" in reading.grams for reading in readings(tokens[index - 1])[:1])
    return False


def called_off_by(mention: ContactMention) -> Any:
    """The word that governs the noun in «об отмене встречи», «решил отменить встречу»; None without one."""
    for token in mention.sentence.tokens[max(0, mention.start - 2) : mention.start]:
        if not is_entity(token) and (
            lemmas(token) & CANCELLATION or (has_gram(token, "INFN") and lemmas(token) & CANCELLING)
        ):
            return token
    return None


def journey_to(mention: ContactMention) -> Any:
    """The verb in «направляется в Найроби для переговоров с …»; None without one."""
    tokens = mention.sentence.tokens
    if not mention.start or tokens[mention.start - 1].value.lower() not in {"для", "на"}:
        return None
    clause = clause_of(mention.sentence.clauses, mention.start)
    moves = [tokens[i] for i in clause.indices if is_finite(tokens[i]) and lemmas(tokens[i]) & SENSES["move"]]
    return moves[0] if moves else None


def is_held_by(mention: ContactMention) -> bool:
    """«провёл переговоры»."""
    if called_off_by(mention) is not None or journey_to(mention) is not None:
        return True
    clause = clause_of(mention.sentence.clauses, mention.start)
    verbs = finite_lemmas(mention.sentence, clause)
    if (
        verbs & {"договориться", "условиться"} and _holding_infinitive(mention) is None
    ):  # «договорились о новом раунде переговоров»
        return any(
            token.value.lower() == "о" for token in mention.sentence.tokens[max(0, mention.start - 3) : mention.start]
        )
    return (
        bool(verbs & (SENSES["hold"] | SENSES["go_on"] | SENSES["call_off"]))
        or _holding_infinitive(mention) is not None
    )


def _holding_infinitive(mention: ContactMention) -> int | None:
    """Index of «провести» in «договорились провести встречу»."""
    tokens = mention.sentence.tokens
    for index in range(max(0, mention.start - 3), mention.start):
        if not is_entity(tokens[index]) and has_gram(tokens[index], "INFN") and lemmas(tokens[index]) & SENSES["hold"]:
            return index
    return None


def finite_lemmas(sentence: Sentence, clause: Clause) -> set[str]:
    tokens = sentence.tokens
    return {w for i in clause.indices if is_finite(tokens[i]) for w in lemmas(tokens[i])}


def _receives(verb: ContactMention, clause: Clause) -> bool:
    """«принял президента Сирии», not «принял закон»: the nearest thing after the verb or before it is an official."""
    tokens = verb.sentence.tokens
    if verb.stop < len(tokens) and _is_thing(tokens[verb.stop]):
        return False  # «принял просьбу премьера»
    return any(
        tokens[i].type == OFFICIAL and has_gram(tokens[i], "accs") and not has_gram(tokens[i], "nomn")
        for i in clause.indices
        if abs(i - verb.start) <= 5
        and not any(lemmas(tokens[j]) & {"участие", "решение", "закон"} for j in clause.indices)
    )


def _is_thing(token: Any) -> bool:
    """A noun that is no person, in the accusative."""
    return not is_entity(token) and any(
        "NOUN" in reading.grams and "accs" in reading.grams and "inan" in reading.grams
        for reading in readings(token)[:1]
    )


def _exchanges_opinions(verb: ContactMention) -> bool:
    after = verb.sentence.tokens[verb.stop : verb.stop + 4]
    return any(lemmas(token) & {"мнение", "оценка"} for token in after)


def _is_habit(verb: ContactMention, clause: Clause) -> bool:
    """«регулярно обсуждает», «общались лишь по телефону»."""
    tokens = verb.sentence.tokens
    return has_gram(tokens[verb.start], "impf") and any(
        lemmas(tokens[i]) & HABITUAL for i in clause.indices if not is_entity(tokens[i])
    )


def _is_process(noun: ContactMention, clause: Clause) -> bool:
    """Talks that go on or are only thought of: «ведёт переговоры», «готовы к переговорам», «в случае переговоров»."""
    tokens = noun.sentence.tokens
    if any(tokens[i].value.lower() == "ли" or lemmas(tokens[i]) & {"невозможный", "возможный"} for i in clause.indices):
        return True  # «возможна ли встреча»
    if (
        finite_lemmas(noun.sentence, clause) & (SENSES["go_on"] | {"отказаться"})
        and not finite_lemmas(noun.sentence, clause) & SENSES["hold"]
    ):
        noun.ongoing = True
    if journey_to(noun) is not None:
        return False
    before = [token for token in tokens[max(0, noun.start - 2) : noun.start] if not is_entity(token)]
    noun.background = noun.contact == "summit" and any(
        lemmas(token) & {"итог", "участник", "участие", "вопрос", "приглашение"} for token in before
    )
    verbs = finite_lemmas(noun.sentence, clause)
    if (
        noun.lemma == "переговоры"
        and before
        and before[-1].value.lower() in {"в", "для"}
        and not verbs & (ABOUT | SENSES["hold"])
    ):
        return True  # «уступает в переговорах с ЕС»
    return any((lemmas(token) | {token.value.lower()}) & HYPOTHETICAL for token in before[-1:]) or any(
        lemmas(token) & {"случай", "возможность"} for token in before
    )
