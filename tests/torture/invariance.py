"""What may change in a text without changing its facts: `python -m tests.torture.invariance FILE.jsonl[.gz] …`.

Prints, for each change, how many documents tell other facts after it, offsets aside, and the first of them. Ends with 1
where there are any, but for documents that are joined: docs/reliability.md tells why.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from facts import Fact, Official
from tests.torture.checks import check_facts

Rewriting = Callable[[str], str]

UNRELATED = "Накануне в горах выпал снег, а на побережье держится жара. Синоптики обещают дожди к концу недели."


class Change(NamedTuple):
    """A rewriting of texts, and how what is read before and after it is made comparable."""

    rewrite: Rewriting
    fold: Rewriting = lambda told: told


def _blanks(told: str) -> str:
    return " ".join(told.split())


def _yo(told: str) -> str:
    return told.replace("ё", "е").replace("Ё", "Е")


def _no_quotes(told: str) -> str:
    return re.sub('[«»„“”"]', '"', told)


def _one_dash(told: str) -> str:
    return re.sub("[—–]", "-", told)


def _composed(told: str) -> str:
    return unicodedata.normalize("NFC", told)


def _without_soft_hyphens(told: str) -> str:
    return told.replace("\xad", "")


def _as_is(told: str) -> str:
    return told


CHANGES: dict[str, Change] = {
    "trailing blanks": Change(lambda text: re.sub("(?=\n)", "  ", text) + "  \n", _as_is),
    "leading line": Change(lambda text: "\n\n  " + text, _as_is),
    "doubled blanks": Change(lambda text: text.replace(" ", "  "), _blanks),
    "NBSP": Change(lambda text: text.replace(" ", "\xa0"), _blanks),
    "thin NBSP": Change(lambda text: text.replace(" ", "\u202f"), _blanks),
    "CR LF": Change(lambda text: text.replace("\n", "\r\n"), _blanks),
    "ё → е": Change(_yo, _yo),
    "quotes “…”": Change(lambda text: text.replace("«", "“").replace("»", "”"), _no_quotes),
    "quotes „…“": Change(lambda text: text.replace("«", "„").replace("»", "“"), _no_quotes),
    'quotes "…"': Change(lambda text: text.replace("«", '"').replace("»", '"'), _no_quotes),
    "— → –": Change(lambda text: text.replace("—", "–"), _one_dash),
    "– → —": Change(lambda text: text.replace("–", "—"), _one_dash),
    "— → -": Change(lambda text: text.replace(" — ", " - ").replace(" – ", " - "), _one_dash),
    "paragraph before": Change(lambda text: UNRELATED + "\n\n" + text, _as_is),
    "paragraph after": Change(lambda text: text + "\n\n" + UNRELATED, _as_is),
    "NFD": Change(lambda text: unicodedata.normalize("NFD", text), _composed),
    "NFC": Change(lambda text: unicodedata.normalize("NFC", text), _composed),
    "soft hyphens": Change(
        lambda text: re.sub("(?<=[а-я]{3})(?=[а-я]{3})", "\xad", text), lambda told: told.replace("\xad", "")
    ),
    "zero-width spaces": Change(lambda text: text.replace(" ", " \u200b"), lambda told: told.replace("\u200b", "")),
}


def told(facts: Iterable[Fact], text: str, fold: Rewriting) -> list[Any]:
    """What facts tell, their passages as text, without offsets."""

    def value(of: Any) -> Any:
        if isinstance(of, tuple):
            return tuple(map(value, of))
        if isinstance(of, Official):
            return (of.name and fold(of.name), of.role, of.post and fold(of.post), of.country)
        return fold(of) if isinstance(of, str) else of

    return [
        (
            fact.type,
            {slot: value(getattr(fact, slot)) for slot in fact.SLOTS},
            {slot: tuple(map(fold, fact.passages(slot, text))) for slot in fact.evidence},
            [fold(span.of(text)) for span in fact.spans],
        )
        for fact in facts
    ]


def differing(before: list[Any], after: list[Any]) -> str:
    """In a few words, what differs."""
    if len(before) != len(after) or [one[0] for one in before] != [one[0] for one in after]:
        return f"{[one[0] for one in before]} → {[one[0] for one in after]}"
    for (kind, slots, evidence, spans), (_, slots_after, evidence_after, spans_after) in zip(
        before, after, strict=True
    ):
        for slot in slots:
            if slots[slot] != slots_after[slot]:
                return f"{kind}.{slot}: {slots[slot]!r} → {slots_after[slot]!r}"
            if evidence.get(slot) != evidence_after.get(slot):
                return f"{kind}.{slot}, passage: {evidence.get(slot)!r} → {evidence_after.get(slot)!r}"
        if spans != spans_after:
            return f"{kind}, passages: {spans!r} → {spans_after!r}"
    return ""


def changed(extract: Any, text: str, date: str | None, change: Change) -> str:
    """What a change of a text changes in its facts, "" if nothing. AssertionError where a fact does not hold."""
    before = told(extract(text, date), text, change.fold)
    rewritten = change.rewrite(text)
    facts = extract(rewritten, date)
    check_facts(facts, rewritten)
    return differing(before, told(facts, rewritten, change.fold))


def documents(path: Path, limit: int | None) -> Iterator[tuple[str, str | None]]:
    """Texts and dates of a JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            record = json.loads(line)
            yield record["text"], record.get("date")


def concatenated(extract: Any, pairs: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    """For each two documents in a row that are joined by a blank line: what differs, and both texts."""
    pairs = list(pairs)
    for (one, date), (other, _) in zip(pairs[::2], pairs[1::2], strict=False):
        both = f"{one}\n\n{other}"
        apart = told(extract(one, date), one, _as_is) + told(extract(other, date), other, _as_is)
        yield differing(apart, told(extract(both, date), both, _as_is)), both


def main() -> int:
    from grammars import Extractor

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, help="documents of each file")
    parser.add_argument("--change", nargs="+", default=list(CHANGES))
    parser.add_argument("--show", type=int, default=2, help="differing documents of each change that are shown")
    given = parser.parse_args()
    extract = Extractor().extract
    texts = [document for path in given.files for document in documents(path, given.limit)]
    telling = [(text, date) for text, date in texts if extract(text, date)]
    print(f"{len(texts)} documents, {len(telling)} with facts\n\n| change | differ |\n|---|--:|")
    shown = []
    differ = 0
    for name in given.change:
        change = CHANGES[name]
        found = [(text, what) for text, date in texts if (what := changed(extract, text, date, change))]
        print(f"| {name} | {len(found)} |", flush=True)
        differ += len(found)
        shown += [f"{name}: {what}\n    {text[:600]!r}" for text, what in found[: given.show]]
    found = [(both, what) for what, both in concatenated(extract, telling) if what]
    print(f"| two documents, a blank line between them ({len(telling) // 2} pairs) | {len(found)} |\n")
    shown += [f"two documents: {what}\n    {both[:900]!r}" for both, what in found[: given.show]]
    print("\n".join(shown))
    return bool(differ)  # documents that are joined may differ: see docs/reliability.md


if __name__ == "__main__":
    sys.exit(main())
