"""The live book in a real browser: run, edit, break, interrupt, kill, restore, disagree; and the same pages without a kernel."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.live_server import PATIENCE, Server, until
from tests.mini import ROOT

PAGE = "book/mini/page.html"
ENDED = re.compile("done|differs|failed")

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="module")
def book(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the miniature, to be served."""
    return Path(shutil.copytree(built, tmp_path_factory.mktemp("live") / "book"))


@pytest.fixture(scope="module")
def server(book: Path) -> Iterator[Server]:
    with Server(book, "--port", "8971") as running:
        yield running


class Visit:
    """A page with its requests and errors, and short names for its parts."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.requests: list[str] = []
        self.refusals: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on(
            "console", lambda message: self.refusals.append(message.text) if "Security Policy" in message.text else None
        )
        page.goto(address)

    def editor(self, number: int) -> Any:
        return self.page.get_by_label(f"Code of cell {number}", exact=True)

    def status(self, number: int) -> Any:
        return self.page.locator(".live-status").nth(number - 1)

    def cell(self, number: int) -> Any:
        return self.page.locator("div.cell").nth(number - 1)

    def run(self, number: int, code: str = "") -> None:
        if code:
            self.editor(number).fill(code)
        self.cell(number).get_by_role("button", name="Run", exact=True).click()

    @property
    def kernel(self) -> Any:
        return self.page.locator(".live-kernel")

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()


@pytest.fixture(scope="module")
def reader(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A browser that has opened the printed address."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    first = context.new_page()
    first.goto(server.start)
    first.wait_for_url("**/book/book/index.html")
    first.close()
    yield context
    context.close()


@pytest.fixture
def visit(reader: BrowserContext, server: Server) -> Iterator[Visit]:
    """The page with code; closing it must stop its kernel."""
    page = reader.new_page()
    yield Visit(page, f"http://127.0.0.1:{server.port}/book/{PAGE}")
    page.close(run_before_unload=False)


def test_the_printed_address_loses_its_token(reader: BrowserContext, server: Server) -> None:
    page = reader.new_page()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.headers.get("referer", "") + " " + page.url))
    page.goto(server.start)
    page.wait_for_url("**/book/book/index.html")
    page.close()
    assert len(seen) > 2
    assert not [line for line in seen[1:] if server.token in line]


def test_a_cell_runs_with_what_it_needs_and_agrees(visit: Visit) -> None:
    expect(visit.kernel).to_have_text("kernel: not started")
    visit.run(3)
    expect(visit.status(3)).to_have_text("done: agrees with the published output")
    expect(visit.status(1)).to_have_text("done")  # the imports were run first
    expect(visit.cell(3).locator(".live-yours")).to_contain_text("The coherent energy is left out.")
    expect(visit.cell(3).locator(".live-mark")).to_have_text("yours")
    expect(visit.cell(3).locator(".cell_output")).to_be_hidden()
    visit.cell(3).get_by_role("button", name="Back to the published").click()
    expect(visit.cell(3).locator(".cell_output")).to_be_visible()
    expect(visit.cell(3).locator(".live-yours")).to_be_hidden()
    assert not [url for url in visit.requests if not re.match(r"(https?|ws)://127\.0\.0\.1:8971/|data:", url)]
    assert visit.refusals == []


def test_all_cells_run_and_the_figure_is_shown(visit: Visit) -> None:
    visit.press("Run all")
    for number in (2, 3, 4):
        expect(visit.status(number)).to_have_text("done: agrees with the published output")
    picture = visit.cell(2).locator(".live-yours img")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 100
    expect(visit.kernel).to_have_text("kernel: ready")


def test_code_is_edited_broken_and_restored(visit: Visit) -> None:
    visit.run(3, "judge(section.COHERENT_ENERGY, alpha=1)")
    expect(visit.status(3)).to_have_class(re.compile("differs"))
    expect(visit.status(3)).to_contain_text("done, edited: the verdict stands; differs from the published output in")
    visit.run(3, "for name in (1, 2):\n    print(name)\n1 / 0")
    expect(visit.status(3)).to_have_text("failed: ZeroDivisionError")
    expect(visit.cell(3).locator(".live-traceback")).to_contain_text("ZeroDivisionError: division by zero")
    expect(visit.cell(3).locator(".live-text.stdout")).to_have_text("1\n2")
    assert visit.cell(3).locator(".live-editor .k").all_inner_texts() == ["for", "in"]
    visit.cell(3).get_by_role("button", name="Back to the published").click()
    expect(visit.editor(3)).to_have_value("judge(section.COHERENT_ENERGY)")
    visit.run(3)
    expect(visit.status(3)).to_have_text("done: agrees with the published output")


def test_a_long_run_is_interrupted(visit: Visit) -> None:
    visit.run(1, "import time\nprint('begun')\ntime.sleep(600)")
    expect(visit.cell(1).locator(".live-yours")).to_contain_text("begun")
    expect(visit.kernel).to_have_text("kernel: busy…")
    visit.press("Interrupt")
    expect(visit.status(1)).to_have_text("interrupted")
    expect(visit.kernel).to_have_text("kernel: ready")
    visit.run(1, "print(6 * 7)")
    expect(visit.cell(1).locator(".live-text")).to_have_text("42")


def test_a_kernel_that_died_is_said_and_replaced(visit: Visit) -> None:
    visit.run(1, "import os\nos.kill(os.getpid(), 9)")
    expect(visit.status(1)).to_contain_text("not finished: the kernel died")
    expect(visit.kernel).to_contain_text("the kernel died")
    visit.cell(1).get_by_role("button", name="Back to the published").click()
    visit.press("Restart")
    expect(visit.kernel).to_have_text("kernel: ready")
    visit.press("Run all")
    expect(visit.status(3)).to_have_text("done: agrees with the published output")


def test_a_kernel_that_is_gone_for_good_is_started_anew(visit: Visit, server: Server) -> None:
    visit.run(1)
    expect(visit.status(1)).to_have_text("done")
    for kernel in server.authorized("GET", "/api/kernels"):
        server.authorized("DELETE", f"/api/kernels/{kernel['id']}")
    expect(visit.kernel).to_contain_text("kernel: dead; Restart starts a new one")
    visit.press("Restart")
    expect(visit.kernel).to_have_text("kernel: ready")
    visit.run(3)
    expect(visit.status(3)).to_have_text("done: agrees with the published output")


def test_an_input_is_changed_within_its_bounds(visit: Visit) -> None:
    visit.page.get_by_text("Change its inputs").click()
    field = visit.page.get_by_label("alpha")
    expect(visit.cell(3).locator(".live-inputs")).to_contain_text("from 0 to 4: displacement")
    for wrong, words in (
        ("9", "alpha = 9 is outside [0, 4]: displacement, above 4"),
        ("two", "alpha = two is not a number"),
    ):
        field.fill(wrong)
        visit.press("Judge with these")
        expect(visit.page.locator(".live-problem")).to_have_text(words)
    field.fill("0")
    visit.press("Judge with these")
    expect(visit.status(3)).to_contain_text("the verdict moved, ✗ contradicted → ✓ holds")
    expect(visit.editor(3)).to_have_value("judge(section.COHERENT_ENERGY, alpha=0)")
    expect(visit.cell(3).locator(".live-yours")).to_contain_text("Nothing is left out.")


def test_formulas_and_pictures_of_ones_own_are_shown(visit: Visit) -> None:
    visit.run(
        1,
        'from IPython.display import SVG, Latex, display\ndisplay(Latex(r\'$$E = m c^2$$\'), SVG(\'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\'))',
    )
    expect(visit.cell(1).locator(".live-yours mjx-container")).to_have_count(1)
    expect(visit.cell(1).locator(".live-yours svg circle")).to_have_count(1)
    expect(visit.status(1)).to_contain_text("differs from the published output in the number of outputs (0 → 2)")


def test_a_closed_page_leaves_no_kernel(reader: BrowserContext, server: Server) -> None:
    def kernels() -> set[str]:
        return {kernel["id"] for kernel in server.authorized("GET", "/api/kernels")}

    visit = Visit(reader.new_page(), f"http://127.0.0.1:{server.port}/book/{PAGE}")
    before = kernels()  # those of earlier pages, which may be about to go
    visit.run(1)
    expect(visit.status(1)).to_have_text("done")
    (own,) = kernels() - before
    visit.page.goto("about:blank")
    until(lambda: own not in kernels(), "the kernel to go")
    visit.page.close()


def test_jupyterlab_is_one_click_away(visit: Visit, reader: BrowserContext, server: Server) -> None:
    with reader.expect_page() as opened:
        visit.page.get_by_role("link", name="Open in JupyterLab").click()
    lab = opened.value
    requests: list[str] = []
    lab.on("request", lambda request: requests.append(request.url))
    lab.wait_for_load_state()
    assert lab.url == f"http://127.0.0.1:{server.port}/lab/tree/book/mini/page.ipynb"
    expect(lab.get_by_role("tab", name=re.compile("page.ipynb"))).to_have_count(1)
    assert not [url for url in requests if not re.match(r"(https?|ws)://127\.0\.0\.1:8971/|data:|blob:", url)]
    lab.close()


def test_a_page_of_another_version_is_not_run(book: Path, reader: BrowserContext, server: Server) -> None:
    notebook = book / "book/mini/page.ipynb"
    kept = notebook.read_text(encoding="utf-8")
    notebook.write_text(
        kept.replace("judge(section.COHERENT_ENERGY)", "judge( section.COHERENT_ENERGY)"), encoding="utf-8"
    )
    try:
        visit = Visit(reader.new_page(), f"http://127.0.0.1:{server.port}/book/{PAGE}")
        expect(visit.kernel).to_contain_text("built from another version of its notebook")
        assert visit.page.get_by_role("button", name="Run", exact=True).count() == 0
        visit.page.close()
    finally:
        notebook.write_text(kept, encoding="utf-8")


@pytest.fixture
def static_host(book: Path) -> Iterator[str]:
    """The site on a plain file server."""
    handler = functools.partial(_Quiet, directory=str(book / "_build/html"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as host:
        thread = threading.Thread(target=host.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{host.server_address[1]}/"
        host.shutdown()
        thread.join()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("host", ["file", "static"])
def test_without_a_kernel_a_page_shows_what_was_published_and_one_sentence(
    host: str, book: Path, browser: Browser, static_host: str
) -> None:
    base = (book / "_build/html").as_uri() + "/" if host == "file" else static_host
    context = browser.new_context()
    visit = Visit(context.new_page(), base + PAGE)
    visit.page.wait_for_load_state("networkidle")
    expect(visit.page.locator(".how-to-run")).to_be_visible()
    expect(visit.page.locator(".how-to-run")).to_contain_text(
        "start make live in a copy of the repository, or open book/mini/page.ipynb in JupyterLab"
    )
    expect(visit.page.locator(".verdict")).to_contain_text("The coherent energy is left out.")
    assert visit.page.locator(".live-bar, .live-run, textarea").count() == 0
    assert [url for url in visit.requests if not url.startswith((base, "data:"))] == []
    context.close()


ATTACK = """async ([server, kernel]) => {
  const tried = {};
  const attempt = async (name, act) => { tried[name] = await act().catch((error) => `refused: ${error.name || error}`); };
  await attempt("read", async () => (await fetch(`${server}/api/kernels`, { credentials: "include" })).status);
  await attempt("read a page", async () => (await fetch(`${server}/live/page?name=book/mini/page.ipynb`, { credentials: "include" })).status);
  await attempt("send blindly", async () => (await fetch(`${server}/api/kernels`, { method: "POST", mode: "no-cors", credentials: "include", body: "{}" })).type);
  await attempt("include", () => new Promise((done, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { src: `${server}/live/kernel.js`, onload: () => done("loaded"), onerror: () => fail("blocked") });
    document.head.append(script);
  }));
  await attempt("socket", () => new Promise((done, fail) => {
    const socket = new WebSocket(`${server.replace("http", "ws")}/api/kernels/${kernel}/channels`);
    Object.assign(socket, { onopen: () => done("opened"), onerror: () => fail("closed") });
  }));
  return tried;
}"""


def test_a_page_of_another_origin_reaches_nothing_with_the_readers_own_cookie(
    reader: BrowserContext, server: Server, static_host: str
) -> None:
    # another port of the same host: the browser sends the cookie along
    kernel = server.authorized("POST", "/api/kernels", {"name": "python3"})["id"]
    before = len(server.authorized("GET", "/api/kernels"))
    page = reader.new_page()
    page.goto(static_host + PAGE)
    tried = page.evaluate(ATTACK, [f"http://127.0.0.1:{server.port}", kernel])
    page.close()
    assert tried == {
        "read": "refused: TypeError",
        "read a page": "refused: TypeError",
        "send blindly": "opaque",  # the answer cannot be seen, and it was a refusal:
        "include": "refused: blocked",
        "socket": "refused: closed",
    }
    assert len(server.authorized("GET", "/api/kernels")) == before
    server.authorized("DELETE", f"/api/kernels/{kernel}")


# ---------------------------------------------------------------- the comparison, as a pure function


def published(**data: str) -> list[dict[str, Any]]:
    return [
        {
            "output_type": "execute_result",
            "data": {mime.replace("_", "/", 1).replace("svg", "svg+xml"): text for mime, text in data.items()},
        }
    ]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (published(text_plain="4 ħω"), published(text_plain="4 ħω"), []),
        (published(text_plain="4 ħω"), published(text_plain="5 ħω"), ["numbers (4 → 5)"]),
        (
            published(text_plain="1.5×10⁻³ J and 2"),
            published(text_plain="1.5×10⁻⁴ J and 2"),
            ["numbers (1.5×10⁻³ → 1.5×10⁻⁴)"],
        ),
        (published(text_plain="−2 to 3"), published(text_plain="2 to 3"), ["numbers (−2 → 2)"]),
        (published(text_plain="it holds"), published(text_plain="it fails"), ["text"]),
        (published(text_plain="<a at 0x7f01>"), published(text_plain="<a at 0x7f02>"), []),
        (published(text_latex="$E$"), published(text_latex="$F$"), ["formulas"]),
        (
            published(text_plain="x", text_markdown="so $E=1$ holds"),
            published(text_plain="x", text_markdown="so $E=2$ holds"),
            ["formulas"],
        ),
        (published(image_svg="<svg>1</svg>"), published(image_svg="<svg>2</svg>"), ["figures"]),
        (published(image_png="AB\nC"), published(image_png="ABC"), []),
        (published(image_png="ABC"), published(image_png="ABD"), ["figures"]),
        (published(text_html="<img src='a.svg'> 1"), published(text_html="<img src='b.svg'> 1"), ["figures"]),
        (
            published(text_plain="1", text_html="<b>1</b>"),
            published(text_plain="2", text_html="<b>2</b>"),
            ["numbers (1 → 2)"],
        ),
        (published(text_plain="1"), [], ["the number of outputs (1 → 0)"]),
        (
            published(text_plain="1"),
            [{"output_type": "error", "ename": "E", "evalue": "", "traceback": []}],
            ["an error"],
        ),
        (
            [{"output_type": "stream", "name": "stdout", "text": "ab"}],
            [
                {"output_type": "stream", "name": "stdout", "text": "a"},
                {"output_type": "stream", "name": "stdout", "text": "b"},
            ],
            [],
        ),
    ],
)
def test_differences_are_named(
    before: list[dict[str, Any]], after: list[dict[str, Any]], found: list[str], browser: Browser
) -> None:
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "referee/live/compare.js")
    assert page.evaluate("([before, after]) => refereeCompare.differences(before, after)", [before, after]) == found
    page.close()


@pytest.mark.parametrize(
    ("code", "words", "text"),
    [
        ("for x in y:  # if", ["for", "in"], "for x in y:  # if"),
        ('a = \'while\' + "not\\"if"', [], 'a = \'while\' + "not\\"if"'),
        ("lambda: f'''\nif\n'''", ["lambda"], "lambda: f'''\nif\n'''"),
        ("<script>alert(1)</script>", [], "<script>alert(1)</script>"),
        ("'open", [], "'open"),
    ],
)
def test_highlighting_changes_no_character_and_runs_nothing(
    code: str, words: list[str], text: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "referee/live/compare.js")
    page.evaluate(
        "code => { document.body.innerHTML = '<pre></pre>'; document.querySelector('pre').innerHTML = refereeCompare.highlight(code); }",
        code,
    )
    assert page.locator("pre").evaluate("node => node.textContent") == text
    assert page.locator("pre .k").all_inner_texts() == words
    assert page.locator("pre script").count() == 0
    page.close()
