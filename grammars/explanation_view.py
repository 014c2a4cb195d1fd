"""An explanation as HTML, for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facts.pages.escaping import escaped
from facts.view import fact_html, framed

if TYPE_CHECKING:
    from grammars.explaining import Built, Explanation
    from grammars.near_miss import Miss, Phrase


def explanation_html(explanation: Explanation) -> str:
    """The facts with the phrases behind each slot, then the nearest misses."""
    parts = [*map(_built, explanation.found), *map(_missed, explanation.misses)]
    return framed("".join(parts) or "<p>nothing to explain</p>")


def _built(built: Built) -> str:
    rows = [f"<li>{_phrase(phrase)}</li>" for phrase in built.triggers]
    for filling in built.fillings:
        entity = f", {escaped(filling.entity)}" if filling.entity else ""
        passage = f" «{escaped(filling.passage)}»" if filling.passage else ""
        rules = f"by {', '.join(map(escaped, filling.rules))}" if filling.rules else "by the reader"
        value = f"<b>{escaped(filling.slot)}</b>: {escaped(filling.value)}"
        rows.append(f"<li>{value}<i>{passage}</i>{entity} <small>{rules}</small></li>")
    rows += [f"<li><small>{escaped(str(rival))}</small></li>" for rival in built.rivals]
    return f"{fact_html(built.fact)}<ul>{''.join(rows)}</ul>"


def _missed(miss: Miss) -> str:
    lines = "".join(f"<li>{escaped(line)}</li>" for line in miss.lines())
    return f'<h4>no {escaped(miss.type)}</h4><p class="rf-text" lang="ru">{escaped(miss.sentence)}</p><ul>{lines}</ul>'


def _phrase(phrase: Phrase) -> str:
    parts = ", ".join(f"{escaped(name)} «{escaped(text)}»" for name, text in phrase.parts if text != phrase.text)
    return f"{escaped(phrase.rule)} «{escaped(phrase.text)}»" + (f" ({parts})" if parts else "")
