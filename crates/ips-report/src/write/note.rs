//! The short note for a record: a result in eight lines at most, each of which the record wraps as it likes.

use crate::report::{RecordContext, asks};
use crate::words::{Speaker, labels, screening};
use ips_core::policy::{Advice, Group, Party};
use ips_core::{Determination, Language, Outcome, Truth, Voice};

/// What came out, for which day and under which policy, what is met, what is not, what is missing and from whom, and who decides. What was typed cannot
/// forge a line.
///
/// ```
/// use ips_core::{Facts, Input, Language, Situation, Voice, parse_date, screen};
/// use ips_report::{RecordContext, write_note};
///
/// let policy = &ips_policies::all()[0];
/// let situation = Situation::new(policy, parse_date("2026-01-31").ok_or("no date")?);
/// let (facts, _) = Facts::read(situation, &Input::object([("plan_member", Input::YesNo(false))]));
/// let note = write_note(&screen(&facts), &RecordContext::default(), Voice::Worker, Language::En);
/// assert!(note.lines().count() <= 8 && note.contains("Not met: Plan member"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_note(determination: &Determination<'_>, context: &RecordContext<'_>, voice: Voice, language: Language) -> String {
    let (policy, labels) = (&determination.policy.document().policy, labels(language));
    let speaker = Speaker::new(determination.policy, voice, language);
    let titles = |group, value| {
        let found = determination.findings.iter().filter(|finding| finding.group == group && finding.value == value);
        found.map(|finding| finding.criterion.title.get(voice, language)).collect::<Vec<_>>().join("; ")
    };
    let missing = asks(determination, "", speaker);
    let missing = missing.iter().map(|group| {
        let titles: Vec<&str> = group.asks.iter().map(|ask| ask.title.as_str()).collect();
        format!("{} ({})", titles.join("; "), speaker.party(group.party))
    });
    let unclear = determination.notes.iter().filter(|shown| shown.note.advice == Advice::Ask && determination.outcome != Outcome::NotEligible);
    let identity = [
        format!("{}: {}", labels.as_of_date, speaker.date(determination.as_of)),
        format!("{}: {} {}", labels.policy, determination.policy.id(), policy.version),
        format!("{}: {}", labels.fingerprint, determination.fingerprint),
    ];
    let reference = Some(context.reference.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|reference| !reference.is_empty());
    let reference = reference.map(|reference| format!("{}: {reference}", labels.reference_code));
    let lines = [
        ("", format!("{}: {}", policy.title.get(language), speaker.outcome_heading(determination))),
        ("", reference.into_iter().chain(identity).collect::<Vec<_>>().join(" · ")),
        (labels.met, titles(Group::Criterion, Truth::Met)),
        (labels.not_met, titles(Group::Criterion, Truth::NotMet)),
        (labels.in_the_way, titles(Group::Limitation, Truth::NotMet)),
        (labels.still_needed, missing.collect::<Vec<_>>().join("; ")),
        (labels.ask_payer, unclear.map(|shown| shown.note.id.as_str()).collect::<Vec<_>>().join(", ")),
        (labels.who_decides, format!("{}. {}", speaker.party(Party::Plan), screening(language).as_entered)),
    ];
    let said = lines.iter().filter(|(_, words)| !words.is_empty());
    let said = said.map(|(label, words)| if label.is_empty() { format!("{words}\n") } else { format!("{label}: {words}\n") });
    said.map(|line| line.replace(|letter: char| letter != '\n' && letter.is_control(), " ")).collect()
}
