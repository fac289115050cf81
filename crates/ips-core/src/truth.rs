//! Three-valued truth.

use serde::{Deserialize, Serialize};

/// Strong Kleene truth: an unknown never turns into a no, and never into a yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// The answers satisfy the criterion.
    Met,
    /// The answers rule the criterion out.
    NotMet,
    /// The answers leave it open.
    Unknown,
}

impl Truth {
    /// `true` is met, `false` is not met, nothing is unknown.
    pub fn from_answer(answer: Option<bool>) -> Self {
        match answer {
            Some(true) => Self::Met,
            Some(false) => Self::NotMet,
            None => Self::Unknown,
        }
    }

    /// Met turns into not met and the other way round; unknown stays.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Both of two values.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotMet, _) | (_, Self::NotMet) => Self::NotMet,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Met, Self::Met) => Self::Met,
        }
    }

    /// At least `needed` of `values`: met once enough are met, not met once too few are left, else unknown.
    pub fn at_least(needed: u32, values: impl IntoIterator<Item = Self>) -> Self {
        let count = Count::of(values);
        if count.met >= needed {
            Self::Met
        } else if count.met + count.open < needed {
            Self::NotMet
        } else {
            Self::Unknown
        }
    }

    /// All of `values`; of none at all: met.
    pub fn all(values: impl IntoIterator<Item = Self>) -> Self {
        values.into_iter().fold(Self::Met, Self::and)
    }

    /// Any of `values`; of none at all: not met.
    pub fn any(values: impl IntoIterator<Item = Self>) -> Self {
        Self::all(values.into_iter().map(Self::opposite)).opposite()
    }
}

/// How many values are met and how many are still open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) met: u32,
    pub(crate) open: u32,
}

impl Count {
    pub(crate) fn of(values: impl IntoIterator<Item = Truth>) -> Self {
        values.into_iter().fold(Self::default(), |mut count, value| {
            match value {
                Truth::Met => count.met += 1,
                Truth::Unknown => count.open += 1,
                Truth::NotMet => {}
            }
            count
        })
    }
}
