"""Reading one mention of a document: its kind, title, parties, date and stage, from the phrase and its clause.

Used by the agreement and the declaration grammar alike; the phrases themselves are in `grammars.documents`,
the stage told by the clause in `grammars.instrument_stages`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, field

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.documents import KINDS
from grammars.instrument_titles import nominative_title
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings
from grammars.words import read_lines, read_table


def folded_lines(name: str) -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in read_lines(name))


MODIFIER_SLOT = {row["lemma"].replace("ё", "е"): (row["slot"], row["value"]) for row in read_table("instrument_modifiers.csv")}
BUSINESS = folded_lines("business_nouns.txt")
LEVELS = {"высший": "highest", "высокий": "high", "министерский": "ministerial", "межправительственный": "intergovernmental"}
GENERIC_AFTER = folded_lines("document_generic_complements.txt")
NO_SUBJECT = folded_lines("document_owners.txt")
UNNAMED = frozenset({"страна", "государство", "запад", "власть", "сторона", "мятежник", "боевик"})
DEALS = folded_lines("document_deals.txt")


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
    head: Any = None  # the token of the kind noun
    proper: bool = False  # told by a name: «Минские соглашения», «Договор о …», «СНВ-3»
    subject: bool = False  # with a subject: «договор о границе»
    joint: bool = False
    sideless: bool = False  # «договор между государствами», «соглашение с компаниями»: no state is told
    domestic: bool = False
    level: str | None = None
    sides: int | None = None
    stage: str | None = None  # the word that gives the status, by its normal form
    status: str | None = None
    place: Any = None  # token
    dates: list[Any] = field(factory=list)  # DATE tokens that date the document
    in_force: Any = None
    terminated: Any = None
    states: list[tuple[str, Any]] = field(factory=list)  # code, token
    signers: list[Any] = field(factory=list)  # OFFICIAL tokens
    with_both: bool = False  # «с обеими странами»: the two states told before
    bound_with: list[tuple[str, Any]] = field(factory=list)  # «с Турцией»: the other side is told elsewhere
    several: list[list[Any]] = field(factory=list)  # complements of a plural noun that name one document each
    content: list[Any] = field(factory=list)  # modifiers that belong to the title
    kind_tokens: list[Any] = field(factory=list)
    nested: list[InstrumentMention] = field(factory=list)  # documents told inside the title
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
    return _read_parts(sentence, parts, start, stop)


def _read_parts(sentence: Sentence, parts: dict[str, list[Any]], start: int, stop: int) -> InstrumentMention | None:
    kind_tokens = parts.get("kind", [])
    nickname = parts.get("nickname", [])
    row = kind_of(kind_tokens) if kind_tokens else {"noun": "", "kind": "", "fact": "agreement"}
    tail, quoted = _trimmed(parts.get("tail", [])), parts.get("quoted", [])
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
        bare=not tail and not nickname and not quoted,
        head=head,
        kind_tokens=kind_tokens,
    )
    participle = parts.get("participle", [])
    modifiers = parts.get("modifiers", [])
    if participle and kind_tokens and not _agree(participle[0], head):
        participle = []
    content = _read_modifiers(mention, _agreeing(modifiers, head))
    if content is None or _is_other_thing(mention, content, tail, nickname, quoted):
        return None
    mention.content = content
    mention.bare = mention.bare and not content
    _read_participle(mention, participle)
    _read_sides(mention, tail)
    mention.sideless = _is_sideless(tail)
    nested = _nested_at(tail)
    if nested is not None:
        _read_nested(mention, tail, nested)
    rest = [*nickname, *quoted, *tail]
    title = [*content, *kind_tokens, *rest]
    if not mention.bare and title:
        bracket = parts.get("bracket", [])
        mention.title_tokens = [*title, *bracket]
        mention.title = nominative_title(sentence, content, kind_tokens, [*rest, *bracket], plural=mention.plural)
        mention.subject = bool(quoted) or _tells_subject(tail)
        initial = sentence.tokens[0]
        mention.proper = bool(nickname or quoted) or any(
            token.value[:1].isupper() and token is not initial for token in [*content, *kind_tokens[:1]] if token.type != STATE_ADJECTIVE
        )
        mention.proper = mention.proper or mention.kind is None and any(lemmas(token) & DEALS for token in content)
        mention.several = _several(mention, tail)
    mention.evidence["kind"] = kind_tokens or [head]
    return mention


def _is_plural(tokens: Sequence[Any], start: int, head: Any, modifiers: Sequence[Any]) -> bool:
    """Whether several documents are named at once; «соглашения» is one after a noun or «из», several after a verb."""
    forms = [reading for reading in readings(head) if "NOUN" in reading.grams]
    numbers = {number for reading in forms for number in ("sing", "plur") if number in reading.grams}
    if len(numbers) < 2:
        return numbers == {"plur"}
    for token in modifiers:
        own = {n for r in readings(token) if "ADJF" in r.grams for n in ("sing", "plur") if n in r.grams}
        if len(own) == 1:
            return own == {"plur"}
    before = tokens[start - 1] if start else None
    if before is None:
        return True
    first = readings(before)[0].grams if readings(before) else ()
    return not ("PREP" in first or "NOUN" in first or is_entity(before) or before.value.lower() == "не")


def _agree(word: Any, head: Any) -> bool:
    """Whether an adjective or a participle may stand in the case and number of the noun."""
    cases = ("nomn", "gent", "datv", "accs", "ablt", "loct")
    own = {(c, n) for r in readings(word) for c in cases for n in ("sing", "plur") if c in r.grams and n in r.grams}
    its = {(c, n) for r in readings(head) for c in cases for n in ("sing", "plur") if c in r.grams and n in r.grams}
    return bool(own & its) or not own or not its


def _agreeing(modifiers: Sequence[Any], head: Any) -> list[Any]:
    """The modifiers nearest to the noun that agree with it."""
    kept: list[Any] = []
    for token in reversed(modifiers):
        if token.type in {"INT", "PUNCT"} or len(token.value) < 4 and not is_entity(token):
            kept.insert(0, token)
            continue
        if not _agree(token, head) and token.type != STATE_ADJECTIVE:
            break
        kept.insert(0, token)
    return kept


def _is_other_thing(mention: InstrumentMention, content: Sequence[Any], tail: Sequence[Any], nickname: Sequence[Any], quoted: Sequence[Any]) -> bool:
    """«сделка» of any other sort, «согласие дать соглашение на …», «по договорённости с», an organisation's name."""
    tokens = mention.sentence.tokens
    noun = lemmas(mention.head)
    before = tokens[mention.start - 1] if mention.start else None
    if "сделка" in noun and mention.kind is None:
        return not any(lemmas(token) & DEALS for token in content)
    if noun & {"соглашение"} and tail and tail[0].value.lower() == "на":
        return True
    if before is None:
        return False
    if lemmas(before) & {"организация", "служба"} and before.value[:1].isupper():
        return True
    adverbial = before.value.lower() == "по" and not content and mention.kind in {"договорённость", "соглашение", "контракт", "протокол", "план"}
    return adverbial and (not tail or tail[0].value.lower() in {"с", "со", "между"} or tail[0].type in {OFFICIAL, STATE})


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
        elif slot == "joint":
            mention.joint = True
            joint.append(token)
        elif slot == "planned":
            mention.status = "planned"
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
        elif token.type == CITY or (token.type == STATE and index and tokens[index - 1].value.lower() in {"в", "во", "на"}):
            mention.place = token
        elif token.type == OFFICIAL:
            mention.signers.append(token)
        elif token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        else:
            read_level(mention, tokens, index)


def read_level(mention: InstrumentMention, tokens: Sequence[Any], index: int) -> None:
    """«на высшем уровне»: the level, where the token `index` is «уровень»."""
    if "уровень" in lemmas(tokens[index]) and index:
        adjective = tokens[index - 1]
        found = {"высший"} if adjective.value.lower().startswith("высш") else lemmas(adjective)
        for word in found & LEVELS.keys():
            mention.level = LEVELS[word]
            mention.evidence["level"] = [adjective, tokens[index]]


def _read_sides(mention: InstrumentMention, tail: Sequence[Any]) -> None:
    """States in the complement: «между A и B», «A с B», «с A», «о выходе A из B», «о присоединении A к B»."""
    mode = "genitive"
    previous: Any = None
    for index, token in enumerate(tail):
        value = token.value.lower()
        following = tail[index + 1] if index + 1 < len(tail) else None
        bound = index == 0 or mode in {"genitive", "with", "between"} or (following is not None and following.type == STATE)
        if value in {"между", "с", "со"} and (bound or value == "между"):
            mode = "between" if value == "между" else "with"
        elif value in {"и", ",", "или"}:
            pass
        elif token.type in {STATE, OFFICIAL}:
            if token.type == OFFICIAL and mode != "topic":
                mention.signers += [token] if mode == "genitive" and _is_somebody(token) else []
            found = [(code, token) for code in _codes(token)]
            if mode == "between":
                mention.states += found
            elif mode == "with":
                mention.bound_with += found
            elif mode == "genitive" and previous is not None and lemmas(previous) & {"саммит"} and mention.fact == "declaration":
                mention.states += found
            elif mode == "genitive" and (index == 0 or (previous is not None and previous.type in {STATE, OFFICIAL})):
                mention.states += found
            elif mode == "leaving":
                mention.bound_with += found
        elif lemmas(token) & {"выход", "присоединение", "вступление", "прием", "развод"}:
            mode = "leaving"
        elif any("PREP" in reading.grams for reading in readings(token)[:1]):
            mode = mode if mode == "leaving" and value in {"из", "к", "в", "с", "со"} else "topic"
        elif mode == "between" and token.type == "RU" and not has_gram(token, "ablt", "gent"):
            mode = "topic"
        if token.type != "PUNCT":
            previous = token
    if mode == "leaving" and len({code for code, _ in mention.bound_with}) > 1:
        mention.states, mention.bound_with = [*mention.states, *mention.bound_with], []


def _tells_subject(tail: Sequence[Any]) -> bool:
    """Whether the complement says what the document is about: not «договор аренды», «договор с министерством»."""
    words = [token.value.lower() for token in tail]
    return any(word in {"о", "об", "обо", "по", "к", "ко"} for word in words) or words[:2] in (["в", "отношении"], ["в", "сфере"], ["в", "области"])


def _is_somebody(token: Any) -> bool:
    return any(official.name or official.countries for official in token.entity)


def _is_sideless(tail: Sequence[Any]) -> bool:
    if not tail or tail[0].value.lower() not in {"с", "со", "между"}:
        return False
    sides: list[Any] = []
    for token in tail[1:]:
        if any("PREP" in reading.grams for reading in readings(token)[:1]) and not is_entity(token):
            break
        sides.append(token)
    if any(token.type in {STATE, OFFICIAL, STATE_ADJECTIVE} for token in sides):
        return False
    return any(has_gram(token, "anim") or lemmas(token) & (BUSINESS | UNNAMED) for token in sides)


def _codes(token: Any) -> list[str]:
    if token.type == STATE:
        return list(token.entity.codes)
    return [official.countries[0] for official in token.entity if official.countries]


def _trimmed(tail: Sequence[Any]) -> list[Any]:
    """The tail without what cannot end a title, and without a complement that names no subject: «о том», «в этой связи»."""
    kept = list(tail)
    while kept and (
        (any(gram in reading.grams for reading in readings(kept[-1])[:1] for gram in ("PREP", "CONJ")) and not kept[-1].value.isupper())
        or kept[-1].value in {"-", "–", ",", "и"}
    ):
        kept.pop()
    if kept and any(lemmas(token) & GENERIC_AFTER for token in kept[:2]):
        return []
    if all(
        not _is_somebody(token) if token.type == OFFICIAL else not is_entity(token) and lemmas(token) & NO_SUBJECT for token in kept
    ):
        return []  # «декларация двух стран»
    return kept


# --- documents inside titles, and several under one noun --------------------------------------------------------


def _nested_at(tail: Sequence[Any]) -> int | None:
    return next(
        (
            index
            for index, token in enumerate(tail)
            if index and token.type == "RU" and kind_of([token])["kind"] not in {"", "план", "программа", "устав", "акт", "кодекс"}
            and KINDS.get(next(iter(lemmas(token)), "")) is not None
        ),
        None,
    )


def _read_nested(mention: InstrumentMention, tail: Sequence[Any], index: int) -> None:
    """«протокол к Европейской конвенции о …»: the convention is a document of its own."""
    first = index
    while first and any("ADJF" in reading.grams for reading in readings(tail[first - 1])[:2]):
        first -= 1
    nickname = tail[index + 1 : index + 2] if index + 1 < len(tail) and tail[index + 1].value.isupper() else []
    position = next(i for i, token in enumerate(mention.sentence.tokens) if token is tail[index])
    parts = {
        "modifiers": list(tail[first:index]),
        "kind": [tail[index]],
        "tail": list(tail[index + 1 :]),
    }
    if nickname and len(tail) == index + 2:
        parts["tail"], parts["nickname"] = [], nickname
    inner = _read_parts(mention.sentence, parts, position - (index - first), position + len(tail) - index)
    if inner is not None and not inner.bare:
        mention.nested.append(inner)


def _several(mention: InstrumentMention, tail: Sequence[Any]) -> list[list[Any]]:
    """«договоры о помощи, о дружбе и сотрудничестве», «договоры о РСМД и СНВ»: one complement a document."""
    if not mention.plural or not tail or tail[0].value.lower() not in {"о", "об", "по"}:
        return []
    groups: list[list[Any]] = [[]]
    for index, token in enumerate(tail):
        following = tail[index + 1] if index + 1 < len(tail) else None
        if token.value in {",", "и"} and following is not None and following.value.lower() in {"о", "об", "обо"} and index:
            groups.append([])
        else:
            groups[-1].append(token)
    if len(groups) == 1 and len(tail) == 4 and tail[2].value == "и" and tail[1].value.isupper() and tail[3].value.isupper():
        groups = [[tail[0], tail[1]], [tail[0], tail[3]]]
    return groups if len(groups) > 1 else []
