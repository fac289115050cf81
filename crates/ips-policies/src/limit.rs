//! How large the file of a policy may be.

/// The largest policy that is read, in bytes of its text (5 MB): many times any that is written by hand.
pub const MAX_POLICY_BYTES: usize = 5_000_000;

/// What is wrong with a policy of so many bytes, and what to do about it; nothing where it is no larger than it may be.
pub fn too_large(bytes: usize) -> Option<(String, &'static str)> {
    let is_too_large = bytes > MAX_POLICY_BYTES;
    is_too_large.then(|| (format!("the policy is larger than {} MB", MAX_POLICY_BYTES / 1_000_000), "leave out what does not belong to it"))
}
