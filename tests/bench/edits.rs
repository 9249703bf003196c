//! Changes of the corpus, and the way back.

use crate::corpus;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A site that is changed, with what its files were before.
pub struct Edits<'a> {
    site: &'a Path,
    cards: usize,
    before: Vec<(PathBuf, Option<String>)>,
}

impl<'a> Edits<'a> {
    /// A site of so many cards, as it is.
    pub fn new(site: &'a Path, cards: usize) -> Self {
        Self { site, cards, before: Vec::new() }
    }

    /// A paragraph more in the text of a card.
    pub fn body(&mut self, round: usize) -> io::Result<()> {
        let card = self.card(self.one(round));
        let text = fs::read_to_string(&card)?;
        self.put(card, Some(text + &format!("\nMuutos kierroksella {round}.\n")))
    }

    /// Another status of a card, which no other card has.
    pub fn status(&mut self, round: usize) -> io::Result<()> {
        let card = self.card(self.one(round));
        let text = fs::read_to_string(&card)?;
        let line = text.lines().find(|line| line.starts_with("tila: ")).unwrap_or_default();
        let text = text.replacen(line, "tila: keskeytetty", 1);
        self.put(card, Some(text))
    }

    /// A card more.
    pub fn added(&mut self) -> io::Result<()> {
        self.put(self.card(self.cards), Some(corpus::new_card(self.cards)))
    }

    /// A card less: the last one that nothing refers to.
    pub fn removed(&mut self) -> io::Result<()> {
        let mut later = corpus::new_card(self.cards);
        for number in (0..self.cards).rev() {
            if !corpus::has_report(number) && !later.contains(&corpus::id(number)) {
                return self.put(self.card(number), None);
            }
            later += &fs::read_to_string(self.card(number))?;
        }
        Err(io::Error::other("every card has a report or is linked to"))
    }

    /// The default theme as a folder of the site, in which it can be changed.
    pub fn theme(&mut self) -> io::Result<()> {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
        for entry in walkdir::WalkDir::new(&from) {
            let entry = entry?;
            let inner = entry.path().strip_prefix(&from).expect("inside");
            if entry.file_type().is_file() {
                self.put(self.site.join("themes/default").join(inner), Some(fs::read_to_string(entry.path())?))?;
            }
        }
        Ok(())
    }

    /// Another line in the template of all pages.
    pub fn template(&mut self, round: usize) -> io::Result<()> {
        let base = self.site.join("themes/default/templates/base.html");
        let text = fs::read_to_string(&base)?;
        let changed = text.replacen("</footer>", &format!("</footer>\n<p hidden>Kierros {round}</p>"), 1);
        if changed == text {
            return Err(io::Error::other("the template of all pages has no footer"));
        }
        self.put(base, Some(changed))
    }

    /// Puts everything back.
    pub fn undo(&mut self) -> io::Result<()> {
        for (path, text) in self.before.drain(..).rev() {
            match text {
                Some(text) => fs::write(path, text)?,
                None => fs::remove_file(path)?,
            }
        }
        let theme = self.site.join("themes");
        if theme.is_dir() { fs::remove_dir_all(theme) } else { Ok(()) }
    }

    /// The card that is edited in a round: another one each time.
    fn one(&self, round: usize) -> usize {
        (self.cards / 2 + round * 37) % self.cards
    }

    fn card(&self, number: usize) -> PathBuf {
        self.site.join(format!("content/projects/{}.md", corpus::id(number)))
    }

    fn put(&mut self, path: PathBuf, text: Option<String>) -> io::Result<()> {
        let before = if path.exists() { Some(fs::read_to_string(&path)?) } else { None };
        self.before.push((path.clone(), before));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        match text {
            Some(text) => fs::write(path, text),
            None => fs::remove_file(path),
        }
    }
}
