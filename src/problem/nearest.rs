//! What somebody probably meant. For keys, kinds and codes; never for statuses.

/// Below this likeness (Jaro-Winkler) a word is no suggestion.
const LIKE_ENOUGH: f64 = 0.8;

/// Longer words are no slips of the pen.
const MOST_LETTERS: usize = 64;
/// Nobody means one of more words than this.
const MOST_WORDS: usize = 200;

/// The known word that is most like `word`, if any is like enough.
pub fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if word.len() > MOST_LETTERS {
        return None;
    }
    let word = word.trim().to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known
        .into_iter()
        .take(MOST_WORDS)
        .filter(|word| word.len() <= MOST_LETTERS)
    {
        let likeness = strsim::jaro_winkler(&word, &candidate.to_lowercase());
        if likeness >= LIKE_ENOUGH && best.is_none_or(|(highest, _)| likeness > highest) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The first of the known words, as many as a problem keeps: one more than help
/// shows, so that it can tell that there are more.
pub(crate) fn first_of<'w>(known: impl IntoIterator<Item = &'w str>) -> Vec<String> {
    let first = known.into_iter().take(super::MOST_KNOWN + 1);
    first
        .map(|word| word.chars().take(MOST_LETTERS).collect())
        .collect()
}

/// The known id that `id` was probably meant to be: the same without stray
/// characters (`5.5.`, `2,10`, `5.5a`). Likeness of letters says nothing about numbers.
pub(crate) fn nearest_id<'w>(id: &str, known: &[&'w str]) -> Option<&'w str> {
    if id.len() > MOST_LETTERS {
        return None;
    }
    let id = id.replace(',', ".");
    let sign = |c: char| !c.is_ascii_digit();
    let clean = id.trim_matches(sign);
    let inner_is_number = clean.chars().all(|c| c.is_ascii_digit() || c == '.');
    let same = known
        .iter()
        .find(|known| inner_is_number && **known == clean)
        .copied();
    same.or_else(|| match clean.is_empty() {
        true => nearest(&id, known.iter().copied()),
        false => None,
    })
}

/// The last id of the group that `id` would be in, when its number is past
/// that (`1.10` of a theme that ends at `1.5`; `35` of a norm that ends at `34`).
pub(crate) fn last_before<'w>(id: &str, known: &[&'w str]) -> Option<&'w str> {
    let split = |id: &str| -> Option<(String, u32)> {
        let (group, number) = id.rsplit_once('.').unwrap_or(("", id));
        Some((group.to_owned(), number.parse().ok()?))
    };
    let (group, number) = split(id)?;
    let last = known
        .iter()
        .rfind(|known| split(known).is_some_and(|(other, _)| other == group))?;
    split(last)
        .filter(|(_, last)| number > *last)
        .map(|_| *last)
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
        assert_eq!(nearest_id("1.10", &ids), None);
        assert_eq!(nearest_id("5.05", &ids), None);
        assert_eq!(nearest_id("2025-04-15", &ids), None);
        assert_eq!(last_before("1.10", &ids), Some("1.5"));
        assert_eq!(last_before("9.1", &ids), None);
        assert_eq!(last_before("2.3", &ids), None);
        assert_eq!(last_before("35", &["33", "34"]), Some("34"));
    }
}
