//! Where the user stands.

/// Where the user stands in a screening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Date and way of asking.
    Start,
    /// One question, by the name of its fact.
    Question(String),
    /// Every answer, to be checked.
    Review,
    /// Every question on one page, in the order of a call.
    Call,
    /// The result.
    Result,
}
