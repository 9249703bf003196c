//! The sources of a small site as random changes see them: documents with keys and blocks of text, which become files.
//!
//! A link to another document is written `(%projects/a#anchor)`; in a file it leads from where the file is to where the
//! other one is, so that a document that moves takes the links to it along, unless a change leaves them behind.

use std::collections::{BTreeMap, BTreeSet};

/// Files by their paths from the folder of the site.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Keys of front matter with their values as they are typed.
pub type Front = Vec<(String, String)>;

/// The texts of a document in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    pub front: Front,
    /// Blocks, between which there are empty lines.
    pub body: Vec<String>,
}

/// A chapter of a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chapter {
    pub number: usize,
    pub name: String,
    pub body: Vec<String>,
    /// The blocks in other languages.
    pub translations: BTreeMap<String, Vec<String>>,
}

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doc {
    pub base: Texts,
    pub translations: BTreeMap<String, Texts>,
    /// Whether it is `ID/index.md`. Where files or chapters lie beside it, it is.
    pub has_folder: bool,
    /// Files beside it, by their names.
    pub files: Files,
    pub chapters: Vec<Chapter>,
}

/// What is done to the text of a file after all, so that it is faulty, odd, or otherwise written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twist {
    /// A byte order mark stands before it.
    Mark,
    /// Its lines end as on Windows.
    Windows,
    /// There is nothing in it.
    Empty,
    /// A byte at its end belongs to no letter.
    NotText,
    /// The front matter is not closed.
    Unclosed,
    /// A line stands first in the front matter.
    First(&'static str),
    /// A block stands last.
    Last(&'static str),
}

/// A whole site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// By kind and id, such as `projects/a`.
    pub docs: BTreeMap<String, Doc>,
    pub settings: Front,
    /// Files of themes, by their paths from the folder of the site.
    pub themes: Files,
    /// Files of the content that are beside no document alone.
    pub shared: Files,
    /// By the path of a file.
    pub twists: BTreeMap<String, Vec<Twist>>,
    /// Whether cards may name regions and municipalities: the maps on their pages take as long as all else.
    pub has_places: bool,
    /// Whether there are so many cards that lists have several pages.
    pub is_crowded: bool,
}

impl Texts {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.front.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// Gives a key a value; gives the one of before.
    pub fn set(&mut self, key: &str, value: &str) -> Option<String> {
        set(&mut self.front, key, value)
    }

    /// Takes a key away.
    pub fn unset(&mut self, key: &str) -> Option<String> {
        unset(&mut self.front, key)
    }
}

/// Gives a key a value; gives the one of before.
pub fn set(front: &mut Front, key: &str, value: &str) -> Option<String> {
    if let Some((_, old)) = front.iter_mut().find(|(name, _)| name == key) {
        return Some(std::mem::replace(old, value.to_owned()));
    }
    front.push((key.to_owned(), value.to_owned()));
    None
}

/// Takes a key away.
pub fn unset(front: &mut Front, key: &str) -> Option<String> {
    let at = front.iter().position(|(name, _)| name == key)?;
    Some(front.remove(at).1)
}

fn lines(front: &Front) -> String {
    let lines = front.iter().map(|(key, value)| format!("{key}: {value}\n"));
    lines.collect::<Vec<_>>().concat()
}

impl Doc {
    /// A document with a title, and a block of text.
    pub fn new(title: &str, block: &str) -> Self {
        let base = Texts { front: vec![("title".to_owned(), quoted(title))], body: vec![block.to_owned()] };
        Self { base, ..Self::default() }
    }

    /// Whether it is `ID/index.md`.
    pub fn is_in_folder(&self) -> bool {
        self.has_folder || !self.files.is_empty() || !self.chapters.is_empty()
    }

    /// Every list of blocks, in every language.
    pub fn bodies(&mut self) -> impl Iterator<Item = &mut Vec<String>> {
        let own = std::iter::once(&mut self.base.body);
        let translated = self.translations.values_mut().map(|texts| &mut texts.body);
        let chapters = self
            .chapters
            .iter_mut()
            .flat_map(|chapter| std::iter::once(&mut chapter.body).chain(chapter.translations.values_mut()));
        own.chain(translated).chain(chapters)
    }
}

/// A text in YAML.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl Model {
    /// The ids of the documents of a kind.
    pub fn keys(&self, kind: &str) -> Vec<String> {
        let kind = format!("{kind}/");
        self.docs.keys().filter(|key| key.starts_with(&kind)).cloned().collect()
    }

    /// The path of the file of a document inside `content/`.
    pub fn path(&self, key: &str) -> String {
        if let Some(doc) = self.docs.get(key) {
            return if doc.is_in_folder() { format!("{key}/index.md") } else { format!("{key}.md") };
        }
        // A chapter has the key of its report before its name.
        let chapter = key.rsplit_once('/').and_then(|(report, name)| {
            let chapter = self.docs.get(report)?.chapters.iter().find(|chapter| chapter.name == name)?;
            Some(format!("{report}/{}.md", chapter_name(chapter)))
        });
        chapter.unwrap_or_else(|| format!("{key}.md"))
    }

    /// The languages of the site, the first one first.
    pub fn languages(&self) -> Vec<String> {
        let value = self.settings.iter().find(|(key, _)| key == "languages").map_or("fi", |(_, value)| value.as_str());
        value.trim_matches(['[', ']']).split(',').map(|lang| lang.trim().to_owned()).collect()
    }

    /// Every file.
    pub fn files(&self) -> Files {
        let mut files = self.themes.clone();
        files.extend(self.shared.clone());
        files.insert("content/site.yaml".to_owned(), lines(&self.settings).into_bytes());
        for (key, doc) in &self.docs {
            let path = self.path(key);
            let (stem, folder) = (path.trim_end_matches(".md"), path.rsplit_once('/').map_or("", |(folder, _)| folder));
            let mut add = |path: String, front: &Front, body: &[String], has_front: bool| {
                let front = if has_front { format!("---\n{}---\n\n", lines(front)) } else { String::new() };
                let text = format!("{front}{}\n", self.resolved(&body.join("\n\n"), &path));
                files.insert(format!("content/{path}"), text.into_bytes());
            };
            add(path.clone(), &doc.base.front, &doc.base.body, true);
            for (lang, texts) in &doc.translations {
                add(format!("{stem}.{lang}.md"), &texts.front, &texts.body, true);
            }
            for chapter in &doc.chapters {
                let stem = format!("{folder}/{}", chapter_name(chapter));
                add(format!("{stem}.md"), &Front::new(), &chapter.body, false);
                for (lang, body) in &chapter.translations {
                    add(format!("{stem}.{lang}.md"), &Front::new(), body, false);
                }
            }
            for (name, bytes) in &doc.files {
                files.insert(format!("content/{folder}/{name}"), bytes.clone());
            }
        }
        for (path, twists) in &self.twists {
            if let Some(bytes) = files.get_mut(path) {
                for twist in twists {
                    twist.apply(bytes);
                }
            }
        }
        files
    }

    /// A text with the links as they are in the file at a path.
    fn resolved(&self, text: &str, path: &str) -> String {
        let up = "../".repeat(path.matches('/').count());
        let mut parts = text.split("(%");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find([')', '#']).unwrap_or(part.len());
            let (key, rest) = part.split_at(end);
            // A name with an ending is that of a file, which lies where it lies.
            let place = if key.contains('.') { key.to_owned() } else { self.path(key) };
            out += &format!("({up}{place}{rest}");
        }
        out
    }

    /// The documents to which others lead, by a link or by what they say of themselves.
    pub fn led_to(&self) -> BTreeSet<String> {
        let named = |doc: &Doc| -> Vec<String> {
            let keys = [
                ("parent", "projects"),
                ("predecessor", "projects"),
                ("successor", "projects"),
                ("project", "projects"),
                ("portfolio", "portfolios"),
                ("programme", "programmes"),
            ];
            keys.iter().filter_map(|(key, kind)| Some(format!("{kind}/{}", doc.base.get(key)?))).collect()
        };
        let linked = |doc: &Doc| -> Vec<String> {
            let chapters = doc.chapters.iter().flat_map(|chapter| &chapter.body);
            doc.base.body.iter().chain(chapters).flat_map(|block| targets_of(block).collect::<Vec<_>>()).collect()
        };
        let all = self.docs.values().flat_map(|doc| [named(doc), linked(doc)].concat());
        all.filter(|key| self.docs.contains_key(key)).collect()
    }

    /// Leads all links and references to a document to another one.
    pub fn redirect(&mut self, from: &str, to: &str) {
        let ids = |key: &str| key.rsplit_once('/').map_or(String::new(), |(_, id)| id.to_owned());
        let (old, new) = (ids(from), ids(to));
        for doc in self.docs.values_mut() {
            for block in doc.bodies().flatten() {
                for end in [")", "#", "/"] {
                    *block = block.replace(&format!("(%{from}{end}"), &format!("(%{to}{end}"));
                }
            }
            for key in ["parent", "predecessor", "successor", "project"] {
                if from.starts_with("projects/") && doc.base.get(key) == Some(&old) {
                    doc.base.set(key, &new);
                }
            }
            for (kind, key) in [("portfolios/", "portfolio"), ("programmes/", "programme")] {
                if from.starts_with(kind) && doc.base.get(key) == Some(&old) {
                    doc.base.set(key, &new);
                }
            }
        }
    }
}

/// The documents to which a text links.
pub fn targets_of(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split("(%").skip(1);
    parts.map(|part| part[..part.find([')', '#']).unwrap_or(part.len())].to_owned())
}

fn chapter_name(chapter: &Chapter) -> String {
    format!("{:02}-{}", chapter.number, chapter.name)
}

impl Twist {
    fn apply(self, bytes: &mut Vec<u8>) {
        let text = || String::from_utf8_lossy(bytes).into_owned();
        let twisted = match self {
            Self::Mark => [b"\xef\xbb\xbf", bytes.as_slice()].concat(),
            Self::Windows => text().replace('\n', "\r\n").into_bytes(),
            Self::Empty => Vec::new(),
            Self::NotText => [bytes.as_slice(), b"\xff\n"].concat(),
            Self::Unclosed => text().replacen("\n---\n", "\n", 1).into_bytes(),
            Self::First(line) if bytes.starts_with(b"---\n") => {
                text().replacen("---\n", &format!("---\n{line}\n"), 1).into_bytes()
            }
            Self::First(line) => format!("{line}\n{}", text()).into_bytes(),
            Self::Last(block) => format!("{}\n{block}\n", text()).into_bytes(),
        };
        *bytes = twisted;
    }
}
