//! Signing in and out, and the tokens that a user holds.

mod api_tokens;
mod sign_ins;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(sign_ins::sign_in))
        .routes(routes!(sign_ins::sign_out))
        .routes(routes!(sign_ins::list))
        .routes(routes!(sign_ins::revoke))
        .routes(routes!(api_tokens::list, api_tokens::create))
        .routes(routes!(api_tokens::revoke))
}
