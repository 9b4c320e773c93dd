//! What servers title their error pages, where that differs from the phrase of the code.

use status_codegen::model::Number;

/// An error page that a server sends under a title of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorPage {
    /// The server: `nginx`.
    pub server: &'static str,
    /// The title without its number: `Service Temporarily Unavailable`.
    pub title: &'static str,
    /// The HTTP status that the page is sent with.
    pub status: Number,
    /// The registry and the number of the code that the page is about. It is `http` and the status
    /// unless the server tells cases apart that share a status.
    pub code: (&'static str, Number),
    /// The source or the documentation of the server that its error pages come from.
    pub reference: &'static str,
}

/// Every error page that has a title of its own, by server and status.
///
/// ```
/// let mut pages = status_data::error_pages();
/// let page = pages.find(|page| page.title == "Service Temporarily Unavailable").unwrap();
/// assert_eq!((page.server, page.status), ("nginx", 503));
/// ```
pub fn error_pages() -> impl Iterator<Item = ErrorPage> {
    SERVERS.iter().flat_map(|Server { name, reference, pages }| {
        pages.iter().map(move |&(status, title, code)| ErrorPage {
            server: name,
            title,
            status,
            code: code.unwrap_or(("http", status)),
            reference,
        })
    })
}

struct Server {
    name: &'static str,
    reference: &'static str,
    pages: &'static [(Number, &'static str, Option<OwnCode>)],
}

/// The registry and the number of a code of the server's own, behind the status that is sent.
type OwnCode = (&'static str, Number);

#[rustfmt::skip]
static SERVERS: &[Server] = &[
    Server {
        name: "nginx",
        reference: "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c",
        pages: &[
            (400, "Request Header Or Cookie Too Large",             Some(("nginx", 494))),
            (400, "The SSL certificate error",                      Some(("nginx", 495))),
            (400, "No required SSL certificate was sent",           Some(("nginx", 496))),
            (400, "The plain HTTP request was sent to HTTPS port",  Some(("nginx", 497))),
            (401, "Authorization Required",                         None),
            (405, "Not Allowed",                                    None),
            (408, "Request Time-out",                               None),
            (413, "Request Entity Too Large",                       None),
            (414, "Request-URI Too Large",                          None),
            (416, "Requested Range Not Satisfiable",                None),
            (503, "Service Temporarily Unavailable",                None),
            (504, "Gateway Time-out",                               None),
        ],
    },
    Server {
        name: "nginx",      // its status line; the title of the page is Found
        reference: "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_header_filter_module.c",
        pages: &[
            (302, "Moved Temporarily",                              None),
        ],
    },
    Server {
        name: "Apache httpd",
        reference: "https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c",
        pages: &[
            (413, "Request Entity Too Large",                       None),
            (414, "Request-URI Too Long",                           None),
            (416, "Requested Range Not Satisfiable",                None),
            (418, "I'm A Teapot",                                   None),
            (422, "Unprocessable Entity",                           None),
        ],
    },
    Server {
        name: "haproxy",
        reference: "https://github.com/haproxy/haproxy/blob/master/src/http.c",
        pages: &[
            (407, "Unauthorized",                                   None),
            (408, "Request Time-out",                               None),
            (413, "Payload Too Large",                              None),
            (504, "Gateway Time-out",                               None),
        ],
    },
    Server {
        name: "lighttpd",
        reference: "https://github.com/lighttpd/lighttpd1.4/blob/master/src/http_status.c",
        pages: &[
            (413, "Payload Too Large",                              None),
            (422, "Unprocessable Entity",                           None),
        ],
    },
    Server {
        name: "IIS",
        reference: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/httperrors/",
        pages: &[
            (401, "Unauthorized: Access is denied due to invalid credentials.", None),
            (403, "Forbidden: Access is denied.",                   None),
            (404, "File or directory not found.",                   None),
        ],
    },
    Server {
        // Of Windows, in front of IIS. Its source is closed; ASP.NET Core's host filter repeats the first
        // page, and the others are as responses with `Server: Microsoft-HTTPAPI/2.0` were recorded.
        name: "HTTP.sys",
        reference: "https://github.com/dotnet/aspnetcore/blob/main/src/Middleware/HostFiltering/src/HostFilteringMiddleware.cs",
        pages: &[
            (400, "Bad Request - Invalid Hostname",                 None),
            (400, "Bad Request - Request Too Long",                 None),
            (503, "The service is unavailable.",                    None),
        ],
    },
    Server {
        name: "Cloudflare",
        reference: "https://github.com/cloudflare/cloudflare-docs/blob/production/src/content/docs/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/index.mdx",
        pages: &[
            // The title in Cloudflare's documentation, then that of the page as people quote it.
            (520, "Web server returns an unknown error",            Some(("cloudflare", 520))),
            (520, "Web server is returning an unknown error",       Some(("cloudflare", 520))),
        ],
    },
    Server {
        name: "Envoy",         // Envoy 1.39.3 was asked
        reference: "https://github.com/envoyproxy/envoy/blob/main/source/common/router/router.cc",
        pages: &[
            (503, "no healthy upstream",                            None),
        ],
    },
    Server {
        name: "Varnish",       // Varnish 7.1.1 was asked
        reference: "https://github.com/varnishcache/varnish-cache/blob/master/bin/varnishd/cache/cache_fetch.c",
        pages: &[
            (503, "Backend fetch failed",                           None),
        ],
    },
    Server {
        name: "Go's net/http", // Go 1.19.8 was asked
        reference: "https://github.com/golang/go/blob/master/src/net/http/server.go",
        pages: &[
            (404, "page not found",                                 None),
        ],
    },
];
