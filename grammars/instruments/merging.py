"""Which mentions mean one document, whatever nouns the text calls it by, and what they tell together."""

from __future__ import annotations

from grammars.instruments.drafts import InstrumentDraft
from grammars.instruments.governors import SIGNING
from grammars.reference import is_state, same_official, unite

ORDER = {
    None: 0,
    "planned": 1,
    "initialled": 2,
    "signed": 3,
    "ratified": 4,
    "in_force": 5,
    "suspended": 6,
    "terminated": 7,
    "rejected": 7,
}
# Whose treaties a state of today goes on with
SUCCESSORS = {"SU": "RU", "CS": "CZ", "YU": "RS", "DD": "DE"}
LEFT_BY_ONE = frozenset({"выйти", "выход", "выходить", "денонсация", "денонсировать", "покинуть"})
# Nouns for one kind of document: «пакт о ненападении» is a «договор о ненападении»
TREATIES = frozenset({"договор", "пакт", "трактат"})
STEM = 5  # letters by which «Курилы» and «курильский» are akin
COMMON = frozenset({"договор", "соглашение", "договорённость", None})


def merge(drafts: list[InstrumentDraft], new: InstrumentDraft, apart: InstrumentDraft | None = None) -> InstrumentDraft:
    """Unite the draft with the one that means the same document, or add it; where it went.

    `apart` is told beside it, so that it is another: «подписали соглашение о визах и соглашение о торговле».
    """
    if new.again:
        told = [d for d in drafts if _is_antecedent(d, new)]
        if told:
            antecedent = max(told, key=lambda draft: draft.sentence)
            _unite(antecedent, new)
            return antecedent
        return new
    for same in (_compatible, _told_in_general):
        for draft in reversed(drafts):
            if draft is not apart and same(draft, new):
                _unite(draft, new)
                return draft
    drafts.append(new)
    return new


def united_by_acronyms(drafts: list[InstrumentDraft]) -> list[InstrumentDraft]:
    """The drafts, those with one acronym united: «договор СНВ …, соглашение. Договор по СНВ подписан»."""
    kept: list[InstrumentDraft] = []
    for draft in drafts:
        same = next((old for old in kept if old.acronyms & draft.acronyms and _compatible(old, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            _unite(same, draft)
    return kept


def unite_apposed(old: InstrumentDraft, new: InstrumentDraft, *, renamed: bool) -> None:
    """Take in another name of the document: «договор о мире — «Договор о границе»»."""
    title, kind, words, evidence = old.title, old.kind, old.words, old.evidence.get("title", [])
    _unite(old, new)
    if renamed and new.title:
        old.title, old.kind, old.words = new.title, new.kind, new.words
        old.evidence["title"] = new.evidence.get("title", [])
        old.bare = new.bare
    elif title and not renamed:
        old.title, old.kind, old.words = title, kind, words
        old.evidence["title"] = evidence


def _is_antecedent(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether a pronoun may stand for the document: «… договор. Он вступил в силу»."""
    return (
        old.fact != "declaration"
        and not old.domestic
        and new.sentence - old.sentence <= 2
        and (new.plural or new.gender is None or old.gender is None or new.gender == old.gender)
        and old.plural == new.plural
    )


def _told_in_general(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """«протокол подписан. Подписание соглашения …»: the next sentence calls any document an agreement."""
    next_to = new.sentence - old.sentence == 1 and new.fact == old.fact == "agreement"
    dated = new.date is not None and (
        old.date is not None or old.status not in {None, "planned"} or new.kind != "договорённость"
    )
    alike = (old.plural == new.plural or (new.kind == "договорённость" and new.place is None)) and new.ordinal in {
        None,
        old.ordinal,
    }
    return (
        next_to and alike and new.bare and not old.bare and new.kind in COMMON and not dated and _sides_agree(old, new)
    )


def _compatible(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether two mentions may mean one document."""
    if "document" not in {old.fact, new.fact} and old.fact != new.fact:
        return False
    if new.fact == "declaration" and old.kind != new.kind:
        return False
    if old.date and new.date and not _dates_agree(old, new):
        return False
    if not _sides_agree(old, new):
        return False
    if new.ordinal != old.ordinal and new.ordinal is not None:
        return False  # «второе коммюнике», «срок прежнего договора истёк»
    if new.fact == "document" and new.subject and {old.stage, new.stage} <= SIGNING:
        return False  # «подписано соглашение. Подписан и документ о поставках»
    if old.fact == "document" != new.fact and old.words and new.words and not old.words & new.words:
        return False  # «документ о Сирии» is no «договор о вооружениях»
    if new.fact == "document" or old.fact == "document":
        return new.sentence - old.sentence <= 3 and old.plural == new.plural
    if not new.bare and not old.bare:
        return _titles_agree(old, new)
    distance = new.sentence - old.sentence
    if new.bare and new.plural and not old.plural and new.kind == old.kind != "договорённость":
        return False  # «договор с Перу … В силу соглашения вступили в мае»
    if new.bare and old.plural != new.plural and old.subject and (new.place or new.date) and not new.again:
        return False  # «договорённость о помощи … договорённости, достигнутые в Хиве»
    if old.bare and new.bare and old.kind != new.kind and (old.date is None) != (new.date is None):
        return False
    if new.bare and not old.bare:
        return new.kind == old.kind or (new.kind in COMMON and old.kind in COMMON and distance <= 4)
    if old.bare and not new.bare:
        many = old.plural and not new.plural and old.status is None and old.kind != "договорённость"  # «эти договоры»
        return new.kind == old.kind and distance <= 3 and not new.nested and not many
    return new.kind == old.kind


def _dates_agree(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    one, other = old.date.edtf, new.date.edtf  # type: ignore[union-attr]
    if "planned" in {old.status, new.status} and old.status != new.status:
        return True  # a draft's date is not the document's
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or one[:7] == other[:7]


def _sides_agree(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    one, other = ({SUCCESSORS.get(code, code) for code in draft.parties if is_state(code)} for draft in (old, new))
    if new.bare and new.stage in LEFT_BY_ONE and len(one) == len(other) == 1:
        return True  # «Чад вышел из договора об оленях … выход Судана из договора»
    return not one or not other or one <= other or other <= one


def _titles_agree(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    if old.plural != new.plural and old.words and new.words and not old.words & new.words:
        return False
    alike = not (old.subject and new.subject) or bool((old.words & new.words) - old.of_place)
    if old.of_place and old.of_place == new.of_place and alike and new.sentence - old.sentence < 3:
        return True  # «Будапештское соглашение», «Будапештский меморандум»
    if old.words == new.words and old.words and {old.kind, new.kind} <= TREATIES:
        return old.numbers == new.numbers
    if old.kind != new.kind and not (old.kind in COMMON and new.kind in COMMON):
        return False
    if _is_deal(old) != _is_deal(new) and new.sentence - old.sentence < 4 and not (old.plural or new.plural):
        return bool(set(old.parties) & set(new.parties))  # «сделка с Перу … соглашение с Перу о плутонии»
    if old.nested != new.nested:
        return _is_headline_of(old, new)
    if old.of_place != new.of_place and old.kind != new.kind:
        return False  # «Будапештское соглашение» is no «договор»
    if old.acronyms & new.acronyms:
        return old.numbers == new.numbers or not (old.numbers and new.numbers)
    if _spells_out(old, new) or _spells_out(new, old):
        return True
    # «российско-перуанское соглашение», «договорённость с Перу»
    generic = any(not draft.words and not draft.subject and draft.parties for draft in (old, new))
    if old.kind != new.kind and not ((old.words and new.words) or generic):
        return False
    if old.kind != new.kind and new.sentence - old.sentence > 4:
        return False
    a, b = old.words, new.words
    if _is_nickname_of(old, new):
        return True
    if not a or not b:
        if new.bound and old.kind != new.kind and not set(old.parties) & set(new.parties):
            return False  # «договор об обороне … третий союз после соглашения с Перу»
        if old.named and new.named:
            return old.kind == new.kind and (old.named <= new.named or new.named <= old.named)
        return not (old.subject and new.subject) or (old.kind == new.kind and bool(set(old.parties) & set(new.parties)))
    shared = len(a & b)
    if not a <= b and not b <= a:
        shared = min(shared + _akin(a - b, b - a), len(a), len(b))
    if (
        shared
        and old.kind == new.kind
        and len(old.parties) > 1
        and set(old.parties) == set(new.parties)
        and new.sentence - old.sentence < 3
    ):
        return True
    return shared / min(len(a), len(b)) >= 0.75 and (shared / max(len(a), len(b)) >= 0.34 or old.kind == new.kind)


def _akin(some: frozenset[str], others: frozenset[str]) -> int:
    """How many words have one of the same stem among the others: «Курилы», «курильский»."""
    stems = {word[:STEM] for word in others if len(word) >= STEM}
    return sum(len(word) >= STEM and word[:STEM] in stems for word in some)


def _is_deal(draft: InstrumentDraft) -> bool:
    """«(ядерная) сделка»: a document told by no kind and no acronym."""
    return draft.kind is None and draft.fact == "agreement" and not draft.acronyms


def _follows(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether one of the same noun is told again soon after, as a headline is by its text."""
    return 0 < new.sentence - old.sentence <= 2 and old.kind == new.kind


def _is_headline_of(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """«протокол о рыбе» in a headline and «протокол к соглашению о рыбе» soon after it."""
    alike = old.kind == "протокол" and new.nested and bool(old.words & new.words)
    return _follows(old, new) and alike and old.status == new.status


def _is_nickname_of(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """«военное соглашение с Польшей» in a headline and «Соглашение между … и Польшей о сотрудничестве в обороне»."""
    general = not (old.plural or new.plural or old.subject or old.nested or old.acronyms) and new.subject
    sides = bool(old.parties) and set(old.parties) <= set(new.parties) and (len(old.parties) > 1 or old.bound)
    return _follows(old, new) and general and sides and (old.status == new.status or None in {old.status, new.status})


def _spells_out(one: InstrumentDraft, other: InstrumentDraft) -> bool:
    """«договор по СНВ» and «договор о стратегических наступательных вооружениях»."""
    spelled = [acronym.lower() for acronym in one.acronyms] + [a[1:].lower() for a in one.acronyms if a[0] == "Д"]
    return any(
        len(acronym) > 2 and (acronym in other.initials or _abbreviates(acronym, other.told_words))
        for acronym in spelled
    )


def _abbreviates(acronym: str, words: tuple[str, ...]) -> bool:
    """Whether the letters begin the words in order, or go on inside one: ПРО for «противоракетная оборона»."""
    if not 1 < len(words) <= len(acronym):
        return False

    def fits(letters: str, rest: tuple[str, ...]) -> bool:
        if not rest:
            return not letters
        if not letters or letters[0] != rest[0][0]:
            return False
        word, position = rest[0], 0
        for taken in range(1, len(letters) + 1):
            position = word.find(letters[taken - 1], position if taken == 1 else position + 1)
            if position < 0:
                return False
            if fits(letters[taken:], rest[1:]):
                return True
        return False

    return fits(acronym, words)


def _unite(old: InstrumentDraft, new: InstrumentDraft) -> None:
    named = new.kind is not None or bool(new.acronyms) or old.kind is None  # no «сделка» for «соглашение»
    fuller = len(new.words) > len(old.words) or (_is_deal(old) and new.kind is not None)
    if new.title and new.fact != "document" and (old.title is None or (named and fuller)):
        old.title, old.words, old.bare = new.title, new.words, new.bare
        old.evidence["title"] = new.evidence.get("title", [])
        if new.kind:
            old.kind = new.kind
            old.evidence["kind"] = new.evidence.get("kind", [])
    if old.kind is None and new.kind is not None and new.fact != "document" and old.title is None:
        old.kind = new.kind
    if old.fact == "document" and new.fact != "document":
        old.fact, old.kind = new.fact, new.kind
    old.acronyms |= new.acronyms
    old.numbers |= new.numbers
    old.initials += " " + new.initials
    old.named |= new.named
    for code, span in new.parties.items():
        old.parties.setdefault(code, span)
    for official, span in new.signatories:
        known = next((i for i, (o, _) in enumerate(old.signatories) if same_official(o, official)), None)
        if known is None:
            old.signatories.append((official, span))
        else:
            old.signatories[known] = (unite(old.signatories[known][0], official), old.signatories[known][1])
    later = ORDER[new.status] > ORDER[old.status]
    if later and new.date is not None and old.status == "planned":
        old.date, old.evidence["date"] = new.date, new.evidence.get("date", [])
    for slot in ("date", "place", "level", "sides", "in_force", "terminated"):
        if getattr(old, slot) is None and getattr(new, slot) is not None:
            setattr(old, slot, getattr(new, slot))
            if slot in new.evidence:
                old.evidence[slot] = new.evidence[slot]
    old.body |= new.body
    if later:
        old.status, old.stage, old.told_in = new.status, new.stage, new.told_in
        if "status" in new.evidence:
            old.evidence["status"] = new.evidence["status"]
    old.joint = old.joint or new.joint
    old.proper = old.proper or new.proper
    old.subject = old.subject or new.subject
    old.bound = old.bound or new.bound
    old.inferred = old.inferred or new.inferred
    old.domestic = old.domestic or new.domestic
    old.spans += [span for span in new.spans if span not in old.spans]
    old.sentence = new.sentence
    old.sentences = [*old.sentences, *new.sentences]
