// The words of the interface that the tests look for, as a reader sees them: those of the product, which `cargo xtask` writes into a file before the tests run.

import { readFileSync } from "node:fs";

const said = JSON.parse(readFileSync(new URL("../../../target/words.json", import.meta.url), "utf8"));

/** A text as a pattern, wherever it stands in a sentence. */
const within = (text) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/** The words of one language by the names that the tests have for them. */
const of = ({ screening, around, ...told }) => ({
  guided: screening.start_guided,
  worksheet: screening.start_worksheet,
  worksheetHeading: screening.worksheet_heading,
  asOf: screening.as_of,
  month: screening.month,
  day: screening.day,
  year: screening.year,
  yes: told.yes,
  no: told.no,
  dontKnow: told.dont_know,
  declined: told.declined,
  keys: { yes: told.keys.yes, no: told.keys.no, dontKnow: told.keys.dont_know, declined: told.keys.declined },
  goOn: screening.go_on,
  back: screening.back,
  seeAnswers: screening.see_answers,
  seeResult: screening.see_result,
  review: screening.review_heading,
  settled: screening.settled_heading,
  answerRest: screening.answer_rest,
  change: screening.change,
  source: screening.source,
  notAnswered: screening.not_answered,
  soFar: screening.result_so_far,
  progress: (answered, all) => told.progress.replace("{answered}", answered).replace("{all}", all),
  chooseAnswer: screening.choose_an_answer,
  outcome: told.outcome,
  publicOutcome: told.public_outcome,
  finding: told.finding,
  sections: {
    missing: screening.missing_heading,
    change: screening.change_heading,
    byItself: screening.by_itself_heading,
    findings: screening.findings_heading,
    answers: screening.answers_heading,
    standing: screening.standing_heading,
    zeroExclusion: screening.zero_exclusion_heading,
    notes: screening.notes_heading,
    askPlan: screening.ask_plan_heading,
    alternatives: screening.alternatives_heading,
  },
  ask: told.ask,
  fingerprint: screening.fingerprint,
  reference: screening.reference,
  print: screening.print,
  copy: screening.copy,
  copied: screening.copied,
  save: screening.save,
  changeAnswers: screening.change_answers,
  changeDate: screening.change_date,
  newScreening: screening.new_screening,
  beginAgain: screening.new_screening_yes,
  cancel: screening.cancel,
  open: screening.open,
  noDate: screening.no_date,
  errors: {
    no_such_date: screening.error_date,
    after_as_of: screening.error_after_as_of,
    implausible: screening.error_implausible,
    contradiction: screening.error_contradiction,
    wrong_type: screening.error_year,
  },
  wrongFile: {
    notJson: within(told.wrong_file.not_json),
    otherKind: within(told.wrong_file.other_kind),
    otherPolicy: within(told.wrong_file.other_policy),
    newer: within(told.wrong_file.newer),
  },
  languages: around.languages,
  states: around.policies,
});

/** Interface words by language. */
export const words = Object.fromEntries(Object.entries(said).map(([language, told]) => [language, of(told)]));
