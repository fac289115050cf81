//! What is due, as rows of a table and days of a calendar.

use super::job::Job;
use super::page::{Page, rule_ids, severity};
use ips_core::Truth;
use ips_core::clocks::{DueItem, Subject};
use ips_core::policy::planning::EventOf;
use ips_files::{CalendarEntry, depends_note, due_status_sentence, hired_later_note, month_end_note, too_early_note, weekend_note};

/// How long before a day the calendar reminds, in days.
pub(super) const REMINDER: u32 = 14;

/// Whose it is: the code name, or else the row of the list.
pub(super) fn who(job: &Job, subject: Subject<'_>) -> String {
    let words = &job.words().due;
    match subject {
        Subject { name: Some(name), .. } => name.to_owned(),
        Subject { of: EventOf::Staff, row: Some(row), .. } => (words.member)(row),
        Subject { of: EventOf::Participant, row: Some(row), .. } => (words.person)(row),
        Subject { .. } => words.program.to_owned(),
    }
}

/// The day, or both ends where there are two.
pub(super) fn days(job: &Job, item: &DueItem<'_, '_>) -> String {
    let words = &job.words().due;
    match (item.earliest, item.due, item.latest) {
        (Some(first), None, None) => (words.from)(first),
        (Some(first), _, Some(last)) if first != last => format!("{first} – {last}"),
        (_, Some(due), Some(last)) if due != last => format!("{due} – {last}"),
        (_, due, last) => due.or(last).map_or_else(String::new, |day| day.to_string()),
    }
}

/// Everything there is to know about an item beside its title, each in a sentence.
fn remarks(job: &Job, item: &DueItem<'_, '_>) -> Vec<String> {
    let language = job.language;
    let mut remarks = Vec::new();
    if item.applies == Truth::Unknown {
        let facts = job.program().planning().staff_facts.iter().filter(|fact| item.depends_on.contains(&fact.id.as_str()));
        remarks.push(depends_note(&facts.map(|fact| fact.question.get(language)).collect::<Vec<_>>(), language));
    }
    if let (true, Some(done), Some(first)) = (item.done_too_early, item.done, item.earliest) {
        remarks.push(too_early_note(done, first, language));
    }
    if !item.hired_later.is_empty() {
        let people: Vec<String> = item.hired_later.iter().map(|person| who(job, *person)).collect();
        remarks.push(hired_later_note(&people.iter().map(String::as_str).collect::<Vec<_>>(), language));
    }
    if !item.is_done() {
        remarks.extend(item.weekend.map(|day| weekend_note(day, language).to_owned()));
        remarks.extend(item.clamped.then(|| month_end_note(language).to_owned()));
        remarks.extend(item.deadline.proof.as_ref().map(|document| format!("{}: {}.", job.words().due.document, document.get(language).trim_end_matches('.'))));
    }
    remarks
}

/// A table of items. Remarks stand below it, each once, with the number that stands beside the title; `with_status` for what is seen
/// from the as-of date.
pub(super) fn table<'t, 'i: 't>(job: &Job, page: &mut Page, with_status: bool, items: impl Iterator<Item = &'t DueItem<'static, 'i>>) {
    let words = &job.words().due;
    let mut footnotes: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for item in items {
        let mut numbers = Vec::new();
        for remark in remarks(job, item) {
            let place = footnotes.iter().position(|known| *known == remark);
            numbers.push(place.unwrap_or(footnotes.len()) + 1);
            footnotes.extend(place.is_none().then_some(remark));
        }
        numbers.sort_unstable();
        let title = item.deadline.title.get(job.language).to_owned();
        let title = numbers.iter().fold(title, |title, number| format!("{title} [{number}]"));
        let mut row = vec![days(job, item)];
        row.extend(with_status.then(|| due_status_sentence(item.status, job.language)));
        row.extend([severity(job, item.deadline.severity), who(job, item.subject), title, page.rules(item.citation)]);
        rows.push(row);
    }
    let mut head = vec![words.day];
    head.extend(with_status.then_some(words.status));
    head.extend([job.words().severity, words.who, words.what, job.words().rules]);
    page.wide_table(head.into_iter().map(str::to_owned).collect(), rows);
    for (number, footnote) in (1..).zip(footnotes) {
        page.remark(&format!("[{number}] {footnote}"));
    }
}

/// A day in a calendar; `None` for what has no day. `part` keeps entries of different tasks apart.
pub(super) fn calendar_entry(job: &Job, item: &DueItem<'_, '_>, part: &str) -> Option<CalendarEntry> {
    let day = item.day()?;
    let who = who(job, item.subject);
    Some(CalendarEntry {
        uid_seed: format!("{}/{part}/{}/{who}/{}", job.program().id(), item.deadline.id, item.occurrence),
        day,
        title: format!("{} ({who})", item.deadline.title.get(job.language)),
        description: format!("{}\n{}\n{}", days(job, item), remarks(job, item).join("\n"), rule_ids(&item.citation)),
        reminder_days: Some(REMINDER),
    })
}
