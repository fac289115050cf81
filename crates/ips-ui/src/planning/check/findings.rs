//! What the rules make of the team: a summary, then what is broken, what could not be assessed, and what is kept.

use super::reading::Reading;
use crate::live::live;
use crate::planning::citation_line::{citation_line, note_list, severity_mark};
use crate::planning::fold::{FOLD, fold};
use crate::planning::session::Planner;
use ips_core::InputError;
use ips_core::policy::planning::Phase;
use ips_core::staffing::{Status, Team, TeamCheck, TeamFinding};
use ips_files::{caseload_sum_sentence, field_heading, input_error_sentence, input_place, team_finding_sentence, team_summary_sentence};
use leptos::prelude::*;

/// Parts that stay folded or unfolded while the team changes.
#[derive(Clone, Copy)]
struct Folds {
    open: RwSignal<bool>,
    kept: RwSignal<bool>,
}

/// The findings, following the team.
pub(super) fn findings(planner: Planner, reading: Memo<Reading>) -> AnyView {
    let folds = Folds { open: RwSignal::new(false), kept: RwSignal::new(false) };
    view! {
        <h3 {..planner.word(|words| words.check.findings_heading)}></h3>
        {live(move || reading.with(|reading| show(planner, reading, folds)))}
    }
    .into_any()
}

fn show(planner: Planner, reading: &Reading, folds: Folds) -> AnyView {
    let words = &planner.words().check;
    if reading.keys.is_empty() {
        return hint(words.need_staff);
    }
    if reading.day.is_none() {
        return hint(words.need_as_of);
    }
    let Some(check) = &reading.check else { return hint(planner.words().frame.no_rule) };
    let shown = Checked { planner, reading, check };
    view! {
        {shown.summary()}
        {shown.left_out()}
        {shown.broken()}
        {shown.not_assessed(folds.open)}
        {shown.folded(folds.kept, words.kept, |status| *status == Status::Kept)}
    }
    .into_any()
}

/// A line in place of findings.
fn hint(sentence: &'static str) -> AnyView {
    view! { <p class="ips-hint-line">{sentence}</p> }.into_any()
}

/// Findings as a list.
fn finding_list(items: Vec<AnyView>) -> AnyView {
    view! { <ul class="ips-plain-list">{items}</ul> }.into_any()
}

/// Findings under what they have in common.
pub(super) fn under_heading(heading: String, items: Vec<AnyView>) -> AnyView {
    view! { <h4>{heading}</h4> {finding_list(items)} }.into_any()
}

/// A check on its way to the page.
struct Checked<'r> {
    planner: Planner,
    reading: &'r Reading,
    check: &'r TeamCheck<'static>,
}

impl Checked<'_> {
    fn summary(&self) -> AnyView {
        let (words, language) = (&self.planner.words().check, self.planner.language.get());
        let has_start_up = !self.planner.program.get().planning().staffing.start_up.is_empty();
        let phase = match self.check.phase {
            Some(Phase::Opening) => words.opening,
            Some(Phase::Full | Phase::Always) => words.full,
            None => words.phase_unknown,
        };
        let sum = caseload_sum_sentence(&self.reading.team, self.planner.program.get(), language);
        view! {
            <div class="ips-plan-summary">
                <p class="ips-strong" role="status">{team_summary_sentence(self.check, language)}</p>
                {has_start_up.then(|| view! { <p>{phase}</p> })}
                {sum.map(|sentence| view! { <p class="ips-remark">{sentence}</p> })}
            </div>
        }
        .into_any()
    }

    /// The entries that were left out, with their places: their fields may be far up on the page.
    fn left_out(&self) -> Option<AnyView> {
        let (program, language) = (self.planner.program.get(), self.planner.language.get());
        let item = |error: &InputError| {
            let sentence = format!("{}: {}", input_place(error.place(), program, language), input_error_sentence(error, language));
            view! { <li>{sentence}</li> }.into_any()
        };
        let items: Vec<AnyView> = self.reading.errors.iter().map(item).collect();
        let list = || view! { <div class="ips-ask-plan"><p>{self.planner.words().check.left_out}</p><ul class="usa-list">{items}</ul></div> };
        (!self.reading.errors.is_empty()).then(|| list().into_any())
    }

    /// What is broken, the team first, then person by person in the order of the list.
    fn broken(&self) -> AnyView {
        let mut subjects: Vec<Option<usize>> = self.of_status(|status| *status == Status::Broken).map(|finding| finding.row).collect();
        subjects.sort_unstable();
        subjects.dedup();
        if subjects.is_empty() {
            return hint(self.planner.words().check.nothing_broken);
        }
        let parts: Vec<AnyView> = subjects.into_iter().map(|row| self.about(row)).collect();
        parts.into_any()
    }

    fn about(&self, row: Option<usize>) -> AnyView {
        let findings = self.of_status(|status| *status == Status::Broken).filter(|finding| finding.row == row);
        under_heading(self.name(row), findings.map(|finding| item(self.planner, &self.reading.team, finding)).collect())
    }

    /// "E1 · Employment specialist".
    fn name(&self, row: Option<usize>) -> String {
        let language = self.planner.language.get();
        let words = &self.planner.words().check;
        let Some(row) = row else { return words.the_team.to_owned() };
        let Some(member) = self.reading.team.person(row) else { return (words.row_name)(row) };
        let name = member.name.clone().unwrap_or_else(|| (words.row_name)(row));
        self.planner.program.get().role(&member.role).map_or_else(|| name.clone(), |role| format!("{name} · {}", role.title.get(language)))
    }

    /// What could not be assessed, under a line that names what is missing.
    fn not_assessed(&self, is_open: RwSignal<bool>) -> Option<AnyView> {
        let language = self.planner.language.get();
        let mut missing: Vec<&str> = Vec::new();
        for finding in &self.check.findings {
            let headings = finding.missing.iter().map(|name| field_heading(name, language).unwrap_or(name));
            missing.extend(headings.filter(|heading| !missing.contains(heading)).collect::<Vec<_>>());
        }
        let summary = |rules| (self.planner.words().check.not_assessed)(rules, &missing.join("; "));
        self.folded(is_open, summary, |status| *status == Status::NotAssessed)
    }

    fn folded(&self, is_open: RwSignal<bool>, summary: impl Fn(usize) -> String, is_so: fn(&Status) -> bool) -> Option<AnyView> {
        let findings: Vec<TeamFinding<'static>> = self.of_status(is_so).cloned().collect();
        let (planner, team) = (self.planner, self.reading.team.clone());
        let summary = (!findings.is_empty()).then(|| summary(findings.len()))?;
        let list = move || finding_list(findings.iter().map(|finding| item(planner, &team, finding)).collect());
        // What was counted is told on paper too, folded away or not.
        Some(view! { <div class="ips-counted">{fold(FOLD, is_open, summary.into_any(), list)}</div> }.into_any())
    }

    fn of_status(&self, is_so: fn(&Status) -> bool) -> impl Iterator<Item = &TeamFinding<'static>> {
        self.check.findings.iter().filter(move |finding| is_so(&finding.status))
    }
}

/// One finding: how grave it is, the sentence, where the rule stands, and what is unclear about it.
pub(super) fn item(planner: Planner, team: &Team, finding: &TeamFinding<'static>) -> AnyView {
    let sentence = team_finding_sentence(finding, team, planner.program.get(), planner.language.get());
    // What is kept or open needs no weight: the line above the list says which it is.
    let mark = match finding.status {
        Status::Broken => severity_mark(planner, finding.severity),
        Status::Kept => shape("ips-severity ips-severity--kept"),
        Status::NotAssessed => shape("ips-severity ips-severity--open"),
    };
    view! { <li>{mark}{" "}{sentence}{citation_line(finding.citation)}{note_list(planner, [finding.citation])}</li> }.into_any()
}

/// A mark that says nothing to those who do not see it.
fn shape(class: &'static str) -> AnyView {
    view! { <span class=class aria-hidden="true"></span> }.into_any()
}
