"""A grammar is one declared object; what cannot be run is refused with the grammar and the slot."""

import json
import pickle
import re
from importlib.metadata import EntryPoint
from typing import Any

import attrs
import pytest
from yargy import or_, rule
from yargy.predicates import caseless

from facts import (
    Call,
    Date,
    Fact,
    Official,
    document_from_json,
    document_to_json,
    from_json,
    register,
    to_json,
)
from grammars import Extractor, Grammar, registered
from grammars.call import CALL
from grammars.contacts.phrases import means
from grammars.meeting import MEETING
from grammars.predicates import lemma
from grammars.stems import Stems
from tests.visit import VISIT, Visit

PUBLISHED = "2021-05-20"
TEXT = (
    "Президент Сербии Милан Савич посетит Казахстан с 5 по 7 июня по приглашению президента Казахстана "
    "Ерлана Тасова. Визит Савича начнётся в Алма-Ате."
)
BOTH = "Президент Сербии Милан Савич по телефону обсудил с Ерланом Тасовым поставки зерна. " + TEXT


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(grammars=[VISIT])


def test_slots_are_filled_by_what_the_phrases_are(extractor: Extractor) -> None:
    (visit,) = extractor.extract(TEXT, PUBLISHED)
    assert isinstance(visit, Visit)
    assert visit.visitor == Official(name="Милан Савич", role="head_of_state", post="президент Сербии", country="RS")
    assert (visit.country, visit.place, visit.status) == ("KZ", "Алма-Ата", "planned")
    assert visit.dates == Date("2021-06-05/2021-06-07")
    assert visit.inviter is not None and visit.inviter.name == "Ерлан Тасов"


def test_slots_tell_their_passages(extractor: Extractor) -> None:
    (visit,) = extractor.extract(TEXT, PUBLISHED)
    assert {slot: visit.passages(slot, TEXT) for slot in visit.evidence} == {
        "visitor": ("Президент Сербии Милан Савич",),
        "country": ("Казахстан",),
        "place": ("Алма-Ате",),
        "dates": ("с 5 по 7 июня",),
        "inviter": ("президента Казахстана Ерлана Тасова",),
        "status": ("посетит",),
    }
    assert [span.of(TEXT) for span in visit.spans] == TEXT.replace(". ", ".|").split("|")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Президент Сербии посетил Казахстан.", "held"),
        ("Президент Сербии посетит Казахстан.", "planned"),
        ("Президент Сербии не посетил Казахстан.", "denied"),
        ("Президент Сербии намерен посетить Казахстан.", "planned"),
        ("Президент Сербии отменил визит в Казахстан.", "denied"),
        ("Предстоящий визит президента Сербии в Казахстан вызвал споры.", "planned"),
    ],
)
def test_status_is_told_by_tense_and_negation(extractor: Extractor, text: str, status: str) -> None:
    (visit,) = extractor.extract(text)
    assert isinstance(visit, Visit) and visit.status == status


def test_marked_text_fills_a_list(extractor: Extractor) -> None:
    (visit,) = extractor.extract("Президент Сербии прибыл в Казахстан с целью укрепления дружбы.")
    assert isinstance(visit, Visit) and visit.goals == ("укрепления дружбы",)


def test_mentions_that_conflict_are_two_facts(extractor: Extractor) -> None:
    text = "Президент Сербии посетил Казахстан. Президент Чили посетил Перу."
    assert [fact.country for fact in extractor.extract(text) if isinstance(fact, Visit)] == ["KZ", "PE"]


def test_what_lacks_a_required_slot_is_no_fact(extractor: Extractor) -> None:
    assert extractor.extract("Визит вежливости в Казахстан не планируется.") == ()


def test_any_set_of_grammars_runs() -> None:
    text = BOTH
    assert [fact.type for fact in Extractor(grammars=[CALL]).extract(text, PUBLISHED)] == ["Call"]
    assert [fact.type for fact in Extractor(grammars=[MEETING]).extract(text, PUBLISHED)] == []
    assert [fact.type for fact in Extractor(grammars=[VISIT, CALL]).extract(text, PUBLISHED)] == [
        "Call",
        "Visit",
    ]


def test_a_grammar_more_leaves_the_facts_of_the_others_as_they_are() -> None:
    without, together = Extractor(grammars=[CALL]), Extractor(grammars=[CALL, VISIT])
    found = [fact for fact in together.extract(BOTH, PUBLISHED) if isinstance(fact, Call)]
    assert found == list(without.extract(BOTH, PUBLISHED))


def test_without_stems_every_sentence_is_read() -> None:
    grammar = attrs.evolve(VISIT, stems=None)
    text = "Президент Сербии Милан Савич посетит Казахстан."
    assert len(Extractor(grammars=[grammar]).extract(text)) == 1
    assert Extractor(grammars=[attrs.evolve(VISIT, stems=["визит"])]).extract(text) == ()


def test_an_extractor_can_be_pickled() -> None:
    copy = pickle.loads(pickle.dumps(Extractor(grammars=[VISIT, CALL])))
    assert [fact.type for fact in copy.extract(BOTH, PUBLISHED)] == ["Call", "Visit"]


def test_facts_of_any_type_go_to_json(extractor: Extractor) -> None:
    (visit,) = extractor.extract(TEXT, PUBLISHED)
    value = to_json(visit)
    assert (value["type"], value["dates"], value["visitor"]["country"]) == (
        "Visit",
        "2021-06-05/2021-06-07",
        "RS",
    )


def test_facts_of_a_grammars_type_come_back_from_json(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facts.codec._own_types", {})  # other tests load this file under other names
    attrs.evolve(VISIT)
    facts = extractor.extract(f"{TEXT} Он прибыл в Казахстан с целью укрепления дружбы.", PUBLISHED)
    assert facts and tuple(from_json(json.loads(json.dumps(to_json(fact)))) for fact in facts) == tuple(facts)
    document = document_from_json(document_to_json("a", PUBLISHED, facts))
    assert document.facts == facts
    with pytest.raises(ValueError, match=re.escape("got 'когда' @ $.facts[0].dates")):
        document_from_json({"id": 1, "facts": [{"type": "Visit", "dates": "когда"}]})


def test_types_of_one_name_are_told_apart_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facts.codec._own_types", {})
    one, other = type("Stay", (Fact,), {"__module__": "a"}), type("Stay", (Fact,), {"__module__": "b"})
    register(one)
    assert register(one) is one and isinstance(from_json({"type": "Stay"}), one)
    register(other)
    with pytest.raises(ValueError, match=re.escape("expected one fact type Stay, got a.Stay and b.Stay @ $.type")):
        from_json({"type": "Stay"})


def test_what_cannot_be_registered_as_a_type() -> None:
    with pytest.raises(ValueError, match=r"expected a subclass of facts.Fact, got <class 'dict'>"):
        register(dict)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="grammar 'visit': expected a fact type of a name of its own, got Call"):
        attrs.evolve(VISIT, fact=type("Call", (Visit,), {}))


def test_a_phrase_more() -> None:
    assert Extractor(grammars=[CALL]).extract("Президент Сербии набрал президенту Казахстана.") == ()
    grammar = CALL.with_phrases({"verb": means("позвонить", lemma("набрать"))}, stems=["набра"])
    (call,) = Extractor(grammars=[grammar]).extract("Президент Сербии набрал президенту Казахстана.")
    assert isinstance(call, Call) and [who.country for who in call.participants] == ["RS", "KZ"]
    assert (call.initiator, call.medium) == ("RS", "phone")


def test_a_noun_more() -> None:
    grammar = CALL.with_phrases({"noun": means("разговор", lemma("прямой"), lemma("созвон"))}, stems=["созвон"])
    (call,) = Extractor(grammars=[grammar]).extract("Состоялся прямой созвон президентов Сербии и Казахстана.")
    assert call.type == "Call"


# --- what is refused

EMPTY = rule(caseless("в").optional())


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": "a visit"}, "grammar: expected a name of letters, digits and _, got 'a visit'"),
        ({"fact": dict}, "grammar 'visit': expected a subclass of facts.Fact"),
        ({"triggers": {}}, "grammar 'visit': expected at least one trigger, got none"),
        (
            {"roles": {"guest": lemma("гость")}},
            "expected roles of the slots of Visit (visitor, country, place, dates",
        ),
        ({"roles": {"country": {}}}, "grammar 'visit': expected a rule for the slot 'country', got none"),
        (
            {"roles": {"country": None}},
            "grammar 'visit', slot 'country', rule 'country': expected a yargy rule, got None",
        ),
        (
            {"roles": {"country": {"to": "в"}}},
            "slot 'country', rule 'country.to': expected a yargy rule, got 'в'",
        ),
        ({"triggers": {"noun": 1}}, "grammar 'visit', trigger 'noun': expected a yargy rule, got 1"),
        ({"required": ["guest"]}, "grammar 'visit': expected roles of the slots of Visit"),
        ({"scene": {"noun": lemma("визит")}}, "expected rules of different names, got 'noun' twice"),
    ],
)
def test_a_grammar_that_cannot_be(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        attrs.evolve(VISIT, **changes)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"roles": {"place": EMPTY}},
            "grammar 'visit', slot 'place', rule 'place': expected a rule that needs a word",
        ),
        (
            {"triggers": {"noun": or_(EMPTY, rule("а"))}},
            "grammar 'visit', trigger 'noun': expected a rule that needs",
        ),
    ],
)
def test_rules_that_match_the_empty_string(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Extractor(grammars=[attrs.evolve(VISIT, **changes)])


def test_duplicate_names() -> None:
    with pytest.raises(ValueError, match="grammar 'visit': expected grammars of different names, got two of this"):
        Extractor(grammars=[VISIT, VISIT])
    with pytest.raises(ValueError, match="expected at least one grammar, got none"):
        Extractor(grammars=[])
    with pytest.raises(ValueError, match=r"expected a grammars.Grammar, got <class 'tests.visit.Visit'>"):
        Extractor(grammars=[Visit])  # type: ignore[list-item]


def test_phrases_that_the_reader_does_not_read() -> None:
    message = "expected phrases of document, initiator, medium, noun, topics, verb, visit, got 'date'"
    with pytest.raises(ValueError, match=message):
        CALL.with_phrases({"date": lemma("визит")})


# --- what other distributions register


def registering(monkeypatch: pytest.MonkeyPatch, **entries: str) -> tuple[Grammar, ...]:
    points = [EntryPoint(name, value, registered.GROUP) for name, value in entries.items()]
    monkeypatch.setattr(registered, "entry_points", lambda group: points)
    return registered.registered.__wrapped__()


def test_registered_grammars_run_after_the_built_in_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    grammars = registering(monkeypatch, visit="tests.visit:VISIT")
    assert [grammar.name for grammar in grammars] == ["call", "meeting", "agreement", "declaration", "visit"]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("tests.nowhere:VISIT", "entry point 'visit' of rufacts.grammars: cannot load tests.nowhere:VISIT"),
        ("tests.visit:TO", "entry point 'visit' of rufacts.grammars: expected a grammars.Grammar, got"),
        ("grammars.call:CALL", "grammar 'call': expected grammars of different names"),
    ],
)
def test_what_cannot_be_registered(monkeypatch: pytest.MonkeyPatch, value: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        registering(monkeypatch, visit=value)


def test_stems_are_found_in_any_case() -> None:
    stems = Stems(["Посет"], adding=["ПРОГУЛ"])
    assert stems.in_text("Министр ПОСЕТИЛ Осло.")
    assert stems.in_sentence("Он прогулялся.")
    assert not stems.in_text("Он прогулялся.")
