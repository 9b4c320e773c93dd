//! The enums that a user of the peers writes out: the codes of `HttpStatus`, each with its phrase.

use int_enum::IntEnum;
use num_enum::{FromPrimitive, IntoPrimitive, TryFromPrimitive};
use strum::{Display, EnumString, FromRepr, IntoStaticStr};

/// `num_enum`'s enum of known numbers.
macro_rules! closed {
    ($($name:ident = $code:literal $phrase:literal $line:literal,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(IntoPrimitive, TryFromPrimitive)]
        #[repr(u16)]
        pub enum Closed {
            $($name = $code,)*
        }
    };
}

/// `num_enum`'s enum of all numbers.
macro_rules! catch_all {
    ($($name:ident = $code:literal $phrase:literal $line:literal,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(IntoPrimitive, FromPrimitive)]
        #[repr(u16)]
        pub enum CatchAll {
            $($name = $code,)*
            #[num_enum(catch_all)]
            Other(u16),
        }
    };
}

macro_rules! int {
    ($($name:ident = $code:literal $phrase:literal $line:literal,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(IntEnum)]
        #[repr(u16)]
        pub enum Int {
            $($name = $code,)*
        }
    };
}

/// `strum` has one text per variant: each kind of text is an enum of its own here, so that none is
/// slower for the others.
macro_rules! texts {
    ($($name:ident = $code:literal $phrase:literal $line:literal,)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(FromRepr, EnumString)]
        #[repr(u16)]
        pub enum Named {
            $($name = $code,)*
        }

        #[derive(Clone, Copy, FromRepr, IntoStaticStr)]
        #[repr(u16)]
        pub enum Phrased {
            $(#[strum(serialize = $phrase)] $name = $code,)*
        }

        #[derive(Clone, Copy, FromRepr, Display)]
        #[repr(u16)]
        pub enum Displayed {
            $(#[strum(serialize = $line)] $name = $code,)*
        }
    };
}

macro_rules! with_codes {
    ($($enumeration:ident)*) => {
        $($enumeration! {
            Continue = 100 "Continue" "100 Continue",
            SwitchingProtocols = 101 "Switching Protocols" "101 Switching Protocols",
            Processing = 102 "Processing" "102 Processing",
            EarlyHints = 103 "Early Hints" "103 Early Hints",
            Ok = 200 "OK" "200 OK",
            Created = 201 "Created" "201 Created",
            Accepted = 202 "Accepted" "202 Accepted",
            NonAuthoritativeInformation = 203 "Non-Authoritative Information" "203 Non-Authoritative Information",
            NoContent = 204 "No Content" "204 No Content",
            ResetContent = 205 "Reset Content" "205 Reset Content",
            PartialContent = 206 "Partial Content" "206 Partial Content",
            MultiStatus = 207 "Multi-Status" "207 Multi-Status",
            AlreadyReported = 208 "Already Reported" "208 Already Reported",
            ImUsed = 226 "IM Used" "226 IM Used",
            MultipleChoices = 300 "Multiple Choices" "300 Multiple Choices",
            MovedPermanently = 301 "Moved Permanently" "301 Moved Permanently",
            Found = 302 "Found" "302 Found",
            SeeOther = 303 "See Other" "303 See Other",
            NotModified = 304 "Not Modified" "304 Not Modified",
            UseProxy = 305 "Use Proxy" "305 Use Proxy",
            Unused = 306 "Unused" "306 Unused",
            TemporaryRedirect = 307 "Temporary Redirect" "307 Temporary Redirect",
            PermanentRedirect = 308 "Permanent Redirect" "308 Permanent Redirect",
            BadRequest = 400 "Bad Request" "400 Bad Request",
            Unauthorized = 401 "Unauthorized" "401 Unauthorized",
            PaymentRequired = 402 "Payment Required" "402 Payment Required",
            Forbidden = 403 "Forbidden" "403 Forbidden",
            NotFound = 404 "Not Found" "404 Not Found",
            MethodNotAllowed = 405 "Method Not Allowed" "405 Method Not Allowed",
            NotAcceptable = 406 "Not Acceptable" "406 Not Acceptable",
            ProxyAuthenticationRequired = 407 "Proxy Authentication Required" "407 Proxy Authentication Required",
            RequestTimeout = 408 "Request Timeout" "408 Request Timeout",
            Conflict = 409 "Conflict" "409 Conflict",
            Gone = 410 "Gone" "410 Gone",
            LengthRequired = 411 "Length Required" "411 Length Required",
            PreconditionFailed = 412 "Precondition Failed" "412 Precondition Failed",
            ContentTooLarge = 413 "Content Too Large" "413 Content Too Large",
            UriTooLong = 414 "URI Too Long" "414 URI Too Long",
            UnsupportedMediaType = 415 "Unsupported Media Type" "415 Unsupported Media Type",
            RangeNotSatisfiable = 416 "Range Not Satisfiable" "416 Range Not Satisfiable",
            ExpectationFailed = 417 "Expectation Failed" "417 Expectation Failed",
            ImATeapot = 418 "I'm a teapot" "418 I'm a teapot",
            MisdirectedRequest = 421 "Misdirected Request" "421 Misdirected Request",
            UnprocessableContent = 422 "Unprocessable Content" "422 Unprocessable Content",
            Locked = 423 "Locked" "423 Locked",
            FailedDependency = 424 "Failed Dependency" "424 Failed Dependency",
            TooEarly = 425 "Too Early" "425 Too Early",
            UpgradeRequired = 426 "Upgrade Required" "426 Upgrade Required",
            PreconditionRequired = 428 "Precondition Required" "428 Precondition Required",
            TooManyRequests = 429 "Too Many Requests" "429 Too Many Requests",
            RequestHeaderFieldsTooLarge = 431 "Request Header Fields Too Large" "431 Request Header Fields Too Large",
            UnavailableForLegalReasons = 451 "Unavailable For Legal Reasons" "451 Unavailable For Legal Reasons",
            InternalServerError = 500 "Internal Server Error" "500 Internal Server Error",
            NotImplemented = 501 "Not Implemented" "501 Not Implemented",
            BadGateway = 502 "Bad Gateway" "502 Bad Gateway",
            ServiceUnavailable = 503 "Service Unavailable" "503 Service Unavailable",
            GatewayTimeout = 504 "Gateway Timeout" "504 Gateway Timeout",
            HttpVersionNotSupported = 505 "HTTP Version Not Supported" "505 HTTP Version Not Supported",
            VariantAlsoNegotiates = 506 "Variant Also Negotiates" "506 Variant Also Negotiates",
            InsufficientStorage = 507 "Insufficient Storage" "507 Insufficient Storage",
            LoopDetected = 508 "Loop Detected" "508 Loop Detected",
            NotExtended = 510 "Not Extended" "510 Not Extended",
            NetworkAuthenticationRequired = 511 "Network Authentication Required" "511 Network Authentication Required",
        })*
    };
}

with_codes!(closed catch_all int texts);
