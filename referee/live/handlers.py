"""Three kinds of requests beyond Jupyter's own: a page of the book, a part of the script, what a page needs to know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import APIHandler, JupyterHandler
from tornado import web

from referee.live import pages

PARTS = Path(__file__).parent
POLICY = "default-src 'self' 'unsafe-inline' data: blob:; frame-ancestors 'self'; form-action 'self'; base-uri 'self'"


class _Guarded(JupyterHandler, web.StaticFileHandler):
    """Files for those who hold the token or the cookie it set; nobody is sent to a login page."""

    async def prepare(self) -> None:  # type: ignore[override]
        await super().prepare(_redirect_to_login=False)
        if not self.current_user:  # whatever the server's own setting says
            raise web.HTTPError(403)

    @property
    def content_security_policy(self) -> str:
        """Pages may talk to this server and to nobody else."""
        return POLICY

    def set_default_headers(self) -> None:
        """No other origin may read or embed what is served, and no address leaves in a referrer."""
        super().set_default_headers()
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Cross-Origin-Opener-Policy", "same-origin")
        self.set_header("Referrer-Policy", "same-origin")

    def compute_etag(self) -> None:
        """No tag: the page that is sent is not the file byte for byte."""

    def set_extra_headers(self, path: str) -> None:
        """A book that is rebuilt shows at once."""
        self.set_header("Cache-Control", "no-cache")


class BookHandler(_Guarded):
    """The built site; a page that was a notebook gets the script. A token in the address is taken out of it at once."""

    async def get(self, path: str, include_body: bool = True) -> None:
        if "token" in self.request.arguments:
            # the cookie is set by now: the address without the token is enough
            self.redirect(self.request.path)
            return
        notebook = pages.notebook_of(path) if path.endswith(".html") else None
        if notebook is None:
            await super().get(path, include_body)
            return
        # the checks of the static handler: nothing outside the site, 404 for what is not there
        self.path = self.parse_url_path(path)
        self.absolute_path = self.validate_absolute_path(self.root, self.get_absolute_path(self.root, self.path))
        if self.absolute_path is None:
            return
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        self.set_extra_headers(path)
        self.finish(pages.with_script(Path(self.absolute_path).read_text(encoding="utf-8"), notebook))


class PartHandler(_Guarded):
    """The script and its style sheet."""


class PageHandler(APIHandler):
    """``/live/page?name=…``: cells, published outputs and inputs of a page, and what a request back must carry."""

    async def prepare(self) -> None:  # type: ignore[override]
        await super().prepare()
        self.check_xsrf_cookie()  # asks for the right origin or referrer on GET as well

    @web.authenticated
    def get(self) -> None:
        """Answer with JSON, or 404 for a page that is not one of the book's notebooks."""
        name = self.get_query_argument("name", "")
        notebook = pages.notebook_of(name)
        if notebook is None:
            raise web.HTTPError(404, "no such notebook")
        xsrf = self.xsrf_token
        answer: dict[str, Any] = {
            "cells": pages.cells(notebook),
            "kernel": "python3",
            "folder": str(Path(name).parent),
            "lab": f"/lab/tree/{name}",
            "xsrf": xsrf.decode() if isinstance(xsrf, bytes) else xsrf,
        }
        self.finish(json.dumps(answer))


def handlers() -> list[tuple[Any, ...]]:
    """The routes, most special first."""
    return [
        (r"/book/?", web.RedirectHandler, {"url": "/book/index.html", "permanent": False}),
        (r"/book/(.+)", BookHandler, {"path": str(pages.site())}),
        (r"/live/page", PageHandler),
        (r"/live/([a-z]+\.(?:js|css))", PartHandler, {"path": str(PARTS)}),
    ]
