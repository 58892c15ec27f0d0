//! The smallest Rust program: what any start costs.
#![allow(clippy::print_stdout)]

fn main() {
    println!("hello");
}
