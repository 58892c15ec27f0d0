//! Limits before parsing, so that no file costs more than a real one could.

use super::source::{Format, Source};
use super::toml_depth;
use crate::problem::{Problem, SyntaxFault, TextFault};

/// What a file may be at most.
#[cfg_attr(
    not(feature = "office"),
    allow(dead_code, reason = "without workbooks their limits stand idle")
)]
pub(crate) struct Limits {
    /// Bytes of a YAML file.
    pub yaml_bytes: usize,
    /// Bytes of a TOML file: its parser builds all before it can be counted.
    pub toml_bytes: usize,
    /// Bytes of a CSV.
    pub csv_bytes: usize,
    /// Bytes of a workbook as it is on disk.
    pub xlsx_bytes: usize,
    /// Bytes of all parts of a workbook, unpacked.
    pub xlsx_unpacked: usize,
    /// Filled cells of a table.
    pub cells: usize,
    /// Bytes of all texts of a workbook, which may name one text many times.
    pub cell_bytes: usize,
    /// The last row of a table.
    pub rows: u32,
    /// Levels of nesting.
    pub depth: usize,
    /// Values and keys in a file.
    pub nodes: usize,
    /// UTF-16 units of a text: one cell of a spreadsheet.
    pub text_units: usize,
}

/// The limits of every file.
pub(crate) const LIMITS: Limits = Limits {
    yaml_bytes: 1_000_000,
    toml_bytes: 400_000,
    csv_bytes: 1_000_000,
    xlsx_bytes: 5_000_000,
    xlsx_unpacked: 30_000_000,
    cells: 60_000,
    cell_bytes: 8_000_000,
    rows: 5_000,
    depth: 32,
    nodes: 20_000,
    text_units: 32_767,
};

/// More invisible characters than this in one file need no place each.
const MOST_CONTROLS: usize = 20;

/// What is wrong with the text before it is parsed.
pub fn check(source: &Source) -> Vec<Problem> {
    let most = match source.format {
        Format::Yaml => LIMITS.yaml_bytes,
        Format::Toml => LIMITS.toml_bytes,
        Format::Csv => LIMITS.csv_bytes,
        // Was held against its limits when it was unpacked.
        Format::Xlsx => return Vec::new(),
    };
    if source.text.len() > most {
        return vec![source.file_problem(TextFault::TooLarge { most })];
    }
    if source.text.trim_start_matches('\u{feff}').trim().is_empty() {
        return vec![source.empty()];
    }
    if let Some(fault) = other_language(source) {
        return vec![source.file_problem(fault)];
    }
    if source.format == Format::Toml
        && let Some(byte) = toml_depth::too_deep(&source.text)
    {
        let fault = TextFault::TooDeep { most: LIMITS.depth };
        return vec![source.problem(source.mark_at(byte, byte + 1), fault)];
    }
    control_characters(source)
}

/// A text of the one language in a file that is named after the other; its
/// parser would find a mistake on every line. What stands at the margin of the
/// whole file tells, and where that says both, the name does.
fn other_language(source: &Source) -> Option<SyntaxFault> {
    let (mut yaml, mut toml) = (0_usize, 0_usize);
    for line in source.text.trim_start_matches('\u{feff}').lines() {
        let rest = line.trim_start_matches(|c: char| c.is_alphanumeric() || "_-.\"'".contains(c));
        let has_key = rest.len() < line.len();
        match rest.trim_start().chars().next() {
            Some(':') if has_key => yaml += 1,
            Some('=') if has_key => toml += 1,
            Some('[') if !has_key && line.starts_with('[') && line.trim_end().ends_with(']') => {
                toml += 1;
            }
            Some(_) | None => {}
        }
    }
    match source.format {
        // Its name is what makes it a workspace.
        Format::Toml if yaml > toml && source.is_workspace() => Some(SyntaxFault::YamlInWorkspace),
        Format::Toml if yaml > toml => Some(SyntaxFault::YamlNamedToml),
        Format::Yaml if toml > yaml => Some(SyntaxFault::TomlNamedYaml),
        Format::Yaml | Format::Toml | Format::Xlsx | Format::Csv => None,
    }
}

fn control_characters(source: &Source) -> Vec<Problem> {
    if !source
        .text
        .bytes()
        .any(|byte| MAY_BE_CONTROL[usize::from(byte)])
    {
        return Vec::new();
    }
    // At the start of a file it says that the file is UTF-8.
    let mark = usize::from(source.text.starts_with('\u{feff}')) * '\u{feff}'.len_utf8();
    let signs = source.text.char_indices().skip_while(|(at, _)| *at < mark);
    let controls = signs.filter(|(_, c)| is_control(*c));
    controls
        .take(MOST_CONTROLS)
        .map(|(at, c)| {
            let mark = source.mark_at(at, at + c.len_utf8());
            source.bare_problem(mark, TextFault::ControlCharacter { sign: c })
        })
        .collect()
}

/// Bytes that a control character is or begins with; most texts have none.
const MAY_BE_CONTROL: [bool; 256] = {
    let mut may = [false; 256];
    let mut byte = 0_u8;
    loop {
        let seen = matches!(byte, b'\n' | b'\r' | b'\t');
        may[byte as usize] =
            byte < 0x20 && !seen || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef);
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    may
};

/// A character that has no place in a file of text: it cannot be seen, breaks
/// lines where nobody sees a line end, turns what stands around it, or is none to
/// other readers of YAML.
pub(crate) fn is_control(c: char) -> bool {
    let seen = matches!(c, '\n' | '\r' | '\t');
    let odd = matches!(
        c,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    );
    !seen && (c.is_control() || odd || turns(c))
}

/// Characters of direction: with them a text shows in another order than it has.
fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Characters that turn the direction of text, join lines or cannot be seen.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether nobody sees anything of a text: white space, hidden characters, and
/// letters that have no shape.
pub fn is_blank(text: &str) -> bool {
    let shapeless = |c| {
        matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}' | '\u{e0080}'..='\u{e0fff}')
    };
    let mut seen = text.chars().filter(|c| !c.is_whitespace());
    seen.all(|c| is_hidden(c) || shapeless(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_separators_are_invisible_characters() {
        for c in [
            '\u{85}', '\u{2028}', '\u{2029}', '\u{1b}', '\u{0}', '\u{fffe}', '\u{ffff}',
            '\u{202e}', '\u{2066}', '\u{200f}', '\u{61c}',
        ] {
            assert!(is_control(c));
            let first = c.to_string().as_bytes()[0];
            assert!(MAY_BE_CONTROL[usize::from(first)], "{c:?}");
        }
        for c in ('\0'..='\u{ffff}').filter(|c| is_control(*c)) {
            assert!(MAY_BE_CONTROL[usize::from(c.to_string().as_bytes()[0])]);
        }
        assert!(!is_control('\t'));
        assert!(!is_control('é'));
    }
}
