//! Continued stay and discharge.

/// The words of the tool.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StayWords {
    pub(crate) stay: &'static str,
    pub(crate) end: &'static str,
    pub(crate) open: &'static str,
    pub(crate) reasons: &'static str,
    pub(crate) document: &'static str,
    pub(crate) remarks: &'static str,
}
