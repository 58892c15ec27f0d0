//! What one can do, and what a code means.

use crate::lang::Lang;
use crate::problem::Code;

/// The documentation of every code, in both languages; `explain` prints from it.
const CODES: &str = include_str!("../../docs/codes.md");

/// What `norm` alone says: ten lines.
pub(crate) fn welcome(lang: Lang) -> &'static str {
    lang.pick(
        "norm: hoe weerbaar is uw organisatie, gemeten aan een afgesproken norm?
  norm show noord-holland 5.2     wat een norm vraagt; norm list noemt de normen
  norm init noord-holland …       een leeg formulier (ook voor Excel); norm next: dat van volgend jaar
  norm validate antwoorden.yaml   wat er mis is met een bestand, waar, en wat u bedoelde
  norm assess antwoorden.yaml     waar u staat: wat voldoet, wat nog niet
  norm report antwoorden.yaml     een verslag voor de driehoek, de raad of de regio; norm plan: wie wat wanneer doet
  norm diff vorig.yaml nu.yaml    wat er veranderde sinds de 0-meting
  norm overview map               het beeld over alle organisaties; norm export map: één CSV
Alle mogelijkheden: norm help. Wat een melding betekent: norm explain. In English: norm --lang en.
Alleen voor de norm: geen casuïstiek en geen namen van personen in deze bestanden.
",
        "norm: how resilient is your organisation, held against an agreed norm?
  norm show noord-holland 5.2     what a norm asks; norm list names the norms
  norm init noord-holland …       an empty form (also for Excel); norm next: next year's
  norm validate answers.yaml      what is wrong with a file, where, and what you meant
  norm assess answers.yaml        where you stand: what is met, what is not yet
  norm report answers.yaml        a report for the triangle, the council or the region; norm plan: who does what by when
  norm diff before.yaml now.yaml  what changed since the first measurement
  norm overview folder            the picture over all organisations; norm export folder: one CSV
All there is: norm help. What a message means: norm explain. In het Nederlands: norm --lang nl.
For the norm only: no casework and no names of persons in these files.
",
    )
}

/// The entry of a code in the documentation.
pub(crate) fn explain(code: Code, lang: Lang) -> String {
    let entry = entry(code).unwrap_or_default();
    let wanted = lang.pick("- nl: ", "- en: ");
    let lines = entry.lines().filter_map(|line| line.strip_prefix(wanted));
    std::iter::once(code.name().to_owned())
        .chain(lines.map(str::to_owned))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// What a code means, in one sentence or two.
pub(crate) fn meaning(code: Code, lang: Lang) -> String {
    paragraph(code, lang, 0)
}

/// What to do about a code.
pub(super) fn remedy(code: Code, lang: Lang) -> String {
    paragraph(code, lang, 1)
}

fn paragraph(code: Code, lang: Lang, number: usize) -> String {
    let wanted = lang.pick("- nl: ", "- en: ");
    let entry = entry(code).unwrap_or_default();
    let mut lines = entry.lines().filter_map(|line| line.strip_prefix(wanted));
    lines.nth(number).unwrap_or_default().to_owned()
}

/// The part of the documentation under the heading of a code.
fn entry(code: Code) -> Option<&'static str> {
    let heading = format!("\n### {}\n", code.name());
    let start = CODES.find(&heading)? + heading.len();
    let rest = &CODES[start..];
    let end = rest.find("\n#").map_or(rest.len(), |end| end + 1);
    Some(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_meaning_and_remedy_in_both_languages() {
        for code in Code::ALL {
            let entry =
                entry(*code).unwrap_or_else(|| panic!("docs/codes.md lacks {}", code.name()));
            for lang in ["- nl: ", "- en: "] {
                let lines = entry.lines().filter(|line| line.starts_with(lang));
                assert_eq!(
                    lines.count(),
                    2,
                    "{}: meaning and remedy in {lang}",
                    code.name()
                );
            }
        }
    }

    #[test]
    fn every_heading_is_a_code() {
        for line in CODES.lines() {
            if let Some(name) = line.strip_prefix("### ") {
                assert!(name.parse::<Code>().is_ok(), "{name} is no code");
            }
        }
    }
}
