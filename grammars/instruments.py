"""Reading one mention of a document: its kind, title, parties, date and stage, from the phrase and its clause.

Used by the agreement and the declaration grammar alike; the phrases themselves are in `grammars.documents`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, field

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.clauses import Clause, clause_of
from grammars.documents import KINDS
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    is_finite,
    lemmas,
    readings,
)
from grammars.words import read_lines, read_table


def _by_lemma(name: str, value: str) -> dict[str, str]:
    return {row["lemma"].replace("ё", "е"): row[value] for row in read_table(name)}


STAGES = _by_lemma("document_stages.csv", "status")
MODALITY = _by_lemma("modality.csv", "modality")
MODIFIER_SLOT = {row["lemma"].replace("ё", "е"): (row["slot"], row["value"]) for row in read_table("instrument_modifiers.csv")}
BUSINESS = frozenset(word.replace("ё", "е") for word in read_lines("business_nouns.txt"))
LEVELS = {"высший": "highest", "высокий": "high", "министерский": "ministerial", "межправительственный": "intergovernmental"}


@define
class InstrumentMention:
    """One mention of a document. Slot values stand with the tokens they were read from."""

    sentence: Sentence
    start: int  # token index in the sentence
    stop: int
    fact: str  # agreement, declaration, or document where only «документ» is told
    kind: str | None
    title: str | None
    title_tokens: list[Any]
    plural: bool
    bare: bool  # told by its kind alone
    joint: bool = False
    domestic: bool = False
    level: str | None = None
    sides: int | None = None
    status: str | None = None
    place: Any = None  # token
    dates: list[Any] = field(factory=list)  # DATE tokens that date the document
    in_force: Any = None
    terminated: Any = None
    states: list[tuple[str, Any]] = field(factory=list)  # code, token
    signers: list[Any] = field(factory=list)  # OFFICIAL tokens
    bound_with: list[tuple[str, Any]] = field(factory=list)  # «с Турцией»: the other side is told elsewhere
    evidence: dict[str, list[Any]] = field(factory=dict)

    @property
    def span(self) -> tuple[int, int]:
        tokens = self.sentence.tokens
        return tokens[self.start].span.start, tokens[self.stop - 1].span.stop


def kind_of(tokens: Sequence[Any]) -> dict[str, str]:
    """The row of `document_kinds.csv` for the tokens of a kind noun."""
    if len(tokens) == 1:
        for reading in readings(tokens[0]):
            row = KINDS.get(reading.normalized.replace("ё", "е"))
            if row:
                return row
    for noun, row in KINDS.items():
        if len(noun.split()) == len(tokens) > 1 and noun.split()[-1] in lemmas(tokens[-1]) | {tokens[-1].value.lower()}:
            return row
    return {"noun": tokens[0].value, "kind": "", "fact": "agreement"}


def read_instrument(sentence: Sentence, match: Any, start: int, stop: int) -> InstrumentMention | None:
    """The mention behind a match of `grammars.documents.DOCUMENT` on the tokens `[start, stop)`; None if it is none."""
    parts = captures(match)
    tokens = sentence.tokens[start:stop]
    kind_tokens = parts.get("kind", [])
    row = kind_of(kind_tokens) if kind_tokens else {"noun": "", "kind": "", "fact": "agreement"}
    modifiers = [token for token in parts.get("modifiers", [])]
    tail = _trimmed(parts.get("tail", []))
    nickname = parts.get("nickname", [])
    head = kind_tokens[0] if kind_tokens else nickname[0]
    mention = InstrumentMention(
        sentence=sentence,
        start=start,
        stop=stop,
        fact=row["fact"],
        kind=row["kind"] or None,
        title=None,
        title_tokens=[],
        plural=bool(kind_tokens) and _is_plural(kind_tokens[0]),
        bare=not tail and not nickname,
    )
    content = _read_modifiers(mention, modifiers)
    if content is None:
        return None
    if content:
        mention.bare = False
    _read_participle(mention, parts.get("participle", []))
    _read_tail(mention, tail)
    title = [*content, *kind_tokens, *nickname, *tail]
    if not mention.bare and title:
        bracket = _bracket(tokens, title[-1])
        mention.title_tokens = [*title, *bracket]
        mention.title = nominative_title(sentence, content, kind_tokens, [*nickname, *tail, *bracket])
    mention.evidence["kind"] = kind_tokens or [head]
    return mention


def _bracket(tokens: Sequence[Any], last: Any) -> list[Any]:
    after = [token for token in tokens if token.span.start >= last.span.stop]
    return list(after) if after and after[0].value == "(" else []


def _is_plural(token: Any) -> bool:
    forms = readings(token)
    return bool(forms) and all("plur" in reading.grams for reading in forms[:2])


def _read_modifiers(mention: InstrumentMention, modifiers: Sequence[Any]) -> list[Any] | None:
    """Modifiers that belong to the title; None where one shows that the document is no state's."""
    content = []
    for token in modifiers:
        if token.type == STATE_ADJECTIVE:
            mention.states += [(code, token) for code in token.entity.codes]
            content.append(token)
            continue
        slots = [MODIFIER_SLOT[word] for word in lemmas(token) if word in MODIFIER_SLOT]
        slot, value = slots[0] if slots else ("title", "")
        if slot == "foreign":
            return None
        if slot == "sides":
            mention.sides = int(value)
            mention.evidence["sides"] = [token]
        elif slot == "level":
            mention.level = value
            mention.evidence["level"] = [token]
        elif slot == "joint":
            mention.joint = True
            content.append(token) if mention.fact == "declaration" else None
        elif slot == "title":
            if any("PRTF" in reading.grams for reading in readings(token)[:1]):
                _apply_stage(mention, token)
            else:
                content.append(token)
    if content and all(token.type == STATE_ADJECTIVE for token in content) and len(content) == len(modifiers) and mention.bare:
        return content
    if mention.fact == "declaration" and all(MODIFIER_SLOT.get(w, ("",))[0] == "joint" for t in content for w in lemmas(t) if w in MODIFIER_SLOT) and mention.bare:
        rest = [t for t in content if not any(MODIFIER_SLOT.get(w, ("",))[0] == "joint" for w in lemmas(t))]
        return content if rest else []
    return content


def _apply_stage(mention: InstrumentMention, token: Any) -> None:
    for word in lemmas(token):
        if STAGES.get(word):
            mention.status = STAGES[word]
            mention.evidence["status"] = [token]


def _read_participle(mention: InstrumentMention, tokens: Sequence[Any]) -> None:
    if not tokens:
        return
    _apply_stage(mention, tokens[0])
    for index, token in enumerate(tokens):
        if token.type == DATE:
            mention.dates.append(token)
        elif token.type == CITY:
            mention.place = token
        elif token.type == OFFICIAL:
            mention.signers.append(token)
        elif token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        else:
            _read_level(mention, tokens, index)


def _read_level(mention: InstrumentMention, tokens: Sequence[Any], index: int) -> None:
    if "уровень" in lemmas(tokens[index]) and index:
        for word in lemmas(tokens[index - 1]):
            if word in LEVELS:
                mention.level = LEVELS[word]
                mention.evidence["level"] = [tokens[index - 1], tokens[index]]


def _read_tail(mention: InstrumentMention, tail: Sequence[Any]) -> None:
    between = False
    for index, token in enumerate(tail):
        value = token.value.lower()
        if value == "между":
            between = True
            continue
        before = tail[index - 1].value.lower() if index else ""
        if token.type == STATE:
            found = [(code, token) for code in token.entity.codes]
            if between or index == 0:
                mention.states += found
            elif before in {"с", "со"}:
                mention.bound_with += found
            elif before in {"и", ","} and mention.bound_with and index >= 2 and tail[index - 2].type == STATE:
                mention.bound_with += found
            elif before in {"и", ","} and mention.states and index >= 2 and tail[index - 2].type == STATE:
                mention.states += found
        elif token.type == OFFICIAL and index == 0:
            mention.signers.append(token)
        elif not is_entity(token) and value not in {"и", ","}:
            between = between and has_gram(token, "ablt", "gent")


def _trimmed(tail: Sequence[Any]) -> list[Any]:
    """The tail without what cannot end a title: a preposition, a conjunction, a dash."""
    kept = list(tail)
    while kept and (
        any(gram in reading.grams for reading in readings(kept[-1])[:1] for gram in ("PREP", "CONJ"))
        or kept[-1].value in {"-", "–", ",", "и"}
    ):
        kept.pop()
    return kept


def nominative_title(sentence: Sentence, modifiers: Sequence[Any], kind: Sequence[Any], rest: Sequence[Any]) -> str:
    """The title with its head in the nominative, its number kept: «таможенные соглашения с ЕС».

    The tail stays as it stands in the text.
    """
    plural = bool(kind) and _is_plural(kind[0])
    words = []
    head = next((r for t in kind[:1] for r in readings(t) if "NOUN" in r.grams), None)
    gender = next((g for g in ("masc", "femn", "neut") if head is not None and g in head.grams), None)
    for token in [*modifiers, *kind]:
        words.append(_nominative(token, plural, None if token in kind else gender))
    text = " ".join(words)
    if rest:
        glue = "" if kind and rest[0].value in {"-", "–"} and rest[0].span.start == kind[-1].span.stop else " "
        text = f"{text}{glue}{sentence.passage(rest)}" if text else sentence.passage(rest)
    return text


def _nominative(token: Any, plural: bool, gender: str | None) -> str:
    inner = getattr(token, "tokens", None) or [token]
    words = []
    for part in inner:
        grams = {"nomn", "plur"} if plural else {"nomn", "sing"} | ({gender} if gender else set())
        readings_ = [r for r in readings(part) if ("ADJF" in r.grams or "PRTF" in r.grams or "NOUN" in r.grams)]
        word = next((r.raw.inflect(frozenset(grams)) for r in readings_ if r.raw is not None), None)
        text = word.word if word else part.value.lower()
        words.append(text[:1].upper() + text[1:] if part.value[:1].isupper() else text)
    return "".join(words) if any(p.value == "-" for p in inner) else " ".join(words)


# --- the clause: stage, date, place, signers ---------------------------------------------------------------


def read_clause(mention: InstrumentMention) -> None:
    """Fill from the clause of the mention what its own phrase did not tell."""
    sentence = mention.sentence
    clause = clause_of(sentence.clauses, mention.start)
    tokens = sentence.tokens
    around = [index for index in clause.indices if not mention.start <= index < mention.stop]
    mention.domestic = _is_business(mention, around)
    stage = _governor(mention) or _predicate(mention, clause, around) or _following_participle(mention)
    if stage:
        status, token, own = stage
        if mention.status is None or status in {"planned", "terminated", "ratified", "suspended", "rejected", "in_force"}:
            mention.status = status
            mention.evidence["status"] = [token]
        if own:
            _frame(mention, around, status)
    if mention.stop < len(tokens):
        _trailing_date(mention)


def _is_business(mention: InstrumentMention, around: Sequence[int]) -> bool:
    tokens = mention.sentence.tokens
    near = [tokens[i] for i in around] + mention.sentence.tokens[mention.start : mention.stop]
    return any(not is_entity(token) and (lemmas(token) & BUSINESS) for token in near)


def _governor(mention: InstrumentMention) -> tuple[str, Any, bool] | None:
    """A noun that governs the document: «подписание», «выход из», «проект»."""
    tokens = mention.sentence.tokens
    index = mention.start - 1
    preposition = ""
    if index >= 0 and tokens[index].value.lower() in {"из", "от", "о", "об", "к", "в", "на", "над", "по"}:
        preposition = tokens[index].value.lower()
        index -= 1
    if index < 0:
        return None
    if preposition == "из":
        for back in range(index, max(-1, index - 4), -1):
            if not is_entity(tokens[back]) and lemmas(tokens[back]) & {"выход", "выйти", "выходить", "вывести", "выведение"}:
                return "terminated", tokens[back], True
        return None
    token = tokens[index]
    words = set() if is_entity(token) else lemmas(token)
    planned = _planned_mark(mention)
    for word in words:
        if not any("NOUN" in reading.grams for reading in readings(token)):
            continue
        if word in {"проект", "подготовка"}:
            return "planned", token, True
        status = STAGES.get(word)
        if status:
            if planned and status in {"signed", "ratified", "in_force"}:
                return ("planned" if status == "signed" else ""), token, True
            if status == "signed" and preposition in {"от"}:
                return "rejected", token, True
            return status, token, True
    return None


def _planned_mark(mention: InstrumentMention) -> Any:
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    for index in clause.indices:
        token = tokens[index]
        if mention.start <= index < mention.stop or is_entity(token):
            continue
        if any(MODALITY.get(word) in {"planned", "wish"} for word in lemmas(token)) or lemmas(token) & {"обсудить", "обсуждать", "перспектива", "переговоры"}:
            return token
        if is_finite(token) and any("futr" in r.grams for r in readings(token)[:1]):
            return token
    return None


def _predicate(mention: InstrumentMention, clause: Clause, around: Sequence[int]) -> tuple[str, Any, bool] | None:
    """The verb of the clause: «подписали», «будет подписан», «ратифицировал»."""
    tokens = mention.sentence.tokens
    verbs = [
        i
        for i in around
        if not is_entity(tokens[i])
        and any(gram in r.grams for r in readings(tokens[i])[:1] for gram in ("VERB", "INFN", "PRTS", "GRND"))
        and any(word in STAGES for word in lemmas(tokens[i]))
    ]
    if not verbs:
        return None
    index = min(verbs, key=lambda i: min(abs(i - mention.start), abs(i - mention.stop)))
    if abs(index - mention.start) > 14 and abs(index - mention.stop) > 14:
        return None
    token = tokens[index]
    words = lemmas(token)
    status = next((STAGES[word] for word in words if word in STAGES), "")
    if not status:
        return None
    if words & {"выйти", "выход", "вывести", "выходить", "покинуть"} and not _governs(mention, index, {"из"}) and "покинуть" not in words:
        return None
    first = readings(token)[0].grams
    negated = index > 0 and tokens[index - 1].value.lower() == "не"
    future = "futr" in first or _auxiliary(tokens, index, around)
    modal = "INFN" in first and _modal(tokens, index, around)
    if negated or (index > 1 and tokens[index - 2].value.lower() == "не"):
        return ("rejected" if future and "VERB" in first else ""), token, True
    if modal == "denied":
        return "rejected", token, True
    if modal or future:
        return ("planned" if status in {"signed", "initialled"} else ""), token, True
    return status, token, True


def _governs(mention: InstrumentMention, index: int, prepositions: set[str]) -> bool:
    tokens = mention.sentence.tokens
    return mention.start > index and mention.start > 0 and tokens[mention.start - 1].value.lower() in prepositions


def _auxiliary(tokens: Sequence[Any], index: int, around: Sequence[int]) -> bool:
    return any(
        tokens[i].value.lower() in {"будет", "будут"} for i in around if abs(i - index) <= 4 and not is_entity(tokens[i])
    )


def _modal(tokens: Sequence[Any], index: int, around: Sequence[int]) -> str | None:
    for i in sorted(around, reverse=True):
        if i < index and not is_entity(tokens[i]):
            for word in lemmas(tokens[i]):
                if word in MODALITY:
                    return MODALITY[word]
    return None


def _following_participle(mention: InstrumentMention) -> tuple[str, Any, bool] | None:
    """«…, подписанный 15 мая 1992 года»: a participle phrase after the title."""
    tokens = mention.sentence.tokens
    index = mention.stop
    if index < len(tokens) and tokens[index].value == ",":
        index += 1
    if index >= len(tokens) or is_entity(tokens[index]):
        return None
    token = tokens[index]
    if not any("PRTF" in reading.grams for reading in readings(token)):
        return None
    for word in lemmas(token):
        if STAGES.get(word):
            for other in tokens[index + 1 : index + 8]:
                if other.value == ",":
                    break
                if other.type == DATE:
                    mention.dates.append(other)
                elif other.type == CITY:
                    mention.place = other
                elif other.type == OFFICIAL and has_gram(other, "ablt"):
                    mention.signers.append(other)
            return STAGES[word], token, False
    return None


def _trailing_date(mention: InstrumentMention) -> None:
    """«договор от 5 мая», «соглашение 1998 года», «на высшем уровне от …»."""
    tokens = mention.sentence.tokens
    index = mention.stop
    while index < len(tokens) and (tokens[index].value.lower() in {"на", "от", "("} or lemmas(tokens[index]) & {"уровень", "высший", "высокий"}):
        _read_level(mention, tokens, index)
        index += 1
    if index < len(tokens) and tokens[index].type == DATE:
        dated = index > mention.stop and tokens[index - 1].value.lower() in {"от", "("}
        if dated or (index == mention.stop and tokens[index].entity.year_only):
            mention.dates = [tokens[index]]


def _frame(mention: InstrumentMention, around: Sequence[int], status: str) -> None:
    tokens = mention.sentence.tokens
    for index in around:
        token = tokens[index]
        before = tokens[index - 1].value.lower() if index else ""
        if token.type == DATE and status in {"signed", "planned", "initialled"} and not mention.dates:
            mention.dates.append(token)
        elif token.type == CITY and before in {"в", "во"} and status in {"signed", "planned"} and mention.place is None:
            mention.place = token
        elif token.type == OFFICIAL and before not in {"с", "со", "у", "к", "для", "при", "слов", "словам", "между"}:
            if has_gram(token, "nomn") and not (index and lemmas(tokens[index - 1]) & {"слово"}):
                mention.signers.append(token)
        elif token.type == STATE and has_gram(token, "nomn") and before not in {"в", "во", "на", "с", "со", "между", "из"}:
            mention.states += [(code, token) for code in token.entity.codes]
