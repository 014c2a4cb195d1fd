"""What follows the noun of a document: whether it names a subject, and which states it tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.documents import KINDS
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.predicates import OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings
from grammars.words import read_table

BUSINESS = folded_lines("business_nouns.txt")
GENERIC_AFTER = folded_lines("document_generic_complements.txt")
# «минск», «женев»: cities as their adjectives have them
PLACE_STEMS = frozenset(
    form
    for table in ("cities.csv", "capitals.csv")
    for row in read_table(table)
    for name in [next(iter(row.values())).lower().replace("ё", "е")]
    for form in ((name, name[:-1]) if name[-1] in "аеиоуыяьй" else (name,))
)
NO_SUBJECT = folded_lines("document_owners.txt")
JOINING = frozenset({"и", ",", "или", "—", "–", "-"})
LEAVING = frozenset({"выйти", "выход", "выходить", "вывести"})
STATES = frozenset({"страна", "государство", "республика", "сторона", "народ"})
UNNAMED = folded_lines("document_unnamed_sides.txt")


def trimmed(tail: Sequence[Any]) -> list[Any]:
    """The tail without what cannot end a title; nothing of one that names no subject: «о том»."""
    term = next((i for i, token in enumerate(tail) if token.value.lower() == "сроком"), len(tail))
    kept = list(tail[:term])  # «контракт на транзит газа | сроком на пять лет»
    if len(kept) > 2 and is_of_both(kept[-2:]):
        kept = kept[:-3] if kept[-3].value.lower() == "между" and len(kept) == 3 else kept
    while kept and (
        (
            any(gram in reading.grams for reading in readings(kept[-1])[:1] for gram in ("PREP", "CONJ"))
            and not kept[-1].value.isupper()
        )
        or kept[-1].value in {"-", "–", ",", "и"}
    ):
        kept.pop()
    if kept and any(lemmas(token) & GENERIC_AFTER for token in kept[:2]):
        return []
    if all(
        not _is_somebody(token) if token.type == OFFICIAL else not is_entity(token) and lemmas(token) & NO_SUBJECT
        for token in kept
    ):
        return []  # «декларация двух стран»
    return kept


def _is_paired(tail: Sequence[Any], index: int) -> bool:
    """«о союзе A и B»: two states in the genitive, side by side."""
    pair = [tail[i] for i in (index, index + 2) if i < len(tail)]
    if index > 1 and tail[index - 1].value == "и":
        pair = [tail[index - 2], tail[index]]
    between = tail[index - 1 if pair[-1] is tail[index] else index + 1 : index + 2][:1]
    return (
        len(pair) == 2
        and tail.index(pair[0]) < 5
        and all(token.type == STATE and has_gram(token, "gent") for token in pair)
        and [token.value for token in between] == ["и"]
        and not any("PREP" in reading.grams for reading in readings(tail[tail.index(pair[0]) - 1])[:1])
    )


def read_sides(mention: InstrumentMention, tail: Sequence[Any]) -> None:
    """States in the complement: «между A и B», «A с B», «с A», «о выходе A из B», «о присоединении A к B»."""
    mode = "genitive"
    previous: Any = None
    firms = False
    for index, token in enumerate(tail):
        value = token.value.lower()
        if mode in {"between", "with"} and not is_entity(token) and lemmas(token) & BUSINESS:
            firms = mention.sideless = mention.with_firms = True  # «с холдингом Перу», «между компаниями Перу и Чили»
        following = tail[index + 1] if index + 1 < len(tail) else None
        bound = (
            index == 0 or mode in {"genitive", "with", "between"} or (following is not None and following.type == STATE)
        )
        if value in {"между", "с", "со"} and (bound or value == "между"):
            mode = "between" if value == "между" else "with"
        elif value in JOINING:
            pass
        elif token.type in {STATE, OFFICIAL}:
            if token.type == OFFICIAL and mode != "topic":
                mention.signers += [token] if mode == "genitive" and _is_somebody(token) else []
            found = [] if firms and mode in {"between", "with"} else [(code, token) for code in _codes(token)]
            if mode == "between":
                mention.states += found
            elif mode == "with":
                mention.bound_with += found
            elif (
                (
                    mode == "genitive"
                    and previous is not None
                    and lemmas(previous) & {"саммит"}
                    and mention.fact == "declaration"
                )
                or (
                    mode == "genitive" and (index == 0 or (previous is not None and previous.type in {STATE, OFFICIAL}))
                )
                or (mode == "joining" and tail[index - 1].value.lower() != "в")
                or (mode == "topic" and _is_paired(tail, index))
            ):
                mention.states += found
            elif mode == "leaving":
                mention.bound_with += found
        elif lemmas(token) & {"выход", "развод"}:
            mode = "leaving"
        elif lemmas(token) & {"присоединение", "вступление", "прием"}:
            mode = "joining"
        elif any("PREP" in reading.grams for reading in readings(token)[:1]):
            mode = mode if mode in {"leaving", "joining"} and value in {"из", "к", "в", "с", "со"} else "topic"
        elif mode == "between" and token.type == "RU" and not has_gram(token, "ablt", "gent"):
            mode = "topic"
        if token.type != "PUNCT" and value not in JOINING:
            previous = token
    if mode == "leaving" and len({code for code, _ in mention.bound_with}) > 1:
        mention.states, mention.bound_with = [*mention.states, *mention.bound_with], []


def leaves(mention: InstrumentMention, tail: Sequence[Any]) -> bool:
    """«выход из договора Чили»: a state after the noun that leaves it, and names no document."""
    if len(tail) != 1 or tail[0].type != STATE or not has_gram(tail[0], "gent"):
        return False
    tokens = mention.sentence.tokens
    near = tokens[max(0, mention.start - 6) : mention.start]
    return near[-1:] != [] and near[-1].value.lower() in {"из", "с"} and any(lemmas(t) & LEAVING for t in near)


def is_of_both(tail: Sequence[Any]) -> bool:
    """«между нашими странами», «двух государств»: the two told before."""
    for index, token in enumerate(tail[1:], start=1):
        if not is_entity(token) and lemmas(token) & STATES:
            before = tail[index - 1]
            if lemmas(before) & {"два", "оба", "наш"} and not is_entity(before):
                return True
    return False


def is_of_place(token: Any) -> bool:
    """«минские», «женевский»: the adjective of a city, which names the document made there."""
    if token.type == STATE_ADJECTIVE:
        return False
    for word in lemmas(token):
        if word.endswith("ский"):
            stem = word.removesuffix("ий")
            if {stem, stem.removesuffix("ск")} & PLACE_STEMS:
                return True
    return False


def names_nobody(mention: InstrumentMention, tail: Sequence[Any]) -> bool:
    """«договор аренды», «договор изменения …»: a common noun in the genitive is no subject of a treaty."""
    if (
        not tail
        or mention.kind not in {"договор", "соглашение", "договорённость", "меморандум", "перемирие", "протокол"}
        or tells_subject(tail)
    ):
        return False
    first = tail[0]
    plain = (
        first.type == "RU" and not first.value[:1].isupper() and not any("PREP" in r.grams for r in readings(first)[:1])
    )
    return (
        plain
        and not any(token.type in {STATE, OFFICIAL, STATE_ADJECTIVE} or token.value[:1].isupper() for token in tail)
        and nested_at([first, *tail]) is None
    )


def tells_subject(tail: Sequence[Any]) -> bool:
    """Whether the complement says what the document is about: not «договор аренды»."""
    words = [token.value.lower() for token in tail]
    return any(word in {"о", "об", "обо", "по", "к", "ко"} for word in words) or words[:2] in (
        ["в", "отношении"],
        ["в", "сфере"],
        ["в", "области"],
    )


def _is_somebody(token: Any) -> bool:
    return any(official.name or official.countries for official in token.entity)


def is_sideless(tail: Sequence[Any]) -> bool:
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


def nested_at(tail: Sequence[Any]) -> int | None:
    return next(
        (
            index
            for index, token in enumerate(tail)
            if index
            and token.type == "RU"
            and kind_of([token])["kind"] not in {"", "план", "программа", "устав", "акт", "кодекс"}
            and KINDS.get(next(iter(lemmas(token)), "")) is not None
        ),
        None,
    )
