"""The title of a document as a dictionary would have it: its head in the nominative, its number kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.predicates import readings


def nominative_title(
    sentence: Sentence,
    modifiers: Sequence[Any],
    kind: Sequence[Any],
    rest: Sequence[Any],
    *,
    plural: bool = False,
) -> str:
    """«таможенными соглашениями с ЕС» → «таможенные соглашения с ЕС»; what follows stays as it is.

    `plural`: the text means several documents and the title is of them all.
    """
    head = next((r for t in kind[:1] for r in readings(t) if "NOUN" in r.grams), None)
    gender = next((g for g in ("masc", "femn", "neut") if head is not None and g in head.grams), None)
    governed = kind[1:] if head is not None and len(kind) > 1 else []  # «комплекс | мер»
    text = " ".join(
        token.value if token in governed else _nominative(token, plural, None if token in kind else gender)
        for token in [*modifiers, *kind]
    )
    text = text.replace(" - ", "-")
    if not rest:
        return text
    joined = bool(kind) and rest[0].value in {"-", "–"} and rest[0].span.start == kind[-1].span.stop
    complement = _told(sentence, rest)
    joined = joined or rest[0].value == ","
    return f"{text}{'' if joined else ' '}{complement}" if text else complement


def _told(sentence: Sentence, tokens: Sequence[Any]) -> str:
    """The tokens as the text has them, what was left out between them left out."""
    runs: list[list[Any]] = []
    for token in tokens:
        inside = (
            runs
            and not sentence.text[runs[-1][-1].span.stop - sentence.start : token.span.start - sentence.start].strip()
        )
        runs[-1].append(token) if inside else runs.append([token])
    return " ".join(sentence.passage(run) for run in runs)


def _nominative(token: Any, plural: bool, gender: str | None) -> str:
    inner = getattr(token, "tokens", None) or [token]
    words = []
    for part in inner:
        grams = {"nomn", "plur"} if plural else {"nomn", "sing"} | ({gender} if gender else set())
        inflectable = [
            r for r in readings(part) if any(g in r.grams for g in ("ADJF", "PRTF", "NOUN")) and r.word is not None
        ]
        text = (inflectable and inflectable[0].inflected(frozenset(grams))) or part.value.lower()
        words.append(text[:1].upper() + text[1:] if part.value[:1].isupper() else text)
    return "".join(words) if any(part.value == "-" for part in inner) else " ".join(words)
