//! Two provinces with the same steps are the same in every byte that leaves.

use norm::overview::{Step, blocks};

use crate::attack::Counts;
use crate::blocks::steps;
use crate::made::{Folder, Norm};

const NORM: Norm = Norm {
    version: "1",
    themes: &[3, 2, 1],
};

const REGIONS: [&str; 3] = ["Midden", "Noord", "Zuid"];

/// Numbers that look random and are the same on every run (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("small")
    }
}

/// Per requirement, the status of every organisation, in the order of the regions.
type Answers = Vec<Vec<usize>>;

fn counts(sizes: &[usize], statuses: &[usize]) -> Counts {
    let mut rest = statuses;
    let regions = sizes.iter().map(|size| {
        let (own, later) = rest.split_at(*size);
        rest = later;
        let mut counts = vec![0; 5];
        for status in own {
            counts[*status] += 1;
        }
        counts
    });
    regions.collect()
}

/// Other answers with the same steps: answers change as long as the steps stay.
fn alike(random: &mut Random, sizes: &[usize], answers: &Answers) -> Answers {
    let mut other = answers.clone();
    for statuses in &mut other {
        let told = steps(&counts(sizes, statuses));
        for _ in 0..60 {
            let mut changed = statuses.clone();
            let at = random.below(changed.len());
            changed[at] = random.below(5);
            if steps(&counts(sizes, &changed)) == told {
                *statuses = changed;
            }
        }
    }
    other
}

/// The first organisations, so many, name what stands in their way.
fn written(
    folder: &Folder,
    sizes: &[usize],
    year: usize,
    answers: &Answers,
    named: usize,
) -> Vec<String> {
    let regions = sizes.iter().zip(REGIONS);
    let regions = regions.flat_map(|(size, region)| std::iter::repeat_n(region, *size));
    let files = regions.enumerate().map(|(who, region)| {
        let own: Vec<usize> = answers.iter().map(|statuses| statuses[who]).collect();
        let mut text = NORM.answers(who, Some(region), year, &own);
        if who < named {
            text = text.replace("  A.1: {", "  A.1: {obstacles: [capacity, other], ");
        }
        folder.file(&format!("{year}/o{who:02}.yaml"), text)
    });
    files.collect()
}

/// Everything that leaves, for province and public.
fn everything(sizes: &[usize], years: &[Answers], named: usize) -> Vec<(String, String)> {
    let folder = Folder::new(&[NORM]);
    let mut files = Vec::new();
    for (year, answers) in (2025..).zip(years) {
        files.extend(written(&folder, sizes, year, answers, named));
    }
    let regions = sizes.iter().zip(REGIONS);
    let regions = regions.flat_map(|(size, region)| std::iter::repeat_n(region, *size));
    let register = regions.enumerate().map(|(who, region)| {
        format!("[[organisation]]\nid = \"o{who}\"\nname = \"Polder {who}\"\nkind = \"polder\"\nregion = \"{region}\"\n")
    });
    let workspace = folder.file(
        "norm.toml",
        format!("norm = \"klein\"\n{}", register.collect::<String>()),
    );
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let mut all = Vec::new();
    for (audience, views) in [
        (
            "province",
            &[
                "overview",
                "submissions",
                "exchange",
                "evaluation",
                "agenda",
            ][..],
        ),
        ("public", &["overview", "submissions"]),
    ] {
        for view in views {
            for format in ["text", "json", "csv", "markdown", "html"] {
                let args = [
                    "--workspace",
                    &workspace,
                    "overview",
                    "--for",
                    audience,
                    "--view",
                    view,
                    "--format",
                    format,
                ];
                let text = folder.run(&[&args[..], &files].concat());
                all.push((format!("{audience} {view} {format}"), text));
            }
        }
    }
    all
}

#[test]
fn equal_steps_give_equal_bytes_in_every_view_audience_and_form() {
    let random = &mut Random(1);
    for sizes in [&[6, 7][..], &[7, 2], &[4], &[9, 3, 4], &[13]] {
        let organisations: usize = sizes.iter().sum();
        let years: Vec<Answers> = (0..2)
            .map(|_| {
                let requirement = |_| (0..organisations).map(|_| random.below(5)).collect();
                NORM.ids().iter().map(requirement).collect()
            })
            .collect();
        let others: Vec<Answers> = years
            .iter()
            .map(|answers| alike(random, sizes, answers))
            .collect();
        assert_ne!(years, others, "{sizes:?}");
        let (one, other) = (everything(sizes, &years, 0), everything(sizes, &others, 3));
        for ((name, one), (_, other)) in one.iter().zip(&other) {
            assert_eq!(one, other, "{sizes:?} {name}");
        }
    }
}

#[test]
fn other_steps_are_seen() {
    let sizes = [6, 7];
    let met = vec![vec![0; 13]; 6];
    let mut other = met.clone();
    other[0] = [vec![0; 6], vec![2; 7]].concat();
    assert_ne!(blocks(&sizes).len(), 1);
    assert_ne!(Step::of(7, 7), Step::of(0, 7));
    assert_ne!(
        everything(&sizes, std::slice::from_ref(&met), 0)[0],
        everything(&sizes, &[other], 0)[0]
    );
    // What stands in the way is told from the next step on, in the agenda alone.
    let few = everything(&sizes, std::slice::from_ref(&met), 3);
    let more = everything(&sizes, &[met], 4);
    for ((name, few), (_, more)) in few.iter().zip(&more) {
        let told = name.starts_with("province agenda");
        assert_eq!(few != more, told, "{name}");
        assert_eq!(more.contains("capaciteit"), told, "{name}");
    }
}
