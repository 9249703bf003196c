//! By which names the preview may be called. A page of the web can have a name of its own lead to this machine, and would
//! read the preview as its own, were any name accepted.

use std::net::{IpAddr, Ipv6Addr};

/// The names that are accepted.
#[derive(Debug, Clone)]
pub struct Hosts {
    address: IpAddr,
}

impl Hosts {
    /// The names of a server that listens at an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        Self { address }
    }

    /// Whether a `Host` header names this server. Addresses in figures are told by nobody's name server, so that any of
    /// them will do where the server listens at all of its own.
    #[must_use]
    pub fn knows(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else { return false };
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let address = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            Some(name) => name.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
            None => name.parse().ok().filter(|address: &IpAddr| address.is_ipv4()),
        };
        address.is_some_and(|address| address.is_loopback() || address == self.address || self.address.is_unspecified())
    }
}

/// The name in a `Host` header; `None` where what follows it is no port.
fn without_port(host: &str) -> Option<&str> {
    let name_ends = if host.starts_with('[') { host.find(']')? + 1 } else { host.find(':').unwrap_or(host.len()) };
    let (name, port) = host.split_at(name_ends);
    let is_port = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    is_port.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_known() {
        let hosts = Hosts::of(IpAddr::from([127, 0, 0, 1]));
        for host in ["localhost", "LOCALHOST:4000", "127.0.0.1:4000", "[::1]:4000", "127.0.0.2"] {
            assert!(hosts.knows(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example:4000",
            "localhost:",
            "localhost:x",
            "127.0.0.1.evil.example",
            "192.168.1.2",
            "[::1",
            "[::2]:1",
            "::1",
            "localhost:99999",
            "localhost@evil.example",
        ] {
            assert!(!hosts.knows(host), "{host}");
        }
        let all = Hosts::of(IpAddr::from([0, 0, 0, 0]));
        assert!(all.knows("192.168.1.2:4000") && !all.knows("evil.example"));
    }
}
