//! Serving, and stopping.

use std::future::{Future, IntoFuture};
use std::io;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long requests that are under way may still take after the service was asked to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until `stop` is ready, and then finishes what it has begun.
///
/// # Errors
///
/// What the listener answers.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let server = axum::serve(listener, routes).with_graceful_shutdown(async move {
        stop.await;
        tracing::info!("stopping");
        // Nobody listens if the server has ended by itself.
        let _ = stopping.send(());
    });
    let out_of_time = async {
        let _ = stopped.await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = server.into_future() => ended,
        () = out_of_time => {
            tracing::warn!("stopped before all requests were answered");
            Ok(())
        }
    }
}

/// Is ready when the process is asked to stop: by Ctrl-C or, where there is one, by SIGTERM.
///
/// # Errors
///
/// The signals cannot be listened to.
#[cfg(unix)]
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Is ready when the process is asked to stop: by Ctrl-C.
///
/// # Errors
///
/// The signals cannot be listened to.
#[cfg(windows)]
pub fn stop_signal() -> io::Result<impl Future<Output = ()> + Send> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
