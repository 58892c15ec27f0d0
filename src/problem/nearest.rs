//! What somebody probably meant. For keys, kinds and codes; never for statuses.

/// Below this likeness (Jaro-Winkler) a word is no suggestion.
const LIKE_ENOUGH: f64 = 0.8;

/// The known word that is most like `word`, if any is like enough.
pub fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.trim().to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        let likeness = strsim::jaro_winkler(&word, &candidate.to_lowercase());
        if likeness >= LIKE_ENOUGH && best.is_none_or(|(highest, _)| likeness > highest) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The known id that `id` was probably meant to be: the same without stray
/// signs (`5.5.`, `2,10`, `5.5a`), or else the last of its group (`1.10` of a
/// theme that ends at `1.5`). Likeness of letters says nothing about numbers.
pub fn nearest_id<'w>(id: &str, known: &[&'w str]) -> Option<&'w str> {
    let clean: String = id
        .replace(',', ".")
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let clean = clean.trim_matches('.');
    if let Some(same) = known.iter().find(|known| **known == clean) {
        return Some(same);
    }
    match clean.rsplit_once('.') {
        Some((group, _)) => {
            let group = format!("{group}.");
            known.iter().rfind(|id| id.starts_with(&group)).copied()
        }
        None if !clean.is_empty() => known.last().copied(),
        None => nearest(id, known.iter().copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_need_to_be_alike() {
        assert_eq!(
            nearest("gemeent", ["gemeente", "provincie"]),
            Some("gemeente")
        );
        assert_eq!(nearest("xyz", ["gemeente", "provincie"]), None);
    }

    #[test]
    fn ids_are_numbers_not_letters() {
        let ids = ["1.1", "1.5", "2.1", "2.10", "2.11"];
        assert_eq!(nearest_id("2,10", &ids), Some("2.10"));
        assert_eq!(nearest_id("2.10.", &ids), Some("2.10"));
        assert_eq!(nearest_id("2.11b", &ids), Some("2.11"));
        assert_eq!(nearest_id("1.10", &ids), Some("1.5"));
        assert_eq!(nearest_id("9.1", &ids), None);
        assert_eq!(nearest_id("35", &["33", "34"]), Some("34"));
    }
}
