//! The lines under the headings of Markdown tables: converters take the widths of
//! columns from their dashes, so that Word breaks no word that has room elsewhere.

use crate::render::room::shared;

/// About how many letters of Word's usual size fit on a line of its usual page.
const LINE: usize = 78;
/// What Word leaves free on both sides of a cell, in letters.
const PADDING: usize = 3;

/// Writes the dashes under each heading in proportion to what stands in the column; dashes
/// that a template made of different lengths say themselves how wide the columns are.
pub(super) fn proportioned(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for (at, line) in lines.iter().enumerate() {
        let heading = at.checked_sub(1).and_then(|before| lines.get(before));
        match heading.filter(|heading| heading.starts_with('|') && is_rule(line)) {
            Some(heading) => {
                let body = lines.get(at + 1..).unwrap_or_default();
                let body = body.iter().take_while(|line| line.starts_with('|'));
                let rows: Vec<Vec<&str>> = body.map(|line| cells(line)).collect();
                out.push_str(&rule(line, &cells(heading), &rows));
            }
            None => out.push_str(line),
        }
    }
    out
}

/// Whether a line has nothing but dashes, colons and bars in it.
fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    line.starts_with("| -") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row; a bar after a backslash is a character of the text.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim().trim_start_matches('|');
    let (mut cells, mut from, mut escaped) = (Vec::new(), 0, false);
    for (at, sign) in line.char_indices() {
        match sign {
            '|' if !escaped => {
                cells.push(line[from..at].trim());
                from = at + 1;
                escaped = false;
            }
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    cells
}

fn rule(line: &str, heading: &[&str], rows: &[Vec<&str>]) -> String {
    let marks = cells(line);
    let mut dashes = marks.iter().map(|mark| mark.matches('-').count());
    let first = dashes.next();
    if dashes.any(|one| Some(one) != first) {
        return line.to_owned();
    }
    let columns: Vec<Vec<&str>> = (0..marks.len())
        .map(|number| {
            rows.iter()
                .filter_map(|row| row.get(number).copied())
                .collect()
        })
        .collect();
    let headings = heading.iter().copied().chain(std::iter::repeat(""));
    let least: Vec<usize> = columns.iter().zip(headings).map(least).collect();
    let wanted: Vec<usize> = columns
        .iter()
        .map(|column| usual(column) + PADDING)
        .collect();
    let room = LINE.saturating_sub(least.iter().sum());
    let mut rule = String::from("|");
    for (mark, width) in marks.iter().zip(shared(least, &wanted, room)) {
        let end = if mark.ends_with(':') { ":" } else { "" };
        rule.push_str(&format!(" {}{end} |", "-".repeat(width)));
    }
    rule + "\n"
}

/// Room for the longest word.
fn least((column, heading): (&Vec<&str>, &str)) -> usize {
    let words = column.iter().flat_map(|cell| cell.split(' '));
    let words = words.chain(heading.split(' '));
    let longest = words.map(|word| word.chars().count()).max();
    longest.unwrap_or_default() + PADDING
}

/// How long a text of the column usually is.
fn usual(column: &[&str]) -> usize {
    let total: usize = column.iter().map(|cell| cell.chars().count()).sum();
    total.checked_div(column.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_follow_what_stands_in_a_column() {
        let table = "a\n\n| Thema | n |\n| --- | ---: |\n| 1. Informatiebeveiliging en meer nog | 3 |\n| a \\| b | 4 |\n\n| - | x |\n";
        let out = proportioned(table);
        let rule = out.lines().nth(3).expect("a rule");
        assert_eq!(rule, format!("| {} | ----: |", "-".repeat(24)));
        assert_eq!(out.replace(rule, "| --- | ---: |"), table);
        let said = "| Nr. | Wat |\n| --- | --------- |\n|  |  |\n";
        assert_eq!(proportioned(said), said);
        assert_eq!(
            proportioned("| - | x |\n| --- |\n"),
            "| - | x |\n| ---- |\n"
        );
    }
}
