//! The feed of changed projects, news and reports: Atom, RFC 4287.

use super::Renderer;
use crate::index::latest_first;
use crate::load::DocumentKind;
use crate::route::canonical;
use crate::value::Date;

/// How many entries the feed holds.
const ENTRIES: usize = 50;

struct Entry<'a> {
    date: Date,
    path: String,
    title: &'a str,
    summary: Option<&'a str>,
    /// The language tags of title and summary, where they are not that of the feed.
    langs: [Option<String>; 2],
}

impl Renderer {
    /// Writes the feed. Entries are dated by `updated` and `date` alone; what has neither is not in the feed.
    pub fn feed(&self, out: &mut Vec<u8>) {
        let Some(base) = self.base_url.as_deref() else { return };
        let entries = self.entries();
        let site_title = self.site.config.title.best(self.lang).unwrap_or_default();
        let author = self.site.config.publisher.best(self.lang).unwrap_or(site_title);
        let home = canonical(base, &self.routes.home());
        // A feed without entries must be dated all the same; the first day of the web stands for "never".
        let updated = entries.first().map_or_else(|| "1991-08-06T00:00:00Z".to_owned(), |entry| instant(entry.date));
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<link rel=\"self\" href=\"{}\"/>\n<updated>{updated}</updated>\n\
             <author><name>{}</name></author>\n",
            self.lang,
            escape(&self.view.feed_title),
            escape(&home),
            escape(&home),
            escape(&canonical(base, &self.routes.feed())),
            escape(author),
        );
        for entry in entries {
            let address = escape(&canonical(base, &entry.path));
            let date = instant(entry.date);
            let [title_lang, summary_lang] = entry.langs.map(|tag| tag.map(|tag| format!(" xml:lang=\"{tag}\"")));
            xml += &format!(
                "<entry>\n<title{}>{}</title>\n<id>{address}</id>\n<link href=\"{address}\"/>\n<updated>{date}</updated>\n",
                title_lang.unwrap_or_default(),
                escape(entry.title),
            );
            if let Some(summary) = entry.summary {
                xml += &format!("<summary{}>{}</summary>\n", summary_lang.unwrap_or_default(), escape(summary));
            }
            xml += "</entry>\n";
        }
        xml += "</feed>\n";
        out.extend_from_slice(xml.as_bytes());
    }

    fn entries(&self) -> Vec<Entry<'_>> {
        let projects = self.index.projects.iter().filter_map(|project| {
            Some(Entry {
                date: project.updated?,
                path: self.routes.project(&project.id),
                title: &project.title,
                summary: project.summary.as_deref(),
                langs: ["title", "summary"].map(|key| self.summary_tag(project, key)),
            })
        });
        let posts = self.index.posts.iter().filter_map(|&at| {
            let post = &self.site.posts.items[at];
            Some(Entry {
                date: post.updated.or(post.date)?,
                path: self.routes.document(DocumentKind::Post, &post.source.id),
                title: &post.title,
                summary: post.summary.as_deref(),
                langs: ["title", "summary"].map(|key| self.tag_of(&post.source, key)),
            })
        });
        let reports = self.site.reports.shown().filter_map(|(at, report)| {
            Some(Entry {
                date: report.updated.or(report.date)?,
                path: self.routes.document(DocumentKind::Report, &report.source.id),
                title: &report.title,
                summary: report.summary.as_deref(),
                langs: ["title", "summary"].map(|key| self.report_tag(at, &report.source, key)),
            })
        });
        let mut entries: Vec<Entry<'_>> = projects.chain(posts).chain(reports).collect();
        entries.sort_by(|a, b| latest_first(Some(a.date), Some(b.date)).then_with(|| a.path.cmp(&b.path)));
        entries.truncate(ENTRIES);
        entries
    }
}

/// The first moment that a date may mean, RFC 3339.
fn instant(date: Date) -> String {
    format!("{}T00:00:00Z", date.first_day())
}

/// Escapes a text for XML; characters that XML forbids are left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}
