"""How near each finding is to its floor: its time against that of its slowest single call of a library."""

from __future__ import annotations

import cProfile
import pstats
import time

from referee import manuscripts
from referee.finding import Finding
from referee.paths import root


def _slowest_call(finding: Finding) -> float:
    """The mean time of the slowest call that our code makes to anything outside it."""
    profile = cProfile.Profile()
    profile.runcall(finding.run)
    ours = str(root() / "referee")
    slowest = 0.0
    for (file, *_), (_, _, _, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file.startswith(ours):
            continue
        for (caller, *_), (_, calls, _, total) in callers.items():
            if caller.startswith(ours):
                slowest = max(slowest, total / calls)
    return slowest


def floors() -> list[tuple[str, float, float]]:
    """Each finding with its seconds and those of its slowest library call; the slowest first."""
    found = []
    for ledger in manuscripts.ledgers():
        for finding in manuscripts.findings(ledger):
            finding.run()  # imports and caches
            start = time.perf_counter()
            finding.run()
            found.append((finding.id, time.perf_counter() - start, _slowest_call(finding)))
    return sorted(found, key=lambda one: -one[1])
