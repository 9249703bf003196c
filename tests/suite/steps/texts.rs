//! Edits of texts and of nothing else, which a build answers from a part of the site where it can.

use super::cards::{add_block, remove_block, renumber_text, reorder};
use super::key_of;
use super::model::Model;
use super::world::World;
use crate::random::Random;
use std::thread::sleep;
use std::time::Duration;

/// What may be done to a text.
const EDITS: [fn(&mut Model, &mut Random) -> Option<String>; 8] =
    [sentence, sentence, sentence, sentence, add_block, remove_block, renumber_text, reorder];

/// A file that is younger than this may be another one already, so the next build looks at everything.
const TICK: Duration = Duration::from_millis(40);

/// A sentence that leads nowhere comes into a text of a document with a page of its own, in any language.
fn sentence(model: &mut Model, random: &mut Random) -> Option<String> {
    let kind = *random.one(&["projects", "projects", "posts", "pages"]);
    let key = key_of(model, random, kind)?;
    let mut bodies: Vec<&mut Vec<String>> = model.docs.get_mut(&key)?.bodies().collect();
    let nth = random.below(bodies.len());
    let body = bodies.swap_remove(nth);
    let sentence = format!("Tätä lisättiin {} kertaa.", random.below(10_000));
    body.insert(random.between(0, body.len()), sentence.clone());
    Some(format!("{key}, text {nth}: {sentence:?} comes"))
}

/// Edits a few texts one after another, with a build of a view after each; gives how many of those were builds of a part.
pub fn edit(world: &mut World, view: usize, random: &mut Random, told: &mut Vec<String>) -> Result<usize, String> {
    let mut parts = 0;
    for _ in 0..random.between(1, 3) {
        let mut model = world.model.clone();
        let edits: Vec<String> =
            (0..random.between(1, 2)).filter_map(|_| random.one(&EDITS)(&mut model, random)).collect();
        // A writer saves what he has read through.
        sleep(TICK);
        world.model = model;
        told.extend(edits);
        told.extend(world.disk.lay(world.model.files(), random));
        sleep(TICK);
        let name = world.views[view].name;
        told.push(format!("[builds {name} after edits of texts alone]"));
        let reference = world.build_and_compare(view, random).map_err(|fault| format!("{name}: {fault}"))?;
        parts += usize::from(world.was_part);
        if reference.has_errors {
            world.faulty += 1;
            break;
        }
        world.sound = world.model.clone();
    }
    Ok(parts)
}
