# shellcheck shell=bash
# What the scripts of a release share; they read it, nobody runs it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

say() { echo "release: $*" >&2; }
fail() { say "$@"; exit 1; }

# A field of the package in Cargo.toml.
field() { sed -n "s/^$1 = \"\(.*\)\"/\1/p" Cargo.toml | head -1; }

# Where cargo builds, and so where .ci/targets leaves what it made.
built() {
    cargo metadata --no-deps --format-version 1 --locked | sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p'
}

# The place of somebody's packages is no part of what is built from them.
export RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo"
