//! `ips screen` as a part of a pipe: answers at once, ends quietly, takes no more memory for more lines.

mod command;

use command::{sample, start};
use std::io::{BufRead, BufReader, Read, Write};

#[test]
fn each_line_is_answered_before_the_next_one_comes() {
    let mut child = start(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31"]);
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    for year in [1990, 1991, 2020] {
        writeln!(input, "{{\"birth_year\": {year}}}").expect("the command reads");
        let mut line = String::new();
        output.read_line(&mut line).expect("the command answers");
        assert!(line.contains(&format!("\"birth_year\":{year}")), "{line}");
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn a_closed_output_ends_it_quietly() {
    let mut child = start(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31"]);
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    writeln!(input, "{{}}").expect("the command reads");
    output.read_line(&mut String::new()).expect("the command answers");
    drop(output);
    // The input stays open: the command has to end although more lines could come. It may be gone before it has taken them.
    let _ = input.write_all("{}\n".repeat(1000).as_bytes());
    let mut complaint = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut complaint).expect("text");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
    assert_eq!(complaint, "");
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_input() {
    let mut child = start(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31"]);
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = child.stdout.take().expect("a pipe");
    // The shortest lines make the most output of the least input, and one line has no end for a long while.
    let reader = std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
    let lines = "{}\n".repeat(10_000);
    for _ in 0..3 {
        input.write_all(lines.as_bytes()).expect("the command reads");
    }
    let part = vec![b'x'; 1 << 20];
    for _ in 0..64 {
        input.write_all(&part).expect("the command reads");
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("it runs");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak is stated");
    let kilobytes: u64 = peak.trim().trim_end_matches(" kB").trim().parse().expect("a number");
    drop(input);
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
    let written = reader.join().expect("it reads").expect("all of it");
    assert!(written > 50_000_000, "{written}");
    assert!(kilobytes < 40_000, "{kilobytes} kB");
}
