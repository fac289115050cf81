//! English.

use super::texts::SiteWords;

pub(super) static WORDS: SiteWords = SiteWords {
    language_name: "English",
    skip: "Skip to main content",
    main_navigation: "Main",
    foot_navigation: "About this site",
    languages: "Languages",
    policies: "State",
    home: "Home",
    embed: "For your page",
    about: "About",
    privacy: "Privacy",
    accessibility: "Accessibility",
    not_found: "Page not found – IPS Kit",
    screen: "Screen a referral",
    check: "Can I get help with work?",
    plan: "Plan a team",
    description: "Screen for Individual Placement and Support (IPS), supported employment, against the payer’s own policy. Everything stays in your browser.",
    foot: "IPS Kit reads the policy with you. It never decides: the plan decides.",
};
