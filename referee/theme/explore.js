// Explorations: sliders over a grid that was computed when the record was made. No library, no request, no kernel.
(() => {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  const el = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const shape = (tag, attributes = {}, text) => {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const plain = (name) => name.replaceAll("_", " ");
  const MARKS = ["circle", "square", "triangle", "diamond", "cross"];

  const mark = (kind, x, y, r, cls) => {
    if (kind === "circle") return shape("circle", { cx: x, cy: y, r, class: cls });
    if (kind === "square") return shape("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r, class: cls });
    const d = { triangle: `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`, diamond: `M${x} ${y - 1.3 * r}l${r} ${1.3 * r}l${-r} ${1.3 * r}l${-r} ${-1.3 * r}z`,
      cross: `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}` }[kind];
    return shape("path", { d, class: cls });
  };

  // where the sliders stand in one view's grid: its last slider runs fastest
  const place = (data, view, at) => view.sliders.reduce((sum, s) => sum * data.sliders[s].texts.length + at[s], 0);
  const along = (data, view, at, s) => data.sliders[s].texts.map((_, n) => place(data, view, Object.assign([...at], { [s]: n })));

  const span = (view) => {
    let values = view.series.filter((one) => one.values).flatMap((one) => one.values);
    const lines = view.criteria.map((one) => one.line).filter((line) => line !== null);
    if (view.log) {
      values = values.filter((v) => v > 0);
      return [Math.floor(Math.log10(Math.min(...values)) - 0.05), Math.ceil(Math.log10(Math.max(...values)) + 0.05)];
    }
    const low = Math.min(...values, ...lines), high = Math.max(...values, ...lines);
    const room = (high - low || 1) * 0.06;
    return [low - room, high + room];
  };
  const ticks = (low, high, log) => {
    const wide = (high - low) / 5;
    const base = 10 ** Math.floor(Math.log10(wide));
    const step = log ? Math.max(1, Math.ceil(wide)) : base * [1, 2, 5, 10].find((m) => base * m >= wide);
    const found = [];
    for (let t = Math.ceil(low / step) * step; t <= high + step * 1e-6; t += step) found.push(Math.abs(t) < step * 1e-6 ? 0 : t);
    return found;
  };
  const raised = (n) => String(n).replace(/[-0-9]/g, (c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]);
  const tickText = (t, log) => (log ? `10${raised(t)}` : Math.abs(t) >= 1e5 || (t && Math.abs(t) < 1e-3) ? t.toExponential(0).replace(/e\+?(.*)/, (_, e) => `×10${raised(e)}`) : String(Number(t.toPrecision(4)))).replace(/^-/, "−");

  const chart = (box, data, view, at, moved) => {
    const s = view.sliders.includes(moved) ? moved : view.sliders[0];
    const steps = data.sliders[s].texts, points = along(data, view, at, s);
    const width = Math.max(260, box.clientWidth), rows = view.criteria.length;
    const left = 62, right = 12, top = 10, plot = 190, strip = 22;
    const height = top + plot + 8 + rows * strip + 42;
    const x = (n) => left + ((n + 0.5) * (width - left - right)) / steps.length;
    const [low, high] = span(view);
    const y = (v) => top + plot - ((view.log ? Math.log10(v) : v) - low) * plot / (high - low);
    const svg = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
    const said = view.series.filter((one) => one.values).map((one) => `${plain(one.name)} ${text(one, points[at[s]])}`).join(", ");
    svg.setAttribute("aria-label", `${view.axis} against ${data.sliders[s].label}. At ${steps[at[s]]}: ${said}.`);
    for (const t of ticks(low, high, view.log)) {
      const h = view.log ? y(10 ** t) : y(t);
      svg.append(shape("line", { x1: left, x2: width - right, y1: h, y2: h, class: "grid" }), shape("text", { x: left - 6, y: h + 4, class: "tick end" }, tickText(t, view.log)));
    }
    svg.append(shape("text", { x: 13, y: top + plot / 2, class: "label mid", transform: `rotate(-90 13 ${top + plot / 2})` }, view.axis));
    for (const line of new Set(view.criteria.map((one) => one.line))) {
      if (line === null || (view.log && line <= 0)) continue;
      svg.append(shape("line", { x1: left, x2: width - right, y1: y(line), y2: y(line), class: "threshold" }), shape("text", { x: width - right, y: y(line) - 4, class: "tick end" }, "threshold"));
    }
    svg.append(shape("line", { x1: x(at[s]), x2: x(at[s]), y1: top, y2: top + plot + 8 + rows * strip, class: "now" }));
    view.series.filter((one) => one.values).forEach((one, k) => {
      const seen = points.map((p, n) => [n, one.values[p]]).filter(([, v]) => !view.log || v > 0);
      svg.append(shape("polyline", { points: seen.map(([n, v]) => `${x(n)},${y(v)}`).join(" "), class: `curve c${k}` }));
      for (const [n, v] of seen) svg.append(mark(MARKS[k % MARKS.length], x(n), y(v), n === at[s] ? 6 : 3.2, `dot c${k}`));
    });
    view.criteria.forEach((one, row) => {
      const h = top + plot + 8 + row * strip;
      svg.append(shape("text", { x: left - 6, y: h + 15, class: "tick end" }, one.claims.length > 1 ? `${one.claims[0]} …` : one.claims[0]));
      for (let n = 0; n < steps.length; ) {
        let end = n;
        while (end + 1 < steps.length && one.flags[points[end + 1]] === one.flags[points[n]]) end += 1;
        const ruling = one.flags[points[n]] === "1" ? one.met : one.unmet;
        const half = (width - left - right) / steps.length / 2;
        svg.append(shape("rect", { x: x(n) - half + 1, width: x(end) - x(n) + 2 * half - 2, y: h, height: strip - 3, class: `segment ${ruling.slug}` }));
        const words = x(end) - x(n) + 2 * half > 9 * ruling.word.length + 14 ? `${ruling.sign} ${ruling.word}` : ruling.sign;
        svg.append(shape("text", { x: (x(n) + x(end)) / 2, y: h + 14, class: "sign mid" }, words));
        n = end + 1;
      }
    });
    const foot = top + plot + 8 + rows * strip;
    const every = Math.ceil((Math.max(...steps.map((t) => t.length)) * 7.4 * steps.length) / (width - left - right));
    steps.forEach((t, n) => {
      if (n % every === 0 || n === at[s]) svg.append(shape("text", { x: x(n), y: foot + 14, class: n === at[s] ? "tick mid here" : Math.abs(n - at[s]) < every && every > 1 ? "tick mid gone" : "tick mid" }, t));
    });
    svg.append(shape("text", { x: (left + width - right) / 2, y: foot + 34, class: "label mid" }, data.sliders[s].label));
    box.replaceChildren(svg);
  };

  const sentence = (words) => words[0].toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? "" : ".");
  const text = (series, p) => series.texts[series.which.length ? series.which[p] : 0];

  const build = (root) => {
    const data = JSON.parse(root.querySelector("script").textContent);
    const figure = document.getElementById(root.dataset.figure);
    const claims = {};
    for (const link of figure ? figure.querySelectorAll("figcaption a") : []) claims[link.textContent.trim()] = link.href;
    const at = data.sliders.map((slider) => slider.start);
    let moved = -1;
    const controls = el("div", { class: "controls" });
    const outputs = data.sliders.map((slider, s) => {
      const id = `${root.dataset.figure}-${slider.name}`;
      const input = el("input", { type: "range", id, min: 0, max: slider.texts.length - 1, step: 1, value: slider.start, "aria-describedby": `${id}-says` });
      const output = el("output", { for: id });
      input.addEventListener("input", () => { at[s] = Number(input.value); moved = s; show(); });
      controls.append(el("div", { class: "control" }, el("label", { for: id }, slider.label), output, input, el("span", { class: "visually-hidden", id: `${id}-says` }, slider.meaning)));
      return { input, output };
    });
    const again = el("button", { type: "button", class: "again" }, "As published");
    again.addEventListener("click", () => { data.sliders.forEach((slider, s) => { at[s] = slider.start; outputs[s].input.value = slider.start; }); show(); });
    controls.append(again);
    const live = el("div", { class: "verdicts", role: "status", "aria-live": "polite" });
    const views = data.views.map((view) => {
      const box = el("div", { class: "chart" }), list = el("dl");
      for (const one of view.series) list.append(el("div", {}, el("dt", { title: one.meaning }, plain(one.name)), el("dd")));
      const keys = view.series.filter((one) => one.values);
      keys.forEach((one, k) => {
        const key = shape("svg", { width: 16, height: 14, "aria-hidden": "true", class: "key" });
        key.append(mark(MARKS[k % MARKS.length], 7, 7, 4, `dot c${k}`));
        list.children[view.series.indexOf(one)].firstChild.prepend(key);
      });
      return { view, box, list };
    });
    const show = () => {
      outputs.forEach(({ input, output }, s) => {
        output.textContent = data.sliders[s].texts[at[s]];
        input.setAttribute("aria-valuetext", data.sliders[s].texts[at[s]]);
      });
      const said = [];
      for (const { view, box, list } of views) {
        const p = place(data, view, at);
        chart(box, data, view, at, moved);
        view.series.forEach((one, n) => { list.children[n].lastChild.textContent = text(one, p); });
        for (const one of view.criteria) {
          const ruling = one.flags[p] === "1" ? one.met : one.unmet;
          const names = one.claims.flatMap((claim, n) => [n ? ", " : "", claims[claim] ? el("a", { href: claims[claim] }, claim) : claim]);
          said.push(el("p", { class: `says ${ruling.slug}` }, ...names, ": ", el("span", { class: `verdict-word ${ruling.slug}` }, `${ruling.sign} ${ruling.word}`), `. ${sentence(ruling.sentence)}`));
        }
      }
      live.replaceChildren(...said);
    };
    root.append(controls, live, ...views.map(({ view, box, list }) => el("section", { class: "view", "aria-label": view.question }, el("p", { class: "question" }, view.question), box, list)));
    root.hidden = false;
    if (figure) figure.classList.add("has-exploration");
    show();
    new ResizeObserver(() => views.forEach(({ view, box }) => { if (Math.abs(box.clientWidth - Number(box.firstChild?.getAttribute("width") ?? 0)) > 2) chart(box, data, view, at, moved); })).observe(root);
  };
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".exploration").forEach(build));
})();
