//! Files and words in and out: a saved screening, plain text for a record, and the sentences that go with a result.
//!
//! What a policy says stands in its file; what the product says about a result stands here, once for every language and every
//! surface. The crate reads no file and no clock: texts go in and texts come out.

mod open;
mod plain_text;
mod policy_text;
mod record;
mod saved;
mod saved_error;
mod source;
mod words;

pub use open::{OpenGroup, open_groups, proofs};
pub use policy_text::{policy_list_text, policy_text};
pub use record::{RecordContext, record};
pub use saved::{SavedAnswer, SavedScreening};
pub use saved_error::SavedError;
pub use source::Source;
pub use words::{
    Label, advice_words, answer_text, ask_heading, change_sentence, date, dont_know, fact_error_remedy, fact_error_sentence, fact_form, group_name, label,
    outcome_heading, outcome_words, party_name, prefers_not_to_say, reason_sentence, source_words, stated_date, truth_words, yes_no,
};
