//! Makes a workspace of invented organisations:
//! `cargo bench --bench province -- --organisations 1710 --measurements 2 --out DIR`.
//! Without `--organisations` the thirty-four of `examples/province`. Same seed, same bytes.

#![allow(clippy::print_stdout)]

mod made;

use std::path::PathBuf;

/// What was asked for on the command line.
struct Order {
    organisations: Option<usize>,
    measurements: u16,
    seed: u64,
    out: Option<PathBuf>,
}

fn main() {
    let order = order();
    let Some(out) = order.out else {
        println!(
            "cargo bench --bench province -- [--organisations N] [--measurements M] [--seed S] --out DIR"
        );
        return;
    };
    let organisations = match order.organisations {
        Some(number) => made::many(number),
        None => made::example(),
    };
    let written = made::write(&out, &organisations, order.measurements, order.seed).expect("files");
    println!(
        "{written} answers files and a norm.toml in {}",
        out.display()
    );
}

fn order() -> Order {
    let mut order = Order {
        organisations: None,
        measurements: 2,
        seed: made::SEED,
        out: None,
    };
    let mut args = std::env::args().skip(1);
    while let Some(name) = args.next() {
        let mut number = || {
            let value = args.next().expect("a value");
            value.parse::<u64>().expect("a number")
        };
        match name.as_str() {
            "--organisations" => order.organisations = usize::try_from(number()).ok(),
            "--measurements" => {
                order.measurements = u16::try_from(number()).expect("a small number");
            }
            "--seed" => order.seed = number(),
            "--out" => order.out = args.next().map(PathBuf::from),
            // Cargo's own.
            "--bench" => {}
            other => panic!("unknown flag {other}"),
        }
    }
    order
}
