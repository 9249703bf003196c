//! nginx with the settings of the guide.

use super::answers;
use super::guide::settings;
use super::server::{Server, folder, program, shown};
use super::site::{Lies, Site};
use std::process::Command;

/// Starts nginx as Debian does, but as one process that ends with the test.
fn start(site: &Site) -> Server<'_> {
    let at = |path: &str| format!("etc/nginx/{path}");
    folder(site, "run");
    let run = shown(&site.files.path("run"));
    Server::start(site, |port| {
        let write = |path: &str, text: &str| site.files.write(&at(path), site.adapt(text, port));
        let general = settings("nginx /etc/nginx/conf.d/00-salkku.conf");
        let snippet = settings("nginx /etc/nginx/snippets/salkku.conf");
        let mut modules = "";
        match site.lies {
            Lies::AtRoot => {
                modules = "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;";
                assert!(snippet.contains("\n# brotli_static on;\n"));
                write("snippets/salkku.conf", &snippet.replace("# brotli_static", "brotli_static"));
                write("conf.d/00-salkku.conf", &general);
                write("sites-enabled/hankkeet", &settings("nginx /etc/nginx/sites-enabled/hankkeet"));
            }
            Lies::InFolder => {
                write("snippets/salkku.conf", &snippet);
                write("conf.d/00-salkku.conf", &general.replace("/hankkeet/", "/hankkeet-2/"));
                let location = settings("nginx location");
                write("sites-enabled/hankkeet", &format!("server {{\nlisten 80;\n{location}\n}}\n"));
            }
        }
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {run}/{kind};"))
            .join(" ");
        let main = format!(
            "{modules}\ndaemon off;\nmaster_process off;\npid {run}/pid;\nerror_log stderr;\nevents {{ }}\n\
             http {{\naccess_log off;\n{temporary}\ninclude /etc/nginx/mime.types;\n\
             default_type application/octet-stream;\ninclude conf.d/*.conf;\ninclude sites-enabled/*;\n}}\n"
        );
        write("nginx.conf", &main);
        let mut command = Command::new(program("nginx"));
        command.args(["-e", "stderr", "-c"]).arg(site.files.path(&at("nginx.conf")));
        command
    })
}

#[test]
#[ignore = "needs nginx, Apache and Python, which tests/run installs"]
fn nginx_serves_a_site_at_the_root() {
    let site = Site::built(Lies::AtRoot);
    let server = start(&site);
    answers::are_right(&server, true);
    answers::old_addresses_lead_on(&server);
}

#[test]
#[ignore = "needs nginx, Apache and Python, which tests/run installs"]
fn nginx_serves_a_site_in_a_folder() {
    let site = Site::built(Lies::InFolder);
    let server = start(&site);
    answers::are_right(&server, false);
    assert!(server.ask("/hankkeet-2", &[]).expect(301).header("location").ends_with("/hankkeet-2/"));
}
