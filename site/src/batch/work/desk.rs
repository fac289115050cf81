//! What the worker has at hand: the file, and the list that was made of it.

use super::super::message::{Answer as Given, Failure, Order, Overview, ShownPage, Told, Written};
use ips_batch::Mapping;
use ips_core::{Language, Situation, Text};
use ips_report::{ListSheet, PeopleFile, PeopleList, PeopleListError, PeopleQuery, Reasons, in_every_language, pack, rejects_csv};
use ips_ui::{SheetsError, ask_sheets};
use std::sync::Arc;

/// What is at hand.
#[derive(Default)]
pub(super) struct Desk {
    file: Option<Arc<PeopleFile>>,
    list: Option<PeopleList<'static>>,
    /// Who matched last, and what was asked then.
    matching: Option<(PeopleQuery, Vec<u32>)>,
}

/// An answer, and the parts of the file that stands beside it.
pub(super) type Answer = (Told, Vec<Vec<u8>>);

impl Desk {
    /// A desk with a file.
    pub(super) fn with(file: PeopleFile) -> Self {
        Self { file: Some(Arc::new(file)), ..Self::default() }
    }

    /// Does what is asked, and says how far it is, in hundredths.
    pub(super) async fn answer(&mut self, order: Order, progress: &dyn Fn(u32)) -> Answer {
        match order {
            Order::Read => (Told::Read, Vec::new()),
            Order::Screen { policy, as_of, mapping } => {
                let (Some(policy), Some(as_of)) = (ips_policies::find(&policy), as_of.date()) else { return failed(Failure::default()) };
                (self.screen(Situation::new(policy, as_of), &mapping, progress), Vec::new())
            }
            Order::Show { query, from, count, language } => (Told::Shown(self.show(query, from, count, language)), Vec::new()),
            Order::Answers { person } => {
                let answers = self.list.as_ref().map_or_else(Vec::new, |list| list.answers(person));
                (Told::Answers(answers.into_iter().map(Given::of).collect()), Vec::new())
            }
            Order::Change { person, answers } => {
                self.matching = None;
                let Some(list) = &mut self.list else { return failed(Failure::default()) };
                // They come from a screening by the same policy on the same day, which has read them.
                let answers: Vec<_> = answers.into_iter().filter_map(Given::value).collect();
                let _ = list.change(person, &answers);
                (Told::Screened(Box::new(overview(list))), Vec::new())
            }
            Order::Write { file, with_reasons, language } => {
                let Some(list) = &self.list else { return failed(Failure::default()) };
                let written = match file {
                    Written::Csv => csv(list, with_reasons, language, progress),
                    Written::Rejects => Ok(vec![rejects_csv(&list.rejects(language))]),
                    Written::Xlsx => xlsx(list, with_reasons, language, progress).await,
                };
                written.map_or_else(|sentence| failed(Failure { sentence, ..Failure::default() }), |parts| (Told::Written, parts))
            }
        }
    }

    fn screen(&mut self, situation: Situation<'static>, mapping: &Mapping, progress: &dyn Fn(u32)) -> Told {
        (self.list, self.matching) = (None, None);
        let Some(file) = &self.file else { return Told::Failed(Failure::default()) };
        match screened(file, situation, mapping, progress) {
            Ok(list) => {
                let overview = overview(&list);
                self.list = Some(list);
                Told::Screened(Box::new(overview))
            }
            Err(error) => Told::Failed(Failure {
                sentence: said(&error),
                seen: if is_of_columns(&error) { PeopleList::seen(file, situation.policy, mapping) } else { Vec::new() },
                asks_dates: matches!(error, PeopleListError::TwoWays { .. }),
            }),
        }
    }

    fn show(&mut self, query: PeopleQuery, from: usize, count: usize, language: Language) -> ShownPage {
        let Some(list) = &self.list else { return ShownPage::default() };
        if self.matching.as_ref().is_none_or(|(asked, _)| *asked != query) {
            let found = list.matching(&query);
            self.matching = Some((query, found));
        }
        let matching = self.matching.as_ref().map_or(&[][..], |(_, found)| found);
        let from = if from < matching.len() { from } else { 0 };
        let people = matching.get(from..matching.len().min(from + count)).unwrap_or_default();
        ShownPage { of: matching.len(), from, people: list.shown(people, language) }
    }
}

fn screened(file: &Arc<PeopleFile>, situation: Situation<'static>, mapping: &Mapping, progress: &dyn Fn(u32)) -> Result<PeopleList<'static>, PeopleListError> {
    let mut list = PeopleList::open(Arc::clone(file), situation, mapping)?;
    while list.screen_some()? {
        progress(list.progress() / 10);
    }
    Ok(list)
}

fn failed(failure: Failure) -> Answer {
    (Told::Failed(failure), Vec::new())
}

fn said(error: &PeopleListError) -> Text {
    in_every_language(|language| error.sentence(language))
}

/// Whether something said of the columns would help.
fn is_of_columns(error: &PeopleListError) -> bool {
    use PeopleListError::{AlreadyScreened, Mapping, NoHeadings, NoSuchHeading, RowTooLong, Table, TwoWays};
    match error {
        NoHeadings { .. } | Mapping(_) | NoSuchHeading { .. } | TwoWays { .. } => true,
        Table(_) | AlreadyScreened { .. } | RowTooLong { .. } => false,
    }
}

fn overview(list: &PeopleList<'static>) -> Overview {
    let head = list.head();
    let who_columns = list.who_columns();
    Overview {
        tally: list.tally(),
        criteria: list.criteria(),
        changed: list.changed(),
        seen: list.columns(),
        twice: head.columns.twice.clone(),
        who: who_columns.iter().map(|column| head.heading(*column).to_owned()).collect(),
        who_columns,
        sheet: list.sheet().map(|(name, sheets)| (name.to_owned(), sheets)),
        hidden: list.hidden_rows().len(),
    }
}

fn csv(list: &PeopleList<'static>, with_reasons: bool, language: Language, progress: &dyn Fn(u32)) -> Result<Vec<Vec<u8>>, Text> {
    let mut export = list.export(with_reasons.then_some(Reasons(language)), language);
    let mut parts = Vec::new();
    loop {
        let mut part = Vec::new();
        if !export.write_csv(&mut part).map_err(|error| said(&error))? {
            return Ok(parts);
        }
        parts.push(part);
        progress(export.progress() / 10);
    }
}

async fn xlsx(list: &PeopleList<'static>, with_reasons: bool, language: Language, progress: &dyn Fn(u32)) -> Result<Vec<Vec<u8>>, Text> {
    let mut export = list.export(with_reasons.then_some(Reasons(language)), language);
    let mut sheet = ListSheet::default();
    while export.write_sheet(&mut sheet).map_err(|error| said(&error))? {
        progress(export.progress() / 10);
    }
    let question = pack(&(sheet, list.head().row));
    let written = ask_sheets::<Vec<u8>>("writeList", &question).await;
    written.map(|bytes| vec![bytes]).map_err(of_sheets)
}

/// What the part for workbooks says.
pub(super) fn of_sheets(error: SheetsError) -> Text {
    match error {
        SheetsError::Refused(sentence) => sentence,
        error => in_every_language(|language| error.sentence(language)),
    }
}
