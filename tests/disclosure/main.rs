//! What readers can work out of what the province, council and inhabitants are
//! shown: attacks by enumeration of every province or organisation there can be,
//! on what is really written. Each attack has a test that shows that it finds a
//! leak. Those that are ignored take minutes; `.ci/run` runs them.

#![allow(unreachable_pub)]

mod attack;
mod blocks;
mod bytes;
mod late;
mod letters;
mod made;
mod whole;
