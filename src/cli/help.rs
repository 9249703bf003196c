//! The help and the words for wrong usage, in the reader's language.
//!
//! English stands beside the flags themselves, in `args`. The other languages are tables of texts by the names of
//! commands and flags (`help/*.ftl`), laid over the same command line; a test holds them together.

use super::args::Args;
use crate::diag::{Messages, Severity, tame};
use crate::locale::{Arg, Locale};
use crate::value::Lang;
use clap::builder::Resettable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};
use std::ffi::OsString;

/// The form of clap's own help, with a word of ours before the usage.
const TEMPLATE: &str = "{before-help}{about-with-newline}\nUSAGE: {usage}\n\n{all-args}{after-help}";

/// What clap writes before the usage.
const USAGE: &str = "Usage: ";

/// The language that `--lang` asks for, which the help must know before the command line is understood.
pub fn language(arguments: &[OsString]) -> Option<Lang> {
    let mut words = arguments.iter().map_while(|word| word.to_str().filter(|word| *word != "--"));
    while let Some(word) = words.next() {
        let tag = match word.strip_prefix("--lang") {
            Some("") => words.next()?,
            Some(rest) if rest.starts_with('=') => &rest[1..],
            _ => continue,
        };
        return Lang::from_tag(tag);
    }
    None
}

/// The command line with its help in a language.
pub fn command(lang: Lang) -> Command {
    let mut command = Args::command();
    // From here on the flags of every command, and those that clap adds, are where the help finds them.
    command.build();
    match texts(lang) {
        Some(texts) => translated(command, &texts),
        None => command,
    }
}

fn texts(lang: Lang) -> Option<Locale> {
    let resource = match lang {
        Lang::Fi => include_str!("help/fi.ftl"),
        Lang::Sv => include_str!("help/sv.ftl"),
        Lang::En | Lang::Other(_) => return None,
    };
    let mut texts = Locale::new(lang.tag());
    texts.add(resource);
    Some(texts)
}

fn translated(command: Command, texts: &Locale) -> Command {
    let word = |name: &str| texts.text(name, &[]);
    let name = command.get_name().to_owned();
    let mut place = 0;
    let mut command = command.mut_args(|arg| {
        let text = word(&flag(texts, &name, arg.get_id().as_str()));
        let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        let usual = arg.get_default_values().first().filter(|_| !arg.is_hide_default_value_set() && !values.is_empty());
        let mut help = text.unwrap_or_else(|| arg.get_help().map(ToString::to_string).unwrap_or_default());
        if !values.is_empty() && arg.get_action().takes_values() {
            help += &format!(" [{}: {}]", word("word-choices").unwrap_or_default(), values.join(", "));
        }
        if let Some(usual) = usual.and_then(|usual| usual.to_str()) {
            help += &format!(" [{}: {usual}]", word("word-usual").unwrap_or_default());
        }
        let heading = if arg.is_positional() { "heading-arguments" } else { "heading-options" };
        let heading = word(heading).unwrap_or_default();
        let value = arg.get_value_names().and_then(|names| names.first()).map(|name| name.to_lowercase());
        let value = value.unwrap_or_else(|| arg.get_id().to_string());
        let takes = arg.get_action().takes_values();
        let mut arg = arg.help(help).long_help(Resettable::Reset).help_heading(heading);
        arg = arg.hide_possible_values(true).hide_default_value(true);
        if let Some(value) = word(&format!("value-{value}")).filter(|_| takes) {
            arg = arg.value_name(value);
        }
        // Under a heading of its own, what is given by place would stand in the order of names.
        if arg.is_positional() {
            place += 1;
            arg = arg.display_order(place);
        }
        arg
    });
    let examples = command.get_after_help().map(ToString::to_string);
    let examples = word(&format!("command-{name}.examples")).or_else(|| {
        let (_, commands) = examples?.split_once('\n').map(|(head, rest)| (head.to_owned(), rest.to_owned()))?;
        Some(format!("{}:\n{commands}", word("heading-examples")?))
    });
    if let Some(about) = word(&format!("command-{name}")) {
        command = command.about(about);
    }
    command = command
        .after_help(examples.unwrap_or_default())
        .subcommand_help_heading(word("heading-commands").unwrap_or_default())
        .subcommand_value_name(word("value-command").unwrap_or_default())
        .help_template(TEMPLATE.replace("USAGE", &word("heading-usage").unwrap_or_default()))
        .mut_subcommands(|command| translated(command, texts));
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches(USAGE).replace("[OPTIONS]", &word("word-options").unwrap_or_default());
    command.override_usage(usage)
}

/// The name of a flag's text: its own under the command, or that of all commands.
fn flag(texts: &Locale, command: &str, id: &str) -> String {
    let id = id.replace('_', "-");
    let own = format!("flag-{command}-{id}");
    if texts.has(&own) { own } else { format!("flag-{id}") }
}

/// Two arguments that cannot stand together, where one of them is a value that may stand alone.
pub fn conflict(argument: &str, prior: &str) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::ArgumentConflict);
    error.insert(ContextKind::InvalidArg, ContextValue::String(argument.to_owned()));
    error.insert(ContextKind::PriorArg, ContextValue::String(prior.to_owned()));
    error
}

/// What is said of a command line that cannot be understood.
pub fn fault(error: &clap::Error, lang: Lang, colour: bool) -> String {
    let messages = Messages::new(lang);
    let about = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Strings(words)) => Some(words.join(", ")),
        Some(ContextValue::None) | None => None,
        Some(value) => Some(value.to_string()),
    };
    let argument = about(ContextKind::InvalidArg).unwrap_or_default();
    let value = about(ContextKind::InvalidValue).unwrap_or_default();
    let name = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        // A flag that is given twice is in conflict with itself.
        ErrorKind::ArgumentConflict if about(ContextKind::PriorArg).is_none_or(|prior| prior == argument) => {
            "usage-repeated"
        }
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::InvalidValue if value.is_empty() => "usage-empty",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        // The help itself, where there is no command; and what cannot come of the flags that there are.
        _ if colour => return error.render().ansi().to_string(),
        _ => return error.render().to_string(),
    };
    let command = about(ContextKind::InvalidSubcommand).unwrap_or_default();
    let prior = about(ContextKind::PriorArg).unwrap_or_default();
    let args = [
        ("argument", Arg::Text(&argument)),
        ("prior", Arg::Text(&prior)),
        ("value", Arg::Text(&value)),
        ("command", Arg::Text(&command)),
    ];
    let mut out = format!("{}: {}\n", messages.severity(Severity::Error), messages.text(name, &args));

    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = kinds.into_iter().find_map(about);
    let choices = about(ContextKind::ValidValue).or_else(|| about(ContextKind::ValidSubcommand));
    // The parsers of values give the name of what they would have liked to see.
    let wish = std::error::Error::source(error).map(ToString::to_string).filter(|name| name.starts_with("usage-"));
    let hints = [
        near.map(|near| messages.text("usage-near", &[("nearest", Arg::Text(&near))])),
        choices.map(|choices| messages.text("usage-choices", &[("choices", Arg::Text(&choices))])),
        wish.map(|name| messages.text(&name, &[])),
    ];
    let hint_word = messages.text("hint-word", &[]);
    for hint in hints.into_iter().flatten() {
        out += &format!("{hint_word}: {hint}\n");
    }
    if let Some(usage) = about(ContextKind::Usage) {
        let usage = usage.trim_start_matches(USAGE).trim().to_owned();
        out += &format!("\n{}\n", messages.text("usage-usage", &[("usage", Arg::Text(&usage))]));
    }
    tame(&(out + &messages.text("usage-help", &[]) + "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command, with those below it.
    fn all(command: &Command) -> Vec<&Command> {
        let below = command.get_subcommands().filter(|_| command.get_name() != "help");
        std::iter::once(command).chain(below.flat_map(all)).collect()
    }

    #[test]
    fn every_command_and_flag_has_its_words_in_every_language() {
        let mut english = Args::command();
        english.build();
        for texts in [Lang::Fi, Lang::Sv].into_iter().filter_map(texts) {
            for command in all(&english) {
                let name = command.get_name();
                assert!(texts.has(&format!("command-{name}")), "{}: nothing on {name}", texts.tag());
                for arg in command.get_arguments() {
                    let text = flag(&texts, name, arg.get_id().as_str());
                    assert!(texts.has(&text), "{}: nothing on {text} of {name}", texts.tag());
                }
            }
            for word in ["choices", "usual", "options"].map(|word| format!("word-{word}")) {
                assert!(texts.has(&word), "{}: no {word}", texts.tag());
            }
            for heading in ["usage", "commands", "arguments", "options", "examples"] {
                assert!(texts.has(&format!("heading-{heading}")), "{}: no heading for {heading}", texts.tag());
            }
        }
    }

    #[test]
    fn the_tables_hold_no_words_for_what_is_not_there() {
        let mut english = Args::command();
        english.build();
        let commands = all(&english);
        for (lang, resource) in [(Lang::Fi, include_str!("help/fi.ftl")), (Lang::Sv, include_str!("help/sv.ftl"))] {
            let texts = texts(lang).expect("a table");
            let used: Vec<String> = commands
                .iter()
                .flat_map(|command| {
                    let flags =
                        command.get_arguments().map(|arg| flag(&texts, command.get_name(), arg.get_id().as_str()));
                    flags.chain([format!("command-{}", command.get_name())]).collect::<Vec<_>>()
                })
                .collect();
            for line in resource.lines().filter(|line| line.starts_with("flag-") || line.starts_with("command-")) {
                let name = line.split(" =").next().unwrap_or_default();
                assert!(used.iter().any(|used| used == name), "{lang}: {name} is the text of nothing");
            }
        }
    }

    #[test]
    fn the_language_is_known_before_the_command_line_is_understood() {
        let asked = |line: &str| language(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("salkku --lang fi --nosuch"), Some(Lang::Fi));
        assert_eq!(asked("salkku build --lang=sv"), Some(Lang::Sv));
        for none in ["salkku build", "salkku --lang", "salkku --lang ru", "salkku --language fi", "salkku -- --lang fi"]
        {
            assert_eq!(asked(none), None, "{none}");
        }
    }
}
