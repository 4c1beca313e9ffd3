//! Invitations: the inviting side, the holder of a link, and the invited user.

mod answer;
mod door;
mod links;
mod manage;
mod shapes;

pub use answer::WaitingInvitation;
pub use shapes::Invitation;

use utoipa_axum::routes;

use super::Routes;

pub fn routes() -> Routes {
    Routes::new()
        .routes(routes!(manage::list, manage::invite))
        .routes(routes!(manage::view))
        .routes(routes!(manage::resend))
        .routes(routes!(manage::revoke))
        .routes(routes!(links::open))
        .routes(routes!(links::accept))
        .routes(routes!(links::decline))
        .routes(routes!(links::register))
        .routes(routes!(answer::waiting))
        .routes(routes!(answer::accept))
        .routes(routes!(answer::decline))
}
