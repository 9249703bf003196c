//! What points to a project: sub-projects, followers, reports, news.

use super::summary::{ProjectId, Summary};
use crate::site::Site;
use foldhash::HashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What points to one project.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct Pointers {
    /// Its sub-projects.
    pub children: Vec<ProjectId>,
    /// Projects that it follows, by its own word or theirs.
    pub predecessors: Vec<ProjectId>,
    /// Projects that follow it, by its own word or theirs.
    pub successors: Vec<ProjectId>,
    /// The main project.
    pub parent: Option<ProjectId>,
    /// Positions of its reports on their shelf.
    pub reports: Vec<usize>,
    /// Positions of its news on their shelf.
    pub posts: Vec<usize>,
}

/// The pointers of every project that has any, by position.
#[derive(Debug, Default)]
pub struct Relations {
    by_project: BTreeMap<ProjectId, Pointers>,
    /// The projects that follow one that is gone, by the position of that on its shelf.
    after_gone: BTreeMap<usize, Vec<ProjectId>>,
    none: Pointers,
}

impl Relations {
    /// Gathers all that points to the published projects.
    #[must_use]
    pub fn new(site: &Site, projects: &[Arc<Summary>]) -> Self {
        let by_id: HashMap<&str, ProjectId> =
            projects.iter().enumerate().map(|(at, project)| (&*project.id, ProjectId::at(at))).collect();
        let mut by_project: BTreeMap<ProjectId, Pointers> = BTreeMap::new();
        let mut after_gone: BTreeMap<usize, Vec<ProjectId>> = BTreeMap::new();
        let find = |id: Option<&str>| by_id.get(id?).copied();
        for (at, project) in projects.iter().enumerate() {
            let id = ProjectId::at(at);
            if let Some(parent) = find(project.ties.parent()) {
                by_project.entry(id).or_default().parent = Some(parent);
                by_project.entry(parent).or_default().children.push(id);
            }
            if let Some(earlier) = find(project.ties.predecessor()) {
                add(&mut by_project.entry(id).or_default().predecessors, earlier);
                add(&mut by_project.entry(earlier).or_default().successors, id);
            } else if let Some(gone) = gone_predecessor(site, project) {
                after_gone.entry(gone).or_default().push(id);
            }
            if let Some(later) = find(project.ties.successor()) {
                add(&mut by_project.entry(id).or_default().successors, later);
                add(&mut by_project.entry(later).or_default().predecessors, id);
            }
        }
        let project_of = |word: &Option<crate::source::Spanned<String>>| {
            let position = site.projects.find(&word.as_ref()?.value)?;
            by_id.get(site.projects.items[position].id.as_ref()).copied()
        };
        for (position, post) in site.posts.shown() {
            if let Some(project) = project_of(&post.project) {
                by_project.entry(project).or_default().posts.push(position);
            }
        }
        for (position, report) in site.reports.shown() {
            if let Some(project) = project_of(&report.project) {
                by_project.entry(project).or_default().reports.push(position);
            }
        }
        Self { by_project, after_gone, none: Pointers::default() }
    }

    /// The projects that follow, by their own word, the one that is gone from a position of the shelf.
    #[must_use]
    pub fn after_gone(&self, position: usize) -> &[ProjectId] {
        self.after_gone.get(&position).map_or(&[], Vec::as_slice)
    }

    /// What points to a project.
    #[must_use]
    pub fn of(&self, id: ProjectId) -> &Pointers {
        self.by_project.get(&id).unwrap_or(&self.none)
    }
}

/// The position of the project that another one follows, where it is gone.
fn gone_predecessor(site: &Site, project: &Summary) -> Option<usize> {
    let card = &site.projects.items[site.projects.by_id(&project.id)?];
    site.projects.find(card.predecessor()?).filter(|&position| site.projects.gone[position])
}

fn add(list: &mut Vec<ProjectId>, id: ProjectId) {
    if !list.contains(&id) {
        list.push(id);
    }
}
