"""Jump resonance: the odd nonlinearity, the loop with saturation, what the text promises, and a jump with few quanta."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.describing_function import (
    fold_circle,
    harmonic_pieces,
    harmonic_sampled,
    response_frequencies,
    saturation_gain,
    sweep_saturated_loop,
)
from referee.physics.dimensional_analysis import determined_by_matching, determined_by_rank, incidence
from referee.physics.kerr_bistability import (
    bistable_window,
    quanta_exact,
    quanta_steady_state,
    relaxation_rate,
    slowest_rates,
)
from referee.verdict import Verdict

SWEEP = np.arange(0.9, 2.401, 0.02)
# What L208–213 would have to give before a jump can be computed, and the lines that give it.
PRINTED: dict[str, tuple[str, ...]] = {"L208–210: odd, single-valued, saturation": ("nonlinearity",)}
NEEDED = ("nonlinearity", "plant", "condition for a jump")


def odd_nonlinearity(
    amplitude: Annotated[float, Input(0.5, 10.0, "1", "input amplitude over the limit of the saturation")] = 2.0,
    lag: Annotated[float, Input(0.0, 0.3, "1", "half-width of a hysteresis")] = 0.0,
    offset: Annotated[float, Input(-0.5, 0.5, "1", "bias that is added to the input")] = 0.0,
) -> Outcome:
    """First and second harmonic of a saturation's output."""
    pieces = [harmonic_pieces(amplitude, offset, lag, order) for order in (1, 2)]
    sampled = [harmonic_sampled(amplitude, offset, lag, order) for order in (1, 2)]
    return Outcome(
        quantities=(
            Quantity("gain", abs(pieces[0]) / amplitude, "1", "describing function"),
            Quantity("phase", abs(float(np.angle(pieces[0]))), "rad", "phase of the first harmonic", floor=1e-9),
            Quantity("second_harmonic", abs(pieces[1]) / abs(pieces[0]), "1", "second over first harmonic", floor=1e-9),
        ),
        checks=(
            Check(
                "first and second harmonic",
                np.array([[z.real, z.imag] for z in pieces]),
                np.array([[z.real, z.imag] for z in sampled]),
                2e-3,
                "integrals over pieces",
                "samples of the output",
            ),
        ),
    )


ODD_NONLINEARITY = Finding(
    id="odd-nonlinearity",
    tests=("B14",),
    question="What do an odd, single-valued nonlinearity's harmonics look like?",
    argument=odd_nonlinearity,
    physics=("describing_function.harmonic_pieces", "describing_function.harmonic_sampled"),
    criteria=(
        Criterion(
            claims=("QF-072",),
            measured="phase",
            operator="<=",
            threshold=1e-3,
            reason="a real gain has no phase; a thousandth of a radian is far above round-off",
            met=Ruling(Verdict.HOLDS, "The gain is real and the same at every frequency, as the class is defined."),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "With a hysteresis the gain has a phase: the class excludes it."),
            reversal=Witness({"lag": 0.2}, "an output that depends on the direction of the input"),
        ),
        Criterion(
            claims=("QF-X3",),
            measured="second_harmonic",
            operator="<=",
            threshold=1e-6,
            reason="an odd function has no even harmonic; a millionth is above round-off and below any use",
            met=Ruling(
                Verdict.CONTRADICTED,
                "An odd nonlinearity makes no second harmonic: the two demands exclude each other.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With a bias, or at a surface, the response is no longer odd and a second harmonic appears.",
            ),
            reversal=Witness({"offset": 0.5}, "a bias destroys the oddness"),
        ),
    ),
)


def _folds(drive: float, gain: float, damping: float) -> tuple[float, float]:
    """Frequencies of the two folds in harmonic balance: where the lower response curve turns back and forth; equal if it never does."""
    amplitudes = np.linspace(0.2, 1.0 + 6.0 * drive * gain, 40001)
    curve = response_frequencies(amplitudes, drive, gain, damping)[0]
    curve = curve[np.isfinite(curve)]
    slope = np.sign(np.diff(curve))
    turns = np.flatnonzero(slope[:-1] != slope[1:]) + 1
    if turns.size < 2:
        return float(curve[-1]), float(curve[-1])
    return float(curve[turns[1]]), float(curve[turns[0]])


def _sweep_edges(drive: float, gain: float, damping: float) -> tuple[float, float, float]:
    """Lower and upper edge of the hysteresis and its width, from RK4 sweeps down and up over a grid about the resonance."""
    scale = np.sqrt(gain) / 2
    grid = SWEEP * scale
    up = sweep_saturated_loop(grid, drive, gain, damping, 16)
    down = sweep_saturated_loop(grid[::-1], drive, gain, damping, 16)[::-1]
    apart = np.flatnonzero(down - up > 0.2 * down)
    step = float(grid[1] - grid[0])
    if apart.size == 0:
        return 0.0, 0.0, 0.0
    return float(grid[apart[0]] - step / 2), float(grid[apart[-1]] + step / 2), float(apart.size * step)


def saturated_loop(
    drive: Annotated[float, Input(0.4, 0.9, "1", "amplitude of the reference over the saturation's limit")] = 0.6,
    gain: Annotated[float, Input(3.0, 6.0, "1", "loop gain K (time unit free)")] = 4.0,
    damping: Annotated[float, Input(0.35, 1.2, "1", "damping a")] = 0.4,
) -> Outcome:
    """Between which frequencies does a loop with saturation have two responses, and are the contours circles?"""
    lower, upper = _folds(drive, gain, damping)
    start, end, width = _sweep_edges(drive, gain, damping)
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    amplitudes = np.array([1.3, 2.0, 4.0, 8.0])
    centre, radius = fold_circle(amplitudes)
    plant = centre[:, None] + radius[:, None] * np.exp(1j * turn)
    step = 1e-4 * amplitudes
    drives = [
        (amplitudes + s)[:, None] * np.abs(1 + saturation_gain(amplitudes + s)[:, None] * plant) for s in (step, -step)
    ]
    slope = (drives[0] - drives[1]) / (2 * step)[:, None]
    return Outcome(
        quantities=(
            Quantity("jump_down", lower, "1", "frequency of the lower fold, harmonic balance"),
            Quantity("jump_up", upper, "1", "frequency of the upper fold, harmonic balance"),
            Quantity("window", (upper - lower) / upper, "1", "width of the hysteresis over its upper edge", floor=1e-9),
            Quantity("swept_down", start, "1", "lower edge found by the sweep, grid of one part in fifty", digits=3),
            Quantity("swept_up", end, "1", "upper edge found by the sweep, grid of one part in fifty", digits=3),
            Quantity("contour_error", float(np.abs(slope).max()), "1", "largest |dR/dE| on the circles", floor=1e-5),
        ),
        checks=(
            Check(
                "width of the hysteresis",
                upper - lower,
                width,
                0.08,
                "harmonic balance",
                "RK4 sweeps up and down",
            ),
            Check("slope on the circles", slope, 0.0, 1e-3, "difference quotient of R(E)", "the circles' definition"),
        ),
    )


def _constant_gain() -> float:
    """Give the saturation the gain of a linear element, and ask for its slope dR/dE on the circles."""
    amplitudes = np.array([1.3, 2.0, 4.0])
    centre, radius = fold_circle(amplitudes)
    plant = centre + radius * np.exp(0.7j)
    return float(np.abs(1 + saturation_gain(amplitudes) * plant).max())


SATURATED_LOOP = Finding(
    id="saturated-loop",
    tests=("B14",),
    question="Does a feedback loop with saturation jump, and where?",
    argument=saturated_loop,
    physics=(
        "describing_function.response_frequencies",
        "describing_function.sweep_saturated_loop",
        "describing_function.fold_circle",
        "describing_function.saturation_gain",
    ),
    criteria=(
        Criterion(
            claims=("QF-073a",),
            measured="window",
            operator=">",
            threshold=0.0,
            reason="a jump needs an interval of frequencies with two stable responses",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The loop jumps, up and down at different frequencies, where the theory says."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "Saturation alone is not enough: this much damping removes the jump."
            ),
            reversal=Witness({"damping": 1.2}, "three times the damping"),
        ),
        Criterion(
            claims=("QF-074",),
            measured="contour_error",
            operator="<=",
            threshold=1e-3,
            reason="on the contour the drive does not change with the amplitude; a thousandth is far above round-off",
            met=Ruling(Verdict.HOLDS, "The contours exist and are circles with centres on the real axis."),
            unmet=Ruling(Verdict.CONTRADICTED, "The drive changes along the contour: these are not the contours."),
            reversal=Control(
                "a saturated element's gain falls with the amplitude",
                _constant_gain,
                "with a constant gain nothing folds, and the drive grows along the same circles",
            ),
        ),
    ),
)


def promised_conditions(
    plants_supplied: Annotated[int, Input(0, 1, "1", "transfer functions supplied for the plant")] = 0,
    conditions_supplied: Annotated[int, Input(0, 1, "1", "conditions supplied for a jump")] = 0,
) -> Outcome:
    """Which of the things that a jump needs does the text print?"""
    system = dict(PRINTED)
    if plants_supplied:
        system["supplied: G(s)"] = ("plant",)
    if conditions_supplied:
        system["supplied: fold locus"] = ("plant", "condition for a jump")
    pattern = incidence(system, NEEDED)
    fixed = determined_by_matching(pattern)
    return Outcome(
        quantities=(
            Quantity("needed", float(len(NEEDED)), "1", "ingredients of a jump"),
            Quantity("left_open", float((~fixed).sum()), "1", "of them, not printed"),
        ),
        checks=(
            Check(
                "what is fixed",
                fixed.astype(float),
                determined_by_rank(pattern).astype(float),
                0.5,
                "bipartite matching",
                "rank with random coefficients",
            ),
        ),
    )


PROMISED_CONDITIONS = Finding(
    id="promised-conditions",
    tests=("B14",),
    question="Does the text give the jump conditions and the analysis that it announces?",
    argument=promised_conditions,
    physics=(
        "dimensional_analysis.incidence",
        "dimensional_analysis.determined_by_matching",
        "dimensional_analysis.determined_by_rank",
    ),
    criteria=(
        Criterion(
            claims=("QF-073b",),
            measured="left_open",
            operator="<=",
            threshold=0.0,
            reason="a jump is computed only if the nonlinearity, the plant and a condition are given",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With a plant and a condition the analysis can be carried out."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "The conditions are announced and do not follow; the transfer function of the plant would have to be "
                "defined first.",
            ),
            reversal=Witness({"plants_supplied": 1, "conditions_supplied": 1}, "a plant and the fold locus are given"),
        ),
    ),
)


def quantum_jump(
    quanta: Annotated[float, Input(2.0, 10.0, "1", "detuning over the Kerr shift of one quantum")] = 3.0,
    detuning: Annotated[float, Input(2.5, 3.5, "1", "detuning of the drive over the loss rate γ")] = 3.0,
) -> Outcome:
    """How long does a driven quantum oscillator remember which of its two classical amplitudes it was on?"""
    kerr = detuning / quanta
    low, high = bistable_window(detuning)
    drive = float(np.sqrt(np.sqrt(low * high) / kerr))
    dimension = int(4 * quanta + 16)
    exact = quanta_exact(detuning, kerr, drive)
    slowest = float(slowest_rates(detuning, kerr, drive, dimension)[0])
    return Outcome(
        quantities=(
            Quantity("mean_quanta", exact, "1", "in the one steady state"),
            Quantity("memory", 1 / slowest, "1", "time to forget, in units of 1/γ", digits=3),
            Quantity("classical_window", np.sqrt(high / low) - 1, "1", "width of the classical hysteresis in drive"),
        ),
        checks=(
            Check(
                "mean quanta",
                exact,
                quanta_steady_state(detuning, kerr, drive, dimension),
                1e-6,
                "exact series",
                "null vector of the Liouvillian",
            ),
            Check(
                "rate of forgetting",
                slowest,
                relaxation_rate(detuning, kerr, drive, dimension),
                0.05,
                "eigenvalue",
                "two evolutions compared",
                relative=True,
            ),
        ),
    )


QUANTUM_JUMP = Finding(
    id="quantum-jump",
    tests=("B14",),
    question="Does a quantum carrier show jump resonance?",
    argument=quantum_jump,
    physics=(
        "kerr_bistability.bistable_window",
        "kerr_bistability.quanta_exact",
        "kerr_bistability.quanta_steady_state",
        "kerr_bistability.slowest_rates",
        "kerr_bistability.relaxation_rate",
    ),
    criteria=(
        Criterion(
            claims=("QF-070",),
            measured="memory",
            operator=">=",
            threshold=100.0,
            reason="a sweep that is to show two branches must last many damping times; a hundred is a modest sweep",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "With many quanta the two amplitudes last, and the jump is that of the classical equation.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A carrier with few quanta has one steady state and soon forgets its branch: a quantum ball and a jump "
                "are opposite limits. Nothing in either leads to fusion.",
            ),
            reversal=Witness({"quanta": 10.0}, "a carrier with more quanta, that is a more classical one"),
        ),
    ),
)

FINDINGS = (ODD_NONLINEARITY, SATURATED_LOOP, PROMISED_CONDITIONS, QUANTUM_JUMP)


def draw_fold_circles() -> Drawing:
    """Fold circles in the plane of G(jω), and the plant's locus for two dampings."""
    figure, ax = plt.subplots(figsize=(6.4, 5.0))
    turn = np.linspace(0, 2 * np.pi, 121)
    data: dict[str, np.ndarray] = {}
    for amplitude in (1.1, 1.3, 1.5):
        centre, radius = (float(value) for value in fold_circle(amplitude))
        data[f"Re, E = {amplitude:g}"], data[f"Im, E = {amplitude:g}"] = (
            centre + radius * np.cos(turn),
            radius * np.sin(turn),
        )
        ax.plot(data[f"Re, E = {amplitude:g}"], data[f"Im, E = {amplitude:g}"], color="C0", lw=1.4)
        ax.text(
            centre - (0.9 if amplitude < 1.2 else 0.25) * radius,
            radius + 0.07,
            f"$E={amplitude:g}$",
            color="C0",
            ha="center",
            fontsize=10,
        )
    omega = np.linspace(0.78, 4.0, 200)
    for damping, colour, style in ((0.4, "C1", "-"), (1.2, "C2", "--")):
        plant = 4.0 / (-(omega**2) + 1j * damping * omega)
        data[f"Re G, a = {damping:g}"], data[f"Im G, a = {damping:g}"] = plant.real, plant.imag
        ax.plot(plant.real, plant.imag, style, color=colour)
    ax.text(-6.95, -3.15, "damping $a=0.4$", color="C1", fontsize=10)
    ax.text(-1.75, -2.9, "damping $a=1.2$", color="C2", fontsize=10)
    ax.plot([-1], [0], "k+", ms=10)
    ax.text(-0.9, 0.12, "$-1$", fontsize=10)
    ax.set(xlabel="Re $G$", ylabel="Im $G$", xlim=(-7.1, 0.5), ylim=(-3.4, 3.4), aspect="equal")
    centre, radius = (float(value) for value in fold_circle(1.5))
    caption = (
        "Where a loop with saturation can jump. Each circle holds the values of $G(j\\omega)$ at which the drive does not "
        f"change with the error amplitude $E$; for $E=1.5$ its centre is {centre:.2f} and its radius {radius:.2f}. A weakly "
        "damped plant (solid) crosses the circles and jumps; three times the damping (dashed) keeps clear of them."
    )
    alt = (
        "Complex plane with three circles that grow to the left from near minus one, and two curves of the plant; only the "
        f"weakly damped one enters the circles. The largest circle is centred at {centre:.2f}."
    )
    return Drawing(figure, data, caption, alt)


def draw_jump_sweep() -> Drawing:
    """Error amplitude against frequency: harmonic balance and two sweeps."""
    amplitudes = np.linspace(0.15, 2.29, 400)
    low, high = response_frequencies(amplitudes, 0.6, 4.0, 0.4)
    high = np.where(np.isfinite(high) & (high < 2.4), high, 2.4)
    grid = np.arange(1.2, 2.101, 0.02)
    up = sweep_saturated_loop(grid, 0.6, 4.0, 0.4, 20)
    down = sweep_saturated_loop(grid[::-1], 0.6, 4.0, 0.4, 20)[::-1]
    shown = (amplitudes > 0.6) & (high < 2.4)
    data = {
        "E": amplitudes,
        "ω, left": low,
        "E, right": amplitudes[shown],
        "ω, right": high[shown],
        "ω of the sweeps": grid,
        "E, swept up": up,
        "E, swept down": down,
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(low, amplitudes, color="0.6", lw=3, label="harmonic balance")
    ax.plot(high[shown], amplitudes[shown], color="0.6", lw=3)
    ax.plot(grid, up, ">", color="C0", ms=5, label="swept up")
    ax.plot(grid, down, "<", color="C1", ms=5, mfc="none", label="swept down")
    ax.set(xlabel="frequency $\\omega$", ylabel="error amplitude $E$", xlim=(1.15, 2.1), ylim=(0, 2.5))
    ax.legend(loc="lower right", frameon=False)
    lower, upper = _folds(0.6, 4.0, 0.4)
    caption = (
        "The jump, by two methods. Harmonic balance (grey) folds back between the frequencies "
        f"{lower:.2f} and {upper:.2f}; the equation of motion, integrated with the frequency rising (filled) and falling "
        "(open), jumps there, each way at its own edge."
    )
    alt = (
        f"Response curve that folds over between {lower:.2f} and {upper:.2f}; points swept up stay low until the upper edge, "
        "points swept down stay high until the lower edge."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_fold_circles, draw_jump_sweep)
