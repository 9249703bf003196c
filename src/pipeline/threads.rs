//! The threads that a build works in.

use rayon::ThreadPoolBuilder;
use std::io;
use std::panic::resume_unwind;
use std::thread;

/// The stack of a thread in bytes: what the first thread of a program usually has.
const STACK: usize = 8 * 1024 * 1024;

/// Does a piece of work in so many threads; for 0, one a core. They have ended when it is done: the room of threads that
/// are still there goes back to them alone, though they may have no more use for it.
///
/// # Errors
/// The system gives no more threads; then nothing has been done.
pub fn in_threads<T: Send>(count: usize, work: impl FnOnce() -> T + Send) -> io::Result<T> {
    let threads = ThreadPoolBuilder::new().num_threads(count).stack_size(STACK);
    let done = threads.build_scoped(rayon::ThreadBuilder::run, |threads| {
        // Whoever asks waits in a way that is not rayon's: while it waits, a thread of other threads like these would
        // begin more of their work, one piece inside another, until its stack is full.
        thread::scope(|scope| {
            let waits = thread::Builder::new().spawn_scoped(scope, || threads.install(work))?;
            Ok(waits.join().unwrap_or_else(|panic| resume_unwind(panic)))
        })
    });
    done.map_err(io::Error::other)?
}
