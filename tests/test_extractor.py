"""What an extractor promises beside its facts: threads may share it, and no hash seed changes what it finds."""

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from benchmarks.rules import examples
from grammars.extractor import Extractor

CODE = """
import hashlib
from benchmarks.rules import examples
from grammars.extractor import Extractor
extractor = Extractor()
found = [repr(extractor.extract(item.text, "2021-03-12")) for item in examples()]
print(sum("(" in facts for facts in found), hashlib.sha256("".join(found).encode()).hexdigest())
"""


def test_the_hash_seed_changes_nothing() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", CODE],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(map(str, sys.path))},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(printed) == 1
    assert int(printed.pop().split()[0]) > 100


def test_threads_and_a_pickled_twin_find_the_same() -> None:
    extractor = Extractor()
    texts = [item.text for item in examples()][:150]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(extractor.extract, texts))
    twin = pickle.loads(pickle.dumps(extractor))
    assert together == [twin.extract(text) for text in texts]
    assert sum(map(len, together)) > 50
