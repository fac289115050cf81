//! How large a table may be.

/// The largest file that is read, in bytes (10 MB).
pub const MAX_BYTES: usize = 10_000_000;

/// The last row that may hold something, counted from 1 with the heading.
pub const MAX_ROWS: usize = 20_000;

/// The last column that may hold something, counted from 1.
pub const MAX_COLUMNS: usize = 256;
