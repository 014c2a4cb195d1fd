"""Documents told beside one another: «Кроме того, подписан документ о …», «К нему прилагался протокол о …»."""

from __future__ import annotations

from itertools import pairwise

from grammars.instruments.context import Context
from grammars.instruments.drafts import InstrumentDraft
from grammars.instruments.governors import SIGNING
from grammars.predicates import is_entity, lemmas

ATTACHED = frozenset({"прилагаться", "приложить", "дополнение", "дополнительный", "секретный"})
THERETO = frozenset({"к нему", "к ней", "к ним"})
ALSO = frozenset({"также", "одновременно"})


def is_beside(draft: InstrumentDraft, before: InstrumentDraft, context: Context) -> bool:
    """Whether a document without sides is told as one more of the same signing, or as attached to the one before."""
    if draft.parties or draft.signatories or len(before.parties) < 2 or not draft.subject:
        return False
    if not 0 <= draft.sentence - before.sentences[0] <= 3 or draft.sentence - max(before.sentences) > 1:
        return False
    tokens = next(s.tokens for s in context.sentences if s.index == draft.sentence)
    words = [token.value.lower() for token in tokens]
    if draft.kind == "протокол" and any(" ".join(pair) in THERETO for pair in pairwise(words)):
        return any(lemmas(token) & ATTACHED for token in tokens if not is_entity(token))
    if draft.stage not in SIGNING or before.stage not in SIGNING or draft.status != before.status:
        return False
    also = any(word in ALSO for word in words) or words[:3] == ["кроме", "того", ","]
    return also and not context.told.get(draft.sentence)


def take_beside(draft: InstrumentDraft, before: InstrumentDraft) -> None:
    """Take the sides from the document before; of the same signing the day and the place too."""
    draft.parties.update(before.parties)
    draft.domestic = False
    if draft.stage not in SIGNING:
        return
    for slot in ("date", "place"):
        if getattr(draft, slot) is None and getattr(before, slot) is not None:
            setattr(draft, slot, getattr(before, slot))
            draft.evidence[slot] = before.evidence.get(slot, [])
