//! The planning tools, each with its task.

/// One of the tools that share a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// How many staff a number of people needs.
    Need,
    /// Whether a team keeps the rules.
    Check,
    /// How a program starts and grows.
    Plan,
    /// What is due when.
    Deadlines,
    /// Fidelity reviews.
    Fidelity,
    /// Units and authorization.
    Units,
    /// Whether somebody may stay in the service, and whether it can end.
    Stay,
}

impl Tool {
    /// Every tool, in the order in which they are offered.
    pub const ALL: [Self; 7] = [Self::Need, Self::Check, Self::Plan, Self::Deadlines, Self::Fidelity, Self::Units, Self::Stay];

    /// The word behind `#` in an address.
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Deadlines => "deadlines",
            Self::Fidelity => "fidelity",
            Self::Units => "units",
            Self::Stay => "stay",
        }
    }

    /// The tool with this anchor.
    pub fn at(anchor: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.anchor() == anchor)
    }
}
