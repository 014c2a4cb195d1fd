"""Facts as HTML: each slot with its passage, and the passages marked in the text, for notebooks.

    view(extract(text), text)        # the last line of a notebook cell

The HTML holds no script and runs none, whatever the texts hold. Facts, documents and explanations show
themselves in a notebook too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from facts.official import Official
from facts.pages.assets import asset
from facts.pages.escaping import escaped
from facts.pages.labels import LANGUAGES, label
from facts.pages.marks import Mark, stretches

if TYPE_CHECKING:
    from facts.codec import Document
    from facts.fact import Fact
    from facts.span import Span

AROUND = 80  # characters, at most, that are shown of the line before and after a passage
LONG_WORD = re.compile(r"\S{300}")
_NAMED = {"status": "status", "medium": "medium", "level": "level"}  # slot → group of labels of its values


@attrs.frozen
class View:
    """What a notebook shows; `html` is the same as text."""

    html: str = attrs.field(repr=False)

    def _repr_html_(self) -> str:
        return self.html


def view(facts: Iterable[Fact] | Fact, text: str | None = None, language: str = "en") -> View:
    """Facts with their passages marked in `text`, the document; without it their slots alone.

    `language` of the labels is `en` or `ru`. Raises ValueError for another one, and where the text is too
    short to hold a passage.

    >>> from facts import Call
    >>> call = Call(medium="phone", spans=[(0, 16)], evidence={"medium": [(0, 9)]})
    >>> "<td>«позвонили»</td>" in view(call, "позвонили в Баку").html
    True
    """
    if language not in LANGUAGES:
        raise ValueError(f"expected a language of {', '.join(LANGUAGES)}, got {language!r}")
    told = facts if isinstance(facts, Iterable) else (facts,)
    parts = [fact_html(fact, text, language) for fact in told]
    return View(framed("".join(parts) or f"<p>{label('page', 'no_facts', language)}</p>"))


def document_view(document: Document) -> View:
    """The facts of a document under its id and day of publication."""
    published = document.date.edtf if document.date else label("page", "undated")
    head = f"<h4>{escaped(document.id)} <small>{label('page', 'published')}: {published}</small></h4>"
    facts = "".join(fact_html(fact) for fact in document.facts)
    return View(framed(head + (facts or f"<p>{label('page', 'no_facts')}</p>")))


def framed(body: str) -> str:
    """HTML with the styles that it needs."""
    return f'<div class="rf"><style>{asset("notebook.css")}{asset("marks.css")}</style>{body}</div>'


def fact_html(fact: Fact, text: str | None = None, language: str = "en") -> str:
    """One fact: what it is, its passages marked in the text, its slots."""
    details = [label("status", status, language) for status in [getattr(fact, "status", None)] if status]
    head = f"<h4>{escaped(label('type', fact.type, language))} <small>{escaped(', '.join(details))}</small></h4>"
    marked = "" if text is None else _marked_passages(fact, text, language)
    return f"{head}{marked}{_slots(fact, text, language)}"


def marks_of(fact: Fact) -> list[Mark]:
    """The passages of every slot; the values of a list slot are counted where there are several."""
    return [
        Mark(span.start, span.stop, slot, number if counted else 0)
        for slot in fact.SLOTS
        for spans in [fact.evidence.get(slot, ())]
        for counted in [isinstance(getattr(fact, slot), tuple) and len(spans) > 1]
        for number, span in enumerate(spans, 1)
    ]


def marked(marks: Sequence[Mark], text: str, start: int, stop: int, language: str = "en") -> str:
    """The text of `[start, stop)` with marks in it, each with its label where it begins."""
    html = []
    for stretch in stretches(marks, start, stop):
        opened = []
        for mark, lane in stretch.marks:
            name = escaped(_label_of(mark, language))
            shown = f'<span class="rf-label">{name}</span>' if mark.start == stretch.start else ""
            opened.append(f'<mark class="{slot_class(mark.slot)} lane-{lane}" title="{name}">{shown}')
        html.append(f"{''.join(opened)}{escaped(text[stretch.start : stretch.stop])}{'</mark>' * len(stretch.marks)}")
    return "".join(html)


def slot_class(slot: str) -> str:
    """The CSS classes that give a slot its colour (`marks.css`)."""
    return f"rf-slot rf-slot-{slot}" if slot.isidentifier() and slot.isascii() else "rf-slot"


def _label_of(mark: Mark, language: str) -> str:
    name = label("slot", mark.slot, language)
    return f"{name} {mark.number}" if mark.number else name


def _marked_passages(fact: Fact, text: str, language: str) -> str:
    marks = marks_of(fact)
    spans = [*fact.spans, *(span for spans in fact.evidence.values() for span in spans)]
    for span in spans:
        span.of(text)  # raises where the text is not that of the fact
    shown = []
    for start, stop in _surroundings(spans, text):
        before = "" if start == 0 or text[start - 1] == "\n" else "… "
        after = "" if stop == len(text) or text[stop] == "\n" else " …"
        long = " rf-long" if LONG_WORD.search(text, start, stop) else ""
        html = marked(marks, text, start, stop, language)
        shown.append(f'<p class="rf-text{long}" lang="ru">{before}{html}{after}</p>')
    return "".join(shown)


def _surroundings(spans: Iterable[Span], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text to show: each passage with what stands around it in its line; none overlap."""
    last: tuple[int, int] | None = None
    for start, stop in sorted(spans):
        begin = text.rfind("\n", 0, start) + 1
        if start - begin > AROUND:
            space = text.find(" ", start - AROUND, start)
            begin = start if space < 0 else space + 1
        line = text.find("\n", stop)
        end = len(text) if line < 0 else line
        if end - stop > AROUND:
            space = text.rfind(" ", stop, stop + AROUND)
            end = stop if space < 0 else space
        if last is not None and begin <= last[1]:
            last = (last[0], max(last[1], end))
        else:
            if last is not None:
                yield last
            last = (begin, end)
    if last is not None:
        yield last


def _slots(fact: Fact, text: str | None, language: str) -> str:
    rows = []
    for slot in fact.SLOTS:
        value, spans = getattr(fact, slot), fact.evidence_for(slot)
        if value is None or value == ():
            continue
        several = isinstance(value, tuple)
        for i, item in enumerate(value if several else [value]):
            name = _label_of(Mark(0, 1, slot, i + 1 if several and len(value) > 1 else 0), language)
            head = f'<span class="rf-label {slot_class(slot)}">{escaped(name)}</span>'
            passage = _quoted(spans[i : i + 1] if several else spans, text)
            rows.append(f"<tr><th>{head}</th><td>{escaped(_told(item, slot, language))}</td><td>{passage}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def _told(value: Any, slot: str, language: str) -> str:
    if isinstance(value, Official):
        role = value.role and label("role", value.role, language)
        return ", ".join(part for part in (value.name, role, value.post, value.country) if part)
    return label(_NAMED[slot], value, language) if slot in _NAMED else str(value)


def _quoted(spans: Iterable[Span], text: str | None) -> str:
    if text is None:
        return ", ".join(f"[{span.start}, {span.stop})" for span in spans)
    return escaped(" … ".join("«" + " ".join(span.of(text).split()) + "»" for span in spans))
