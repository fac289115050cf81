//! What a check of a team found, as a report. What one rule says alike of several people stands in one line.

use super::block::{Block, Finding, Fold, Mark};
use super::whole::Report;
use crate::task::{CheckedTeam, Tool};
use crate::words::{Speaker, field_heading, planning};
use ips_core::Situation;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Phase;
use ips_core::staffing::{Status, Team, TeamFinding};

/// A summary, then what is broken, of the team first and then of its people, what could not be assessed, and what is kept.
pub fn team_report<'p>(checked: &CheckedTeam<'p>, situation: Situation<'_, ProgramPolicy>, speaker: Speaker<'p, ProgramPolicy>) -> Report<'p> {
    let words = &planning(speaker.language).check;
    let mut blocks = vec![summary(checked, speaker)];
    blocks.push(broken(checked, speaker));
    let of = |status| checked.check.findings.iter().filter(move |finding| finding.status == status);
    let mut missing: Vec<&str> = Vec::new();
    for name in of(Status::NotAssessed).flat_map(|finding| &finding.missing) {
        let heading = field_heading(name, speaker.language).unwrap_or(name);
        if !missing.contains(&heading) {
            missing.push(heading);
        }
    }
    let part = |id, heading: String, status| Block::findings(id, heading, Fold::Closed, lines(of(status), &checked.team, speaker));
    blocks.extend(part("not-assessed", (words.not_assessed)(of(Status::NotAssessed).count(), &missing.join("; ")), Status::NotAssessed));
    blocks.extend(part("kept", (words.kept)(of(Status::Kept).count()), Status::Kept));
    Report::of_task(speaker, situation, Tool::Check, blocks)
}

/// What a change of a team does to the findings: both summaries, and the findings that come and go. `origin` leads from a row of the changed list
/// to the row that it was copied from.
pub fn team_change<'p>(
    now: &CheckedTeam<'p>,
    then: &CheckedTeam<'p>,
    origin: impl Fn(usize) -> Option<usize>,
    speaker: Speaker<'p, ProgramPolicy>,
) -> Vec<Block<'p>> {
    let words = &planning(speaker.language).check;
    let line = |label: &str, checked: &CheckedTeam<'_>| Finding::says(speaker.team_summary(&checked.check)).about(label);
    // Rows of the two lists are compared as rows of the list that was copied; whoever is new is like nobody.
    let before = |finding: &TeamFinding<'_>| finding.row.map(Some);
    let after = |finding: &TeamFinding<'_>| finding.row.map(&origin);
    let comes = changed(then, &after, now, &before);
    let goes = changed(now, &before, then, &after);
    let mut blocks = vec![Block::Summary(vec![line(words.now, now), line(words.then, then)])];
    if comes.is_empty() && goes.is_empty() {
        blocks.push(Block::Text(words.no_difference.to_owned()));
    }
    for (id, heading, findings, checked) in [("comes", words.comes, comes, then), ("goes", words.goes, goes, now)] {
        blocks.extend(Block::findings(id, heading, Fold::Never, lines(findings, &checked.team, speaker)));
    }
    blocks
}

/// Whom a finding is about: nobody of the list but the team, or a row, or somebody new.
type Whom<'w> = &'w dyn Fn(&TeamFinding<'_>) -> Option<Option<usize>>;

/// What is broken in one check and not, or not in this way, in the other.
fn changed<'c, 'p>(one: &'c CheckedTeam<'p>, whom: Whom<'_>, other: &CheckedTeam<'p>, whom_there: Whom<'_>) -> Vec<&'c TeamFinding<'p>> {
    let is_same = |a: &TeamFinding<'p>, b: &TeamFinding<'p>| {
        let person = whom(a);
        a.rule == b.rule && a.severity == b.severity && person != Some(None) && person == whom_there(b)
    };
    let others: Vec<_> = other.check.findings.iter().filter(|finding| finding.status == Status::Broken).collect();
    let own = one.check.findings.iter().filter(|finding| finding.status == Status::Broken);
    own.filter(|finding| others.iter().all(|other| !is_same(finding, other))).collect()
}

fn summary<'p>(checked: &CheckedTeam<'p>, speaker: Speaker<'p, ProgramPolicy>) -> Block<'p> {
    let words = &planning(speaker.language).check;
    let mut lines = vec![Finding::says(speaker.team_summary(&checked.check))];
    if !speaker.policy.planning().staffing.start_up.is_empty() {
        lines.push(Finding::says(match checked.check.phase {
            Some(Phase::Opening) => words.opening,
            Some(Phase::Full | Phase::Always) => words.full,
            None => words.phase_unknown,
        }));
    }
    lines.extend(speaker.caseload_sum(&checked.team).map(Finding::says));
    lines.push(Finding::says(words.fte));
    Block::Summary(lines)
}

fn broken<'p>(checked: &CheckedTeam<'p>, speaker: Speaker<'p, ProgramPolicy>) -> Block<'p> {
    let words = planning(speaker.language);
    let part = |id, heading: &str, of_people: bool| {
        let broken = checked.check.findings.iter().filter(|finding| finding.status == Status::Broken && finding.row.is_some() == of_people);
        Block::findings(id, heading, Fold::Never, lines(broken, &checked.team, speaker))
    };
    let parts: Vec<_> = [part("team", words.check.the_team, false), part("staff", words.deadlines.staff_heading, true)].into_iter().flatten().collect();
    if parts.is_empty() {
        return Block::Text(words.check.nothing_broken.to_owned());
    }
    Block::section("broken", words.check.broken, Fold::Never, parts)
}

/// Findings in their order; what is said alike of several people once, with their names, at the place of the first.
fn lines<'f, 'p: 'f>(findings: impl IntoIterator<Item = &'f TeamFinding<'p>>, team: &Team, speaker: Speaker<'_, ProgramPolicy>) -> Vec<Finding<'p>> {
    // What a finding asks is said once for it, and not again for each that it is compared with.
    let mut alike: Vec<(Option<String>, Vec<&TeamFinding<'p>>)> = Vec::new();
    for finding in findings {
        let asked = speaker.asked_of_person(finding, team);
        let is_alike = |first: &TeamFinding<'_>| {
            first.rule == finding.rule && first.status == finding.status && first.severity == finding.severity && first.missing == finding.missing
        };
        match alike.iter_mut().find(|(other, group)| asked.is_some() && *other == asked && group.first().is_some_and(|first| is_alike(first))) {
            Some((_, group)) => group.push(finding),
            None => alike.push((asked, vec![finding])),
        }
    }
    let line = |(_, findings): &(Option<String>, Vec<&TeamFinding<'p>>)| {
        let (first, others) = findings.split_first()?;
        Some(Finding { words: speaker.team_findings(first, others, team), ..found(first, team, speaker) })
    };
    alike.iter().filter_map(line).collect()
}

/// One finding: how grave it is, the sentence, and the rule.
pub(super) fn found<'p>(finding: &TeamFinding<'p>, team: &Team, speaker: Speaker<'_, ProgramPolicy>) -> Finding<'p> {
    let mark = match finding.status {
        Status::Broken => Mark::Rule(finding.severity),
        Status::Kept => Mark::Kept,
        Status::NotAssessed => Mark::NotAssessed,
    };
    Finding::says(speaker.team_finding(finding, team)).marked(mark).by([finding.citation])
}
