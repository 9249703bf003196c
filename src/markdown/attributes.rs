//! Attributes in braces, as pandoc and Quarto write them: `{#fig:map .wide fig-alt="What the map shows"}`.

/// What stands in braces after an image, a caption or the name of a fenced block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes {
    /// The id, without its `#`.
    pub id: Option<String>,
    /// The classes, without their dots.
    pub classes: Vec<String>,
    /// Keys with their values.
    pub pairs: Vec<(String, String)>,
}

/// Quotation marks that are no straight ones.
const QUOTES: &str = "”“„’‘";

impl Attributes {
    /// Reads attributes where a text begins with them; gives them and how many bytes they take, both braces included.
    ///
    /// `None` where the text does not begin with a brace, where no brace closes it in the same paragraph, or where what
    /// stands between them is not attributes: then it is text.
    #[must_use]
    pub fn at_start(text: &str) -> Option<(Self, usize)> {
        let mut rest = text.strip_prefix('{')?;
        let mut attributes = Self::default();
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
            if let Some(after) = rest.strip_prefix('}') {
                return Some((attributes, text.len() - after.len()));
            }
            rest = attributes.read_one(rest)?;
        }
    }

    /// Reads one attribute; gives what follows it.
    fn read_one<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let word_of = |text: &'a str| {
            let end = text
                .find(|c: char| c.is_whitespace() || matches!(c, '}' | '=' | '{' | '"' | '#') || QUOTES.contains(c));
            text.split_at(end.unwrap_or(text.len()))
        };
        if let Some(id) = text.strip_prefix('#') {
            let (id, rest) = word_of(id);
            self.id = Some(id.to_owned()).filter(|id| !id.is_empty());
            return self.id.is_some().then_some(rest);
        }
        if let Some(class) = text.strip_prefix('.') {
            let (class, rest) = word_of(class);
            self.classes.push(class.to_owned());
            return (!class.is_empty()).then_some(rest);
        }
        let (key, rest) = word_of(text);
        let value = rest.strip_prefix('=').filter(|_| !key.is_empty())?;
        let (value, rest) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            // Word processors and telephones write these.
            quote if QUOTES.contains(quote) => value[quote.len_utf8()..].split_once(|c| QUOTES.contains(c))?,
            _ => word_of(value),
        };
        self.pairs.push((key.to_owned(), value.to_owned()));
        Some(rest)
    }

    /// The value of the first key that is one of `names`.
    #[must_use]
    pub fn get(&self, names: &[&str]) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| names.contains(&key.as_str())).map(|(_, value)| value.as_str())
    }

    /// Whether there is a class.
    #[must_use]
    pub fn has_class(&self, name: &str) -> bool {
        self.classes.iter().any(|class| class == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn attributes_are_read_as_pandoc_does() {
        let text = "{#fig:map .wide fig-alt=\"Kartta, jossa } on\" width=50%} loppu";
        let (attributes, length) = Attributes::at_start(text).expect("attributes");
        assert_eq!(&text[length..], " loppu");
        assert_eq!(attributes.id.as_deref(), Some("fig:map"));
        assert!(attributes.has_class("wide"));
        assert_eq!(attributes.get(&["fig-alt"]), Some("Kartta, jossa } on"));
        assert_eq!(attributes.get(&["leveys", "width"]), Some("50%"));
    }

    #[test]
    fn quotation_marks_may_be_those_of_any_keyboard() {
        for text in ["{fig-alt=”Kartta alueesta”}", "{fig-alt=“Kartta alueesta”}", "{fig-alt=„Kartta alueesta“}"]
        {
            let (attributes, length) = Attributes::at_start(text).expect(text);
            assert_eq!((attributes.get(&["fig-alt"]), length), (Some("Kartta alueesta"), text.len()));
        }
    }

    #[test]
    fn what_is_no_attribute_is_text() {
        for text in ["", "a", "{", "{#fig:map", "{a b}", "{=x}", "{fig-alt=\"x}", "{#}", "{.}", "{{a}}"] {
            assert_eq!(Attributes::at_start(text), None, "{text}");
        }
        assert_eq!(Attributes::at_start("{}"), Some((Attributes::default(), 2)));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\{[#.{}=\"' a-zä\n]{0,30}") {
            if let Some((_, length)) = Attributes::at_start(&text) {
                prop_assert_eq!(text[..length].chars().last(), Some('\u{7d}'));
            }
        }
    }
}
