//! What the rules make of the team: a summary, then what is broken, what could not be assessed, and what is kept.

use super::reading::Reading;
use crate::planning::fold::{FOLD, fold};
use crate::planning::session::Planner;
use crate::planning::source_line::{note_list, severity_mark, source_line};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several};
use ips_core::policy::planning::Phase;
use ips_core::staffing::{Status, Subject, Team, TeamCheck, TeamFinding};
use ips_files::{caseload_sum_sentence, field_heading, input_error_sentence, input_place, team_finding_sentence, team_summary_sentence};

/// Parts that stay folded or unfolded while the team changes.
#[derive(Clone, Copy)]
struct Folds {
    open: RwSignal<bool>,
    kept: RwSignal<bool>,
}

/// The findings, following the team.
pub(super) fn findings(planner: Planner, reading: Memo<Reading>) -> View {
    let folds = Folds { open: RwSignal::new(false), kept: RwSignal::new(false) };
    several([el("h3").child(planner.word(|words| words.check.findings_heading)).into(), live(move || reading.with(|reading| show(planner, reading, folds)))])
}

fn show(planner: Planner, reading: &Reading, folds: Folds) -> View {
    let words = &planner.words().check;
    let hint = |sentence: &'static str| View::from(el("p").class("ips-hint-line").child(sentence));
    if reading.keys.is_empty() {
        return hint(words.need_staff);
    }
    if reading.day.is_none() {
        return hint(words.need_as_of);
    }
    let Some(check) = &reading.check else { return hint(planner.words().frame.no_rule) };
    let told = Told { planner, reading, check };
    several([
        told.summary().into(),
        told.left_out().into(),
        told.broken(),
        told.not_assessed(folds.open).into(),
        told.folded(folds.kept, words.kept, |status| *status == Status::Kept).into(),
    ])
}

/// A check on its way to the page.
struct Told<'r> {
    planner: Planner,
    reading: &'r Reading,
    check: &'r TeamCheck<'static>,
}

impl Told<'_> {
    fn summary(&self) -> Element {
        let (words, language) = (&self.planner.words().check, self.planner.language.get());
        let has_start_up = !self.planner.program.get().planning().staffing.start_up.is_empty();
        let phase = match self.check.phase {
            Some(Phase::Opening) => words.opening,
            Some(Phase::Full | Phase::Always) => words.full,
            None => words.phase_unknown,
        };
        let sum = caseload_sum_sentence(&self.reading.team, self.planner.program.get(), language);
        el("div")
            .class("ips-plan-summary")
            .child(el("p").class("ips-strong").attr("role", "status").child(team_summary_sentence(self.check, language)))
            .child(has_start_up.then(|| el("p").child(phase)))
            .child(sum.map(|sentence| el("p").class("ips-remark").child(sentence)))
    }

    /// The entries that were left out, with their places: their fields may be far up on the page.
    fn left_out(&self) -> Option<Element> {
        let (program, language) = (self.planner.program.get(), self.planner.language.get());
        let items: View = self
            .reading
            .errors
            .iter()
            .map(|error| el("li").child(format!("{}: {}", input_place(error.place(), program, language), input_error_sentence(error, language))))
            .collect();
        let list = el("div").class("ips-ask-plan").child(el("p").child(self.planner.words().check.left_out)).child(el("ul").class("usa-list").child(items));
        (!self.reading.errors.is_empty()).then_some(list)
    }

    /// What is broken, the team first, then person by person in the order of the list.
    fn broken(&self) -> View {
        let mut subjects: Vec<Subject> = self.of_status(|status| *status == Status::Broken).map(|finding| finding.subject).collect();
        subjects.sort_unstable();
        subjects.dedup();
        if subjects.is_empty() {
            return el("p").class("ips-hint-line").child(self.planner.words().check.nothing_broken).into();
        }
        subjects.into_iter().map(|subject| self.about(subject)).collect()
    }

    fn about(&self, subject: Subject) -> View {
        let findings = self.of_status(|status| *status == Status::Broken).filter(|finding| finding.subject == subject);
        let items: View = findings.map(|finding| item(self.planner, &self.reading.team, finding)).collect();
        several([el("h4").child(self.name(subject)).into(), el("ul").class("ips-plain-list").child(items).into()])
    }

    /// "E1 · Employment specialist".
    fn name(&self, subject: Subject) -> String {
        let language = self.planner.language.get();
        let words = &self.planner.words().check;
        let Subject::Member(index) = subject else { return words.the_team.to_owned() };
        let Some(member) = self.reading.team.staff.get(index) else { return (words.row_name)(index + 1) };
        let name = member.name.clone().unwrap_or_else(|| (words.row_name)(member.row));
        self.planner.program.get().role(&member.role).map_or_else(|| name.clone(), |role| format!("{name} · {}", role.title.get(language)))
    }

    /// What could not be assessed, under a line that names what is missing.
    fn not_assessed(&self, is_open: RwSignal<bool>) -> Option<Element> {
        let language = self.planner.language.get();
        let mut missing: Vec<&str> = Vec::new();
        for finding in &self.check.findings {
            let Status::NotAssessed { missing: names } = &finding.status else { continue };
            let headings = names.iter().map(|name| field_heading(name, language).unwrap_or(name));
            missing.extend(headings.filter(|heading| !missing.contains(heading)).collect::<Vec<_>>());
        }
        let summary = |rules| (self.planner.words().check.not_assessed)(rules, &missing.join("; "));
        self.folded(is_open, summary, |status| matches!(status, Status::NotAssessed { .. }))
    }

    fn folded(&self, is_open: RwSignal<bool>, summary: impl Fn(usize) -> String, is_so: fn(&Status) -> bool) -> Option<Element> {
        let findings: Vec<TeamFinding<'static>> = self.of_status(is_so).cloned().collect();
        let (planner, team) = (self.planner, self.reading.team.clone());
        let summary = (!findings.is_empty()).then(|| summary(findings.len()))?;
        let list = move || el("ul").class("ips-plain-list").child(findings.iter().map(|finding| item(planner, &team, finding)).collect::<View>());
        // What was counted is told on paper too, folded away or not.
        Some(el("div").class("ips-counted").child(fold(FOLD, is_open, summary, list)))
    }

    fn of_status(&self, is_so: fn(&Status) -> bool) -> impl Iterator<Item = &TeamFinding<'static>> {
        self.check.findings.iter().filter(move |finding| is_so(&finding.status))
    }
}

/// One finding: how grave it is, the sentence, where the rule stands, and what is unclear about it.
pub(super) fn item(planner: Planner, team: &Team, finding: &TeamFinding<'static>) -> Element {
    let sentence = team_finding_sentence(finding, team, planner.program.get(), planner.language.get());
    let source = finding.rule.source();
    // What is kept or open needs no weight: the line above the list says which it is.
    let mark = match finding.status {
        Status::Broken => severity_mark(planner, finding.severity),
        Status::Kept => el("span").class("ips-severity ips-severity--kept").attr("aria-hidden", "true"),
        Status::NotAssessed { .. } => el("span").class("ips-severity ips-severity--open").attr("aria-hidden", "true"),
    };
    el("li").child(mark).child(" ").child(sentence).child(source_line(source)).child(note_list(planner, [source]))
}
