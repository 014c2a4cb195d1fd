"""Who does what the clause tells of a document: its subjects, agents and companions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.instruments.governors import SIGNING, Stage, has_any
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.predicates import OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings

ORGANS = folded_lines("document_organs.txt")
PARLIAMENTS = folded_lines("parliaments.txt")
# What two or more do together
TOGETHER = SIGNING | {"достигнуть", "достичь", "парафировать", "достижение", "согласовать"}
# What a person does with a state
TAKING = frozenset({"вывести", "выводить", "вернуть"})
# «попытка Чада заключить»: nouns of what somebody means to do
TRIES = frozenset({"попытка", "отказ", "намерение", "готовность", "решение", "желание"})
ANNOUNCING = frozenset({"объявить", "объявлять", "сообщить", "сообщать"})
APPROVING = frozenset({"одобрить", "утвердить", "принять", "поддержать"})
# What one side may do alone
ONE_SIDED = frozenset({"terminated", "suspended", "rejected", "ratified"})
AGENCIES = folded_lines("document_agencies.txt")
PAIRS = folded_lines("document_pairs.txt")
OBLIQUE = frozenset(
    {
        "с",
        "со",
        "у",
        "к",
        "для",
        "при",
        "между",
        "о",
        "об",
        "в",
        "во",
        "на",
        "из",
        "от",
        "по",
        "за",
        "против",
        "через",
        "перед",
        "под",
    }
)


def read_doers(mention: InstrumentMention, stage: Stage, around: Sequence[int]) -> None:
    """Fill signers and states from the clause around the word of the stage."""
    tokens = mention.sentence.tokens
    actors = _actors(tokens, stage, around) or _shared_subject(mention, stage, around)
    if stage.word in TOGETHER:
        _read_companions(mention, around)
    actors += _read_between(mention, around)
    if (
        not actors
        and not stage.agents
        and not stage.active
        and is_noun(tokens[stage.index])
        and (stage.status in ONE_SIDED or is_announced(tokens, stage.index, around))
    ):
        # «Канада объявила о выходе из договора»
        actors = _actors(tokens, Stage(None, stage.word, mention.start, True), around)
    if any(_is_of_conflict(tokens, index) for index in around):
        mention.sideless = True
    side = None
    for index in actors:
        token = tokens[index]
        if token.type in {STATE, STATE_ADJECTIVE} and _opens_side(tokens, index):
            side = token.entity.codes[0]
        if token.type == OFFICIAL:
            mention.signers.append(token)
            if side is not None:
                mention.sides_of[token.span.start] = side
        elif token.type in {STATE, STATE_ADJECTIVE}:
            mention.states += [(code, token) for code in token.entity.codes]
    agencies = [i for i in around if not is_entity(tokens[i]) and lemmas(tokens[i]) & AGENCIES]
    if stage.word in SIGNING and mention.level is None and len(agencies) > 1:
        mention.level = "interagency"  # «соглашение подписали минфин и министерство финансов Перу»
        mention.evidence["level"] = [tokens[agencies[0]]]
    if not mention.states and not mention.bound_with:
        mention.of_both = mention.of_both or any(
            _is_pair(tokens, index, stage.active or is_noun(tokens[stage.index])) for index in around
        )


def is_announced(tokens: Sequence[Any], index: int, around: Sequence[int]) -> bool:
    """«(A и B) объявили о согласовании»: the noun at `index` tells what has been done."""
    if not index or tokens[index - 1].value.lower() not in {"о", "об"}:
        return False
    return any(lemmas(tokens[i]) & ANNOUNCING and has_gram(tokens[i], "past") for i in around if 0 < index - i < 5)


def is_ratified_by(mention: InstrumentMention, stage: Stage, around: Sequence[int]) -> bool:
    """«парламент одобрил соглашение»."""
    tokens = mention.sentence.tokens
    return (
        stage.word in APPROVING
        and mention.fact in {"agreement", "document"}
        and stage.status == "signed"
        and any(
            _is_parliament(tokens[i])
            and (
                has_gram(tokens[i], "nomn")
                or (tokens[i - 1].value.lower() in {"в", "во"} and has_gram(tokens[stage.index], "plur"))
            )
            for i in around
        )
    )


def _shared_subject(mention: InstrumentMention, stage: Stage, around: Sequence[int]) -> list[int]:
    """«США покинули совет, вышли из соглашения»: coordinated verbs share their subject."""
    tokens = mention.sentence.tokens
    if not stage.active or stage.agents or not around:
        return []
    before = [i for clause in mention.sentence.clauses for i in clause.indices if i < min(around)]
    verb = next(
        (
            i
            for i in before
            if not is_entity(tokens[i]) and readings(tokens[i]) and has_any(readings(tokens[i])[0], "VERB", "PRTS")
        ),
        None,
    )
    if verb is None:
        return []
    subjects = _actors(tokens, Stage(None, stage.word, mention.start, True), before)
    return [i for i in subjects if i < verb and tokens[i].type != STATE_ADJECTIVE]


def _read_companions(mention: InstrumentMention, around: Sequence[int]) -> None:
    """«подписал с Турцией», «достигли с президентом», «с обеими странами»."""
    tokens = mention.sentence.tokens
    for index in around:
        token = tokens[index]
        if not index or tokens[index - 1].value.lower() not in {"с", "со"} or _hangs_on_noun(tokens, index - 1):
            continue  # «в пользу укрепления связей с Россией»
        if token.type == STATE and has_gram(token, "ablt"):
            mention.bound_with += [(code, token) for code in token.entity.codes]
        elif token.type == OFFICIAL and has_gram(token, "ablt"):
            mention.signers.append(token)
        elif (
            "оба" in lemmas(token)
            and index + 1 < len(tokens)
            and lemmas(tokens[index + 1]) & {"страна", "республика", "государство"}
        ):
            mention.with_both = True


def _read_between(mention: InstrumentMention, around: Sequence[int]) -> list[int]:
    """«между Ганой и Того подписано»: states are taken in, the indices of officials given back."""
    tokens = mention.sentence.tokens
    between = False
    officials = []
    for index in around:
        token = tokens[index]
        between = token.value.lower() == "между" or (
            between and (token.type in {STATE, OFFICIAL} or token.value.lower() in {"и", ","})
        )
        if between and token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        elif between and token.type == OFFICIAL:
            officials.append(index)
    return officials


def _is_pair(tokens: Sequence[Any], index: int, active: bool) -> bool:
    """«министры двух стран (подписали)», «обе страны», «(подписано) сторонами»: two told before."""
    token = tokens[index]
    case = "nomn" if active else "ablt"
    if not has_gram(token, case):
        return False
    if token.type == OFFICIAL:
        return all(o.plural and o.role != "other" and not o.name and not o.countries for o in token.entity)
    if not has_gram(token, "plur"):
        return False
    if is_entity(token) or not lemmas(token) & PAIRS:
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and not is_entity(after) and any(has_any(f, "NOUN") for f in readings(after)[:1]):
        return False  # «стороны конфликта»
    both = index > 0 and bool(lemmas(tokens[index - 1]) & {"оба", "два"})
    return both or not lemmas(token) & {"страна", "государство", "республика"}


def _is_of_conflict(tokens: Sequence[Any], index: int) -> bool:
    """«сторонами конфликта»: who they are no state of the text tells."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        after is not None
        and not (is_entity(tokens[index]) or is_entity(after))
        and "сторона" in lemmas(tokens[index])
        and bool(lemmas(after) & {"конфликт"})
    )


def is_common_doer(tokens: Sequence[Any], index: int) -> bool:
    """«оба политика (подписали)», «стороны (приняли)»: several unnamed, told before."""
    token = tokens[index]
    if token.type == OFFICIAL:
        return has_gram(token, "nomn") and has_gram(token, "plur")
    if lemmas(token) & {"оба"}:
        return has_gram(token, "nomn")
    return (
        bool(lemmas(token) & {"сторона", "страна", "лидер", "участник"})
        and has_gram(token, "plur")
        and has_gram(token, "nomn")
    )


def is_noun(token: Any) -> bool:
    forms = readings(token)
    return bool(forms) and "NOUN" in forms[0].grams and not any(has_any(form, "PRTS", "PRTF") for form in forms)


def _actors(tokens: Sequence[Any], stage: Stage, around: Sequence[int]) -> list[int]:
    """Indices of the subjects of an active verb, or of the agents of a passive one."""
    case = "nomn" if stage.active else "ablt"
    found = []
    if (
        stage.status is not None
        and not any(has_any(form, "PRTS", "VERB", "INFN", "GRND", "PRTF") for form in readings(tokens[stage.index]))
        and stage.word != "подпись"
    ):
        return []  # a noun tells its agents itself
    for index in around:
        token = tokens[index]
        before = tokens[index - 1] if index else None
        if _in_brackets(tokens, index):
            continue  # «в городе Ништадт (ныне Финляндия)»
        if before is not None and before.value in '«"“' and index > 1:
            before = tokens[index - 2]  # «на саммите „Большой двадцатки“»
        if _opens_side(tokens, index):
            found.append(index)  # «с чешской стороны подписал …, с американской — …»
            continue
        prep = before is not None and before.value.lower() in OBLIQUE
        if token.type == OFFICIAL and has_gram(token, case) and (not prep or _joined_with(tokens, index)):
            if stage.active and not stage.index - 25 < index:
                continue
            found.append(index)
        elif token.type == STATE and stage.word in TAKING and has_gram(token, "accs") and not prep:
            found.append(index)  # «вывел Канаду из договора»
        elif token.type == STATE and has_gram(token, case) and not prep:
            if (
                before is not None
                and not is_entity(before)
                and any("NOUN" in r.grams for r in readings(before)[:1])
                and has_gram(token, "gent")
            ):
                if lemmas(before) & ORGANS and has_gram(before, case):
                    found.append(index)
                continue
            found.append(index)
        elif token.type == STATE and has_gram(token, "gent") and before is not None and not is_entity(before):
            owner = (lemmas(before) & ORGANS and has_gram(before, case)) or before.value.lower() == "у"
            if owner or lemmas(before) & TRIES:
                found.append(index)
        elif token.type == STATE_ADJECTIVE and index + 1 < len(tokens):
            after = tokens[index + 1]
            if not is_entity(after) and lemmas(after) & ORGANS and has_gram(after, case):
                found.append(index)
    return found


def _in_brackets(tokens: Sequence[Any], index: int) -> bool:
    opened = next((token.value for token in reversed(tokens[:index]) if token.value in {"(", ")"}), "")
    return opened == "("


def _is_parliament(token: Any) -> bool:
    if token.type == STATE:
        return token.entity.kind == "metonym" and any(lemmas(part) & PARLIAMENTS for part in token.tokens)
    return not is_entity(token) and bool(lemmas(token) & PARLIAMENTS)


def _opens_side(tokens: Sequence[Any], index: int) -> bool:
    """«с чешской стороны (министр)», «с чешской — министр», «со стороны Чехии министр»."""
    token = tokens[index]
    before = [other.value.lower() for other in tokens[max(0, index - 2) : index]]
    after = tokens[index + 1].value.lower() if index + 1 < len(tokens) else ""
    if token.type == STATE_ADJECTIVE:
        return before[-1:] in (["с"], ["со"]) and after in {"стороны", "—", "-", "–"}
    if token.type != STATE:
        return False
    value = token.value.lower()  # «чешской стороны», «стороны Чехии»
    told = value.endswith(" стороны") or value.startswith("стороны ")
    told = told and before[-1:] in (["с"], ["со"])
    return told or before == ["со", "стороны"]


def _hangs_on_noun(tokens: Sequence[Any], index: int) -> bool:
    """Whether the preposition at `index` follows a plain noun, so that what it opens belongs to the noun."""
    return index > 0 and not is_entity(tokens[index - 1]) and is_noun(tokens[index - 1])


def _joined_with(tokens: Sequence[Any], index: int) -> bool:
    """«Макрон с Зеленским подпишут»: the companion of a subject."""
    return index > 1 and tokens[index - 1].value.lower() in {"с", "со"} and tokens[index - 2].type == OFFICIAL
