//! Apache with the settings of the guide.

use super::answers;
use super::guide::{page, settings};
use super::server::{Server, folder, program, shown};
use super::site::{Lies, Site};
use std::process::Command;

/// What Debian switches on by itself.
const ALWAYS: [&str; 3] = ["mpm_event", "authz_core", "filter"];

/// The modules that the guide says to switch on.
fn modules() -> Vec<String> {
    let page = page("hosting.md");
    let named = page.split("`a2enmod ").nth(1).and_then(|rest| rest.split('`').next()).expect("the modules");
    named.split(' ').map(str::to_owned).collect()
}

/// The settings of the guide for where the site lies.
fn own(site: &Site) -> String {
    match site.lies {
        Lies::AtRoot => settings("apache /etc/apache2/sites-enabled/hankkeet.conf"),
        Lies::InFolder => settings("apache alias"),
    }
}

/// Starts Apache as Debian does, but as one process that ends with the test.
fn start<'a>(site: &'a Site, own: &str) -> Server<'a> {
    let run = shown(&folder(site, "run"));
    Server::start(site, |port| {
        let write = |path: &str, text: &str| {
            site.files.write(&format!("etc/apache2/{path}"), site.adapt(text, port));
        };
        write("salkku.conf", &settings("apache /etc/apache2/salkku.conf"));
        write("sites-enabled/hankkeet.conf", own);
        let switched_on = ALWAYS.map(str::to_owned).into_iter().chain(modules());
        let loaded: Vec<String> = switched_on
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .collect();
        let loaded = loaded.concat();
        // The types are those of Debian's mods-available/mime.conf, which stand in the way of compressed files.
        let main = format!(
            "ServerRoot {run}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {run}/pid\nErrorLog {run}/errors\n\
             {loaded}User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nAddType application/x-gzip .gz .tgz\n\
             <Directory />\nAllowOverride None\nRequire all denied\n</Directory>\n\
             Include /etc/apache2/sites-enabled/hankkeet.conf\n"
        );
        write("apache2.conf", &main);
        let mut command = Command::new(program("apache2"));
        command.args(["-X", "-f"]).arg(site.files.path("etc/apache2/apache2.conf"));
        command
    })
}

#[test]
#[ignore = "needs nginx, Apache and Python, which tests/run installs"]
fn apache_serves_a_site_at_the_root() {
    let site = Site::built(Lies::AtRoot);
    let server = start(&site, &own(&site));
    answers::are_right(&server, true);
    answers::old_addresses_lead_on(&server);
}

#[test]
#[ignore = "needs nginx, Apache and Python, which tests/run installs"]
fn apache_serves_a_site_in_a_folder() {
    let site = Site::built(Lies::InFolder);
    let server = start(&site, &own(&site));
    answers::are_right(&server, true);
    answers::old_addresses_lead_on(&server);
    assert!(server.ask("/hankkeet-2", &[]).expect(301).header("location").ends_with("/hankkeet-2/"));
}

#[test]
#[ignore = "needs nginx, Apache and Python, which tests/run installs"]
fn a_file_in_the_served_folder_does_the_same() {
    let site = Site::built(Lies::AtRoot);
    let own = own(&site);
    let old = String::from_utf8(site.bytes("redirects/apache.conf")).expect("text");
    let old: Vec<&str> = old.lines().filter(|line| *line != "RewriteEngine On").collect();
    let lost = own.lines().find(|line| line.contains("ErrorDocument")).expect("a line");
    let inner = settings("apache /etc/apache2/salkku.conf");
    let (above, below) = inner.split_once("RewriteEngine On\n").expect("a line");
    site.write(".htaccess", format!("{lost}\n{above}RewriteEngine On\n{}\n{below}", old.join("\n")));
    // What the server itself says of the folder is that files may, and no more.
    let is_of_the_site = |line: &str| {
        ["ErrorDocument", "Include", "Options", "RewriteEngine"].iter().any(|name| line.trim().starts_with(name))
    };
    let bare: Vec<&str> = own.lines().filter(|line| !is_of_the_site(line)).collect();
    let server = start(&site, &bare.join("\n").replace("AllowOverride None", "AllowOverride FileInfo Indexes"));
    answers::are_right(&server, true);
    answers::old_addresses_lead_on(&server);
}
