"""What turns the matches of a grammar's rules into facts: the hook by which any type is read, built in or not.

    class VisitReader(Reader):
        makes = (Visit,)

        def read(self, sentence, found): ...
        def facts(self, mentions, article): ...

    VISIT = Grammar(name="visit", fact=Visit, triggers=…, reader=VisitReader())

Grammars that share one reader object are read by it together: each sentence once, and all mentions at the end.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from yargy.rule import Rule

from facts.fact import Fact
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.found import Found

Findings = Mapping[str, list[Found]]


class Reader(ABC):
    """Reads mentions sentence by sentence, and makes the facts behind all mentions of an article.

    It must keep nothing of an article in itself, since one reader serves all texts and threads. Why a mention
    becomes no fact it may tell `explain` by `grammars.notes.dropped`.
    """

    #: The fact types that `facts` gives; a grammar of another type is refused.
    makes: tuple[type[Fact], ...]

    @abstractmethod
    def read(self, sentence: Sentence, found: Findings) -> Iterable[Any]:
        """The mentions, of any kind, that one annotated sentence tells. `found` are the matches of triggers, roles
        and scene, by the names of `Grammar.rules`; of clues it has none.
        """

    @abstractmethod
    def facts(self, mentions: Sequence[Any], article: Article) -> Iterable[Fact]:
        """The facts behind all mentions of one article, in text order."""

    def check(self, name: str, rule: Rule) -> None:  # noqa: B027 - to be overridden, by those that ask for more
        """Raise ValueError, with what is expected, where matches of a rule declared as `name` cannot be read."""
