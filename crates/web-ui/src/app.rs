//! What every request shares.

use domain::Ports;

use crate::view::Assets;
use crate::{Options, assets};

pub(crate) struct App {
    pub ports: Ports,
    pub options: Options,
    /// The addresses of what every page loads.
    pub assets: Assets,
}

impl App {
    pub fn new(ports: Ports, options: Options) -> Self {
        Self { ports, options, assets: assets::addresses() }
    }
}
