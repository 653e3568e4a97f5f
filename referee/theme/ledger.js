// The ledger's filter and order. Without this script the page shows the whole table.
(() => {
  "use strict";
  const el = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const mark = (row, prefix) => [...row.classList].find((name) => name.startsWith(prefix))?.slice(prefix.length) ?? "";

  const start = () => {
    const tables = [...document.querySelectorAll("table.ledger")];
    if (!tables.length) return;
    const sections = tables.map((table) => table.closest("section"));
    const rows = tables.flatMap((table, home) => [...table.tBodies[0].rows].map((row, place) => ({
      row, home, place, id: row.querySelector("[id]")?.id ?? "", kind: mark(row, "kind-"), verdict: mark(row, "verdict-"),
      severity: Number(mark(row, "severity-")), line: Number(mark(row, "line-")), central: row.classList.contains("central"), words: row.textContent.toLowerCase(),
    })));
    const titles = sections.map((section) => section.querySelector("h2, h3").firstChild.textContent.trim());
    const field = (label, control) => {
      control.id = `ledger-by-${label.replaceAll(" ", "-")}`;
      return el("div", {}, el("label", { for: control.id }, label), control);
    };
    const choice = (label, values) => {
      const select = el("select", {}, el("option", { value: "" }, "all"), ...values.map(([value, text]) => el("option", { value }, text)));
      return [select, field(label, select)];
    };
    const known = (name) => [...new Set(rows.map((one) => one[name]))].filter(Boolean);
    const say = (word) => word.replaceAll("-", " ");
    const verdicts = known("verdict").sort((a, b) => rows.find((r) => r.verdict === a).severity - rows.find((r) => r.verdict === b).severity);
    const [manuscript, byManuscript] = choice("manuscript", titles.map((title, n) => [String(n), title]));
    const [kind, byKind] = choice("kind", known("kind").sort().map((k) => [k, say(k)]));
    const [verdict, byVerdict] = choice("verdict", verdicts.map((v) => [v, rows.find((r) => r.verdict === v).row.querySelector(".verdict-word").textContent]));
    const central = el("input", { type: "checkbox" });
    const words = el("input", { type: "search", placeholder: "words, a number, L33 …", autocomplete: "off" });
    const order = el("select", {}, ...[["book", "as in the book"], ["verdict", "verdict, most severe first"], ["kind", "kind"], ["line", "line of the manuscript"], ["id", "claim"]].map(([value, text]) => el("option", { value }, text)));
    const count = el("output", { role: "status", "aria-live": "polite" });
    const clear = el("button", { type: "button" }, "Show all");
    const form = el("form", { class: "ledger-filter", role: "search", "aria-label": "Filter the ledger" },
      field("text", words), byManuscript, byKind, byVerdict, field("order", order), field("central claims only", central), clear, count);
    const all = [manuscript, kind, verdict, words];

    const show = () => {
      const sought = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      const seen = (one) => (!manuscript.value || Number(manuscript.value) === one.home) && (!kind.value || one.kind === kind.value) && (!verdict.value || one.verdict === verdict.value) && (!central.checked || one.central) && sought.every((word) => one.words.includes(word));
      const keys = { book: () => 0, verdict: (one) => one.severity, kind: (one) => one.kind, line: (one) => one.line, id: (one) => one.id };
      const key = keys[order.value], together = order.value !== "book";
      const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.home - b.home || a.place - b.place));
      const bodies = tables.map((table) => table.tBodies[0]);
      for (const one of sorted) {
        one.row.hidden = !seen(one);
        bodies[together ? 0 : one.home].append(one.row);
      }
      sections.forEach((section, n) => {
        section.hidden = ![...bodies[n].rows].some((row) => !row.hidden);
        section.classList.toggle("together", together && n === 0);
      });
      const number = rows.filter((one) => !one.row.hidden).length;
      count.textContent = `${number} of ${rows.length} claims`;
    };
    const reset = () => { all.forEach((control) => { control.value = ""; }); central.checked = false; order.value = "book"; show(); };
    const follow = () => {
      const target = decodeURIComponent(location.hash.slice(1));
      const one = rows.find((row) => row.id === target);
      if (!one) return;
      if (one.row.hidden) reset();
      one.row.scrollIntoView({ block: "center" });
    };
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    clear.addEventListener("click", reset);
    window.addEventListener("hashchange", follow);
    sections[0].before(form);
    const asked = new URLSearchParams(location.search);
    for (const [name, control] of Object.entries({ kind, verdict, text: words })) if (asked.has(name)) control.value = asked.get(name);
    show();
    follow();
  };
  document.addEventListener("DOMContentLoaded", start);
})();
