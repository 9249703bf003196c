//! Changes of the theme.

use super::Change;
use super::facts::number;
use super::model::{Model, set, unset};
use super::start::{brand, own_theme};
use crate::random::Random;

pub const CHANGES: &[Change] = &[
    Change::of_content(4, "another theme", choose),
    Change::of_content(8, "a file of the theme", edit),
    Change::of_content(3, "a file of the theme less", remove),
    Change::of_content(3, "a fault of the theme", fault),
];

/// Files that a theme may have: path, and text before and after a number.
const FILES: [(&str, &str, &str); 12] = [
    ("theme.yaml", "name: Oma\naccent: \"#00", "\"\n"),
    ("theme.yaml", "name: Oma\nparent: tiivis\naccent: \"#00", "\"\n"),
    ("templates/cards.html", "<ol class=\"cards n", "\">{%- for card in cards %}\n{{ card }}\n{%- endfor %}</ol>\n"),
    (
        "templates/card.html",
        "<li class=\"n",
        "\"><a href=\"{{ page.root }}{{ card.path }}\">{{ card.title }}</a></li>\n",
    ),
    (
        "templates/page.html",
        "{% extends \"base.html\" %}\n{%- block content %}\n<i>",
        "</i>{{ body | safe }}\n{%- endblock content %}\n",
    ),
    ("templates/menu.html", "<p class=\"n", "\">{{ site.title }}</p>\n"),
    ("locales/fi.ftl", "browse-projects = Katso hankkeita ", "\nupdated = Päivitetty viimeksi\n"),
    ("locales/sv.ftl", "browse-projects = Se projekten ", "\n"),
    ("styles/95-oma.css", ".card { margin: ", "px; }\n"),
    ("styles/40-cards.css", ".card { padding: ", "px; }\n"),
    ("assets/oma.js", "console.log(", ");\n"),
    ("assets/merkki.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 ", "\"/>\n"),
];

/// Faults of themes, some of which are found only when a page is rendered, and some of which are warnings.
const FAULTS: [(&str, &str); 8] = [
    (
        "templates/page.html",
        "{% extends \"base.html\" %}\n{%- block content %}{{ body | safe }\n{%- endblock content %}\n",
    ),
    (
        "templates/page.html",
        "{% extends \"base.html\" %}\n{%- block content %}{{ nothing.there }}\n{%- endblock content %}\n",
    ),
    ("templates/post.html", "<p>{{ nothing }}</p></html>\n"),
    ("locales/fi.ftl", "browse-projects = { $\n"),
    ("styles/95-oma.css", ".card { margin: 1px;\n"),
    ("theme.yaml", "name: Oma\naccent: punainen\n"),
    ("theme.yaml", "name: Oma\naccent: \"#ffee00\"\n"),
    ("templates/cards.html", "{%- for card in cards %}\n{{ card }}\n{%- endfor %}{{ \"no-such-text\" | t }}\n"),
];

/// The folder of the theme that the site uses; that of the default one may be laid over by files of the site.
fn folder(model: &Model) -> String {
    let name = model.settings.iter().find(|(key, _)| key == "theme").map_or("default", |(_, name)| name.as_str());
    format!("themes/{name}")
}

fn choose(model: &mut Model, random: &mut Random) -> Option<String> {
    let name = random.one(&["", "oma", "oma", "tiivis", "default"]);
    if name.is_empty() {
        unset(&mut model.settings, "theme")?;
        return Some("site.yaml: no theme is named".to_owned());
    }
    if *name == "oma" && !model.themes.contains_key("themes/oma/theme.yaml") {
        model.themes.extend(own_theme());
    }
    set(&mut model.settings, "theme", name);
    Some(format!("site.yaml: theme: {name}"))
}

fn edit(model: &mut Model, random: &mut Random) -> Option<String> {
    let (inner, before, after) = random.one(&FILES);
    let path = format!("{}/{inner}", folder(model));
    let text = format!("{before}{}{after}", number(random));
    model.themes.insert(path.clone(), text.into_bytes());
    Some(format!("{path} is new or another"))
}

fn remove(model: &mut Model, random: &mut Random) -> Option<String> {
    let folder = folder(model);
    let files: Vec<String> = model.themes.keys().filter(|path| path.starts_with(&folder)).cloned().collect();
    let path = random.one(if files.is_empty() { return None } else { &files });
    // Drawing them anew takes its time at every step from then on.
    if path.contains("/icon.") || path.contains("/share.") && random.chance(70) {
        return None;
    }
    model.themes.remove(path);
    Some(format!("{path} goes"))
}

fn fault(model: &mut Model, random: &mut Random) -> Option<String> {
    let (inner, text) = random.one(&FAULTS);
    let path = format!("{}/{inner}", folder(model));
    model.themes.insert(path.clone(), text.as_bytes().to_vec());
    Some(format!("{path} is faulty: {:?}", text.replace('\n', " ")))
}

/// Leaves nothing in the themes of the site but what is sound.
pub fn repair(model: &mut Model) {
    model.themes = brand("default");
    unset(&mut model.settings, "theme");
}
