//! The files that are written beside an answer: never over what is read or over each other, and whole or not at all.
#![cfg(unix)]

mod command;

use command::inputs::{NORTH, PLAN};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder with a plan, and with links and another folder that lead to it.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("inner")).expect("a folder");
    fs::write(folder.join("plan.json"), PLAN).expect("a file");
    fs::write(folder.join("old.ics"), "old").expect("a file");
    fs::copy(command::sample(), folder.join("own.toml")).expect("a copy");
    symlink("plan.json", folder.join("link.json")).expect("a link");
    symlink("new.ics", folder.join("to-come.ics")).expect("a link");
    symlink(".", folder.join("here")).expect("a link");
    fs::hard_link(folder.join("plan.json"), folder.join("hard.json")).expect("a link");
    folder
}

/// Every file with its content.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files.into_iter().filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(&path).expect("a file"))).collect()
}

/// Runs the task in a folder, with standard input from a file.
fn plan(folder: &Path, arguments: &[&str], input: Option<&str>) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ips"));
    command.args(["plan", "--as-of", "2026-11-21"]).args(arguments).current_dir(folder);
    command.stdin(input.map_or_else(Stdio::null, |name| fs::File::open(folder.join(name)).expect("a file").into()));
    let output = command.output().expect("the command starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn nothing_is_written_over_what_is_read_or_written() {
    let absolute = folder("refused").join("plan.json").display().to_string();
    let is_read = "which is read";
    for (arguments, input, complaint) in [
        (&["--calendar", "plan.json", "plan.json"][..], None, is_read),
        (&["--calendar", "./plan.json", "plan.json"], None, is_read),
        (&["--calendar", "inner/../plan.json", "plan.json"], None, is_read),
        (&["--calendar", &absolute, "plan.json"], None, is_read),
        (&["--calendar", "plan.json", &absolute], None, is_read),
        (&["--calendar", "link.json", "plan.json"], None, is_read),
        (&["--calendar", "plan.json", "link.json"], None, is_read),
        (&["--calendar", "hard.json", "plan.json"], None, is_read),
        (&["--workbook", "here/plan.json", "plan.json"], None, is_read),
        (&["--calendar", "plan.json"], Some("plan.json"), "standard input"),
        (&["--calendar", "link.json", "-"], Some("plan.json"), "standard input"),
        (&["--calendar", "x", "--workbook", "x", "plan.json"], None, "one file"),
        (&["--calendar", "x", "--workbook", "./x", "plan.json"], None, "one file"),
        (&["--calendar", "x", "--workbook", "here/x", "plan.json"], None, "one file"),
        (&["--calendar", "to-come.ics", "--workbook", "new.ics", "plan.json"], None, "one file"),
        (&["--calendar", "old.ics", "--workbook", "here/old.ics", "plan.json"], None, "one file"),
        (&["--calendar", "inner", "plan.json"], None, "it is a folder"),
        (&["--calendar", "new.ics", "--workbook", "nowhere/x.xlsx", "plan.json"], None, "cannot write nowhere/x.xlsx"),
        (&["--calendar", "new.ics", "--workbook", "old.ics/x.xlsx", "plan.json"], None, "cannot write old.ics/x.xlsx"),
    ] {
        let folder = folder("refused");
        let before = contents(&folder);
        let (status, said, complained) = plan(&folder, &[&["--policy", NORTH], arguments].concat(), input);
        assert_eq!((status, said.as_str()), (Some(2), ""), "{arguments:?}: {complained}");
        assert!(complained.contains(complaint), "{arguments:?}: {complained}");
        assert!(before == contents(&folder), "{arguments:?} changed something");
    }
    let folder = folder("own-policy");
    let before = contents(&folder);
    let (status, _, complained) = plan(&folder, &["--policy-file", "own.toml", "--calendar", "./own.toml", "plan.json"], None);
    assert!(status == Some(2) && complained.contains(is_read), "{complained}");
    assert!(before == contents(&folder));
}

#[test]
fn what_is_written_stands_whole_where_it_was_asked_for() {
    let folder = folder("written");
    fs::set_permissions(folder.join("old.ics"), fs::Permissions::from_mode(0o640)).expect("a mode");
    let (status, said, complained) = plan(&folder, &["--policy", NORTH, "--calendar", "to-come.ics", "--workbook", "old.ics", "plan.json"], None);
    assert_eq!((status, complained.as_str(), said.is_empty()), (Some(0), "", false));
    assert!(fs::read_to_string(folder.join("new.ics")).expect("a file").ends_with("END:VCALENDAR\r\n"));
    assert!(fs::symlink_metadata(folder.join("to-come.ics")).expect("a link").is_symlink(), "a link stays one");
    assert!(fs::read(folder.join("old.ics")).expect("a file").starts_with(b"PK"));
    assert_eq!(fs::metadata(folder.join("old.ics")).expect("a file").permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::metadata(folder.join("new.ics")).expect("a file").permissions().mode() & 0o400, 0o400);
    let left: Vec<_> = contents(&folder).into_iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "part")).collect();
    assert!(left.is_empty(), "{left:?}");
    let (status, _, complained) = plan(&folder, &["--policy", NORTH, "--calendar", "/dev/null", "plan.json"], None);
    assert_eq!((status, complained.as_str()), (Some(0), ""), "what is no file is written into");
    // Where nothing can be planned nothing is written.
    fs::write(folder.join("plan.json"), "{}").expect("a file");
    let (status, _, _) = plan(&folder, &["--policy", NORTH, "--calendar", "none.ics", "plan.json"], None);
    assert!(status == Some(1) && !folder.join("none.ics").exists());
}
