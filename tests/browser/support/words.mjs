// The words of the interface that the tests look for, as a reader sees them: those of the product, which `cargo xtask` writes into a file before the tests run.

import { readFileSync } from "node:fs";

const said = JSON.parse(readFileSync(new URL("../../../target/words.json", import.meta.url), "utf8"));

/** A text as a pattern, wherever it stands in a sentence. */
const within = (text) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/** The words of one language by the names that the tests have for them. */
const of = ({ screening, call, keep, labels, around, ...told }) => ({
  guided: screening.start_guided,
  call: call.start,
  callHeading: call.heading,
  finishCall: call.finish,
  nextCallReady: call.next_ready,
  lastCall: call.last_call,
  criteriaSoFar: call.criteria,
  notNeeded: call.settled,
  nothingOpen: call.nothing_open,
  keep: keep.keep,
  keepSummary: keep.keep_short,
  kept: keep.kept,
  clearKept: keep.clear,
  cleared: keep.cleared,
  notRunning: around.not_running,
  asOf: screening.as_of,
  month: screening.month,
  day: screening.day,
  year: screening.year,
  yes: told.yes,
  no: told.no,
  dontKnow: told.dont_know,
  declined: told.declined,
  keys: { yes: told.keys.yes, no: told.keys.no, dontKnow: told.keys.dont_know, declined: told.keys.declined, help: told.keys.help, source: told.keys.source },
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
  /** What stands before the obstacle where limitations alone are against it, by what the criteria come to. */
  cannotStart: told.cannot_start,
  publicOutcome: told.public_outcome,
  notInForce: told.not_in_force,
  finding: told.finding,
  sections: {
    missing: labels.still_needed,
    change: labels.what_would_change,
    byItself: labels.changes_by_itself,
    findings: labels.by_criterion,
    answers: screening.answers_heading,
    standing: screening.standing_heading,
    zeroExclusion: labels.zero_exclusion,
    notes: labels.notes,
    askPlan: labels.ask_payer,
    alternatives: labels.other_services,
  },
  ask: told.ask,
  fingerprint: labels.fingerprint,
  reference: labels.reference_code,
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
