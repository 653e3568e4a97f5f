"""Jupyter Book, left at once when it is done: to take apart the millions of objects that it holds takes up to six seconds.

Run as ``python -m referee.jupyter_book build …``, with the arguments of ``jupyter-book``.
"""

import os
import sys

from jupyter_book.cli.main import main


def run() -> int:
    """Run Jupyter Book's command line; its exit status."""
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    status = run()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
