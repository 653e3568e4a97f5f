"""``python -m referee``."""

import sys

from referee.stamp import is_whole

if sys.argv[1:] == ["book"] and is_whole():  # known before anything heavy is imported
    print("book: nothing changed; it is _build/html/index.html", file=sys.stderr)
else:
    from referee.cli import main

    main(prog_name="referee")
