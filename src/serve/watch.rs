//! What happens to the files: events of the system, or a look twice a second where there are none.

use crate::load::{Folder, differing};
use crate::preview::Changes;
use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A round begins after so long without a change …
const QUIET: Duration = Duration::from_millis(5);
/// … and at most so long after the first.
const PATIENCE: Duration = Duration::from_millis(100);
/// How often files are looked at where no events come.
const POLL: Duration = Duration::from_millis(500);
/// How often they are looked at all the same, until it has been seen that events come, and after that.
const SWEEP: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(10)];
/// How long after a change a sweep may find it before its event has come.
const LATE: Duration = Duration::from_millis(500);
/// When a new folder is looked at again: files may have been put into it before it was watched.
const AGAIN: Duration = Duration::from_millis(200);

/// Why files are looked at instead of waiting for events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Polling {
    /// It was asked for.
    Asked,
    /// The system watches no more files than it does.
    Limit,
    /// The system has said no, and why.
    Refused(String),
    /// A change came without an event, as on network drives.
    NoEvents,
}

/// Follows the files of a site.
pub struct Watch {
    root: PathBuf,
    /// The folder of the theme, where it may lie outside the site.
    theme: Option<PathBuf>,
    /// `None` where files are polled.
    watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<notify::Event>>,
    /// The files as they were last seen, by a sweep or by poll.
    seen: Seen,
    swept: Instant,
    /// Whether an event has ever come.
    proven: bool,
    /// Whether a watched folder is another one now.
    is_replaced: bool,
    /// What to look at again, and when.
    again: Option<(Instant, Changes)>,
    /// Files that have just changed: a second change in the same tick of the disk's clock cannot be seen.
    recent: BTreeSet<PathBuf>,
}

/// The files of a site, as they were last seen.
#[derive(Debug, Clone, Default)]
struct Seen {
    content: Option<Folder>,
    themes: Option<Folder>,
    theme: Option<Folder>,
}

impl Seen {
    fn look(root: &Path, theme: Option<&Path>) -> Self {
        Self { content: Folder::walk(root), ..Self::look_at_themes(root, theme) }
    }

    fn look_at_themes(root: &Path, theme: Option<&Path>) -> Self {
        Self {
            content: None,
            themes: Folder::walk_at(root.join("themes")),
            theme: theme.and_then(|theme| Folder::walk_at(theme.to_owned())),
        }
    }

    /// What differs from an earlier look.
    fn since(&self, before: &Self, root: &Path) -> Changes {
        let content = root.join("content");
        let names = differing(before.content.as_ref(), self.content.as_ref());
        let differs = |a: &Option<Folder>, b: &Option<Folder>| !differing(a.as_ref(), b.as_ref()).is_empty();
        Changes {
            content: names.into_iter().map(|name| content.join(name)).collect(),
            theme: differs(&before.themes, &self.themes) || differs(&before.theme, &self.theme),
            all: before.content.is_some() != self.content.is_some(),
        }
    }
}

impl Watch {
    /// Begins to follow the files of the site at `root`, and the folder of its theme where that is elsewhere. Says why, where
    /// they are polled.
    #[must_use]
    pub fn start(root: &Path, theme: Option<&Path>, poll: bool) -> (Self, Option<Polling>) {
        let (sender, events) = mpsc::channel();
        let mut watch = Self {
            root: root.to_owned(),
            theme: theme.map(Path::to_owned),
            watcher: None,
            events,
            seen: Seen::look(root, theme),
            swept: Instant::now(),
            proven: false,
            is_replaced: false,
            again: None,
            recent: BTreeSet::new(),
        };
        let why = if poll {
            Some(Polling::Asked)
        } else {
            let watcher = notify::recommended_watcher(move |event| {
                // Nobody listens any more when the program ends.
                let _ = sender.send(event);
            });
            let started = watcher.and_then(|watcher| {
                watch.watcher = Some(watcher);
                watch.attach()
            });
            started.err().map(|error| watch.give_up(&error))
        };
        (watch, why)
    }

    /// Asks the system for events of all folders of the site.
    fn attach(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        // The folder of the site itself tells when `content` or `themes` are replaced.
        watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        let folders = [Some(self.root.join("content")), Some(self.root.join("themes")), self.theme.clone()];
        for folder in folders.into_iter().flatten().filter(|folder| folder.is_dir()) {
            // What is watched twice is told twice.
            let _ = watcher.unwatch(&folder);
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
        Ok(())
    }

    fn give_up(&mut self, error: &notify::Error) -> Polling {
        self.watcher = None;
        if is_limit(error) { Polling::Limit } else { Polling::Refused(error.to_string()) }
    }

    /// Waits for changes; now and then there are none, so that the day may change. Says why, where files are polled from now
    /// on.
    pub fn next(&mut self) -> (Changes, Option<Polling>) {
        if self.watcher.is_some() { self.by_events() } else { (self.by_poll(), None) }
    }

    fn by_poll(&mut self) -> Changes {
        std::thread::sleep(POLL);
        let now = Seen::look(&self.root, self.theme.as_deref());
        let mut changes = now.since(&self.seen, &self.root);
        self.seen = now;
        let recent = std::mem::replace(&mut self.recent, changes.content.clone());
        changes.content.extend(recent);
        changes
    }

    fn by_events(&mut self) -> (Changes, Option<Polling>) {
        let mut changes = Changes::default();
        let sweep = self.swept + SWEEP[usize::from(self.proven)];
        let wake = self.again.as_ref().map_or(sweep, |(when, _)| (*when).min(sweep));
        let mut wait = wake.saturating_duration_since(Instant::now());
        let mut first: Option<Instant> = None;
        loop {
            match self.events.recv_timeout(wait) {
                Ok(Ok(event)) => {
                    if self.take(&event, &mut changes) {
                        first.get_or_insert_with(Instant::now);
                    }
                }
                Ok(Err(error)) if is_limit(&error) => {
                    changes.all = true;
                    return (changes, Some(self.give_up(&error)));
                }
                Ok(Err(_)) => {
                    // Such as a folder that went before it could be watched: what came of it is looked up.
                    (changes.all, changes.theme, self.is_replaced) = (true, true, true);
                    first.get_or_insert_with(Instant::now);
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    let error = notify::Error::generic("the watcher has ended");
                    return (changes, Some(self.give_up(&error)));
                }
            }
            wait = match first {
                None => wake.saturating_duration_since(Instant::now()),
                Some(first) => QUIET.min((first + PATIENCE).saturating_duration_since(Instant::now())),
            };
        }
        let why = self.follow(&changes);
        if let Some((_, again)) = self.again.take_if(|(when, _)| *when <= Instant::now()) {
            changes.content.extend(again.content);
            changes.theme |= again.theme;
        }
        if changes == Changes::default() && why.is_none() && Instant::now() >= sweep {
            return self.sweep();
        }
        (changes, why)
    }

    /// Takes up an event; `false` where it is none of ours.
    fn take(&mut self, event: &notify::Event, changes: &mut Changes) -> bool {
        let is_change = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) => false,
            _ => true,
        };
        if !is_change {
            return false;
        }
        if event.need_rescan() {
            // Events are lost, and folders that came meanwhile are not watched.
            (changes.all, changes.theme, self.is_replaced) = (true, true, true);
            return true;
        }
        let (content, themes) = (self.root.join("content"), self.root.join("themes"));
        let mut is_ours = false;
        for path in &event.paths {
            let in_theme =
                path.starts_with(&themes) || self.theme.as_ref().is_some_and(|theme| path.starts_with(theme));
            self.is_replaced |= *path == content || *path == themes;
            if path.starts_with(&content) {
                changes.content.insert(path.clone());
                changes.all |= *path == content;
                is_ours = true;
            } else if in_theme {
                changes.theme = true;
                is_ours = true;
            }
        }
        self.proven |= is_ours;
        is_ours
    }

    /// What must be done beside telling of changes: folders that came anew are watched, and looked at once more.
    fn follow(&mut self, changes: &Changes) -> Option<Polling> {
        if let Some(folder) = self.seen.content.as_mut().filter(|_| !changes.all) {
            folder.look_again(&changes.content);
        } else {
            self.seen.content = Folder::walk(&self.root);
        }
        if changes.theme {
            let Seen { themes, theme, .. } = Seen::look_at_themes(&self.root, self.theme.as_deref());
            (self.seen.themes, self.seen.theme) = (themes, theme);
        }
        let folders = changes.content.iter().filter(|path| path.is_dir()).cloned();
        let (when, mut again) = self.again.take().unwrap_or_else(|| (Instant::now() + AGAIN, Changes::default()));
        again.content.extend(folders);
        again.theme |= changes.theme;
        if again != Changes::default() {
            self.again = Some((when, again));
        }
        if std::mem::take(&mut self.is_replaced) {
            return self.attach().err().map(|error| self.give_up(&error));
        }
        None
    }

    /// Looks at all files, for changes of which no event has come.
    fn sweep(&mut self) -> (Changes, Option<Polling>) {
        let now = Seen::look(&self.root, self.theme.as_deref());
        let missed = now.since(&self.seen, &self.root);
        self.swept = Instant::now();
        if missed == Changes::default() {
            return (missed, None);
        }
        self.seen = now;
        // Its event may be on the way.
        let (mut told, begun) = (Changes::default(), Instant::now());
        while !covers(&told, &missed) {
            match self.events.recv_timeout(LATE.saturating_sub(begun.elapsed())) {
                Ok(Ok(event)) => drop(self.take(&event, &mut told)),
                _ => break,
            }
        }
        let is_lost = !covers(&told, &missed);
        let content = missed.content.into_iter().chain(told.content).collect();
        let changes = Changes { content, theme: missed.theme || told.theme, all: missed.all || told.all };
        let why = self.follow(&changes);
        if is_lost {
            self.watcher = None;
            return (changes, Some(Polling::NoEvents));
        }
        (changes, why)
    }
}

/// Whether events have told of all that a look at the files has found.
fn covers(told: &Changes, found: &Changes) -> bool {
    let is_told = |path: &PathBuf| told.content.iter().any(|told| path.starts_with(told));
    found.content.iter().all(is_told) && (told.theme || !found.theme) && (told.all || !found.all)
}

/// Whether the system watches no more files.
fn is_limit(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::MaxFilesWatch => true,
        // ENOSPC, which is how Linux says so.
        notify::ErrorKind::Io(error) => error.raw_os_error() == Some(28),
        _ => false,
    }
}
