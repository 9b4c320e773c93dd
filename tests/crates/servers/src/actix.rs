//! The same service of actix-web.

use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;

use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, rt, web};
use status_codes::actix_web::{form_config, json_config, localize, method_not_allowed, rejections};

use crate::error::{ApiError, Number};

/// Serves on a port of its own until the process ends.
///
/// # Panics
///
/// The machine has no free port.
#[must_use]
pub fn serve() -> SocketAddr {
    let (started, address) = mpsc::channel();
    thread::spawn(move || {
        rt::System::new().block_on(async {
            let app = || {
                App::new()
                    .configure(rejections::<ApiError>)
                    .app_data(json_config::<ApiError>().limit(64))
                    .app_data(form_config::<ApiError>().limit(64))
                    .wrap(from_fn(method_not_allowed::<ApiError>))
                    .wrap(from_fn(localize))
                    .configure(routes)
            };
            let server = HttpServer::new(app).workers(1).bind("127.0.0.1:0").unwrap();
            started.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    address.recv().unwrap()
}

fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/missing/{id}")
                .get(async |id: web::Path<u64>| Err::<String, _>(ApiError::Missing(*id))),
        )
        .service(web::resource("/over-quota").get(async || fail(ApiError::OverQuota)))
        .service(
            web::resource("/legacy/{id}").get(async |id: web::Path<u64>| crate::legacy::fail(*id)),
        )
        .service(web::resource("/down").get(async || fail(ApiError::Down)))
        .service(
            web::resource("/split")
                .get(async || fail(ApiError::Split { name: "a\r\nSet-Cookie: b".into() })),
        )
        .service(web::resource("/query").get(async |query: web::Query<Number>| query.n.to_string()))
        .service(web::resource("/json").post(async |numbers: web::Json<Vec<u8>>| numbers))
        .service(web::resource("/form").post(async |form: web::Form<Number>| form.n.to_string()));
}

fn fail(error: ApiError) -> Result<String, ApiError> {
    Err(error)
}
