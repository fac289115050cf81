//! The words that every language gives about a result and its answers.

use super::label::Label;
use crate::saved_error::SavedErrorKind;
use crate::source::Source;
use chrono::NaiveDate;
use ips_core::policy::{Advice, FactKind, Group, Party};
use ips_core::screening::Change;
use ips_core::{Outcome, Reason, Truth, Voice};

/// The words of one language.
pub(crate) trait Words {
    fn label(&self, label: Label) -> &'static str;
    fn outcome(&self, outcome: Outcome) -> &'static str;
    /// For the public, who can attest only some of the criteria: `person` leaves the others out.
    fn public_outcome(&self, outcome: Outcome, person: Outcome) -> &'static str;
    fn truth(&self, truth: Truth) -> &'static str;
    fn party(&self, party: Party, voice: Voice) -> &'static str;
    fn ask(&self, party: Party, voice: Voice) -> &'static str;
    fn yes_no(&self, yes: bool) -> &'static str;
    fn dont_know(&self) -> &'static str;
    fn prefers_not_to_say(&self, voice: Voice) -> &'static str;
    fn source(&self, source: Source, voice: Voice) -> &'static str;
    fn group(&self, group: Group) -> &'static str;
    fn advice(&self, advice: Advice) -> &'static str;
    fn day(&self, day: NaiveDate) -> String;
    fn month(&self, first: NaiveDate) -> String;
    /// `open` are the labels of the facts that are missing, joined.
    fn reason(&self, reason: &Reason<'_>, open: &str, voice: Voice) -> String;
    fn change(&self, change: &Change<'_>, criterion: &str, outcome: &str) -> String;
    fn form(&self, kind: &FactKind) -> &'static str;
    fn saved_error(&self, kind: &SavedErrorKind) -> String;
}
