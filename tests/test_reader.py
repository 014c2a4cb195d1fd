"""The reader is a hook of any grammar: the built-in ones use nothing that another cannot, and no code asks for them."""

import ast
import importlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

from facts import Call, Fact, Meeting
from grammars import Article, Examples, Extractor, Findings, Grammar, Reader, Sentence
from grammars.call import CALL
from grammars.contacts.reader import CONTACTS
from grammars.explaining import Explainer
from grammars.loading import load_grammars
from grammars.predicates import OFFICIAL, entity, lemma
from grammars.registered import BUILT_IN
from tests.test_floors import ROOT, imports
from tests.visit import VISIT, Visit

TEXT = "Президент Сербии Милан Савич посетит Казахстан. Министр сообщил о визите."


# --- no privileged path


@pytest.mark.parametrize("own", BUILT_IN, ids=lambda grammar: grammar.name)
def test_a_built_in_grammar_works_as_well_from_a_file_of_a_users_own(own: Grammar, tmp_path: Path) -> None:
    source = Path(str(importlib.import_module(f"grammars.{own.name}").__file__)).read_text(encoding="utf-8")
    file = tmp_path / f"own_{own.name}.py"
    file.write_text(source.replace(f'name="{own.name}"', f'name="own_{own.name}"'), encoding="utf-8")
    (copy,) = load_grammars(str(file))
    assert copy is not own and copy.name == f"own_{own.name}"
    ours, theirs = Extractor(grammars=[own]), Extractor(grammars=[copy])
    found = 0
    for example in own.examples:
        facts = ours.extract(example.text, example.date)
        assert theirs.extract(example.text, example.date) == facts, example.text
        found += len(facts)
    assert found >= 30
    explained, copied = Explainer(ours), Explainer(theirs)
    for text in own.examples.ignored[:5]:
        assert str(copied(text, why_not=copy.name)) == str(explained(text, why_not=own.name))


#: Where the built-in types are made, beside their own packages and `*_examples`; `registered` lists them.
MADE_IN = frozenset({"call.py", "meeting.py", "agreement.py", "declaration.py", "registered.py"})
TYPES = frozenset({"Call", "Meeting", "Agreement", "Declaration"})


def test_nothing_else_knows_the_built_in_types() -> None:
    for path in (ROOT / "grammars").rglob("*.py"):
        place = path.relative_to(ROOT / "grammars")
        if place.parts[0] in {"contacts", "instruments", *MADE_IN} or place.stem.endswith("_examples"):
            continue
        known = [
            name for name in imports(path) if re.fullmatch(r"facts\.(.*\.)?(Call|Meeting|Agreement|Declaration)", name)
        ]
        known += [name for name in imports(path) if re.match(r"grammars\.(call|meeting|agreement|declaration)\.", name)]
        code = ast.parse(path.read_text(encoding="utf-8"))
        known += [n.value for n in ast.walk(code) if isinstance(n, ast.Constant) and n.value in TYPES]
        assert not known, f"{place} knows {known}"


# --- a reader of one's own


class VisitReader(Reader):
    """A visit for each official in the nominative; what it was given is kept for the test."""

    makes = (Visit,)

    def __init__(self) -> None:
        self.given: set[str] = set()

    def read(self, sentence: Sentence, found: Findings) -> Iterable[Any]:
        self.given |= found.keys()
        return [(sentence, f) for f in found["visitor"]] if found["verb"] else []

    def facts(self, mentions: Sequence[Any], article: Article) -> Iterable[Fact]:
        for sentence, found in mentions:
            visitor = article.people.official(found.value_tokens()[0].entity[0])
            yield Visit(visitor=visitor, spans=[(sentence.start, sentence.stop)], evidence={"visitor": [found.span]})


def own(reader: Reader, **changes: Any) -> Grammar:
    declared: dict[str, Any] = dict(
        name="visit",
        fact=Visit,
        triggers={"verb": lemma("посетить")},
        roles={"visitor": entity(OFFICIAL, "nomn")},
        clues={"country": entity("STATE", "accs")},
        reader=reader,
    )
    return Grammar(**{**declared, **changes})


def test_a_reader_gets_the_matches_of_all_rules_but_the_clues() -> None:
    reader = VisitReader()
    (visit,) = Extractor(grammars=[own(reader)]).extract(TEXT)
    assert isinstance(visit, Visit) and visit.visitor is not None and visit.visitor.name == "Милан Савич"
    assert visit.passages("visitor", TEXT) == ("Президент Сербии Милан Савич",)
    assert reader.given == {"verb", "visitor"}


def test_clues_serve_explain() -> None:
    told = str(Explainer(Extractor(grammars=[own(VisitReader(), required=())]))("Посетит Казахстану.", why_not="visit"))
    assert (
        "slot 'country', rule 'country' stopped at «Казахстану»: expected a state or organisation in the accusative"
        in told
    )


def test_what_a_reader_notes_as_lacking_is_looked_for() -> None:
    from grammars.notes import dropped

    class Demanding(VisitReader):
        def facts(self, mentions: Sequence[Any], article: Article) -> Iterable[Fact]:
            for sentence, _ in mentions:
                dropped(("Visit",), "nowhere: no state is told", (sentence.start, sentence.stop), lacking=["country"])
            return []

    told = str(Explainer(Extractor(grammars=[own(Demanding())]))("Президент Сербии посетит Казахстану."))
    assert "dropped: nowhere: no state is told" in told
    assert "rule 'country' stopped at «Казахстану»" in told


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reader": VisitReader}, "grammar 'visit': expected an instance of grammars.Reader, got <class"),
        ({"reader": None}, "grammar 'visit': expected clues beside a reader of your own; without one, rules that"),
        (
            {"reader": CONTACTS},
            "grammar 'visit': expected a fact type that its reader makes (Call, Meeting), got Visit",
        ),
        ({"clues": {"contry": lemma("а")}}, "status), got 'contry' (like 'country'?)"),
        ({"clues": {"visitor": lemma("а")}}, "expected rules of different names, got 'visitor' twice"),
    ],
)
def test_a_reader_that_cannot_serve(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        own(changes.pop("reader", VisitReader()), **changes)


def test_a_subtype_that_the_reader_does_not_make_is_refused() -> None:
    @attrs.frozen(kw_only=True)
    class Telephone(Call):
        pass

    with pytest.raises(
        ValueError, match=re.escape("grammar 'call': expected a fact type that its reader makes (Call, Mee")
    ):
        attrs.evolve(CALL, fact=Telephone, examples=Examples())
    assert {Call, Meeting} == set(CONTACTS.makes) and VISIT.running_reader().makes == (Visit,)


class Mute(VisitReader):
    def read(self, sentence: Sentence, found: Findings) -> Any:
        return None


class Blank(VisitReader):
    def facts(self, mentions: Sequence[Any], article: Article) -> Any:
        return None


class Astray(VisitReader):
    def facts(self, mentions: Sequence[Any], article: Article) -> Any:
        return [Call()]


@pytest.mark.parametrize(
    ("reader", "message"),
    [
        (Mute(), "grammar 'visit', Mute.read: expected mentions, or an empty list, got None"),
        (Blank(), "grammar 'visit', Blank.facts: expected facts, or an empty list, got None"),
        (Astray(), "grammar 'visit', Astray.facts: expected facts of Visit, got Call("),
    ],
)
def test_what_a_reader_must_give(reader: Reader, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        Extractor(grammars=[own(reader)]).extract(TEXT)
