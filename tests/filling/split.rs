//! `split`: the parts of a file make the file, and no part holds anything of another.

use norm::answers::{Answers, Document, read, tree};
use norm::document::{Format, Source, read_csv, to_toml, to_yaml};
use norm::filling::{PartFile, PartName, SplitBy, SplitPart, merge, split};
use norm::form::{Form, csv, parse};
use norm::lang::Lang;
use proptest::prelude::*;
use proptest::sample::select;

use super::generated::{answers, norm};

/// A part as a file, read back.
fn file(part: &SplitPart, format: Format) -> Source {
    let norm = norm();
    let form = Form {
        norm: &norm,
        answers: &part.answers,
        only: Some(&part.ids),
    };
    let text = match format {
        Format::Yaml => to_yaml(&tree(&part.answers, &norm, Lang::Nl)),
        Format::Toml => to_toml(&tree(&part.answers, &norm, Lang::Nl)),
        Format::Csv => csv(&form),
        Format::Xlsx => return book(&form),
    };
    let mut source = Source::new("part", text, format);
    if format == Format::Csv {
        source.book = read_csv(&source).expect("a table");
    }
    source
}

#[cfg(feature = "office")]
fn book(form: &Form<'_>) -> Source {
    let plan = norm::form::new_book(
        form,
        &norm::form::BesideForm::default(),
        norm::lang::Lang::Nl,
    );
    let bytes = norm::form::xlsx(&plan).expect("a workbook");
    Source::of_workbook("part", norm::workbook::read(bytes).expect("a workbook"))
}

#[cfg(not(feature = "office"))]
fn book(_: &Form<'_>) -> Source {
    panic!("there are no workbooks")
}

/// Parts as files, put together again.
fn merged(parts: &[SplitPart], format: Format) -> Answers {
    let norm = norm();
    let sources: Vec<Source> = parts.iter().map(|part| file(part, format)).collect();
    let trees: Vec<_> = sources.iter().map(parse).collect();
    let read: Vec<Answers> = sources
        .iter()
        .map(|source| read(source, parse(source)).answers.expect("answers"))
        .collect();
    let files = sources.iter().zip(&trees).zip(&read);
    let files: Vec<PartFile<'_>> = files
        .map(|((source, tree), answers)| PartFile {
            source,
            root: tree.root.as_ref().expect("a tree"),
            answers,
        })
        .collect();
    merge(&files, &norm).expect("no conflict")
}

/// The formats that this program has.
fn formats() -> Vec<Format> {
    let mut formats = vec![Format::Yaml, Format::Toml, Format::Csv];
    if cfg!(feature = "office") {
        formats.push(Format::Xlsx);
    }
    formats
}

/// Answers with their documents by id: parts that share none leave their order open.
fn comparable(answers: Answers) -> Answers {
    let mut answers = answers.without_places();
    answers.documents.sort_by(|a, b| a.id.cmp(&b.id));
    answers
}

fn is_cited(document: &Document, by: &Answers) -> bool {
    let mut evidence = by.answers.iter().flat_map(|answer| answer.all_evidence());
    evidence.any(|one| one.cites(document))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_of_a_file_make_the_file_again(
        whole in answers(&norm()),
        by in select(vec![SplitBy::Owner, SplitBy::Theme]),
        format in select(formats()),
    ) {
        let parts = split(&whole, &norm(), by);
        let again = merged(&parts, format);
        prop_assert_eq!(comparable(again), comparable(whole));
    }

    #[test]
    fn a_part_holds_nothing_of_another(
        whole in answers(&norm()),
        by in select(vec![SplitBy::Owner, SplitBy::Theme]),
    ) {
        let norm = norm();
        let parts = split(&whole, &norm, by);
        let mut ids: Vec<&String> = parts.iter().flat_map(|part| &part.ids).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
        prop_assert_eq!(all, norm.asked_of(super::generated::KIND).count());
        for (at, part) in parts.iter().enumerate() {
            let own: Vec<&String> = part.answers.answers.iter().map(|answer| &answer.id.value).collect();
            prop_assert_eq!(own, part.ids.iter().collect::<Vec<_>>());
            for document in &part.answers.documents {
                let is_loose = at == 0 && !is_cited(document, &whole);
                prop_assert!(is_loose || is_cited(document, &part.answers));
            }
            for answer in &part.answers.answers {
                let is_own = match &part.name {
                    PartName::Owner(owner) => {
                        let first = answer.owner.first().unwrap_or_default();
                        let plain = |text: &str| -> String {
                            let letters = text.chars().filter(|sign| sign.is_ascii_alphanumeric());
                            letters.map(|sign| sign.to_ascii_lowercase()).collect()
                        };
                        first == owner || plain(first) == plain(owner) || !first.is_ascii()
                    }
                    PartName::NoOwner => answer.owner.is_empty(),
                    PartName::Theme(theme) => answer.id.value.starts_with(&format!("{theme}.")),
                };
                prop_assert!(is_own, "{:?}: {:?}", part.name, answer.owner);
            }
        }
    }
}
