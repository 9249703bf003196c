//! The fields of a theme's settings, `theme.yaml`.

use super::Kind::{Choice, File, Map, Text, TextOr};
use super::{Table, choices, field, table};

/// The settings of a theme, `themes/NAME/theme.yaml`.
#[rustfmt::skip]
pub static THEME: Table = table("theme", &[
        field("name", "nimi", "namn", Text, ["Ulkoasun nimi", "Temats namn", "Theme name"],
            ["Ulkoasun nimi ihmisille.", "Temats namn för människor.", "The name of the theme, for people."]),
        field("parent", "pohja", "grund", Text, ["Pohjana oleva ulkoasu", "Tema som grund", "Parent theme"],
            ["Salkun ulkoasu, jonka päälle tämä tehdään; default, jos muuta ei sanota.", "Salkkus tema som detta bygger på; default om inget annat sägs.", "The theme of Salkku that this one builds on; default unless given."]),
        field("accent", "korostusväri", "accentfärg", Text, ["Korostusväri", "Accentfärg", "Accent colour"],
            ["Väri, josta kaikki muut värit johdetaan, lainausmerkeissä: \"#0d4a4f\".", "Färgen som alla andra färger härleds ur, inom citattecken: \"#0d4a4f\".", "The colour from which all others are derived, in quotes: \"#0d4a4f\"."]),
        field("logo", "logo", "logotyp", TextOr(&LOGO_FILES), ["Logo", "Logotyp", "Logo"],
            ["Sivuston logo kansiossa assets; näkyy nimen paikalla.", "Webbplatsens logotyp i mappen assets; visas i stället för namnet.", "The site's logo in the folder assets; shown in place of the name."]),
        field("tokens", "muuttujat", "variabler", Map(&Text), ["Muuttujat", "Variabler", "Tokens"],
            ["Ulkoasun muuttujia, esimerkiksi round: 0.", "Temats variabler, till exempel round: 0.", "Tokens of the theme, such as round: 0."]),
        field("dark_tokens", "tumman_muuttujat", "mörka_variabler", Map(&Text), ["Tumman ulkoasun muuttujat", "Variabler i mörkt läge", "Dark tokens"],
            ["Muuttujat, jotka ovat tummassa ulkoasussa toiset.", "Variabler som är andra i mörkt läge.", "Tokens that are others on dark pages."]),
        field("styles", "tyylit", "stilar", Choice(&choices::STYLES), ["Tyylit", "Stilar", "Styles"],
            ["extended: pohjan tyylien lisäksi. own: niiden sijaan.", "extended: utöver grundens stilar. own: i stället för dem.", "extended: beside those of the parent. own: in their place."]),
    ]);

/// The files of a logo.
#[rustfmt::skip]
pub static LOGO_FILES: Table = table("theme logo", &[
        field("light", "vaalea", "ljus", File, ["Vaaleassa ulkoasussa", "I ljust läge", "On light pages"],
            ["Tiedosto kansiossa assets.", "Fil i mappen assets.", "A file in the folder assets."]),
        field("dark", "tumma", "mörk", File, ["Tummassa ulkoasussa", "I mörkt läge", "On dark pages"],
            ["Tiedosto kansiossa assets, jos se on tummassa ulkoasussa toinen.", "Fil i mappen assets, om den är en annan i mörkt läge.", "A file in the folder assets, where it is another on dark pages."]),
    ]).requires(&[&["light"]]);
