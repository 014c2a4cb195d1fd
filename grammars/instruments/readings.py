"""Reading one mention of a document: its kind, title, level and sides, from its phrase.

Agreements and declarations are read alike. The phrases are in `grammars.documents`; the stage that the clause
tells is read in `grammars.instruments.stages`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.documents import PLACE_ADJECTIVE
from grammars.instruments.complements import (
    is_of_both,
    is_of_place,
    is_sideless,
    kind_of,
    leaves,
    names_nobody,
    nested_at,
    read_sides,
    tells_subject,
    trimmed,
)
from grammars.instruments.frame import is_of_years, read_level
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.instruments.titles import nominative_title
from grammars.notes import dropped
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings
from grammars.words import read_table

MODIFIER_SLOT = {
    row["lemma"].replace("ё", "е"): (row["slot"], row["value"]) for row in read_table("instrument_modifiers.csv")
}
# «второе коммюнике», «прежний договор»: another than the one told before
ORDINALS = frozenset({"второй", "третий", "прошлый", "прежний", "предыдущий"})
CABINETS = frozenset({"правительство", "кабинет"})
AGENCIES = folded_lines("document_agencies.txt") | {"министерство", "ведомство", "мид"}
# Kinds in whose names the years stand for which they hold
TERMED = frozenset({"план", "программа", "дорожная карта", "меморандум", "протокол"})
# «эксперты РСМД»: people of an institute that bears the acronym of a treaty
INSTITUTE = frozenset({"аналитик", "директор", "исследование", "эксперт"})
OWN_TEXT = frozenset({"настоящий"})
STATEMENTS = frozenset({"заявление", "коммюнике"})
LAWS = frozenset({"закон", "указ", "распоряжение", "постановление", "приказ"})
GENITIVE_VERBS = folded_lines("genitive_verbs.txt")
OCCASIONS = folded_lines("document_occasions.txt")
ALLIANCES = folded_lines("document_alliances.txt")
DEALS = folded_lines("document_deals.txt")


def read_instrument(sentence: Sentence, match: Any, start: int, stop: int) -> InstrumentMention | None:
    """The mention behind a match of `grammars.documents.DOCUMENT` on tokens `[start, stop)`; None if none."""
    parts = captures(match)
    return _read_parts(sentence, parts, start, stop)


def _read_parts(sentence: Sentence, parts: dict[str, list[Any]], start: int, stop: int) -> InstrumentMention | None:
    kind_tokens = parts.get("kind", [])
    nickname = parts.get("nickname", [])
    row = kind_of(kind_tokens) if kind_tokens else {"noun": "", "kind": "", "fact": "agreement"}
    tail, quoted = trimmed(parts.get("tail", [])), parts.get("quoted", [])
    if _acts(parts.get("tail", []), sentence.tokens[stop : stop + 1]):
        tail, stop = [], stop - 1
    if tail and tail[0].value == "," and row["fact"] == "document":
        tail = []  # «документы, касающиеся границы» are any documents
    head = kind_tokens[0] if kind_tokens else nickname[0]
    mention = InstrumentMention(
        sentence=sentence,
        start=start,
        stop=stop,
        fact=row["fact"],
        kind=row["kind"] or None,
        title=None,
        title_tokens=[],
        plural=bool(kind_tokens) and _is_plural(sentence.tokens, start, kind_tokens[0], parts.get("modifiers", [])),
        bare=True,
        head=head,
        kind_tokens=kind_tokens,
    )
    mention.joint = row["fact"] == "declaration" and _is_by_results(sentence.tokens[stop : stop + 2])
    participle = parts.get("participle", [])
    modifiers = [token.tokens[0] if token.type == OFFICIAL else token for token in parts.get("modifiers", [])]
    modifiers = _without_indefinite(modifiers)
    if participle and kind_tokens and not _agree(participle[0], head):
        participle = []
    if leaves(mention, tail):
        mention.states += [(code, tail[0]) for code in tail[0].entity.codes]
        tail = []
    subject = [] if mention.kind in STATEMENTS and _are_makers(tail) else tail
    mention.bare = not subject and not nickname and not quoted
    mention.own_text = any(lemmas(token) & OWN_TEXT for token in modifiers if not is_entity(token))
    if names_nobody(mention, tail):
        mention.sideless = True
    agreeing = _agreeing(modifiers, head)
    if len(agreeing) < len(modifiers):
        _note_disagreement(modifiers[len(modifiers) - len(agreeing) - 1], mention)
    if not participle and len(agreeing) < len(modifiers):
        first = (agreeing or [head])[0].span.start  # «подписал с Зеленским | соглашение»
        mention.start = next(i for i in range(start, stop) if sentence.tokens[i].span.stop > first)
    content = _read_modifiers(mention, agreeing)
    if content is None or _is_other_thing(mention, content, tail, nickname, quoted):
        reason = "its adjective" if content is None else "what stands around it"
        told = f"other: {reason} shows that it is no document of states"
        dropped(("Agreement", "Declaration"), told, mention.span, words=[mention.span])
        return None
    mention.content = content
    mention.bare = mention.bare and not content
    _read_participle(mention, participle)
    read_sides(mention, tail)
    after = sentence.tokens[stop : stop + 3]
    after = after if after and after[0].value.lower() == "между" else []
    mention.of_both = is_of_both(parts.get("tail", [])) or is_of_both(after)  # «между нашими странами»
    mention.sideless = (mention.sideless or is_sideless(tail)) and not mention.of_both
    nested = nested_at(tail)
    if nested is not None:
        _read_nested(mention, tail, nested)
    rest = [*nickname, *quoted, *subject]
    title = [*content, *kind_tokens, *rest]
    if not mention.bare and title:
        bracket = parts.get("bracket", [])
        opening = {word for token in bracket[1:3] for word in lemmas(token)}
        if opening & {"известный", "далее", "также"} or (bracket and kind_of([bracket[1]])["kind"]):
            bracket = []  # «(также Лимский договор)»: another name
        term = _term(sentence.tokens, stop) if mention.kind in TERMED and not bracket else []
        mention.title_tokens = [*title, *bracket, *term]
        mention.title = nominative_title(
            sentence, content, kind_tokens, [*rest, *bracket, *term], plural=mention.plural
        )
        mention.subject = bool(quoted) or tells_subject(tail)
        initial = sentence.tokens[0]
        mention.proper = bool(nickname or quoted) or any(
            token.value[:1].isupper() and (token is not initial or _is_strange(token))
            for token in [*content, *kind_tokens[:1]]
            if token.type != STATE_ADJECTIVE
        )
        mention.proper = mention.proper or (mention.kind is None and any(lemmas(token) & DEALS for token in content))
        mention.proper = mention.proper or (bool(tail) and _is_acronym(tail[0]))  # «договор СНВ-2»
        mention.proper = mention.proper or any(is_of_place(token) for token in content)
        mention.several = _several(mention, tail)
    _read_level_of_sides(mention, tail)
    mention.evidence["kind"] = kind_tokens or [head]
    return mention


def _is_by_results(following: Sequence[Any]) -> bool:
    """«(участники в заявлении) по итогам (саммита)»."""
    return len(following) == 2 and following[0].value.lower() == "по" and "итог" in lemmas(following[1])


def _are_makers(tail: Sequence[Any]) -> bool:
    """«(совместное заявление) президентов Чили и Перу»: whose it is, not what it is about."""
    told = [token for token in tail if token.value.lower() not in {"и", ","}]
    return bool(told) and all(token.type == OFFICIAL and has_gram(token, "gent") for token in told)


def _acts(tail: Sequence[Any], following: Sequence[Any]) -> bool:
    """«в совместном заявлении | страны объявили»: the subject of the verb after it, and not whose it is."""
    return (
        len(tail) == 1
        and not (is_entity(tail[0]) and tail[0].type != OFFICIAL)
        and has_gram(tail[0], "nomn")
        and has_gram(tail[0], "plur")
        and any("VERB" in form.grams and "plur" in form.grams for token in following for form in readings(token)[:1])
    )


def _read_level_of_sides(mention: InstrumentMention, tail: Sequence[Any]) -> None:
    """«между правительством A и правительством B», «между министерствами A и B»."""
    start = next((i for i, token in enumerate(tail) if token.value.lower() == "между"), None)
    if start is None or mention.level is not None:
        return
    parts = [part for token in tail[start:] for part in (getattr(token, "tokens", None) or [token])]
    for level, bodies in (("intergovernmental", CABINETS), ("interagency", AGENCIES)):
        told = [part for part in parts if lemmas(part) & bodies]
        if len(told) > 1 or any(has_gram(part, "plur") for part in told):
            mention.level = level
            mention.evidence["level"] = told
            return


def _term(tokens: Sequence[Any], index: int) -> list[Any]:
    """«(программа сотрудничества) на 2026–2030 годы», «до 2030 года»: the years stand in its name."""
    if index >= len(tokens):
        return []
    token = tokens[index]
    if token.type == DATE and token.value.lower().startswith(("на ", "до ")):
        return [token] if is_of_years(token) else []
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.type != DATE or token.value.lower() not in {"на", "до"}:
        return []
    return [token, after] if is_of_years(after) else []


def _is_strange(token: Any) -> bool:
    """«Ланкастерхаусские»: an adjective of no dictionary, so of a place or a person."""
    forms = readings(token)
    return token.value.lower().endswith(PLACE_ADJECTIVE) and bool(forms) and not forms[0].is_known


def _is_acronym(token: Any) -> bool:
    return token.type == "RU" and len(token.value) > 2 and token.value.isupper()


def _note_disagreement(word: Any, mention: InstrumentMention) -> None:
    """«совместный заявление»: noted for whoever asks why it is no declaration."""
    told = f"agreement: «{word.value}» does not agree with «{mention.head.value}» in case and number"
    dropped(("Agreement", "Declaration"), told, mention.span, words=[(word.span.start, word.span.stop)])


def _is_plural(tokens: Sequence[Any], start: int, head: Any, modifiers: Sequence[Any]) -> bool:
    """Whether several documents are named; «соглашения» is one after a noun or «из», several after a verb."""
    position = next(i for i, token in enumerate(tokens) if token is head)
    counts = [i for i in range(max(0, position - 2), position) if tokens[i].type == "INT" and tokens[i].value != "1"]
    if counts and not (counts[0] and has_gram(tokens[counts[0] - 1], "NOUN")):
        return True  # «22 документа», not «статья 3 конвенции»
    forms = [reading for reading in readings(head) if "NOUN" in reading.grams]
    numbers = {number for reading in forms for number in ("sing", "plur") if number in reading.grams}
    if len(numbers) < 2:
        return numbers == {"plur"}
    for token in modifiers:
        own = {n for r in readings(token) if "ADJF" in r.grams for n in ("sing", "plur") if n in r.grams}
        if len(own) == 1:
            return own == {"plur"}
    while start and (tokens[start - 1].value in '«"“„' or tokens[start - 1].type == "INT"):
        start -= 1  # «статья 3 конвенции»
    before = tokens[start - 1] if start else None
    if before is None:
        return True
    if before.value in {"и", ","}:
        return "plur" in forms[0].grams  # «(вышли из соглашения) и договора»
    if lemmas(before) & GENITIVE_VERBS:
        return False  # «достигли соглашения»
    if before.value in "—–-":
        return False  # «проект мирного договора — «Договора о границе»»
    first = readings(before)[0].grams if readings(before) else ()
    return not ("PREP" in first or "NOUN" in first or is_entity(before) or before.value.lower() == "не")


def _agree(word: Any, head: Any) -> bool:
    """Whether an adjective or a participle may stand in the case and number of the noun."""
    cases = ("nomn", "gent", "datv", "accs", "ablt", "loct")
    own = {(c, n) for r in readings(word) for c in cases for n in ("sing", "plur") if c in r.grams and n in r.grams}
    its = {(c, n) for r in readings(head) for c in cases for n in ("sing", "plur") if c in r.grams and n in r.grams}
    return bool(own & its) or not own or not its


def _without_indefinite(modifiers: Sequence[Any]) -> list[Any]:
    """«(отказались от) какого-либо совместного (заявления)»: which one it is is not told."""
    kept = list(modifiers)
    for index in range(len(kept) - 2, 0, -1):
        if kept[index].value == "-" and "какой" in lemmas(kept[index - 1]):
            del kept[index - 1 : index + 2]
    return kept


def _agreeing(modifiers: Sequence[Any], head: Any) -> list[Any]:
    """The modifiers nearest to the noun that agree with it."""
    kept: list[Any] = []
    for token in reversed(modifiers):
        if token.type in {"INT", "PUNCT"} or (len(token.value) < 4 and not is_entity(token)):
            kept.insert(0, token)
            continue
        if not _agree(token, head) and token.type != STATE_ADJECTIVE:
            break
        kept.insert(0, token)
    return kept


def _is_other_thing(
    mention: InstrumentMention,
    content: Sequence[Any],
    tail: Sequence[Any],
    nickname: Sequence[Any],
    quoted: Sequence[Any],
) -> bool:
    """Any other «сделка», «соглашение на» as consent, «по договорённости с», an organisation's name."""
    tokens = mention.sentence.tokens
    noun = lemmas(mention.head)
    before = tokens[mention.start - 1] if mention.start else None
    if mention.fact == "document" and any(
        lemmas(token) & LAWS for token in tokens[mention.stop : mention.stop + 3] if not is_entity(token)
    ):
        return True  # «в числе документов — законы»
    if "сделка" in noun and mention.kind is None:
        told = [token for token in tail[:2] if token.type == STATE]  # «сделка ОПЕК+», «сделка с Ираном»
        return not told and not any(lemmas(token) & DEALS for token in content)
    if mention.kind in {"план", "программа"} and tail and lemmas(tail[0]) & OCCASIONS:
        return True
    if noun & {"соглашение"} and tail and tail[0].value.lower() == "на":
        return True
    if before is None:
        return False
    if nickname and not mention.kind_tokens and not is_entity(before) and lemmas(before) & INSTITUTE:
        return True
    if lemmas(before) & {"организация", "служба"} and before.value[:1].isupper():
        return True
    named = bool(content) and not tail and any(is_of_place(token) for token in content)
    member = before.tokens[-1] if before.type == OFFICIAL else before  # «(руководители) стран Варшавского договора»
    if named and not is_entity(member) and lemmas(member) & ALLIANCES and has_gram(mention.head, "gent"):
        return not any(token.type == DATE for token in tokens[mention.stop : mention.stop + 2])
    adverbial = (
        before.value.lower() == "по"
        and not content
        and mention.kind in {"договорённость", "соглашение", "контракт", "протокол", "план"}
    )
    return adverbial and (
        not tail or tail[0].value.lower() in {"с", "со", "между"} or tail[0].type in {OFFICIAL, STATE}
    )


def _read_modifiers(mention: InstrumentMention, modifiers: Sequence[Any]) -> list[Any] | None:
    """Modifiers that belong to the title; None where one shows that the document is no state's."""
    content: list[Any] = []
    joint: list[Any] = []
    for token in modifiers:
        if token.type == STATE_ADJECTIVE:
            mention.states += [(code, token) for code in token.entity.codes]
            content.append(token)
            continue
        if token.type == "PUNCT" and token.value in '"]»':
            continue
        mention.ordinal = next((word for word in lemmas(token) if word in ORDINALS), mention.ordinal)
        slots = [MODIFIER_SLOT[word] for word in lemmas(token) if word in MODIFIER_SLOT]
        slot, value = slots[0] if slots else ("title", "")
        if slot == "foreign" and value in {"no", mention.fact}:
            return None
        if slot == "sides":
            mention.sides = int(value)
            mention.evidence["sides"] = [token]
        elif slot == "level":
            mention.level = value
            mention.evidence["level"] = [token]
        elif slot == "joint" and mention.fact == "agreement" and token.value[:1].isupper():
            content.append(token)  # «Совместный всеобъемлющий план действий»
        elif slot == "joint":
            mention.joint = True
            joint.append(token)
        elif slot in {"planned", "in_force"}:
            mention.status = slot
            mention.evidence["status"] = [token]
        elif slot in {"title", "foreign"}:
            if any("PRTF" in reading.grams for reading in readings(token)[:1]):
                continue
            content.append(token)
    if mention.fact == "declaration" and joint and not mention.bare:
        return [token for token in modifiers if token in joint or token in content]
    return content


def _read_participle(mention: InstrumentMention, tokens: Sequence[Any]) -> None:
    for index, token in enumerate(tokens):
        if token.type == DATE:
            mention.dates.append(token)
        elif token.type == CITY or (
            token.type == STATE and index and tokens[index - 1].value.lower() in {"в", "во", "на"}
        ):
            mention.place = token
        elif token.type == OFFICIAL:
            mention.signers.append(token)
        elif token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        else:
            read_level(mention, tokens, index)


def _read_nested(mention: InstrumentMention, tail: Sequence[Any], index: int) -> None:
    """«протокол к Европейской конвенции о …»: the convention is a document of its own."""
    first = index
    while first and any("ADJF" in reading.grams for reading in readings(tail[first - 1])[:2]):
        first -= 1
    nickname = tail[index + 1 : index + 2] if index + 1 < len(tail) and tail[index + 1].value.isupper() else []
    position = next(i for i, token in enumerate(mention.sentence.tokens) if token is tail[index])
    parts: dict[str, list[Any]] = {
        "modifiers": list(tail[first:index]),
        "kind": [tail[index]],
        "tail": list(tail[index + 1 :]),
    }
    if nickname and len(tail) == index + 2:
        parts["tail"], parts["nickname"] = [], list(nickname)
    inner = _read_parts(mention.sentence, parts, position - (index - first), position + len(tail) - index)
    if inner is not None and not inner.bare:
        mention.nested.append(inner)


def _acronyms(tail: Sequence[Any]) -> list[list[Any]]:
    """«(договоры) ОСВ-1, ОСВ-2 и ПРО»: one document each; nothing where something else stands among them."""
    groups: list[list[Any]] = [[]]
    for token in tail:
        if token.value in {"и", ","}:
            groups.append([])
        else:
            groups[-1].append(token)
    return groups if all(group and _is_acronym(group[0]) for group in groups) else []


def _several(mention: InstrumentMention, tail: Sequence[Any]) -> list[list[Any]]:
    """«договоры о помощи, о дружбе и сотрудничестве», «договоры о РСМД и СНВ»: one complement a document."""
    if not mention.plural or not tail:
        return []
    if _is_acronym(tail[0]) and any(token.value in {"и", ","} for token in tail):
        return _acronyms(tail)
    if tail[0].value.lower() not in {"о", "об", "по"}:
        return []
    groups: list[list[Any]] = [[]]
    for index, token in enumerate(tail):
        following = tail[index + 1] if index + 1 < len(tail) else None
        if (
            token.value in {",", "и"}
            and following is not None
            and following.value.lower() in {"о", "об", "обо"}
            and index
        ):
            groups.append([])
        else:
            groups[-1].append(token)
    if (
        len(groups) == 1
        and len(tail) == 4
        and tail[2].value == "и"
        and tail[1].value.isupper()
        and tail[3].value.isupper()
    ):
        groups = [[tail[0], tail[1]], [tail[0], tail[3]]]
    return groups if len(groups) > 1 else []
