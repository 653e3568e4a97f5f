"""The server: Jupyter's own, on loopback, with a random token, the book under ``/book/`` and nothing of the user's configuration."""

from __future__ import annotations

import os
import secrets
import signal
from typing import Any

import click
from jupyter_server.serverapp import ServerApp
from traitlets.config import Config

from referee.live import pages
from referee.live.handlers import handlers
from referee.paths import root
from referee.record import RecordError


class LiveBook(ServerApp):
    """One process for pages, kernels and JupyterLab."""

    name = "referee-live"

    def load_config_file(self, suppress_errors: bool = True) -> None:  # type: ignore[override]
        """Read no configuration: what is tested is what runs."""

    def init_webapp(self) -> None:
        """Add the book before Jupyter's own routes."""
        super().init_webapp()
        self.web_app.add_handlers(".*$", handlers())  # type: ignore[no-untyped-call]

    def load_server_extensions(self) -> None:
        """Load JupyterLab, whose pages would otherwise hold the token: the cookie is enough for them."""
        super().load_server_extensions()
        self.web_app.settings.get("page_config_data", {})["token"] = ""

    def init_signal(self) -> None:
        """Stop at once, kernels included, on Ctrl-C as on SIGTERM."""
        super().init_signal()
        signal.signal(signal.SIGINT, self._signal_stop)

    def _signal_stop(self, sig: Any, frame: Any) -> None:
        click.echo("\nstopping: server and kernels")
        self.stop(from_signal=True)

    def _find_http_port(self) -> None:
        asked = self.port
        super()._find_http_port()
        if self.port != asked:
            click.echo(f"port {asked} is busy; taking {self.port}")

    def write_server_info_file(self) -> None:
        """Leave no file that holds the token."""

    def write_browser_open_files(self) -> None:
        """Leave no file that holds the token, but the one that opens the browser, if it is to be opened."""
        if self.open_browser:
            super().write_browser_open_files()

    def start_app(self) -> None:
        """Start, and print the address: on standard output, and in no log."""
        super().start_app()
        click.echo(f"the book is at  http://127.0.0.1:{self.port}/book/index.html?token={self.identity_provider.token}")
        click.echo("Ctrl-C stops it, and every kernel with it")


def settings(port: int, browser: bool, idle: int) -> Config:
    """Every setting that differs from Jupyter's defaults, or on which safety rests."""
    config = Config()
    config.ServerApp.update(
        ip="127.0.0.1",
        port=port,
        port_retries=20,
        root_dir=str(root()),
        default_url="/book/index.html",
        open_browser=browser,
        allow_root=True,  # kernels run as whoever starts this; root is neither needed nor refused
        allow_origin="",
        allow_credentials=False,
        allow_remote_access=False,
        allow_unauthenticated_access=False,
        local_hostnames=["localhost"],
        disable_check_xsrf=False,
        cookie_secret=secrets.token_bytes(32),  # cookies of an earlier run are worth nothing
        terminals_enabled=False,
        jpserver_extensions={"jupyterlab": True, "jupyter_lsp": True},
    )
    config.IdentityProvider.update(token=secrets.token_urlsafe(32), cookie_options={"samesite": "Lax"})
    config.MappingKernelManager.update(cull_idle_timeout=idle, cull_interval=min(60, max(1, idle // 2)))
    config.LabApp.update(
        news_url=None,
        check_for_updates_class="jupyterlab.handlers.announcements.NeverCheckForUpdate",
        extension_manager="readonly",
    )
    return config


def serve(port: int, browser: bool, idle: int) -> None:
    """Serve the built book until Ctrl-C; `idle` seconds after its page has gone, a kernel is stopped.

    Raises
    ------
    RecordError
        If the book has not been built.
    """
    if not (pages.site() / "index.html").is_file():
        raise RecordError("the book is not built; run `make book` first")
    os.environ.pop("REFEREE_PUBLISHED", None)
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
    app = LiveBook(config=settings(port, browser, idle), log_level="WARN")
    app.initialize(argv=[], find_extensions=False)
    app.start()
