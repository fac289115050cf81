//! What a publisher copies: the tags of the checker and a rule for a style sheet.

use super::chosen::Chosen;

/// A script and where it comes from.
pub(super) struct Script<'a> {
    pub(super) address: &'a str,
    /// The hash that pins it.
    pub(super) integrity: Option<&'a str>,
}

/// The tag that loads the script, and the element with what stands in it until the checker does.
pub(super) fn tags(script: &Script<'_>, chosen: &Chosen, fallback: &str) -> String {
    let pinned = script.integrity.map(|hash| format!(" integrity=\"{}\" crossorigin=\"anonymous\"", escaped(hash))).unwrap_or_default();
    let attribute = |(name, text): (&str, Option<&str>)| match text {
        Some(text) => format!(" {name}=\"{}\"", escaped(text)),
        None => format!(" {name}"),
    };
    let attributes: String = chosen.attributes().into_iter().map(attribute).collect();
    let address = escaped(script.address);
    let words = chosen.words().map(|words| format!("  <p slot=\"contact\">{}</p>\n", escaped(words))).unwrap_or_default();
    format!("<script type=\"module\" src=\"{address}\"{pinned}></script>\n<ips-checker{attributes}>\n  <p>{}</p>\n{words}</ips-checker>", escaped(fallback))
}

/// The rule for the publisher's own style sheet.
pub(super) fn rule(properties: &[(&str, String)]) -> String {
    // A style sheet may stand inside a page, where the end of its tag would end it.
    let line = |(name, text): &(&str, String)| format!("  {name}: {};\n", text.replace('<', "\\3c "));
    format!("ips-checker {{\n{}}}", properties.iter().map(line).collect::<Vec<_>>().concat())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_inside_its_tag() {
        let chosen = Chosen { policy: "\"><b>&".into(), contact: "Call <us>".into(), ..Chosen::default() };
        let script = Script { address: "https://h/a.js", integrity: Some("sha384-x") };
        assert_eq!(
            tags(&script, &chosen, "1 < 2"),
            "<script type=\"module\" src=\"https://h/a.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\"></script>\n\
             <ips-checker policy=\"&quot;&gt;&lt;b&gt;&amp;\">\n  <p>1 &lt; 2</p>\n  <p slot=\"contact\">Call &lt;us&gt;</p>\n</ips-checker>"
        );
    }

    #[test]
    fn a_rule_has_a_line_for_each_property() {
        let properties = [("--ips-accent", "#123".to_owned()), ("--ips-font", "\"</style>\"".to_owned())];
        assert_eq!(rule(&properties), "ips-checker {\n  --ips-accent: #123;\n  --ips-font: \"\\3c /style>\";\n}");
    }
}
