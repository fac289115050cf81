//! What is wrong with the planning part of a file is said with its line.

use crate::broken;

/// A text of the demo, what stands there instead, the text at whose line the message points, and what it has to say.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

fn refused(cases: &[Case]) {
    for (from, to, at, says) in cases {
        broken(from, to, at, says);
    }
}

#[test]
fn sources_and_texts() {
    refused(&[
        ("es = \"Capitán del equipo\"", "es = \"\"", "title = { en = \"Team captain\"", &["the text is empty", "write it"]),
        ("item = \"4, as revised\", rules = [\"NM-23\"]", "item = \"4, as revised\", rules = []", "rules = [], notes", &["no rule is named"]),
        ("heading = \"Teams\", item = \"5\"", "heading = \" \", item = \"5\"", "heading = \" \"", &["the text is empty"]),
        ("until = \"2024-05-31\"", "until = \"2020-02-28\"", "until = \"2020-02-28\"", &["2020-02-28 comes before 2020-03-01", "last day"]),
        ("until = \"2024-05-31\"", "until = \"2024-05-32\"", "until = \"2024-05-32\"", &["not a date that exists"]),
        ("notes = [\"A-NM-20\"]", "notes = [\"A-NM-29\"]", "notes = [\"A-NM-29\"]", &["no planning note is called `A-NM-29`", "correct the id"]),
        (", notes = [\"A-NM-21\"]", "", "id = \"A-NM-21\"", &["no rule names `A-NM-21`", "leave it out"]),
        ("heading = \"Reviews\", item = \"8 a\"", "heading = \"Reviews\", item = \"\"", "within_source", &["the text is empty"]),
    ]);
}

#[test]
fn staffing() {
    refused(&[
        ("leader = \"captain\"", "leader = \"capitan\"", "leader = \"capitan\"", &["no role is called `capitan`"]),
        ("caseload_role = \"coach\"", "caseload_role = \"captain\"", "caseload_role = \"captain\"", &["`captain` also leads the team"]),
        ("id = \"office\"", "id = \"Office clerk\"", "id = \"Office clerk\"", &["is not a name", "lower-case"]),
        ("\"work coach\"", "\"Work coach\"", "\"Work coach\"", &["not in lower case"]),
        ("[\"team captain\"]", "[\"trainer\"]", "[\"trainer\"]", &["`trainer` is also a name of another role"]),
        ("people = 15", "people = 0", "people = 0", &["0 is no figure here"]),
        (", until = \"2024-05-31\"", "", "[[planning.staffing.ratios]]\npeople = 15", &["entry 1 says the same on the same days", "`until`"]),
        ("at_most = 0.6", "at_most = 0.5", "at_most = 0.5", &["the most is less than `fte`"]),
        ("fte = 0.15", "fte = 0", "fte = 0\n", &["0 is no figure here", "more than 0"]),
        ("reading = \"strict\"", "reading = \"loose\"", "[[planning.staffing.leader_time]]\nfte = 0.15", &["entry 1 says the same"]),
        ("roles = [\"coach\"]\nat_most = 7", "roles = []\nat_most = 7", "roles = []\nat_most = 7", &["no role counts"]),
        ("roles = [\"coach\"]\nat_most = 7", "roles = [\"coaches\"]\nat_most = 7", "roles = [\"coaches\"]", &["no role is called `coaches`"]),
        ("months = 3\n", "months = 0\n", "months = 0\n", &["0 is no figure here"]),
        (
            "[[planning.staffing.start_up]]\nmonths = 3\nsource = { from = \"2020-03-01\", heading = \"Teams\", item = \"6\", rules = [\"NM-26\"] }\n",
            "",
            "phase = \"opening\"",
            &["no time of start-up"],
        ),
        ("role = \"coach\", fte = 4", "role = \"couch\", fte = 4", "role = \"couch\"", &["no role is called `couch`"]),
        (
            "at_least = 1\ncounted = \"heads\"\nphase = \"opening\"",
            "at_least = 1\ncounted = \"heads\"\nphase = \"full\"",
            "[[planning.staffing.minimums]]\nrole = \"coach\"\nat_least = 2",
            &["entry 2 says the same"],
        ),
        ("at_most = 1.5", "at_most = 0.2", "at_most = 0.2", &["less than 0.25, the least of the same role"]),
        ("at_least = 4\nwhen", "when", "[[planning.staffing.bounds]]\nid = \"employers", &["no limit is given", "`at_least`"]),
        ("at_least = 4\nwhen", "at_least = 4\nat_most = 3\nwhen", "[[planning.staffing.bounds]]\nid = \"employers", &["no figure can keep both limits"]),
        ("above = 40", "above = 40\nat_most = 40", "[[planning.staffing.bounds]]\nid = \"time_outside", &["no figure can keep both limits"]),
        ("figure = \"fte\", at_least = 0.8", "figure = \"fte\"", "when = [{ figure = \"fte\" }]", &["no limit is given"]),
        ("figure = \"employer_contacts_this_week\"", "figure = \"individuals_served\"", "figure = \"individuals_served\"", &["is no figure of a person"]),
        ("figure = \"percent_time_in_community\"", "figure = \"caseload\"", "figure = \"caseload\"", &["is no figure of a team"]),
    ]);
}

#[test]
fn deadlines() {
    refused(&[
        ("id = \"work_start_date\"", "id = \"work_start\"", "event = \"work_start_date\"", &["no event is called `work_start_date`"]),
        ("id = \"work_start_date\"", "id = \"work_start\"", "id = \"work_start\"", &["no deadline counts from `work_start`", "never ask"]),
        ("id = \"has_coached_before\"", "id = \"caseload\"", "id = \"caseload\"", &["`caseload` means something else in a staff list"]),
        ("id = \"has_coached_before\"", "id = \"hire_date\"", "id = \"hire_date\"\nroles", &["`hire_date` is also an event"]),
        ("id = \"has_coached_before\"", "id = \"coached_before\"", "fact = \"has_coached_before\"", &["no staff fact is called `has_coached_before`"]),
        ("id = \"has_coached_before\"", "id = \"coached_before\"", "id = \"coached_before\"", &["no deadline turns on `coached_before`"]),
        ("event = \"hire_date\"\nroles", "event = \"work_start_date\"\nroles", "event = \"work_start_date\"\nroles", &["is no event of a staff member"]),
        ("roles = [\"coach\"]\nwhen = [{ fact", "when = [{ fact", "when = [{ fact", &["not asked of every role"]),
        ("roles = [\"coach\"]\nwhen = [{ fact", "roles = [\"coach\", \"office\"]\nwhen = [{ fact", "when = [{ fact", &["not asked of every role"]),
        (
            "within = { months = 5 }",
            "between = { earliest = { months = 1 }, latest = { days = 20 } }",
            "between =",
            &["the early end comes after the late end"],
        ),
        ("within = { months = 5 }", "every = { each = { days = 0 } }", "{ every =", &["no time at all"]),
        ("within = { months = 5 }", "at_once = true", "at_once", &["unknown variant `at_once`", "correct it"]),
        ("id = \"list_search\"", "id = \"course\"", "[[planning.deadlines]]\nid = \"course\"\ntitle = { en = \"Monthly", &["entry 2 says the same"]),
        ("at_most_days = 45", "at_most_days = 0", "at_most_days = 0", &["0 is no figure here"]),
        ("roles = [\"captain\", \"coach\"]", "roles = [\"captain\", \"captain\"]", "roles = [\"captain\", \"captain\"]", &["stands here for the second time"]),
    ]);
}

#[test]
fn fidelity() {
    refused(&[
        ("total = 80", "total = 126", "total = 126", &["126 is out of range", "25 to 125"]),
        ("from = 80\n", "from = 81\n", "[[planning.fidelity.bands]]\nid = \"middle\"", &["81 to 109 does not follow", "begin at 80"]),
        ("to = 79\n", "to = 80\n", "[[planning.fidelity.bands]]\nid = \"middle\"", &["80 to 109 does not follow", "begin at 81"]),
        ("to = 125", "to = 124", "[[planning.fidelity.bands]]\nid = \"low\"", &["end at 124", "ends at 125"]),
        ("earliest = { months = 14 }", "earliest = { months = 21 }", "earliest = { months = 21 }", &["the early end comes after"]),
        ("at_most = 2\n", "at_most = 6\n", "at_most = 6\n", &["6 is out of range", "1 to 5"]),
        ("states = [\"low_score\"]", "states = [\"lower\"]", "states = [\"lower\"]", &["no state is called `lower`"]),
        ("at_or_above = \"good_score\"", "at_or_above = \"good\"", "at_or_above = \"good\"\n", &["no state is called `good`"]),
        ("below_again = \"closed_to_new_people\"\n", "", "id = \"closed_to_new_people\"", &["nothing leads to `closed_to_new_people`"]),
        ("from = 70\n", "from = 80\n", "to = 79\nwithin", &["the highest total is below the lowest"]),
        ("to = 79\nwithin", "to = 80\nwithin", "to = 80\nwithin", &["80 is enough without a re-evaluation"]),
        ("latest = { months = 9 }", "latest = { months = 9 }\nruns_out_to = \"closed\"", "runs_out_to", &["no state is called `closed`"]),
        ("earliest = { months = 14 }", "earliest = { months = 14 }\nruns_out_to = \"waiting\"", "runs_out_to", &["a band is no state of a team"]),
        ("id = \"months_open\"", "id = \"requested\"", "id = \"requested\"", &["`requested` is asked under every policy"]),
        ("item = 24\n", "item = 26\n", "item = 26\n", &["26 is out of range", "1 to 25"]),
    ]);
}

#[test]
fn service() {
    const UNITS: &str = "units = { remind_at = 9, minutes = { value = 30, source = { from = \"2020-03-01\", heading = \"Limits\", item = \"5\", rules = [\"NM-40\"] } }, \
                         free = { value = 8, source = { from = \"2020-03-01\", heading = \"Limits\", item = \"5\", rules = [\"NM-40\"] } }, \
                         needed = { from = \"2020-03-01\", heading = \"Limits\", item = \"5\", rules = [\"NM-40\"] }, \
                         daily = { value = 49, source = { from = \"2020-03-01\", heading = \"Limits\", item = \"5\", rules = [\"NM-40\"] } } }\nperiod = {";
    const BESIDE: &str = "beside = [{ fact = \"first_day_in_the_job\", severity = \"must\", text = { en = \"Noted.\", es = \"Anotado.\" }, \
                          source = { from = \"2020-03-01\", heading = \"Staying\", item = \"1\", rules = [\"NM-41\"] } }]\nmet = { en = \"As entered, the service can go on.\"";
    refused(&[
        ("met = { en = \"As entered, the service can go on.\"", BESIDE, "beside =", &["no such fact that is answered by yes or no"]),
        ("months = 8 }", "months = 0 }", "period =", &["no time at all"]),
        ("period = {", UNITS, "units =", &["9 reminds too early or too late", "give 1 to 8"]),
        ("period = {", UNITS, "units =", &["more units than a day has minutes for"]),
        ("date = \"first_day_in_the_job\"", "date = \"first_day\"", "date = \"first_day\"", &["no fact is called `first_day`"]),
        ("name = \"first_day_in_the_job\"", "name = \"first_day\"", "name = \"first_day\"", &["no criterion reads `first_day`"]),
        ("name = \"first_day_in_the_job\"", "name = \"not_ready\"", "name = \"not_ready\"", &["is a readiness fact", "remove it"]),
        (
            "name = \"first_day_in_the_job\"\nkind",
            "name = \"wants_to_work\"\nkind",
            "kind = \"date\"\nask = [\"agency\"]",
            &["has other answers in the screening"],
        ),
        (
            "es = \"Según lo anotado, el servicio puede terminar.\"",
            "es = \" x\"",
            "met = { en = \"As entered, the service can end.\"",
            &["begins or ends with a space"],
        ),
    ]);
}
