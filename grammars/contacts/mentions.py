"""A mention of a contact: what one sentence tells of one call or meeting, each value with its tokens."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from grammars.annotation import Sentence


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
    other: bool = False  # «предыдущая», «следующая встреча»: not the one told before
    after: bool = False  # «после встречи», «по итогам переговоров»
    there: bool = False  # «там прошли переговоры»: where the contact told before took place
    unofficial: bool = False  # with somebody who is no official: «с семьёй», «с военнослужащими»
    aside: bool = False  # inside a topic or a title: «обсудили предстоящий саммит»
    inner: bool = False  # the same, also where a date makes an event of it
    ongoing: bool = False  # «переговоры продолжаются»: no event even where a date is told
    joins: bool = False  # «в переговорах участвуют …»: adds people to the contact told before
    background: bool = False  # «участники саммита»: a contact only with its place or date
    of_sides: bool = False  # «встреча делегаций»: of the two states told last
    of_states: str | None = None  # the role in «главы МИД двух стран»
    body: bool = False  # «заседание комиссии двух стран»: the participants are in the name of what sits
    journey: bool = False  # «отправился на переговоры»
    past: bool = False  # a verb in the past tense tells that it was held
    number: int = 2  # of the states in «главы МИД трёх стран», «комиссия двух стран»
    present: bool = False  # «завтра встречаются»: the present tense with a date ahead is a plan
    own_subject: bool = False  # «встреча пройдёт»: the noun itself is the subject
    joint_role: str | None = None  # «министры обсудили»
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
    continued: list[tuple[int, int]] = field(factory=list)  # sentences that tell on by a pronoun
    status: str = "held"
    status_tokens: list[Any] = field(factory=list)

    @property
    def span(self) -> tuple[int, int]:
        tokens = self.sentence.tokens
        return tokens[self.start].span.start, tokens[self.stop - 1].span.stop
