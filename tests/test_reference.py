"""Who is who in one document."""

from typing import Any

import pytest
from attrs import frozen

from grammars import reference
from grammars.reference import Registry, same_name


@frozen
class Mention:
    name: str
    role: str | None = None
    post: str | None = None
    countries: tuple[str, ...] = ()


def test_a_long_list_of_people_is_not_looked_through_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counting(one: str, other: str) -> bool:
        nonlocal compared
        compared += 1
        return same_name(one, other)

    monkeypatch.setattr(reference, "same_name", counting)
    registry = Registry()
    letters = "абвгдежзик"
    names = [f"Иван Кры{a}{b}{c}ов" for a in letters for b in letters for c in letters]
    for name in [*names, *names]:
        registry.add(Mention(name))
    assert [person.name for person in registry.people] == names
    assert compared < 4 * len(names)


@pytest.mark.parametrize("told", ["Берг", "А. Берг", "Анна Мария Берг", "Анна Берг фон Трапп", "Анна"])
def test_a_name_is_found_by_what_is_shared(told: str) -> None:
    registry = Registry()
    registry.add(Mention("Пётр Чёрный"))
    registry.add(Mention("Анна Берг"))
    found: Any = registry.named(told)
    assert found is not None and found.name == "Анна Берг"
    registry.rename("Анна Берг", "Анна Бергер")
    renamed = registry.named("Бергер")
    assert renamed is found and registry.named("П. Черный") is registry.people[0]
