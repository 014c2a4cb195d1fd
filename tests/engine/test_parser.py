"""What yargy promises of its parser, and what this one promises beyond."""

import os
import pickle
import subprocess
import sys
import threading
import time

import pytest
from yargy import and_, forward, or_, rule
from yargy.interpretation import attribute, fact
from yargy.pipelines import caseless_pipeline, morph_pipeline, pipeline
from yargy.predicates import caseless, custom, eq, gram, gte, in_, is_capitalized, normalized, true
from yargy.predicates import type as of_type
from yargy.relations import gender_relation, gnc_relation, main, number_relation

from grammars.engine import MultiParser, Parser, of_capitalised, tokenizer
from grammars.engine.rules import GrammarError

Day = fact("Day", ["day", "month", attribute("year", 2000)])
MONTH = morph_pipeline(["январь", "август"])
DAY = rule(
    gte(1).interpretation(Day.day.custom(int)),
    MONTH.interpretation(Day.month.normalized()),
    rule(gte(1000).interpretation(Day.year.custom(int)), rule(normalized("год")).optional()).optional(),
).interpretation(Day)


def texts(rule, text):
    return [text[match.span.start : match.span.stop] for match in Parser(rule).findall(text)]


def test_a_fact_is_built():
    (match,) = Parser(DAY).findall("Встреча прошла 2 августа 2017 года в Вене.")
    assert (match.fact.day, match.fact.month, match.fact.year) == (2, "август", 2017)
    assert tuple(match.span) == (15, 34)
    assert [token.value for token in match.tokens] == ["2", "августа", "2017", "года"]
    assert [tuple(span) for span in match.fact.spans] == [(15, 16), (17, 24), (25, 29)]
    assert dict(match.fact.as_json) == {"day": 2, "month": "август", "year": 2017}
    assert match.fact is not match.fact
    assert match.tree.range == (2, 6) and match.rule is match.tree.root.rule


def test_an_attribute_that_is_not_told_has_its_default():
    assert Parser(DAY).find("1 января").fact == Day(day=1, month="январь", year=2000)


def test_find_gives_the_first_and_match_takes_the_whole_text():
    parser = Parser(DAY)
    assert tuple(parser.find("от 1 января и 2 августа").span) == (3, 11)
    assert parser.find("в мае") is None
    assert parser.match("1 января").fact.day == 1
    assert parser.match("1 января и") is None
    assert parser.match("") is None and list(parser.findall("")) == []


def test_extract_gives_overlapping_matches():
    word = rule(of_type("RU"))
    found = [tuple(match.span) for match in Parser(word.repeatable()).extract("а б")]
    assert found == [(0, 3), (0, 1), (2, 3)]
    assert len(list(Parser(or_(word, rule(true()))).extract("а"))) == 2


def test_the_widest_cover_is_chosen():
    assert texts(or_(rule("а", "б"), rule("б", "в", "г"), rule("в", "г")), "а б в г") == ["а б", "в г"]


def test_the_alternative_written_first_wins():
    Which = fact("Which", ["one", "two"])
    one = rule("а").interpretation(Which.one)
    two = rule(true()).interpretation(Which.two)
    assert Parser(or_(one, two).interpretation(Which)).find("а").fact.one == "а"
    assert Parser(or_(two, one).interpretation(Which)).find("а").fact.two == "а"


@pytest.mark.parametrize("reverse, lengths", [(False, [1, 2]), (True, [2, 1])])
def test_optional_and_repeatable_say_which_is_preferred(reverse, lengths):
    Parts = fact("Parts", ["left", "right"])
    left = rule(of_type("RU")).repeatable(max=2, reverse=not reverse).interpretation(Parts.left)
    right = rule(of_type("RU")).repeatable(max=2).interpretation(Parts.right)
    found = Parser(rule(left, right).interpretation(Parts)).match("а б в").fact
    assert [len(found.left.split()), len(found.right.split())] == lengths


@pytest.mark.parametrize(
    "bounds, found",
    [
        ({}, ["а а а а а"]),
        ({"max": 2}, ["а а", "а а", "а"]),
        ({"min": 4}, ["а а а а а"]),
        ({"min": 2, "max": 3}, ["а а а", "а а"]),
    ],
)
def test_bounds(bounds, found):
    assert texts(rule("а").repeatable(**bounds), "а а а а а") == found


def test_pipelines():
    text = "Новая Каледония , новой каледонии , НОВАЯ КАЛЕДОНИЯ"
    lines = ["Новая Каледония"]
    assert texts(pipeline(lines), text) == ["Новая Каледония"]
    assert texts(caseless_pipeline(lines), text) == ["Новая Каледония", "НОВАЯ КАЛЕДОНИЯ"]
    assert texts(morph_pipeline(["новая каледония"]), text) == text.split(" , ")


def test_a_line_of_a_pipeline_is_the_normal_form():
    Place = fact("Place", ["name"])
    place = morph_pipeline(["Новая Каледония"]).interpretation(Place.name.normalized()).interpretation(Place)
    assert Parser(place).find("в новой каледонии").fact.name == "Новая Каледония"


def test_of_equal_lines_the_first_wins_whatever_the_hash_seed():
    code = (
        "from grammars.engine import Parser\n"
        "from yargy.pipelines import morph_pipeline\n"
        "from yargy.interpretation import fact\n"
        "F = fact('F', ['a'])\n"
        "r = morph_pipeline(['стать', 'сталь', 'дом']).interpretation(F.a.normalized()).interpretation(F)\n"
        "print(ascii([match.fact.a for match in Parser(r).findall('стали домов')]))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert printed == {ascii(["стать", "дом"]).encode() + b"\n"}


def test_agreement():
    agreed = gnc_relation()
    pair = rule(gram("ADJF").match(agreed), gram("NOUN").match(agreed))
    assert texts(pair, "новый посол, новая посол, новой встречи") == ["новый посол", "новой встречи"]
    (match,) = Parser(pair).findall("нового посла")
    assert {form.grams.case.mask.index(True) for token in match.tokens for form in token.forms} == {1, 3}


def test_agreement_with_the_main_word():
    same = number_relation()
    group = rule(gram("ADVB"), main(gram("ADJF"))).match(same)
    assert texts(rule(group, gram("NOUN").match(same)), "очень новый дом, очень новые дом") == ["очень новый дом"]


def test_what_has_no_readings_agrees_with_nothing():
    same = number_relation()
    assert texts(rule(true().match(same), true().match(same)), "5 домов") == []


def test_a_failed_candidate_leaves_the_others_as_they_were():
    agreed = gnc_relation()
    pair = rule(gram("ADJF").match(agreed), rule(gram("NOUN").match(agreed)))
    both = rule(pair, rule(gram("NOUN").match(agreed)))
    (match,) = Parser(or_(both, pair)).findall("новой сталью дом")
    assert [token.value for token in match.tokens] == ["новой", "сталью"]


def test_left_right_and_central_recursion():
    left, right, central = forward(), forward(), forward()
    left.define(or_(rule(left, "+", "1"), rule("1")))
    right.define(or_(rule("1", "+", right), rule("1")))
    central.define(or_(rule("(", central, ")"), rule("1")))
    assert texts(left, "1 + 1 + 1") == texts(right, "1 + 1 + 1") == ["1 + 1 + 1"]
    assert texts(central, "( ( 1 ) ) )") == ["( ( 1 ) )"]


def test_what_is_empty_is_complete_for_all_who_wait_for_it():
    # yargy completes an empty rule only for the first of the rules that wait for it at one place
    tail = rule("г").optional()
    shared = rule("2017", tail)
    dated = or_(rule("августа", shared), rule("2", "августа", shared, "в", "Вене"), rule("2", "августа", shared))
    assert texts(dated, "2 августа 2017 г") == ["2 августа 2017 г"]
    assert texts(dated, "2 августа 2017 ") == ["2 августа 2017"]


def test_the_rule_is_left_as_it_was_and_may_be_used_again():
    Number = fact("Number", ["value"])
    inner = forward()
    inner.define(or_(rule("(", inner, ")"), rule(gte(1).interpretation(Number.value))))
    whole = inner.interpretation(Number)
    for _ in range(2):
        assert Parser(whole).find("( ( 5 ) )").fact.value == "5"


def test_a_rule_used_by_yargys_own_parser_can_be_used_here():
    from yargy.parser import Parser as YargyParser

    Number = fact("Number", ["value"])
    inner = forward()
    inner.define(or_(rule("(", inner, ")"), rule(gte(1).interpretation(Number.value))))
    whole = inner.interpretation(Number)
    assert YargyParser(whole, tokenizer()).find("( 5 )").fact.value == "5"
    assert Parser(whole).find("( ( 5 ) )").fact.value == "5"


def test_a_custom_predicate_that_raises_is_asked_only_where_yargy_asks():
    big = custom(lambda value: int(value) > 50)
    assert texts(rule(and_(of_type("INT"), big)), "сто 100 7") == ["100"]
    assert texts(rule("на", big), "слово на 100") == ["на 100"]
    with pytest.raises(ValueError, match="слово"):
        texts(rule("на", big), "на слово")


def test_many_rules_at_once():
    word = rule(is_capitalized())
    parser = MultiParser({"day": DAY, "word": word, "pair": rule(word, word), "none": rule("?")})
    found = parser.findall("Анна Орлова приехала 2 августа")
    assert {name: len(matches) for name, matches in found.items()} == {
        "day": 1,
        "word": 2,
        "pair": 1,
        "none": 0,
    }
    assert found["day"][0].fact.day == 2
    assert parser.findall(list(tokenizer()("Анна Орлова приехала 2 августа"))) == found


LETTERS = rule(in_({"а", "б"})).repeatable()


def test_parsers_are_pickled_by_the_names_of_their_rules():
    for made in (DAY, LETTERS):
        parser = pickle.loads(pickle.dumps(Parser(made)))
        assert [tuple(match.span) for match in parser.findall("1 января а б")] == [
            tuple(match.span) for match in Parser(made).findall("1 января а б")
        ]
    many = pickle.loads(pickle.dumps(MultiParser({"day": DAY, "letters": LETTERS})))
    assert many.findall("1 января а б")["day"][0].fact.day == 1
    assert pickle.loads(pickle.dumps(Parser(rule(caseless("А"))))).find("а")


def test_threads_share_a_parser():
    parser = MultiParser({"day": DAY, "letters": LETTERS, "pair": rule(gram("ADJF"), gram("NOUN"))})
    lines = [f"{day} августа {1900 + day} года новый дом а б {'в' * day}" for day in range(1, 60)]
    expected = [MultiParser(parser.rules).findall(line) for line in lines]
    failures = []

    def read():
        for line, result in zip(lines, expected, strict=True):
            if parser.findall(line) != result:
                failures.append(line)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def ambiguous():
    """Rules with very many trees, or infinitely many, for one text of the same word."""
    word = rule(of_type("RU"))
    nested = word
    for _ in range(8):
        nested = rule(nested.optional(), word.optional())
    left, both = forward(), forward()
    left.define(or_(rule(left, word), word))
    both.define(or_(rule(both, both), word))
    return {
        "(W|WW)+": or_(word, rule(word, word)).repeatable(),
        "nested optionals": rule(word, nested).repeatable(),
        "(W?)+": rule(word.optional()).repeatable(),
        "(W? W?)+": rule(word.optional(), word.optional()).repeatable(),
        "left recursion": left,
        "both sides": both,
        "W+ W+ W+": rule(word.repeatable(), word.repeatable(), word.repeatable()),
    }


@pytest.mark.parametrize("name", sorted(ambiguous()))
def test_ambiguous_rules_end_soon(name):
    parser = Parser(ambiguous()[name])
    began = time.process_time()
    (match,) = parser.findall("слово " * 60)
    assert len(match.tokens) == 60 and match.tree.range == (0, 60)
    assert parser.match("слово " * 60) == match
    assert time.process_time() - began < 2


def test_ambiguity_that_no_relation_can_see_is_not_tried_over():
    same = number_relation()
    word = rule(of_type("RU"))
    middle = or_(word, rule(word, word)).repeatable()
    parser = Parser(rule(normalized("министр").match(same), middle, gram("VERB").match(same)))
    assert parser.find("министр " + "и " * 60 + "прибыли") is None
    assert parser.find("министры " + "и " * 60 + "прибыли")
    all_agree = Parser(or_(word.match(same), rule(word.match(same), word.match(same))).repeatable(min=3))
    assert all_agree.find("дом люди " * 30) is None


def test_ambiguity_without_end_is_an_error_that_names_the_rule():
    one, other = gender_relation(), gender_relation()
    word = rule(of_type("RU"))
    groups = or_(word.match(one), word.match(other)).repeatable(min=12)
    with pytest.raises(GrammarError, match="'many'"):
        MultiParser({"many": groups}).findall("дом река море " * 5)


def test_an_undefined_forward_rule_is_named():
    with pytest.raises(GrammarError, match="'lost'"):
        MultiParser({"lost": rule(forward())})


def test_a_rule_without_interpretation_has_no_fact():
    with pytest.raises(ValueError, match="interpretation"):
        Parser(rule("а")).find("а").fact  # noqa: B018


def test_what_is_no_rule_is_refused():
    with pytest.raises(TypeError, match="Rule"):
        Parser(eq("а"))


def test_long_lists_are_read_in_one_piece():
    (match,) = Parser(rule(of_type("RU")).repeatable()).findall("слово " * 900)
    assert len(match.tokens) == 900 and len(list(match.tree.walk())) > 900


@pytest.mark.parametrize(
    ("text", "begins"), [("а б в", True), ("а а б", True), ("в а б", False), ("а в", False), ("", False)]
)
def test_whether_a_rule_can_be_read_from_the_first_token(text: str, begins: bool) -> None:
    assert Parser(rule(eq("а").repeatable(), eq("б"))).begins(text) is begins


def test_whether_a_rule_that_begins_with_itself_can_be_read_from_the_first_token() -> None:
    itself = forward()
    itself.define(or_(rule(itself, eq("а")), rule(eq("б"))))
    parser = Parser(itself)
    assert parser.begins("б а а")
    assert not parser.begins("а б а")


def test_a_predicate_of_capitalised_words_is_not_asked_of_others() -> None:
    asked: list[str] = []

    @of_capitalised
    def is_long(value: str) -> bool:
        asked.append(value)
        return value[0].isupper() and len(value) > 3

    found = list(Parser(rule(custom(is_long))).findall("Мария или мария и Анна, Ян"))
    assert [match.tokens[0].value for match in found] == ["Мария", "Анна"]
    assert set(asked) == {"Анна", "Мария", "Ян"}
