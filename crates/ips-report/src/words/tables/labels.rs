//! The short labels of a record and of a policy's description.

use ips_core::policy::planning::Severity;

words! {
    /// The short labels of a record and of a policy's description.
    Labels:
    as_of_date, policy, version, document, region, payer, reference_code, fingerprint, criteria_only, criteria, limitations, answers, what_would_change,
    citation, still_needed, proof, or_ask, changes_by_itself, decisive_answers, notes, other_services, zero_exclusion, ignored_facts, past_review,
    who_decides, declined, facts, form, who_can_tell, who_can_attest, stands_in_for, effective, last_review, next_review, history, never_used, sensitive,
    contact, part, policies, line, sources, rules, late, shown_by, ask_payer, by_criterion, limitations_note, missing_worker, missing_public, criterion,
    finding, reason, unclear, recorded, met, not_met, in_the_way;
    /// In the order must, should, may.
    [&'static str; 3]: severities;
}

impl Labels {
    /// How strongly a rule speaks, in a word.
    pub fn severity(&self, severity: Severity) -> &'static str {
        let [must, should, may] = self.severities;
        match severity {
            Severity::Must => must,
            Severity::Should => should,
            Severity::May => may,
        }
    }
}
