"use strict";

// Passages marked in a text; the same lanes and stretches as facts/pages/marks.py.
const Marks = (() => {
  const LANES = 6;

  // Code points, in which facts count, to the UTF-16 units in which a browser does.
  function offsets(text) {
    if (!/[\ud800-\udfff]/.test(text)) return {unit: (offset) => offset, length: text.length};
    const units = [];
    let unit = 0;
    for (const character of text) {
      units.push(unit);
      unit += character.length;
    }
    units.push(unit);
    return {unit: (offset) => units[Math.min(offset, units.length - 1)], length: units.length - 1};
  }

  // marks: [{start, stop, slot, number}]; each is given its lane: 0 is the line next to the words.
  function lined(marks) {
    const order = [...marks].sort((a, b) =>
      a.stop - a.start - (b.stop - b.start) || a.start - b.start || compare(a.slot, b.slot) || b.number - a.number);
    const placed = [];
    for (const mark of order) {
      const taken = new Set(
        placed.filter((one) => one.start < mark.stop && mark.start < one.stop).map((one) => one.lane));
      let lane = 0;
      while (taken.has(lane)) lane += 1;
      placed.push({...mark, lane: Math.min(lane, LANES - 1)});
    }
    return placed;
  }

  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  // The whole of [start, stop) in order, cut where a mark begins or ends: [{start, stop, marks}].
  function stretches(marks, start, stop) {
    const told = lined(marks).filter((one) => one.start < stop && start < one.stop);
    const edges = new Set([start, stop]);
    for (const one of told) for (const edge of [one.start, one.stop]) if (start < edge && edge < stop) edges.add(edge);
    const cuts = [...edges].sort((a, b) => a - b);
    return cuts.slice(1).map((end, i) => ({
      start: cuts[i],
      stop: end,
      marks: told.filter((one) => one.start <= cuts[i] && end <= one.stop).sort((a, b) => b.lane - a.lane),
    }));
  }

  const slotClass = (slot) => (/^[a-z][a-z_]*$/.test(slot) ? `rf-slot rf-slot-${slot}` : "rf-slot");

  const textClass = (text) => (/\S{300}/.test(text) ? "rf-text rf-long" : "rf-text");

  // The text with its marks as a fragment; `told` are the passages of the whole fact, drawn behind them.
  // label(mark) names a mark; what decorate(element, mark) does is done to each piece of one.
  function draw(text, marks, {label, told = [], decorate = () => {}, from = 0, to = null}) {
    const {unit, length} = offsets(text);
    const fragment = document.createDocumentFragment();
    const behind = told.map(([start, stop]) => ({start, stop, slot: "", number: 0, told: true}));
    for (const one of stretchesOver(marks, behind, from, to ?? length)) {
      let parent = fragment;
      if (one.told) {
        const span = Dom.make("span", {class: "rf-told"});
        parent.append(span);
        parent = span;
      }
      for (const mark of one.marks) {
        const name = label(mark);
        const element = Dom.make("mark", {class: `${slotClass(mark.slot)} lane-${mark.lane}`, title: name});
        if (mark.start === one.start) element.append(Dom.make("span", {class: "rf-label"}, name));
        decorate(element, mark, mark.start === one.start);
        parent.append(element);
        parent = element;
      }
      parent.append(Dom.visible(text.slice(unit(one.start), unit(one.stop))));
    }
    return fragment;
  }

  function* stretchesOver(marks, behind, start, stop) {
    const edges = behind.flatMap((one) => [one.start, one.stop]);
    for (const one of stretches(marks, start, stop)) {
      const cuts = [one.start, ...edges.filter((edge) => one.start < edge && edge < one.stop), one.stop];
      cuts.sort((a, b) => a - b);
      for (let i = 0; i + 1 < cuts.length; i += 1) {
        if (cuts[i] === cuts[i + 1]) continue;
        yield {
          start: cuts[i],
          stop: cuts[i + 1],
          marks: one.marks,
          told: behind.some((wide) => wide.start <= cuts[i] && cuts[i + 1] <= wide.stop),
        };
      }
    }
  }

  const length = (text) => offsets(text).length;

  return {draw, length, lined, stretches, slotClass, textClass};
})();
