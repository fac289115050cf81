// What somebody who writes TypeScript may say, and what they may not.

import { loadPolicy, policies, screen, screenMany, InvalidPolicy, OUTCOME, RulesError, ready, type Determination, type Finding, type InputProblem, type Policy, type Reason, type TaskAnswer } from "@ips-kit/rules";
import { checkTeam, continuedStay, deadlines, fidelity, need, plan } from "@ips-kit/rules/planning";

const determination: Determination = screen("any", { fact: true, other: null }, "2026-11-21");
const outcome: "eligible" | "not_eligible" | "undetermined" = determination.outcome;
const failing: string[] = determination.failing;
const first: Finding | undefined = determination.findings[0];
const year: number | undefined = first?.reason.code === "age_not_reached" ? first.reason.in_year : undefined;
const reason: Reason = { code: "enough_parts", met: 2, needed: 2 };
const open: string | undefined = determination.to_settle[0]?.ask[0];
using held = screen("any", {}, "2026-11-21");

const results = screenMany("any", { a: [true, null], b: new Uint8Array(2) }, "2026-11-21");
const isError: boolean = results.outcome[0] === OUTCOME.error;
const row: number | undefined = results.errors[0]?.row;
const personOutcome: number | undefined = results.person_outcome[0];

const needed: TaskAnswer<import("@ips-kit/rules").Needs> = need("any", { people: 60 }, "2026-11-21");
const positions: number | string | undefined = needed.result?.strict.all_positions_fte;
const hire: string | undefined = plan("any", { program_start_date: "2027-01-04", opening_staff: { esp: "1/2" } }, "2026-11-21", { language: "es" }).result?.hires[0]?.role;
const due = deadlines("any", {}, "2026-11-21", { horizon: 30 }).result?.items[0]?.status;
const late: number | undefined = due?.code === "overdue" ? due.days : undefined;
const member: number | null | undefined = checkTeam("any", {}, "2026-11-21").result?.findings[0]?.row;
const total: number | null | undefined = fidelity("any", { ratings: [5, null], reviews: [{ date: "2026-03-02", total: 73, kind: "self" }] }, "2026-11-21").result?.total.known;
const stay: string | undefined = continuedStay("any", {}, "2026-11-21").errors[0]?.field ?? undefined;

const own = async (): Promise<Policy> => {
  try {
    return await loadPolicy({ policy: {} });
  } catch (error) {
    if (error instanceof InvalidPolicy) console.log(error.problems[0]?.path);
    if (error instanceof RulesError) console.log(error.code, error.others.length);
    throw error;
  }
};
own().then((policy) => screen(policy, {}, "2026-11-21").fingerprint.length);
ready().then((nothing: void) => nothing);
const options = (problem: InputProblem): string[] => (problem.code === "not_an_option" ? problem.options : []);
const kind: "yes_no" | "date" | "year" | "choice" | undefined = policies()[0]?.facts[0]?.kind;

// @ts-expect-error there is no default day
screen("any", {});
// @ts-expect-error a day is a text
screen("any", {}, new Date());
// @ts-expect-error facts are an object
screen("any", "facts", "2026-11-21");
// @ts-expect-error an outcome is none of these
const wrongOutcome: "yes" = determination.outcome;
// @ts-expect-error results are read, not written
determination.outcome = "eligible";
// @ts-expect-error nor is what was worked out
determination.findings = [];
// @ts-expect-error and what a policy is cannot be changed
policies()[0]!.facts[0]!.kind = "date";
// @ts-expect-error an answer is a fact, and no list
screen("any", { fact: [true] }, "2026-11-21");
// @ts-expect-error nobody has such a reason
const wrongReason: Reason = { code: "because" };
// @ts-expect-error a column is a list
screenMany("any", { a: true }, "2026-11-21");
// @ts-expect-error a policy of one's own has to be waited for
screen(loadPolicy({}), {}, "2026-11-21");
// @ts-expect-error what is inside stays inside
own().then((policy) => policy.rules);
// @ts-expect-error a question has no such name
need("any", { persons: 60 }, "2026-11-21");
// @ts-expect-error a result may be missing
need("any", {}, "2026-11-21").result.strict;

export { failing, hire, isError, kind, late, open, options, outcome, personOutcome, positions, reason, row, stay, member, total, wrongOutcome, wrongReason, year, held };
