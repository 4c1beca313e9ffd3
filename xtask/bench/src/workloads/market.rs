//! Applications: lists, dashboards, the reviewers' queue, submitting, and W8, approving; in a small and a large store.

use hyper::StatusCode;

use super::round_trips;
use crate::data::{self, Caller, Consumed, Engine, Scale};
use crate::drive::{Load, Next};
use crate::measure::{Contender, Line, Who, compare};
use crate::report::Goal;
use crate::requests::market::{applications, approve, dashboard, depth, queue, submit};
use crate::run::{Extent, Goals, Name, Site};
use crate::stores::Ground;

const CONNECTIONS: usize = data::CALLERS as usize;

const LIST: &str = "a page of 50 applications";
const ADMIN: &str = "dashboard of a Customer admin";
const APPLICANT: &str = "dashboard of an Applicant";
const ATTENDEE: &str = "dashboard of an attendee";
const QUEUE: &str = "a page of 50 of the queue";
const DEPTH: &str = "the depth of the queue";
const SUBMIT: &str = "submit";
const ONE: &str = "W8 approve, 1 attendee";
const HUNDRED: &str = "W8 approve, 100 attendees";

/// What runs here.
pub const NAMES: [Name; 3] = [Name::Applications, Name::Dashboard, Name::W8];

/// Runs those that are wanted.
pub async fn run(
    ground: &Ground,
    sites: &[Site],
    extent: &Extent,
    wanted: &impl Fn(Name) -> bool,
    goals: &mut Goals,
) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    for engine in [Engine::Postgres, Engine::Sqlite] {
        let sites: Vec<_> = sites.iter().filter(|site| site.store.engine == engine).collect();
        let market = Market { ground, sites, extent };
        if wanted(Name::Applications) {
            lines.extend(market.measure(LIST, applications).await?);
        }
        if wanted(Name::Dashboard) {
            for (name, who) in [(ADMIN, Caller::Admin), (APPLICANT, Caller::Applicant), (ATTENDEE, Caller::Attendee)] {
                lines.extend(market.measure(name, |scale| dashboard(who, scale)).await?);
            }
        }
        if wanted(Name::Applications) || wanted(Name::W8) {
            market.fill(Consumed::Small, extent.decided).await?;
        }
        if wanted(Name::Applications) {
            lines.extend(market.measure(QUEUE, queue).await?);
            lines.extend(market.measure(DEPTH, depth).await?);
            market.fill(Consumed::Drafts, extent.decided).await?;
            lines.extend(market.measure(SUBMIT, |scale| submit(scale, extent.decided)).await?);
        }
        if wanted(Name::W8) {
            let hundred = extent.decided / 5;
            market.fill(Consumed::Large, hundred).await?;
            goals.extend(round_trips::of_approving(&market, extent.decided, hundred).await?);
            let (small, large) = (Consumed::Small, Consumed::Large);
            lines.extend(market.measure(ONE, |scale| approve(scale, small, extent.decided)).await?);
            lines.extend(market.measure(HUNDRED, |scale| approve(scale, large, hundred)).await?);
        }
    }
    goals.extend(lines.iter().filter_map(|line| hundredfold(line, &lines)));
    Ok(lines)
}

/// Stores of one engine.
pub struct Market<'a> {
    pub ground: &'a Ground,
    pub sites: Vec<&'a Site>,
    pub extent: &'a Extent,
}

impl Market<'_> {
    async fn measure(&self, name: &'static str, next: impl Fn(Scale) -> Next) -> anyhow::Result<Vec<Line>> {
        let contenders: Vec<Contender<'_>> = self.sites.iter().flat_map(|site| site.contenders()).collect();
        let load = |store: &crate::stores::Store| Load::steady(CONNECTIONS, StatusCode::OK, next(store.scale));
        compare(name, &contenders, load, self.extent.market).await
    }

    async fn fill(&self, what: Consumed, count: u64) -> anyhow::Result<()> {
        for site in &self.sites {
            let (store, now) = (&site.store, self.ground.now);
            let rows = data::consumed(store.engine, store.scale, what, count, now)?;
            self.ground.fill(store, &rows).await?;
        }
        Ok(())
    }
}

/// What a hundred attendees cost against one.
fn hundredfold(one: &Line, lines: &[Line]) -> Option<Goal> {
    let same = |line: &&Line| {
        line.workload == HUNDRED && line.who == Who::Lyceum && line.engine == one.engine && line.scale == one.scale
    };
    let hundred = lines.iter().find(same).filter(|_| one.workload == ONE && one.who == Who::Lyceum)?;
    let what = format!("W8 approve, 100 attendees against 1, {}, {}", one.engine, one.scale);
    Some(Goal::at_most(what, 10.0, one.rate / hundred.rate, ""))
}
