//! Names that are the same in every language, as the files in `crates/ips-embed` use them.

/// Attributes of the element, and what they take.
pub const ATTRIBUTES: [(&str, &str); 11] = [
    ("policy", "id"),
    ("policy-version", "version"),
    ("lang", "en, es"),
    ("dir", "ltr, rtl"),
    ("audience", "public, worker"),
    ("as-of", "YYYY-MM-DD"),
    ("mode", "auto, inline, iframe"),
    ("contact-phone", "0–9 + ( ) -"),
    ("contact-href", "https:, http:, mailto:"),
    ("next-label", "text"),
    ("include-answers", "true, false"),
];

/// Events, and what their detail holds beside what every event tells.
pub const EVENTS: [(&str, &str); 6] = [
    ("ips-ready", "policy, policyVersion"),
    ("ips-step", "policy, policyVersion, asOf, stage, answered, questions"),
    ("ips-result", "policy, policyVersion, asOf, outcome, scope (answers, code)"),
    ("ips-next", "policy, policyVersion, asOf, outcome, scope (answers, code)"),
    ("ips-reset", "policy, policyVersion, asOf"),
    ("ips-error", "code, message, field, reason"),
];

/// Properties for a style sheet, and what they take.
pub const PROPERTIES: [(&str, &str); 6] = [
    ("--ips-accent", "<color>"),
    ("--ips-paper", "<color>"),
    ("--ips-ink", "<color>"),
    ("--ips-font", "<font-family>"),
    ("--ips-size", "<length>"),
    ("--ips-radius", "<length>"),
];

/// Parts that a style sheet can reach.
pub const PARTS: [&str; 6] = ["checker", "heading", "button", "next", "outcome", "status"];

/// Methods of the element and of its class.
pub const METHODS: [&str; 3] = ["reset()", "focus()", "IpsChecker.version"];

/// Pages in the folder `publisher/`, each with its language.
pub const EXAMPLES: [(&str, &str); 10] = [
    ("payer", "es"),
    ("plain", "en"),
    ("strict", "en"),
    ("no-wasm", "en"),
    ("no-scripts", "en"),
    ("colours", "en"),
    ("two", "en"),
    ("narrow", "en"),
    ("resets", "en"),
    ("right-to-left", "en"),
];
