//! Names in plain letters, and in the order in which Dutch readers look for them.

use any_ascii::any_ascii;

/// The words of a name in plain small letters: `Súdwest-Fryslân` is `sudwest`
/// and `fryslan`, `Æ` is `ae`, `Ł` is `l` and the one character `Ĳ` is `ij`.
pub(crate) fn plain_words(name: &str) -> Vec<String> {
    let plain = any_ascii(name).to_ascii_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The place of a name in a list: sort by this.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameOrder {
    words: Vec<String>,
    /// Names of the same letters have an order too, whatever that of the files.
    name: String,
}

/// Where a Dutch reader looks for a name: word by word, by its plain letters,
/// an IJ as an i and a j. An `'s` or `'t` in front of a word does not count, as
/// in atlases and registers of place names, so Gemeente 's-Gravenmoer stands
/// among the names with a G. Written out articles (De, Den, Het) do count.
pub fn name_order(name: &str) -> NameOrder {
    NameOrder {
        words: plain_words(&without_elided(name)),
        name: name.to_owned(),
    }
}

/// A name without the `'s-` and `'t ` that stand in front of a word.
fn without_elided(name: &str) -> String {
    let plain = any_ascii(name);
    let mut text = String::with_capacity(plain.len());
    let mut rest = plain.as_str();
    while let Some(c) = rest.chars().next() {
        let begins = !text.ends_with(|c: char| c.is_ascii_alphanumeric() || is_apostrophe(c));
        if begins && let Some(behind) = behind_elided(rest) {
            rest = behind;
            continue;
        }
        text.push(c);
        rest = &rest[c.len_utf8()..];
    }
    text
}

/// What stands behind an elided article, if a text begins with one and goes on.
fn behind_elided(text: &str) -> Option<&str> {
    let letter = text.strip_prefix(is_apostrophe)?;
    let behind = letter.strip_prefix(['s', 'S', 't', 'T'])?;
    let word = behind.trim_start_matches([' ', '-']);
    (word.len() < behind.len() && !word.is_empty()).then_some(word)
}

/// Also the one that some keyboards give instead.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every two names of a row, in both orders.
    fn stand_so(names: &[&str]) {
        let mut sorted: Vec<&str> = names.iter().rev().copied().collect();
        sorted.sort_by_cached_key(|name| name_order(name));
        assert_eq!(sorted, names);
    }

    #[test]
    fn accents_and_letters_of_neighbours_stand_where_their_plain_letters_do() {
        stand_so(&["Adorp", "Ædorp", "Afdorp", "Ågdorp", "Azdorp"]);
        stand_so(&["Eburg", "Écburg", "Edburg", "Èeburg", "Efburg"]);
        stand_so(&["Kadorp", "Labroek", "Łacdorp", "Ladwoude", "Madorp"]);
        stand_so(&["Oclo", "Ødlo", "Œflo", "Oflo"]);
        // An accent that is a character of its own, and one that is not.
        stand_so(&["Súda", "Su\u{301}db", "Sudc"]);
    }

    #[test]
    fn elided_articles_do_not_count_wherever_they_stand() {
        stand_so(&[
            "Gemeente Gouwe",
            "Gemeente 's-Gravenmoer",
            "Gemeente Groenoord",
            "Gemeente ’s-Gulpen",
            "Gemeente Haven",
            "Gemeente 's Hertogswoude",
            "Gemeente Tol",
            "Gemeente `t Veld",
            "Gemeente ‘T Wad",
            "Gemeente Zwin",
        ]);
        stand_so(&["Gaast", "'s-Gravenmoer", "Grift"]);
        stand_so(&["Kamp in 't Raam", "Kamp in Rif", "Kamp Oost"]);
        // Within a word it is a letter like others, and alone it is all there is.
        stand_so(&["Foto's en Beeld", "Fotos Archief", "'t"]);
    }

    #[test]
    fn ij_is_an_i_and_a_j() {
        stand_so(&["Iizinge", "IJsselstein", "Ĳtswoude", "Ikdorp", "Yde"]);
        stand_so(&["Ijburg", "IJdorp"]);
    }

    #[test]
    fn words_come_one_by_one_and_capitals_do_not_count() {
        stand_so(&[
            "Gemeente Noord-Oever",
            "Gemeente Noord Polder",
            "gemeente noordland",
            "Waterschap Aar",
        ]);
        assert_ne!(name_order("Waterkant"), name_order("waterkant"));
        stand_so(&["", "!!", "Aa"]);
    }

    #[test]
    fn a_name_in_plain_words_loses_no_letter() {
        for (name, words) in [
            ("Súdwest-Fryslân", &["sudwest", "fryslan"][..]),
            ("Łódź aan Zee", &["lodz", "aan", "zee"]),
            ("Ærø & Ĳdijk", &["aero", "ijdijk"]),
            ("Straße 12", &["strasse", "12"]),
            ("?!", &[]),
        ] {
            assert_eq!(plain_words(name), words, "{name}");
        }
    }
}
