//! Every command line that is written down for people runs as it stands: in the README, in that of the package, and in each help.
#![cfg(unix)]

mod command;

use command::ips;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TASKS: [&str; 10] = ["screen", "batch", "need", "check-team", "plan", "deadlines", "fidelity", "authorization", "continued-stay", "discharge"];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The lines of blocks of shell commands that run the command.
fn of_text(text: &str) -> Vec<String> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split_once("```")).map(|(block, _)| block);
    blocks.flat_map(str::lines).filter(|line| line.split([' ', '|', '(']).any(|word| word == "ips")).map(str::to_owned).collect()
}

/// The lines of a help that run the command: those below its examples.
fn of_help(help: &str) -> Vec<String> {
    let examples = help.split("Example").skip(1).flat_map(str::lines).skip(1);
    examples.take_while(|line| !line.trim().is_empty()).map(|line| line.trim().to_owned()).collect()
}

/// A folder with the examples and nothing else, so that what is written disturbs nobody.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("examples")).expect("a folder");
    for file in fs::read_dir(repository().join("examples")).expect("the examples are there") {
        let file = file.expect("a file").path();
        if file.is_dir() {
            continue;
        }
        fs::copy(&file, folder.join("examples").join(file.file_name().expect("a name"))).expect("a copy");
    }
    folder
}

/// Runs a line in a shell; the status, and what it said on both streams.
fn run(line: &str, folder: &Path) -> (Option<i32>, String, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_ips"));
    let path = format!("{}:{}", program.parent().expect("a folder").display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh").args(["-c", line]).current_dir(folder).env("PATH", path).output().expect("a shell");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn every_line_runs_as_it_stands() {
    let read = |path: &str| fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let readme = of_text(&read("README.md"));
    assert!(readme.len() >= 12, "{readme:?}");
    let mut lines = [readme, of_text(&read("crates/ips-wasm/js/README.md"))].concat();
    for task in TASKS {
        let of_task = of_help(&ips(&[task, "--help"], b"").stdout);
        assert_eq!(of_task.len(), 1, "{task}: {of_task:?}");
        lines.extend(of_task);
    }
    let of_all = of_help(&ips(&["--help"], b"").stdout);
    assert!(of_all.len() >= 3, "{of_all:?}");
    lines.extend(of_all);
    for (number, line) in lines.iter().enumerate() {
        let folder = folder(&format!("line-{number}"));
        let (status, said, complaint) = run(line, &folder);
        // A line may show a rule that is broken, but no entry that cannot be used.
        let is_told =
            if line.contains("ips batch") { complaint.starts_with("ips: read: ") && said.is_empty() } else { complaint.is_empty() && !said.is_empty() };
        assert!(matches!(status, Some(0 | 1)) && is_told, "{line}: {status:?} {complaint}");
        assert!(!said.contains("unknown_") && !said.contains("\"code\": \"missing") && !said.contains("{\"error\""), "{line}: {said}");
        if said.starts_with('{') && said.contains("\"errors\"") {
            let answer: serde_json::Value = serde_json::from_str(&said).expect("JSON");
            assert_eq!(answer["errors"], serde_json::json!([]), "{line}");
        }
        let written = ["plan.ics", "plan.xlsx", "due.ics", "due.xlsx", "screened.csv", "screened.xlsx"].into_iter().filter(|name| line.contains(name));
        for name in written {
            assert!(fs::metadata(folder.join(name)).is_ok_and(|about| about.len() > 500), "{line} wrote no {name}");
        }
    }
}

/// Each example is for a policy that there is, or for all of them, and stands in the list of its folder.
#[test]
fn examples_are_listed_and_used() {
    let list = fs::read_to_string(repository().join("examples/README.md")).expect("a list");
    for file in fs::read_dir(repository().join("examples")).expect("a folder") {
        let name = file.expect("a file").file_name().into_string().expect("UTF-8");
        let is_listed = ["`", "/"].iter().any(|end| list.contains(&format!("`{name}{end}")));
        assert!(name == "README.md" || is_listed, "{name} is not listed");
    }
    let folder = folder("each");
    for id in ["la-ccp4043", "nc-yp630"] {
        for (task, file) in [
            ("screen", format!("facts-{id}.jsonl")),
            ("check-team", format!("staff-{id}.csv")),
            ("plan", "plan.json".to_owned()),
            ("plan", "plan-target.json".to_owned()),
            ("deadlines", format!("deadlines-{id}.json")),
            ("fidelity", "fidelity.json".to_owned()),
            ("authorization", "authorization.json".to_owned()),
        ] {
            let (status, said, complaint) = run(&format!("ips {task} --policy {id} --as-of 2026-11-21 examples/{file}"), &folder);
            assert!(matches!(status, Some(0 | 1)) && complaint.is_empty(), "{task} {file}: {complaint}");
            assert!(!said.contains("unknown_") && !said.contains("\"error\""), "{task} {file}: {said}");
        }
    }
}

/// What a command is told to read and what comes of it: the table of the README.
#[test]
fn exit_statuses_are_as_the_readme_says() {
    for (arguments, input, status, said) in [
        ("screen", "", 0, ""),
        ("screen", "\n  \n", 0, ""),
        ("screen", "{}\n", 0, "\"outcome\""),
        ("screen", "{}\n{\"nope\": 1}\n", 1, "unknown_fact"),
        ("screen", "no JSON", 1, "invalid_json"),
        ("screen /nowhere", "", 2, ""),
        ("need", "", 2, ""),
        ("need", "{}", 1, "\"result\": null"),
        ("need", "{\"people\": 10}", 0, "\"errors\": []"),
        ("check-team", "", 2, ""),
        ("check-team", "{\"staff\": []}", 1, "\"status\": \"broken\""),
        ("check-team", "{\"shoe_size\": 42}", 1, "\"field\": \"shoe_size\""),
        ("plan", "", 2, ""),
        ("plan", "{}", 1, "\"result\": null"),
        ("deadlines", "  ", 2, ""),
        ("deadlines", "{}", 0, "\"items\": []"),
        ("deadlines", "[]", 2, ""),
        ("fidelity", "", 2, ""),
        ("fidelity", "{}", 0, "\"errors\": []"),
        ("authorization", "", 2, ""),
        ("authorization", "{}", 0, "\"errors\": []"),
        ("continued-stay", "", 0, "\"determination\": null"),
        ("discharge", "", 2, ""),
        ("discharge", "{}", 0, "\"undetermined\""),
        ("discharge", "{\"nope\": true}", 1, "\"result\": null"),
    ] {
        let (task, more) = arguments.split_once(' ').unwrap_or((arguments, ""));
        let arguments: Vec<&str> = [task, "--policy", "la-ccp4043", "--as-of", "2026-11-21"].into_iter().chain(more.split_whitespace()).collect();
        let run = ips(&arguments, input.as_bytes());
        assert_eq!(run.status, status, "{arguments:?} {input:?}: {}{}", run.stdout, run.stderr);
        assert_eq!((run.stdout.is_empty(), run.stderr.is_empty()), (said.is_empty(), status != 2), "{arguments:?} {input:?}");
        assert!(run.stdout.contains(said), "{arguments:?} {input:?}: {}", run.stdout);
    }
}
