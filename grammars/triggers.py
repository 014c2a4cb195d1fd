"""Which texts can tell a fact at all: those with a word that the phrases of facts cannot do without.

A contact is read from a noun, a verb or a medium of `grammars.contacts.phrases`, a document from a noun or a name of
`grammars.documents`. A text without any of their words is done with after one look at each of its words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from grammars.contacts.phrases import WORDS
from grammars.documents import KINDS, NICKNAMES
from grammars.engine import morphology
from grammars.instruments.facts import BINDING, LOOSE
from grammars.stems import Stems, has_stem
from grammars.words import read_lines, read_table

__all__ = ["STEMS", "may_tell"]

#: Words of texts that are remembered; when there are more, all are forgotten.
WORDS_BOUND = 100_000

# What a sentence must hold that tells of a contact or a document, and what one that adds to them.
TELLING = read_lines("trigger_stems.txt")
ADDING = read_lines("topic_stems.txt")
#: Every medium begins so, and so does every noun that tells its medium: «по видеосвязи», «онлайн-встреча».
MEDIA = ("телефон", "видео", "онлайн")

RUSSIAN = re.compile("[а-яё]+", re.IGNORECASE)
# What a word is to a fact, in bits: enough for one; or only with a deed («подписали программу»), only with what tells
# that several made it («совместное | заявление»).
ENOUGH, LOOSE_KIND, STATEMENT, JOINT = 1, 2, 4, 8
STATEMENT_STEM = "заявлен"


def folded(word: str) -> str:
    return word.lower().replace("ё", "е")


def lemmas_of(word: str) -> set[str]:
    """All normal forms of a word, and itself."""
    return {folded(word), *(folded(form.normalized) for form in morphology()(word))}


@lru_cache(maxsize=1)
def trigger_lemmas() -> dict[str, int]:
    """What each lemma is to a fact. Of a noun of several words («дорожная карта») the one with a stem counts.

    Verbs like «говорить» tell a contact only beside a medium, so they are none by themselves.
    """
    found: dict[str, int] = {}
    told = [(word, ENOUGH) for word, row in WORDS.items() if row["contact"] != "saying"]
    told += [
        (row["lemma"], JOINT) for row in read_table("instrument_modifiers.csv") if row["slot"] in {"joint", "sides"}
    ]
    told += [
        (noun, LOOSE_KIND if row["fact"] == "document" or row["kind"] in LOOSE else ENOUGH)
        for noun, row in KINDS.items()
    ]
    for phrase, bits in told:
        for word in phrase.replace("-", " ").split():
            if has_stem(word, TELLING):
                for lemma in lemmas_of(word):
                    found[lemma] = found.get(lemma, 0) | bits
    return found


class Triggers(dict[str, int]):
    """What each word of a text is to a fact; looked up once a word."""

    def __missing__(self, word: str) -> int:
        found = 0
        if word.lower().startswith(MEDIA) or word in NICKNAMES:
            found = ENOUGH
        elif word.lower().startswith(STATEMENT_STEM):
            found = STATEMENT
        elif has_stem(word, TELLING):
            for lemma in lemmas_of(word):
                found |= trigger_lemmas().get(lemma, 0)
        if len(self) >= WORDS_BOUND:
            self.clear()
        self[word] = found
        return found


class Deeds(dict[str, bool]):
    """Whether a word tells what binds to a document of a kind told of so much else: «подписали программу»."""

    lemmas = frozenset({*BINDING, "парафирование"})

    def __missing__(self, word: str) -> bool:
        found = any(folded(form.normalized) in self.lemmas for form in morphology()(word))
        if len(self) >= WORDS_BOUND:
            self.clear()
        self[word] = found
        return found


TRIGGERS = Triggers()
DEEDS = Deeds()


def may_tell(text: str) -> bool:
    """Whether a text may tell a fact: False only where it certainly tells none.

    >>> may_tell("Министры обсудили торговлю."), may_tell("Министр сообщил о торговле.")
    (True, False)
    """
    words = set(RUSSIAN.findall(text))
    told = set(map(TRIGGERS.__getitem__, words))
    if any(bits & ENOUGH for bits in told) or (STATEMENT in told and any(bits & JOINT for bits in told)):
        return True
    return LOOSE_KIND in told and any(map(DEEDS.__getitem__, words))


#: The stems of the built-in grammars.
STEMS = Stems(TELLING, adding=ADDING, may_tell=may_tell)
