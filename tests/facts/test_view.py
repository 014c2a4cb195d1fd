"""Facts as HTML: what is shown, what is marked, and that nothing of a text is taken for HTML."""

import csv
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import LEVELS, MEDIA, ROLES, Agreement, Call, Document, Fact, Official
from facts.codec import FACT_TYPES
from facts.contact import CONTACT_STATUSES
from facts.country import country_codes
from facts.instrument import INSTRUMENT_STATUSES
from facts.pages.labels import LANGUAGES, label, labels
from facts.pages.marks import LANES, Mark, lined, stretches
from facts.view import view

TEXT = "Анна Берг позвонила Хуану Рохасу 4 марта."
CALL = Call(
    participants=[Official(name="Анна Берг", country="NO"), Official(name="Хуан Рохас")],
    date="2021-03-04",
    medium="phone",
    spans=[(0, 41)],
    evidence={"participants": [(0, 9), (20, 32)], "date": [(33, 40)], "medium": [(10, 19)]},
)
TITLED = Agreement(
    kind="договор",
    title="договор Чили и Перу",
    parties=["CL", "PE"],
    spans=[(0, 19)],
    evidence={"kind": [(0, 7)], "title": [(0, 19)], "parties": [(8, 12), (15, 19)]},
)
HOSTILE = [
    "<script>alert(1)</script>",
    "</style></div><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "'--><svg/onload=alert(1)>",
    "\u202eверсия\u2066",
    "а" * 1_000_000,
]


class Reader(HTMLParser):
    """Names of the elements and attributes of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def marked(html: str) -> str:
    return "".join(re.findall(r'<p class="rf-text" lang="ru">(.*?)</p>', html))


def test_every_passage_is_marked_under_the_name_of_its_slot() -> None:
    html = marked(view(CALL, TEXT).html)
    for name, passage in [("participant 1", "Анна Берг"), ("participant 2", "Хуану Рохасу"), ("date", "4 марта")]:
        assert f'<span class="rf-label">{name}</span>{passage}</mark>' in html
    assert re.sub("<span.*?</span>|<.*?>", "", html) == TEXT


def test_nested_passages_lie_on_lanes_of_their_own() -> None:
    html = marked(view(TITLED, "договор Чили и Перу").html)
    assert html.startswith('<mark class="rf-slot rf-slot-title lane-1" title="title">')
    assert html.count('<span class="rf-label">title</span>') == 1
    assert html.count('rf-slot-title lane-1"') == 5  # over each stretch of it
    assert '<mark class="rf-slot rf-slot-parties lane-0" title="party 2"><span class="rf-label">party 2</span>' in html


def test_what_stands_far_from_a_passage_is_left_out() -> None:
    text = f"{'даль ' * 100}{TEXT}{' потом' * 100}\nдругая строка"
    moved = Call(date="2021-03-04", spans=[(500, 541)], evidence={"date": [(533, 540)]})
    html = marked(view(moved, text).html)
    assert html.startswith("… даль") and html.endswith(" …")
    assert len(html) < 500 and "другая строка" not in html


def test_slots_without_a_text_tell_offsets() -> None:
    html = CALL._repr_html_()
    assert "<td>[33, 40)</td>" in html and "rf-text" not in html.partition("</style>")[2]


def test_a_text_of_another_document_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a text of at least 41 characters, got 8"):
        view(CALL, "короткий")


def test_labels_in_russian() -> None:
    html = view([CALL], TEXT, language="ru").html
    assert "<h4>Разговор " in html and "участник 1" in html and "<td>телефон</td>" in html
    with pytest.raises(ValueError, match="expected a language of en, ru, got 'de'"):
        view(CALL, TEXT, language="de")


def test_documents_show_themselves() -> None:
    html = Document("d<1>", None, (CALL,))._repr_html_()
    assert "<h4>d&lt;1&gt; <small>published: no date</small></h4>" in html and "Анна Берг" in html
    assert "no facts" in Document(7, None, ())._repr_html_()
    assert "no facts" in view([], TEXT).html


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: text[:20])
def test_a_hostile_text_stays_text(hostile: str) -> None:
    name = hostile.strip()[:200]
    fact = Agreement(title=name, place=name, spans=[(0, len(hostile))], evidence={"title": [(0, len(hostile))]})
    page = Reader(view(fact, hostile).html + Document(hostile, None, (fact,))._repr_html_())
    assert {"script", "img", "svg"}.isdisjoint(page.tags)
    assert page.attributes <= {"class", "title", "lang"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.text)


def test_a_fact_type_of_ones_own_is_shown() -> None:
    class Visit(Fact):
        SLOTS = ("host_city",)
        host_city = "Лима"

    html = view(Visit(evidence={"host_city": [(0, 4)]}), "Лима").html
    assert "<h4>Visit " in html and '<span class="rf-label">host city</span>Лима' in html


LABELLED = [
    ("type", [kind.__name__ for kind in FACT_TYPES]),
    ("slot", sorted({slot for kind in FACT_TYPES for slot in kind.SLOTS})),
    ("role", ROLES),
    ("status", [*CONTACT_STATUSES, *INSTRUMENT_STATUSES]),
    ("medium", MEDIA),
    ("level", LEVELS),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("group", "keys"), LABELLED)
def test_whatever_facts_hold_has_a_label(language: str, group: str, keys: list[str]) -> None:
    missing = [key for key in keys if not labels(language)[group].get(key)]
    assert not missing, f"expected lines in facts/pages/labels.csv: {group},{missing}"


def test_codes_that_browsers_do_not_know_have_labels() -> None:
    with (Path(view.__code__.co_filename).parent / "country_codes.csv").open(encoding="utf-8") as rows:
        own = {row["code"]: row["name"] for row in csv.DictReader(rows) if row["source"] == "rufacts"}
    assert set(own) == set(labels("ru")["country"])
    assert {code: label("country", code) for code in own} == own
    assert set(country_codes()) == set(labels("en")["country"])


def test_labels_are_sorted_and_told_once() -> None:
    with (Path(view.__code__.co_filename).parent / "pages" / "labels.csv").open(encoding="utf-8") as rows:
        keys = [(row["group"], row["key"]) for row in csv.DictReader(rows)]
    assert keys == sorted(set(keys))


marks = st.lists(
    st.builds(lambda start, length: Mark(start, start + length, "date"), st.integers(0, 30), st.integers(1, 20)),
    max_size=12,
)


@given(marks)
def test_marks_that_overlap_never_share_a_lane(told: list[Mark]) -> None:
    placed = lined(told)
    assert sorted(one.mark for one in placed) == sorted(told)
    for i, one in enumerate(placed):
        for other in placed[i + 1 :]:
            if one.mark.start < other.mark.stop and other.mark.start < one.mark.stop and one.lane < LANES - 1:
                assert one.lane != other.lane


@given(marks)
def test_stretches_cover_the_text_and_hold_the_marks_over_them(told: list[Mark]) -> None:
    cut = list(stretches(told, 5, 40))
    assert [one.start for one in cut] == [5, *(one.stop for one in cut[:-1])] and cut[-1].stop == 40
    for one in cut:
        over = sorted(mark for mark in told if mark.start <= one.start and one.stop <= mark.stop)
        assert sorted(mark for mark, _ in one.marks) == over
