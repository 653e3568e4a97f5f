"""``python -m referee``."""

import os
import sys

from referee.stamp import is_whole

# work is shared out over processes: threads of the same libraries would only get in each other's way
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

if sys.argv[1:] == ["book"] and is_whole():  # known before anything heavy is imported
    print("book: nothing changed; it is _build/html/index.html", file=sys.stderr)
else:
    from referee.cli import main

    main(prog_name="referee")
