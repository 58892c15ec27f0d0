//! Tables: fixed widths that follow what stands in the columns, and a header row that is
//! repeated on every page.

use super::inline::{Line, Looks, PICTURE};
use super::xml;

/// A table as it is read.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Whether each column is of numbers.
    pub numeric: Vec<bool>,
    /// The dashes below each heading, where they say how wide the columns are; else none.
    pub dashes: Vec<usize>,
    /// The rows, the header first.
    pub rows: Vec<Vec<Line>>,
    /// What it is about.
    pub caption: String,
}

/// What a cell leaves free on its sides, in twips.
const PADDING: usize = 250;
/// A text that is longer does not make its column wider.
const WIDEST: usize = 4_600;
/// A table with no more rows than this stays on one page.
const TOGETHER: usize = 9;

/// About how wide a letter is in twips, by the font.
pub(super) fn letter(font: Option<&str>) -> usize {
    match font {
        Some("Calibri" | "Carlito" | "Aptos" | "Times New Roman" | "Garamond") => 100,
        Some("Arial" | "Liberation Sans" | "Helvetica") => 108,
        Some("Verdana" | "DejaVu Sans") => 122,
        Some(_) | None => 114,
    }
}

/// The heading that a table stands under; a small one may come again, so the one above it
/// stands in front.
pub(super) fn caption<L>(headings: &[(L, String)]) -> String {
    match headings {
        [.., (_, above), (_, last)] => format!("{above}: {last}"),
        [(_, last)] => last.clone(),
        [] => String::new(),
    }
}

/// The dashes below the headings of a table in Markdown, where they are not all alike.
pub(super) fn dashes(table: &str) -> Vec<usize> {
    let rule = table.lines().nth(1).unwrap_or_default();
    let cells = rule.trim().trim_matches('|').split('|');
    let dashes: Vec<usize> = cells.map(|cell| cell.matches('-').count()).collect();
    match dashes.iter().all(|one| Some(one) == dashes.first()) {
        true => Vec::new(),
        false => dashes,
    }
}

impl Table {
    /// The table on a page.
    pub(super) fn written(&self, width: usize, letter: usize, looks: Looks<'_>) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        if columns == 0 {
            return String::new();
        }
        let widths = self.widths(columns, width, letter);
        let style = looks.styles.id("norm tabel");
        let caption = xml::text(&self.caption);
        let mut out = format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{caption}\"/></w:tblPr><w:tblGrid>"
        );
        for width in &widths {
            out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        out.push_str("</w:tblGrid>");
        for (number, row) in self.rows.iter().enumerate() {
            out.push_str(&self.row(number, row, &widths, looks));
        }
        out + "</w:tbl>"
    }

    fn row(&self, number: usize, row: &[Line], widths: &[usize], looks: Looks<'_>) -> String {
        let is_header = number == 0;
        let last = number + 1 == self.rows.len();
        let together = !last && (is_header || self.rows.len() <= TOGETHER);
        let header = if is_header { "<w:tblHeader/>" } else { "" };
        let mut out = format!("<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>");
        let style = if is_header {
            "norm tabelkop"
        } else {
            "norm tabeltekst"
        };
        let style = looks.styles.id(style);
        let keep = if together { "<w:keepNext/>" } else { "" };
        let nothing = Line::default();
        for (column, width) in widths.iter().enumerate() {
            let cell = row.get(column).unwrap_or(&nothing);
            let aligned = match self.numeric.get(column) {
                Some(true) => "<w:jc w:val=\"right\"/>",
                Some(false) | None => "",
            };
            out.push_str(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{aligned}</w:pPr>{}</w:p></w:tc>",
                cell.xml
            ));
        }
        out + "</w:tr>"
    }

    /// The widths of the columns, together as wide as the page.
    fn widths(&self, columns: usize, width: usize, letter: usize) -> Vec<usize> {
        let said: usize = self.dashes.iter().sum();
        if said > 0 && self.dashes.len() == columns {
            let each = self.dashes.iter().map(|one| one * width / said);
            return exactly(each.collect(), width);
        }
        let measured = |column: usize| {
            let (mut least, mut wanted) = (0, 0);
            for (number, row) in self.rows.iter().enumerate() {
                let Some(cell) = row.get(column) else {
                    continue;
                };
                // Headings are bold.
                let letter = if number == 0 {
                    letter * 112 / 100
                } else {
                    letter
                };
                let longest = cell
                    .text
                    .split_whitespace()
                    .map(|word| word.chars().count());
                least = least.max(longest.max().unwrap_or_default() * letter);
                let lines = cell.text.lines().map(|line| line.chars().count());
                wanted = wanted.max(lines.max().unwrap_or_default() * letter);
                if cell.has_picture {
                    least = least.max(PICTURE);
                    wanted = wanted.max(PICTURE);
                }
            }
            (least.min(WIDEST) + PADDING, wanted.min(WIDEST) + PADDING)
        };
        let (least, wanted): (Vec<usize>, Vec<usize>) = (0..columns).map(measured).unzip();
        let (sum_least, sum_wanted) = (least.iter().sum::<usize>(), wanted.iter().sum::<usize>());
        let widths: Vec<usize> = if sum_least >= width {
            least.iter().map(|one| one * width / sum_least).collect()
        } else if sum_wanted > width {
            let (room, wish) = (width - sum_least, sum_wanted - sum_least);
            let both = least.iter().zip(&wanted);
            both.map(|(least, wanted)| least + (wanted - least) * room / wish)
                .collect()
        } else {
            self.stretched(&wanted, width - sum_wanted)
        };
        exactly(widths, width)
    }

    /// Room that is left goes to columns of words.
    fn stretched(&self, wanted: &[usize], room: usize) -> Vec<usize> {
        let of_words = |column: usize| self.numeric.get(column) != Some(&true);
        let words: usize = (0..wanted.len())
            .filter(|column| of_words(*column))
            .map(|column| wanted[column])
            .sum();
        let each = wanted.iter().enumerate();
        each.map(|(column, wanted)| match of_words(column) {
            true => wanted + (wanted * room).checked_div(words).unwrap_or_default(),
            false => *wanted,
        })
        .collect()
    }
}

/// Widths whose sum is the width: what rounding left goes to the widest.
fn exactly(mut widths: Vec<usize>, width: usize) -> Vec<usize> {
    let sum: usize = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = (*widest + width).saturating_sub(sum);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]], numeric: &[bool]) -> Table {
        let line = |text: &&str| {
            let mut line = Line::default();
            line.text(text);
            line
        };
        Table {
            numeric: numeric.to_vec(),
            dashes: Vec::new(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(line).collect())
                .collect(),
            caption: String::new(),
        }
    }

    #[test]
    fn columns_fill_the_page_and_words_have_their_room() {
        let counts = table(
            &[
                &["Thema", "voldoet"],
                &["1. Bewustwording en training", "3"],
            ],
            &[false, true],
        );
        let widths = counts.widths(2, 9_070, 100);
        assert_eq!(widths.iter().sum::<usize>(), 9_070);
        assert_eq!(widths[1], 7 * 112 + PADDING);
        let many = table(&[&["informatiebeveiliging"; 9]], &[]);
        assert_eq!(many.widths(9, 9_070, 100).iter().sum::<usize>(), 9_070);
        let text = "woorden ".repeat(60);
        let long = table(&[&["Nr.", "Wat"], &["1.1", &text]], &[]);
        let widths = long.widths(2, 9_070, 100);
        assert_eq!(widths.iter().sum::<usize>(), 9_070);
        assert!(widths[0] < widths[1]);
        let empty = Table {
            dashes: dashes("| Nr. | Wat |\n| -- | :------: |\n|  |  |\n"),
            ..table(&[&["Nr.", "Wat"], &["", ""]], &[])
        };
        assert_eq!(empty.widths(2, 9_000, 100), [2_250, 6_750]);
        assert!(dashes("| a | b |\n| --- | ---: |\n").is_empty());
        assert_eq!(table(&[&[""]], &[true]).widths(1, 9_070, 100), [9_070]);
    }
}
