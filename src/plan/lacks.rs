//! What a plan still lacks, as the findings have it.

use crate::assessment::Assessment;
use crate::finding::{PLANNING, findings};
use crate::norm::Norm;
use crate::problem::Code;

/// What a plan lacks, and for which requirements.
#[derive(Clone, Debug)]
pub(crate) struct Lack<'a> {
    /// The code of the findings.
    pub code: Code,
    /// The norm.
    pub norm: &'a Norm,
    /// The requirements, in the norm's order.
    pub requirements: Vec<String>,
}

/// What is lacking in one file, by code.
pub(super) fn lacks<'a>(assessment: &'a Assessment<'a>) -> Vec<Lack<'a>> {
    let findings = findings(assessment);
    let lacks = PLANNING.into_iter().map(|code| {
        let of_code = findings.iter().filter(|finding| finding.code() == code);
        let numbers = of_code.flat_map(|finding| &finding.requirements);
        let mut requirements: Vec<String> = numbers.cloned().collect();
        requirements.dedup();
        Lack {
            code,
            norm: assessment.norm,
            requirements,
        }
    });
    lacks.filter(|lack| !lack.requirements.is_empty()).collect()
}
