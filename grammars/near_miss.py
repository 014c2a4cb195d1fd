"""Why a grammar found nothing: which of its rules got furthest, at which word it stopped, what it expected
there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from attrs import frozen
from yargy.predicates import Predicate, bank

from grammars.annotation import Sentence, tokens_of
from grammars.captures import captures
from grammars.engine import Stop, Stops
from grammars.found import Found, find
from grammars.grammar import Grammar
from grammars.notes import Note
from grammars.predicates import holds, is_entity, starts_as
from grammars.stems import Stems
from grammars.wording import nearness, predicate_words, spelt_alike, token_words

Span = tuple[int, int]

SHOWN = 3  # expectations that are shown, the nearest first
NEAR = 0.3  # a word that comes so near to what a rule begins with is told although the rule read nothing
FIXED = (bank.caseless, bank.in_caseless)  # predicates of one word or a few


@frozen
class Phrase:
    """A match of a rule: its passage, and the passages of its named parts."""

    rule: str
    text: str
    span: Span
    parts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, rule: str, found: Found, sentence: Sentence) -> Phrase:
        parts = parts_of(found.match, sentence)
        return cls(rule, sentence.passage(found.match.tokens), found.span, tuple(parts.items()))


def parts_of(match: Any, sentence: Sentence) -> dict[str, str]:
    """The passages of the named parts of a match."""
    return {name: sentence.passage(told) for name, told in captures(match).items() if told}


@frozen
class Reason:
    """Why what was read became no fact: the condition, in a word and in plain words, and the words it failed at."""

    condition: str
    told: str
    words: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    wanted: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @classmethod
    def of(cls, note: Note, sentence: Sentence) -> Reason:
        condition, _, told = note.reason.partition(": ")
        own = (sentence.start, sentence.stop)
        told_at = note.words or [span for span in note.spans if span != own]
        spans = sorted({span for span in told_at if own[0] <= span[0] and span[1] <= own[1]})
        at = tuple(" ".join(sentence.text[a - sentence.start : b - sentence.start].split()) for a, b in spans)
        return cls(condition, told, at, tuple(spans), note.wanted, note.lacking)

    def __str__(self) -> str:
        at = f" (at {', '.join(f'«{text}»' for text in self.words)})" if self.words else ""
        return f"{self.condition}: {self.told}{at}"


@frozen
class Stopped:
    """Where a rule stopped: what it had read, the word it stopped at, what it expected there, what the word
    is.

    `word` is None and `span` empty at the end of the sentence; `alike` is an expected word that it may be
    misspelt for.
    """

    rule: str
    read: str
    word: str | None
    span: Span
    expected: tuple[str, ...]
    got: str
    alike: str | None = None

    def __str__(self) -> str:
        place = f"at «{self.word}»" if self.word is not None else "at the end of the sentence"
        read = f"read «{self.read}» and " if self.read else ""
        hint = f" (like «{self.alike}»?)" if self.alike else ""
        return f"{self.rule} {read}stopped {place}: expected {' or '.join(self.expected)}, got {self.got}{hint}"


@frozen
class Miss:
    """The nearest miss of one grammar in one sentence.

    `triggers` are phrases of its triggers that were found, `reasons` why what was read became no fact,
    `stopped` the rule that got furthest where a phrase is lacking.
    """

    grammar: str
    type: str
    sentence: str
    span: Span
    triggers: tuple[Phrase, ...]
    reasons: tuple[Reason, ...]
    stopped: Stopped | None

    def __str__(self) -> str:
        return "\n".join([f"no {self.type} in «{self.sentence}»", *(f"  {line}" for line in self.lines())])

    def lines(self) -> list[str]:
        """What there is to say, a line each."""
        told = [f"{phrase.rule} found «{phrase.text}»" for phrase in self.triggers]
        if not (self.triggers or self.stopped):
            told.append("no word comes near any phrase of its triggers")
        told += [f"dropped: {reason}" for reason in self.reasons]
        return told + ([str(self.stopped)] if self.stopped else [])


def nearest_miss(
    grammar: Grammar,
    sentences: Iterable[Sentence],
    stops: Stops,
    names: dict[str, str],
    notes: Sequence[Note],
    stems: Stems | None,
) -> Miss | None:
    """The nearest miss of a grammar in the sentences; `names` are the names of its rules in the parser of
    `stops`.
    """
    misses = [_in_sentence(grammar, sentence, stops, names, notes, stems) for sentence in sentences]
    return max(misses, key=lambda scored: scored[0], default=(0.0, None))[1]


def _in_sentence(
    grammar: Grammar,
    sentence: Sentence,
    stops: Stops,
    names: dict[str, str],
    notes: Sequence[Note],
    stems: Stems | None,
) -> tuple[float, Miss]:
    found = find(sentence, stops.parser)
    triggers = [(name, f) for name in grammar.triggers for f in found[names[name]]]
    own = [note for note in notes if grammar.fact.__name__ in note.types and _touches(note, sentence)]
    reasons = list(dict.fromkeys(Reason.of(note, sentence) for note in own))
    if triggers and stems is not None and not stems.in_sentence(sentence.text):
        told = "the sentence holds none of the grammar's stems, so that it is not read"
        reasons.append(Reason("stems", told))
    score, stopped = 0.0, None
    if not triggers:
        score, stopped = _furthest(grammar, sentence, stops, {names[name]: name for name in grammar.triggers})
    elif not reasons or (slots := _lacking(reasons, grammar.slots)):
        wanted = slots if reasons else grammar.slots
        roles = {names[name]: name for name in grammar.rules if grammar.slot_of(name) in wanted}
        asked = {name for reason in reasons for name in reason.wanted}
        roles = {unique: name for unique, name in roles.items() if name in asked or not asked}
        if not reasons:  # a trigger that tells too little alone: another may be misspelt
            roles |= {names[name]: name for name in grammar.triggers if not found[names[name]]}
        covered = {i for name in roles for f in found[name] for i in range(f.start, f.stop)}
        if asked:  # what matched but was not taken may stand in the wrong case
            spans = [span for reason in reasons for span in reason.spans]
            covered = {i for i, token in enumerate(sentence.tokens) if any(_is_within(token, span) for span in spans)}
        after = max((f.stop for _, f in triggers), default=0) if asked else 0
        score, stopped = _furthest(grammar, sentence, stops, roles, covered, bool(covered), after)
        if stopped is None and asked:
            stopped = _left_out(grammar, sentence, stops, roles, covered)
        if stopped is None and reasons:
            unmatched = [unique for unique in roles if not found[unique]]
            stopped = _missing(slots, stops.expected(unmatched or roles), sentence)
    phrases = tuple(Phrase.of(grammar.title(name), f, sentence) for name, f in triggers)
    miss = Miss(
        grammar.name,
        grammar.fact.__name__,
        " ".join(sentence.text.split()),
        (sentence.start, sentence.stop),
        phrases,
        tuple(reasons),
        stopped,
    )
    return 10.0 * bool(own) + 5.0 * bool(triggers) + score, miss


def _lacking(reasons: Sequence[Reason], known: Collection[str]) -> list[str]:
    """The slots that the reasons say nothing fills, of those that some rule tells of."""
    return [slot for reason in reasons for slot in reason.lacking if slot in known]


def _touches(note: Note, sentence: Sentence) -> bool:
    return any(start < sentence.stop and sentence.start < stop for start, stop in note.spans)


def _is_within(token: Any, span: Span) -> bool:
    return bool(span[0] <= token.span.start and token.span.stop <= span[1])


def _furthest(
    grammar: Grammar,
    sentence: Sentence,
    stops: Stops,
    rules: dict[str, str],
    covered: Collection[int] = (),
    lenient: bool = False,
    after: int = 0,
) -> tuple[float, Stopped | None]:
    """The stop of the rules that tells most. No rule is told to begin at the tokens `covered`; `lenient` tells one
    that read something before an entity that is far from what it expected. Of equal stops those from `after` on win.
    """
    tokens = sentence.tokens
    best: tuple[float, Stop] | None = None
    for stop in stops(tokens, rules):
        near = _nearness(stop, tokens)
        if stop.begin == stop.at and (near < NEAR or stop.at in covered):
            continue
        if not lenient and not near and stop.at < len(tokens) and is_entity(tokens[stop.at]):
            continue  # «этом | президенту»: no phrase went on there
        score = 0.5 * min(stop.at - stop.begin, 3) + 2 * near - 0.1 * (stop.at < after)
        if best is None or score > best[0]:
            best = (score, stop)
    if best is None:
        return 0.0, None
    score, stop = best
    return score, _told(grammar.title(rules[stop.rule]), stop, sentence)


def _left_out(
    grammar: Grammar, sentence: Sentence, stops: Stops, rules: dict[str, str], covered: Collection[int]
) -> Stopped | None:
    """A phrase that lacks its first word («встретился | президентом Перу»), or has another: «встретился | к …»."""
    tokens = sentence.tokens
    for unique, name in rules.items():
        first = [predicate for predicate in stops.expected([unique]) if type(predicate) in FIXED]
        expected = tuple(dict.fromkeys(map(predicate_words, first)))[:SHOWN]
        for index in [i for i, token in enumerate(tokens) if is_entity(token) and i not in covered]:
            token = tokens[index]
            for predicate in first:
                word = predicate.value if type(predicate) is bank.caseless else min(predicate.value)
                put = [*tokens[:index], *tokens_of(word, token.span.start), *tokens[index:]]
                if any(match.begin == index for match in stops.parser.findall(put)[unique]):
                    got = f"{token_words(token)} without it"
                    return Stopped(grammar.title(name), "", sentence.passage([token]), _span(token), expected, got)
            before = tokens[index - 1] if index else None
            if first and before is not None and not is_entity(before) and starts_as(before, ("PREP",)):
                return Stopped(grammar.title(name), "", before.value, _span(before), expected, token_words(before))
    return None


def _span(token: Any) -> Span:
    return token.span.start, token.span.stop


def _missing(slots: Sequence[str], expected: Iterable[Predicate], sentence: Sentence) -> Stopped:
    """That nothing in a sentence even begins a phrase of the slots."""
    told = tuple(dict.fromkeys(map(predicate_words, expected)))
    title = f"slot {slots[0]!r}" if len(slots) == 1 else f"slots {', '.join(slots)}"
    end = (sentence.stop, sentence.stop)
    return Stopped(title, "", None, end, told or ("a phrase of its rules",), "nothing")


def _nearness(stop: Stop, tokens: Sequence[Any]) -> float:
    if stop.disagrees:
        return 0.9
    if stop.at >= len(tokens):
        return 0.0
    return max((nearness(predicate, tokens[stop.at]) for predicate in stop.expected), default=0.0)


def _told(rule: str, stop: Stop, sentence: Sentence) -> Stopped:
    tokens = sentence.tokens
    if stop.disagrees:
        word = tokens[stop.at - 1]
        read = sentence.passage(tokens[stop.begin : stop.at - 1]) if stop.at - 1 > stop.begin else ""
        expected: tuple[str, ...] = ("agreement in case, number and gender with the words before",)
        return Stopped(rule, read, word.value, (word.span.start, word.span.stop), expected, token_words(word))
    read = sentence.passage(tokens[stop.begin : stop.at]) if stop.at > stop.begin else ""
    if stop.at >= len(tokens) or (stop.at == len(tokens) - 1 and tokens[stop.at].type == "PUNCT"):
        expected = tuple(dict.fromkeys(map(predicate_words, stop.expected)))[:SHOWN]
        end = sentence.stop
        return Stopped(rule, read, None, (end, end), expected, "nothing")
    token = tokens[stop.at]
    ranked = sorted(stop.expected, key=lambda p: (-nearness(p, token), isinstance(p, holds)))
    alike = max(
        (spelt_alike(token, p.value) for p in ranked if type(p) in (bank.DictionaryPredicate, bank.in_caseless)),
        default=(0.0, ""),
    )[1]
    if nearness(ranked[0], token) and (is_entity(token) or alike):
        ranked = [predicate for predicate in ranked if nearness(predicate, token)]
    expected = tuple(dict.fromkeys(map(predicate_words, ranked)))[:SHOWN]
    word = sentence.passage([token])
    return Stopped(rule, read, word, (token.span.start, token.span.stop), expected, token_words(token), alike or None)
