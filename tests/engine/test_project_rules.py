"""Every rule that the project exports, run by this engine and by the mended yargy, over sentences of a fixed sample.

The sample is of the news corpus where it is there, else of the examples beside the grammars. `RUFACTS_ITEMS=2000` sets
how many items; `make compare` reads them all. Now and then a rule takes yargy too long on a sentence: such pairs are
left out, if they are few.
"""

import os

from benchmarks.rules import available, drawn_documents

from .compare import Comparison

ITEMS = int(os.environ.get("RUFACTS_ITEMS", "40"))


def test_every_rule_finds_what_yargy_finds():
    _, documents = available()
    comparison = Comparison()
    for document in drawn_documents(documents, ITEMS, seed=11):
        for sentence in comparison.extractor.annotated(document.text):
            assert list(comparison.differences(sentence)) == []
    assert comparison.counts["sentences"] >= ITEMS
    assert comparison.counts["matches"] > 3 * ITEMS // 2
    assert comparison.counts["too long for yargy"] <= ITEMS // 10
