//! The caller's real address: what the connection says, or what a trusted proxy says.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// Replaces a trusted proxy's address by the one it forwards for.
pub async fn resolve(State(proxies): State<Arc<[IpAddr]>>, mut request: Request, next: Next) -> Response {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied()
        && proxies.contains(&peer.ip())
    {
        let forwarded = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
        if let Some(caller) = caller(&hops, &proxies) {
            request.extensions_mut().insert(ConnectInfo(SocketAddr::new(caller, peer.port())));
        }
    }
    next.run(request).await
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
}
