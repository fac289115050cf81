//! Continued stay and discharge.

use crate::words::tables::Stay;

pub(super) const STAY: Stay =
    Stay { stay: "¿Puede la persona seguir en el servicio?", end: "¿Puede terminar el servicio?", open: "Con lo anotado todavía no se puede saber." };
