"use strict";

// The report: its state stands in the address, so that a view can be kept and sent; everything is drawn from it.
(() => {
  const {make, find, cut, store} = Dom;
  const DAY = 864e5, ROWS = 50, MATRIX = 14, LONG = 180, WORD = 60, VALUE = 2000; // characters that are shown of what could be of any length

  const parsed = (id) => JSON.parse(find(id).textContent);
  const LABELS = parsed("labels");
  const {documents, facts, slots, block} = parsed("data");
  const texts = new Map();
  const SLOTS = {participants: true, signatories: true};
  const NAMED = {status: "status", medium: "medium", level: "level"};

  let language = store.get("rufacts-language") ?? (navigator.language.startsWith("ru") ? "ru" : "en");
  let state = read();
  let shown = [];
  let opened = null;

  // ── Words ──────────────────────────────────────────────────────────────────────────────────────────────────
  const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
  const label = (group, key) => own(own(LABELS[language], group) ?? {}, key) ?? cut(String(key), WORD).replaceAll("_", " ");
  const say = (key) => label("report", key);
  const number = (n) => n.toLocaleString(language);
  const regions = {};
  function country(code) {
    const told = own(LABELS[language].country, code);
    if (told || !/^[A-Z]{2}$/.test(code)) return told ?? cut(code, WORD);
    regions[language] ??= new Intl.DisplayNames([language], {type: "region", fallback: "code"});
    return regions[language].of(code);
  }
  const fold = (text) => text.toLowerCase().replaceAll("ё", "е");
  const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const dayOf = (text) => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? Math.floor(Date.parse(text) / DAY) : null);
  function valueText(slot, value) {
    if (Array.isArray(value)) return value[0] ?? value[2] ?? (value[3] ? country(value[3]) : say("unnamed"));
    if (own(NAMED, slot)) return label(NAMED[slot], value);
    return ["parties", "initiator", "country"].includes(slot) ? country(value) : value;
  }

  // ── State ──────────────────────────────────────────────────────────────────────────────────────────────────
  function read() {
    const told = new URLSearchParams(location.hash.slice(1));
    const fact = told.get("fact");
    return {
      q: told.get("q") ?? "", types: told.getAll("type"), status: told.get("status") ?? "",
      countries: told.getAll("country"), people: told.getAll("person"),
      from: told.get("from") ?? "", to: told.get("to") ?? "", time: told.get("time") === "published" ? "published" : "event",
      sort: told.get("sort") ?? "-date", page: Math.max(0, Number(told.get("page")) | 0),
      fact: fact !== null && facts[fact] ? Number(fact) : null,
    };
  }
  function address(changes) {
    const one = {...state, page: 0, fact: null, ...changes};
    const told = new URLSearchParams();
    const add = (name, value, usual = "") => { if (value !== usual && value !== null) told.append(name, value); };
    add("q", one.q);
    one.types.forEach((type) => add("type", type));
    add("status", one.status);
    one.countries.forEach((code) => add("country", code));
    one.people.forEach((name) => add("person", name));
    add("from", one.from);
    add("to", one.to);
    add("time", one.time, "event");
    add("sort", one.sort, "-date");
    add("page", one.page, 0);
    add("fact", one.fact);
    return `#${told}`;
  }
  function go(changes, {replace = false} = {}) {
    const to = address(changes);
    if (replace) history.replaceState(null, "", to);
    else history.pushState(null, "", to);
    update();
  }

  // ── Filters ────────────────────────────────────────────────────────────────────────────────────────────────
  const types = [...new Set(["Call", "Meeting", "Agreement", "Declaration", ...facts.map((fact) => fact.t)])].filter((type) =>
    facts.some((fact) => fact.t === type));
  const tint = (type) => `var(--type-${Math.min(types.indexOf(type), 4)})`;
  const isDocument = (type) => ["Agreement", "Declaration"].includes(type);
  const range = (fact) => (state.time === "published" ? documents[fact.d].day : fact.r);

  // What words are looked for in, made when first needed: a page opens before.
  let searched = null;
  function haystacks() {
    searched ??= facts.map((fact) => ({
      all: fold([
        fact.t, fact.e, ...(fact.c ?? []), ...fact.v.flatMap(([, value]) => value), documents[fact.d].id, documents[fact.d].head,
      ].filter(Boolean).join("\n")),
      people: fold((fact.p ?? []).join("\n")),
    }));
    return searched;
  }

  // The facts that fit, in the order of the table, and how many fit of each type whatever types are chosen.
  function matching() {
    const words = fold(state.q).split(/\s+/).filter(Boolean);
    const people = state.people.map(fold);
    const from = dayOf(state.from), to = dayOf(state.to);
    const hay = words.length || people.length ? haystacks() : null;
    const found = [], counts = new Map();
    for (const i of ordered()) {
      const fact = facts[i];
      if (state.status && fact.s !== state.status) continue;
      if (state.countries.length && !state.countries.every((code) => fact.c?.includes(code))) continue;
      if (from !== null || to !== null) {
        const days = range(fact);
        if (!days || (from !== null && days[1] < from) || (to !== null && days[0] > to)) continue;
      }
      if (people.length && !people.every((name) => hay[i].people.includes(name))) continue;
      if (words.length && !words.every((word) => hay[i].all.includes(word))) continue;
      counts.set(fact.t, (counts.get(fact.t) ?? 0) + 1);
      if (!state.types.length || state.types.includes(fact.t)) found.push(i);
    }
    return [found, counts];
  }

  const KEYS = {
    date: (fact) => range(fact)?.[0] ?? null,
    type: (fact) => types.indexOf(fact.t),
    countries: (fact) => fact.c?.join() ?? null,
    what: (fact) => fold(what(fact)),
    status: (fact) => (fact.s ? label("status", fact.s) : null),
  };
  const orders = new Map();
  function ordered() {
    const name = `${state.sort} ${state.time} ${language}`;
    if (!orders.has(name)) {
      const down = state.sort.startsWith("-");
      const keys = facts.map(own(KEYS, state.sort.replace("-", "")) ?? KEYS.date);
      orders.set(name, facts.map((_, i) => i).sort((i, j) => {
        const a = keys[i], b = keys[j];
        if (a === b) return i - j;
        if (a === null || b === null) return a === null ? 1 : -1;
        return (a < b ? -1 : 1) * (down ? -1 : 1);
      }));
    }
    return orders.get(name);
  }

  // What a fact is about, for its row: a title, or the people and what they talked of.
  function what(fact) {
    const of = (name) => fact.v.filter(([slot]) => slots[slot] === name).map(([, value]) => valueText(name, value));
    const [title] = of("title");
    if (title) return title;
    const people = [...new Set(of("participants"))];
    const told = people.length ? people : fact.p ?? fact.c?.map(country) ?? [];
    const topics = [...of("topics"), ...of("kind")];
    return [told.join(", "), topics.join("; ")].filter(Boolean).join(": ") || label("type", fact.t);
  }

  // ── Drawing ────────────────────────────────────────────────────────────────────────────────────────────────
  function update() {
    const before = opened;
    state = read();
    opened = state.fact;
    const [found, counts] = matching();
    shown = found;
    drawFilters(counts);
    drawTable();
    if (opened !== before) drawDetail(before);
    scheduleCharts();
  }

  let charts = 0;
  let drawn = null;
  function scheduleCharts() {
    if (!find("charts").open) return;
    const key = JSON.stringify([language, document.body.className, innerWidth, {...state, page: 0, sort: "", fact: null}]);
    if (key === drawn) return;
    drawn = key;
    clearTimeout(charts);
    charts = setTimeout(drawCharts, 100); // after the table has been drawn
  }

  function drawFilters(counts) {
    find("count").textContent = say("count").replace("{n}", number(shown.length)).replace("{total}", number(facts.length));
    find("types").replaceChildren(...types.map((type) => {
      const on = state.types.includes(type);
      const button = make("button", {
        type: "button", "aria-pressed": String(on),
        onclick: () => { go({types: on ? state.types.filter((one) => one !== type) : [...state.types, type]}); focusType(type); },
        "data-type": type,
      }, `${label("type", type)} `, make("span", {class: "muted"}, number(counts.get(type) ?? 0)));
      button.style.setProperty("--tint", tint(type));
      return button;
    }));
    const values = {search: state.q, status: state.status, from: state.from, to: state.to, time: state.time};
    for (const [id, value] of Object.entries(values)) if (document.activeElement !== find(id)) find(id).value = value;
    const chip = (text, changes) => make("button", {
      type: "button", "aria-label": `${say("remove")}: ${text}`, onclick: () => { go(changes); find("search").focus(); },
    }, cut(text, 60), " ×");
    const chosen = [
      ...state.countries.map((code) => chip(country(code), {countries: state.countries.filter((one) => one !== code)})),
      ...state.people.map((name) => chip(name, {people: state.people.filter((one) => one !== name)})),
    ];
    const any = chosen.length || state.q || state.types.length || state.status || state.from || state.to;
    const none = {q: "", types: [], status: "", countries: [], people: [], from: "", to: ""};
    if (any) chosen.push(make("button", {
      type: "button", class: "plain", id: "clear",
      onclick: () => { go(none); find("search").value = ""; find("search").focus(); },
    }, say("clear")));
    find("chosen").replaceChildren(...chosen);
  }
  const focusType = (type) => [...find("types").children].find((one) => one.dataset.type === type)?.focus();

  const COLUMNS = ["date", "type", "countries", "what", "status"];
  function drawTable() {
    const key = state.sort.replace("-", ""), down = state.sort.startsWith("-");
    find("columns").replaceChildren(...COLUMNS.map((name) => make("th", {
      scope: "col", "aria-sort": name === key ? (down ? "descending" : "ascending") : null,
    }, make("button", {
      type: "button",
      onclick: () => { go({sort: name === key && !down ? `-${name}` : name}); find("columns").children[COLUMNS.indexOf(name)].firstChild.focus(); },
    }, say(name), name === key ? (down ? " ↓" : " ↑") : ""))));
    const pages = Math.max(1, Math.ceil(shown.length / ROWS));
    const page = Math.min(state.page, pages - 1);
    find("rows").replaceChildren(...shown.slice(page * ROWS, (page + 1) * ROWS).map(row));
    find("none").hidden = shown.length > 0;
    find("table").hidden = !shown.length;
    find("pages").hidden = pages < 2;
    find("page-number").textContent = say("page").replace("{n}", number(page + 1)).replace("{total}", number(pages));
    find("previous").disabled = page === 0;
    find("next").disabled = page + 1 >= pages;
    find("previous").onclick = () => turn(page - 1);
    find("next").onclick = () => turn(page + 1);
  }
  function turn(page) {
    go({page, fact: state.fact});
    find("table-title").scrollIntoView();
  }

  function row(i) {
    const fact = facts[i], document_ = documents[fact.d];
    const badge = make("span", {class: "badge"}, label("type", fact.t));
    badge.style.setProperty("--tint", tint(fact.t));
    const to = address({page: state.page, fact: i});
    return make("tr", {
      "data-fact": i, "aria-current": i === opened ? "true" : null,
      onclick: (event) => { if (!event.target.closest("a") && !String(getSelection())) go({page: state.page, fact: i}); },
    },
    make("td", {}, state.time === "published" ? document_.date ?? "" : fact.e ?? ""),
    make("td", {}, badge),
    make("td", {title: (fact.c ?? []).slice(0, 20).map(country).join(", ")}, cut((fact.c ?? []).map((code) => cut(code, 12)).join(" "), WORD)),
    make("td", {class: "what"}, make("a", {href: to}, cut(what(fact), LONG)),
      document_.head ? make("div", {class: "headline", lang: "ru"}, cut(document_.head, LONG)) : null),
    make("td", {}, fact.s ? label("status", fact.s) : ""));
  }

  function drawCharts() {
    const width = (id) => find(id).clientWidth - 6;
    const dated = [];
    for (const i of shown) {
      const days = range(facts[i]);
      if (days) dated.push({day: days[0], type: facts[i].t});
    }
    const undated = shown.length - dated.length;
    find("timeline-note").textContent = [
      say(state.time === "published" ? "by_publication" : "by_event"),
      undated ? say("undated").replace("{n}", number(undated)) : "",
    ].filter(Boolean).join(" ");
    find("timeline").replaceChildren(...(dated.length ? [Charts.timeline(dated, {
      width: width("timeline"), types, tint, language, name: say("timeline"), label: (type) => label("type", type),
      link: (from, to, type) => address({from: iso(from), to: iso(to), types: [type]}),
    })] : [make("p", {class: "muted"}, say("nothing"))]));

    const [codes, cells] = pairs();
    find("matrix-note").textContent = say("matrix_note");
    find("matrix").replaceChildren(...(cells.length ? [Charts.matrix(codes, cells, {
      width: width("matrix"), label: country, name: say("matrix"),
      link: (cell) => address({
        countries: [cell.row, cell.column], types: types.filter((type) => isDocument(type) === cell.documents),
      }),
    })] : [make("p", {class: "muted"}, say("nothing"))]));
  }

  function pairs() {
    const counts = new Map();
    for (const i of shown) for (const code of facts[i].c ?? []) {
      if (code.length <= WORD) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const most = find("matrix").clientWidth < 420 ? 10 : MATRIX;
    const codes = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([code]) => code);
    const cells = new Map();
    for (const i of shown) {
      const fact = facts[i], documents_ = isDocument(fact.t);
      const there = codes.filter((code) => fact.c?.includes(code));
      for (const [a, first] of there.entries()) for (const second of there.slice(a + 1)) {
        const key = `${first} ${second} ${documents_}`;
        const [row_, column] = documents_ ? [first, second] : [second, first];
        if (!cells.has(key)) cells.set(key, {
          row: row_, column, documents: documents_, count: 0, told: say(documents_ ? "documents" : "contacts"),
        });
        cells.get(key).count += 1;
      }
    }
    const paired = new Set([...cells.values()].flatMap((cell) => [cell.row, cell.column]));
    return [codes.filter((code) => paired.has(code)), [...cells.values()]];
  }

  // ── One fact ───────────────────────────────────────────────────────────────────────────────────────────────
  function textOf(number_) {
    const at = Math.floor(number_ / block);
    if (!texts.has(at)) texts.set(at, parsed(`texts-${at}`));
    return texts.get(at)[number_ % block];
  }
  const pairsOf = (flat = []) => flat.flatMap((start, i) => (i % 2 ? [] : [[start, flat[i + 1]]]));

  function drawDetail(before) {
    const detail = find("detail");
    for (const one of find("rows").children) {
      if (Number(one.dataset.fact) === opened) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
    document.body.classList.toggle("open", opened !== null);
    detail.hidden = opened === null;
    find("page").inert = opened !== null && matchMedia("(max-width: 70rem)").matches;
    if (opened === null) {
      detail.replaceChildren();
      find("rows").querySelector(`[data-fact="${before}"] a`)?.focus();
      return;
    }
    const fact = facts[opened], document_ = documents[fact.d], text = textOf(fact.d);
    const totals = new Map();
    for (const [slot] of fact.v) totals.set(slot, (totals.get(slot) ?? 0) + 1);
    const seen = new Map(), marks = [], rows = [];
    for (const [slot, value, spans] of fact.v) {
      seen.set(slot, (seen.get(slot) ?? 0) + 1);
      const number_ = totals.get(slot) > 1 ? seen.get(slot) : 0;
      const name = number_ ? `${label("slot", slots[slot])} ${number_}` : label("slot", slots[slot]);
      const key = `${slot}-${number_}`;
      for (const [start, stop] of pairsOf(spans)) marks.push({start, stop, slot: slots[slot], number: number_, name, key});
      rows.push(...slotRows(slots[slot], value, name, key, pairsOf(spans), text));
    }
    const title = make("h2", {id: "detail-title", tabindex: -1}, label("type", fact.t), fact.s ? `, ${label("status", fact.s)}` : "");
    const article = text === null ? make("p", {class: "muted"}, say("no_text")) : make("div", {class: Marks.textClass(text), lang: "ru"});
    if (text !== null) article.append(Marks.draw(text, marks, {
      label: (mark) => mark.name, told: pairsOf(fact.w), decorate: (element, mark) => { element.dataset.key = mark.key; },
    }));
    const others = facts.map((one, i) => i).filter((i) => facts[i].d === fact.d && i !== opened);
    detail.replaceChildren(
      make("div", {class: "top"}, title, make("button", {type: "button", id: "close", onclick: close}, say("close"))),
      make("dl", {}, ...rows),
      make("h3", {}, say("article")),
      make("p", {class: "muted"}, [document_.date, cut(document_.id, LONG)].filter(Boolean).join(" · ")),
      ...(document_.partial ? [make("p", {class: "muted partial"}, `${say("partial")}: ${cut(document_.partial, LONG)}`)] : []),
      article,
      ...(others.length ? [make("h3", {}, say("others")), make("ul", {class: "others"}, ...others.map((i) =>
        make("li", {}, make("a", {href: address({page: state.page, fact: i})}, `${label("type", facts[i].t)}: ${cut(what(facts[i]), 120)}`))))] : []),
    );
    detail.scrollTop = 0;
    title.focus({preventScroll: true});
  }

  const countryLink = (code) =>
    code.length > WORD ? cut(code, WORD) : make("a", {href: address({countries: [code]})}, country(code));

  function slotRows(slot, value, name, key, spans, text) {
    const head = make("span", {class: `rf-label ${Marks.slotClass(slot)}`}, name);
    const told = [];
    if (Array.isArray(value)) {
      const [person, role, post, code] = value;
      const link = (changes, words) => make("a", {href: address(changes)}, words);
      if (person) told.push(link({people: [cut(person, VALUE)]}, cut(person, VALUE)));
      if (post) told.push(person ? ", " : "", cut(post, VALUE));
      const rest = [role && label("role", role), code && countryLink(code)].filter(Boolean);
      rest.forEach((one, i) => told.push(i || told.length ? " · " : "", one));
    } else if (["parties", "initiator", "country"].includes(slot)) {
      told.push(countryLink(value));
    } else told.push(cut(valueText(slot, value), VALUE));
    if (spans.length && text === null) told.push(" ", make("span", {class: "passage"}, spans.map(([a, b]) => `[${a}, ${b})`).join(" ")));
    const dt = spans.length && text !== null
      ? make("button", {type: "button", title: say("show_passage"), onclick: () => point(key)}, head) : head;
    return [make("dt", {}, dt), make("dd", {}, ...told)];
  }

  function point(key) {
    const pieces = [...find("detail").querySelectorAll("mark")];
    for (const piece of pieces) piece.classList.toggle("now", piece.dataset.key === key);
    pieces.find((piece) => piece.dataset.key === key)?.scrollIntoView({block: "center"});
  }
  const close = () => go({page: state.page, fact: null});

  // ── Page ───────────────────────────────────────────────────────────────────────────────────────────────────
  function words() {
    document.documentElement.lang = language;
    for (const one of document.querySelectorAll("[data-label]")) one.textContent = say(one.dataset.label);
    find("language").textContent = language === "ru" ? "English" : "Русский";
    find("language").lang = language === "ru" ? "en" : "ru";
    find("search").placeholder = say("search_hint");
    find("types").setAttribute("aria-label", say("type"));
    const option = (value, text) => make("option", {value}, text);
    const statuses = [...new Set(facts.map((fact) => fact.s).filter(Boolean))];
    find("status").replaceChildren(option("", say("any")), ...statuses.map((one) => option(one, label("status", one))));
    find("time").replaceChildren(option("event", say("event")), option("published", say("published")));
    const codes = new Map();
    const names = new Map();
    for (const fact of facts) {
      for (const code of fact.c ?? []) codes.set(code, (codes.get(code) ?? 0) + 1);
      for (const name of fact.p ?? []) names.set(name, (names.get(name) ?? 0) + 1);
    }
    const most = (counts, n) => [...counts].sort((a, b) => b[1] - a[1]).slice(0, n).map(([one]) => one);
    find("countries").replaceChildren(...most(codes, 400).map((code) => make("option", {value: country(code)}, cut(code, WORD))));
    find("people").replaceChildren(...most(names, 300).map((name) => make("option", {value: cut(name, 100)})));
    codesByName = new Map([...codes.keys()].flatMap((code) => [[fold(code), code], [fold(country(code)), code]]));
    theme(document.documentElement.dataset.theme);
  }
  let codesByName = new Map();

  function theme(name) {
    document.documentElement.dataset.theme = name;
    find("theme").textContent = say(name === "dark" ? "light_theme" : "dark_theme");
  }

  function listen() {
    let pause = 0;
    find("search").addEventListener("input", (event) => {
      clearTimeout(pause);
      pause = setTimeout(() => go({q: event.target.value}, {replace: true}), 30);
    });
    for (const id of ["status", "from", "to", "time"]) find(id).addEventListener("change", (event) => go({[id]: event.target.value}));
    const add = (id, key, known) => find(id).addEventListener("change", (event) => {
      const value = known(event.target.value.trim());
      event.target.setCustomValidity(value || !event.target.value ? "" : say("unknown"));
      event.target.reportValidity();
      if (!value) return;
      event.target.value = "";
      go({[key]: [...new Set([...state[key], value])]});
    });
    add("country", "countries", (text) => codesByName.get(fold(text)));
    add("person", "people", (text) => text);
    find("language").addEventListener("click", () => {
      language = language === "ru" ? "en" : "ru";
      store.set("rufacts-language", language);
      words();
      update();
      if (opened !== null) drawDetail(opened);
      find("language").focus();
    });
    find("theme").addEventListener("click", () => {
      theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
      store.set("rufacts-theme", document.documentElement.dataset.theme);
    });
    find("charts").addEventListener("toggle", scheduleCharts);
    addEventListener("hashchange", update);
    addEventListener("popstate", update);
    addEventListener("resize", scheduleCharts);
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && opened !== null) close();
      if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        find("search").focus();
      }
    });
  }

  theme(store.get("rufacts-theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  find("charts").open = innerWidth > 740;
  words();
  listen();
  update();
  document.documentElement.dataset.ready = Math.round(performance.now());
  setTimeout(haystacks, 500);
})();
