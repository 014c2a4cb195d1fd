"""Compare the project's rules, run by this engine and by the mended yargy, over a corpus.

    python -m tests.engine.compare NEWS.jsonl.gz [--start 0] [--items 100]

NEWS has one JSON object with a "text" a line. Prints each difference and the counts; exits with 1 if there
is any.
"""

import argparse
import gzip
import itertools
import json
import sys

from benchmarks.parser import RULES
from grammars.engine import MultiParser

from .drawing import drawn
from .reference import ReferenceParser, TooBig


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("news")
    arguments.add_argument("--start", type=int, default=0)
    arguments.add_argument("--items", type=int, default=100)
    options = arguments.parse_args()
    parser = MultiParser(RULES)
    references = {name: ReferenceParser(rule, bound=None) for name, rule in RULES.items()}
    matches = differences = 0
    with gzip.open(options.news, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, options.start, options.start + options.items):
            item = json.loads(line)
            found = parser.findall(item["text"])
            for name, reference in references.items():
                try:
                    expected = [drawn(match) for match in reference.findall(item["text"])]
                except TooBig:
                    print(f"{item.get('id')}: {name}: too big for yargy")
                    continue
                matches += len(expected)
                if [drawn(match) for match in found[name]] != expected:
                    differences += 1
                    print(f"{item.get('id')}: {name} differs")
    print(f"{options.items} items, {matches} matches, {differences} differences")
    sys.exit(bool(differences))


if __name__ == "__main__":
    main()
