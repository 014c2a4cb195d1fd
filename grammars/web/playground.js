"use strict";

// The playground: what is typed is sent to POST /extract, what is asked to POST /explain; see /openapi.json.
(async () => {
  const {make, find, cut, store} = Dom;
  const VALUE = 2000;
  const PAUSE = 250; // milliseconds without a key, after which a text is read
  const EXAMPLE = "Главы МИД Сербии и Казахстана обсудили торговлю и транспорт\n" +
    "Министры иностранных дел Сербии и Казахстана Милан Савич и Ерлан Тасов 11 марта провели телефонный разговор. " +
    "Министры обсудили расширение торговли зерном. Погода в Белграде была ясной.\n" +
    "Стороны подтвердили верность Декларации о стратегическом партнёрстве между Республикой Сербия и Республикой Казахстан, " +
    "подписанной 24 августа 2018 г. на высшем уровне.";
  const NAMED = {status: "status", medium: "medium", level: "level"};

  const settings = await (await fetch("/settings")).json();
  const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
  let language = store.get("rufacts-language") ?? (navigator.language.startsWith("ru") ? "ru" : "en");
  let read = {text: "", facts: [], sentences: []}; // what the page shows
  let shown = 0;
  let asking = null;
  let explained = null; // of the text that is read, asked for once

  const own = (object, key) => (Object.hasOwn(object ?? {}, key) ? object[key] : undefined);
  const label = (group, key) => own(settings.labels[language][group], key) ?? cut(String(key), 60).replaceAll("_", " ");
  const say = (key) => label("web", key);

  // ── Asking the server ──────────────────────────────────────────────────────────────────────────────────────
  async function ask(path, body, signal) {
    const rules = {grammar: find("grammar").value, words: find("words").value};
    if (settings.editable && (rules.grammar || rules.words)) body.rules = rules;
    const headers = {"Content-Type": "application/json", ...(token ? {"X-Rufacts-Token": token} : {})};
    const answer = await fetch(path, {method: "POST", headers, body: JSON.stringify(body), signal});
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail ?? answer.statusText);
    return told;
  }
  const date = () => find("date").value || null;

  async function extract() {
    asking?.abort();
    asking = new AbortController();
    const text = find("text").value.replaceAll("\r\n", "\n");
    find("state").textContent = say("reading");
    try {
      const told = await ask("/extract", {text, date: date()}, asking.signal);
      read = {...told, text, date: date()};
      explained = null;
      shown = 0;
      problem(told.partial ?? "");
      draw();
    } catch (error) {
      if (error.name === "AbortError") return;
      problem(error.message);
      find("state").textContent = "";
    }
    document.documentElement.dataset.ready = Math.round(performance.now());
  }
  function problem(text) {
    find("problem").textContent = Dom.visible(text);
    find("problem").hidden = !text;
  }
  async function explanation() {
    explained ??= ask("/explain", {text: read.text, date: read.date});
    return explained;
  }

  // ── What was found ─────────────────────────────────────────────────────────────────────────────────────────
  function title(fact) {
    const people = (fact.participants ?? fact.signatories ?? []).map((one) => one.name ?? one.post ?? one.country);
    return fact.title ?? ([...people, ...(people.length ? [] : fact.parties ?? [])].join(", ") || fact.date || "");
  }
  // The values of a fact in the order in which /explain tells them: [{slot, value, spans, name, number}].
  function values(fact) {
    const told = [];
    for (const [slot, value] of Object.entries(fact)) {
      if (["type", "spans", "evidence"].includes(slot) || value === null) continue;
      const spans = own(fact.evidence, slot) ?? [];
      if (!Array.isArray(value)) told.push({slot, value, spans, number: 0});
      else value.forEach((one, i) => told.push({slot, value: one, spans: spans.slice(i, i + 1), number: value.length > 1 ? i + 1 : 0}));
    }
    return told.map((one, key) => ({
      ...one, key, name: one.number ? `${label("slot", one.slot)} ${one.number}` : label("slot", one.slot),
    }));
  }
  function words(slot, value) {
    if (value !== null && typeof value === "object") {
      return [value.name, value.post, value.role && label("role", value.role), value.country].filter(Boolean).join(", ");
    }
    return own(NAMED, slot) ? label(NAMED[slot], value) : String(value);
  }

  function draw() {
    const count = read.facts.length;
    find("state").textContent = count ? say("count").replace("{n}", count) : say(read.text.trim() ? "nothing" : "empty");
    find("facts").replaceChildren(...read.facts.map((fact, i) => make("button", {
      type: "button", "aria-pressed": String(i === shown),
      onclick: () => { shown = i; draw(); find("facts").children[i].focus(); },
    }, [label("type", fact.type), cut(title(fact), 60)].filter(Boolean).join(": "))));
    const fact = read.facts[shown];
    const told = fact ? values(fact) : [];
    const marks = told.flatMap((one) => one.spans.map(([start, stop]) => ({start, stop, ...one})));
    find("article").className = Marks.textClass(read.text);
    find("article").replaceChildren(...article(marks, fact?.spans ?? []));
    find("slots").replaceChildren(...told.flatMap((one) => [
      make("dt", {}, make("button", {type: "button", title: say("show_rules"), onclick: () => rules(one.key)},
        make("span", {class: `rf-label ${Marks.slotClass(one.slot)}`}, one.name))),
      make("dd", {}, cut(words(one.slot, one.value), VALUE)),
    ]));
    find("told").replaceChildren();
    find("why-note").hidden = false;
  }

  // The text, piece by piece: sentences that tell no fact are followed by a button that asks why.
  function article(marks, told) {
    const silent = read.sentences.filter(([start, stop]) =>
      !read.facts.some((fact) => fact.spans.some(([a, b]) => a < stop && start < b)));
    const decorate = (element, mark) => {
      element.dataset.key = mark.key;
      element.addEventListener("click", (event) => { event.stopPropagation(); rules(mark.key); });
    };
    const pieces = [];
    let from = 0;
    for (const [start, stop] of silent.slice(0, 300)) {
      pieces.push(Marks.draw(read.text, marks, {label: (mark) => mark.name, told, decorate, from, to: stop}));
      pieces.push(make("button", {
        type: "button", class: "ask", "aria-label": say("ask"), title: say("ask"), onclick: () => whyNot(start, stop),
      }, "?"));
      from = stop;
    }
    const rest = Marks.length(read.text);
    if (from < rest) pieces.push(Marks.draw(read.text, marks, {label: (mark) => mark.name, told, decorate, from}));
    return pieces;
  }

  // ── Why, and why not ───────────────────────────────────────────────────────────────────────────────────────
  function tell(...nodes) {
    find("why-note").hidden = true;
    find("told").replaceChildren(...nodes);
    find("why").scrollIntoView({block: "nearest"});
  }
  let questions = 0; // only the last question is answered, whatever answer comes last
  async function rules(key) {
    const question = ++questions;
    for (const mark of find("article").querySelectorAll("mark")) mark.classList.toggle("now", Number(mark.dataset.key) === key);
    const one = values(read.facts[shown])[key];
    const asked = read;
    try {
      const built = (await explanation()).found[shown];
      if (question !== questions || asked !== read || !built) return;
      const filling = built.fillings[key];
      const items = [
        filling.rules.length ? make("li", {}, `${say("by_rules")} `, ...codes(filling.rules)) : make("li", {}, say("by_reader")),
        filling.entity ? make("li", {}, `${say("entity")} ${filling.entity}`) : null,
        filling.passage ? make("li", {}, `${say("passage")} «${cut(filling.passage, 400)}»`) : null,
      ].filter(Boolean);
      tell(
        make("h3", {}, `${one.name}: ${cut(words(one.slot, one.value), 200)}`), make("ul", {}, ...items),
        make("h3", {}, say("triggers")),
        make("ul", {}, ...built.triggers.map((phrase) => make("li", {}, ...codes([`${built.grammar}: ${phrase.rule}`]), ` «${cut(phrase.text, 200)}»`))),
      );
    } catch (error) { problem(error.message); }
  }
  const codes = (names) => names.flatMap((name, i) => [i ? ", " : "", make("code", {}, name)]);

  let sentence = null;
  async function whyNot(start, stop) {
    sentence = [start, stop];
    const question = ++questions;
    const text = [...read.text].slice(start, stop).join("");
    try {
      const told = await ask("/explain", {text, date: read.date, why_not: find("grammar-name").value || null});
      if (question !== questions) return;
      const misses = told.misses.map((miss) => [
        make("h3", {}, `${say("no")} ${label("type", miss.type)}`), make("ul", {}, ...miss.lines.map((line) => make("li", {}, cut(line, VALUE)))),
      ]);
      tell(make("p", {lang: "ru"}, `«${cut(text, 400)}»`), ...misses.flat(), ...(misses.length ? [] : [make("p", {}, say("no_miss"))]));
    } catch (error) { problem(error.message); }
  }

  // ── Copying ────────────────────────────────────────────────────────────────────────────────────────────────
  async function copy(text) {
    find("copied").textContent = Dom.visible(text);
    find("copied").hidden = false;
    try {
      await navigator.clipboard.writeText(text);
      find("state").textContent = say("copied");
    } catch { find("state").textContent = say("select"); }
  }

  // ── Page ───────────────────────────────────────────────────────────────────────────────────────────────────
  function speak() {
    document.documentElement.lang = language;
    for (const one of document.querySelectorAll("[data-label]")) one.textContent = say(one.dataset.label);
    find("language").textContent = language === "ru" ? "English" : "Русский";
    find("language").lang = language === "ru" ? "en" : "ru";
    const chosen = find("grammar-name").value;
    find("grammar-name").replaceChildren(
      make("option", {value: ""}, say("any")),
      ...Object.entries(settings.grammars).map(([name, type]) => make("option", {value: name}, label("type", type))));
    find("grammar-name").value = chosen;
    theme(document.documentElement.dataset.theme);
  }
  function theme(name) {
    document.documentElement.dataset.theme = name;
    find("theme").textContent = say(name === "dark" ? "light_theme" : "dark_theme");
  }

  let pause = 0;
  const soon = () => { clearTimeout(pause); pause = setTimeout(extract, PAUSE); };
  find("text").addEventListener("input", soon);
  find("date").addEventListener("change", soon);
  find("run").addEventListener("click", extract);
  find("grammar-name").addEventListener("change", () => { if (sentence) whyNot(...sentence); });
  find("copy-json").addEventListener("click", () =>
    copy(JSON.stringify({date: read.date ?? null, facts: read.facts}, null, 2)));
  find("copy-example").addEventListener("click", async () => {
    try { await copy((await ask("/example", {text: read.text, date: read.date})).source); } catch (error) { problem(error.message); }
  });
  find("language").addEventListener("click", () => {
    language = language === "ru" ? "en" : "ru";
    store.set("rufacts-language", language);
    speak();
    draw();
  });
  find("theme").addEventListener("click", () => {
    theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    store.set("rufacts-theme", document.documentElement.dataset.theme);
  });

  document.documentElement.dataset.theme = store.get("rufacts-theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  find("rules").hidden = !settings.editable;
  find("text").maxLength = settings.max_chars;
  if (!find("text").value) {
    find("text").value = EXAMPLE;
    find("date").value = "2021-03-12";
  }
  speak();
  await extract();
})();
