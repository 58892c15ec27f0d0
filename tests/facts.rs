//! The norm files against a record of their facts that was written from the
//! sources by somebody who had not seen the YAML.

use std::fs;

use norm::document::{Format, Source, Word, parse};
use norm::norm::{Criterion, Force, Norm, Requirement, Where, read};

fn norm(id: &str) -> Norm {
    let path = format!("norms/{id}.yaml");
    let source = Source::new(
        &path,
        fs::read_to_string(&path).expect("a norm"),
        Format::Yaml,
    );
    let (norm, warnings) = read(&source, parse(&source), None).expect("a norm without problems");
    assert!(warnings.is_empty(), "{warnings:?}");
    norm
}

/// Lines of a table, without its header, cut at tabs.
fn table(id: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("tests/facts/{id}.tsv")).expect("the facts");
    let lines = text.lines().skip(1);
    lines
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// Kinds in one order: the sources have their own.
fn sorted(kinds: &str) -> String {
    let mut kinds: Vec<&str> = kinds.split(',').collect();
    kinds.sort_unstable();
    kinds.join(",")
}

/// Small letters without spaces, for `NIS 2` and `NIS2`.
fn plain(text: &str) -> String {
    text.to_lowercase().replace(' ', "")
}

fn intervals(requirement: &Requirement) -> Vec<String> {
    let every = requirement.every.iter();
    let mut intervals: Vec<String> = every
        .map(|every| {
            let interval = every.interval.map_or_else(
                || "periodic".to_owned(),
                |interval| {
                    let unit = format!("{:?}", interval.unit).to_lowercase();
                    format!(
                        "{} {unit}{}",
                        interval.count,
                        if interval.count == 1 { "" } else { "s" }
                    )
                },
            );
            let bound = every.bound.map(Word::word).unwrap_or_default();
            format!("{interval}/{bound}/{}", every.place.word())
        })
        .collect();
    intervals.sort();
    intervals.dedup();
    intervals
}

fn criteria(requirement: &Requirement) -> Vec<&Criterion> {
    requirement
        .criterion_paths()
        .into_iter()
        .map(|(_, criterion)| criterion)
        .collect()
}

/// How many criteria stand with this force at this place; children of "one is
/// enough" count as `any`.
fn count(requirement: &Requirement, force: &str, place: &str) -> usize {
    let at = |criterion: &&Criterion| criterion.place.word() == place;
    if force == "any" {
        let parents = requirement
            .criteria
            .iter()
            .filter(|parent| parent.need.word() == "any");
        return parents
            .flat_map(|parent| &parent.criteria)
            .filter(at)
            .count();
    }
    let force = Force::of_word(force).expect("a force");
    criteria(requirement)
        .into_iter()
        .filter(|criterion| criterion.force == force)
        .filter(at)
        .count()
}

/// Kinds that an instrument belongs to, of the requirement (`*`) and of its criteria.
fn narrower(requirement: &Requirement) -> String {
    let own = requirement.narrower.iter();
    let own = own.map(|narrower| ("*".to_owned(), narrower));
    let paths = requirement.criterion_paths().into_iter();
    let parts = paths
        .filter_map(|(path, criterion)| Some((path.into_owned(), criterion.narrower.as_ref()?)));
    let all = own.chain(parts);
    let told = all.map(|(path, narrower)| format!("{path}:{}", narrower.to.join(",")));
    told.collect::<Vec<_>>().join(";")
}

fn footnotes(requirement: &Requirement) -> String {
    let criteria = criteria(requirement).into_iter();
    match criteria
        .filter(|criterion| criterion.place == Where::Footnote)
        .count()
    {
        0 => String::new(),
        count => count.to_string(),
    }
}

fn check(id: &str) {
    let norm = norm(id);
    let facts = table(id);
    let ids: Vec<&str> = norm
        .requirements()
        .map(|requirement| requirement.id.as_str())
        .collect();
    let told: Vec<&str> = facts.iter().map(|fact| fact[0].as_str()).collect();
    assert_eq!(ids, told, "the requirements and their order");
    let mut wrong = Vec::new();
    for fact in &facts {
        let requirement = norm.requirement(&fact[0]).expect("a requirement");
        let mut same = |what: &str, yaml: String, source: &str| {
            if yaml != source {
                wrong.push(format!(
                    "{} {what}: YAML {yaml:?}, facts {source:?}",
                    requirement.id
                ));
            }
        };
        same(
            "addresses",
            sorted(&requirement.addresses.join(",")),
            &sorted(&fact[1]),
        );
        same(
            "inferred",
            if requirement.inferred {
                "inferred".into()
            } else {
                String::new()
            },
            &fact[2],
        );
        same(
            "answered_by",
            requirement.answered_by.clone().unwrap_or_default().value,
            &fact[3],
        );
        same("nature", requirement.nature.word().to_owned(), &fact[4]);
        let mut told: Vec<&str> = fact[5].split(';').filter(|one| !one.is_empty()).collect();
        told.sort_unstable();
        same(
            "intervals",
            intervals(requirement).join(";"),
            &told.join(";"),
        );
        let due = requirement
            .due
            .map(|due| due.words(norm::lang::Lang::En))
            .unwrap_or_default();
        let told = fact[6].replace("2025-2026", "from 2025 up to and including 2026");
        same("due", due, &told);
        for list in fact[7].split(';').filter(|one| !one.is_empty()) {
            let parts: Vec<&str> = list.split(':').collect();
            let [force, place, number] = parts[..] else {
                panic!("{list}")
            };
            let number: usize = number.parse().expect("a number");
            // The record counts lists only; the YAML may also split running text.
            if count(requirement, force, place) < number {
                same(
                    "lists",
                    format!(
                        "{} {force} in the {place}",
                        count(requirement, force, place)
                    ),
                    list,
                );
            }
        }
        same(
            "with",
            sorted(&requirement.with.join(",")),
            &sorted(&fact[9]),
        );
        let mut themes = norm.themes.iter();
        let theme = themes.find(|theme| theme.position(&requirement.id).is_some());
        let section = theme.and_then(|theme| theme.section_of(&requirement.id));
        let section = section.map(|section| section.title.clone());
        same("section", section.unwrap_or_default(), &fact[12]);
        same("footnotes", footnotes(requirement), &fact[10]);
        same("narrower", narrower(requirement), &fact[11]);
        let named: Vec<String> = requirement
            .references
            .iter()
            .map(|one| {
                plain(&format!(
                    "{} {}",
                    one.title,
                    one.url.clone().unwrap_or_default()
                ))
            })
            .collect();
        for reference in fact[8].split(';').filter(|one| !one.is_empty()) {
            let known = named.iter().any(|title| title.contains(&plain(reference)));
            if !known {
                same("references", named.join("; "), reference);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_facts_of_noord_holland_are_those_of_its_sources() {
    check("noord-holland");
}

#[test]
fn the_facts_of_flevoland_are_those_of_its_source() {
    check("flevoland");
}

#[test]
fn what_a_norm_says_of_itself_is_what_its_sources_say() {
    let lang = norm::lang::Lang::En;
    for fact in table("norms") {
        let norm = norm(&fact[0]);
        let day = |day: Option<norm::norm::Day>| day.map(|day| day.to_string());
        let said = match fact[1].as_str() {
            "adopted" => day(norm.adopted),
            "signed" => day(norm.signed),
            "signed_source" => norm.signed_source.map(|source| source.value),
            "target" => norm.target.map(|when| when.words(lang)),
            "measured" => norm.measured.every.map(|every| every.words(lang)),
            "baseline" => norm.measured.baseline.map(|year| year.to_string()),
            "evaluated" => norm.evaluated.map(|evaluated| evaluated.when.words(lang)),
            "goals" => Some(norm.about.goals.len().to_string()),
            other => panic!("{other} is no fact of a norm"),
        };
        assert_eq!(said.unwrap_or_default(), fact[2], "{} {}", fact[0], fact[1]);
    }
}

#[test]
fn every_theme_has_its_number_of_requirements() {
    for (id, numbers) in [
        ("noord-holland", vec![5, 11, 10, 7, 12, 2]),
        ("flevoland", vec![4, 4, 3, 5, 5, 4, 2, 7]),
    ] {
        let norm = norm(id);
        let counted: Vec<usize> = norm
            .themes
            .iter()
            .map(|theme| theme.requirements.len())
            .collect();
        assert_eq!(counted, numbers, "{id}");
        let themes: Vec<String> = norm
            .themes
            .iter()
            .map(|theme| theme.id.value.clone())
            .collect();
        let expected: Vec<String> = (1..=numbers.len())
            .map(|number| number.to_string())
            .collect();
        assert_eq!(themes, expected, "{id}");
    }
}

#[test]
fn lists_that_the_norm_calls_minimal_are_complete() {
    let norm = norm("noord-holland");
    let minimum = |id: &str| {
        let requirement = norm.requirement(id).expect("a requirement");
        let criteria = criteria(requirement).into_iter();
        criteria
            .filter(|criterion| {
                criterion.force == Force::Minimum && criterion.place == Where::Explanation
            })
            .count()
    };
    assert_eq!(
        minimum("5.2"),
        11,
        "five articles, the first for six branches"
    );
    assert_eq!(minimum("5.5"), 5, "five decisions");
    assert_eq!(minimum("6.2"), 4, "four subjects");
    let bibob = norm.requirement("5.5").expect("5.5");
    assert_eq!(
        count(bibob, "part", "explanation"),
        5,
        "which decisions there are, and four with or without a 'kan' provision"
    );
}
