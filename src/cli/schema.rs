//! `salkku schema`: the field table as JSON Schema, for editors.

use super::args::{Common, Schema, SchemaOf};
use super::help::{conflict, fault};
use super::{DONE, Ended, Surroundings, USAGE, report::line};
use crate::config;
use crate::load;
use crate::schema::{self, Table, json_schema, translation_schema};
use crate::value::Lang;
use clap::ValueEnum;

impl SchemaOf {
    /// The table, and the files that it is for.
    fn table(self) -> (&'static Table, &'static str) {
        match self {
            Self::Project => (&schema::PROJECT, "content/projects/*.md"),
            Self::Portfolio => (&schema::GROUP, "content/portfolios/*.md"),
            Self::Programme => (&schema::GROUP, "content/programmes/*.md"),
            Self::Report => (&schema::REPORT, "content/reports/*/index.md"),
            Self::Post => (&schema::POST, "content/posts/*.md"),
            Self::Page => (&schema::PAGE, "content/pages/*.md"),
            Self::Site => (&schema::SITE, "content/site.yaml"),
        }
    }

    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

pub fn run(args: &Schema, common: &Common, around: &Surroundings) -> Ended {
    if args.translation && matches!(args.of, Some(SchemaOf::Site)) {
        let lang = common.lang.or(around.lang).unwrap_or(Lang::En);
        return Ended::with(USAGE, fault(&conflict("--translation", "site"), lang, around.colour));
    }
    let mut loaded = load::load(&common.source);
    let (settings, file, _) = loaded.settings();
    // Without a site, or with a broken one, the usual words hold.
    let config = config::parse(&settings, file).0;
    let lang = common.lang.unwrap_or(config.lang());
    let stdout = if let Some(of) = args.of {
        let schema_of = if args.translation { translation_schema } else { json_schema };
        let mut schema = schema_of(of.table().0, lang, &config.accepted(lang));
        schema["title"] = of.name().into();
        format!("{schema:#}\n")
    } else {
        let line_of = |of: &SchemaOf| format!("{:<10} {}\n", of.name(), of.table().1);
        let names: String = SchemaOf::value_variants().iter().map(line_of).collect();
        names + "\n" + &line(&super::messages(common.lang, lang), "schema-use", &[])
    };
    Ended { stdout, stderr: String::new(), code: DONE }
}
