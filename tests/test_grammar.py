"""A grammar is one declared object; what cannot be run is refused with the grammar and the slot."""

import json
import pickle
import re
from importlib.metadata import EntryPoint
from pathlib import Path
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
from grammars import Examples, Extractor, Grammar, registered
from grammars.call import CALL
from grammars.contacts.phrases import means
from grammars.loading import load_grammars
from grammars.meeting import MEETING
from grammars.predicates import entity, lemma, words
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
        ({"roles": {"contry": lemma("а")}}, "got 'contry' (like 'country'?)"),
        (
            {"roles": [lemma("а")]},
            "grammar 'visit': expected roles as a dict of rules by slot, as roles={'country': …}",
        ),
        ({"triggers": lemma("а")}, "grammar 'visit': expected triggers as a dict of rules by name"),
        ({"triggers": {"a.b": lemma("а")}}, "expected names of triggers of letters, digits and _, got 'a.b'"),
        (
            {"triggers": {"noun": "визит"}},
            "got 'визит'; for a word in any form write grammars.predicates.lemma('визит')",
        ),
        ({"triggers": {"noun": ["визит"]}}, "for alternatives write yargy.or_(…), for a sequence yargy.rule(…)"),
        ({"stems": "визит"}, "expected stems as a list of pieces of words, as ['визит'], or none, so that every"),
        ({"stems": []}, "grammar 'visit': expected stems as a list of pieces of words"),
        ({"stems": [1]}, "grammar 'visit': expected stems as a list of pieces of words"),
        (
            {"required": "country"},
            "grammar 'visit': expected required as a list of slots, as ['country'], got 'country'",
        ),
        ({"examples": ["визит"]}, "grammar 'visit': expected grammars.Examples, got ['визит']"),
        (
            {"examples": Examples(found={Call(): ["Звонок."]})},
            "grammar 'visit': example 'Звонок.': expected a fact of the type Visit, got a Call",
        ),
    ],
)
def test_a_grammar_that_cannot_be(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        attrs.evolve(VISIT, **changes)


def kind(name: str = "Stay", bases: tuple[type, ...] = (Fact,), **body: Any) -> Any:
    return attrs.frozen(kw_only=True)(type(name, bases, {"__annotations__": {}, **body}))


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        (kind(), "grammar 'stay': expected Stay.SLOTS to name its slots, as ('country',), got none"),
        (kind(SLOTS="place"), "expected Stay.SLOTS as a tuple of names, as ('country',), got 'place'"),
        (kind(SLOTS=("place",)), "expected the slots of Stay as attributes, as `place: str | None = None` in a class"),
        (
            kind(SLOTS=("place",), __annotations__={"place": str}),
            "expected a default for the slot 'place' of Stay, as `place: … | None = None`, got none",
        ),
        (
            kind(SLOTS=("place",), __annotations__={"place": "list[str]"}, place=attrs.field(factory=list)),
            "expected the slot 'place' of Stay as a tuple[…, ...], which never changes, got list[str]",
        ),
    ],
)
def test_a_fact_type_that_cannot_be(fact: Any, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Grammar(name="stay", fact=fact, triggers={"verb": lemma("остаться")})


def test_a_rule_that_does_not_fit_its_slot() -> None:
    dated = attrs.field(default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Date)))
    stay = kind(SLOTS=("day",), __annotations__={"day": "Date | None"}, day=dated)
    grammar = Grammar(
        name="stay", fact=stay, triggers={"verb": lemma("остаться")}, roles={"day": entity("STATE", "loct")}
    )
    message = "grammar 'stay', Stay: what its rules read does not fit its slots: 'day' must be"
    with pytest.raises(ValueError, match=re.escape(message)):
        Extractor(grammars=[grammar]).extract("Министр остался в Чили.")


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (
            lambda: Examples(found=["а"]),
            "examples: expected a dict of phrasings by fact, as {Visit(…): ['…']}, got ['а']",
        ),
        (lambda: Examples(found={"Visit": ["а"]}), "examples: expected a fact or a tuple of facts, got 'Visit'"),
        (lambda: Examples(found={Visit(): [1]}), "examples: expected texts, got 1"),
        (lambda: Examples(ignored="а"), "examples: expected a list of phrasings, got the one text 'а'"),
        (lambda: Examples(date="вчера"), "examples: expected the publication date as 'YYYY-MM-DD', got 'вчера'"),
        (lambda: lemma(), "lemma: expected at least one word, got none"),
        (lambda: words(["в"]), "words: expected words, as words('визит', 'поездка'), got ['в']"),
        (
            lambda: lemma("рабочий визит"),
            "lemma: expected one word, got 'рабочий визит'; write rule(lemma('рабочий'), lemma('визит'))",
        ),
        (
            lambda: entity("OFICIAL"),
            "expected one of the entities CITY, DATE, OFFICIAL, STATE, STATEADJ, got 'OFICIAL'",
        ),
        (lambda: entity("STATE", "nom"), "expected one of the cases nomn, gent, datv, accs, ablt, loct, got 'nom'"),
        (
            lambda: Extractor(grammars=VISIT),
            "expected a list of grammars, as grammars=[VISIT], got the grammar 'visit' al",
        ),
        (lambda: Extractor(grammars="visits.py"), "expected a list of grammars, as grammars=[VISIT], got 'visits.py'"),
    ],
)
def test_what_is_written_by_mistake(made: Any, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        made()


def test_examples_of_one_fact_are_all_kept() -> None:
    more = Examples(found={Visit(country="KZ"): ["а"]}).with_more(Examples(found={Visit(country="KZ"): ["б"]}))
    assert [example.text for example in more] == ["а", "б"]


@pytest.mark.parametrize(
    ("phrases", "message"),
    [
        ({"noun": lemma("созвон")}, "grammar 'call', trigger 'noun': expected a phrase made by means(WORD, …)"),
        (
            {"verb": or_(means("позвонить", lemma("набрать")), rule(lemma("а")))},
            "trigger 'verb': expected a phrase made by",
        ),
        (
            {"topics": lemma("зерно")},
            "slot 'topics', rule 'topics': expected an opening and the topics after it, as in",
        ),
        (
            {"document": lemma("грамота")},
            "scene 'document': expected a phrase that marks its noun, as in rule(lemma(…)",
        ),
        ({"noun": "созвон"}, "trigger 'noun': expected a yargy rule, got 'созвон'; for a word in any form write"),
        ({"nuon": lemma("созвон")}, "noun, topics, verb, visit, got 'nuon' (like 'noun'?)"),
        ({"participants.partner": lemma("а")}, "got 'participants.partner', a clue, which fills no slot"),
        (
            lemma("созвон"),
            "grammar 'call': expected phrases as a dict of rules by name, as {'verb': …}, got dictionary(",
        ),
    ],
)
def test_a_phrase_that_cannot_be_read(phrases: Any, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        CALL.with_phrases(phrases)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("from visitz import VISIT", "rules_a.py:1: No module named 'visitz'"),
        ("\n1/0", "rules_a.py:2: ZeroDivisionError: division by zero"),
        ("def x(", "rules_a.py:1: expected Python: '(' was never closed"),
        (
            "from grammars import Grammar\nfrom facts import Call\nGrammar(name='x', fact=Call, triggers={})",
            "rules_a.py:3: grammar 'x': expected at least one trigger, got none",
        ),
    ],
)
def test_a_module_that_cannot_be_imported(source: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "rules_a.py").write_text(source, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        load_grammars(str(tmp_path / "rules_a.py"))


def test_a_grammar_that_a_module_does_not_have() -> None:
    with pytest.raises(
        ValueError, match=re.escape("tests.visit:VISITS: expected a grammars.Grammar (VISIT), got no 'VISITS'")
    ):
        load_grammars("tests.visit:VISITS")


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
