import pickle
import subprocess
import sys

import pytest
from yargy import and_, or_, rule
from yargy.predicates import eq, gram, normalized, true
from yargy.predicates import type as of_type
from yargy.relations import case_relation
from yargy.tagger import Tagger

from grammars.engine import EntityToken, Morphology, Parser, Tokenizer, form, morphology, replace, tokenizer


def tokens(text):
    return list(tokenizer()(text))


def official(text, *grams, entity=None):
    return EntityToken.over(tokens(text), "OFFICIAL", [form(text.lower(), "NOUN", *grams)], entity)


def spans(matches):
    return [tuple(match.span) for match in matches]


def test_pymorphy2_and_yargy_morph_are_never_imported():
    code = (
        "import sys; from grammars.engine import Parser; from yargy import rule\n"
        "from yargy.predicates import gram\n"
        "assert list(Parser(rule(gram('NOUN'))).findall('дом'))\n"
        "assert not {'pymorphy2', 'yargy.morph'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_loads_no_dictionary():
    code = "import sys, grammars.engine; assert 'pymorphy3' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_readings_have_normal_forms_and_grammemes():
    first = morphology()("послами")[0]
    assert first.normalized == "посол"
    assert "NOUN" in first.grams and first.grams.number.plural and first.grams.gender.male
    assert first.grams.case.mask[4] and not first.grams.case.fixed
    assert first.inflect({"nomn", "sing"}) == "посол"
    assert morphology().normalized("стали") >= {"сталь", "стать"}


def test_an_unknown_grammeme_is_named():
    with pytest.raises(ValueError, match="'NOON'"):
        morphology().check_gram("NOON")


def test_the_memory_of_words_is_bounded():
    small = Morphology(bound=10)
    for number in range(50):
        small(f"слово{'а' * number}")
    assert len(small._words) <= 10


def test_readings_and_tokens_are_pickled():
    made = tokens("Посол прибыл 5 мая")
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert again[0].forms[0].inflect({"gent", "sing"}) == "посла"
    assert pickle.loads(pickle.dumps(tokenizer())) is tokenizer()


def test_a_tokenizer_with_other_rules_is_obeyed():
    own = Tokenizer().remove_types("PUNCT", "OTHER")
    assert [match.tokens[1].value for match in Parser(rule(true(), true()), own).findall("да, нет")] == ["нет"]
    own = pickle.loads(pickle.dumps(own))
    assert own.split("да, нет") == ["да", "нет"]


def test_types_of_entities_are_known_to_rules():
    tokenizer().check_type("OFFICIAL")
    with pytest.raises(ValueError, match="official"):
        tokenizer().check_type("official")


def test_an_entity_stands_for_its_tokens():
    text = tokens("Премьер Орлов звонил послу Лисицыной")
    caller = EntityToken.over(text[:2], "OFFICIAL", [form("орлов", "NOUN", "nomn", "sing")], entity="Орлов")
    callee = EntityToken.over(text[3:], "OFFICIAL", [form("лисицына", "NOUN", "datv", "sing")])
    replaced = replace(text, [callee, caller])
    assert [token.value for token in replaced] == ["Премьер Орлов", "звонил", "послу Лисицыной"]
    assert tuple(replaced[0].span) == (0, 13) and replaced[0].tokens == text[:2]
    call = rule(and_(of_type("OFFICIAL"), gram("nomn")), normalized("звонить"), gram("datv"))
    (match,) = Parser(call).findall(replaced)
    assert match.tokens[0].entity == "Орлов" and tuple(match.span) == (0, 36)
    assert spans(Parser(rule(eq("Премьер Орлов"))).findall(replaced)) == [(0, 13)]
    assert not list(Parser(call).findall(replace(text, [caller])[::-1]))


def test_entities_agree_and_keep_their_payload():
    same = case_relation()
    pair = rule(of_type("OFFICIAL").match(same), of_type("OFFICIAL").match(same))
    left = official("послу", "datv", "sing", entity=1)
    ambiguous = official("Шмидт", "datv", "sing", entity=2)
    ambiguous.forms.append(form("шмидт", "NOUN", "nomn", "sing"))
    (match,) = Parser(pair).findall([left, ambiguous])
    assert [token.entity for token in match.tokens] == [1, 2]
    assert len(match.tokens[1].forms) == 1
    assert not list(Parser(pair).findall([left, official("министр", "nomn", "sing")]))


def test_a_predicate_of_ones_own_sees_each_entity():
    from yargy.predicates.constructors import Predicate

    class even(Predicate):
        def __call__(self, token):
            return getattr(token, "entity", 1) % 2 == 0

    parser = Parser(rule(even()))
    assert [list(parser.findall([official("он", "nomn", entity=number)])) != [] for number in range(4)] == [
        True, False, True, False,
    ]  # fmt: skip


def test_an_entity_without_readings_still_has_a_normal_form():
    entity = EntityToken("Хельсинки", (0, 9), "CITY")
    assert entity.normalized == "хельсинки"
    assert entity.forms[0].inflect({"gent"}) == "хельсинки"


@pytest.mark.parametrize(
    "covered",
    [[(0, 2), (1, 3)], [(0, 0)]],
    ids=["overlapping", "empty"],
)
def test_entities_that_do_not_fit_are_refused(covered):
    text = tokens("раз два три")
    with pytest.raises(ValueError, match="expected"):
        replace(text, [EntityToken.over(text[start:stop], "X") for start, stop in covered])


def test_an_entity_over_a_part_of_a_token_is_refused():
    with pytest.raises(ValueError, match="whole tokens"):
        replace(tokens("министры"), [EntityToken("министр", (0, 7), "X")])


class NounTagger(Tagger):
    tags = ("N", "O")

    def __call__(self, tokens):
        for token in tokens:
            yield token.tagged("N" if token.value.istitle() else "O")


def test_a_tagger_is_asked_about_every_token():
    from yargy.predicates import tag

    parser = Parser(rule(or_(rule(tag("N")), rule(of_type("OFFICIAL")))), tagger=NounTagger())
    entity = EntityToken("Орлов", (4, 9), "OFFICIAL", entity=3)
    matches = list(parser.findall([*tokens("Дом"), entity, *tokens("и")]))
    assert spans(matches) == [(0, 3), (4, 9)]
    assert matches[1].tokens[0].entity == 3 and matches[1].tokens[0].tag == "N"
