//! Every table of staffing cases: what a number of people needs, whether a team keeps the rules, how a program starts.

use ips_core::policy::RuleId;
use ips_core::policy::planning::{Reading, Severity};
use ips_core::staffing::{HireReason, NeedQuestion, PlanQuestion, Status, Team, TeamCheck, check_team, need, plan};
use ips_core::{Fraction, Language};
use ips_report::PlanTask;
use ips_tests::{Complaints, PlanningTable, codes, input};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedCase {
    name: String,
    as_of: Option<String>,
    ask: Value,
    reading: Option<Reading>,
    #[serde(default)]
    no_rule: bool,
    #[serde(default)]
    errors: Vec<String>,
    teams: Option<usize>,
    #[serde(default)]
    exact: BTreeMap<String, Fraction>,
    positions: Option<BTreeMap<String, Fraction>>,
    /// The people of each team, the largest first.
    split: Option<Vec<u32>>,
    /// All positions if the people were spread evenly.
    even: Option<Fraction>,
    /// The people whom the leaders carry, team by team.
    leaders_carry: Option<Vec<u32>>,
    /// The rules on which the caseload staff of the first team rests.
    rules: Option<Vec<String>>,
    next: Option<Next>,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
struct Next {
    people: u32,
    grows: Vec<String>,
    teams: Option<usize>,
}

#[test]
fn staff_for_a_number_of_people() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<NeedCase>::all("need.toml") {
        let planning = table.program.planning();
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let (question, errors) = NeedQuestion::read(&input(&case.ask));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            let Some(question) = question else { continue };
            let found = need(table.situation(case.as_of.as_deref()), &question, case.reading.unwrap_or(Reading::Strict));
            complaints.expect(&name, "no rule in force", &case.no_rule, &found.is_none());
            let Some(found) = found else { continue };
            complaints.expect(&name, "teams", &case.teams.unwrap_or(found.teams.len()), &found.teams.len());
            for (role, exact) in &case.exact {
                complaints.expect(&name, role, exact, &found.exact(role));
            }
            let roles = planning.staffing.roles.iter().map(|role| role.id.clone());
            let positions: BTreeMap<_, _> =
                roles.map(|role| (role.clone(), found.positions(&role))).filter(|(_, positions)| *positions > Fraction::ZERO).collect();
            complaints.expect(&name, "positions", case.positions.as_ref().unwrap_or(&positions), &positions);
            let split: Vec<u32> = found.teams.iter().map(|team| team.people).collect();
            complaints.expect(&name, "split", case.split.as_ref().unwrap_or(&split), &split);
            complaints.expect(&name, "even split", &case.even.unwrap_or(found.even_split_fte), &found.even_split_fte);
            let carried: Vec<u32> = found.teams.iter().map(|team| team.leader_carries).collect();
            complaints.expect(&name, "leaders carry", case.leaders_carry.as_ref().unwrap_or(&carried), &carried);
            let caseload_staff = found.teams[0].roles.iter().find(|role| role.role == planning.staffing.caseload_role);
            let rested_on: Vec<String> =
                caseload_staff.iter().flat_map(|role| &role.citations).flat_map(|citation| citation.rules.to_vec()).map(|rule| rule.0).collect();
            complaints.expect(&name, "rules", case.rules.as_ref().unwrap_or(&rested_on), &rested_on);
            let step = found.next_step().map(|step| Next {
                people: step.people,
                grows: step.grows.iter().map(|growth| growth.role.to_owned()).collect(),
                teams: step.teams,
            });
            complaints.expect(&name, "next step", case.next.as_ref().map_or(&step, |_| &case.next), &step);
        }
    }
    complaints.report();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckCase {
    name: String,
    as_of: Option<String>,
    /// Figures of the team, laid over the base.
    #[serde(default)]
    team: Map<String, Value>,
    /// The whole staff list in place of that of the base; `repeat` says how many such people there are.
    staff: Option<Vec<Map<String, Value>>>,
    /// Fields laid over rows of the base, by number.
    #[serde(default)]
    change: BTreeMap<usize, Map<String, Value>>,
    /// Rows of the base to leave out, by number.
    #[serde(default)]
    remove: Vec<usize>,
    /// Rows put after those of the base.
    #[serde(default)]
    add: Vec<Map<String, Value>>,
    /// Rule, subject and severity of each breach.
    broken: Vec<String>,
    /// Rule and subject of some of what cannot be assessed.
    #[serde(default)]
    not_assessed: Vec<String>,
    #[serde(default)]
    errors: Vec<String>,
}

impl CheckCase {
    fn team(&self, base: &Value) -> Value {
        let mut team = base.as_object().cloned().unwrap_or_default();
        let base_staff: Vec<Map<String, Value>> = team.remove("staff").and_then(|staff| serde_json::from_value(staff).ok()).unwrap_or_default();
        let staff = self.staff.clone().unwrap_or_else(|| {
            let rows = base_staff.into_iter().enumerate().filter(|(index, _)| !self.remove.contains(&(index + 1)));
            rows.map(|(index, mut row)| {
                row.extend(self.change.get(&(index + 1)).cloned().unwrap_or_default());
                row
            })
            .chain(self.add.iter().cloned())
            .collect()
        });
        let mut staff: Vec<_> = staff.into_iter().flat_map(repeated).collect();
        if self.staff.is_some() {
            staff.extend(self.add.iter().cloned());
        }
        team.extend(self.team.clone());
        team.insert("staff".to_owned(), json!(staff));
        Value::Object(team)
    }
}

fn repeated(mut row: Map<String, Value>) -> Vec<Map<String, Value>> {
    let times = row.remove("repeat").and_then(|times| times.as_u64()).unwrap_or(1);
    (0..times).map(|_| row.clone()).collect()
}

fn subject(row: Option<usize>) -> String {
    row.map_or_else(|| "team".to_owned(), |row| row.to_string())
}

fn breaches(check: &TeamCheck<'_>) -> Vec<String> {
    let broken = check.findings.iter().filter(|finding| finding.status == Status::Broken);
    let severity = |severity| match severity {
        Severity::Must => "must",
        Severity::Should => "should",
        Severity::May => "may",
    };
    broken.map(|finding| format!("{} {} {}", finding.rule.name(), subject(finding.row), severity(finding.severity))).collect()
}

fn sorted(list: &[String]) -> Vec<String> {
    let mut list = list.to_vec();
    list.sort();
    list
}

#[test]
fn teams_are_checked() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<CheckCase>::all("check-team.toml") {
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let situation = table.situation(case.as_of.as_deref());
            let (team, errors) = Team::read(situation, &input(&case.team(&table.head["base"])));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            let check = check_team(situation, &team).unwrap_or_else(|| panic!("{name}: no rule in force"));
            complaints.expect(&name, "broken", &sorted(&case.broken), &sorted(&breaches(&check)));
            let not_assessed = check.findings.iter().filter(|finding| finding.status == Status::NotAssessed);
            let mut open: Vec<_> = not_assessed.map(|finding| format!("{} {}", finding.rule.name(), subject(finding.row))).collect();
            open.retain(|line| case.not_assessed.contains(line));
            complaints.expect(&name, "not assessed", &sorted(&case.not_assessed), &sorted(&open));
        }
    }
    complaints.report();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanCase {
    name: String,
    ask: Value,
    #[serde(default)]
    errors: Vec<String>,
    /// Month, people, exact need of the caseload staff, their positions, the positions of each of the table's other roles, people the first team's leader carries.
    #[serde(default)]
    rows: Vec<Vec<Value>>,
    #[serde(default)]
    dates: Vec<(usize, String)>,
    /// Day, role, FTE and reason of hires that must be among those of the first team.
    #[serde(default)]
    hires: Vec<String>,
    /// The rules by which the first team opens with somebody in a role.
    #[serde(default)]
    opening_rules: BTreeMap<String, Vec<String>>,
    /// The rules of which something falls due by the plan, has to be there before a hire, or waits for a day that a plan does not know.
    #[serde(default)]
    due: Vec<String>,
    #[serde(default)]
    documents: Vec<String>,
    #[serde(default)]
    missing: Vec<String>,
    second_team: Option<SecondTeam>,
    /// New people each month; of a target also its months, the new people and the day on which it is reached.
    #[serde(default)]
    growth: Vec<Value>,
    /// The days from posting a job to the first day of work, and whether they are the ones suggested.
    hiring_lead: Option<(u32, bool)>,
    /// The days on which the capacity changes.
    #[serde(default)]
    capacity: Vec<(String, u32)>,
    #[serde(default)]
    first_breach: BTreeMap<Severity, (u32, String)>,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
struct SecondTeam {
    month: u32,
    opened: String,
}

#[test]
fn plans() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<PlanCase>::all("plan.toml") {
        let caseload_role = table.head["caseload_role"].as_str().unwrap_or_default();
        let others: Vec<String> = serde_json::from_value(table.head["others"].clone()).unwrap_or_default();
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let (question, errors) = PlanQuestion::read(table.situation(None), &input(&case.ask));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            let Some(question) = question else { continue };
            let plan = plan(table.situation(None), &question).unwrap_or_else(|| panic!("{name}: no rule in force"));
            for row in &case.rows {
                let month = &plan.months[usize::try_from(row[0].as_u64().unwrap_or_default()).unwrap_or_default()];
                let team = &month.teams[0];
                let mut came =
                    vec![json!(month.month), json!(month.people), json!(team.needed.to_string()), json!(team.positions_of(caseload_role).to_string())];
                came.extend(others.iter().map(|role| json!(team.positions_of(role).to_string())));
                came.push(json!(team.leader_carries));
                complaints.expect(&name, "row", row, &came);
            }
            for (month, date) in &case.dates {
                complaints.expect(&name, "date", date, &plan.months[*month].date.to_string());
            }
            if !case.growth.is_empty() {
                let mut growth = vec![json!(plan.growth.new_per_month.to_string())];
                growth.extend(plan.growth.target.into_iter().flat_map(|target| [json!(target.months), json!(target.new_people), json!(target.reached)]));
                complaints.expect(&name, "growth", &case.growth, &growth);
            }
            if let Some(lead) = case.hiring_lead {
                complaints.expect(&name, "lead", &lead, &(plan.hiring_lead.days, plan.hiring_lead.is_suggested));
            }
            if !case.capacity.is_empty() {
                let steps: Vec<_> = plan.capacity.iter().map(|step| (step.date.to_string(), step.capacity)).collect();
                complaints.expect(&name, "capacity", &case.capacity, &steps);
            }
            let hires: Vec<String> = plan.hires.iter().filter(|hire| hire.team == 1).map(hire_line).collect();
            for hire in &case.hires {
                complaints.expect(&name, "hires", &(hire.clone(), true), &(hire.clone(), hires.contains(hire)));
            }
            for (role, expected) in &case.opening_rules {
                let opening = plan.hires.iter().find(|hire| hire.role == role && hire.why == HireReason::Opening);
                let rules = opening.map(|hire| hire.citation.rules.iter().map(|rule| rule.0.clone()).collect());
                complaints.expect(&name, "opening rules", &Some(expected.clone()), &rules);
            }
            let asked = input(&case.ask);
            let (task, _) = PlanTask::read(table.situation(None), &asked, Language::En).unwrap_or_else(|none| panic!("{name}: {none:?}"));
            let planned = task.planned().unwrap_or_else(|| panic!("{name}: no plan"));
            let due = planned.deadlines.iter().flat_map(|item| item.citation.rules);
            complaints.expect(&name, "due", &Vec::new(), &lacking(&case.due, due));
            let checks = planned.pre_hire.iter().flat_map(|hire| &hire.checks).flat_map(|check| check.citation.rules);
            complaints.expect(&name, "documents", &Vec::new(), &lacking(&case.documents, checks));
            let missing = planned.missing_events.iter().flat_map(|missing| &missing.deadlines).flat_map(|deadline| &deadline.source.rules);
            complaints.expect(&name, "missing", &Vec::new(), &lacking(&case.missing, missing));
            let second = plan.months.iter().find_map(|month| Some(SecondTeam { month: month.month, opened: month.teams.get(1)?.opened.to_string() }));
            complaints.expect(&name, "second team", &case.second_team, &second);
            for (severity, expected) in &case.first_breach {
                let breach = plan.without_hires.iter().find(|breach| breach.finding.severity == *severity);
                let came = breach.map(|breach| (breach.month, breach.finding.rule.name().to_owned()));
                complaints.expect(&name, "first breach", &Some(expected.clone()), &came);
            }
        }
    }
    complaints.report();
}

/// Those of the expected rules that are not among some.
fn lacking<'r>(expected: &[String], came: impl Iterator<Item = &'r RuleId>) -> Vec<String> {
    let came: Vec<&str> = came.map(|rule| rule.0.as_str()).collect();
    expected.iter().filter(|rule| !came.contains(&rule.as_str())).cloned().collect()
}

fn hire_line(hire: &ips_core::staffing::Hire<'_>) -> String {
    let why = match hire.why {
        HireReason::Opening => "opening".to_owned(),
        HireReason::FullTeam => "full_team".to_owned(),
        HireReason::People(people) => format!("people {people}"),
    };
    format!("{} {} {} {why}", hire.needed_by, hire.role, hire.fte)
}
