//! What came of a project that is over.

use crate::diag::{Diagnostic, codes};
use crate::parse::{Project, names_final_report};
use crate::schema::Phase;
use crate::site::Site;

/// How many months after its end a project has told what came of it. Final reports to funders are due in two to six.
const MONTHS_TO_REPORT: u8 = 6;

/// A published project that ended over half a year ago and tells neither results nor of a final report.
///
/// Results may stand in the front matter or in the text under a heading of their own; a final report or an evaluation may
/// be a report of the site, an attachment or a link. Nothing is asked of projects that were cancelled or discontinued, nor
/// where the site's own statuses leave open whether the project was carried out.
pub fn check(site: &Site, project: &Project, found: &mut Vec<Diagnostic>) {
    let Some(end) = project.carried_out().end else { return };
    let is_due = end.value.months_later(MONTHS_TO_REPORT) < site.today;
    let is_over = project.status.is_none_or(|status| site.config.statuses.get(status).phase == Some(Phase::Ended));
    if is_due && is_over && project.results.is_empty() && site.is_public(project) && !is_told(site, project) {
        found.push(Diagnostic::new(&codes::RESULTS_MISSING, end.at).with("end", end.value));
    }
}

fn is_told(site: &Site, project: &Project) -> bool {
    let attached = project.attachments.iter().map(|attachment| &attachment.title);
    let linked = project.links.iter().map(|link| &link.title.words);
    project.source.facts.headings.iter().any(|heading| names_results(&heading.text))
        || attached.chain(linked).any(|title| names_final_report(title))
        || site.has_final_report(&project.source.id)
}

/// Whether a heading stands above results, and not above those that are hoped for.
fn names_results(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let names = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    names(&["tulokset", "tuloksia", "resultat", "results"])
        && !names(&["odotet", "tavoit", "förvänt", "eftersträva", "expected", "target"])
}

#[cfg(test)]
mod tests {
    use super::names_results;

    #[test]
    fn hopes_are_no_results() {
        for heading in ["Tulokset ja vaikutukset", "Hankkeen keskeiset tulokset", "Resultat", "Results"] {
            assert!(names_results(heading), "{heading}");
        }
        for heading in
            ["Odotetut tulokset", "Tavoitellut tulokset", "Förväntade resultat", "Expected results", "Tavoitteet"]
        {
            assert!(!names_results(heading), "{heading}");
        }
    }
}
