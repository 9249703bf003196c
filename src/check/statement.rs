//! The pages that the law asks of a public body: whether they are there, and whether the accessibility statement is whole
//! and of this year.
//!
//! What a site claims of itself is its own word: nothing here, and no other check, says that it is accessible.

use crate::config::{Limitation, Setting, Statement, StatementSetting, Target, Targets, is_given};
use crate::diag::{Code, Diagnostic, Severity, codes};
use crate::schema::{AUTHORITY, FEEDBACK, LIMITATION, SITE, STATEMENT, Table};
use crate::site::Site;
use crate::source::{Span, Spanned};
use crate::value::{Lang, nearest};

/// Checks the accessibility statement and the privacy notice.
#[must_use]
pub fn check(site: &Site) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    match &site.config.statement {
        Setting::Given(StatementSetting::Contents(statement)) => contents(site, statement, &mut found),
        Setting::Given(StatementSetting::Elsewhere(targets, contents)) => {
            lead(site, targets, "accessibility_statement", &codes::STATEMENT_MISSING, &mut found);
            if let Some(at) = *contents {
                found.push(Diagnostic::new(&codes::STATEMENT_CONTRADICTION, at).with("case", "page").hint("page"));
            }
        }
        Setting::Missing if site.statement().is_none() => {
            found.push(missing(site, &codes::STATEMENT_MISSING));
        }
        Setting::Missing | Setting::Faulty => {}
    }
    match &site.config.privacy_notice {
        Setting::Given(targets) => {
            lead(site, targets, "privacy_notice", &codes::PRIVACY_NO_NOTICE, &mut found);
        }
        Setting::Missing if site.privacy_notice().is_none() => {
            found.push(missing(site, &codes::PRIVACY_NO_NOTICE));
        }
        Setting::Missing | Setting::Faulty => {}
    }
    // The law speaks of sites that are published; one without an address is still in the making.
    if site.config.base_url.is_none() {
        for finding in found.iter_mut().filter(|finding| finding.severity == Severity::Warning) {
            finding.severity = Severity::Note;
        }
    }
    found
}

fn missing(site: &Site, code: &'static Code) -> Diagnostic {
    Diagnostic::new(code, Span::file(site.config.file)).with("case", "none")
}

/// Pages of the site that a setting names, but that are not there, or not in this build.
fn lead(site: &Site, targets: &Targets, key: &'static str, code: &'static Code, found: &mut Vec<Diagnostic>) {
    let lang = site.config.lang();
    for Spanned { value, at } in targets.values() {
        let Target::Page(word) = value else { continue };
        match site.pages.find(word) {
            Some(position) if site.pages.shown[position] => {}
            Some(_) => found.push(Diagnostic::new(code, *at).with("case", "draft").with("value", word).hint("draft")),
            None => {
                let finding = Diagnostic::new(&codes::REFERENCE_UNKNOWN, *at).with("value", word).with("kind", "page");
                let finding = finding.with("key", SITE.field(key).key_in(lang));
                found.push(finding.nearest(nearest(word, site.pages.words())));
            }
        }
    }
}

/// What the statement lacks, contradicts or has outlived.
fn contents(site: &Site, statement: &Statement, found: &mut Vec<Diagnostic>) {
    incomplete(statement.at, &lacking(site, statement), found);
    for limitation in &statement.limitations {
        incomplete(limitation.at, &lacking_of(limitation, site.config.lang()), found);
    }
    if let Some(full) = statement.conformance.filter(|conformance| conformance.value == "full") {
        // What the law does not ask to be accessible takes nothing from conformance.
        let counted = statement.limitations.iter().filter(|limitation| limitation.reason != Some("scope")).count();
        if counted > 0 {
            let finding = Diagnostic::new(&codes::STATEMENT_CONTRADICTION, full.at).with("case", "full");
            found.push(finding.with("count", counted));
        }
    }
    for (key, date) in
        [("assessed", statement.assessed), ("prepared", statement.prepared), ("reviewed", statement.reviewed)]
    {
        if let Some(date) = date.filter(|date| date.value.first_day() > site.today) {
            let finding = Diagnostic::new(&codes::STATEMENT_CONTRADICTION, date.at).with("case", "future");
            let key = STATEMENT.field(key).key_in(site.config.lang());
            found.push(finding.with("key", key).with("date", date.value).hint("future"));
        }
    }
    let reviewed = statement.last_reviewed();
    if let Some(reviewed) = reviewed.filter(|_| statement.old_from().is_some_and(|day| day <= site.today)) {
        found.push(Diagnostic::new(&codes::STATEMENT_OLD, reviewed.at).with("date", reviewed.value));
    }
}

/// The parts of the whole that are lacking, by the keys that lead to them.
fn lacking(site: &Site, statement: &Statement) -> Vec<String> {
    let config = &site.config;
    let own = |key| STATEMENT.field(key).key_in(config.lang()).to_owned();
    let inner = |key, table: &Table, part| format!("{}: {}", own(key), table.field(part).key_in(config.lang()));
    let limitations = &statement.limitations;
    let claims_limits = statement.conformance.is_some_and(|conformance| conformance.value != "full");
    // What the law does not ask to be accessible needs no alternative.
    let mut barriers = limitations.iter().filter(|limitation| limitation.reason != Some("scope"));
    let (feedback, authority) = (&statement.feedback, &statement.authority);
    let parts = [
        (is_given(&statement.provider) || is_given(&config.publisher), own("provider")),
        (statement.conformance.is_some(), own("conformance")),
        (!claims_limits || !limitations.is_empty(), own("limitations")),
        (
            is_given(&statement.alternatives) || barriers.all(|limitation| is_given(&limitation.alternative)),
            own("alternatives"),
        ),
        (statement.assessment.is_some(), own("assessment")),
        (statement.assessed.is_some(), own("assessed")),
        (statement.prepared.is_some(), own("prepared")),
        (is_given(&feedback.unit), inner("feedback", &FEEDBACK, "unit")),
        (
            feedback.email.is_some() || is_given(&feedback.form) || config.email.is_some(),
            inner("feedback", &FEEDBACK, "email"),
        ),
        (is_given(&authority.complaint), inner("authority", &AUTHORITY, "complaint")),
        (is_given(&authority.url), inner("authority", &AUTHORITY, "url")),
    ];
    names(parts)
}

/// The parts that a limitation lacks: each of the law's three cases asks for others.
fn lacking_of(limitation: &Limitation, lang: Lang) -> Vec<String> {
    let own = |key| LIMITATION.field(key).key_in(lang).to_owned();
    let is_out_of_scope = limitation.reason == Some("scope");
    let parts = [
        (limitation.reason.is_some(), own("reason")),
        (is_out_of_scope || !limitation.requirements.is_empty(), own("requirements")),
        (is_out_of_scope || is_given(&limitation.explanation), own("explanation")),
        (limitation.reason != Some("burden") || limitation.until.is_some(), own("until")),
    ];
    names(parts)
}

/// The names of those parts that are not given.
fn names<const N: usize>(parts: [(bool, String); N]) -> Vec<String> {
    parts.into_iter().filter(|(is_there, _)| !is_there).map(|(_, name)| name).collect()
}

/// One finding for all parts that something lacks.
fn incomplete(at: Span, parts: &[String], found: &mut Vec<Diagnostic>) {
    if !parts.is_empty() {
        found.push(Diagnostic::new(&codes::STATEMENT_INCOMPLETE, at).with("parts", parts.join(", ")));
    }
}
