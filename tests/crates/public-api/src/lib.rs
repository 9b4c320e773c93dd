//! A library whose codes may become more without a major version.
#![forbid(unsafe_code)]

/// How a job ends.
#[status_codes::status_enum("jobs.toml")]
#[non_exhaustive]
pub enum JobStatus {}

/// Whether the job is over. In the crate of the enum a `match` needs no `_`.
#[must_use]
pub const fn is_over(status: JobStatus) -> bool {
    match (status, status.class()) {
        (JobStatus::Queued, JobClass::Open | JobClass::Over) => false,
        (JobStatus::Done | JobStatus::Failed, JobClass::Open | JobClass::Over) => true,
    }
}
