"""Security, I: the secret key that a length of fibre gives. Here the manuscript is right."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import brentq

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.repeater_chain import fibre_transmittance, plob_bound
from referee.physics.weak_pulse_key import (
    decoy_rate,
    decoy_rate_by_photon_number,
    tagged_share,
    tagged_share_sampled,
    undecoyed_rate,
)
from referee.verdict import Verdict

CLOCK = 1e9  # pulses a second
INTENSITIES = np.geomspace(1e-4, 1.0, 400)


def key_at_distance(
    distance: Annotated[float, Input(1.0, 400.0, "km", "length of fibre between the two ends")] = 100.0,
    attenuation: Annotated[float, Input(0.1, 1.0, "1", "attenuation, dB a km", "telecommunication fibre")] = 0.2,
    detector: Annotated[float, Input(0.01, 0.95, "1", "efficiency of the detectors", "assumed, an ordinary one")] = 0.2,
    dark: Annotated[
        float, Input(1e-9, 1e-3, "1", "chance of a false click in a gate", "assumed, an ordinary one")
    ] = 1e-6,
    misalignment: Annotated[float, Input(0.0, 0.2, "1", "share of clicks in the wrong detector", "assumed")] = 0.015,
    intensity: Annotated[float, Input(0.01, 1.0, "1", "mean photons in a pulse")] = 0.5,
    wanted: Annotated[
        float, Input(1.0, 1e9, "bit/s", "key that the service uses", "assumed: 256 bit a second")
    ] = 256.0,
) -> Outcome:
    """Secret bits over a single fibre with weak pulses and decoy states; no repeater, no trusted node.

    The fair reading of a secure quantum channel: the attacker may do anything that physics allows on the fibre.
    """
    transmittance = float(fibre_transmittance(distance, attenuation)) * detector
    rate = float(decoy_rate(intensity, transmittance, dark, misalignment))
    summed = decoy_rate_by_photon_number(intensity, transmittance, dark, misalignment)
    bare = float(np.max(undecoyed_rate(INTENSITIES, transmittance, dark, misalignment)))
    known = float(tagged_share(intensity, transmittance, dark, misalignment))
    drawn = tagged_share_sampled(intensity, transmittance, dark, misalignment, 400_000, 18)

    def at(length: float) -> float:
        eta = float(fibre_transmittance(length, attenuation)) * detector
        return float(decoy_rate(intensity, eta, dark, misalignment)) / eta

    reach = float(brentq(at, 0.01, 2000.0)) if at(0.01) > 0 > at(2000.0) else 0.0
    available = max(rate, 1e-20) * CLOCK
    return Outcome(
        quantities=(
            Quantity("rate", rate, "bit", "secret bits a pulse, with decoy states; negative: none", digits=3),
            Quantity("rate_in_time", rate * CLOCK, "bit/s", "the same at a thousand million pulses a second", digits=3),
            Quantity(
                "rate_without_decoys", bare, "bit", "a pulse, best intensity, no decoys; negative: none", digits=3
            ),
            Quantity("known_without_decoys", known, "1", "share of clicks known to a photon splitter, no decoys"),
            Quantity("reach", reach, "km", "distance at which the key rate reaches zero", digits=3),
            Quantity("decades_short", float(np.log10(wanted / available)), "decade", "wanted over available", digits=3),
        ),
        checks=(
            Check("key rate", rate, summed, 1e-12, "closed form", "sum over photon numbers"),
            Check("share known without decoys", known, drawn, 0.03, "closed form", "400 000 drawn pulses"),
        ),
    )


KEY_AT_DISTANCE = Finding(
    id="key-at-distance",
    tests=("T18",),
    question="Do secure quantum channels work over a useful distance?",
    argument=key_at_distance,
    physics=(
        "weak_pulse_key.decoy_rate",
        "weak_pulse_key.decoy_rate_by_photon_number",
        "weak_pulse_key.undecoyed_rate",
        "weak_pulse_key.tagged_share",
        "weak_pulse_key.tagged_share_sampled",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-25",),
            measured="rate",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="a secret key exists or it does not",
            met=Ruling(
                Verdict.HOLDS,
                "The manuscript is right: at this distance weak pulses of light over a fibre give a secret key.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "At this distance dark counts drown the signal, and there is no key."
            ),
            reversal=Witness(
                {"distance": 300.0}, "over 300 km of bare fibre hardly a photon arrives between dark counts"
            ),
        ),
    ),
)


def draw_key_rate() -> Drawing:
    """Secret bits a pulse against fibre length: repeaterless bound, decoy states, no decoys."""
    distance = np.linspace(1.0, 260.0, 75)
    transmittance = fibre_transmittance(distance)
    bound = plob_bound(transmittance)
    decoy = decoy_rate(0.5, 0.2 * transmittance, 1e-6, 0.015)
    bare = undecoyed_rate(INTENSITIES[:, None], 0.2 * transmittance, 1e-6, 0.015).max(axis=0)
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.semilogy(distance, bound, "k--")
    ax.semilogy(distance, np.where(decoy > 1e-9, decoy, np.nan), "o-", color="C0", markevery=8, ms=5)
    ax.semilogy(distance, np.where(bare > 1e-9, bare, np.nan), "s-", color="C1", markevery=5, ms=5)
    ax.axvline(100.0, color="C6", lw=1, ls=":")
    ends = [float(distance[np.flatnonzero(values > 1e-9)[-1]]) for values in (decoy, bare)]
    ax.text(150, 4e-3, "bound without repeaters", fontsize=10)
    ax.text(103, 6e-4, "decoy states", color="C0", fontsize=10)
    ax.text(ends[1] - 4, 2e-7, "no decoys:\nphoton splitting", color="C1", fontsize=10, ha="right", va="top")
    ax.set(xlabel="fibre / km", ylabel="secret bits a pulse", ylim=(1e-9, 20), xlim=(0, 260))
    return Drawing(
        figure,
        data={
            "distance / km": distance,
            "bound / bit a use": bound,
            "decoy states / bit a pulse": decoy,
            "no decoys / bit a pulse": bare,
        },
        caption=(
            "Secret key against the length of a fibre, with ordinary detectors. Dashed: the most that any scheme can have "
            f"without repeaters. With decoy states the key ends near {ends[0]:.0f} km; without them every multiple pulse "
            f"has to be given to an eavesdropper, and it ends near {ends[1]:.0f} km. Dotted: 100 km."
        ),
        alt=(
            f"Three falling curves. The bound is a straight line; the decoy-state key starts at {decoy[0]:.2g} bit a pulse, "
            f"is {np.interp(100, distance, decoy):.1e} at 100 km and drops to nothing near {ends[0]:.0f} km; without decoys "
            f"it ends near {ends[1]:.0f} km."
        ),
    )


FINDINGS = (KEY_AT_DISTANCE,)
FIGURES = (draw_key_rate,)
