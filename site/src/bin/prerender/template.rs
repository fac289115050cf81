//! The frame of every page, as Trunk leaves it: `site/index.html` with the style sheet and, on a development server, the script that loads
//! the page anew.

/// The frame, cut where a page is put in.
pub(crate) struct Template {
    /// Up to the attributes of the root element.
    start: String,
    head: String,
    body: String,
}

impl Template {
    /// Reads the frame. The notes in it and the lines that Trunk left empty are for no visitor.
    ///
    /// # Errors
    /// It has no root element without attributes, no head or no empty body.
    pub(crate) fn read(html: &str) -> Result<Self, String> {
        let kept = html.split("<!--").enumerate().map(|(at, part)| if at == 0 { part } else { part.split_once("-->").map_or("", |(_, rest)| rest) });
        let kept: String = kept.collect::<String>().lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect();
        let cut = |text: &str, tag: &str| {
            let (before, after) = text.split_once(tag).ok_or_else(|| format!("site/index.html has no `{tag}`"))?;
            Ok::<_, String>((before.to_owned(), after.to_owned()))
        };
        let (start, rest) = cut(&kept, "<html>")?;
        let (head, rest) = cut(&rest, "</head>")?;
        let (_, body) = cut(&rest, "<body>")?;
        Ok(Self { start, head, body })
    }

    /// A page: the attributes of its root element, what it adds to the head, and its content.
    pub(crate) fn filled(&self, attributes: &str, head: &str, body: &str) -> String {
        format!("{}<html {attributes}>{}{head}</head>\n<body>{body}{}", self.start, self.head, self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn a_page_stands_in_the_frame() {
        let html = "<!DOCTYPE html>\n<html>\n<head>\n<!-- a\nb -->\n\n<meta>\n</head>\n<body><script>x</script></body>\n</html>\n";
        assert_eq!(
            Template::read(html).unwrap().filled("lang=\"en\"", "<title>t</title>\n", "<main></main>"),
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta>\n<title>t</title>\n</head>\n<body><main></main><script>x</script></body>\n</html>\n"
        );
        assert!(Template::read("<html>\n<head></head>\n</html>").is_err_and(|error| error.contains("<body>")));
    }
}
