"use strict";

// The charts of the report, drawn by Observable Plot. Every mark is a link that sets the filters to its facts.
const Charts = (() => {
  const DAY = 864e5;
  const UNITS = [
    ["day", d3.utcDay], ["day", d3.utcMonday], ["month", d3.utcMonth], ["month", d3.utcMonth.every(3)],
    ["year", d3.utcYear], ["year", d3.utcYear.every(10)], ["year", d3.utcYear.every(100)],
  ];
  const FORMS = {
    day: {day: "numeric", month: "short", year: "numeric"}, month: {month: "short", year: "numeric"}, year: {year: "numeric"},
  };

  // facts: [{day, type}]; link(from, to, type) is the address that shows those of a bar.
  function timeline(facts, {width, types, tint, label, link, language, name}) {
    const days = facts.map((fact) => fact.day);
    const [first, last] = d3.extent(days).map((day) => new Date(day * DAY));
    const most = Math.max(12, Math.floor(width / 7));
    const [form, unit] =
      UNITS.find(([, one]) => one.range(one.floor(first), d3.utcDay.offset(last, 1)).length <= most) ?? UNITS.at(-1);
    const counts = d3.rollups(facts, (some) => some.length, (fact) => +unit.floor(new Date(fact.day * DAY)), (fact) => fact.type);
    const bars = counts.flatMap(([start, some]) => {
      const end = unit.offset(new Date(start), 1);
      return some.map(([type, count]) => ({
        start: new Date(start), end, type, count, href: link(start / DAY, end / DAY - 1, type),
      }));
    });
    bars.sort((a, b) => a.start - b.start || types.indexOf(a.type) - types.indexOf(b.type));
    const told = (date) => date.toLocaleDateString(language, {...FORMS[form], timeZone: "UTC"});
    const about = (bar) => `${told(bar.start)}, ${label(bar.type)}: ${bar.count}`;
    const chart = Plot.plot({
      className: "plot", width, height: 330, marginLeft: 44, marginBottom: 30, ariaLabel: name,
      x: {type: "utc", label: null, ticks: Math.max(2, Math.floor(width / 110)), tickFormat: told},
      y: {label: null, grid: true, tickFormat: (n) => (Number.isInteger(n) ? n.toLocaleString(language) : "")},
      marks: [
        Plot.rectY(bars, {
          x1: "start", x2: "end", y: "count", fill: (bar) => tint(bar.type), order: types, z: "type", insetLeft: 0.5, insetRight: 0.5,
          href: "href", ariaLabel: about, title: about,
        }),
        Plot.ruleY([0]),
      ],
    });
    return walkable(chart);
  }

  // Contacts below the diagonal, documents above it. cells: [{row, column, count, document}].
  function matrix(codes, cells, {width, label, link, name}) {
    const size = Math.max(20, Math.min(34, Math.floor(330 / codes.length), Math.floor((width - 62) / codes.length)));
    const most = d3.max(cells, (cell) => cell.count) ?? 1;
    const about = (cell) => `${label(cell.row)} – ${label(cell.column)}, ${cell.told}: ${cell.count}`;
    const shared = {x: "column", y: "row", inset: 0.5, rx: 2, href: link, ariaLabel: about, title: about};
    const short = (code) => Dom.visible(Dom.cut(code, 7));
    const strength = (cell) => 0.16 + 0.84 * Math.sqrt(cell.count / most);
    const square = (documents, fill) =>
      Plot.cell(cells.filter((cell) => cell.documents === documents), {...shared, fill, fillOpacity: strength});
    const chart = Plot.plot({
      className: "plot", width: size * codes.length + 62, height: size * codes.length + 50, ariaLabel: name,
      marginLeft: 56, marginTop: 44, marginRight: 6, marginBottom: 6, padding: 0,
      x: {domain: codes, axis: "top", label: null, tickSize: 0, tickRotate: -55, tickFormat: short},
      y: {domain: codes, label: null, tickSize: 0, tickFormat: short},
      marks: [
        Plot.cell(codes, {x: (d) => d, y: (d) => d, fill: "var(--line)", fillOpacity: 0.6, inset: 0.5}),
        square(false, "var(--type-0)"),
        square(true, "var(--type-2)"),
        Plot.text(cells, {
          x: "column", y: "row", text: (cell) => (cell.count > 9999 ? "…" : String(cell.count)), fill: "var(--ink)",
          stroke: "var(--panel)", strokeWidth: 3, strokeOpacity: 0.85, pointerEvents: "none", fontSize: 10,
        }),
      ],
    });
    return walkable(chart);
  }

  // One stop of the Tab key for a chart; arrow keys go from mark to mark.
  function walkable(chart) {
    const links = [...chart.querySelectorAll("a")];
    chart.setAttribute("role", "group");
    for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label"); // of no role
    for (const [i, link] of links.entries()) {
      link.setAttribute("tabindex", i ? -1 : 0);
      link.setAttribute("href", link.getAttribute("href") ?? link.getAttribute("xlink:href"));
      const mark = link.firstElementChild;
      link.setAttribute("aria-label", mark.getAttribute("aria-label"));
      mark.removeAttribute("aria-label");
    }
    chart.addEventListener("keydown", (event) => {
      const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
      const next = step && links[links.indexOf(document.activeElement) + step];
      if (!next) return;
      event.preventDefault();
      document.activeElement.setAttribute("tabindex", -1);
      next.setAttribute("tabindex", 0);
      next.focus();
    });
    return chart;
  }

  return {timeline, matrix};
})();
