//! What the planning tasks say beside the sentences that every surface shares. A language is one file, which must be complete to compile.

mod en;
mod es;

use chrono::NaiveDate;
use ips_core::Language;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) bad_entries: &'static str,
    pub(super) sources: &'static str,
    /// Over a column of rule ids.
    pub(super) rules: &'static str,
    /// Over a column of severities.
    pub(super) severity: &'static str,
    /// In the order must, should, may.
    pub(super) severities: [&'static str; 3],
    pub(super) need: NeedWords,
    pub(super) team: TeamWords,
    pub(super) plan: PlanWords,
    pub(super) due: DueWords,
    pub(super) pre_hire: PreHireWords,
    pub(super) fidelity: FidelityWords,
    pub(super) units: UnitWords,
    pub(super) review: ReviewWords,
}

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &en::WORDS,
            Language::Es => &es::WORDS,
        }
    }
}

#[derive(Debug)]
pub(super) struct NeedWords {
    pub(super) title: &'static str,
    pub(super) people: &'static str,
    pub(super) strict: &'static str,
    pub(super) loose: &'static str,
    pub(super) team: fn(usize, u32) -> String,
    pub(super) role: &'static str,
    pub(super) posts: &'static str,
    pub(super) exact: &'static str,
    pub(super) sum: &'static str,
    pub(super) all_posts: &'static str,
    pub(super) team_limit: &'static str,
    pub(super) next_step: &'static str,
}

#[derive(Debug)]
pub(super) struct TeamWords {
    pub(super) title: &'static str,
    pub(super) phase: &'static str,
    pub(super) phase_unknown: &'static str,
    pub(super) opening: &'static str,
    pub(super) full: &'static str,
    pub(super) result: &'static str,
    pub(super) hint: &'static str,
    pub(super) broken: &'static str,
    pub(super) not_assessed: &'static str,
    pub(super) kept: &'static str,
    pub(super) finding: &'static str,
}

#[derive(Debug)]
pub(super) struct PlanWords {
    pub(super) title: &'static str,
    pub(super) months: &'static str,
    pub(super) month: &'static str,
    pub(super) date: &'static str,
    pub(super) people: &'static str,
    pub(super) room: &'static str,
    pub(super) teams: &'static str,
    pub(super) needed: fn(&str) -> String,
    pub(super) carries: fn(&str) -> String,
    pub(super) hires: &'static str,
    pub(super) post_by: &'static str,
    pub(super) late: &'static str,
    pub(super) needed_by: &'static str,
    pub(super) team: &'static str,
    pub(super) role: &'static str,
    pub(super) fte: &'static str,
    pub(super) why: &'static str,
    pub(super) why_opening: &'static str,
    pub(super) why_full_team: &'static str,
    pub(super) why_people: fn(u32) -> String,
    pub(super) without_hires: &'static str,
    pub(super) nothing_breaks: &'static str,
    pub(super) due: &'static str,
    pub(super) calendar_name: fn(&str) -> String,
}

#[derive(Debug)]
pub(super) struct DueWords {
    pub(super) title: &'static str,
    pub(super) result: &'static str,
    pub(super) missing: &'static str,
    pub(super) day: &'static str,
    pub(super) status: &'static str,
    pub(super) who: &'static str,
    pub(super) what: &'static str,
    pub(super) program: &'static str,
    pub(super) member: fn(usize) -> String,
    pub(super) person: fn(usize) -> String,
    pub(super) from: fn(NaiveDate) -> String,
    pub(super) paper: &'static str,
    pub(super) calendar_name: fn(&str) -> String,
}

#[derive(Debug)]
pub(super) struct PreHireWords {
    pub(super) heading: &'static str,
    pub(super) first_day: &'static str,
    pub(super) none: &'static str,
    pub(super) paper: &'static str,
    pub(super) oldest: &'static str,
    pub(super) date: &'static str,
    pub(super) last_first_day: &'static str,
    pub(super) judgment: &'static str,
}

#[derive(Debug)]
pub(super) struct FidelityWords {
    pub(super) title: &'static str,
    pub(super) edition: &'static str,
    pub(super) total: &'static str,
    pub(super) mean: &'static str,
    pub(super) not_rated: &'static str,
    pub(super) thresholds: &'static str,
    pub(super) at_least: fn(u32) -> String,
    pub(super) meaning: &'static str,
    pub(super) reached: &'static str,
    pub(super) points: &'static str,
    pub(super) standing: &'static str,
    pub(super) since: &'static str,
    pub(super) new_people: &'static str,
    pub(super) new_people_yes: &'static str,
    pub(super) new_people_no: &'static str,
    pub(super) new_people_ask: &'static str,
    pub(super) if_reviewed: &'static str,
    pub(super) date: &'static str,
    pub(super) kind: &'static str,
    pub(super) self_rating: &'static str,
    pub(super) review: &'static str,
    pub(super) re_evaluation: &'static str,
    pub(super) effect: &'static str,
    pub(super) at_or_above: &'static str,
    pub(super) below: &'static str,
    pub(super) below_again: &'static str,
    pub(super) not_counted_self: &'static str,
    pub(super) not_counted_no_threshold: &'static str,
    pub(super) not_counted_not_offered: &'static str,
    pub(super) not_counted_nothing: &'static str,
    pub(super) not_counted_used: &'static str,
    pub(super) state_after: &'static str,
    pub(super) next_review: &'static str,
    pub(super) counted_from: &'static str,
    /// In the order review, report, score, plan.
    pub(super) clocks: [&'static str; 4],
    pub(super) earliest: &'static str,
    pub(super) latest: &'static str,
    pub(super) remark: &'static str,
    pub(super) days_left: fn(i64) -> String,
    pub(super) other_reading: &'static str,
    pub(super) longer: &'static str,
    pub(super) longer_granted: &'static str,
    pub(super) longer_possible: &'static str,
    pub(super) longer_too_low: &'static str,
    pub(super) missing: &'static str,
    pub(super) provided: &'static str,
    pub(super) weekend: &'static str,
    pub(super) item_plans: &'static str,
    pub(super) advice: &'static str,
    pub(super) plan_due: &'static str,
    pub(super) plan_done: &'static str,
    pub(super) can_be_asked: &'static str,
    pub(super) test: &'static str,
    pub(super) in_time: &'static str,
    pub(super) none_before: &'static str,
    pub(super) hints: &'static str,
}

#[derive(Debug)]
pub(super) struct UnitWords {
    pub(super) title: &'static str,
    pub(super) authorization: &'static str,
    pub(super) period: &'static str,
    pub(super) days_left: &'static str,
    pub(super) units: &'static str,
    pub(super) unit_is: fn(u32) -> String,
    pub(super) free_are: fn(u32) -> String,
    pub(super) daily_is: fn(u32) -> String,
    pub(super) free: &'static str,
    pub(super) used_and_left: fn(u32, u32) -> String,
    pub(super) last_free: &'static str,
    pub(super) reminder: &'static str,
    pub(super) date: &'static str,
    pub(super) services: &'static str,
    pub(super) minutes: &'static str,
    pub(super) running: &'static str,
    pub(super) remarks: &'static str,
    pub(super) before_engagement: &'static str,
    pub(super) no_rule: &'static str,
    pub(super) breaches: &'static str,
    pub(super) finding: &'static str,
    pub(super) over_daily_limit: fn(u32) -> String,
    pub(super) without_authorization: fn(u32) -> String,
    pub(super) after_period: fn(u32) -> String,
    /// Days.
    pub(super) period_too_long: fn(u32) -> String,
    pub(super) packet: &'static str,
    pub(super) billing: &'static str,
}

#[derive(Debug)]
pub(super) struct ReviewWords {
    pub(super) continued_stay: &'static str,
    pub(super) discharge: &'static str,
    pub(super) statement: &'static str,
    pub(super) result: &'static str,
}
