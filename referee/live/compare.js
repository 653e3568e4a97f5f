// Published outputs against yours: which of text, numbers, formulas and figures differ. Pure functions, no page.
"use strict";

const refereeCompare = (() => {
  const NUMBER = /[−-]?\d+(?:[.,]\d+)*(?:[eE][+-−]?\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g;
  const FORMULA = /\$\$[\s\S]*?\$\$|\$[^$\n]+\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]/g;
  const IMAGE = /<svg[\s\S]*?<\/svg>|<img\b[^>]*>/g;

  const joined = (value) => (Array.isArray(value) ? value.join("") : String(value ?? ""));
  const stable = (text) => text.replace(/0x[0-9a-f]+/g, "0x…").trimEnd();

  /** Outputs as a notebook holds them, streams of one name merged: [{kind, data: {mime: text}}]. */
  function normal(outputs) {
    const found = [];
    for (const output of outputs) {
      const kind = output.output_type;
      if (kind === "stream") {
        const last = found[found.length - 1];
        if (last && last.kind === `stream ${output.name}`) last.data["text/plain"] += joined(output.text);
        else found.push({ kind: `stream ${output.name}`, data: { "text/plain": joined(output.text) } });
      } else if (kind === "error") {
        found.push({ kind, data: { "text/plain": `${output.ename}: ${output.evalue}` } });
      } else {
        const data = {};
        for (const [mime, value] of Object.entries(output.data || {}))
          data[mime] = typeof value === "string" || Array.isArray(value) ? joined(value) : JSON.stringify(value);
        found.push({ kind: "data", data });
      }
    }
    return found;
  }

  /** The first pair of numbers that differ, as words, where all else is equal; null where the words differ too. */
  function numbers(before, after) {
    if (before.replace(NUMBER, "#") !== after.replace(NUMBER, "#")) return null;
    const old = before.match(NUMBER) || [], now = after.match(NUMBER) || [];
    const at = old.findIndex((value, index) => value !== now[index]);
    return at < 0 ? null : `${old[at]} → ${now[at]}`;
  }

  const part = (text, pattern) => (text.match(pattern) || []).join("\n");
  const rest = (text) => text.replace(IMAGE, "").replace(FORMULA, "");

  /** The differences within one text of a kind: a list of words. */
  function within(before, after) {
    if (stable(before) === stable(after)) return [];
    const found = [];
    if (part(before, FORMULA) !== part(after, FORMULA)) found.push("formulas");
    if (part(before, IMAGE) !== part(after, IMAGE)) found.push("figures");
    if (stable(rest(before)) !== stable(rest(after))) {
      const pair = numbers(stable(rest(before)), stable(rest(after)));
      found.push(pair ? `numbers (${pair})` : "text");
    }
    return found.length ? found : ["text"];
  }

  /** What differs between published outputs and yours; an empty list where they agree. */
  function differences(published, yours) {
    const before = normal(published), after = normal(yours);
    const error = after.find((output) => output.kind === "error");
    if (error && !before.some((output) => output.kind === "error")) return ["an error"];
    if (before.length !== after.length) return [`the number of outputs (${before.length} → ${after.length})`];
    const found = new Set();
    before.forEach((old, index) => {
      const now = after[index];
      if (old.kind !== now.kind) found.add("the kind of output");
      for (const mime of new Set([...Object.keys(old.data), ...Object.keys(now.data)])) {
        const a = old.data[mime] ?? "", b = now.data[mime] ?? "";
        if (mime.startsWith("image/")) { if (a.replace(/\s/g, "") !== b.replace(/\s/g, "")) found.add("figures"); }
        else if (mime === "text/latex") { if (a.trim() !== b.trim()) found.add("formulas"); }
        else within(a, b).forEach((word) => found.add(word));
      }
    });
    // the same change seen in plain text, HTML and Markdown is one change: the plain text names its numbers
    const words = [...found];
    const named = words.find((word) => word.startsWith("numbers"));
    return words.filter((word) => !word.startsWith("numbers") || word === named);
  }

  /** The verdict that a panel's text begins with, or "". */
  function verdict(outputs) {
    for (const output of normal(outputs)) {
      const match = /^(\S+ [a-z ]+?) · /.exec(output.data["text/plain"] || "");
      if (match) return match[1];
    }
    return "";
  }

  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  const WORDS = new Set(("and as assert async await break class continue def del elif else except finally for from global if import in is " +
    "lambda nonlocal not or pass raise return try while with yield").split(" "));
  const VALUES = new Set(["True", "False", "None"]);
  const TOKEN = new RegExp([
    "(#[^\\n]*)",
    "([rRbBfFuU]{0,2}(?:'''[\\s\\S]*?(?:'''|$)|\"\"\"[\\s\\S]*?(?:\"\"\"|$)|'(?:\\\\.|[^'\\\\\\n])*'?|\"(?:\\\\.|[^\"\\\\\\n])*\"?))",
    "((?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d+)(?:[eE][+-]?\\d+)?j?)",
    "([\\p{L}_][\\p{L}\\p{N}_]*)",
    "([-+*/%@=<>!&|^~]+)",
    "([\\s\\S])",
  ].join("|"), "uy");

  /** Python as HTML with the classes that the theme's style sheet colours. */
  function highlight(code) {
    let html = "", match;
    TOKEN.lastIndex = 0;
    while ((match = TOKEN.exec(code))) {
      const [text, comment, string, number, name, sign] = match;
      const kind = comment ? "c1" : string ? "s2" : number ? "mi" : sign ? "o"
        : name ? (WORDS.has(name) ? "k" : VALUES.has(name) ? "kc" : "n") : "";
      html += kind ? `<span class="${kind}">${escape(text)}</span>` : escape(text);
    }
    return html;
  }

  /** Terminal colours taken out of a traceback. */
  const plain = (text) => text.replace(/\x1b\[[0-9;]*m/g, "");

  return { differences, verdict, highlight, escape, plain, joined };
})();
