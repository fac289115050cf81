//! A staff list that comes from a spreadsheet, and goes back into one.

mod common;

use common::program;
use ips_core::Language::{En, Es};
use ips_report::{StaffCell, StaffRow, Table, read_staff_text, staff_columns, staff_table, staff_template, write_csv};

fn row<const N: usize>(cells: [(&str, &str); N]) -> StaffRow {
    cells.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

#[test]
fn columns_are_those_that_rules_read() {
    // The policy, a role, and the columns a rule reads of somebody in it, beside the code name, role, FTE and hire date.
    for (policy, role, expected) in [
        ("nc-yp630", "esp", vec!["caseload", "position", "case_management_percent"]),
        ("nc-yp630", "epm", vec!["caseload", "position"]),
        ("nc-yp630", "team_lead", vec!["caseload"]),
        ("nc-yp630", "program_assistant", vec![]),
        ("nc-yp630", "", vec![]),
        (
            "la-ccp4043",
            "specialist",
            vec!["caseload", "mental_health_teams", "percent_of_caseload_from_those_teams", "employer_contacts_this_week", "supervision_every_weeks"],
        ),
        ("la-ccp4043", "supervisor", vec!["caseload", "specialists_supervised", "other_supervisory_duties"]),
        ("la-ccp4043", "peer_specialist", vec![]),
        ("third", "coach", vec!["caseload", "employer_contacts_this_week"]),
        ("third", "captain", vec!["caseload", "specialists_supervised"]),
    ] {
        let columns = staff_columns(program(policy).planning());
        let read: Vec<&str> = columns.iter().filter(|column| column.is_of(role)).map(|column| column.name).collect();
        let always = ["name", "role", "fte", "hire_date"];
        assert!(always.iter().all(|name| read.contains(name)), "{policy} {role}: {read:?}");
        assert_eq!(read.into_iter().filter(|name| !always.contains(name)).collect::<Vec<_>>(), expected, "{policy} {role}");
        for column in &columns {
            assert!(column.heading(En) != column.name && (column.heading(Es) != column.heading(En) || column.name == "fte"), "{}", column.name);
        }
    }
}

#[test]
fn headings_and_cells_are_understood() {
    let program = program("nc-yp630");
    for (text, expected) in [
        // The names of the staff list, and dates as they are.
        (
            "name,role,fte,caseload,hire_date\nE1,esp,0.5,12,2026-01-05\n",
            row([("name", "E1"), ("role", "esp"), ("fte", "0.5"), ("caseload", "12"), ("hire_date", "2026-01-05")]),
        ),
        // Headings of a person, in English, pasted with tabs; a role by what it is called; month, day and year; percent as it stands.
        (
            "Code name\tRole\tHire date\t% of time on case management\nE1\tEmployment Support Professional (ESP)\t1/5/2026\t4 %",
            row([("name", "E1"), ("role", "esp"), ("hire_date", "2026-01-05"), ("case_management_percent", "4 %")]),
        ),
        // In Spanish, with and without accents, semicolons.
        (
            "NOMBRE EN CLAVE;Puesto;fte;Carga de casos;Fecha de contratacion\nM1;Mentor EPM;0,5;0;2026-01-05 00:00:00",
            row([("name", "M1"), ("role", "epm"), ("fte", "0,5"), ("caseload", "0"), ("hire_date", "2026-01-05")]),
        ),
        // Other usual headings, a title above, and an empty row in between.
        ("Our team,,\n\nEmployee,Job title,Cases\nL1,Lead,3\n", row([("name", "L1"), ("role", "team_lead"), ("caseload", "3")])),
        // What only deadlines read, by its title or its name; yes and no as words; an apostrophe against formulas.
        (
            "role,sponsored,done.ips_101,name\nepm,Sí,3/1/2026,'-E1\n",
            row([("role", "epm"), ("sponsored", "true"), ("done.ips_101", "2026-03-01"), ("name", "-E1")]),
        ),
        // What is not understood stays as it was.
        (
            "role,fte,caseload,hire_date\nboss,half,many,31/31/2026\n",
            row([("role", "boss"), ("fte", "half"), ("caseload", "many"), ("hire_date", "31/31/2026")]),
        ),
    ] {
        let read = read_staff_text(text.as_bytes(), &program).expect("the text is a table");
        assert_eq!(read.rows, [expected], "{text}");
        assert_eq!(read.unknown, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_is_left_out_is_named() {
    let program = program("la-ccp4043");
    let read = read_staff_text(b"Role,Shoe size,FTE,Puesto,\nspecialist,42,1,supervisor,x\n,,,,\n,43,,,\n", &program).expect("the text is a table");
    assert_eq!(read.known, ["role", "fte"]);
    assert_eq!((read.unknown, read.twice), (vec!["Shoe size".to_owned()], vec!["Puesto".to_owned()]));
    // A row without anything that is used is nobody.
    assert_eq!(read.rows, [row([("role", "specialist"), ("fte", "1")])]);
    for text in ["a,b\n1,2\n", "\n", "specialist,1,20\n"] {
        assert_eq!(read_staff_text(text.as_bytes(), &program), Ok(ips_report::StaffTable::default()), "{text}");
    }
}

#[test]
fn a_list_that_was_downloaded_can_be_opened() {
    for policy in ["nc-yp630", "la-ccp4043", "third"] {
        let program = program(policy);
        let roles = &program.planning().staffing.roles;
        for language in [En, Es] {
            let again = |table: &Table| read_staff_text(write_csv(table).as_bytes(), &program).expect("the text is a table");
            let template = again(&staff_template(&program, language));
            let expected: Vec<StaffRow> = roles.iter().map(|role| row([("role", &role.id)])).collect();
            assert_eq!((template.rows, template.unknown), (expected, Vec::new()), "{policy} {language:?}");

            let columns = staff_columns(program.planning());
            let cell = |cell: StaffCell| match cell {
                StaffCell::Role => roles[0].id.as_str(),
                StaffCell::YesNo => "false",
                StaffCell::Date => "2026-01-05",
                StaffCell::Number => "0.35",
                StaffCell::Whole => "12",
                StaffCell::Text => "=A \"1\"; x",
            };
            let mut full: StaffRow = columns.iter().map(|column| (column.name.to_owned(), cell(column.cell).to_owned())).collect();
            let staff_deadline = program.planning().deadlines.iter().find(|deadline| deadline.event == "hire_date");
            full.extend(staff_deadline.map(|deadline| (format!("done.{}", deadline.id), "2026-02-01".to_owned())));
            let rows = [full, row([("name", "with a role that is none"), ("role", "boss")])];
            let read = again(&staff_table(&rows, &program, language));
            assert_eq!((read.rows, read.unknown), (rows.to_vec(), Vec::new()), "{policy} {language:?}");
        }
    }
}
