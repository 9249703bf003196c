//! What funding by the EU asks a project to show.

use crate::diag::{Diagnostic, codes};
use crate::parse::Project;
use crate::schema::{Claim, is_eu_fund};

/// A project that an EU fund pays for says of which period it is, for the rules of visibility hang on it. The page of
/// one of 2021–2027 bears the EU emblem and its statement by itself, and no logo beside it says anything else.
pub fn check(project: &Project, found: &mut Vec<Diagnostic>) {
    let Some(fund) = project.fund.as_ref().filter(|fund| is_eu_fund(&fund.value)) else { return };
    if project.programme_period.is_none() {
        found.push(Diagnostic::new(&codes::VISIBILITY_PERIOD, fund.at).with("fund", &fund.value));
    }
    if !project.is_co_funded() {
        return;
    }
    for logo in &project.logos {
        let code = match logo.claim() {
            Some(Claim::Earlier) => &codes::VISIBILITY_EARLIER,
            Some(Claim::Other) => &codes::VISIBILITY_STATEMENT,
            Some(Claim::CoFunded) | None => continue,
        };
        found.push(Diagnostic::new(code, logo.file.at).with("logo", &logo.alt.words));
    }
}
