//! The staff that a number of people needs, as a report.

use super::block::{Block, Cell, Column, Finding, Fold, Row, Table};
use super::whole::Report;
use crate::task::{NeedWithStep, Needs, Tool, TopRating, need_steps};
use crate::words::{Speaker, number_text, planning, tables};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Reading, in_force};
use ips_core::staffing::{Need, StaffingRules, TeamNeed};
use ips_core::{Citation, Fraction, Situation};

/// The staff in every way of counting side by side, the sums written out, and every step up to a full team.
pub fn need_report<'p>(needs: &Needs<'p>, speaker: Speaker<'p, ProgramPolicy>) -> Report<'p> {
    let words = &planning(speaker.language).need;
    let told = Told { needs, speaker, words, columns: columns(needs, speaker, words) };
    let kept = needs.top.as_ref().filter(|top| top.need.is_none()).map(|top| Block::Text(told.kept(top)));
    let blocks = [Some(told.summary()), Some(told.table()), kept, told.split(), Some(told.sums()), Some(told.steps())];
    Report::of_task(speaker, needs.strict.need.rules.situation, Tool::Need, blocks.into_iter().flatten().collect())
}

/// A way of counting.
struct Way<'n, 'p> {
    id: &'static str,
    heading: &'static str,
    note: String,
    reading: Reading,
    staff: &'n NeedWithStep<'p>,
    fold: Fold,
}

fn columns<'n, 'p>(needs: &'n Needs<'p>, speaker: Speaker<'_, ProgramPolicy>, words: &'static tables::Need) -> Vec<Way<'n, 'p>> {
    let mut columns = vec![
        Way { id: "loose", heading: words.loose, note: words.loose_note.to_owned(), reading: Reading::Loose, staff: &needs.loose, fold: Fold::Closed },
        Way { id: "strict", heading: words.strict, note: words.strict_note.to_owned(), reading: Reading::Strict, staff: &needs.strict, fold: Fold::Open },
    ];
    columns.extend(needs.top.as_ref().and_then(|top| {
        let note = (words.top_rating_note)(top.caseload.people, top.caseload.item, item_name(top, speaker));
        Some(Way { id: "top", heading: words.top_rating, note, reading: Reading::Strict, staff: top.need.as_ref()?, fold: Fold::Closed })
    }));
    columns
}

/// What the item of the scale is called.
fn item_name<'p>(top: &TopRating<'p>, speaker: Speaker<'_, ProgramPolicy>) -> &'p str {
    let item = usize::try_from(top.caseload.item).ok().and_then(|item| top.scale.items.get(item.checked_sub(1)?));
    item.map_or("", |item| item.name.get(speaker.language))
}

struct Told<'n, 'p> {
    needs: &'n Needs<'p>,
    speaker: Speaker<'p, ProgramPolicy>,
    words: &'static tables::Need,
    columns: Vec<Way<'n, 'p>>,
}

impl<'p> Told<'_, 'p> {
    fn summary(&self) -> Block<'p> {
        let positions = |of: &NeedWithStep<'_>| self.speaker.positions(of.need.all_positions_fte);
        let Needs { strict, loose, .. } = self.needs;
        Block::Summary(vec![
            Finding::says((self.words.summary)(strict.need.question.people, &positions(strict), &positions(loose))),
            Finding::says(planning(self.speaker.language).check.fte),
        ])
    }

    fn kept(&self, top: &TopRating<'_>) -> String {
        (self.words.top_rating_kept)(self.needs.strict.need.rules.people_per_fte, top.caseload.item, item_name(top, self.speaker))
    }

    fn table(&self) -> Block<'p> {
        let (words, speaker) = (self.words, self.speaker);
        let staffing = &speaker.policy.planning().staffing;
        let row = |label: &str, content: &dyn Fn(&NeedWithStep<'p>) -> Cell| {
            Row::of(std::iter::once(Cell::text(label)).chain(self.columns.iter().map(|column| content(column.staff))))
        };
        let is_needed = |role: &str| self.columns.iter().any(|column| column.staff.need.positions(role) > Fraction::ZERO);
        let roles = staffing.roles.iter().filter(|role| is_needed(&role.id));
        let mut rows: Vec<Row<'p>> = roles.map(|role| row(role.title.get(speaker.language), &|of| self.positions(&of.need, &role.id))).collect();
        rows.push(row(words.all_positions, &|of| Cell::text(speaker.positions(of.need.all_positions_fte))));
        rows.push(row(words.teams, &|of| Cell::text(of.need.teams.len().to_string())));
        if !staffing.leader_caseload.is_empty() {
            let carried = |of: &NeedWithStep<'p>| Cell::text(of.need.teams.iter().map(|team| team.leader_carries).sum::<u32>().to_string());
            rows.push(row(&(words.leader_carries)(speaker.role(&staffing.leader)), &carried));
        }
        let step = |of: &NeedWithStep<'p>| of.next_step.as_ref().map_or_else(|| words.no_next_step.to_owned(), |step| speaker.hiring_step(step));
        rows.push(row(words.next_step, &|of| Cell::text(step(of))));
        let columns = self.columns.iter().map(|column| Column { heading: column.heading.to_owned(), note: column.note.clone() });
        let caption = (words.caption)(self.needs.strict.need.question.people);
        Block::Table(Table::new("need", caption, std::iter::once(Column::new(words.role)).chain(columns), rows))
    }

    /// The positions of a role, and the exact need where that is another number.
    fn positions(&self, need: &Need<'p>, role: &str) -> Cell {
        let (positions, exact) = (need.positions(role), need.exact(role));
        if positions == Fraction::ZERO {
            return Cell::text(self.words.none);
        }
        let remark = if exact == positions { String::new() } else { (self.words.exactly)(&number_text(exact)) };
        Cell::text(self.speaker.positions(positions)).remark(remark)
    }

    /// The people and the staff of each team, in every way of counting that takes several, and what an even split would need.
    fn split(&self) -> Option<Block<'p>> {
        let several = self.columns.iter().filter(|column| column.staff.need.teams.len() > 1);
        let part = |column: &Way<'_, 'p>| {
            let Need { all_positions_fte, even_split_fte, .. } = column.staff.need;
            let positions = |fte| self.speaker.positions(fte);
            let is_even = even_split_fte == all_positions_fte;
            let even = if is_even { self.words.is_even.to_owned() } else { (self.words.even_split)(&positions(even_split_fte), &positions(all_positions_fte)) };
            let blocks = vec![Block::Table(self.teams_of(column)), Block::Text(even)];
            Block::section(format!("split-{}", column.id), column.heading, column.fold, blocks)
        };
        let parts: Vec<_> = several.map(part).collect();
        (!parts.is_empty()).then(|| Block::section("split", self.words.split_heading, Fold::Never, parts))
    }

    fn teams_of(&self, column: &Way<'_, 'p>) -> Table<'p> {
        let (words, need, staffing) = (self.words, &column.staff.need, &self.speaker.policy.planning().staffing);
        let roles: Vec<_> = staffing.roles.iter().filter(|role| need.positions(&role.id) > Fraction::ZERO).collect();
        let carries = !staffing.leader_caseload.is_empty();
        let mut heads: Vec<String> = [words.teams, words.people_each].map(str::to_owned).into();
        heads.extend(roles.iter().map(|role| role.short.get(self.speaker.language).to_owned()));
        heads.extend(carries.then(|| (words.leader_carries)(self.speaker.role(&staffing.leader))));
        let row = |(count, team): (usize, &TeamNeed<'p>)| {
            let mut cells = vec![Cell::count(count), Cell::count(team.people)];
            cells.extend(roles.iter().map(|role| number(team.positions(&role.id))));
            cells.extend(carries.then(|| Cell::count(team.leader_carries)));
            Row::of(cells)
        };
        let rows = alike(need).into_iter().map(row);
        Table::new(format!("split-{}", column.id), (words.split_caption)(column.heading), heads.into_iter().map(Column::new), rows)
    }

    fn sums(&self) -> Block<'p> {
        let parts = self.columns.iter().map(|column| {
            let need = &column.staff.need;
            let teams = alike(need).into_iter().map(|(count, team)| {
                let lines = self.speaker.sums(need, team).into_iter().map(|line| Finding::says(line.sum).about(line.title).by(line.citations));
                let id = format!("sums-{}-{}", column.id, team.people);
                Block::section(id, (self.words.team_of)(count, team.people), Fold::Never, vec![Block::Findings(lines.collect())])
            });
            let limit = need.team_limit.map(|people| Finding::says((self.words.team_limit)(people)).by(limits(need)));
            let limits = limit.into_iter().chain(leader_limits(&need.rules, need.reading, self.speaker)).collect();
            Block::section(format!("sums-{}", column.id), column.heading, column.fold, teams.chain([Block::Findings(limits)]).collect())
        });
        Block::section("sums", self.words.sums_heading, Fold::Never, parts.collect())
    }

    fn steps(&self) -> Block<'p> {
        let tables = self
            .columns
            .iter()
            .map(|column| Block::section(format!("steps-{}", column.id), column.heading, column.fold, vec![Block::Table(self.steps_of(column))]));
        let intro = std::iter::once(Block::Text(self.words.steps_intro.to_owned()));
        Block::section("steps", self.words.steps_heading, Fold::Never, intro.chain(tables).collect())
    }

    fn steps_of(&self, column: &Way<'_, 'p>) -> Table<'p> {
        let Need { rules, question, .. } = &column.staff.need;
        let steps = need_steps(rules.situation, question, column.reading);
        let staffing = &self.speaker.policy.planning().staffing;
        let roles: Vec<_> = staffing.roles.iter().filter(|role| steps.iter().any(|step| step.need.positions(&role.id) > Fraction::ZERO)).collect();
        let rows = steps.iter().map(|step| {
            let people = Cell::text((self.words.people_range)(step.from, step.to));
            let positions = roles.iter().map(|role| step.need.positions(&role.id)).chain([step.need.all_positions_fte]);
            Row { is_current: (step.from..=step.to).contains(&question.people), ..Row::of(std::iter::once(people).chain(positions.map(number))) }
        });
        let heads = roles.iter().map(|role| role.short.get(self.speaker.language));
        let heads = std::iter::once(self.words.people_column).chain(heads).chain([self.words.all_positions]);
        Table::new(format!("steps-{}", column.id), (self.words.steps_caption)(column.heading), heads.map(Column::new), rows)
    }
}

/// Positions in a table; a dash for none.
fn number(positions: Fraction) -> Cell {
    if positions == Fraction::ZERO { Cell::text("–") } else { Cell::number(positions) }
}

/// What the leader may carry on a reading.
pub(super) fn leader_limits<'p>(rules: &StaffingRules<'p>, reading: Reading, speaker: Speaker<'p, ProgramPolicy>) -> impl Iterator<Item = Finding<'p>> {
    let policy = rules.situation.policy;
    rules.leader_caseloads(reading).map(move |rule| Finding::says(speaker.leader_limit(rule)).by([policy.citation(&rule.source)]))
}

/// Teams of the same size, once, with how many there are.
fn alike<'n, 'p>(need: &'n Need<'p>) -> Vec<(usize, &'n TeamNeed<'p>)> {
    let mut alike: Vec<(usize, &TeamNeed<'p>)> = Vec::new();
    for team in &need.teams {
        match alike.iter_mut().find(|(_, other)| other.people == team.people) {
            Some((count, _)) => *count += 1,
            None => alike.push((1, team)),
        }
    }
    alike
}

/// The rules that limit a team.
fn limits<'p>(need: &Need<'p>) -> Vec<Citation<'p>> {
    let (staffing, Situation { policy, as_of: day }) = (need.rules.staffing, need.rules.situation);
    let binds = |severity| need.reading.binds(severity);
    let team = in_force(&staffing.team_limits, day).filter(|limit| binds(limit.severity)).map(|limit| &limit.source);
    let role = in_force(&staffing.maximums, day).filter(|most| most.role == staffing.caseload_role && binds(most.severity)).map(|most| &most.source);
    let span = in_force(&staffing.spans, day).filter(|span| span.roles.contains(&staffing.caseload_role) && binds(span.severity)).map(|span| &span.source);
    team.chain(role).chain(span).map(|source| policy.citation(source)).collect()
}
