//! Prints the types of all results for TypeScript.

use ips_wasm::{PolicyProblem, policy_description_types};
use ts_rs::{Config, TS};

/// One declaration with its documentation.
fn declaration<T: TS>(config: &Config) -> String {
    let docs = T::docs().unwrap_or_default();
    format!("\n{docs}export {}\n", T::decl(config))
}

macro_rules! declarations {
    ($config:expr, $($name:ident),* $(,)?) => { [$(declaration::<ips_wasm::shapes::$name>($config)),*].concat() };
}

fn main() {
    let config = Config::default();
    let results = declarations!(
        &config,
        Day,
        StatedDay,
        Exact,
        Value,
        Outcome,
        Party,
        Group,
        Severity,
        Reading,
        Text,
        Passage,
        Citation,
        InputProblem,
        AnswerValue,
        Reason,
        PartFinding,
        Finding,
        OpenFact,
        Change,
        Advice,
        ShownNote,
        DeterminationJson,
        Reviewed,
        Needs,
        Need,
        TeamNeed,
        RoleNeed,
        HiringStep,
        Growth,
        Phase,
        FindingStatus,
        Limit,
        HireReason,
        TeamFinding,
        Member,
        CheckedTeam,
        PlannedTeam,
        PlanMonth,
        Hire,
        FirstBreach,
        PlanResult,
        SubjectList,
        DueSubject,
        DueStatus,
        Weekend,
        DueItem,
        MissingEvent,
        PreHireJudgment,
        PreHireWindow,
        HireChecks,
        Deadlines,
        FidelityTotal,
        ExactRange,
        PointRange,
        ThresholdOutlook,
        BandOutlook,
        PlanForce,
        ItemRating,
        ItemPlanOutlook,
        ReviewKind,
        FidelityReview,
        HistoryStep,
        TeamStanding,
        ClockAlternative,
        LongerOutlook,
        NextReview,
        ConditionAnswer,
        ReEvaluationFinding,
        ReEvaluationOutlook,
        FidelityHint,
        FidelityResult,
        DayCounts,
        DayUnits,
        FreeUnits,
        Units,
        AuthorizationPeriod,
        AuthorizationIssue,
        AuthorizationFinding,
        Listed,
        AuthorizationResult,
    );
    print!(
        "// Written from the types of the core's results: `src/shapes`.\n{results}{}{}",
        declaration::<PolicyProblem>(&config),
        policy_description_types(&config)
    );
}
