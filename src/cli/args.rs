//! Commands and flags.

use crate::value::{Date, Lang};
use clap::{Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::path::PathBuf;

/// Turns a folder of Markdown cards about development projects into a public catalogue site.
#[derive(Debug, Parser)]
#[command(
    name = "salkku",
    version,
    max_term_width = 100,
    after_help = "Examples:
  salkku init hankkeet             a small working site in the folder hankkeet
  salkku build --source hankkeet   its pages, in hankkeet/dist
  salkku new project \"Uusi hanke\"  a draft card with every key explained
  salkku list --due                what falls due next
  salkku explain field/unknown     what a code in a message means"
)]
pub struct Args {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// Flags of every command.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// The folder of the site
    #[arg(long, global = true, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub source: PathBuf,
    /// The language of messages: fi, sv or en (default: the language of the site)
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
    /// Say nothing but errors
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a small working site into an empty folder
    Init(Init),
    /// Write a draft with every key explained
    New(New),
    /// Print the cards of the site, or what falls due
    List(List),
    /// Build the site
    Build(Build),
    /// Print what a code means, with a bad and a good example
    Explain(Explain),
    /// Check the site, writing nothing
    Check(Check),
    /// Show the site in a browser, and every change as soon as it is saved
    Serve(Serve),
    /// Print the JSON Schema by which an editor completes keys and values
    Schema(Schema),
    /// Copy a theme of the program, to change it
    #[command(after_help = "Examples:
  salkku theme copy default templates/home.html
  salkku theme copy tiivis --to kaupunki")]
    Theme {
        /// What to do
        #[command(subcommand)]
        command: ThemeCommand,
    },
    /// Remove what builds have written, and no other file
    Clean(Clean),
    /// Print a script that completes commands in a shell
    #[command(after_help = "Example:
  salkku completions bash > ~/.local/share/bash-completion/completions/salkku")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// `salkku theme`
#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// Copy a theme of the program, or some of its files, into the site's themes folder to change them
    Copy(CopyTheme),
}

/// `salkku theme copy`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku theme copy default templates/home.html
  salkku theme copy tiivis --to kaupunki")]
pub struct CopyTheme {
    /// The theme: default or tiivis
    pub name: String,
    /// The files to copy, by their paths in the theme; a folder for all that is in it (default: all files)
    #[arg(value_name = "FILE")]
    pub files: Vec<String>,
    /// The name of the copy (default: that of the theme, which the copy then stands over)
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
}

/// `salkku init`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku init hankkeet
  salkku init projekt --lang sv")]
pub struct Init {
    /// The folder; it is made if it does not exist, and refused if it is not empty
    pub dir: PathBuf,
}

/// The kinds of document that `salkku new` writes.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Kind {
    /// A project card
    Project,
    /// A report beside the cards
    Report,
    /// A piece of news
    Post,
    /// A portfolio
    Portfolio,
    /// A free page
    Page,
}

/// `salkku new`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku new project \"Perhekeskus 2030\"
  salkku new post \"Hanke alkoi\" --source hankkeet")]
pub struct New {
    /// What to write
    pub kind: Kind,
    /// Its name; the name of its file is made from it
    pub name: String,
}

/// The kinds of front matter that `salkku schema` knows, and the settings.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SchemaOf {
    /// A project card
    Project,
    /// A portfolio
    Portfolio,
    /// A programme
    Programme,
    /// A report
    Report,
    /// A piece of news
    Post,
    /// A free page
    Page,
    /// The settings in content/site.yaml
    Site,
}

/// `salkku schema`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku schema                            the names, and how to use a schema
  salkku schema site > site.schema.json    then, as the first line of content/site.yaml:
                                           # yaml-language-server: $schema=../site.schema.json
  salkku schema project --lang sv          Swedish keys are completed, all others are accepted too
  salkku schema project --translation      for the files of translations, such as content/projects/ID.sv.md")]
pub struct Schema {
    /// Of what (default: a list of them all)
    #[arg(value_name = "NAME")]
    pub of: Option<SchemaOf>,
    /// For translations: texts alone, and none of them required
    #[arg(long, requires = "of")]
    pub translation: bool,
}

/// How `salkku list` prints.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Format {
    /// A line a card
    #[default]
    Text,
    /// An array of objects
    Json,
    /// A table, RFC 4180
    Csv,
}

/// `salkku list`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku list
  salkku list --due
  salkku list --languages
  salkku list --as-of 2027-01-01 --format csv")]
pub struct List {
    /// As the site would be on this day: 2027-01-31 or 31.1.2027
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// What falls due next: contacts, publication dates, statuses, the accessibility statement
    #[arg(long)]
    pub due: bool,
    /// How far each kind of document has been translated
    #[arg(long, conflicts_with = "due")]
    pub languages: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
}

/// `salkku explain`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku explain
  salkku explain field/unknown
  salkku explain budget --lang fi")]
pub struct Explain {
    /// The code as it stands in the message, or the part before its stroke (default: a list of all codes)
    pub code: Option<String>,
}

/// How `salkku check` prints findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// For people: the lines themselves, and what to do
    #[default]
    Human,
    /// A line each, with its place, severity and code
    Short,
    /// One JSON object, for programs
    Json,
    /// Beside the changed lines of a pull request on GitHub
    Github,
}

/// `salkku check`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku check
  salkku check --strict --format github
  salkku check --pages --as-of 2027-01-01")]
pub struct Check {
    /// Render every page too, and follow the links of the finished HTML
    #[arg(long)]
    pub pages: bool,
    /// How to print findings
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Shape,
    /// Fail when there are warnings
    #[arg(long)]
    pub strict: bool,
    /// Check drafts and cards outside their dates as strictly as the others
    #[arg(long)]
    pub drafts: bool,
    /// As the site would be on this day: 2027-01-31 or 31.1.2027
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// The folder of the theme, in place of the one in site.yaml
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
}

/// `salkku serve`
#[derive(Debug, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[command(after_help = "Examples:
  salkku serve --open
  salkku serve --drafts --port 8000
  salkku serve --poll --source /mnt/verkkolevy/hankkeet")]
pub struct Serve {
    /// The port (default: 4000, or the next one that is free)
    #[arg(long, value_name = "N", value_parser = port)]
    pub port: Option<u16>,
    /// The address to listen at (default: 127.0.0.1, which only this machine can reach)
    #[arg(long, value_name = "ADDRESS", value_parser = host, default_value = "127.0.0.1", hide_default_value = true)]
    pub host: IpAddr,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Show drafts and cards outside their dates too
    #[arg(long)]
    pub drafts: bool,
    /// As the site would be on this day: 2027-01-31 or 31.1.2027
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// The folder of the theme, in place of the one in site.yaml
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
    /// Look for changes twice a second, where the system does not tell of them, as on network drives
    #[arg(long)]
    pub poll: bool,
    #[allow(clippy::doc_markdown, reason = "it is read in a terminal")]
    /// The address by which a link in a message opens the file in an editor, with {path}, {line} and {column}; empty for
    /// no links (default: vscode://file/{path}:{line}:{column})
    #[arg(long, value_name = "URL", default_value = crate::serve::EDITOR, hide_default_value = true)]
    pub editor: String,
    /// Print what was found and how long each phase took
    #[arg(long, short)]
    pub verbose: bool,
}

/// How `salkku build` prints what changes for the public.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ReleaseFormat {
    /// For people
    #[default]
    Text,
    /// One JSON object, for programs
    Json,
    /// For a letter or a merge request
    Markdown,
}

/// How `salkku build --timings` tells of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TimingsFormat {
    /// A table
    Text,
    /// One line of JSON
    Json,
}

/// `salkku clean`
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  salkku clean
  salkku clean --output /srv/www/hankkeet")]
pub struct Clean {
    /// The output folder (default: dist in the folder of the site)
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Remove published files that somebody has changed by hand too
    #[arg(long)]
    pub force: bool,
}

/// `salkku build`
#[derive(Debug, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[command(after_help = "Examples:
  salkku build
  salkku build --output /srv/www/hankkeet --base-url https://www.example.fi/hankkeet
  salkku build --dry-run --format markdown   what would change, for a letter that asks for leave
  salkku build --drafts --output preview")]
pub struct Build {
    /// The output folder (default: dist in the folder of the site)
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The public address of the site, in place of the one in site.yaml
    #[arg(long, value_name = "URL", value_parser = address)]
    pub base_url: Option<String>,
    /// Show drafts and cards outside their dates too; needs an output folder of its own
    #[arg(long)]
    pub drafts: bool,
    /// As the site would be on this day: 2027-01-31 or 31.1.2027
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// The folder of the theme, in place of the one in site.yaml
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
    /// Fail when there are warnings
    #[arg(long)]
    pub strict: bool,
    /// Do everything but write, and say what would change for the public
    #[arg(long)]
    pub dry_run: bool,
    /// How to print what changes
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: ReleaseFormat,
    /// Take over an output folder that holds other files: pages replace files of the same name, no other is touched
    #[arg(long)]
    pub adopt: bool,
    /// Replace and remove published files that somebody has changed by hand
    #[arg(long)]
    pub force: bool,
    /// Stop when more pages of projects, reports and others would be removed (default: a tenth of them, at least 5)
    #[arg(long, value_name = "N")]
    pub max_removed: Option<usize>,
    /// Remove as many pages as there are to remove
    #[arg(long)]
    pub yes: bool,
    /// Write NAME.gz and NAME.br beside text files, where they are smaller, for servers that send them as they are
    #[arg(long)]
    pub compress: bool,
    /// Make everything anew, and remember nothing
    #[arg(long)]
    pub no_cache: bool,
    /// Print how long each phase took, which pages took longest, and how much work it was
    #[arg(long, value_enum, value_name = "FORMAT", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    pub timings: Option<TimingsFormat>,
    /// How many threads to use (default: one a core)
    #[arg(long, value_name = "N", value_parser = threads)]
    pub jobs: Option<u16>,
}

// The reason why a value is refused is the name of a message: it is said in the language of the help.

fn language(text: &str) -> Result<Lang, String> {
    Lang::from_tag(text).ok_or_else(|| "usage-language".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    let date = Date::parse(text).ok().filter(|date| date.day_of_month().is_some());
    date.ok_or_else(|| "usage-day".to_owned())
}

fn address(text: &str) -> Result<String, String> {
    let sound = ["http://", "https://"].iter().any(|scheme| text.starts_with(scheme) && text.len() > scheme.len());
    if sound && !text.contains(char::is_whitespace) {
        return Ok(text.to_owned());
    }
    Err("usage-address".to_owned())
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| "usage-port".to_owned())
}

fn host(text: &str) -> Result<IpAddr, String> {
    let text = if text == "localhost" { "127.0.0.1" } else { text };
    text.trim_matches(['[', ']']).parse().map_err(|_| "usage-host".to_owned())
}

fn threads(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|count| (1..=512).contains(count)).ok_or_else(|| "usage-threads".to_owned())
}
