"""Which terminals of a grammar a token matches.

A terminal is a yargy predicate. Grammars hold hundreds, most of them lists of words, so they are indexed by
value, normal form, grammeme and type instead of being asked one by one. The set of terminals that a token
matches is all that a parser sees of it: equal sets are one `TokenClass`.

A predicate of one's own is asked once a word. If it has an attribute `seen`, a function that gives what of a
token its answer depends on (hashable), it is asked once for each such value, together with all that share
the function.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

from yargy.predicates import AndPredicate, NotPredicate, OrPredicate, Predicate, bank
from yargy.token import Token, is_morph_token, is_tag_token
from yargy.tokenizer import INT

from .morphology import Forms, Grams

#: Token classes that one lexicon keeps, and as many of each kind of answer about tokens; when more are seen
#: it starts anew.
CLASSES_BOUND = 10_000

SHAPES = frozenset({bank.true, bank.is_lower, bank.is_upper, bank.is_title, bank.is_capitalized, bank.is_single})
VALUED = frozenset(
    {
        bank.eq,
        bank.caseless,
        bank.length_eq,
        bank.gte,
        bank.lte,
        bank.GramPredicate,
        bank.TypePredicate,
        bank.TagPredicate,
    }
)
LISTED = frozenset({bank.in_, bank.in_caseless, bank.DictionaryPredicate})

Asked = TypeVar("Asked", bound=Callable[[str], bool])


def of_capitalised(function: Asked) -> Asked:
    """Declare of a function for yargy's `custom` that it holds only for values that begin with a capital letter: it is
    not asked about others.
    """
    function.of_capitalised = True  # type: ignore[attr-defined]
    return function


def identity(predicate: Predicate) -> Any:
    """A key that is equal for predicates that match the same tokens and constrain them alike."""
    kind = type(predicate)
    if kind in SHAPES:
        return kind
    if kind in VALUED and isinstance(predicate.value, (str, int, float)):
        return kind, type(predicate.value), predicate.value
    if kind in LISTED and isinstance(predicate.value, (set, frozenset)):
        return kind, frozenset(predicate.value)
    if kind is bank.in_ and isinstance(predicate.value, str):
        return kind, predicate.value
    if kind in (AndPredicate, OrPredicate):
        return kind, tuple(identity(part) for part in predicate.predicates)
    if kind is NotPredicate:
        return kind, identity(predicate.predicate)
    if kind is bank.CustomPredicate:
        return kind, id(predicate.function), tuple(predicate.types or ())
    return kind, id(predicate)


def substrings(value: str) -> set[str]:
    """What `in_(value)` finds in a string: all its parts."""
    size = len(value)
    return {value[start:stop] for start in range(size) for stop in range(start + 1, size + 1)}


def grams_of(forms: Sequence[Any]) -> tuple[Any, ...]:
    """The grammemes of each reading of a word."""
    return forms.grams if type(forms) is Forms else tuple([form.grams for form in forms])


class TokenClass:
    """A set of terminals that tokens match; `errors` are the predicates that raised, to be raised if
    needed.
    """

    __slots__ = ("errors", "terminals")

    def __init__(self, terminals: frozenset[int], errors: dict[int, Exception]) -> None:
        self.terminals = terminals
        self.errors = errors

    def __repr__(self) -> str:
        return f"TokenClass({sorted(self.terminals)})"


class Terminals:
    """Predicates numbered and indexed. `number(predicate)` while the grammar is built, then
    `matched(token)`.
    """

    def __init__(self) -> None:
        self.predicates: list[Predicate] = []
        self.used: set[int] = set()
        #: Terminals whose answer may depend on more than a token's value, type, tag and forms.
        self.opaque: set[int] = set()
        self.needs_forms = False
        self._numbers: dict[Hashable, int] = {}
        #: The same by the `id` of predicates, which are kept alive: one may stand in many rules.
        self._numbers_of: dict[int, int] = {}
        self._numbered: list[Predicate] = []
        self._by_value: dict[str, list[int]] = defaultdict(list)
        self._by_lower: dict[str, list[int]] = defaultdict(list)
        self._by_normal: dict[str, list[int]] = defaultdict(list)
        self._by_gram: dict[str, list[int]] = defaultdict(list)
        self._by_type: dict[str, list[int]] = defaultdict(list)
        self._by_tag: dict[str, list[int]] = defaultdict(list)
        self._asked: list[int] = []
        self._asked_of_capitalised: list[int] = []
        self._asked_of_int: list[int] = []
        self._keyed: dict[Callable[[Token], Hashable], list[int]] = {}
        self._lazy: set[int] = set()
        self._parts: dict[int, tuple[int, ...]] = {}
        self._watchers: dict[int, list[int]] = defaultdict(list)
        self._always: list[int] = []
        self._of_shape: dict[Hashable, frozenset[int]] = {}
        self._classes: dict[frozenset[int], TokenClass] = {}
        self._every: Question | None = None

    def number(self, predicate: Predicate) -> int:
        """The terminal's number; equal predicates share one."""
        found = self._number(predicate)
        if found in self._lazy:
            self._lazy.discard(found)
            function = getattr(predicate, "function", None)
            is_narrow = type(predicate) is bank.CustomPredicate and getattr(function, "of_capitalised", False)
            (self._asked_of_capitalised if is_narrow else self._asked).append(found)
        self.used.add(found)
        self._every = None
        return found

    def _number(self, predicate: Predicate) -> int:
        found = self._numbers_of.get(id(predicate))
        if found is None:
            found = self._numbers_of[id(predicate)] = self._number_of_equals(predicate)
            self._numbered.append(predicate)
        return found

    def _number_of_equals(self, predicate: Predicate) -> int:
        key = identity(predicate)
        found = self._numbers.get(key)
        if found is not None:
            return found
        parts: tuple[int, ...] = ()
        if type(predicate) in (AndPredicate, OrPredicate):
            parts = tuple(self._number(part) for part in predicate.predicates)
        elif type(predicate) is NotPredicate:
            parts = (self._number(predicate.predicate),)
        found = len(self.predicates)
        self._numbers[key] = found
        self.predicates.append(predicate)
        self._index(found, predicate, parts, key != (type(predicate), id(predicate)))
        return found

    def _index(self, number: int, predicate: Predicate, parts: tuple[int, ...], indexed: bool) -> None:
        kind = type(predicate)
        value: Any = getattr(predicate, "value", None)
        if kind in (AndPredicate, OrPredicate, NotPredicate):
            self._parts[number] = parts
            if self.opaque.intersection(parts):
                self.opaque.add(number)
            self._watch(number, kind, parts)
        elif indexed and kind is bank.eq:
            self._by_value[value].append(number)
        elif indexed and kind is bank.in_:
            for item in value if not isinstance(value, str) else substrings(value):
                self._by_value[item].append(number)
        elif indexed and kind is bank.caseless:
            self._by_lower[value].append(number)
        elif indexed and kind is bank.in_caseless:
            for item in value:
                self._by_lower[item].append(number)
        elif indexed and kind is bank.DictionaryPredicate:
            self.needs_forms = True
            for item in value:
                self._by_normal[item].append(number)
        elif indexed and kind is bank.GramPredicate:
            self.needs_forms = True
            self._by_gram[value].append(number)
        elif indexed and kind is bank.TypePredicate:
            self._by_type[value].append(number)
        elif indexed and kind is bank.TagPredicate:
            self._by_tag[value].append(number)
        elif indexed and kind in (bank.gte, bank.lte):
            self._asked_of_int.append(number)
        elif kind in SHAPES or (indexed and kind is bank.length_eq):
            self.needs_forms = self.needs_forms or kind is bank.is_single
            self._asked.append(number)
        elif (seen := getattr(predicate, "seen", None)) is not None:
            self.needs_forms = True
            self._keyed.setdefault(seen, []).append(number)
        else:
            # An unknown predicate inside and_() is asked only if those before it hold, as yargy does.
            self.needs_forms = True
            self._lazy.add(number)
            if kind is not bank.CustomPredicate:
                self.opaque.add(number)

    def _watch(self, number: int, kind: type, parts: tuple[int, ...]) -> None:
        cheap = [part for part in parts if part not in self._lazy and part not in self._always]
        if kind is AndPredicate and cheap:
            indexed = [part for part in cheap if part not in self._asked]
            self._watchers[(indexed or cheap)[0]].append(number)
        elif kind is OrPredicate and len(cheap) == len(parts):
            for part in dict.fromkeys(parts):
                self._watchers[part].append(number)
        else:
            self._always.append(number)

    @property
    def looks_inside(self) -> bool:
        """Whether a token's answers may depend on more than its value, type, tag and forms."""
        return bool(self.opaque or self._keyed)

    def question(self, wanted: Iterable[int]) -> Question:
        """What to ask a token to know which of the `wanted` terminals it matches."""
        return Question(self, frozenset(wanted))

    def matched(self, token: Token, question: Question | None = None) -> TokenClass:
        """The class of a token; with a question, as far as that tells."""
        if question is None:
            question = self._every
            if question is None:
                question = self._every = self.question(self.used)
        hits = self._indexed(token)
        errors: dict[int, Exception] = {}
        if question.of_int and token.type == INT:
            self._ask(question.of_int, token, hits, errors)
        if question.asked:
            self._ask(question.asked, token, hits, errors)
        if question.of_capitalised and token.value[:1].isupper():
            self._ask(question.of_capitalised, token, hits, errors)
        for seen, answers in question.keyed:
            key = seen(token)
            found = answers.get(key)
            hits |= self._answer(seen, answers, key, token) if found is None else found
        base = frozenset(hits)
        known = question.known.get(base)
        if known is not None and not errors:
            return known
        asked: dict[int, bool] = {}
        if self._parts:
            self._compose(question, token, hits, errors, asked)
        terminals = frozenset(hits & question.wanted)
        if errors:
            return TokenClass(terminals, errors)
        known = self.class_of(terminals)
        if not asked:
            if len(question.known) >= CLASSES_BOUND:
                question.known.clear()
            question.known[base] = known
        return known

    def class_of(self, terminals: frozenset[int]) -> TokenClass:
        """The class of tokens that match these terminals and no other."""
        known = self._classes.get(terminals)
        if known is None:
            if len(self._classes) >= CLASSES_BOUND:
                self._classes.clear()
            known = self._classes[terminals] = TokenClass(terminals, {})
        return known

    def _indexed(self, token: Token) -> set[int]:
        """Terminals that stand in an index: by type, grammemes, value, normal form and tag."""
        value = token.value
        forms = token.forms if is_morph_token(token) else None
        shape = (token.type, grams_of(forms) if forms is not None else None)
        found = self._of_shape.get(shape)
        if found is None:
            found = self._add_shape(shape)
        hits = set(found)
        if value in self._by_value:
            hits.update(self._by_value[value])
        lower = value.lower()
        if lower in self._by_lower:
            hits.update(self._by_lower[lower])
        if forms is None:
            hits.update(self._by_normal.get(token.normalized, ()))
        else:
            for form in forms:
                if form.normalized in self._by_normal:
                    hits.update(self._by_normal[form.normalized])
        if is_tag_token(token):
            hits.update(self._by_tag.get(token.tag, ()))
        return hits

    def _add_shape(self, shape: tuple[str, tuple[Any, ...] | None]) -> frozenset[int]:
        kind, readings = shape
        numbers = set(self._by_type.get(kind, ()))
        for grams in readings or ():
            own = grams.values if type(grams) is Grams else (gram for gram in self._by_gram if gram in grams)
            numbers.update(number for gram in own for number in self._by_gram.get(gram, ()))
        if len(self._of_shape) >= CLASSES_BOUND:
            self._of_shape.clear()
        found = self._of_shape[shape] = frozenset(numbers)
        return found

    def _answer(
        self, seen: Callable[[Token], Hashable], answers: dict[Hashable, frozenset[int]], key: Hashable, token: Token
    ) -> frozenset[int]:
        """Ask the terminals that share `seen`, for all tokens of which it gives this key."""
        if len(answers) >= CLASSES_BOUND:
            answers.clear()
        found = answers[key] = frozenset(number for number in self._keyed[seen] if self.predicates[number](token))
        return found

    def _ask(self, numbers: Iterable[int], token: Token, hits: set[int], errors: dict[int, Exception]) -> None:
        for number in numbers:
            try:
                if self.predicates[number](token):
                    hits.add(number)
            except Exception as error:
                errors[number] = error

    def _compose(
        self, question: Question, token: Token, hits: set[int], errors: dict[int, Exception], asked: dict[int, bool]
    ) -> None:
        """Add the `and_`, `or_` and `not_` that hold; `asked` are the answers that the token itself had to give."""
        waiting = list(question.always)
        for hit in hits:
            waiting.extend(self._watchers.get(hit, ()))
        heapq.heapify(waiting)
        last = -1
        asking = question.asking
        watchers = self._watchers
        while waiting:
            number = heapq.heappop(waiting)
            if number == last or number not in asking:
                continue
            last = number
            try:
                holds = self._holds(number, token, hits, errors, asked)
            except Exception as error:
                errors[number] = error
                continue
            if holds:
                hits.add(number)
                for watcher in watchers.get(number, ()):
                    heapq.heappush(waiting, watcher)

    def _holds(
        self, number: int, token: Token, hits: set[int], errors: dict[int, Exception], asked: dict[int, bool]
    ) -> bool:
        """Whether a composed terminal holds; its parts are asked in order, as far as yargy would ask them."""
        kind = type(self.predicates[number])
        sought = kind is not AndPredicate
        for part in self._parts[number]:
            # What hits is known without asking, and has raised nothing.
            if (part in hits or self._part(part, token, hits, errors, asked)) is sought:
                return kind is OrPredicate
        return kind is not OrPredicate

    def _part(
        self, part: int, token: Token, hits: set[int], errors: dict[int, Exception], asked: dict[int, bool]
    ) -> bool:
        if part in errors:
            raise errors[part]
        if part not in self._lazy:
            return part in hits
        if part not in asked:
            asked[part] = bool(self.predicates[part](token))
        return asked[part]


class Question:
    """What has to be asked of a token to know which of some terminals it matches, and what is known of answers."""

    def __init__(self, terminals: Terminals, wanted: frozenset[int]) -> None:
        self.wanted = wanted
        asking: set[int] = set()
        queue = list(wanted)
        while queue:
            number = queue.pop()
            if number not in asking:
                asking.add(number)
                queue.extend(terminals._parts.get(number, ()))
        self.asking = asking
        self.asked = [number for number in terminals._asked if number in asking]
        self.of_capitalised = [number for number in terminals._asked_of_capitalised if number in asking]
        self.of_int = [number for number in terminals._asked_of_int if number in asking]
        self.always = [number for number in terminals._always if number in asking]
        #: For each function of a token, the terminals that hold by what it gives.
        self.keyed: list[tuple[Callable[[Token], Hashable], dict[Hashable, frozenset[int]]]] = [
            (seen, {}) for seen, numbers in terminals._keyed.items() if not asking.isdisjoint(numbers)
        ]
        #: Classes by the terminals that the token is known to match before `and_`, `or_` and `not_`.
        self.known: dict[frozenset[int], TokenClass] = {}
