//! Signing in and out, and the tokens that a user holds.

mod api_tokens;
mod own;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(own::sign_in))
        .routes(routes!(own::sign_out))
        .routes(routes!(own::list))
        .routes(routes!(own::revoke))
        .routes(routes!(api_tokens::list, api_tokens::create))
        .routes(routes!(api_tokens::revoke))
}
