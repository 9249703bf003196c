//! What there is to say of documents whose texts have been edited, in place of what was said of them.

use super::kind::{Kind, of_kind};
use super::memory::Memory;
use super::read::check_one;
use super::same::renumber;
use super::weigh;
use crate::cache::LastBuild;
use crate::check;
use crate::diag::Diagnostic;
use crate::load::Document;
use crate::site::Site;
use crate::source::{FileId, SourceFile, Sources};

/// What is found in some documents; `None` where one of them cannot be read. Of a document whose file `is_gone`, being
/// another one already, nobody can tell the places in the text.
pub fn found(site: &Site, memory: &mut Memory, documents: &[Document], is_gone: bool) -> Option<Vec<Diagnostic>> {
    let mut all = Vec::new();
    for document in documents {
        let file = document.file;
        if document.language.is_some() {
            let parsed = memory.translations.get(&file)?;
            all.extend(parsed.diagnostics.clone());
            all.extend(check::translated(site, parsed.value.as_ref()?));
            continue;
        }
        of_kind!(document.kind, T => {
            let parsed = T::kept(memory).get(&file)?;
            let value = parsed.value.as_deref()?;
            all.extend(parsed.diagnostics.clone());
            all.extend(if is_gone { value.check(site) } else { check_one(site, value) });
        });
    }
    weigh(&mut all, site);
    Some(all)
}

/// All that is to be said now: what was said at the `last` build with what is found `now` in place of what was found
/// `before` in the edited documents, whose paths and lengths of front matter are `own`. Files stand as in [`LastBuild`].
///
/// `None` where something was said of the texts that would not be found in them.
pub fn told(
    last: &LastBuild,
    site: &Site,
    own: &[(&str, usize)],
    mut before: Vec<Diagnostic>,
    now: Vec<Diagnostic>,
) -> Option<(Vec<Diagnostic>, Vec<SourceFile>)> {
    let mut sources = last.sources();
    let mut all = Vec::with_capacity(last.findings.len());
    for told in &last.findings {
        let path = told.span.map(|span| sources.get(span.file).path.as_str());
        let front = path.and_then(|path| own.iter().find(|(own, _)| *own == path)).map(|(_, front)| *front);
        if let (Some(path), Some(span), Some(front)) = (path, told.span, front) {
            if let Some(at) = before.iter().position(|found| is_alike(found, told) && is_in(site, found, path)) {
                before.swap_remove(at);
                continue;
            }
            // The front matter is as it was, and so is what only a look at the whole site finds in it.
            if span.end as usize > front {
                return None;
            }
        }
        all.push(told.clone());
    }
    if !before.is_empty() {
        return None;
    }
    for mut found in now {
        if let Some(span) = &mut found.span {
            span.file = taken(&mut sources, site.sources.get(span.file));
        }
        all.push(found);
    }
    let sources = renumber(&mut all, &sources);
    Some((all, sources))
}

/// Whether two findings say the same, wherever.
fn is_alike(one: &Diagnostic, other: &Diagnostic) -> bool {
    (one.code, one.severity, &one.args, &one.hint) == (other.code, other.severity, &other.args, &other.hint)
}

fn is_in(site: &Site, found: &Diagnostic, path: &str) -> bool {
    found.span.is_some_and(|span| site.sources.get(span.file).path == path)
}

/// The file in `sources`; it is added where it is not there.
fn taken(sources: &mut Sources, file: &SourceFile) -> FileId {
    sources.by_path(&file.path).unwrap_or_else(|| sources.add(file.clone().let_go()))
}
