//! The words of the screening pages.

words! {
    /// The screening pages, from the first question to the result.
    Screening:
    month, day, year, select, error_date, error_year, error_after_as_of, error_implausible, error_contradiction, choose_an_answer, start_worker,
    start_public, start_guided, as_of, as_of_hint, privacy_line, knows_best, go_on, back, see_answers, help,
    result_so_far, settled_hint, see_result, review_heading, settled_heading, settled_text, answer_rest, change, not_answered, source,
    no_date, as_entered, answers_heading, question, answer, standing_heading, reference_hint, print, copy, copied, copy_failed, save, change_answers, error, result,
    change_date, new_screening, new_screening_question, new_screening_yes, cancel, open;
    [&'static str; 12]: months;
    char: yes_key, no_key, dont_know_key, declined_key;
    /// For the worker and for the public; the region.
    [fn(&str) -> String; 2]: start_heading;
    fn(&str) -> String: as_of_day, open_unknown_policy;
    fn(&str, &str) -> String: policy_version;
    fn(usize, usize) -> String: answered_of;
}
