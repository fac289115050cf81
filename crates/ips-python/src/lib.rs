//! The Python package `ips_kit`: tables of people, screened where they are, as whatever library speaks the Arrow C interface holds them.
//!
//! The crate decodes, calls and encodes. How anything is computed stands in `ips-batch` and `ips-core`, how it is said in `ips-report`.

mod asked;
mod explain;
mod given;
mod object;
mod pieces;
mod policies;
mod policy;
mod screen;

use pyo3::prelude::*;

/// Who may get Individual Placement and Support (IPS) under a payer's own policy.
///
/// `screen` screens a table of people, `explain` gives the whole determination of one person, `policies` describes the policies. Everything is worked out
/// on this machine. *Meets the criteria as entered* is all a result ever says: the plan decides.
#[pymodule]
mod ips_kit {
    #[pymodule_export]
    use crate::explain::explain;
    #[pymodule_export]
    use crate::policies::policies;
    #[pymodule_export]
    use crate::screen::screen;

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python reads it under this name")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
