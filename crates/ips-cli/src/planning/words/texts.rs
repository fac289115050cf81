//! The words that every language gives for the planning tasks.

use chrono::NaiveDate;

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) bad_entries: &'static str,
    pub(crate) sources: &'static str,
    /// Over a column of rule ids.
    pub(crate) rules: &'static str,
    /// Over a column of severities.
    pub(crate) severity: &'static str,
    /// In the order must, should, may.
    pub(crate) severities: [&'static str; 3],
    pub(crate) need: NeedWords,
    pub(crate) team: TeamWords,
    pub(crate) plan: PlanWords,
    pub(crate) due: DueWords,
    pub(crate) pre_hire: PreHireWords,
    pub(crate) fidelity: FidelityWords,
    pub(crate) units: UnitWords,
    pub(crate) review: ReviewWords,
}

#[derive(Debug)]
pub(crate) struct NeedWords {
    pub(crate) title: &'static str,
    pub(crate) people: &'static str,
    pub(crate) strict: &'static str,
    pub(crate) loose: &'static str,
    pub(crate) team: fn(usize, u32) -> String,
    pub(crate) role: &'static str,
    pub(crate) positions: &'static str,
    pub(crate) exact: &'static str,
    pub(crate) sum: &'static str,
    pub(crate) all_positions: &'static str,
    pub(crate) team_limit: &'static str,
    pub(crate) next_step: &'static str,
}

#[derive(Debug)]
pub(crate) struct TeamWords {
    pub(crate) title: &'static str,
    pub(crate) phase: &'static str,
    pub(crate) phase_unknown: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) full: &'static str,
    pub(crate) result: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) broken: &'static str,
    pub(crate) not_assessed: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) finding: &'static str,
}

#[derive(Debug)]
pub(crate) struct PlanWords {
    pub(crate) title: &'static str,
    pub(crate) months: &'static str,
    pub(crate) month: &'static str,
    pub(crate) date: &'static str,
    pub(crate) people: &'static str,
    pub(crate) capacity: &'static str,
    pub(crate) teams: &'static str,
    pub(crate) needed: fn(&str) -> String,
    pub(crate) carries: fn(&str) -> String,
    pub(crate) hires: &'static str,
    pub(crate) post_by: &'static str,
    pub(crate) late: &'static str,
    pub(crate) needed_by: &'static str,
    pub(crate) team: &'static str,
    pub(crate) role: &'static str,
    pub(crate) fte: &'static str,
    pub(crate) why: &'static str,
    pub(crate) why_opening: &'static str,
    pub(crate) why_full_team: &'static str,
    pub(crate) why_people: fn(u32) -> String,
    pub(crate) without_hires: &'static str,
    pub(crate) nothing_breaks: &'static str,
    pub(crate) due: &'static str,
    pub(crate) calendar_name: fn(&str) -> String,
}

#[derive(Debug)]
pub(crate) struct DueWords {
    pub(crate) title: &'static str,
    pub(crate) result: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) day: &'static str,
    pub(crate) status: &'static str,
    pub(crate) who: &'static str,
    pub(crate) what: &'static str,
    pub(crate) program: &'static str,
    pub(crate) member: fn(usize) -> String,
    pub(crate) person: fn(usize) -> String,
    pub(crate) from: fn(NaiveDate) -> String,
    pub(crate) document: &'static str,
    pub(crate) calendar_name: fn(&str) -> String,
}

#[derive(Debug)]
pub(crate) struct PreHireWords {
    pub(crate) heading: &'static str,
    pub(crate) first_day: &'static str,
    pub(crate) none: &'static str,
    pub(crate) document: &'static str,
    pub(crate) oldest: &'static str,
    pub(crate) date: &'static str,
    pub(crate) last_first_day: &'static str,
    pub(crate) judgment: &'static str,
}

#[derive(Debug)]
pub(crate) struct FidelityWords {
    pub(crate) title: &'static str,
    pub(crate) edition: &'static str,
    pub(crate) total: &'static str,
    pub(crate) mean: &'static str,
    pub(crate) not_rated: &'static str,
    pub(crate) thresholds: &'static str,
    pub(crate) at_least: fn(u32) -> String,
    pub(crate) meaning: &'static str,
    pub(crate) reached: &'static str,
    pub(crate) points: &'static str,
    pub(crate) standing: &'static str,
    pub(crate) since: &'static str,
    pub(crate) new_people: &'static str,
    pub(crate) new_people_yes: &'static str,
    pub(crate) new_people_no: &'static str,
    pub(crate) new_people_ask: &'static str,
    pub(crate) if_reviewed: &'static str,
    pub(crate) date: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) self_rating: &'static str,
    pub(crate) review: &'static str,
    pub(crate) re_evaluation: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) at_or_above: &'static str,
    pub(crate) below: &'static str,
    pub(crate) below_again: &'static str,
    pub(crate) not_counted_self: &'static str,
    pub(crate) not_counted_no_threshold: &'static str,
    pub(crate) not_counted_not_offered: &'static str,
    pub(crate) not_counted_nothing: &'static str,
    pub(crate) not_counted_used: &'static str,
    pub(crate) state_after: &'static str,
    pub(crate) next_review: &'static str,
    pub(crate) counted_from: &'static str,
    /// In the order review, report, score, plan.
    pub(crate) clocks: [&'static str; 4],
    pub(crate) earliest: &'static str,
    pub(crate) latest: &'static str,
    pub(crate) remark: &'static str,
    pub(crate) days_left: fn(i64) -> String,
    pub(crate) other_reading: &'static str,
    pub(crate) longer: &'static str,
    pub(crate) longer_granted: &'static str,
    pub(crate) longer_possible: &'static str,
    pub(crate) longer_too_low: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) provided: &'static str,
    pub(crate) weekend: &'static str,
    pub(crate) item_plans: &'static str,
    pub(crate) advice: &'static str,
    pub(crate) plan_due: &'static str,
    pub(crate) plan_done: &'static str,
    pub(crate) can_be_asked: &'static str,
    pub(crate) test: &'static str,
    pub(crate) in_time: &'static str,
    pub(crate) none_before: &'static str,
    pub(crate) hints: &'static str,
}

#[derive(Debug)]
pub(crate) struct UnitWords {
    pub(crate) title: &'static str,
    pub(crate) authorization: &'static str,
    pub(crate) period: &'static str,
    pub(crate) days_left: &'static str,
    pub(crate) units: &'static str,
    pub(crate) unit_is: fn(u32) -> String,
    pub(crate) free_are: fn(u32) -> String,
    pub(crate) daily_is: fn(u32) -> String,
    pub(crate) free: &'static str,
    pub(crate) used_and_left: fn(u32, u32) -> String,
    pub(crate) last_free: &'static str,
    pub(crate) reminder: &'static str,
    pub(crate) date: &'static str,
    pub(crate) services: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) running: &'static str,
    pub(crate) remarks: &'static str,
    pub(crate) before_engagement: &'static str,
    pub(crate) no_rule: &'static str,
    pub(crate) breaches: &'static str,
    pub(crate) finding: &'static str,
    pub(crate) over_daily_limit: fn(u32) -> String,
    pub(crate) without_authorization: fn(u32) -> String,
    pub(crate) after_period: fn(u32) -> String,
    /// Days.
    pub(crate) period_too_long: fn(u32) -> String,
    pub(crate) packet: &'static str,
    pub(crate) billing: &'static str,
}

#[derive(Debug)]
pub(crate) struct ReviewWords {
    pub(crate) continued_stay: &'static str,
    pub(crate) discharge: &'static str,
    pub(crate) statement: &'static str,
    pub(crate) result: &'static str,
}
