//! Much changes at once, or something that the whole site rests on: the content as a whole, the settings, the theme.

use super::server::{Server, attribute};
use crate::fixture::{Fixture, TODAY};
use std::fs;
#[cfg(unix)]
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

fn card(title: &str) -> String {
    format!("---\nnimi: {title}\n---\nTeksti.\n")
}

/// Writes a whole content into a folder.
fn write_content(site: &Fixture, folder: &str, title: &str) {
    site.write(&format!("{folder}/site.yaml"), format!("nimi: Sivusto {title}\n"));
    site.write(&format!("{folder}/projects/a.md"), card(&format!("Kortti {title}")));
    site.write(&format!("{folder}/projects/{title}/index.md"), card(title));
}

#[test]
fn the_whole_content_can_be_replaced() {
    let site = Fixture::empty();
    write_content(&site, "content", "yksi");
    write_content(&site, "uusi", "kaksi");
    let server = Server::start(&site);
    assert!(server.get("/").text().contains("Sivusto yksi"));
    // In one go, as tools do that publish what they have made.
    fs::rename(site.path("content"), site.path("vanha")).expect("a move");
    fs::rename(site.path("uusi"), site.path("content")).expect("a move");
    server.shows("/", "Sivusto kaksi");
    server.shows("/hankkeet/kaksi.html", "<h1>kaksi</h1>");
    server.has_no("/hankkeet/yksi.html");
    // The folders of before are not followed any more, those of now are.
    site.write("vanha/projects/a.md", card("Kuollut"));
    site.write("content/projects/kaksi/index.md", card("Muutettu"));
    server.shows("/hankkeet/kaksi.html", "<h1>Muutettu</h1>");
    assert!(server.get("/hankkeet/a.html").text().contains("Kortti kaksi"));
    // With a while between, in which there is no content at all.
    fs::rename(site.path("content"), site.path("poissa")).expect("a move");
    server.wait("its absence is told of", |server| server.get("/.salkku/findings").text().contains("salkku-error"));
    fs::rename(site.path("vanha"), site.path("content")).expect("a move");
    server.shows("/hankkeet/a.html", "<h1>Kuollut</h1>");
    site.write("content/projects/yksi/index.md", card("Taas"));
    server.shows("/hankkeet/yksi.html", "<h1>Taas</h1>");
    server.becomes_a_clean_build(&site);
    server.assert_events_sufficed();
}

#[cfg(unix)]
#[test]
fn the_content_may_be_a_link_that_is_led_elsewhere() {
    let site = Fixture::empty();
    write_content(&site, "muualla/sisalto", "yksi");
    write_content(&site, "muualla/toinen", "kaksi");
    symlink("muualla/sisalto", site.path("content")).expect("a link");
    let server = Server::start(&site);
    site.write("muualla/sisalto/projects/a.md", card("Linkin takana"));
    server.shows("/hankkeet/a.html", "<h1>Linkin takana</h1>");
    site.write("muualla/sisalto/projects/b/index.md", card("Uusi"));
    server.shows("/hankkeet/b.html", "<h1>Uusi</h1>");
    // As releases are switched: a new link is moved over the old one.
    symlink("muualla/toinen", site.path("linkki")).expect("a link");
    fs::rename(site.path("linkki"), site.path("content")).expect("a move");
    server.shows("/", "Sivusto kaksi");
    server.has_no("/hankkeet/b.html");
    site.write("muualla/toinen/projects/kaksi/index.md", card("Seurattu"));
    server.shows("/hankkeet/kaksi.html", "<h1>Seurattu</h1>");
    site.write("muualla/sisalto/projects/a.md", card("Kuollut"));
    site.write("muualla/toinen/projects/a.md", card("Elossa"));
    server.shows("/hankkeet/a.html", "<h1>Elossa</h1>");
    server.becomes_a_clean_build(&site);
    server.assert_events_sufficed();
}

/// As git does when another branch is checked out: files change, come and go, all within a moment.
fn checkout(arguments: &[&str]) -> (Fixture, Server) {
    let site = Fixture::site();
    for number in 0..400 {
        site.write(&format!("content/projects/k{number}.md"), card(&format!("Vanha {number}")));
    }
    let server = Server::start_with(&site, arguments);
    for number in 0..150 {
        site.write(&format!("content/projects/k{number}.md"), card(&format!("Uusi {number}")));
        site.remove(&format!("content/projects/k{}.md", number + 150));
        let folder = format!("content/projects/u{number}");
        site.write(
            &format!("{folder}/kuva.svg"),
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" id=\"k{number}\"/>"),
        );
        site.write(&format!("{folder}/index.md"), format!("{}![Kuva](kuva.svg)\n", card(&format!("Lisätty {number}"))));
    }
    for number in [0, 75, 149] {
        server.shows(&format!("/hankkeet/k{number}.html"), &format!("Uusi {number}"));
        server.has_no(&format!("/hankkeet/k{}.html", number + 150));
        server.shows(&format!("/hankkeet/u{number}/kuva.svg"), &format!("k{number}"));
    }
    server.becomes_a_clean_build(&site);
    (site, server)
}

#[test]
fn hundreds_of_files_that_change_at_once_are_all_there() {
    let (_site, server) = checkout(&[]);
    server.assert_events_sufficed();
}

#[test]
fn hundreds_of_files_that_change_at_once_are_all_there_without_events_too() {
    checkout(&["--poll"]);
}

/// A theme that comes while the server runs: templates, texts and style.
fn theme_comes(arguments: &[&str]) -> (Fixture, Server) {
    let base = include_str!("../../../themes/default/templates/base.html");
    let site = Fixture::site().card("a", "nimi: Aalto");
    let server = Server::start_with(&site, arguments);
    site.write("themes/default/templates/base.html", base.replacen("</body>", "<p>Oma pohja</p></body>", 1));
    let texts = |projects: &str| {
        let texts = include_str!("../../../themes/default/locales/fi.ftl");
        assert!(texts.contains("nav-projects = Hankkeet\n"), "the text that is changed here");
        texts.replace("nav-projects = Hankkeet\n", &format!("nav-projects = {projects}\n"))
    };
    site.write("themes/default/locales/fi.ftl", texts("Työmme"));
    site.write("themes/default/assets/style.css", "body { --merkki: oma; }\n");
    let html = server.shows("/hankkeet/a.html", "<p>Oma pohja</p>");
    server.shows("/", "Työmme");
    assert!(html.contains("<h1>Aalto</h1>"));
    server.wait("the style is served", |server| {
        let html = server.get("/").text();
        let own = html.split_once("rel=\"stylesheet\"").expect("a style sheet").1;
        let style = server.get(&format!("/{}", attribute(own, "href").trim_start_matches('/')));
        style.text() == "body { --merkki: oma; }\n"
    });
    site.write("themes/default/locales/fi.ftl", texts("Etusivulle tästä"));
    server.shows("/hankkeet/a.html", "Etusivulle tästä");
    site.write("themes/default/locales/fi.ftl", texts("Alkuun taas"));
    server.shows("/hankkeet/a.html", "Alkuun taas");
    server.becomes_a_clean_build(&site);
    // It goes again, and the theme of the program stands in its place.
    fs::remove_dir_all(site.path("themes")).expect("it was there");
    server.wait("the theme is gone", |server| !server.get("/hankkeet/a.html").text().contains("Oma pohja"));
    server.becomes_a_clean_build(&site);
    (site, server)
}

#[test]
fn a_theme_may_come_and_go() {
    let (_site, server) = theme_comes(&[]);
    server.assert_events_sufficed();
}

#[test]
fn a_theme_may_come_and_go_without_events_too() {
    theme_comes(&["--poll"]);
}

#[test]
fn a_theme_may_lie_outside_the_site() {
    let elsewhere = Fixture::empty().file("teema/assets/style.css", "body { --merkki: a; }\n");
    let site = Fixture::site().card("a", "nimi: Aalto");
    let theme = elsewhere.path("teema");
    let server = Server::start_with(&site, &["--theme", theme.to_str().expect("text")]);
    let base = include_str!("../../../themes/default/templates/base.html");
    elsewhere.write("teema/templates/base.html", base.replacen("</body>", "<p>Ulkoa</p></body>", 1));
    server.shows("/hankkeet/a.html", "<p>Ulkoa</p>");
    elsewhere.write("teema/templates/base.html", base.replacen("</body>", "<p>Taas</p></body>", 1));
    server.shows("/hankkeet/a.html", "<p>Taas</p>");
    server.assert_events_sufficed();
}

#[test]
fn new_settings_reach_every_page() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let server = Server::start_with(&site, &["--lang", "fi"]);
    site.write("content/site.yaml", "nimi: Uusi nimi\nverkko_osoite: https://example.fi\nosoitemuoto: pretty\n");
    server.shows("/hankkeet/a/", "Uusi nimi");
    server.has_no("/hankkeet/a.html");
    site.write("content/site.yaml", "namn: Nya namnet\nspråk: [sv]\n");
    server.shows("/", "Nya namnet");
    server.becomes_a_clean_build(&site);
    // Faulty settings are told of on every page, and change none.
    site.write("content/site.yaml", "namn: Fel\nolematon: 1\n");
    let html = server.shows("/", "salkku-panel");
    assert!(html.contains("<h1>Nya namnet</h1>") && html.contains("olematon"), "{html}");
    server.assert_events_sufficed();
}

#[test]
fn the_output_folder_is_left_alone() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    site.build().expect(0);
    site.write("dist/hankkeet/oma.txt", "oma");
    let before = site.outputs("dist");
    let manifest = site.read("dist/.salkku/manifest");
    let server = Server::start(&site);
    site.write("content/projects/a.md", card("Muutettu"));
    server.shows("/hankkeet/a.html", "<h1>Muutettu</h1>");
    assert_eq!(server.get("/hankkeet/oma.txt").status, 404, "what lies in dist is not served");
    // A second change, so that whatever the first one set going has ended.
    site.write("content/projects/b.md", card("Toinen"));
    server.shows("/hankkeet/b.html", "<h1>Toinen</h1>");
    thread::sleep(Duration::from_millis(50));
    assert_eq!(site.outputs("dist"), before);
    assert_eq!(site.read("dist/.salkku/manifest"), manifest);
}

/// Where the system watches no more folders, the preview says so and looks for changes by itself. The limit is that of a
/// user in a namespace of its own; where such a one cannot be made, there is nothing to see.
#[test]
fn with_too_many_folders_changes_are_looked_for() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let mut command = Command::new("unshare");
    let limited = "echo 1 > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\"";
    command.args(["--user", "--map-root-user", "sh", "-c", limited]);
    let may = command.arg("true").stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !may {
        return;
    }
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "sh", "-c", limited, env!("CARGO_BIN_EXE_salkku")]);
    command.args(["serve", "--as-of", TODAY]).current_dir(site.path(""));
    let server = Server::run(command);
    server.wait("it says why", |server| server.said().contains("kuin järjestelmä suostuu seuraamaan"));
    site.write("content/projects/a.md", "---\nnimi: Aalto\n---\nUusi teksti.\n");
    server.shows("/hankkeet/a.html", "Uusi teksti.");
}
