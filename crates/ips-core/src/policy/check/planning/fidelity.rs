//! Bands, thresholds, states of a team, review dates, re-evaluation.

use super::Checker;
use crate::policy::check::Location;
use crate::policy::check::scale::{ITEMS, RATINGS, TOTALS};
use crate::policy::planning::{Band, ItemPlan, NextReview, ReEvaluation, TeamState};
use std::ops::RangeInclusive;

impl Checker<'_> {
    pub(super) fn fidelity(&mut self, at: &Location) {
        let rules = &self.planning.fidelity;
        self.report.text(&at.field("edition"), &rules.edition);
        self.source(at, &rules.source);
        if rules.thresholds.is_empty() {
            self.report.add(&at.field("thresholds"), "no total is enough", "state the lowest total that is");
        }
        self.apart(&at.field("thresholds"), &rules.thresholds, |_| ());
        self.each(&at.field("thresholds"), &rules.thresholds, |checker, at, threshold| {
            checker.within(&at.field("total"), threshold.total, &TOTALS);
            checker.report.text(&at.field("title"), &threshold.title);
        });
        self.apart(&at.field("bands"), &rules.bands, |band| &band.id);
        self.each(&at.field("bands"), &rules.bands, |checker, at, band| {
            checker.report.id(&at.field("id"), &band.id);
            checker.report.text(&at.field("title"), &band.title);
            if band.next.as_ref().is_some_and(|next| next.runs_out_to.is_some()) {
                let at = at.field("next").field("runs_out_to");
                checker.report.add(&at, "a band is no state of a team", "state the time at the state, or leave this out");
            }
            checker.next_review(&at.field("next"), band.next.as_ref());
        });
        self.bands_cover_the_scale(&at.field("bands"), &rules.bands);
        self.apart(&at.field("item_plans"), &rules.item_plans, |plan| plan.at_most);
        self.each(&at.field("item_plans"), &rules.item_plans, Checker::item_plan);
        self.states(&at.field("states"), &rules.states);
        if let Some(again) = &rules.re_evaluation {
            self.re_evaluation(&at.field("re_evaluation"), again);
        }
        self.apart(&at.field("hints"), &rules.hints, |hint| (hint.item, &hint.text));
        self.each(&at.field("hints"), &rules.hints, |checker, at, hint| {
            checker.within(&at.field("item"), hint.item, &ITEMS);
            if let Some(best) = hint.best {
                checker.within(&at.field("best"), best, &RATINGS);
            }
            checker.report.text(&at.field("text"), &hint.text);
        });
    }

    fn within(&mut self, at: &Location, number: u32, range: &RangeInclusive<u32>) {
        if !range.contains(&number) {
            self.report.add(at, format!("{number} is out of range"), format!("give {} to {}", range.start(), range.end()));
        }
    }

    /// On each day on which a band begins to hold, those in force leave no total out and hold none twice.
    fn bands_cover_the_scale(&mut self, at: &Location, bands: &[Band]) {
        if bands.is_empty() {
            self.report.add(at, "no band", "cover every total from the lowest to the highest");
        }
        let mut days: Vec<_> = bands.iter().map(|band| band.source.from).collect();
        days.sort_unstable();
        days.dedup();
        for day in days {
            let mut next = *TOTALS.start();
            for (index, band) in bands.iter().enumerate().filter(|(_, band)| band.source.in_force(day)) {
                if band.from != next || band.to < band.from {
                    let what = format!("{} to {} does not follow on what comes before", band.from, band.to);
                    return self.report.add(&at.entry(index), what, format!("begin at {next}: lowest band first, no gap, no total twice"));
                }
                next = band.to + 1;
            }
            if next != TOTALS.end() + 1 {
                return self.report.add(at, format!("the bands of {day} end at {}", next - 1), format!("the last one ends at {}", TOTALS.end()));
            }
        }
    }

    fn next_review(&mut self, at: &Location, next: Option<&NextReview>) {
        let Some(next) = next else { return };
        self.some_time(&at.field("latest"), next.latest);
        if let Some(earliest) = next.earliest {
            self.in_order(&at.field("earliest"), earliest, next.latest);
        }
        if let Some(longer) = &next.longer {
            let at = at.field("longer");
            self.within(&at.field("from_total"), longer.from_total, &TOTALS);
            self.in_order(&at.field("latest"), next.latest, longer.latest);
            self.source(&at, &longer.source);
        }
        self.report.text(&at.field("provided"), &next.provided);
        self.source(at, &next.source);
    }

    fn item_plan(&mut self, at: &Location, plan: &ItemPlan) {
        self.within(&at.field("at_most"), plan.at_most, &RATINGS);
        self.report.text(&at.field("text"), &plan.text);
        self.report.unique(&at.field("states"), "state", &plan.states);
        let known: Vec<&String> = self.planning.fidelity.states.iter().map(|state| &state.id).collect();
        self.report.lead_to(&at.field("states"), "state", &plan.states, &known);
    }

    fn states(&mut self, at: &Location, states: &[TeamState]) {
        if states.is_empty() {
            self.report.add(at, "no state", "say first where a team stands that was never reviewed");
        }
        let known: Vec<&String> = states.iter().map(|state| &state.id).collect();
        for (at, state) in self.report.entries(at, "id", states, |state| &state.id) {
            self.report.id(&at.field("id"), &state.id);
            self.report.text(&at.field("title"), &state.title);
            self.report.text(&at.field("text"), &state.text);
            self.report.leads_to(&at.field("at_or_above"), "state", &state.at_or_above, &known);
            self.report.leads_to(&at.field("below"), "state", &state.below, &known);
            if let Some(again) = &state.below_again {
                self.report.leads_to(&at.field("below_again"), "state", again, &known);
                if self.planning.fidelity.re_evaluation.is_none() {
                    self.report.add(&at.field("below_again"), "there is no re-evaluation", "state `re_evaluation`, or leave this out");
                }
            }
            if let Some(progress) = &state.progress {
                self.source(&at.field("progress"), &progress.source);
            }
            if let Some(over) = state.next.as_ref().and_then(|next| next.runs_out_to.as_ref()) {
                self.report.leads_to(&at.field("next").field("runs_out_to"), "state", over, &known);
            }
            self.next_review(&at.field("next"), state.next.as_ref());
            self.source(&at, &state.source);
        }
        for (index, state) in states.iter().enumerate() {
            if !reached(states).contains(&&state.id) {
                self.report.add(
                    &at.entry(index).field("id"),
                    format!("nothing leads to `{}`", state.id),
                    "name it as what follows on another state, or leave it out",
                );
            }
        }
    }

    fn re_evaluation(&mut self, at: &Location, again: &ReEvaluation) {
        self.within(&at.field("from"), again.from, &TOTALS);
        self.within(&at.field("to"), again.to, &TOTALS);
        if again.from > again.to {
            self.report.add(&at.field("to"), "the highest total is below the lowest", "exchange them");
        }
        if self.planning.fidelity.thresholds.iter().all(|threshold| again.to >= threshold.total) {
            self.report.add(&at.field("to"), format!("{} is enough without a re-evaluation", again.to), "give a total below the threshold");
        }
        self.some_time(&at.field("within"), again.within);
        self.source(at, &again.source);
        self.source_at(&at.field("within_source"), &again.within_source);
        self.report.text(&at.field("text"), &again.text);
        for (at, condition) in self.report.entries(&at.field("conditions"), "id", &again.conditions, |condition| &condition.id) {
            self.report.id(&at.field("id"), &condition.id);
            if ReEvaluation::DAYS.contains(&condition.id.as_str()) {
                self.report.add(&at.field("id"), format!("`{}` is asked under every policy", condition.id), "choose another id, or leave the condition out");
            }
            self.report.text(&at.field("question"), &condition.question);
            self.source(&at, &condition.source);
        }
    }
}

/// The states to which reviews and time lead, from the first one on.
fn reached(states: &[TeamState]) -> Vec<&String> {
    let mut found: Vec<&String> = states.first().map(|first| &first.id).into_iter().collect();
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        next += 1;
        for state in states.iter().filter(|state| state.id == *id) {
            let over = state.next.as_ref().and_then(|next| next.runs_out_to.as_ref());
            let after = [Some(&state.at_or_above), Some(&state.below), state.below_again.as_ref(), over];
            found.extend(after.into_iter().flatten().filter(|id| !found.contains(id)).collect::<Vec<_>>());
        }
    }
    found
}
