"""Entry into force, and documents told again by a pronoun: «Он вступил в силу в мае», «его подписали в Праге»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.clauses import clause_of
from grammars.found import Found
from grammars.instrument_mentions import InstrumentMention
from grammars.predicates import DATE, OFFICIAL, STATE, has_gram, lemmas, readings

ENTERING = frozenset({"вступить", "вступать", "вступление"})
# What may stand between «в силу» and its date: «вступил в силу лишь с 1 мая»
BEFORE_DATE = frozenset({"в", "во", "с", "со", "только", "лишь", "уже", "затем"})
PRONOUNS = frozenset({"он", "она", "оно", "они", "его", "ее", "их"})
GENDERS = ("masc", "femn", "neut")


def force_date(tokens: Sequence[Any], verb: int, around: Iterable[int]) -> Any:
    """The DATE token of «вступил в силу 5 мая», «5 мая вступил в силу»; None if there is none.

    `verb` is the index of the word of entering, `around` the indices of its clause.
    """
    force = next((i for i in range(verb + 1, min(verb + 5, len(tokens))) if tokens[i].value.lower() == "силу"), None)
    if force is None:
        return None
    index = force + 1
    while index < len(tokens) and tokens[index].value.lower() in BEFORE_DATE:
        index += 1
    if index < len(tokens) and tokens[index].type == DATE:
        return tokens[index]
    near = [i for i in around if tokens[i].type == DATE and verb - 3 <= i <= force + 3]
    return tokens[near[0]] if near else None


def read_force(mention: InstrumentMention, verb: int, around: Iterable[int]) -> None:
    """Fill the day of entry into force from the clause around the word of entering."""
    tokens = mention.sentence.tokens
    mention.in_force = force_date(tokens, verb, around) or mention.in_force


def read_second_stage(mention: InstrumentMention) -> None:
    """«договор подписан в мае и вступил в силу в июне»: the day of entry beside the day of signing."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    for index in clause.indices:
        if index <= mention.stop or tokens[index].value.lower() not in {"вступил", "вступила", "вступило", "вступили"}:
            continue
        if not any(tokens[i].value.lower() in {"и", "а", "но"} for i in range(index - 4, index)):
            continue
        token = force_date(tokens, index, ())
        if token is not None:
            mention.dates = [date for date in mention.dates if date is not token]
            mention.in_force, mention.status = token, "in_force"
            mention.evidence["status"] = [tokens[index]]


def told_again(
    sentence: Sentence, found: Iterable[Found], documents: Sequence[InstrumentMention]
) -> list[InstrumentMention]:
    """Documents that only a pronoun or the verb's own form tells: «Он подписан в мае», «а вступил в силу в июне»."""
    made = []
    for verb in found:
        clause = clause_of(sentence.clauses, verb.start)
        if any(clause_of(sentence.clauses, document.start) == clause for document in documents):
            continue
        head = _pronoun(sentence, clause.indices, verb.start)
        elided = head is sentence.tokens[verb.start]
        if head is None or (elided and not any(document.start < verb.start for document in documents)):
            continue
        index = next(i for i, token in enumerate(sentence.tokens) if token is head)
        forms = {g for r in readings(head) for g in GENDERS if g in r.grams and "plur" not in r.grams}
        mention = InstrumentMention(
            sentence=sentence,
            start=index,
            stop=index + 1,
            fact="document",
            kind=None,
            title=None,
            title_tokens=[],
            plural=has_gram(head, "plur") and not has_gram(head, "sing"),
            bare=True,
            head=head,
            again=True,
            gender=next(iter(forms)) if len(forms) == 1 else None,
        )
        if elided:
            read_force(mention, index, clause.indices)
            mention.stage, mention.status = "вступить", "in_force" if mention.in_force else None
        made.append(mention)
    return made


def _pronoun(sentence: Sentence, clause: Sequence[int], verb: int) -> Any:
    """The pronoun that stands for the document, or the verb «вступил» where its subject is left out."""
    tokens = sentence.tokens
    around = [i for i in clause if i != verb]
    pronouns = [
        tokens[i] for i in around if tokens[i].value.lower().replace("ё", "е") in PRONOUNS and abs(i - verb) <= 8
    ]
    if pronouns:
        return pronouns[0]
    if not lemmas(tokens[verb]) & ENTERING or not has_gram(tokens[verb], "past"):
        return None
    for i in around:
        if tokens[i].type in {STATE, OFFICIAL} or (
            len(tokens[i].value) > 1 and any("nomn" in form.grams for form in readings(tokens[i])[:1])
        ):
            return None
    return tokens[verb]
