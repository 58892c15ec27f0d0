//! A reader who adds and subtracts everything in a published overview, of
//! random small provinces: no small count may follow more precisely than
//! docs/overview.md promises.

use serde_json::Value;

use crate::common::{Folder, norm};
use crate::overview_provinces::{Province, STATUSES, requirements};

/// How many provinces are made; the same ones on every run.
const PROVINCES: u64 = 40;

/// The classes of docs/overview.md: 1 to 4 is small, and so is all but 1 to 4.
const FEWEST: usize = 5;

/// As many values a small count still has, as docs/overview.md promises.
const OPEN: usize = 3;

/// A sum of some numbers minus others, and the bounds that it lies between.
struct Sum {
    of: Vec<(usize, i64)>,
    low: i64,
    high: i64,
}

/// What somebody knows who reads everything: numbers between bounds.
#[derive(Default)]
struct Reader {
    numbers: Vec<(i64, i64)>,
    sums: Vec<Sum>,
}

impl Reader {
    /// A row of counts of so many organisations.
    fn row(&mut self, of: i64) -> Vec<usize> {
        let begin = self.numbers.len();
        self.numbers.extend([(0, of); STATUSES]);
        let row: Vec<usize> = (begin..begin + STATUSES).collect();
        self.sum(&row, (of, of));
        row
    }

    fn sum(&mut self, of: &[usize], (low, high): (i64, i64)) {
        let of = of.iter().map(|number| (*number, 1)).collect();
        self.sums.push(Sum { of, low, high });
    }

    /// Parts make a whole.
    fn parts(&mut self, parts: &[usize], whole: usize) {
        let parts = parts.iter().map(|number| (*number, 1));
        let of = parts.chain([(whole, -1)]).collect();
        self.sums.push(Sum {
            of,
            low: 0,
            high: 0,
        });
    }

    /// A published row over the sums of these rows.
    fn published(&mut self, rows: &[&Vec<usize>], row: &Value) {
        for (status, cell) in cells(row).enumerate() {
            let of: Vec<usize> = rows.iter().map(|row| row[status]).collect();
            self.sum(&of, bounds(cell));
        }
    }

    /// Adds and subtracts until nothing new follows.
    fn think(&mut self) {
        while (0..self.sums.len()).any(|sum| self.learns(sum)) {}
    }

    fn learns(&mut self, sum: usize) -> bool {
        let Sum { of, low, high } = &self.sums[sum];
        let known = |(number, sign): &(usize, i64)| match (self.numbers[*number], sign) {
            ((low, high), 1) => (low, high),
            ((low, high), _) => (-high, -low),
        };
        let least: i64 = of.iter().map(|one| known(one).0).sum();
        let most: i64 = of.iter().map(|one| known(one).1).sum();
        let mut all = Vec::new();
        for one in of {
            let (from, to) = known(one);
            let new = (from.max(low - (most - to)), to.min(high - (least - from)));
            assert!(new.0 <= new.1, "what is published contradicts itself");
            all.push(match one.1 {
                1 => (one.0, new),
                _ => (one.0, (-new.1, -new.0)),
            });
        }
        let mut learnt = false;
        for (number, new) in all {
            learnt |= self.numbers[number] != new;
            self.numbers[number] = new;
        }
        learnt
    }

    /// How many values a number can still have.
    fn values(&self, number: usize) -> i64 {
        self.numbers[number].1 + 1 - self.numbers[number].0
    }
}

fn cells(row: &Value) -> impl Iterator<Item = &Value> {
    row["cells"].as_array().expect("cells").iter()
}

fn number(value: &Value) -> i64 {
    value.as_i64().expect("a number")
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn bounds(cell: &Value) -> (i64, i64) {
    (number(&cell["low"]), number(&cell["high"]))
}

/// The reader's numbers of one measurement, per requirement.
struct Table {
    all: Vec<Vec<usize>>,
    regions: Vec<Vec<Vec<usize>>>,
}

impl Table {
    /// Of every organisation in a region, which everybody knows.
    fn new(reader: &mut Reader, sizes: &[i64]) -> Self {
        let (mut all, mut regions) = (Vec::new(), Vec::new());
        for _ in requirements() {
            let whole = reader.row(sizes.iter().sum());
            let parts: Vec<Vec<usize>> = sizes.iter().map(|size| reader.row(*size)).collect();
            for status in 0..STATUSES {
                let column: Vec<usize> = parts.iter().map(|part| part[status]).collect();
                reader.parts(&column, whole[status]);
            }
            all.push(whole);
            regions.push(parts);
        }
        Self { all, regions }
    }

    /// Everything that an overview shows of its own measurement.
    fn read(&self, reader: &mut Reader, overview: &Value) {
        for theme in list(&overview["themes"]) {
            let own: Vec<usize> = of_theme(&theme["id"]);
            let rows: Vec<&Vec<usize>> = own.iter().map(|at| &self.all[*at]).collect();
            reader.published(&rows, &theme["row"]);
            for (region, row) in list(&theme["regions"]).iter().enumerate() {
                let rows: Vec<_> = own.iter().map(|at| &self.regions[*at][region]).collect();
                reader.published(&rows, row);
            }
            for requirement in list(&theme["requirements"]) {
                let at = place(&requirement["id"]);
                reader.published(&[&self.all[at]], &requirement["row"]);
                for (region, row) in list(&requirement["regions"]).iter().enumerate() {
                    reader.published(&[&self.regions[at][region]], row);
                }
            }
        }
        for hard in list(&overview["hardest"]) {
            let row = &self.all[place(&hard["id"])];
            // Partial and unmet.
            reader.sum(&row[1..3], bounds(&hard["gaps"]));
        }
    }

    /// What the development shows of those who are in both measurements.
    fn read_steps(&self, reader: &mut Reader, development: &Value, side: &str, others: i64) {
        let mut rows = Vec::new();
        for whole in &self.all {
            let of = reader.numbers[whole[0]].1 - others;
            let (both, rest) = (reader.row(of), reader.row(others));
            for status in 0..STATUSES {
                reader.parts(&[both[status], rest[status]], whole[status]);
            }
            rows.push(both);
        }
        for step in list(&development["requirements"]) {
            reader.published(&[&rows[place(&step["id"])]], &step[side]);
        }
        for step in list(&development["themes"]) {
            let own = of_theme(&step["id"]);
            let own: Vec<&Vec<usize>> = own.iter().map(|at| &rows[*at]).collect();
            reader.published(&own, &step[side]);
        }
    }

    /// Holds every small count against what the reader knows.
    fn keeps(&self, reader: &Reader, province: &Province, round: usize, told: &str) {
        for (at, id) in requirements().enumerate() {
            let counts = province.counts(round, at);
            let counts: Vec<&Vec<usize>> = counts
                .iter()
                .filter(|one| one.iter().any(|count| *count > 0))
                .collect();
            let total: Vec<usize> = (0..STATUSES)
                .map(|status| counts.iter().map(|one| one[status]).sum())
                .collect();
            let rows = self.regions[at].iter().chain([&self.all[at]]);
            for (row, counts) in rows.zip(counts.into_iter().chain([&total])) {
                let of: usize = counts.iter().sum();
                for (number, count) in row.iter().zip(counts) {
                    let (low, high) = reader.numbers[*number];
                    let true_count = i64::try_from(*count).expect("small");
                    assert!(
                        low <= true_count && true_count <= high,
                        "{told}: {id} says {low} to {high}, it is {count}"
                    );
                    let small =
                        *count > 0 && *count < of && (*count < FEWEST || of - *count < FEWEST);
                    let open = i64::try_from(OPEN.min(of + 1)).expect("small");
                    assert!(
                        !small || reader.values(*number) >= open,
                        "{told}: {id} has {count} of {of}, and {low} to {high} follows"
                    );
                }
            }
        }
    }
}

fn place(id: &Value) -> usize {
    let mut all = requirements();
    all.position(|one| *id == one.as_str())
        .expect("a requirement")
}

fn of_theme(id: &Value) -> Vec<usize> {
    let id = id.as_str().expect("an id");
    let all = requirements().enumerate();
    let own = all.filter(|(_, one)| one.split('.').next() == Some(id));
    own.map(|(at, _)| at).collect()
}

fn published(folder: &Folder, norms: &str, audience: &str, measurement: &str) -> Value {
    let path = folder.path(".").display().to_string();
    let files: Vec<String> = std::fs::read_dir(&path)
        .expect("the folder")
        .map(|entry| entry.expect("a file").path().display().to_string())
        .filter(|name| !name.ends_with("norms"))
        .collect();
    let mut args = vec!["--norms", norms, "overview", "--format", "json"];
    args.extend(["--for", audience, "--measurement", measurement]);
    args.extend(files.iter().map(String::as_str));
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.err);
    let all: Value = serde_json::from_str(&run.out).expect("JSON");
    all["overviews"][0].clone()
}

/// Reads everything that is published for an audience, of both years.
fn search(province: &Province, seed: u64, audience: &str) {
    let (folder, norms) = province.written();
    let told = format!("province {seed} for {audience}");
    let reader = &mut Reader::default();
    let now = published(&folder, &norms, audience, "2026");
    let current = Table::new(reader, &province.sizes(1));
    current.read(reader, &now);
    let mut before = None;
    if !now["development"].is_null() {
        let earlier = published(&folder, &norms, audience, "2025");
        let table = Table::new(reader, &province.sizes(0));
        table.read(reader, &earlier);
        let development = &now["development"];
        table.read_steps(reader, development, "before", number(&development["gone"]));
        current.read_steps(
            reader,
            development,
            "after",
            number(&development["newcomers"]),
        );
        before = Some(table);
    }
    reader.think();
    current.keeps(reader, province, 1, &told);
    if let Some(before) = before {
        before.keeps(reader, province, 0, &told);
    }
}

#[test]
fn nobody_can_work_out_a_small_count_of_what_is_published() {
    for seed in 0..PROVINCES {
        let province = Province::random(seed);
        for audience in ["province", "public"] {
            search(&province, seed, audience);
        }
    }
}
