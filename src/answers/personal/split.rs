//! The words of a text, without the characters around them.

/// Characters that stand around a word and are no part of it.
const AROUND: [char; 16] = [
    ',', ';', ':', '!', '?', '"', '\'', '“', '”', '„', '‘', '’', '<', '>', '*', '=',
];

/// The words of a text. A label before a colon (`tel:06…`), or before a full stop and
/// a number (`tel.06…`), is a word of its own.
pub(super) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches(AROUND);
        match labelled(word) {
            Some((label, rest)) => words.extend([label, rest]),
            None => words.push(word),
        }
    }
    words
}

fn labelled(word: &str) -> Option<(&str, &str)> {
    let is_label = |label: &str| {
        let word = label.trim_end_matches('.');
        word.chars().all(char::is_alphabetic)
    };
    let colon = word.rsplit_once(':');
    colon.filter(|(label, _)| is_label(label)).or_else(|| {
        let (label, rest) = word.split_once('.')?;
        let numbered = rest.starts_with(|c: char| c.is_ascii_digit() || "(+".contains(c));
        (!label.is_empty() && is_label(label) && numbered).then_some((label, rest))
    })
}

/// Runs of up to `most` words from each word on, the shortest first, with the
/// words before and behind.
pub(super) fn any_run(words: &[&str], most: usize, fits: impl Fn(Run<'_, '_>) -> bool) -> bool {
    (0..words.len()).any(|at| {
        (1..=most.min(words.len() - at)).any(|length| {
            fits(Run {
                before: at.checked_sub(1).map(|before| words[before]),
                words: &words[at..at + length],
                behind: words.get(at + length).copied(),
            })
        })
    })
}

/// Words in a row.
pub(super) struct Run<'w, 't> {
    pub before: Option<&'t str>,
    pub words: &'w [&'t str],
    pub behind: Option<&'t str>,
}
