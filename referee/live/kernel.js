// One kernel over Jupyter's REST interface and WebSocket, by the cookie that the first visit left. No page in here.
"use strict";

class RefereeKernel {
  /** `xsrf` goes back with every request that changes something; `tell(state, words)` hears of every change of state. */
  constructor({ name, folder, xsrf, tell }) {
    Object.assign(this, { name, folder, xsrf, tell, id: null, socket: null, state: "none", waiting: new Map(), expected: false });
    this.session = crypto.randomUUID();
  }

  set(state, words = "") { this.state = state; this.tell(state, words); }

  async request(method, path, body, more = {}) {
    const answer = await fetch(path, {
      method, credentials: "same-origin", headers: { "Content-Type": "application/json", "X-XSRFToken": this.xsrf },
      body: body === undefined ? undefined : JSON.stringify(body), ...more,
    });
    if (!answer.ok) throw new Error(`the server answered ${answer.status} to ${method} ${path.split("?")[0]}`);
    return answer.status === 204 ? null : answer.json();
  }

  /** A kernel that answers: the one there is, or a new one. */
  async ready() {
    if (this.id && this.state !== "dead") return this.starting;
    return (this.starting = this.start());
  }

  async start() {
    this.set("starting");
    try {
      const kernel = await this.request("POST", "/api/kernels", { name: this.name, path: `${this.folder}/` });
      this.id = kernel.id;
      await this.connect();
      await this.greet();
      this.set("idle");
      this.watch();
    } catch (error) {
      this.id = null;
      this.set("dead", String(error.message || error));
      throw error;
    }
  }

  /** Ask now and then whether the kernel is still there: one that was stopped elsewhere says nothing by itself. */
  watch() {
    clearInterval(this.watching);
    this.watching = setInterval(async () => {
      const id = this.id;
      if (!id) return clearInterval(this.watching);
      const answer = await fetch(`/api/kernels/${id}`, { credentials: "same-origin" }).catch(() => null);
      if (this.id === id && (!answer || answer.status === 404)) this.lost(answer ? "it was stopped" : "the server is gone");
    }, 5000);
  }

  connect() {
    const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/kernels/${this.id}/channels?session_id=${this.session}`;
    this.socket = new WebSocket(address);
    this.socket.onmessage = (event) => { if (typeof event.data === "string") this.hear(JSON.parse(event.data)); };
    this.socket.onclose = () => { if (this.state !== "none" && this.state !== "dead") this.lost("the connection to the kernel is gone"); };
    return new Promise((resolve, reject) => {
      this.socket.onopen = resolve;
      this.socket.onerror = () => reject(new Error("no connection to the kernel"));
    });
  }

  send(type, content, handler) {
    const id = crypto.randomUUID();
    const header = { msg_id: id, msg_type: type, username: "", session: this.session, version: "5.3", date: new Date().toISOString() };
    if (handler) this.waiting.set(id, handler);
    this.socket.send(JSON.stringify({ channel: "shell", header, parent_header: {}, metadata: {}, content, buffers: [] }));
    return id;
  }

  /** Ask until the kernel answers: a fresh one may miss the first question. */
  async greet() {
    for (let attempt = 0; attempt < 60; attempt++) {
      const answered = await new Promise((resolve) => {
        const id = this.send("kernel_info_request", {}, { hear: (message) => { if (message.header.msg_type === "kernel_info_reply") resolve(true); }, fail: () => resolve(false) });
        setTimeout(() => { this.waiting.delete(id); resolve(false); }, 2000);
      });
      if (answered) return;
    }
    throw new Error("the kernel does not answer");
  }

  hear(message) {
    const { msg_type: type } = message.header;
    const state = message.content && message.content.execution_state;
    if (type === "status" && (state === "restarting" || state === "autorestarting" || state === "dead") && !this.expected) {
      this.lost(state === "dead" ? "the kernel died" : "the kernel died and was started anew; nothing it held is left", state !== "dead");
      return;
    }
    const handler = this.waiting.get((message.parent_header || {}).msg_id);
    if (handler) handler.hear(message);
  }

  /** The kernel is gone: whatever was running has failed. */
  lost(words, anew = false) {
    const running = [...this.waiting.values()];
    this.waiting.clear();
    if (!anew) { this.id = null; if (this.socket) { this.socket.onclose = null; this.socket.close(); } }
    this.set(anew ? "idle" : "dead", words);
    this.died = true;
    running.forEach((handler) => handler.fail(new Error(words)));
  }

  /** Run `code`; `show(output)` gets each output as a notebook would hold it. Resolves to "ok", "error" or "aborted". */
  async execute(code, show, clear) {
    await this.ready();
    this.died = false;
    this.set("busy");
    try {
      return await new Promise((resolve, reject) => {
        let reply = null, idle = false, wipe = false;
        const id = this.send("execute_request", { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true }, {
          fail: reject,
          hear: ({ header: { msg_type: type }, content }) => {
            if (wipe && ["stream", "display_data", "execute_result", "error"].includes(type)) { clear(); wipe = false; }
            if (type === "stream") show({ output_type: "stream", name: content.name, text: content.text });
            else if (type === "display_data" || type === "execute_result") show({ output_type: type, data: content.data });
            else if (type === "error") show({ output_type: "error", ename: content.ename, evalue: content.evalue, traceback: content.traceback });
            else if (type === "clear_output") { if (content.wait) wipe = true; else clear(); }
            else if (type === "execute_reply") reply = content.status;
            else if (type === "status" && content.execution_state === "idle") idle = true;
            if (reply && idle) { this.waiting.delete(id); resolve(reply); }
          },
        });
      });
    } finally {
      if (this.state === "busy") this.set("idle");
    }
  }

  async interrupt() {
    if (this.id) await this.request("POST", `/api/kernels/${this.id}/interrupt`);
  }

  /** A fresh kernel under the same name, or a new one where the old is dead. */
  async restart() {
    if (!this.id || this.state === "dead") { this.starting = this.start(); return this.starting; }
    this.expected = true;
    const running = [...this.waiting.values()];
    this.waiting.clear();
    running.forEach((handler) => handler.fail(new Error("the kernel was restarted")));
    this.set("starting");
    try {
      await this.request("POST", `/api/kernels/${this.id}/restart`);
      await this.greet();
      this.set("idle");
    } catch (error) {
      this.id = null;
      this.set("dead", String(error.message || error));
    } finally {
      this.expected = false;
    }
  }

  /** Leave nothing running behind a page that is closed. */
  leave() {
    if (!this.id) return;
    const id = this.id;
    this.id = null;
    this.state = "none";
    this.request("DELETE", `/api/kernels/${id}`, undefined, { keepalive: true }).catch(() => {});
  }
}
