"""Documents told beside one another: «Кроме того, подписан документ о …», «К нему прилагался протокол о …»."""

from __future__ import annotations

from itertools import pairwise

from grammars.instruments.context import Context
from grammars.instruments.drafts import ISSUING, InstrumentDraft
from grammars.instruments.governors import SIGNING
from grammars.predicates import is_entity, lemmas
from grammars.reference import is_state

ATTACHED = frozenset({"прилагаться", "приложить", "дополнение", "дополнительный", "секретный"})
THERETO = frozenset({"к нему", "к ней", "к ним"})
MADE = SIGNING | ISSUING
ALSO = frozenset({"также", "одновременно"})


def is_beside(draft: InstrumentDraft, before: InstrumentDraft, context: Context) -> bool:
    """Whether a document without sides is told as one more of the same signing, or as attached to the one before."""
    if draft.parties or draft.signatories or not _has_sides(before) or not (draft.subject or draft.plural):
        return False
    if not 0 <= draft.sentence - before.sentences[0] <= 3 or draft.sentence - max(before.sentences) > 1:
        return False
    tokens = next(s.tokens for s in context.sentences if s.index == draft.sentence)
    words = [token.value.lower() for token in tokens]
    if draft.kind == "протокол" and any(" ".join(pair) in THERETO for pair in pairwise(words)):
        return any(lemmas(token) & ATTACHED for token in tokens if not is_entity(token))
    if draft.stage not in MADE or before.stage not in MADE or draft.status != before.status:
        return False
    also = any(word in ALSO for word in words) or words[:2] in (["кроме", "того"], ["кроме", "этого"])
    return also and not context.told.get(draft.sentence)


def _has_sides(draft: InstrumentDraft) -> bool:
    """Whether two states are its sides, or an organisation."""
    return len(draft.parties) > 1 or any(not is_state(code) for code in draft.parties)


def take_beside(draft: InstrumentDraft, before: InstrumentDraft) -> None:
    """Take the sides from the document before; of the same signing the day and the place too."""
    draft.parties.update(before.parties)
    draft.domestic = False
    if draft.stage not in MADE:
        return
    for slot in ("date", "place"):
        if getattr(draft, slot) is None and getattr(before, slot) is not None:
            setattr(draft, slot, getattr(before, slot))
            draft.evidence[slot] = before.evidence.get(slot, [])
