//! Python's own server, which knows nothing of the site: what somebody starts to have a look at a folder.

use super::server::{Server, program};
use super::site::{Lies, Site};
use crate::crawl::Crawl;
use std::process::Command;

#[test]
#[ignore = "needs nginx, Apache and Python, which tests/run installs"]
fn with_the_server_of_python_every_link_leads_somewhere() {
    for lies in [Lies::AtRoot, Lies::InFolder] {
        let site = Site::built(lies);
        let root = if lies == Lies::AtRoot { site.path("") } else { site.files.path("www") };
        let server = Server::start(&site, |port| {
            let mut command = Command::new(program("python3"));
            command.args(["-m", "http.server", "--protocol", "HTTP/1.1", "--bind", "127.0.0.1", "--directory"]);
            command.arg(&root).arg(port.to_string());
            command
        });
        let crawl = Crawl::of(&server, &site.base_url()).expect_whole("Python");
        assert!(crawl.reached.len() > 600, "{} files reached", crawl.reached.len());
    }
}
