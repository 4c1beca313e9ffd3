//! The course of a run.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::data::{Engine, Scale};
use crate::measure::{Contender, Line, Pace, Who};
use crate::report::{self, Goal};
use crate::server::Server;
use crate::stores::{Ground, Store, World};
use crate::workloads::{growth, letters, market, requests, sign_in, start};
use crate::{machine, requests as sent};

/// What can be measured alone.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Name {
    /// A page of 50 members of my organization.
    #[value(name = "W1")]
    W1,
    /// Who am I, with my roles.
    #[value(name = "W2")]
    W2,
    /// Create an invitation and queue its mail.
    #[value(name = "W3")]
    W3,
    /// Accept an invitation by its link.
    #[value(name = "W4")]
    W4,
    /// Sign in, each with an own hash.
    #[value(name = "W5")]
    W5,
    /// Start; memory.
    #[value(name = "W6")]
    W6,
    /// Growth: W1 to W4 with much stored; plans of lists.
    #[value(name = "W7")]
    W7,
    /// Approve an application with 100 attendees.
    #[value(name = "W8")]
    W8,
    /// List applications and the queue, submit.
    #[value(name = "applications")]
    Applications,
    /// Dashboards.
    #[value(name = "dashboard")]
    Dashboard,
    /// Letters to a mail server.
    #[value(name = "letters")]
    Letters,
}

/// How much is measured.
pub struct Extent {
    pub quick: bool,
    pub small: Scale,
    pub large: Scale,
    pub pace: Pace,
    /// For requests about applications.
    pub market: Pace,
    /// How many invitations wait to be accepted.
    pub guests: u64,
    /// How many applications wait to be submitted, and as many to be approved.
    pub decided: u64,
    /// How many letters wait to be sent.
    pub letters: u64,
}

impl Extent {
    fn new(quick: bool) -> Self {
        let pace = |rounds, round, warm| Pace {
            rounds,
            round: Duration::from_millis(round),
            warm: Duration::from_millis(warm),
        };
        if quick {
            let (small, large) = (Scale(1_000), Scale(50_000));
            let (pace, market) = (pace(3, 1_000, 300), pace(3, 500, 200));
            Self { quick, small, large, pace, market, guests: 20_000, decided: 4_000, letters: 1_000 }
        } else {
            let (small, large) = (Scale(1_000), Scale(1_000_000));
            let (pace, market) = (pace(5, 1_200, 800), pace(5, 800, 400));
            Self { quick, small, large, pace, market, guests: 60_000, decided: 12_000, letters: 3_000 }
        }
    }
}

/// A store with the servers over it.
pub struct Site {
    pub store: Store,
    /// There is none for applications.
    pub floor: Option<Server>,
    pub before: Option<Server>,
    pub lyceum: Server,
}

impl Site {
    async fn open(ground: &Ground, engine: Engine, scale: Scale, world: World) -> anyhow::Result<Self> {
        let begun = Instant::now();
        let store = ground.store(engine, scale, world).await?;
        let mut floor = (world == World::Members).then(|| ground.floor(&store)).transpose()?;
        let mut before = ground.before.as_ref().map(|before| ground.serve(&store, before)).transpose()?;
        let mut lyceum = ground.serve(&store, &ground.lyceum)?;
        for server in floor.iter_mut().chain([&mut lyceum]).chain(&mut before) {
            server.answers(&sent::roles()).await?;
        }
        eprintln!("{engine} with {scale} {world}: ready after {:.1} s", begun.elapsed().as_secs_f64());
        Ok(Self { store, floor, before, lyceum })
    }

    /// All of its servers.
    pub fn contenders(&self) -> Vec<Contender<'_>> {
        let all =
            [(Who::Floor, self.floor.as_ref()), (Who::Before, self.before.as_ref()), (Who::Lyceum, Some(&self.lyceum))];
        all.into_iter()
            .filter_map(|(who, server)| Some(Contender { who, store: &self.store, server: server? }))
            .collect()
    }
}

/// Measures what is chosen, or everything.
pub async fn run(lyceum: PathBuf, before: Option<PathBuf>, quick: bool, chosen: &[Name]) -> anyhow::Result<()> {
    let begun = Instant::now();
    let wanted = |name: Name| chosen.is_empty() || chosen.contains(&name);
    let extent = Extent::new(quick);
    let busy = machine::load();
    let ground = Ground::new(std::path::absolute(lyceum)?, before.map(std::path::absolute).transpose()?)?;
    let postgres = ground.cluster.query("postgres", "SHOW server_version");
    println!("{}", machine::describe(&postgres));
    println!("Load of the machine before: {busy:.2}{}", if busy > 0.3 { " (figures are unreliable)" } else { "" });

    let (mut lines, mut goals) = (Vec::new(), Vec::new());
    if chosen.is_empty() || chosen.iter().any(|name| !market::NAMES.contains(name)) {
        lines.extend(among_members(&ground, &extent, &wanted, &mut goals).await?);
    }
    if market::NAMES.into_iter().any(wanted) {
        let growth = wanted(Name::Applications) || wanted(Name::Dashboard);
        let sites = open(&ground, &extent, World::Applications, growth).await?;
        let measured = market::run(&ground, &sites, &extent, &wanted, &mut goals).await?;
        goals.extend(growth::goals(&measured));
        if growth {
            goals.push(growth::plans(&ground, &sites, World::Applications)?);
        }
        lines.extend(measured);
    }
    println!("\n{}", machine::describe(&postgres));
    report::lines(&lines);
    report::goals(&goals);
    println!("\nTook {:.0} s.", begun.elapsed().as_secs_f64());
    Ok(())
}

/// Measures what is wanted of W1 to W7, and letters.
async fn among_members(
    ground: &Ground,
    extent: &Extent,
    wanted: &impl Fn(Name) -> bool,
    goals: &mut Goals,
) -> anyhow::Result<Vec<Line>> {
    let sites = open(ground, extent, World::Members, wanted(Name::W7)).await?;
    let mut lines = requests::run(ground, &sites, extent, wanted, goals).await?;
    if wanted(Name::W7) {
        goals.extend(growth::goals(&lines));
        goals.push(growth::plans(ground, &sites, World::Members)?);
    }
    if wanted(Name::W6) {
        start::run(ground, &sites, &lines, goals).await?;
    }
    if wanted(Name::W5) {
        lines.extend(sign_in::run(ground, &sites, extent, goals).await?);
    }
    if wanted(Name::Letters) {
        letters::run(ground, &sites, extent, goals).await?;
    }
    Ok(lines)
}

/// A small store of each engine, and a large one where growth is measured.
async fn open(ground: &Ground, extent: &Extent, world: World, growth: bool) -> anyhow::Result<Vec<Site>> {
    let mut sites = Vec::new();
    for engine in [Engine::Postgres, Engine::Sqlite] {
        sites.push(Site::open(ground, engine, extent.small, world).await?);
        if growth && (engine == Engine::Postgres || !extent.quick) {
            sites.push(Site::open(ground, engine, extent.large, world).await?);
        }
    }
    Ok(sites)
}

/// The first site with this engine: the one with little in it.
pub fn smallest(sites: &[Site], engine: Engine) -> anyhow::Result<&Site> {
    let site = sites.iter().find(|site| site.store.engine == engine);
    site.ok_or_else(|| anyhow::anyhow!("no store with {engine}"))
}

/// Takes over what a workload says of its goals.
pub type Goals = Vec<Goal>;
