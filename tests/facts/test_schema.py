import pytest
from jsonschema import Draft202012Validator, ValidationError

from facts import Fact, document_to_json, to_json
from facts.schema import SCHEMA_FILE, as_text, schema


def check(value: object) -> None:
    Draft202012Validator(schema()).validate(value)


def test_file_is_current() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == as_text(), "run: python -m facts.schema"


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_facts_are_valid(fact: Fact) -> None:
    check(document_to_json("a", "2021-03-06", [fact]))


@pytest.mark.parametrize(
    "change",
    [
        {"type": "Letter"},
        {"date": "5 мая"},
        {"status": "signed"},
        {"place": "Осло"},
        {"initiator": "ZZ"},
        {"topics": [""]},
        {"topics": "квоты"},
        {"participants": [{"surname": "Берг"}]},
        {"spans": [[0]]},
        {"evidence": {"place": [[0, 1]]}},
    ],
)
def test_schema_refuses_what_the_classes_refuse(change: dict[str, object]) -> None:
    from facts import Call

    with pytest.raises(ValidationError):
        check({"id": "a", "date": None, "facts": [{**to_json(Call()), **change}]})
