//! The start-up plan.

use crate::words::several;
use crate::words::tables::Plan;

pub(super) const PLAN: Plan = Plan {
    intro: "When the program opens, how many people it is to reach by which day, and how long a hire takes: the plan says whom to hire and when, and what breaks first if nobody is hired.",
    start: "Program start",
    start_hint: "The first day of the program: month 0.",
    months: "Months to plan",
    people_at_start: "People served on the first day",
    target_people: "People to reach",
    target_people_hint: "The same number as in the other tools.",
    target_date: "Reach them by",
    target_date_hint: "The plan works out how many new people that takes each month.",
    new_per_month: "Or new people each month",
    new_per_month_hint: "In place of the day above. Parts count, such as 6.7.",
    need_growth: "Type how many people to reach by which day, or how many new people come each month. Until then the plan counts nobody new.",
    leaving_percent: "People who leave each month, in percent",
    hiring_lead_days: "Days from posting a job to the first day of work",
    hiring_lead_hint: |days| format!("Calendar days. Left empty, {days} are used: our suggestion, the policy gives no number."),
    hiring_lead: |lead| {
        let days = several(lead.days, "day", "days");
        if lead.is_suggested {
            format!("Hiring is planned with {days} from posting a job to the first day of work. That is our suggestion and not the policy's: put in your own.")
        } else {
            format!("Hiring is planned with {days} from posting a job to the first day of work.")
        }
    },
    target: |target, each, [by, reached]| {
        let people = several(target.people, "person", "people");
        if target.new_people == 0 {
            format!("To serve {people} by {by} nobody new has to come.")
        } else {
            let (new, months) = (several(target.new_people, "new person", "new people"), several(target.months, "month", "months"));
            format!("To serve {people} by {by}, the program takes {new} in {months}: {each} each month. It serves {people} on {reached} and keeps that number.")
        }
    },
    reading: "Where the text is unclear",
    strict: "Plan on the stricter reading",
    loose: "Plan on what must not be broken",
    leader_caseload: "Most people on the leader's caseload",
    people_per_fte: "People for one full-time position, if fewer than the policy allows",
    opening_staff: "Staff already in place",
    opening_hint: "In FTE, on the first day. Leave it empty to open with the least the policy asks.",
    opening_of: |role| format!("{role}, FTE on the first day"),
    need_start: "Type the program start to see the plan.",
    summary: |month, people, positions| format!("In month {month} the program serves {} with {positions} FTE of staff.", several(people, "person", "people")),
    another_team: |team, day| format!("Team {team} has to open by {day}."),
    breach_heading: "If nobody is hired after the opening",
    breach: |month, day, people, what| format!("Month {month}, {day}, with {}: {what}", several(people, "person", "people")),
    breach_none: "No rule is broken in the months planned.",
    violation: "First violation",
    warning: "First warning",
    capacity_heading: "People and capacity",
    capacity_text: "The stepped dashed line is the most people the staff can carry; it rises on the day somebody begins. The line with dots is the people served. The tables have the same figures.",
    capacity_then: "Capacity from then on",
    glance_heading: "At a glance",
    first_post: "First job to post",
    first_training: "First training due",
    first_fidelity: "Fidelity",
    capacity_at_end: "Room at the end",
    glance: |what, who, day| format!("{day}: {what} ({who})"),
    room: |people, capacity, day| format!("{day}: {} served, room for {capacity}", several(people, "person", "people")),
    move_heading: "Move the plan",
    move_hint: "Drag a bar, or use the arrow keys: what is below follows at once.",
    trainings: "Trainings",
    fidelity: "Fidelity",
    people: "People served",
    capacity: "Capacity",
    month_axis: "Month",
    timeline_heading: "Hiring and deadlines",
    timeline_text: "One bar for each position. The outlined part is the time of hiring; the filled part is the time at work. A diamond is a day on which something falls due. The tables below have the same dates.",
    months_caption: "Month by month",
    month: "Month",
    date: "Date",
    teams: "Teams",
    needed: |role| format!("{role}: exact need, FTE"),
    leader_carries: |role| format!("{role}: own caseload"),
    hires_caption: "Whom to hire, and when",
    post_by: "Post the job by",
    post_by_late: "before the as-of date: start now",
    at_work_by: "At work by",
    role: "Role",
    fte: "FTE",
    team: "Team",
    why: "Why",
    why_opening: "The team opens with this position",
    why_full_team: "The start-up period ends",
    why_people: |people| format!("Needed for person number {people}"),
    due_caption: "What falls due",
    due: "Due",
    what: "What",
    who: "Who",
    program: "Program",
    duties_heading: "What must be true all the time",
    rhythms: ["Before opening", "With each hire", "Every week", "Every month", "Every quarter", "Every year", "For each person served", "All the time"],
    workbook: "Save as a workbook (.xlsx)",
    calendar: "Save the dates as a calendar (.ics)",
    failed: |why| format!("The file could not be made: {why}"),
    working: "Making the file",
    later_teams: "The text gives a program a start-up period and does not say whether a later team has one too. The stricter reading opens a later team with the full staff.",
};
