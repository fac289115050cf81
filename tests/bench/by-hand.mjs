// North Carolina as a loop over typed arrays, written by hand for this one policy and day: no check of any answer, and no word about any. Nothing in
// it branches, because answers come in no order. Its results are those of `screenMany`.

/** The last day of birth of somebody who is 16, as digits. */
const bornBy = (asOf) => Number(asOf.replaceAll("-", "")) - 160_000;

/** The bits of the criteria that are no limitations, and of those that the person can attest. */
const CRITERIA = 0b00111111;
const PERSON = 0b11011101;

/** The code of an outcome: 0 where something fails, else 2 where something is open, else 1. */
const coded = (fails, open) => (1 + +(open !== 0)) & (+(fails !== 0) - 1);

/** The three outcomes of each row, and the criteria that fail and that are missing, as bits. */
export const byHand = (columns, asOf) => {
  const {
    date_of_birth: born, primary_diagnosis: diagnosis, funding, expresses_desire_to_work: desire, employment_pattern: pattern, needs_assistance_beyond_employer: assistance,
    act_in_same_authorization_period: act, authorized_with_another_ips_provider: other, area_1_housing: area1, area_2_co_occurring: area2, area_3_crisis_risk: area3,
    area_4_office_based_services: area4, area_5_daily_living: area5, area_6_criminal_justice: area6,
  } = columns;
  const rows = born.length;
  const limit = bornBy(asOf);
  const [outcome, criteria_outcome, person_outcome] = [new Uint8Array(rows), new Uint8Array(rows), new Uint8Array(rows)];
  const [failing, missing] = [new Uint32Array(rows), new Uint32Array(rows)];
  for (let row = 0; row < rows; row += 1) {
    const birth = born[row];
    let open = +(birth === 0);
    let fails = +(birth > limit);
    const illness = diagnosis[row];
    const payer = funding[row];
    const isAddiction = +(illness === 1);
    open |= ((illness >> 7) | (isAddiction & (payer >> 7))) << 1;
    fails |= ((+(illness > 1) & ~(illness >> 7)) | (isAddiction & +(payer > 0) & ~(payer >> 7))) << 1;
    // An open answer is 255: its lowest bit is that of a yes, and its highest that of no other.
    const a = area1[row];
    const b = area2[row];
    const c = area3[row];
    const d = area4[row];
    const e = area5[row];
    const f = area6[row];
    const notNo = (a & 1) + (b & 1) + (c & 1) + (d & 1) + (e & 1) + (f & 1);
    const yes = notNo - (a >> 7) - (b >> 7) - (c >> 7) - (d >> 7) - (e >> 7) - (f >> 7);
    fails |= +(notNo < 2) << 2;
    open |= (+(notNo >= 2) & +(yes < 2)) << 2;
    const wish = desire[row];
    open |= (wish >> 7) << 3;
    fails |= (~wish & 1) << 3;
    const work = pattern[row];
    open |= (work >> 7) << 4;
    fails |= +(work === 3) << 4;
    const help = assistance[row];
    open |= (help >> 7) << 5;
    fails |= (~help & 1) << 5;
    const team = act[row];
    open |= (team >> 7) << 6;
    fails |= (team & 1 & ~(team >> 7)) << 6;
    const provider = other[row];
    open |= (provider >> 7) << 7;
    fails |= (provider & 1 & ~(provider >> 7)) << 7;
    failing[row] = fails;
    missing[row] = open;
    outcome[row] = coded(fails, open);
    criteria_outcome[row] = coded(fails & CRITERIA, open & CRITERIA);
    person_outcome[row] = coded(fails & PERSON, open & PERSON);
  }
  return { outcome, criteria_outcome, person_outcome, failing, missing };
};
