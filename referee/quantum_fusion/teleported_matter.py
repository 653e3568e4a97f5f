"""Teleportation as promised for states and for energy: what goes over, and what it takes."""

from typing import Annotated

from scipy.constants import k

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.energy_teleportation import energy_injected, energy_teleported, simulate_teleportation
from referee.physics.teleportation import average_fidelity_closed_form, average_fidelity_simulated
from referee.verdict import Verdict


def teleported_state(
    bits: Annotated[int, Input(0, 2, "1", "classical bits that arrive for each qubit")] = 2,
    visibility: Annotated[float, Input(0.0, 1.0, "1", "weight of the entangled pair")] = 1.0,
) -> Outcome:
    """Teleportation as physics knows it: one unknown qubit, one entangled pair, two bits. How faithful is it?"""
    fidelity = average_fidelity_closed_form(bits, visibility)
    return Outcome(
        quantities=(
            Quantity("fidelity", fidelity, "1", "mean overlap of what arrives with what was sent"),
            Quantity(
                "advantage", fidelity - 2 / 3, "1", "fidelity less what measuring and telling reaches", floor=1e-12
            ),
        ),
        checks=(
            Check(
                "fidelity",
                fidelity,
                average_fidelity_simulated(bits, visibility),
                1e-9,
                "entanglement fidelity",
                "three qubits simulated",
            ),
        ),
    )


TELEPORTED_STATE = Finding(
    id="teleported-state",
    tests=("B1", "B20"),
    question="Is teleportation possible?",
    argument=teleported_state,
    physics=("teleportation.average_fidelity_closed_form", "teleportation.average_fidelity_simulated"),
    criteria=(
        Criterion(
            claims=("QF-008b",),
            measured="advantage",
            operator=">",
            threshold=0.0,
            reason="measuring an unknown qubit and telling the result reaches a fidelity of two thirds",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "States of single systems, with a pair and two bits each; matter stays where it is.",
            ),
            unmet=Ruling(Verdict.CLASSICAL_ALREADY, "Measuring and telling would have served as well."),
            reversal=Witness({"bits": 1}, "one of the two bits is withheld"),
        ),
    ),
)


def energy_by_teleportation(
    reliability: Annotated[float, Input(0.0, 1.0, "1", "how far the message about the outcome can be trusted")] = 1.0,
    coupling: Annotated[float, Input(0.1, 10.0, "1", "coupling of the two qubits over their field")] = 1.0,
    scale: Annotated[
        float, Input(1e-9, 1e4, "K", "field in units of temperature", "a microkelvin: ultracold matter")
    ] = 1e-6,
) -> Outcome:
    """Hotta's protocol in a laboratory: does energy become available at a distance, and at what price?"""
    injected, taken = float(energy_injected(1.0, coupling)), float(energy_teleported(1.0, coupling, reliability))
    simulated = simulate_teleportation(1.0, coupling, reliability)
    return Outcome(
        quantities=(
            Quantity("injected", injected, "1", "paid at the one end, in units of the field h"),
            Quantity("taken", taken, "1", "taken at the other, in units of h", floor=1e-9),
            Quantity("balance", taken - injected, "1", "both ends together, in units of h"),
            Quantity("taken_joule", taken * k * scale, "J", "taken in one round", digits=2, floor=1e-60),
        ),
        checks=(
            Check(
                "energies",
                [injected, taken],
                simulated,
                1e-7,
                "Hotta's closed form",
                "projected and rotated, angle searched",
            ),
        ),
    )


ENERGY_BY_TELEPORTATION = Finding(
    id="energy-by-teleportation",
    tests=("B1",),
    question="Can quantum energy be teleported in the laboratory?",
    argument=energy_by_teleportation,
    physics=(
        "energy_teleportation.energy_injected",
        "energy_teleportation.energy_teleported",
        "energy_teleportation.simulate_teleportation",
    ),
    criteria=(
        Criterion(
            claims=("QF-056",),
            measured="taken",
            operator=">",
            threshold=1e-6,
            reason="a millionth of the field's quantum is far above round-off",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With an entangled ground state and a message, energy can be taken at a distance, for less than was paid.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "Without a message nothing can be taken."),
            reversal=Witness({"reliability": 0.0}, "the message is replaced by the toss of a coin"),
        ),
    ),
)

FINDINGS = (
    TELEPORTED_STATE,
    ENERGY_BY_TELEPORTATION,
)


FIGURES = ()
