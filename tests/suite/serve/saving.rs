//! However an editor saves a file, the page shows it, by events of the system and by looking alike.

use super::server::{Server, attribute};
use crate::fixture::Fixture;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// How an editor brings new content to a place.
type Save = fn(&Path, &[u8]);

/// How editors save, each with its name.
const SAVES: [(&str, Save); 7] = [
    ("over the old content", over),
    ("into an emptied file, piece by piece", in_pieces),
    ("beside, and renamed over it", renamed_over),
    ("as vim does", like_vim),
    ("as vim does without a backup", like_vim_without_backup),
    ("removed, and made anew", made_anew),
    ("with the time of before", with_old_time),
];

fn over(place: &Path, bytes: &[u8]) {
    fs::write(place, bytes).expect("a file");
}

fn in_pieces(place: &Path, bytes: &[u8]) {
    let mut file = File::create(place).expect("a file");
    for piece in bytes.chunks(bytes.len().div_ceil(4)) {
        file.write_all(piece).expect("a piece");
        file.flush().expect("it is written");
        thread::sleep(Duration::from_millis(8));
    }
}

/// The place with another name in the same folder.
fn beside(place: &Path, name: impl Fn(&str) -> String) -> PathBuf {
    place.with_file_name(name(&place.file_name().expect("a name").to_string_lossy()))
}

fn renamed_over(place: &Path, bytes: &[u8]) {
    let new = beside(place, |name| format!(".{name}.tmp-1"));
    fs::write(&new, bytes).expect("a file");
    fs::rename(new, place).expect("a move");
}

/// Tries whether the folder can be written to, keeps a note of the open file, moves the old version aside, writes a new one.
fn like_vim(place: &Path, bytes: &[u8]) {
    let [probe, swap, backup] = [
        beside(place, |_| "4913".to_owned()),
        beside(place, |name| format!(".{name}.swp")),
        beside(place, |name| format!("{name}~")),
    ];
    fs::write(&swap, "b0VIM").expect("a file");
    fs::write(&probe, "").expect("a file");
    fs::remove_file(probe).expect("it was there");
    fs::rename(place, &backup).expect("a move");
    fs::write(place, bytes).expect("a file");
    fs::write(&swap, "b0VIM 9").expect("a file");
    // The backup stays, as it does with `set backup`; another save moves over it.
    fs::remove_file(swap).expect("it was there");
}

fn like_vim_without_backup(place: &Path, bytes: &[u8]) {
    like_vim(place, bytes);
    fs::remove_file(beside(place, |name| format!("{name}~"))).expect("it was there");
}

fn made_anew(place: &Path, bytes: &[u8]) {
    fs::remove_file(place).expect("it was there");
    fs::write(place, bytes).expect("a file");
}

/// As programs do that unpack or synchronise: the new content has the length and the time of the old one.
fn with_old_time(place: &Path, bytes: &[u8]) {
    let before = fs::metadata(place).expect("facts").modified().expect("a time");
    let mut file = OpenOptions::new().write(true).truncate(true).open(place).expect("a file");
    file.write_all(bytes).expect("it is written");
    file.set_modified(before).expect("a time");
}

/// The style sheet of the home page, whose name changes with its content.
fn style(server: &Server) -> String {
    let html = server.get("/").text();
    let own = html.split_once("rel=\"stylesheet\"").expect("a style sheet").1;
    server.get(&format!("/{}", attribute(own, "href").trim_start_matches('/'))).text()
}

/// Saves a card, its picture and the theme's style sheet in every way, and waits until all three are served.
fn every_way(arguments: &[&str]) -> (Fixture, Server) {
    let card = |mark: &str| format!("---\nnimi: Aalto\n---\nTeksti {mark}.\n\n![Kuva](kuva.svg)\n");
    let picture = |mark: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><desc>{mark}</desc></svg>\n")
    };
    let sheet = |mark: &str| format!("body {{ --merkki: {mark}; }}\n");
    let site = Fixture::site()
        .file("content/projects/a/index.md", card("m0"))
        .file("content/projects/a/kuva.svg", picture("m0"))
        .file("themes/default/assets/style.css", sheet("m0"));
    let server = Server::start_with(&site, arguments);
    assert!(server.get("/hankkeet/a.html").text().contains("Teksti m0."));
    assert_eq!(style(&server), sheet("m0"));
    for (at, (name, save)) in SAVES.iter().enumerate() {
        let mark = format!("m{}", at + 1);
        save(&site.path("content/projects/a/index.md"), card(&mark).as_bytes());
        save(&site.path("content/projects/a/kuva.svg"), picture(&mark).as_bytes());
        save(&site.path("themes/default/assets/style.css"), sheet(&mark).as_bytes());
        server.wait(&format!("saved {name}"), |server| {
            server.get("/hankkeet/a.html").text().contains(&format!("Teksti {mark}."))
                && server.get("/hankkeet/a/kuva.svg").text() == picture(&mark)
                && style(server) == sheet(&mark)
        });
    }
    // What editors leave beside their files is no part of the site, and nothing was written beside the content.
    server.becomes_a_clean_build(&site);
    assert!(!site.has("dist"));
    (site, server)
}

#[test]
fn every_way_to_save_a_file_reaches_the_browser() {
    let (_site, server) = every_way(&[]);
    server.assert_events_sufficed();
}

#[test]
fn every_way_to_save_a_file_reaches_the_browser_without_events_too() {
    let (_site, server) = every_way(&["--poll"]);
    assert!(server.said().contains("koska valitsit --poll"), "{}", server.said());
}

#[test]
fn a_file_that_comes_in_two_halves_is_a_page_when_it_is_whole() {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let server = Server::start(&site);
    site.write("content/projects/b.md", "---\nnimi: \"Bus");
    server
        .wait("the half is told of", |server| server.get("/hankkeet/b.html").text().contains("content/projects/b.md:"));
    assert_eq!(server.get("/hankkeet/b.html").status, 404);
    assert!(!server.get("/hankkeet/").text().contains("Bus"));
    let mut file = OpenOptions::new().append(true).open(site.path("content/projects/b.md")).expect("the half");
    file.write_all(b"si\"\n---\nTeksti.\n").expect("the other half");
    drop(file);
    let html = server.shows("/hankkeet/b.html", "<h1>Bussi</h1>");
    assert!(!html.contains("salkku-panel"), "nothing is left to mend: {html}");
    // The half of a file that was whole before leaves the page as it was.
    site.write("content/projects/b.md", "---\nnimi: \"Auto");
    let html = server.shows("/hankkeet/b.html", "salkku-panel");
    assert!(html.contains("<h1>Bussi</h1>"), "{html}");
    site.write("content/projects/b.md", "---\nnimi: \"Auto\"\n---\n");
    server.shows("/hankkeet/b.html", "<h1>Auto</h1>");
    server.assert_events_sufficed();
    server.becomes_a_clean_build(&site);
}

/// Folders come with what is in them, move and go.
fn folders(arguments: &[&str]) -> (Fixture, Server) {
    let site = Fixture::site().card("a", "nimi: Aalto");
    let server = Server::start_with(&site, arguments);
    let attached =
        "nimi: Uusi\nliitteet: [{nimi: Liite, tiedosto: liitteet/liite.pdf, saavutettava: kyllä, kieli: fi}]";
    site.write("content/projects/uusi/liitteet/liite.pdf", "%PDF-1.4 yksi");
    site.write("content/projects/uusi/index.md", format!("---\n{attached}\n---\n"));
    server.shows("/hankkeet/uusi.html", "<h1>Uusi</h1>");
    server.shows("/hankkeet/uusi/liitteet/liite.pdf", "yksi");
    assert!(server.get("/hankkeet/").text().contains("Uusi"));
    fs::rename(site.path("content/projects/uusi"), site.path("content/projects/toinen")).expect("a move");
    server.shows("/hankkeet/toinen/liitteet/liite.pdf", "yksi");
    for gone in ["/hankkeet/uusi.html", "/hankkeet/uusi/liitteet/liite.pdf"] {
        server.has_no(gone);
    }
    // The folder is followed at its new place, down to the files in folders inside it.
    site.write("content/projects/toinen/liitteet/liite.pdf", "%PDF-1.4 kaksi");
    server.shows("/hankkeet/toinen/liitteet/liite.pdf", "kaksi");
    fs::remove_dir_all(site.path("content/projects/toinen")).expect("it was there");
    server.has_no("/hankkeet/toinen.html");
    server.has_no("/hankkeet/toinen/liitteet/liite.pdf");
    // The same name comes back, and is followed again.
    site.write("content/projects/toinen/index.md", "---\nnimi: Palannut\n---\n");
    server.shows("/hankkeet/toinen.html", "<h1>Palannut</h1>");
    site.write("content/projects/toinen/index.md", "---\nnimi: Muutettu\n---\n");
    server.shows("/hankkeet/toinen.html", "<h1>Muutettu</h1>");
    site.remove("content/projects/a.md");
    server.has_no("/hankkeet/a.html");
    assert!(!server.get("/hankkeet/").text().contains("Aalto"));
    server.becomes_a_clean_build(&site);
    (site, server)
}

#[test]
fn folders_come_move_and_go() {
    let (_site, server) = folders(&[]);
    server.assert_events_sufficed();
}

#[test]
fn folders_come_move_and_go_without_events_too() {
    folders(&["--poll"]);
}
