"use strict";

// Elements and texts of the pages. All text goes through textContent, so that none is ever read as HTML.
const Dom = (() => {
  const CONTROL = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

  // Characters that reorder the words around them, controls and halves of characters, are shown by their code.
  const visible = (text) =>
    text.replace(CONTROL, (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

  // make("a", {href: "#", class: "link", onclick: …}, "text", child…)
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : visible(String(value)));
    }
    element.append(...children.filter((one) => one !== null && one !== undefined).map(node));
    return element;
  }

  const node = (child) => (child instanceof Node ? child : document.createTextNode(visible(String(child))));
  const find = (id) => document.getElementById(id);
  const cut = (text, length) => (text.length > length ? `${text.slice(0, length)}…` : text);
  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* pages opened from a file may have no storage */ } },
  };

  return {make, visible, find, cut, store};
})();
