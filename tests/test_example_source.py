"""What was found, as the source of a test example, holds as one."""

import pytest

import facts
from facts.codec import FACT_TYPES
from grammars import Examples, extract
from grammars.example_source import example_source
from grammars.examples import Example

TEXTS = [
    'Глава МИД Сербии Милан "Савич" 11 марта по телефону обсудил с турецким коллегой поставки зерна.',
    "Президент Чили созвонился с президентом Перу, а затем созвонился с королём Испании.",
    "Сербия и Турция 3 мая подписали соглашение о рыболовстве. Министры Сербии и Турции встретились в Белграде.",
    "Погода была ясной.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_source_holds_of_the_text(text: str) -> None:
    found = extract(text, "2021-03-12")
    for source in example_source(text, "2021-03-12", found).split("\n\n"):
        names = {name: getattr(facts, name) for name in ("Official", *(kind.__name__ for kind in FACT_TYPES))}
        exec(source, names | (told := {"Examples": Examples}), told)
        [example] = told["EXAMPLES"]
        assert isinstance(example, Example) and example.text == text and example.date == "2021-03-12"
        kinds = {type(fact) for fact in example.facts}
        assert len(kinds) <= 1 and bool(kinds) == bool(found)
        assert example.difference([fact for fact in found if type(fact) in kinds]) is None
