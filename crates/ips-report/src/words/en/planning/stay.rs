//! Continued stay and discharge.

use crate::words::tables::Stay;

pub(super) const STAY: Stay =
    Stay { stay: "May the person stay in the service?", end: "Can the service end?", open: "It cannot be told yet from what is entered." };
