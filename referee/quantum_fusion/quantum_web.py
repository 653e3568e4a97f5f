"""The universal web that Einstein is said to have predicted, and how thin its threads would be."""

from typing import Annotated

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.entangled_web import web_concurrence, web_concurrence_state
from referee.verdict import Verdict


def quantum_web(
    passages: Annotated[int, Input(0, 1, "1", "passages of Einstein that are named for the prediction")] = 0,
    nodes: Annotated[float, Input(2.0, 1e12, "1", "nodes of the web")] = 100.0,
) -> Outcome:
    """Where does Einstein predict a quantum web, and how strongly could its nodes be entangled with one another?"""
    pairs = [float(web_concurrence(n)) for n in (2, 4, 8)]
    return Outcome(
        quantities=(
            Quantity("passages_missing", float(1 - passages), "1", "passages that are needed and not named"),
            Quantity(
                "entanglement_of_a_pair", float(web_concurrence(nodes)), "1", "concurrence of any two nodes, at most"
            ),
        ),
        checks=(
            Check(
                "concurrence in webs of 2, 4 and 8",
                pairs,
                [web_concurrence_state(n) for n in (2, 4, 8)],
                1e-6,
                "bound 2/n",
                "Wootters' formula on the W state",
            ),
        ),
    )


QUANTUM_WEB = Finding(
    id="quantum-web",
    tests=("B11", "B20"),
    question="Did Einstein predict a universal quantum web?",
    argument=quantum_web,
    physics=("entangled_web.web_concurrence", "entangled_web.web_concurrence_state"),
    criteria=(
        Criterion(
            claims=("QF-043",),
            measured="passages_missing",
            operator="<=",
            threshold=0.0,
            reason="a prediction is attributed by a passage; one suffices",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The passage can be read and compared."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "No passage is named. What is cited of Einstein, from 1927 and 1935, objects to such connections.",
            ),
            reversal=Witness({"passages": 1}, "a work, a year and a page"),
        ),
    ),
)

FINDINGS = (QUANTUM_WEB,)


FIGURES = ()
