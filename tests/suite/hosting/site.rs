//! The sample site, built for a place on a server, with what a served folder holds besides.

use crate::crawl::{Crawl, Disk};
use crate::fixture::Fixture;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Where a site lies on a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    AtRoot,
    InFolder,
}

impl Lies {
    /// The path of the site's home page.
    pub fn path(self) -> &'static str {
        match self {
            Self::AtRoot => "/",
            Self::InFolder => "/hankkeet-2/",
        }
    }

    /// The name of its folder.
    pub fn folder(self) -> &'static str {
        match self {
            Self::AtRoot => "hankkeet",
            Self::InFolder => "hankkeet-2",
        }
    }
}

/// A name with all that has a meaning in addresses.
pub const ODD: &str = "hankkeet/50 % & #1 ä.txt";
/// Files that nobody is to read.
pub const HIDDEN: [&str; 4] =
    ["hankkeet/.hidden", ".htpasswd", ".salkku/staging/feed.xml", ".salkku/staging/index.html"];
/// A script of a theme, with a hash in its name.
pub const SCRIPT: &str = "assets/menu.0123456789ab.js";
/// Files that have been compressed beforehand, besides the page for lost readers.
pub const COMPRESSED: [&str; 6] = [
    "sv/index.html",
    "hankkeet.csv",
    "feed.xml",
    "hankkeet/pippuri/vaiheet.sv.svg",
    "hankkeet/Päätös 5 & muuta.txt",
    SCRIPT,
];
/// What stands beside each in the other form, which no test has to unpack.
pub const BROTLI: &[u8] = b"for those who read br";

/// A site that lies ready for a server: in `www/hankkeet` or `www/hankkeet-2`.
pub struct Site {
    pub files: Fixture,
    pub lies: Lies,
}

impl Site {
    pub fn built(lies: Lies) -> Self {
        let site = Self { files: Fixture::sample(), lies };
        let output = format!("www/{}", lies.folder());
        // Old addresses of a card, one of them as long as addresses get.
        let card = site.files.read("content/projects/pippuri/index.md");
        let old = format!("[\"hanke.asp?ID=123&a=ä\", vanha/pippuri, \"hanke.asp?ID={}\"]", "9".repeat(400));
        let card = card.replacen("nimi:", &format!("vanhat_osoitteet: {old}\nnimi:"), 1);
        site.files.write("content/projects/pippuri/index.md", card);
        site.files.build_with(&["--quiet", "--base-url", &site.base_url(), "--output", &output]).expect(0);
        // Servers read as users of their own.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(site.files.path(""), fs::Permissions::from_mode(0o755)).expect("a folder for all");
        }
        site.write(".well-known/security.txt", "Contact: https://example.fi/\n");
        for hidden in HIDDEN {
            site.write(hidden, "nothing for readers\n");
        }
        for text in [COMPRESSED[4], ODD] {
            site.write(text, "Päätös\n".repeat(200));
        }
        site.write(SCRIPT, "'use strict';\n".repeat(100));
        for path in COMPRESSED.into_iter().chain(["404.html", ODD]) {
            let packed = Command::new("gzip").args(["-9", "-n", "-k"]).arg(site.path(path)).status().expect("gzip");
            assert!(packed.success());
            if COMPRESSED.contains(&path) {
                site.write(&format!("{path}.br"), BROTLI);
            }
        }
        site
    }

    /// Its public address. The path is what counts: the host is that of nobody.
    pub fn base_url(&self) -> String {
        format!("https://hankkeet.example.fi{}", self.lies.path().trim_end_matches('/'))
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.files.path(&format!("www/{}/{path}", self.lies.folder()))
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        self.files.write(&format!("www/{}/{path}", self.lies.folder()), text);
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The style sheet of the theme, whose name holds a hash.
    pub fn style_sheet(&self) -> String {
        let page = String::from_utf8(self.bytes("index.html")).expect("text");
        let name = page.split("href=\"assets/style.").nth(1).and_then(|rest| rest.split('"').next());
        format!("assets/style.{}", name.expect("a style sheet"))
    }

    /// Settings of the guide, for the folders and the port of a test.
    pub fn adapt(&self, settings: &str, port: u16) -> String {
        let root = self.files.path("").display().to_string();
        let root = root.trim_end_matches('/');
        settings
            .replace("/srv/www/", &format!("{root}/www/"))
            .replace("/srv/www;", &format!("{root}/www;"))
            .replace("/etc/apache2/", &format!("{root}/etc/apache2/"))
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("*:80>", &format!("127.0.0.1:{port}>"))
    }
}

#[test]
fn from_a_disk_every_link_leads_somewhere() {
    for lies in [Lies::AtRoot, Lies::InFolder] {
        let site = Site::built(lies);
        let crawl = Crawl::of(&Disk(site.path("")), &site.base_url()).expect_whole("from a disk");
        assert!(crawl.reached.len() > 600, "{} files reached", crawl.reached.len());
    }
}
