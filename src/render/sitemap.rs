//! `sitemap.xml` and `robots.txt`.

use super::Renderer;
use super::feed::escape;
use crate::plan::{Page, addresses, sitemap_part};
use crate::route::canonical;
use std::io::{self, Write};

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

impl Renderer {
    /// Writes the part of the sitemap that begins with the page at `start`.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn sitemap(&self, pages: &[Page], start: usize, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        let Some(base) = self.base_url.as_deref() else { return Ok(()) };
        writeln!(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"{NAMESPACE}\">")?;
        for (path, changed) in addresses(pages, start, &self.editions) {
            write!(out, "<url><loc>{}</loc>", escape(&canonical(base, path)))?;
            if let Some(date) = changed {
                write!(out, "<lastmod>{date}</lastmod>")?;
            }
            out.write_all(b"</url>\n")?;
        }
        out.write_all(b"</urlset>\n")
    }

    /// Writes the list of the parts of the sitemap.
    pub fn sitemap_index(&self, parts: usize, out: &mut Vec<u8>) {
        let Some(base) = self.base_url.as_deref() else { return };
        let mut xml = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"{NAMESPACE}\">\n");
        for part in 0..parts {
            xml += &format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&canonical(base, &sitemap_part(part))));
        }
        xml += "</sitemapindex>\n";
        out.extend_from_slice(xml.as_bytes());
    }

    /// Writes `robots.txt`.
    pub fn robots(&self, out: &mut Vec<u8>) {
        let mut text = String::from("User-agent: *\n");
        text += if self.site.drafts { "Disallow: /\n" } else { "Allow: /\n" };
        if let Some(base) = self.base_url.as_deref() {
            text += &format!("Sitemap: {base}/sitemap.xml\n");
        }
        out.extend_from_slice(text.as_bytes());
    }
}
