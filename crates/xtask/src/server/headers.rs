//! The headers file of the site (`_headers`, as static hosts read it), so that pages are tried out and tested under the headers they are published with.

use anyhow::{Context, Result, bail, ensure};

/// The rules of a headers file.
#[derive(Debug, Default)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    path: String,
    headers: Vec<(String, String)>,
}

impl HeaderRules {
    /// Reads the text of a headers file: a line with a path, then indented lines `Name: value`; `#` begins a comment line.
    /// A path is exact, or ends with `*` and then covers all that begins so.
    ///
    /// # Errors
    /// A line of another form, with its number.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let place = || format!("_headers, line {number}: `{content}`");
            if line.starts_with(char::is_whitespace) {
                let rule = rules.last_mut().with_context(|| format!("{}: put a path above the first header", place()))?;
                let (name, value) = content.split_once(':').with_context(|| format!("{}: write `Name: value`", place()))?;
                let (name, value) = (name.trim(), value.trim());
                ensure!(!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{}: that is no header name", place());
                ensure!(
                    !value.is_empty() && !value.contains(|c: char| !c.is_ascii() || c.is_ascii_control()),
                    "{}: a header needs a value in plain ASCII",
                    place()
                );
                rule.headers.push((name.to_owned(), value.to_owned()));
            } else {
                ensure!(content.starts_with('/'), "{}: a path begins with a slash; indent headers", place());
                if content.trim_end_matches('*').len() + 1 < content.len() || content.trim_end_matches('*').contains(['*', ':']) {
                    bail!("{}: `*` may only stand at the end of a path, and placeholders are not read", place());
                }
                rules.push(Rule { path: content.to_owned(), headers: Vec::new() });
            }
        }
        Ok(Self(rules))
    }

    /// The headers of a path. A header that several rules set is sent once with its values joined by commas, as static hosts do.
    pub(super) fn of(&self, path: &str) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        for (name, value) in self.0.iter().filter(|rule| rule.covers(path)).flat_map(|rule| &rule.headers) {
            match found.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, values)) => values.extend([", ", value.as_str()]),
                None => found.push((name.clone(), value.clone())),
            }
        }
        found
    }
}

impl Rule {
    fn covers(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => self.path == path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_cover_exact_paths_and_beginnings() {
        let rules = HeaderRules::parse("# all\n/*\n  X-A: 1\n\n/assets/*\n\tCache-Control: public, immutable\n/\n  X-B: a: b\n").unwrap();
        assert_eq!(rules.of("/en/"), [("X-A".into(), "1".into())]);
        assert_eq!(rules.of("/"), [("X-A".into(), "1".into()), ("X-B".into(), "a: b".into())]);
        assert_eq!(rules.of("/assets/x.js")[1], ("Cache-Control".into(), "public, immutable".into()));
    }

    #[test]
    fn a_header_of_two_rules_is_joined() {
        let rules = HeaderRules::parse("/*\n X-A: 1\n/en/*\n x-a: 2").unwrap();
        assert_eq!(rules.of("/en/"), [("X-A".into(), "1, 2".into())]);
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        for (text, expected) in [
            ("  X-A: 1", "line 1"),
            ("/*\n  X-A", "line 2"),
            ("/*\n  X A: 1", "no header name"),
            ("/*\n  X-A:", "needs a value"),
            ("X-A: 1", "begins with a slash"),
            ("/*.js", "at the end"),
            ("/a/**", "at the end"),
            ("/:page/", "placeholders"),
        ] {
            let error = HeaderRules::parse(text).unwrap_err().to_string();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }

    fn published(path: &str, name: &str) -> Option<String> {
        let rules = HeaderRules::parse(include_str!("../../../../public/_headers")).unwrap();
        rules.of(path).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    #[test]
    fn every_page_has_one_strict_policy() {
        for path in ["/", "/en/", "/es/screen/x/", "/404.html"] {
            let policy = published(path, "Content-Security-Policy").expect("a content security policy");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline") && !policy.contains(','), "{path}");
            assert!(policy.contains("trusted-types 'none'") && policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{path}");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        }
    }

    #[test]
    fn the_checker_is_for_pages_of_others() {
        let frame = "/embed/releases/1-a/frame.html";
        let policy = published(frame, "Content-Security-Policy").expect("a content security policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline") && !policy.contains(','), "{policy}");
        assert!(policy.contains("frame-ancestors *") && policy.contains("'wasm-unsafe-eval'"), "{policy}");
        for path in [frame, "/embed/ips-checker.js", "/embed/versions.json"] {
            assert_eq!(published(path, "Access-Control-Allow-Origin").as_deref(), Some("*"), "{path}");
        }
    }

    #[test]
    fn only_what_is_named_by_its_content_is_kept_for_good() {
        for path in ["/", "/en/", "/es/screen/x/", "/404.html", "/embed/ips-checker.js", "/embed/versions.json", "/publisher/plain.html"] {
            assert_eq!(published(path, "Cache-Control").as_deref(), Some("no-cache"), "{path}");
        }
        for path in ["/assets/a.wasm", "/embed/releases/1-a/ips-checker.wasm"] {
            assert_eq!(published(path, "Cache-Control").as_deref(), Some("public, max-age=31536000, immutable"), "{path}");
        }
    }
}
