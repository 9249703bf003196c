//! Small sites to build in tests.
