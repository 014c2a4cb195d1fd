"""One mention of a document, as the readers of phrases and clauses fill it."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from grammars.annotation import Sentence
from grammars.words import read_lines


def folded_lines(name: str) -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in read_lines(name))


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
    with_firms: bool = False  # «между секретариатом … и фондом»
    own_text: bool = False  # «настоящий Договор»: the text is the document's own, and provides for what may come
    ordinal: str | None = None  # «второе коммюнике»
    level: str | None = None
    sides: int | None = None
    stage: str | None = None  # the word that gives the status, by its normal form
    status: str | None = None
    place: Any = None  # token
    dates: list[Any] = field(factory=list)  # DATE tokens that date the document
    one_of: Any = None  # the mention of several of which this is one, or with which it is coordinated
    apposed_to: Any = None  # the mention before of which this is another name
    renames: bool = False  # … and the one to keep: «документ под названием „Договор о …“»
    years_since: int | None = None  # «20 лет со дня подписания»
    in_force: Any = None
    again: bool = False  # told by a pronoun or by the verb alone: «он вступил в силу»
    gender: str | None = None
    terminated: Any = None
    states: list[tuple[str, Any]] = field(factory=list)  # code, token
    signers: list[Any] = field(factory=list)  # OFFICIAL tokens
    sides_of: dict[int, str] = field(factory=dict)  # «с японской стороны — посол»: a signer's offset, the code
    with_both: bool = False  # «с обеими странами»: the two states told before, one document each
    of_both: bool = False  # «подписали министры двух стран»: the two states told before
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
