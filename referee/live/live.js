// The page: Run on every cell, a bar for the whole, your outputs beside the published ones, a form for each finding's inputs.
"use strict";

(() => {
  const { differences, verdict, highlight, escape, plain, joined } = refereeCompare;

  /** An element with attributes and children. */
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  /** Code that can be edited in place: a transparent text area over its highlighted copy. */
  class Editor {
    constructor(source, label, onrun, onedit) {
      this.published = source;
      this.code = make("code");
      this.area = make("textarea", { "aria-label": label, spellcheck: "false", autocomplete: "off", autocapitalize: "off", rows: "1", title: "Shift+Enter runs it; Escape, then Tab, leaves it" });
      this.node = make("div", { class: "live-editor highlight" }, make("pre", { "aria-hidden": "true" }, this.code), this.area);
      this.area.addEventListener("input", () => { this.paint(); onedit(); });
      this.area.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)) { event.preventDefault(); onrun(); }
        if (event.key === "Escape") this.free = true;  // then Tab leaves the field, for those who have no mouse
        if (event.key === "Tab" && !event.shiftKey && !this.free) { event.preventDefault(); this.area.setRangeText("    ", this.area.selectionStart, this.area.selectionEnd, "end"); this.paint(); onedit(); }
      });
      this.area.addEventListener("focus", () => { this.free = false; });
      this.source = source;
    }

    get source() { return this.area.value; }
    set source(text) { this.area.value = text; this.paint(); }
    get edited() { return this.source !== this.published; }
    paint() { this.code.innerHTML = highlight(this.source) + "\n"; }
  }

  /** One code cell: editor, buttons, published outputs and yours. */
  class Cell {
    constructor(page, data, node, number) {
      Object.assign(this, { page, data, node, number, outputs: null, fresh: false });
      this.status = make("span", { class: "live-status", role: "status" });
      this.runButton = make("button", { type: "button", class: "live-run", onclick: () => page.run([this]) }, "Run");
      this.backButton = make("button", { type: "button", class: "live-back", hidden: true, onclick: () => this.restore() }, "Back to the published");
      this.bar = make("div", { class: "live-cell-bar" }, this.runButton, this.backButton, this.status);
      this.yours = make("div", { class: "live-yours", hidden: true });
      if (!node) return;  // a cell that the page does not show is run all the same
      this.input = node.querySelector(".cell_input");
      this.output = node.querySelector(".cell_output");
      this.editor = new Editor(data.source, `Code of cell ${number}`, () => page.run([this]), () => this.offerBack());
      if (this.input) {
        this.input.hidden = true;
        this.input.after(this.editor.node);
        const fold = this.editor.node.closest("details");  // pages fold their code away; who came to run it sees it
        if (fold) fold.open = true;
        (fold || this.editor.node).after(this.bar);
      } else node.prepend(this.bar);
      if (this.output) this.output.after(this.yours); else node.append(this.yours);
      if (data.inputs.length) this.form = new Inputs(this);
    }

    get source() { return this.editor ? this.editor.source : this.data.source; }
    offerBack() { this.backButton.hidden = !this.outputs && !this.editor.edited; }
    tell(kind, words) { this.status.className = `live-status ${kind}`; this.status.textContent = words; }

    /** The published code and outputs again. */
    restore() {
      this.outputs = null;
      this.editor.source = this.data.source;
      this.yours.hidden = true;
      if (this.output) this.output.hidden = false;
      if (this.form) this.form.reset();
      this.tell("", "published");
      this.offerBack();
      this.runButton.focus();
    }

    async run(kernel) {
      this.outputs = [];
      this.tell("busy", "running…");
      this.runButton.disabled = this.backButton.disabled = true;
      if (this.node) { this.yours.replaceChildren(make("p", { class: "live-mark" }, "yours")); this.yours.hidden = false; if (this.output) this.output.hidden = true; this.offerBack(); }
      try {
        const answer = await kernel.execute(this.source, (output) => this.show(output), () => this.wipe());
        this.fresh = true;
        this.judge(answer);
        return answer === "ok";
      } catch (error) {
        this.show({ output_type: "error", ename: "Not finished", evalue: error.message, traceback: [error.message] });
        this.tell("failed", `not finished: ${error.message}`);
        return false;
      } finally {
        this.runButton.disabled = this.backButton.disabled = false;
        if (this.node) this.offerBack();
      }
    }

    wipe() { this.outputs = []; this.yours.replaceChildren(make("p", { class: "live-mark" }, "yours")); }

    show(output) {
      this.outputs.push(output);
      if (this.node) { const shown = render(output, this.page.base); this.yours.append(shown); typeset(shown); }
    }

    /** Say how it ended, and whether it is what was published. */
    judge(answer) {
      const error = this.outputs.find((output) => output.output_type === "error");
      if (error) return this.tell("failed", error.ename === "KeyboardInterrupt" ? "interrupted" : `failed: ${error.ename}`);
      if (answer !== "ok") return this.tell("failed", "not run: a cell before it failed");
      const edited = this.editor && this.editor.edited ? ", edited" : "";
      const found = differences(this.data.outputs, this.outputs);
      if (!this.outputs.length && !this.data.outputs.length) { this.yours.hidden = true; return this.tell("done", `done${edited}`); }
      if (!found.length) return this.tell("done", `done${edited}: agrees with the published output`);
      const before = verdict(this.data.outputs), after = verdict(this.outputs);
      const moved = before && after && before !== after ? `the verdict moved, ${before} → ${after}; ` : before && after ? "the verdict stands; " : "";
      this.tell("differs", `done${edited}: ${moved}differs from the published output in ${found.join(", ")}`);
    }
  }

  /** The inputs of the finding that a cell judges, with bounds and units. */
  class Inputs {
    constructor(cell) {
      this.cell = cell;
      this.problem = make("p", { class: "live-problem", role: "alert" });
      this.fields = cell.data.inputs.map((input) => {
        const id = `live-${cell.data.id}-${input.name}`;
        const bounds = `from ${input.low} to ${input.high}${input.unit ? ` ${input.unit}` : ""}${input.whole ? ", whole" : ""}`;
        const field = make("input", { id, type: "text", inputmode: "decimal", value: String(input.default), "aria-describedby": `${id}-bounds`, autocomplete: "off" });
        return { input, field, node: make("div", { class: "live-input" }, make("label", { for: id }, make("code", {}, input.name)), field, make("span", { id: `${id}-bounds` }, `${bounds}: ${input.meaning}`)) };
      });
      this.form = make("form", { class: "live-inputs", novalidate: true, onsubmit: (event) => { event.preventDefault(); this.submit(); } },
        ...this.fields.map(({ node }) => node), make("button", { type: "submit" }, "Judge with these"), this.problem);
      this.node = make("details", { class: "live-disagree" }, make("summary", {}, "Change its inputs"), this.form);
      cell.node.append(this.node);
    }

    reset() { this.problem.textContent = ""; this.fields.forEach(({ input, field }) => { field.value = String(input.default); field.removeAttribute("aria-invalid"); }); }

    /** Why a value is refused, or "". */
    refusal({ name, low, high, unit, meaning, whole }, text) {
      const value = Number(text.trim().replace("−", "-"));
      if (!text.trim() || !Number.isFinite(value)) return `${name} = ${text} is not a number`;
      if (whole && !Number.isInteger(value)) return `${name} = ${text} is not a whole number`;
      if (value < low || value > high) return `${name} = ${text} is outside [${low}, ${high}]${unit ? ` ${unit}` : ""}: ${meaning}, ${value > high ? `above ${high}` : `below ${low}`}`;
      return "";
    }

    submit() {
      this.problem.textContent = "";
      const changes = [];
      for (const { input, field } of this.fields) {
        const problem = this.refusal(input, field.value);
        field.toggleAttribute("aria-invalid", Boolean(problem));
        if (problem) { this.problem.textContent = problem; field.focus(); return; }
        const value = Number(field.value.trim().replace("−", "-"));
        if (value !== input.default) changes.push(`${input.name}=${value}`);
      }
      this.cell.editor.source = this.cell.data.source.replace(/^judge\(([\w.]+)\)$/m, (_, finding) => `judge(${[finding, ...changes].join(", ")})`);
      this.cell.page.run([this.cell]);
    }
  }

  /** An output as a node: HTML, pictures, formulas, text, tracebacks. */
  function render(output, base) {
    if (output.output_type === "stream") return make("pre", { class: `live-text ${output.name}` }, plain(joined(output.text)));
    if (output.output_type === "error") return make("pre", { class: "live-traceback" }, plain((output.traceback || []).join("\n") || `${output.ename}: ${output.evalue}`));
    const data = output.data;
    const box = make("div", { class: "live-output" });
    if (data["text/html"]) box.innerHTML = joined(data["text/html"]);
    else if (data["image/svg+xml"]) box.innerHTML = joined(data["image/svg+xml"]);
    else if (data["image/png"] || data["image/jpeg"]) {
      const mime = data["image/png"] ? "image/png" : "image/jpeg";
      box.append(make("img", { src: `data:${mime};base64,${joined(data[mime]).replace(/\s/g, "")}`, alt: joined(data["text/plain"]) }));
    } else if (data["text/latex"]) box.append(make("div", { class: "math" }, joined(data["text/latex"])));
    else box.append(make("pre", { class: "live-text" }, joined(data["text/markdown"] || data["text/plain"] || "")));
    // a notebook's addresses are relative to its folder, a page's to the page
    box.querySelectorAll("img[src]").forEach((image) => {
      const address = image.getAttribute("src");
      if (!/^(data:|[a-z]+:\/\/|\/)/.test(address)) image.src = new URL(address, base).href;
    });
    return box;
  }

  function typeset(node) {
    if (node.textContent.includes("$") || node.textContent.includes("\\") || node.querySelector(".math"))
      if (window.MathJax && MathJax.typesetPromise) { node.classList.add("tex2jax_process", "mathjax_process"); MathJax.typesetPromise([node]).catch(() => {}); }
  }

  /** The whole page: one kernel, the bar, and the cells in order. */
  class Page {
    constructor(name, data) {
      this.base = new URL(`/files/${name}`, location.origin);
      this.data = data;
      this.queue = Promise.resolve();
      this.kernel = new RefereeKernel({ name: data.kernel, folder: data.folder, xsrf: data.xsrf, tell: (state, words) => this.tell(state, words) });
      const nodes = [...document.querySelectorAll(".bd-article div.cell, article div.cell")].filter((node, index, all) => all.indexOf(node) === index);
      const shown = data.cells.filter((cell) => cell.shown);
      const same = nodes.length === shown.length && nodes.every((node, index) => {
        const code = node.querySelector(".cell_input pre");
        return !code || code.textContent.trim() === shown[index].source.trim();
      });
      this.status = make("span", { class: "live-kernel", role: "status" }, "kernel: not started");
      if (!same) {
        this.status.textContent = "This page was built from another version of its notebook; `make book` mends that. Until then nothing is run here.";
        this.mount([this.status]);
        return;
      }
      let place = 0;
      this.cells = data.cells.map((cell, index) => new Cell(this, cell, cell.shown ? nodes[place++] : null, index + 1));
      const button = (words, act) => make("button", { type: "button", onclick: act }, words);
      this.buttons = {
        all: button("Run all", () => this.runAll()),
        restart: button("Restart", () => this.restart()),
        interrupt: button("Interrupt", () => this.kernel.interrupt().catch((error) => this.tell(this.kernel.state, error.message))),
      };
      this.mount([this.buttons.all, this.buttons.restart, this.buttons.interrupt, this.status, make("a", { href: data.lab, target: "_blank", rel: "noopener" }, "Open in JupyterLab")]);
      this.tell("none");
      window.addEventListener("pagehide", () => this.kernel.leave());
      window.addEventListener("pageshow", (event) => { if (event.persisted) this.tell("none"); });
    }

    mount(children) {
      this.bar = make("div", { class: "live-bar", role: "toolbar", "aria-label": "Run this page" }, ...children);
      const article = document.querySelector(".bd-article section, article section, .bd-article, article");
      const title = article.querySelector("h1");
      if (title) title.after(this.bar); else article.prepend(this.bar);
      document.documentElement.classList.add("live");
    }

    tell(state, words = "") {
      const said = { none: "not started", starting: "starting…", idle: "ready", busy: "busy…", dead: "dead; Restart starts a new one" }[state];
      this.status.className = `live-kernel ${state}${words && state === "idle" ? " died" : ""}`;
      this.status.textContent = `kernel: ${said}${words ? ` (${words})` : ""}`;
      if (words || state === "starting") (this.cells || []).forEach((cell) => { cell.fresh = false; });
      if (this.buttons) {
        this.buttons.interrupt.disabled = state !== "busy";
        this.buttons.restart.disabled = state === "none" || state === "starting";
      }
    }

    /** Run cells one after the other; cells above them that print nothing (imports) go first if this kernel has not seen them. */
    run(cells) {
      return this.enqueue(async () => {
        await this.kernel.ready();
        for (const cell of cells) {
          const before = this.cells.slice(0, cell.number - 1).filter((one) => !one.fresh && !one.data.outputs.length);
          for (const one of [...before, cell]) if (!(await one.run(this.kernel))) return;
        }
      });
    }

    runAll() {
      return this.enqueue(async () => {
        await this.kernel.ready();
        for (const cell of this.cells) if (!(await cell.run(this.kernel))) return;
      });
    }

    enqueue(work) {
      this.queue = this.queue.then(work).catch(() => {});  // what went wrong has been said where it happened
      return this.queue;
    }

    async restart() {
      await this.kernel.restart().catch(() => {});
      this.cells.forEach((cell) => { cell.fresh = false; });
    }
  }

  async function begin() {
    const meta = document.querySelector('meta[name="referee-notebook"]');
    if (!meta) return;
    const name = meta.content;
    const answer = await fetch(`/live/page?name=${encodeURIComponent(name)}`, { credentials: "same-origin" });
    if (answer.ok) window.refereePage = new Page(name, await answer.json());
  }

  begin();
})();
