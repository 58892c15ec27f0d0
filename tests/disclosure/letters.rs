//! One organisation's letter, report, diff, course and export, read together.

use norm::answers::{Audience, Show, Status, read};
use norm::assessment::{Assessment, assess};
use norm::document::{Format, Source, parse};
use norm::library::EMBEDDED;
use norm::norm::{Concern, Norm as RealNorm};
use norm::render::{Told, told};

use crate::attack::{Worlds, every};
use crate::made::{Folder, Norm};

/// Not met: what nobody may be certain of.
const OPEN: [usize; 2] = [1, 2];
const STATUSES: usize = 3;

/// Everything that is written of an organisation at two moments, for council and
/// inhabitants and for the province.
fn everything(folder: &Folder, files: [&str; 2]) -> Vec<String> {
    let [then, now] = files;
    let mut all = Vec::new();
    for audience in ["public", "province"] {
        let shown = ["--for", audience];
        all.push(folder.run(&[&["report", now, "--baseline", then][..], &shown].concat()));
        if audience == "public" {
            // What has no `--document` is the letter.
            let report = ["report", now, "--baseline", then, "--document", "report"];
            all.push(folder.run(&[&report[..], &shown].concat()));
        }
        for format in ["json", "text"] {
            let args = ["diff", then, now, "--format", format];
            all.push(folder.run(&[&args[..], &shown].concat()));
        }
    }
    let letter = ["report", now, "--document", "letter"];
    all.push(folder.run(&letter));
    let html = ["--baseline", then, "--format", "html"];
    all.push(folder.run(&[&letter[..], &html].concat()));
    all.push(folder.run(&["export", now, "--layout", "themes", "--for", "public"]));
    all.push(folder.run(&["diff", then, then, now, "--for", "public"]));
    all
}

/// Every pair of states, of which those `kept` are written.
fn worlds(norms: [Norm; 2], kept: impl Fn(&[usize]) -> bool) -> Worlds {
    let same = norms[0].version == norms[1].version;
    let folder = Folder::new(if same { &norms[1..] } else { &norms });
    let places = norms.map(|norm| norm.ids().len());
    let mut worlds = Worlds::default();
    for world in every(places[0] + places[1], STATUSES).filter(|world| kept(world)) {
        let (then, now) = world.split_at(places[0]);
        let then = folder.file("then.yaml", norms[0].answers(1, None, 2025, then));
        let now = folder.file("now.yaml", norms[1].answers(1, None, 2026, now));
        worlds.add(&world, &everything(&folder, [&then, &now]));
    }
    worlds
}

fn norm(themes: &'static [usize]) -> Norm {
    Norm {
        version: "1",
        themes,
    }
}

#[test]
fn of_two_moments_no_requirement_is_ever_certainly_open() {
    let worlds = worlds([norm(&[2]), norm(&[2])], |_| true);
    assert_eq!(worlds.outputs(), 4, "both met or not, then and now");
    assert_eq!(worlds.certain(&OPEN), [0; 0]);
}

#[test]
fn a_norm_with_one_new_requirement_does_not_show_that_it_is_open() {
    let newer = Norm {
        version: "2",
        themes: &[3],
    };
    let worlds = worlds([norm(&[2]), newer], |_| true);
    assert_eq!(worlds.certain(&OPEN), [0; 0]);
}

#[test]
#[ignore = "takes minutes"]
fn of_two_moments_of_larger_norms_no_requirement_is_ever_certainly_open() {
    // Every pair of moments: who leaves some out finds certainty that is not there.
    for themes in [&[2_usize, 1][..], &[2, 2]] {
        let worlds = worlds([norm(themes), norm(themes)], |_| true);
        assert_eq!(worlds.certain(&OPEN), [0; 0], "{themes:?}");
    }
}

/// What the public is told of one assessment: every number that a text can hold.
fn facts(assessment: &Assessment<'_>) -> Vec<(usize, usize, Option<usize>)> {
    let told = told(assessment, Show::new(Audience::Public, false));
    let fact = |told: &Told| {
        (
            told.met().0,
            told.met().1,
            told.counts().map(|one| one[Status::Unmet]),
        )
    };
    let themes = told.themes.iter().map(|(_, told)| fact(told));
    themes.chain([fact(&told.total)]).collect()
}

/// Every vector of met counts of a kind, those above `most` only as all of a theme:
/// which themes can have none met, and which any, for each thing that is told. With
/// `exact`, the reader also knows the exact total.
fn themes_certainly_open(norm: &RealNorm, kind: &str, most: usize, exact: bool) -> Vec<usize> {
    let text = format!(
        "norm: {}\norganisation: {{id: a, name: A, kind: {kind}}}\nmeasurement: {{id: \"1\", date: 2025-04-15}}\nanswers:\n{}",
        norm.reference(),
        asked(norm, kind)
            .flatten()
            .map(|id| format!("  \"{id}\": {{status: niet, note: x}}\n"))
            .collect::<String>()
    );
    let source = Source::new("a.yaml", text, Format::Yaml);
    let draft = read(&source, parse(&source));
    let (mut assessment, _) = assess(norm, &source, draft, None).expect("a good file");
    let sizes: Vec<usize> = asked(norm, kind).map(|ids| ids.len()).collect();
    let mut worlds = Worlds::default();
    let mut met = vec![0; sizes.len()];
    loop {
        set(&mut assessment, &sizes, &met);
        let any: Vec<usize> = met.iter().map(|met| usize::from(*met == 0)).collect();
        let total = exact.then(|| met.iter().sum::<usize>());
        worlds.add(&any, &(facts(&assessment), total));
        if !next(&mut met, &sizes, most) {
            return worlds.certain(&[1]);
        }
    }
}

/// The ids of what is asked of a kind, per theme that asks something.
fn asked<'n>(norm: &'n RealNorm, kind: &'n str) -> impl Iterator<Item = Vec<&'n str>> {
    let themes = norm.themes.iter().map(move |theme| {
        let own = theme.requirements.iter();
        let own = own.filter(|one| one.concern(kind) == Concern::Own);
        own.map(|one| one.id.as_str()).collect::<Vec<_>>()
    });
    themes.filter(|ids| !ids.is_empty())
}

/// The first of each theme are met.
fn set(assessment: &mut Assessment<'_>, sizes: &[usize], met: &[usize]) {
    let mut rows = assessment.rows.iter_mut();
    for (size, met) in sizes.iter().zip(met) {
        for (at, row) in rows.by_ref().take(*size).enumerate() {
            let answer = row.answer.as_mut().expect("an answer");
            answer.status.value = match at < *met {
                true => norm::answers::Status::Met,
                false => norm::answers::Status::Unmet,
            };
        }
    }
}

/// The next vector; after `most` comes all of a theme.
fn next(met: &mut [usize], sizes: &[usize], most: usize) -> bool {
    for (met, size) in met.iter_mut().zip(sizes) {
        if met == size {
            *met = 0;
            continue;
        }
        *met = if *met < most.min(*size) {
            *met + 1
        } else {
            *size
        };
        return true;
    }
    false
}

/// Each kind of each norm in the binary that is asked something.
fn kinds(of: impl Fn(&RealNorm, &str)) {
    for embedded in EMBEDDED {
        let norm = embedded.norm();
        for kind in &norm.kinds {
            if asked(&norm, &kind.id).next().is_some() {
                of(&norm, &kind.id);
            }
        }
    }
}

#[test]
fn no_theme_of_any_kind_is_ever_certainly_open() {
    kinds(|norm, kind| {
        let certain = themes_certainly_open(norm, kind, 2, false);
        assert_eq!(certain, [0; 0], "{} {kind}", norm.id);
    });
}

#[test]
#[ignore = "takes minutes"]
fn no_theme_of_any_kind_is_ever_certainly_open_for_any_counts() {
    kinds(|norm, kind| {
        let certain = themes_certainly_open(norm, kind, usize::MAX, false);
        assert_eq!(certain, [0; 0], "{} {kind}", norm.id);
    });
}

#[test]
fn the_attack_finds_the_leak_when_the_exact_total_is_put_back() {
    kinds(|norm, kind| {
        let certain = themes_certainly_open(norm, kind, 2, true);
        assert!(!certain.is_empty(), "{} {kind}", norm.id);
    });
}
