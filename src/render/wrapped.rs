//! Long lines of messages, broken between words.

use textwrap::{Options, WordSplitter, core::display_width, wrap};

/// Each line in so many columns. What goes on stands two columns further in; words stay
/// whole also where they are longer than a line, so that hashes and paths can be copied.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if display_width(line.trim_end()) <= width {
            out.push_str(line);
            continue;
        }
        let margin = line.len() - line.trim_start().len();
        let rest = format!("{}  ", &line[..margin]);
        let options = Options::new(width)
            .subsequent_indent(&rest)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        let lines = wrap(line.trim_end(), options);
        let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        out.push_str(&lines.join("\n"));
        out.push_str(&line[line.trim_end().len()..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_lines_fit_where_they_can() {
        let hash = "0".repeat(64);
        let text = format!(
            "noord-holland@2025 komt uit normen/noord-holland.yaml, in plaats van de ingebouwde norm (sha256 {hash})\n  kort\n\n"
        );
        for width in 60..=100 {
            let out = wrapped(&text, width);
            let words = |text: &str| -> Vec<String> {
                text.split_whitespace().map(str::to_owned).collect()
            };
            assert_eq!(words(&out), words(&text), "{width}");
            assert!(out.ends_with("\n  kort\n\n"), "{width}: {out}");
            for line in out.lines() {
                let alone = line.split_whitespace().count() == 1;
                assert!(display_width(line) <= width || alone, "{width}: {line}");
            }
        }
        assert_eq!(wrapped(&text, 200), text);
    }
}
