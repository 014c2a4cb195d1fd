"""Compare all rules of the project, run by this engine and by yargy, over sentences of a corpus.

Against yargy with its bugs mended (`tests/engine/reference.py`), or with --plain against yargy as it is.
Prints each disagreement and the counts; exits with 1 if there is any.
"""

import gzip
import json
import random
import signal
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import click

from benchmarks.parser import RULES
from benchmarks.rules import NEWS, rule_parts, yargy_parser
from grammars.engine import MultiParser

from .drawing import drawn
from .reference import SoonerReference

#: yargy gets so many seconds of processor time for one rule on one sentence.
SECONDS = 20


class TooLong(Exception):
    pass


@contextmanager
def limited(seconds):
    def stop(*_):
        raise TooLong

    if not hasattr(signal, "setitimer"):  # of processor time: a busy machine is no slow rule
        yield
        return
    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def spans(drawings):
    return [drawing[0] for drawing in drawings]


class Comparison:
    """Both parsers of every rule, and what was counted so far."""

    def __init__(self, plain=False):
        self.extractor, entities, events = rule_parts()
        words = {**{name: rule for name, rule in RULES.items()}, **entities}
        made = yargy_parser if plain else SoonerReference
        self.kinds = [
            (MultiParser(rules), {name: made(rule) for name, rule in rules.items()}) for rules in (words, events)
        ]
        self.counts = Counter()

    def differences(self, sentence):
        """Rules with what yargy found and what this engine found, where they disagree."""
        self.counts["sentences"] += 1
        for source, (parser, others) in zip((sentence.text, sentence.tokens), self.kinds, strict=True):
            found = parser.findall(source)
            for name, other in others.items():
                got = [drawn(match) for match in found[name]]
                try:
                    with limited(SECONDS):
                        expected = [drawn(match) for match in other.findall(source)]
                except TooLong:
                    self.counts["too long for yargy"] += 1
                    continue
                except Exception as error:  # whatever yargy raises is a disagreement to look at
                    self.counts["errors of yargy"] += 1
                    yield name, f"{type(error).__name__}: {error}", got
                    continue
                self.counts["matches"] += len(expected)
                if got != expected:
                    self.counts["differences"] += 1
                    if spans(got) != spans(expected):
                        self.counts["differences in spans"] += 1
                    yield name, expected, got


@click.command(help=__doc__)
@click.argument("news", default=NEWS, type=click.Path(exists=True, path_type=Path))
@click.option("--sentences", default=200, show_default=True, help="How many.")
@click.option("--seed", default=4, show_default=True, help="Of the order in which the items are read.")
@click.option("--seconds", default=3600, show_default=True, help="Stop after these.")
@click.option("--plain", is_flag=True, help="Against yargy with its bugs.")
def main(news, sentences, seed, seconds, plain):
    end = time.monotonic() + seconds
    opened = gzip.open if news.suffix == ".gz" else open
    with opened(news, "rt", encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    random.Random(seed).shuffle(items)
    comparison = Comparison(plain)
    of_items = ((item, sentence) for item in items for sentence in comparison.extractor.annotated(item["text"]))
    for item, sentence in of_items:
        if comparison.counts["sentences"] >= sentences or time.monotonic() > end:
            break
        for name, expected, got in comparison.differences(sentence):
            print(f"{item.get('id')}: {name}: {sentence.text}\n  yargy: {expected}\n  this:  {got}", flush=True)
    print(", ".join(f"{count} {name}" for name, count in comparison.counts.items()))
    bad = comparison.counts["differences"] + comparison.counts["errors of yargy"]
    print(f"{comparison.counts['differences']} differences")
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
