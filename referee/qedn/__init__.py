"""The review of Quantum Energy Distribution Networks: one module per section, in the order of the chapter."""

MODULES = (
    # the number
    "coherence_records", "spin_cat_lifetime", "headline_energy",
    # can energy ride coherence?
    "loss_blind", "beamed_power", "coherent_transport", "noise_assisted",
    # can entanglement carry joules?
    "entangled_nodes", "pair_work", "energy_teleported", "teleportation_limits", "teleportation_distance",
    # can measurement steer it?
    "superposed_energy", "fixed_pathways", "measured_node", "remaining_coherence",
    # the engineering list
    "macroscopic_coherence", "cryogenics", "error_correction", "purification", "repeaters", "synchronisation", "security", "tampering",
    # applications and economics
    "losses", "unlimited_energy", "storage", "factories", "waste_heat", "electron_channel", "ablation",
    # the ladder
    "ladder",
    # explorations
    "explore_teleported_energy", "explore_node", "explore_noise", "explore_repeaters", "explore_cables",
)
