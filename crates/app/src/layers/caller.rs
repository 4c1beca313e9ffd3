//! The caller's real address: what the connection says, or what a trusted proxy says.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, header};

/// What proxies say of whom they speak for.
const FORWARDED: [&str; 4] = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

/// Replaces a trusted proxy's address by the one it forwards for. Somebody who only seems to sit at this machine has no
/// address: the local mailbox is not theirs.
pub fn resolve(proxies: &[IpAddr], request: &mut Request) {
    let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied() else { return };
    let forwarded = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let caller = if proxies.contains(&peer.ip()) { caller(&hops, proxies) } else { None };
    if let Some(caller) = caller {
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(caller, peer.port())));
    } else if peer.ip().to_canonical().is_loopback() && !is_here(peer.ip(), request.headers()) {
        request.extensions_mut().remove::<ConnectInfo<SocketAddr>>();
    }
}

/// Whether a request comes from this very machine, by no proxy, and under one of its own names: a page elsewhere can
/// have its name lead here, and then send what it likes.
pub fn is_here(peer: IpAddr, headers: &HeaderMap) -> bool {
    let forwarded = FORWARDED.iter().any(|name| headers.contains_key(*name));
    peer.to_canonical().is_loopback() && !forwarded && headers.get_all(header::HOST).iter().all(is_local_name)
}

fn is_local_name(host: &header::HeaderValue) -> bool {
    let Ok(host) = Authority::try_from(host.as_bytes()) else { return false };
    let host = host.host().trim_matches(['[', ']']);
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The last hop that is no proxy of ours: what stands before it could have been made up by the caller.
fn caller(hops: &[&str], proxies: &[IpAddr]) -> Option<IpAddr> {
    let known = hops.iter().rev().map_while(|hop| hop.parse::<IpAddr>().ok());
    known.into_iter().find(|hop| !proxies.contains(hop))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hop_before_our_own_proxies_counts() {
        let proxies: Vec<IpAddr> = vec!["10.0.0.1".parse().unwrap()];
        let expected: IpAddr = "203.0.113.9".parse().unwrap();
        assert_eq!(caller(&["1.2.3.4", "203.0.113.9", "10.0.0.1"], &proxies), Some(expected));
        assert_eq!(caller(&["nonsense"], &proxies), None);
    }

    #[test]
    fn only_this_machine_by_its_own_name_is_here() {
        let here = |peer: &str, headers: &[(&'static str, &str)]| {
            let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
            is_here(peer.parse().unwrap(), &headers.collect())
        };
        for name in ["localhost:8080", "127.0.0.1", "[::1]:8080"] {
            assert!(here("127.0.0.1", &[("host", name)]), "{name}");
        }
        assert!(!here("127.0.0.1", &[("host", "rebound.example:8080")]));
        assert!(!here("::1", &[("host", "localhost"), ("x-forwarded-for", "unknown")]));
        assert!(!here("192.0.2.7", &[("host", "localhost")]));
    }
}
