"""Documents told again by a pronoun or by nothing: «Он вступил в силу», «Подписан 5 мая», «Подписи поставили …»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.clauses import Clause, clause_of
from grammars.found import Found
from grammars.instruments.frame import read_frame
from grammars.instruments.governors import AGREED, STAGES, Governor, Stage
from grammars.instruments.mentions import InstrumentMention
from grammars.instruments.modality import lies_ahead, weighed
from grammars.instruments.stages import read_clause
from grammars.predicates import OFFICIAL, STATE, has_gram, lemmas, readings

PRONOUNS = frozenset({"он", "она", "оно", "они", "его", "ее", "их"})
GENDERS = ("masc", "femn", "neut")
# What a verb needs beside it to tell of a document where its subject is left out
COMPLEMENTS = {
    "вступить": {"сила"},
    "вступать": {"сила"},
    "утратить": {"сила"},
    "прекратить": {"действие", "существование"},
    "подпись": {"поставить", "ставить"},
}
# What ceremonies do
TAKING_PLACE = frozenset({"состояться", "пройти", "проходить", "произойти"})
# Verbs whose subject may be the document and left out: «Утратил силу в 2003 году»
INTRANSITIVE = frozenset({"вступить", "вступать", "утратить", "прекратить", "действовать", "истечь"})


def told_again(
    sentence: Sentence, found: Iterable[Found], documents: Sequence[InstrumentMention]
) -> list[InstrumentMention]:
    """Mentions that no noun tells: «Он подписан в мае», «а вступил в силу в июне»."""
    made = []
    for verb in found:
        clause = clause_of(sentence.clauses, verb.start)
        if any(clause_of(sentence.clauses, document.start) == clause for document in documents):
            continue
        noun = has_gram(sentence.tokens[verb.start], "NOUN")
        if noun and not lemmas(sentence.tokens[verb.start]) & {"подпись"}:
            mention = _of_noun(sentence, verb.start, clause)
            if mention is not None:
                made.append(mention)
            continue
        head = _pronoun(sentence, clause.indices, verb.start)
        elided = head is sentence.tokens[verb.start]
        if head is None or (elided and _is_of_another(sentence, verb.start, documents)):
            continue
        mention = _mention(sentence, head)
        if not elided:
            read_clause(mention)
        elif not _read_verb(mention, verb.start, clause.indices):
            continue
        if mention.status is not None or mention.in_force is not None or mention.terminated is not None:
            made.append(mention)
    return made


def _is_of_another(sentence: Sentence, index: int, documents: Sequence[InstrumentMention]) -> bool:
    """«(договор) между A и B, C и D (подписан в 1932 году)»: what a bracket tells is of what stands before it."""
    tokens = sentence.tokens
    opened = next((i for i in range(index, -1, -1) if tokens[i].value in {"(", ")"}), None)
    if opened is None or tokens[opened].value == ")":
        return False
    return all(document.stop != opened for document in documents)


def _held(sentence: Sentence, index: int, clause: Clause) -> InstrumentMention | None:
    """«Церемония (подписания) прошла в Лиме 5 мая»: when and where the document told before was signed."""
    tokens = sentence.tokens
    if index != clause.indices[0] or not has_gram(tokens[index], "nomn"):
        return None
    verb = next((i for i in clause.indices if i > index and lemmas(tokens[i]) & TAKING_PLACE), None)
    between = [tokens[i] for i in range(index + 1, verb)] if verb is not None else []
    if verb is None or any(not lemmas(token) & {"подписание", "официальный", "сам"} for token in between):
        return None
    mention = _mention(sentence, tokens[index])
    mention.gender, mention.plural = None, False
    ahead = not has_gram(tokens[verb], "past")
    mention.stage, mention.status = "подписание", "planned" if ahead else "signed"
    mention.evidence["status"] = [tokens[verb]]
    stage = Stage(mention.status, "подписать", verb, True)
    read_frame(mention, stage, [i for i in clause.indices if i > verb])
    mention.states, mention.signers = [], []
    return mention if mention.dates or mention.place is not None else None


def _of_noun(sentence: Sentence, index: int, clause: Clause) -> InstrumentMention | None:
    """«Его подписание намечено на май», «Подписание прошло в Лиме»; None where it is another's."""
    tokens = sentence.tokens
    held = _held(sentence, index, clause)
    if held is not None:
        return held
    if not index or tokens[index - 1].value.lower().replace("ё", "е") not in {"его", "ее", "их"}:
        return None
    mention = _mention(sentence, tokens[index - 1])
    word = next((word for word in lemmas(tokens[index]) if word in STAGES), None)
    if word is None or not lies_ahead(tokens, clause, mention) or STAGES[word][0] not in AGREED:
        return None
    mention.gender, mention.plural = None, tokens[index - 1].value.lower() == "их"
    mention.stage, mention.status, mention.evidence["status"] = word, "planned", [tokens[index]]
    stage = Stage("planned", word, index, False)
    read_frame(mention, stage, [i for i in clause.indices if i not in {index, index - 1}])
    return mention


def _mention(sentence: Sentence, head: Any) -> InstrumentMention:
    index = next(i for i, token in enumerate(sentence.tokens) if token is head)
    forms = {g for r in readings(head) for g in GENDERS if g in r.grams and "plur" not in r.grams}
    return InstrumentMention(
        sentence=sentence,
        start=index,
        stop=index + 1,
        fact="document",
        kind=None,
        title=None,
        title_tokens=[],
        plural=head.value.lower() in {"они", "их"}
        or (has_gram(head, "plur") and not has_gram(head, "sing") and not lemmas(head) & {"подпись"}),
        bare=True,
        head=head,
        again=True,
        gender=next(iter(forms)) if len(forms) == 1 and not lemmas(head) & {"подпись", "совершить"} else None,
    )


def _read_verb(mention: InstrumentMention, index: int, clause: Sequence[int]) -> bool:
    """Read the stage that a verb without a subject tells; False where it tells none."""
    tokens = mention.sentence.tokens
    around = [i for i in clause if i != index]
    word = next(word for word in lemmas(tokens[index]) if word in STAGES)
    status = STAGES[word][0]
    if word == "подпись":
        stage = Stage(status, word, index, True)
    else:
        grams = readings(tokens[index])[0].grams
        stage = weighed(
            Governor(None, tokens[index], "", (), False), tokens, index, clause, word, status, grams, "PRTS" in grams
        )
    mention.stage, mention.status = word, stage.status
    if stage.status is not None:
        mention.evidence["status"] = [tokens[index]]
    read_frame(mention, stage, around)
    return stage.status is not None


def _pronoun(sentence: Sentence, clause: Sequence[int], verb: int) -> Any:
    """The pronoun that stands for the document, or the verb «вступил» where its subject is left out."""
    tokens = sentence.tokens
    around = [i for i in clause if i != verb]
    word = next((word for word in lemmas(tokens[verb]) if word in STAGES), None)
    needed = COMPLEMENTS.get(word or "")
    if word is None or (needed and not any(lemmas(tokens[i]) & needed for i in around)):
        return None
    pronouns = [
        tokens[i] for i in around if tokens[i].value.lower().replace("ё", "е") in PRONOUNS and abs(i - verb) <= 8
    ]
    if word == "совершить":  # «Совершено в Лиме 5 мая 2001 года, в двух экземплярах»: how a document's text ends
        return tokens[verb] if verb == 0 and tokens[0].value.lower() == "совершено" else None
    if pronouns and word != "подпись":
        return pronouns[0]
    if word == "подпись":
        return tokens[verb]
    passive = has_gram(tokens[verb], "PRTS")
    if not passive and not (word in INTRANSITIVE and has_gram(tokens[verb], "past")):
        return None
    for i in around:
        if tokens[i].type in {STATE, OFFICIAL} and has_gram(tokens[i], "nomn"):
            return None
        if (
            len(tokens[i].value) > 1
            and tokens[i].type == "RU"
            and any("nomn" in form.grams for form in readings(tokens[i])[:1])
            and not lemmas(tokens[i]) & (needed or set())
        ):
            return None
    return tokens[verb]
