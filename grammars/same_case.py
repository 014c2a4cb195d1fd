"""A relation of yargy: two words in one case, as far as the dictionary knows them."""

from __future__ import annotations

from yargy.relations import Relation

from .engine import Form
from .name_forms import CASES

#: First parts of posts with a hyphen, which do not decline: премьер-министра.
UNDECLINED = frozenset({"вице", "вица", "премьер", "пресс", "статс"})


class SameCase(Relation):  # type: ignore[misc]
    """Two words in one case, as far as the dictionary knows them: «По словам Лаврова, президент …» is no
    list.
    """

    label = "same_case"

    def __call__(self, form: Form, other: Form) -> bool:
        cases = [{case for case in CASES if case in f.grams} for f in (form, other)]
        if any(self.is_open(f) for f in (form, other)) or not all(cases):
            return True
        return bool(cases[0] & cases[1])

    @staticmethod
    def is_open(form: Form) -> bool:
        """Whether the word's case cannot be told."""
        if "Fixd" in form.grams or form.normalized in UNDECLINED:
            return True
        return form.word is not None and not form.is_known
