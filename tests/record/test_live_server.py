"""Nobody else gets in: the live server refuses strangers, leaks no token, takes another port, and leaves nothing running."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live_server import Server, until
from tests.mini import referee, write_book

PAGE = "/book/book/mini/page.html"
KERNELS = "/api/kernels"


def write_site(folder: Path) -> Path:
    """An unexecuted miniature with two pages that stand for the built site."""
    book = write_book(folder)
    (book / "findings.json").write_text(json.dumps({"findings": []}), encoding="utf-8")
    for name in ("index.html", "book/mini/page.html"):
        path = book / "_build/html" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<html><head><title>The book</title></head><body>the words</body></html>", encoding="utf-8")
    return book


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("live") / "book")


@pytest.fixture(scope="module")
def server(book: Path) -> Iterator[Server]:
    # a configuration that would open every door, where Jupyter looks for one
    careless = book / "careless"
    careless.mkdir()
    open_doors = {
        "ServerApp": {
            "ip": "0.0.0.0",
            "allow_origin": "*",
            "disable_check_xsrf": True,
            "allow_remote_access": True,
            "password": "",
        },
        "IdentityProvider": {"token": ""},
    }
    (careless / "jupyter_server_config.json").write_text(json.dumps(open_doors), encoding="utf-8")
    with Server(book, "--port", "8931", JUPYTER_CONFIG_DIR=str(careless), JUPYTER_TOKEN="guessed") as running:
        yield running


@pytest.fixture(scope="module")
def cookie(server: Server) -> str:
    """What a browser holds after its first visit."""
    status, headers, _ = server.ask("GET", f"{PAGE}?token={server.token}")
    assert status == 302
    return headers["cookies"]


def test_the_token_lets_in_and_leaves_the_address_at_once(server: Server, cookie: str) -> None:
    status, headers, body = server.ask("GET", f"{PAGE}?token={server.token}")
    assert (status, headers["location"], body) == (302, PAGE, "")
    assert "HttpOnly" in headers["set-cookie"] and "SameSite=Lax" in headers["set-cookie"]
    status, headers, body = server.ask("GET", PAGE, Cookie=cookie)
    assert status == 200
    assert "the words" in body and '<meta name="referee-notebook" content="book/mini/page.ipynb">' in body
    assert headers["referrer-policy"] == "same-origin"
    assert "default-src 'self'" in headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/book/index.html",
        PAGE,
        "/live/live.js",
        "/live/page?name=book/mini/page.ipynb",
        KERNELS,
        "/api/contents",
        "/api/sessions",
    ],
)
@pytest.mark.parametrize(
    "credentials",
    [
        {},
        {"Authorization": "token guessed"},
        {"Authorization": "token "},
        {"Cookie": "username-127-0-0-1-8931=guessed"},
    ],
)
def test_without_the_token_nothing_is_served(server: Server, path: str, credentials: dict[str, str]) -> None:
    status, _, body = server.ask("GET", path, **credentials)
    assert status == 403
    assert "the words" not in body and "RefereeKernel" not in body


@pytest.mark.parametrize("path", ["/lab", "/files/requirements.txt", "/tree"])
def test_jupyter_itself_asks_strangers_to_log_in(server: Server, path: str) -> None:
    status, headers, _ = server.ask("GET", path)
    assert status == 302 and headers["location"].startswith("/login?next=")


def test_no_kernel_starts_without_the_token(server: Server) -> None:
    assert server.ask("POST", KERNELS, {"name": "python3"})[0] == 403
    assert server.authorized("GET", KERNELS) == []


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8931", "10.0.0.1:8931", "127.0.0.1.evil.example:8931"])
@pytest.mark.parametrize("path", [PAGE, KERNELS, "/live/page?name=book/mini/page.ipynb"])
def test_a_name_that_was_bound_anew_is_refused(server: Server, cookie: str, host: str, path: str) -> None:
    # the browser of a victim would send the cookie if the name were the same; even the token does not help
    assert server.ask("GET", path, host=host, Cookie=cookie)[0] == 403
    assert server.ask("GET", path, host=host, Authorization=f"token {server.token}")[0] == 403


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "http://localhost:8931", "http://127.0.0.1:1", "null", "https://127.0.0.1.evil.example"],
)
def test_another_origin_is_refused_in_spite_of_the_cookie(server: Server, cookie: str, origin: str) -> None:
    for method, path in (("GET", KERNELS), ("POST", KERNELS), ("GET", "/live/page?name=book/mini/page.ipynb")):
        status, headers, _ = server.ask(method, path, {} if method == "POST" else None, Cookie=cookie, Origin=origin)
        assert status in (403, 404), f"{method} {path}"
        assert "access-control-allow-origin" not in headers
    # a browser asks before it sends a header of its own; without this permission it does not send the request
    _, headers, _ = server.ask("OPTIONS", KERNELS, Cookie=cookie, Origin=origin, Access_Control_Request_Method="POST")
    assert "access-control-allow-origin" not in headers


def test_another_origin_opens_no_socket(server: Server, cookie: str) -> None:
    kernel = server.authorized("POST", KERNELS, {"name": "python3"})["id"]
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
    }
    try:
        path = f"{KERNELS}/{kernel}/channels"
        assert server.ask("GET", path, **upgrade, Origin=f"http://127.0.0.1:{server.port}")[0] == 403  # no cookie
        assert server.ask("GET", path, **upgrade, Cookie=cookie, Origin="http://evil.example")[0] == 403
        assert (
            server.ask("GET", path, host="evil.example", **upgrade, Cookie=cookie, Origin="http://evil.example")[0]
            == 403
        )
    finally:
        server.authorized("DELETE", f"{KERNELS}/{kernel}")


def test_a_form_of_another_site_cannot_start_a_kernel(server: Server, cookie: str) -> None:
    # a form sends cookies, and some browsers no origin: without the token in a header it is refused
    assert server.ask("POST", KERNELS, {"name": "python3"}, Cookie=cookie)[0] == 403
    assert server.ask("POST", KERNELS, {"name": "python3"}, Cookie=cookie, X_XSRFToken="guessed")[0] == 403
    assert server.authorized("GET", KERNELS) == []


@pytest.mark.parametrize(
    "path",
    [
        "/book/../record.json",
        "/book/%2e%2e/%2e%2e/requirements.txt",
        "/book//etc/passwd",
        "/live/server.py",
        "/live/..%2fserver.py",
        "/book/.hidden",
    ],
)
def test_nothing_outside_the_site_is_served(server: Server, path: str) -> None:
    assert server.ask("GET", path, Authorization=f"token {server.token}")[0] in (302, 403, 404)


@pytest.mark.parametrize(
    "name", ["", "book/mini/nothing.ipynb", "../mini/page.ipynb", "/etc/passwd", "requirements.txt"]
)
def test_only_notebooks_of_the_book_are_described(server: Server, name: str) -> None:
    assert server.ask("GET", f"/live/page?name={name}", Authorization=f"token {server.token}")[0] == 404


def test_the_token_stands_in_no_page_no_log_and_no_file(server: Server, cookie: str, book: Path) -> None:
    for path in ("/lab", PAGE, "/live/page?name=book/mini/page.ipynb", "/api/status"):
        status, _, body = server.ask("GET", path, Cookie=cookie, Referer=f"http://127.0.0.1:{server.port}{PAGE}")
        assert status == 200, path
        assert server.token not in body, path
    # requests that are logged, with the token where it may not be
    server.ask("GET", f"/book/nothing.html?token={server.token}x")
    server.ask("GET", f"/api/kernels/nothing?token={server.token}", Referer=f"http://127.0.0.1/?token={server.token}")
    server.ask("GET", PAGE, host="evil.example", Referer=f"http://127.0.0.1/?token={server.token}")
    until(lambda: "evil.example" in server.log.read_text(encoding="utf-8"), "the refusal in the log")
    assert server.token not in server.log.read_text(encoding="utf-8")
    assert not [
        path
        for path in (book / "runtime").rglob("*")
        if path.is_file() and server.token in path.read_text(errors="replace")
    ]


def test_it_listens_on_loopback_only(server: Server) -> None:
    rows = [
        line.split()
        for name in ("tcp", "tcp6")
        if (path := Path(f"/proc/net/{name}")).is_file()
        for line in path.read_text().splitlines()[1:]
    ]
    listening = {
        row[1].rpartition(":")[0]
        for row in rows
        if row[3] == "0A" and int(row[1].rpartition(":")[2], 16) == server.port
    }
    assert listening == {"0100007F"}


def test_a_busy_port_is_said_and_another_taken_and_ctrl_c_stops_all(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with Server(write_site(tmp_path / "book"), "--port", str(port)) as server:
            assert server.port != port
            assert f"port {port} is busy; taking {server.port}" in server.out.read_text(encoding="utf-8")
            for _ in range(2):
                server.authorized("POST", KERNELS, {"name": "python3"})
            kernels = until(lambda: len(found := server.children()) >= 2 and found, "two kernels")
            assert server.stop() == 0
            assert "stopping: server and kernels" in server.out.read_text(encoding="utf-8")
            assert [pid for pid in kernels if Path(f"/proc/{pid}").exists()] == []


def test_a_kernel_without_a_page_is_stopped(tmp_path: Path) -> None:
    with Server(write_site(tmp_path / "book"), "--port", "8951", "--idle", "2") as server:
        server.authorized("POST", KERNELS, {"name": "python3"})
        until(lambda: server.authorized("GET", KERNELS) == [], "the kernel to be stopped")


def test_a_book_that_is_not_built_is_not_served(tmp_path: Path) -> None:
    refused = referee(write_book(tmp_path / "book"), "live", "--no-browser")
    assert refused.returncode == 2
    assert refused.stderr == "referee: the book is not built; run `make book` first\n"
