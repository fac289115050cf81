use crate::planning::words::stay::StayWords;

pub(super) const WORDS: StayWords = StayWords {
    stay: "May the person stay in the service?",
    end: "Can the service end?",
    open: "It cannot be told yet from what is entered.",
    reasons: "Reasons",
    document: "Document that shows it",
    remarks: "Where the text is unclear",
};
