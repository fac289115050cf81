//! The words of the result of a screening, of the pages that come of it, and of its paper.

words! {
    /// The result of a screening, the request and the letter that come of it, and its paper.
    ResultPage:
    next, next_met, next_not_met, papers, papers_hint, papers_ready, open_request, copy_message, message_copied, copy_note, back, enclosed, sent_along, agency,
    worker, member, first_day, signature, date, open_letter, letter, letter_person, letter_thanks, not_sure, take_letter, take_letter_text, gather, confirm,
    find_out, check_again, call, rules, unclear, own_answers, more, others, who_confirms;
    /// For one thing to do, two and three.
    [&'static str; 3]: things;
    /// How many papers of how many are ticked.
    fn(usize, usize) -> String: ticked_of;
    /// Of a service.
    fn(&str) -> String: request, letter_intro;
}
