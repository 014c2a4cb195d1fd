"""Whole corpora: from files of documents to files of facts, in several processes, resumable at any moment."""

from grammars.corpus.inputs import Fields, InputError, Reader
from grammars.corpus.journal import OutputError
from grammars.corpus.run import Interrupted, Stopped, Summary, extract_corpus

__all__ = [
    "Fields",
    "InputError",
    "Interrupted",
    "OutputError",
    "Reader",
    "Stopped",
    "Summary",
    "extract_corpus",
]
