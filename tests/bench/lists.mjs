// Long lists for `page.mjs`: saved plans to open, and the field into which a letter is typed.

/** Nobody works in this team; the codes, caseloads and days only fill a list. */
const staff = (people) =>
  Array.from({ length: people }, (_, at) => ({
    name: `P${at + 1}`,
    role: at === 0 ? "team_lead" : "esp",
    fte: "1",
    caseload: String(at === 0 ? 5 : 18 + (at % 7)),
    hire_date: `2024-0${1 + (at % 9)}-08`,
  }));

const saved = (fields, people) => ({
  kind: "ips-kit-plan",
  format: 1,
  policy: "nc-yp630",
  policy_version: "2019-01-07",
  as_of: "2026-11-21",
  fields,
  staff: staff(people),
  participants: [],
  reviews: [],
  services: [],
});

/** What is opened, on which tool; where each letter goes, and what is typed there in turns. */
export const lists = [
  ...[200, 1000].map((people) => ({
    name: `staff list of ${people} people`,
    tool: "check",
    file: saved({ individuals_served: String(people * 20), program_start_date: "2024-01-08" }, people),
    field: "#staff-50-caseload",
    typed: ["31", "3", "32", "4"],
  })),
  {
    name: "start-up plan of 60 months",
    tool: "plan",
    file: saved({ program_start_date: "2027-01-04", "plan.new_per_month": "30", "plan.months": "60" }, 0),
    field: "#plan-plan-new-per-month",
    typed: ["31", "29", "32", "28"],
  },
];

/** Types into a field of the page and tells how long each letter took until what follows from it was on the screen. Runs in the page. */
export const letters = async ({ field, typed }) => {
  const { painted, type } = window.ipsHands;
  const times = [];
  for (const text of typed) {
    const start = performance.now();
    type(document.querySelector(field), text);
    times.push((await painted()) - start);
  }
  return times;
};
