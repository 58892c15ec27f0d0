//! How a sheet comes on paper: A4, lying, in letters that one can read.

use super::model::NewSheet;

/// What fits beside each other between the margins, in the pixels that widths are
/// counted in: 96 to an inch, with room for letters that turn out wider.
const BETWEEN_MARGINS: u32 = 985;

/// No smaller than this, in percent: letters of ten points are seven then.
pub(super) const SMALLEST: u16 = 70;

/// How a sheet comes on paper.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// All columns beside each other.
    OnePage,
    /// Columns that start another page, from 0, at the smallest size.
    MorePages(Vec<u32>),
}

/// How a sheet comes on paper; what stays in sight on a screen stands on each page.
pub(super) fn paper(sheet: &NewSheet) -> Paper {
    let room = BETWEEN_MARGINS * 100 / u32::from(SMALLEST);
    let columns = || {
        (0..)
            .zip(&sheet.columns)
            .filter(|(_, column)| !column.is_hidden)
    };
    let pixels = |width: u16| u32::from(width) * 7 + 5;
    let frozen = usize::from(sheet.frozen_columns);
    let repeated: u32 = columns()
        .take(frozen)
        .map(|(_, column)| pixels(column.width))
        .sum();
    let (mut used, mut breaks) = (0, Vec::new());
    for (number, column) in columns() {
        let width = pixels(column.width);
        if used + width > room {
            breaks.push(number);
            used = repeated;
        }
        used += width;
    }
    match breaks.is_empty() {
        true => Paper::OnePage,
        false => Paper::MorePages(breaks),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sheets::model::NewColumn;

    fn sheet(widths: &[u16]) -> NewSheet {
        NewSheet {
            columns: widths
                .iter()
                .map(|width| NewColumn::of_ours(*width))
                .collect(),
            frozen_columns: 1,
            ..NewSheet::default()
        }
    }

    #[test]
    fn columns_that_do_not_fit_start_another_page() {
        assert_eq!(paper(&sheet(&[8, 90, 90])), Paper::OnePage);
        assert_eq!(paper(&sheet(&[8, 90, 110])), Paper::MorePages(vec![2]));
        let breaks = Paper::MorePages(vec![2, 4]);
        assert_eq!(paper(&sheet(&[8, 180, 90, 90, 100])), breaks);
    }

    #[test]
    fn a_column_out_of_sight_takes_no_room() {
        let mut sheet = sheet(&[8, 100, 90, 90]);
        sheet.columns[1].is_hidden = true;
        assert_eq!(paper(&sheet), Paper::OnePage);
    }
}
