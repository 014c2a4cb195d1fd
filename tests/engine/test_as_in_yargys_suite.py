"""What yargy's own tests ask of its parser, area by area, asked of this one: other words, the same behaviour.

Every case is run by yargy's parser too, so that a case which asked more than yargy gives would be seen. No case of
yargy's suite asserts one of the two bugs that are mended here; `BUGS` holds cases of our own that show them.
"""

import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from yargy import and_, forward, not_, or_, rule
from yargy.interpretation import attribute, const, custom, fact, inflected, normalized
from yargy.parser import Context
from yargy.parser import Parser as YargyParser
from yargy.pipelines import caseless_pipeline, morph_pipeline, pipeline
from yargy.predicates import custom as custom_predicate
from yargy.predicates import dictionary, eq, gram, tag, true
from yargy.predicates import normalized as normalized_predicate
from yargy.predicates import type as of_type
from yargy.relations import case_relation, gender_relation, gnc_relation, main, number_relation
from yargy.rule import Rule
from yargy.tagger import Tagger
from yargy.token import MorphToken, Token, join_tokens
from yargy.tokenizer import EMAIL_RULE, EOL, INT, LATIN, OTHER, PUNCT, RUSSIAN

from grammars.engine import Parser, Tokenizer, form, morphology, tokenizer
from grammars.engine.rewriting import Rewriting, normal_form
from grammars.engine.rules import copied

Pair = fact("Pair", ["left", "right"])
Outer = fact("Outer", ["inner"])
Many = fact("Many", [attribute("word").repeatable()])
Sum = fact("Sum", ["count", "unit"])
Named = fact("Named", ["first", "last"])
MONTHS = {"март": 3}


def agreeing() -> Rule:
    gnc = gnc_relation()
    first = gram("Name").interpretation(Named.first.inflected()).match(gnc)
    return rule(first, gram("Surn").interpretation(Named.last.inflected()).match(gnc)).interpretation(Named)


def with_main() -> Rule:
    same = and_(number_relation(), gender_relation())
    return rule(rule(gram("Surn"), main(gram("Name"))).match(same), gram("VERB").match(same))


def in_case() -> Rule:
    same = case_relation()
    return rule(gram("ADJF").match(same), gram("NOUN").match(same))


# area, rule, text, the text matched and the fact; None for no match
CASES: list[tuple[str, Callable[[], Rule], str, str | None, Any]] = [
    ("attribute of a word", lambda: rule(eq("нота").interpretation(Pair.left)).interpretation(Pair), "нота", "нота",
     Pair(left="нота")),
    ("facts of one kind merge",
     lambda: rule(rule(eq("а").interpretation(Pair.left)).interpretation(Pair),
                  rule(eq("б").interpretation(Pair.right)).interpretation(Pair)).interpretation(Pair),
     "а б", "а б", Pair(left="а", right="б")),
    ("attribute of a rule joins its words",
     lambda: rule("за", "мир").interpretation(Pair.left).interpretation(Pair), "за    мир", "за    мир",
     Pair(left="за мир")),
    ("the outer of two attributes stands",
     lambda: rule(eq("а").interpretation(Pair.left)).interpretation(Pair.right).interpretation(Pair), "а", "а",
     Pair(right="а")),
    ("a fact in a fact",
     lambda: rule(eq("а").interpretation(Pair.left)).interpretation(Pair).interpretation(Outer.inner)
     .interpretation(Outer), "а", "а", Outer(inner=Pair(left="а"))),
    ("a function, then an attribute",
     lambda: rule("7").interpretation(custom(int)).interpretation(Pair.left).interpretation(Pair), "7", "7",
     Pair(left=7)),
    ("an attribute, then a function", lambda: rule("7").interpretation(Pair.left).interpretation(custom(int)), "7",
     "7", 7),
    ("a function of several words", lambda: rule("2", ".", "5").interpretation(custom(float)), "2.5", "2.5", 2.5),
    ("a normal form", lambda: rule("венским").interpretation(normalized()), "венским", "венским", "венский"),
    ("another form", lambda: rule("венским").interpretation(inflected({"nomn", "femn"})), "венским", "венским",
     "венская"),
    ("a constant", lambda: rule("да").interpretation(const(1)), "да", "да", 1),
    ("an attribute alone", lambda: rule("нота").interpretation(Pair.left), "нота", "нота", "нота"),
    ("a constant of an attribute", lambda: rule("март").interpretation(Pair.left.const(3)), "март", "март", 3),
    ("a function of a normal form", lambda: rule("марте").interpretation(normalized().custom(MONTHS.get)), "марте",
     "марте", 3),
    ("a function of another form",
     lambda: rule("марте").interpretation(inflected({"nomn", "sing"}).custom(MONTHS.get)), "марте", "марте", 3),
    ("an attribute in its normal form",
     lambda: rule("марте").interpretation(Pair.left.normalized()).interpretation(Pair), "марте", "марте",
     Pair(left="март")),
    ("an attribute in another form",
     lambda: rule("марте").interpretation(Pair.left.inflected({"nomn", "plur"})).interpretation(Pair), "марте",
     "марте", Pair(left="марты")),
    ("a function of an attribute's normal form",
     lambda: rule("марте").interpretation(Pair.left.normalized().custom(MONTHS.get)).interpretation(Pair), "марте",
     "марте", Pair(left=3)),
    ("a function of an attribute's other form",
     lambda: rule("марте").interpretation(Pair.left.inflected({"nomn", "sing"}).custom(MONTHS.get))
     .interpretation(Pair), "марте", "марте", Pair(left=3)),
    ("a function of an attribute",
     lambda: rule("7").interpretation(Pair.left.custom(int)).interpretation(Pair), "7", "7", Pair(left=7)),
    ("an attribute told several times",
     lambda: rule(eq("а").interpretation(Many.word), eq("б").interpretation(Many.word)).interpretation(Many), "а б",
     "а б", Many(word=["а", "б"])),
    ("a constant among attributes",
     lambda: rule(of_type("INT").interpretation(Sum.count.custom(int)),
                  dictionary({"миллион"}).interpretation(Sum.unit.const(10**6))).interpretation(Sum),
     "3 миллиона", "3 миллиона", Sum(count=3, unit=10**6)),
    ("a line of a pipeline is the normal form",
     lambda: morph_pipeline(["закрытая сессия", "пленум"]).interpretation(Pair.left.normalized())
     .interpretation(Pair), "закрытой сессии", "закрытой сессии", Pair(left="закрытая сессия")),
    ("a line of a pipeline alone",
     lambda: morph_pipeline(["закрытая сессия", "пленум"]).interpretation(normalized()), "пленуме", "пленуме",
     "пленум"),
    ("agreement in the dative", agreeing, "саше петрову", "саше петрову", Named(first="саша", last="петров")),
    ("agreement of a feminine surname", agreeing, "сашу петрову", "сашу петрову",
     Named(first="саша", last="петрова")),
    ("no agreement", agreeing, "сашу петровой", None, None),
    ("the main word agrees", with_main, "петров иван сказал", "петров иван сказал", ValueError),
    ("the main word does not", with_main, "петров иван сказали", None, None),
    ("another word need not", with_main, "петровы иван сказал", "петровы иван сказал", ValueError),
    ("case alone", in_case, "новой послом", "новой послом", ValueError),
    ("not in this case", in_case, "новая послу", None, None),
    ("lines of a pipeline in a rule", lambda: rule(pipeline(["а б в", "б в"]), "г"), "б в г", "б в г", ValueError),
    ("the longer line", lambda: rule(pipeline(["а б в", "б в"]), "г"), "а б в г", "а б в г", ValueError),
    ("a pipeline repeated", lambda: rule(pipeline(["а б"]).repeatable(), "в"), "а б а б в", "а б а б в",
     ValueError),
    ("a pipeline in any letter case", lambda: rule(caseless_pipeline(["А Б"]), "в"), "а Б в", "а Б в", ValueError),
    ("the longest line in any form", lambda: morph_pipeline(["пакт", "пакт мира", "план"]),
     "пактом мира двух стран", "пактом мира", ValueError),
    ("lines in any form", lambda: morph_pipeline(["план", "дорожный план"]), "дорожного плана под названием",
     "дорожного плана", ValueError),
    ("numbers and signs in a line", lambda: morph_pipeline(["1 Б."]), "1 б .", "1 б .", ValueError),
    ("forward", lambda: right_recursive(), "а , а , а", "а , а , а", ValueError),
]  # fmt: skip


def right_recursive() -> Rule:
    listed = forward()
    listed.define(or_(rule("а", ",", listed), rule("а")))
    return listed


@pytest.mark.parametrize("made", [Parser, YargyParser], ids=["this", "yargy"])
@pytest.mark.parametrize("area, build, text, found, value", CASES, ids=[case[0] for case in CASES])
def test_case(area: str, build: Callable[[], Rule], text: str, found: str | None, value: Any, made: Any) -> None:
    match = made(copied(build()), tokenizer()).find(text)
    assert (match and text[match.span.start : match.span.stop]) == found
    if value is ValueError:
        with pytest.raises(ValueError, match="interpretation"):
            match.fact  # noqa: B018
    elif match:
        assert match.fact == value


def test_spans_and_json_of_facts() -> None:
    two = rule(eq("а").interpretation(Pair.left), eq("б").interpretation(Pair.right)).interpretation(Pair)
    made = Parser(two).match("а б").fact
    assert [tuple(span) for span in made.spans] == [(0, 1), (2, 3)]
    assert dict(made.as_json) == {"left": "а", "right": "б"}
    joined = rule("за", "мир").interpretation(Pair.left).interpretation(Pair)
    assert [tuple(span) for span in Parser(joined).match("за   мир").fact.spans] == [(0, 8)]
    nested = rule(eq("а").interpretation(Pair.left)).interpretation(Pair).interpretation(Outer.inner)
    assert Parser(nested.interpretation(Outer)).match("а").fact.as_json == {"inner": {"left": "а"}}


@pytest.mark.parametrize("outer", [Pair.left, custom(str)], ids=["attribute", "function"])
@pytest.mark.parametrize("made", [Parser, YargyParser], ids=["this", "yargy"])
def test_words_and_made_values_do_not_mix(outer: Any, made: Any) -> None:
    mixed = rule("а", eq("7").interpretation(custom(int))).interpretation(outer)
    with pytest.raises(TypeError):
        made(copied(mixed), tokenizer()).match("а 7").fact  # noqa: B018


def test_predicates_are_composed() -> None:
    either = or_(normalized_predicate("венским"), and_(gram("NOUN"), not_(gram("femn"))))
    parser = Parser(rule(either))
    assert [match.tokens[0].value for match in parser.findall("венский музей")] == ["венский", "музей"]
    assert [match.tokens[0].value for match in parser.findall("венская погода")] == ["венская"]


def test_what_is_unknown_is_refused() -> None:
    for predicate in (gram("UNK"), custom_predicate(bool, types="unk")):
        with pytest.raises(ValueError, match=r"UNK|unk"):
            Parser(rule(predicate))
        with pytest.raises(ValueError, match=r"UNK|unk"):
            predicate.activate(Context(tokenizer()))
    with pytest.raises(ValueError, match="verb"):
        morphology().check_gram("verb")


BNF: list[tuple[str, Rule, list[str]]] = [
    ("optional, repeatable", rule("а").optional().repeatable(), ["R0 -> e | 'а' R0 | 'а'"]),
    ("repeatable, optional", rule("а").repeatable().optional(), ["R0 -> e | 'а' R0 | 'а'"]),
    ("thrice", rule("а").repeatable().optional().repeatable(), ["R0 -> e | 'а' R0 | 'а'"]),
    ("repeatable twice", rule("а").repeatable().repeatable(), ["R0 -> 'а' R0 | 'а'"]),
    ("optional twice", rule("а").optional().optional(), ["R0 -> e | 'а'"]),
    ("bounded, repeatable", rule("а").repeatable(max=2).repeatable(), ["R0 -> 'а' R0 | 'а'"]),
    ("repeatable, bounded", rule("а").repeatable().repeatable(min=1, max=2), ["R0 -> 'а' R0 | 'а'"]),
    ("optional, bounded", rule("а").optional().repeatable(max=2), ["R0 -> e | R1", "R1 -> 'а' 'а' | 'а'"]),
    ("reverse, optional", rule("а").repeatable(reverse=True).optional(), ["R0 -> e | 'а' | 'а' R0"]),
    ("repeatable, reverse", rule("а").repeatable().repeatable(reverse=True), ["R0 -> 'а' | 'а' R0"]),
    ("bounded in reverse", rule("а").repeatable(max=2, reverse=True), ["R0 -> 'а' | 'а' 'а'"]),
    ("at most three", rule("а").repeatable(max=3), ["R0 -> 'а' R1 | 'а'", "R1 -> 'а' 'а' | 'а'"]),
    ("at least two", rule("а").repeatable(min=2), ["R0 -> 'а' R1", "R1 -> 'а' R1 | 'а'"]),
    ("two or three", rule("а").repeatable(min=2, max=3), ["R0 -> 'а' R1", "R1 -> 'а' 'а' | 'а'"]),
    ("alternatives with a name", or_(rule("а"), rule("б")).named("A"), ["A -> 'а' | 'б'"]),
    ("nested", rule(rule("а")), ["R0 -> 'а'"]),
    ("a fact over a name", rule("а").named("A").interpretation(Pair), ["Pair -> 'а'"]),
    ("a relation under an attribute", rule("а").match(gnc_relation()).interpretation(Pair.left),
     ["Pair.left^gnc -> 'а'"]),
    ("an attribute repeated", rule("а").interpretation(Pair.left).repeatable(),
     ["R0 -> Pair.left R0 | Pair.left", "Pair.left -> 'а'"]),
    ("a repetition with an attribute", rule("а").repeatable().interpretation(Pair.left),
     ["Pair.left -> R1", "R1 -> 'а' R1 | 'а'"]),
]  # fmt: skip


@pytest.mark.parametrize("title, written, lines", BNF, ids=[case[0] for case in BNF])
def test_the_normal_form_is_yargys(title: str, written: Rule, lines: list[str]) -> None:
    parser = Parser(written)
    assert list(parser.rule.as_bnf.source) == lines
    assert list(copied(written).normalized.as_bnf.source) == lines


@pytest.mark.parametrize("bounds", [{"min": -1}, {"max": -1}, {"min": 2, "max": 1}])
def test_bounds_that_cannot_be(bounds: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        rule("а").repeatable(**bounds)


def test_a_rule_that_is_itself_matches_nothing() -> None:
    itself = forward()
    itself.define(itself.named("A"))
    assert list(Parser(itself).findall("а б")) == []
    rewriting = Rewriting(Context(tokenizer()))
    assert "A -> A" in list(normal_form(itself, rewriting, "A").as_bnf.source)


class EveryThird(Tagger):  # type: ignore[misc]
    tags = ("IN", "OUT")

    def __call__(self, tokens: Any) -> Any:
        for index, token in enumerate(tokens):
            yield token.tagged("OUT" if index % 3 == 0 else "IN")


@pytest.mark.parametrize("made", [Parser, YargyParser], ids=["this", "yargy"])
def test_a_taggers_tags(made: Any) -> None:
    text = "а б в г д е ж"
    parser = made(tag("IN").repeatable(), tokenizer(), EveryThird())
    assert [text[match.span.start : match.span.stop] for match in parser.findall(text)] == ["б в", "д е"]


def test_types_of_tokens() -> None:
    told = [(token.value, tuple(token.span), token.type) for token in Tokenizer()("Усть-Луга 2 500$ ru π")]
    assert told == [
        ("Усть", (0, 4), RUSSIAN), ("-", (4, 5), PUNCT), ("Луга", (5, 9), RUSSIAN), ("2", (10, 11), INT),
        ("500", (12, 15), INT), ("$", (15, 16), PUNCT), ("ru", (17, 19), LATIN), ("π", (20, 21), OTHER),
    ]  # fmt: skip


def test_a_tokenizers_rules_can_be_changed() -> None:
    assert Tokenizer().add_rules(EMAIL_RULE).split("кому:you@site.ru") == ["кому", ":", "you@site.ru"]
    assert Tokenizer().remove_types(EOL).split("\nда,\n\nнет\n") == ["да", ",", "нет"]
    with pytest.raises(ValueError):
        Tokenizer().remove_types("unk")
    with_mail = Tokenizer().add_rules(EMAIL_RULE)
    assert Parser(rule(of_type("EMAIL")), with_mail).find("пишите: you@site.ru").tokens[0].value == "you@site.ru"


def test_tokens_have_readings_and_are_joined() -> None:
    latin, dash, word = Tokenizer()("usb-входы")
    assert isinstance(word, MorphToken) and not isinstance(latin, MorphToken) and type(dash) is Token
    assert word.forms == [form("вход", "NOUN", "inan", "masc", case, "plur") for case in ("nomn", "accs")]
    assert join_tokens(list(Tokenizer()("число =     3.14"))) == "число = 3.14"


def test_morphology() -> None:
    (orphan,) = morphology()("сирота")
    assert orphan == form("сирота", "ms-f", "NOUN", "anim", "nomn", "sing")
    assert orphan.grams.gender.bi and orphan.grams.number.single and not orphan.grams.case.fixed
    assert morphology().normalized("стали") == {"сталь", "стать"}
    name = morphology()("Владимиру")[0]
    assert "Name" in name.grams
    assert name.inflect() == "владимир" and name.inflect({"nomn", "plur"}) == "владимиры"


def nullable() -> Rule:
    """«г» is optional and shared: the second alternative comes to it when it has been completed empty."""
    tail = rule("г").optional()
    deep = rule(rule("2017").interpretation(Pair.left)).interpretation(Pair.right)
    return or_(rule("2017", tail, "!"), rule(deep, tail))


def mutated() -> Rule:
    """The noun is one leaf of two candidates: the wide one, not chosen in the end, leaves it the plural alone."""
    one, other = number_relation(), number_relation()
    noun = rule(gram("NOUN")).interpretation(Pair.left)
    narrow = rule(rule(noun, rule("же").optional()).match(one), gram("ADJS").match(one))
    wide = rule(rule(noun, rule("же").optional()).match(other), gram("ADJS"), gram("ADJF").match(other))
    return or_(narrow, wide, rule("новые", "и", "ещё"))


# bug, rule, text, what is right, what yargy finds
BUGS = [
    ("nullable completion", nullable, "2017", ["2017"], []),
    ("leaf mutation", mutated, "стали прочна новые и ещё", ["стали прочна", "новые и ещё"], ["стали прочна новые"]),
]


@pytest.mark.parametrize("bug, build, text, right, wrong", BUGS, ids=[case[0] for case in BUGS])
def test_yargys_bugs_are_mended(bug: str, build: Any, text: str, right: list[str], wrong: list[str]) -> None:
    def found(parser: Any) -> list[str]:
        return [text[match.span.start : match.span.stop] for match in parser.findall(text)]

    assert found(Parser(build())) == right
    assert found(YargyParser(build(), tokenizer())) == wrong


def loops() -> Rule:
    return rule(rule("а").optional()).repeatable()


def agrees_with_numbers() -> Rule:
    same = number_relation()
    return rule(true().match(same), true().match(same))


def without_main() -> Rule:
    same = number_relation()
    return rule(rule("а").optional(), main(rule("б").optional()), "в").match(same)


# rule, text, what yargy raises, what is found here
RAISING = [
    (lambda: rule("а").optional(), "5 домов", ValueError, []),
    (agrees_with_numbers, "5 домов в", AttributeError, ["домов в"]),
    (without_main, "5 домов в", IndexError, ["в"]),
]


@pytest.mark.parametrize("build, text, error, found", RAISING, ids=["empty", "no readings", "no main word"])
def test_where_yargy_raises(build: Any, text: str, error: type[Exception], found: list[str]) -> None:
    assert [text[match.span.start : match.span.stop] for match in Parser(build()).findall(text)] == found
    with pytest.raises(error):
        list(YargyParser(build(), tokenizer()).findall(text))


def test_where_yargy_has_no_end() -> None:
    code = (
        "from yargy import rule; from yargy.parser import Parser; from grammars.engine import tokenizer\n"
        "list(Parser(rule(rule('а').optional()).repeatable(), tokenizer()).findall('а'))"
    )
    assert subprocess.run([sys.executable, "-c", limited(code)]).returncode == -signal.SIGXCPU
    (match,) = Parser(loops()).findall("а а а")
    assert len(match.tokens) == 3


def limited(code: str) -> str:
    """The code with 3 seconds of processor time, its memory limited too: what loops here grows without end."""
    limits = "resource.setrlimit(resource.RLIMIT_CPU, (3, 60))\n"
    if sys.platform == "linux":
        limits += "resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))\n"
    return f"import resource\n{limits}{code}"
