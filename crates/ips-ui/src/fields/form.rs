//! The two forms that a field can take.

/// How a field is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One question on a page: large targets, everything said.
    Page,
    /// One line among many.
    Line,
}
