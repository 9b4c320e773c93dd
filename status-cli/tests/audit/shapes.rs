//! Small tables of our own: in every shape, with the faults of published ones, and what looks like one.

/// A file's name, a table with a gap for the name of 404, the right name, and that of 403.
pub(crate) const SHAPES: &[(&str, &str, &str, &str)] = &[
    (
        "match.rs",
        "match code {\n    200 => Self::Ok,\n    201 => Self::Created,\n    404 => Self::{},\n    410 => Self::Gone,\n    503 => Self::ServiceUnavailable,\n    _ => Self::Other(code),\n}\n",
        "NotFound",
        "Forbidden",
    ),
    (
        "back.rs",
        "match self {\n    Status::Ok => 200,\n    Status::Created => 201,\n    Status::{} => 404,\n    Status::Gone => 410,\n    Status::ServiceUnavailable => 503,\n}\n",
        "NotFound",
        "Forbidden",
    ),
    (
        "enum.rs",
        "pub enum Status {\n    /// Fine.\n    Ok = 200,\n    Created = 201,\n    #[default]\n    {} = 404,\n    Gone = 410,\n    ServiceUnavailable = 503,\n}\n",
        "NotFound",
        "Forbidden",
    ),
    (
        "macro.rs",
        "statuses! {\n    (200, OK, \"OK\");\n    (201, CREATED, \"Created\");\n    (404, NOT_FOUND, \"{}\");\n    (410, GONE, \"Gone\");\n    (503, SERVICE_UNAVAILABLE, \"Service Unavailable\");\n}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "constants.rs",
        "pub const OK: StatusCode = StatusCode(200);\npub const CREATED: StatusCode = StatusCode(201);\npub const {}: StatusCode = StatusCode(404);\npub const GONE: StatusCode = StatusCode(410);\npub const SERVICE_UNAVAILABLE: StatusCode = StatusCode(503);\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "status.go",
        "const (\n\tStatusOK = 200 // RFC 9110, 15.3.1\n\tStatusCreated = 201\n\tStatus{} = 404\n\tStatusGone = 410\n\tStatusServiceUnavailable = 503\n)\n",
        "NotFound",
        "Forbidden",
    ),
    (
        "define.h",
        "#define HTTP_STATUS_OK 200\n#define HTTP_STATUS_CREATED 201\n#define HTTP_STATUS_{} (404)\n#define HTTP_STATUS_GONE 410\n#define HTTP_STATUS_SERVICE_UNAVAILABLE 503\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "macros.h",
        "#define HTTP_STATUS_MAP(XX) \\\n  XX(200, OK, OK) \\\n  XX(201, CREATED, Created) \\\n  XX(404, NOT_FOUND, {}) \\\n  XX(410, GONE, Gone) \\\n  XX(503, SERVICE_UNAVAILABLE, Service Unavailable)\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "switch.c",
        "switch (code) {\ncase 200: return \"OK\";\ncase 201: return \"Created\";\ncase 404:\n    return \"{}\";\ncase 410: return \"Gone\";\ncase 503: return \"Service Unavailable\";\n}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "indexed.c",
        "static const char *names[600] = {\n    [200] = \"OK\",\n    [201] = \"Created\",\n    [404] = \"{}\",\n    [410] = \"Gone\",\n    [503] = \"Service Unavailable\",\n};\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "structs.c",
        "{ .code = 200, .phrase = \"OK\" },\n{ .code = 201, .phrase = \"Created\" },\n{ .code = 404, .phrase = \"{}\" },\n{ .code = 410, .phrase = \"Gone\" },\n{ .code = 503, .phrase = \"Service Unavailable\" },\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "hexadecimal.h",
        "#define SC_OK 0xC8\n#define SC_CREATED 0xC9\n#define SC_{} 0x194\n#define SC_GONE 0x19A\n#define SC_SERVICE_UNAVAILABLE 0x1F7\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "octal.py",
        "OK = 0o310\nCREATED = 0o311\n{} = 0o624\nGONE = 0o632\nSERVICE_UNAVAILABLE = 0o767\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "Status.java",
        "public enum Status {\n    OK(200, \"OK\"),\n    CREATED(201, \"Created\"),\n    NOT_FOUND(404,\n        \"{}\"),\n    GONE(410, \"Gone\"),\n    SERVICE_UNAVAILABLE(503, \"Service Unavailable\");\n}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "Constants.java",
        "public static final int SC_OK = 200;\npublic static final int SC_CREATED = 201;\npublic static final int SC_{} = 404;\npublic static final int SC_GONE = 410;\npublic static final int SC_SERVICE_UNAVAILABLE = 503;\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "status.py",
        "class Status(IntEnum):\n    OK = 200, 'OK', 'Request fulfilled, document follows'\n    CREATED = 201, 'Created', 'Document created, URL follows'\n    NOT_FOUND = (404, '{}',\n        'Nothing matches the given URI')\n    GONE = 410, 'Gone', 'No forwarding address'\n    SERVICE_UNAVAILABLE = 503, 'Service Unavailable'\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "drf.py",
        "HTTP_200_OK = 200\nHTTP_201_CREATED = 201\nHTTP_404_{} = 404\nHTTP_410_GONE = 410\nHTTP_503_SERVICE_UNAVAILABLE = 503\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "dict.py",
        "names = {200: 'OK', 201: 'Created', 404: '{}', 410: 'Gone', 503: 'Service Unavailable'}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "else.py",
        "if code == 200:\n    return 'OK'\nelif code == 201:\n    return 'Created'\nelif code == 404:\n    return '{}'\nelif code == 410:\n    return 'Gone'\nelif code == 503:\n    return 'Service Unavailable'\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.js",
        "module.exports = {\n  \"200\": \"OK\",\n  \"201\": \"Created\",\n  \"404\": \"{}\",\n  \"410\": \"Gone\",\n  \"503\": \"Service Unavailable\",\n};\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.ts",
        "export enum Status {\n  OK = 200,\n  CREATED = 201,\n  {} = 404,\n  GONE = 410,\n  SERVICE_UNAVAILABLE = 503,\n}\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "status.rb",
        "CODES = {\n  200 => 'OK',\n  201 => 'Created',\n  404 => '{}',\n  410 => 'Gone',\n  503 => 'Service Unavailable'\n}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "when.rb",
        "case code\nwhen 200 then :ok\nwhen 201 then :created\nwhen 404 then :{}\nwhen 410 then :gone\nwhen 503 then :service_unavailable\nend\n",
        "not_found",
        "forbidden",
    ),
    (
        "status.php",
        "<?php\nconst HTTP_OK = 200;\nconst HTTP_CREATED = 201;\nconst HTTP_{} = 404;\nconst HTTP_GONE = 410;\nconst HTTP_SERVICE_UNAVAILABLE = 503;\n",
        "NOT_FOUND",
        "FORBIDDEN",
    ),
    (
        "status.erl",
        "reason(200) -> <<\"OK\">>;\nreason(201) -> <<\"Created\">>;\nreason(404) -> <<\"{}\">>;\nreason(410) -> <<\"Gone\">>;\nreason(503) -> <<\"Service Unavailable\">>.\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "lines.erl",
        "status(200) -> <<\"200 OK\">>;\nstatus(201) -> <<\"201 Created\">>;\nstatus(404) -> <<\"404 {}\">>;\nstatus(410) -> <<\"410 Gone\">>;\nstatus(503) -> <<\"503 Service Unavailable\">>;\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "Status.pm",
        "my %codes = (\n    200 => 'OK',\n    201 => 'Created',\n    404 => '{}',\n    410 => 'Gone',\n    503 => 'Service Unavailable',\n);\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.lua",
        "local names = {\n  [200] = \"OK\",\n  [201] = \"Created\",\n  [404] = \"{}\",\n  [410] = \"Gone\",\n  [503] = \"Service Unavailable\"\n}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.swift",
        "enum Status: Int {\n    case ok = 200\n    case created = 201\n    case {} = 404\n    case gone = 410\n    case serviceUnavailable = 503\n}\n",
        "notFound",
        "forbidden",
    ),
    (
        "status.kt",
        "val OK = HttpStatusCode(200, \"OK\")\nval Created = HttpStatusCode(201, \"Created\")\nval NotFound = HttpStatusCode(404, \"{}\")\nval Gone = HttpStatusCode(410, \"Gone\")\nval ServiceUnavailable = HttpStatusCode(503, \"Service Unavailable\")\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.sql",
        "INSERT INTO status VALUES\n(200, 'OK'),\n(201, 'Created'),\n(404, '{}'),\n(410, 'Gone'),\n(503, 'Service Unavailable');\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.csv",
        "code,phrase,rfc\n200,OK,RFC 9110\n201,Created,RFC 9110\n404,{},RFC 9110\n410,Gone,RFC 9110\n503,Service Unavailable,RFC 9110\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.json",
        "[\n  { \"code\": 200, \"phrase\": \"OK\" },\n  { \"code\": 201, \"phrase\": \"Created\" },\n  { \"phrase\": \"{}\", \"code\": 404 },\n  { \"code\": 410, \"phrase\": \"Gone\" },\n  { \"code\": 503, \"phrase\": \"Service Unavailable\" }\n]\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "keys.json",
        "{\n  \"200\": { \"phrase\": \"OK\" },\n  \"201\": { \"phrase\": \"Created\" },\n  \"404\": { \"phrase\": \"{}\" },\n  \"410\": { \"phrase\": \"Gone\" },\n  \"503\": { \"phrase\": \"Service Unavailable\" }\n}\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.yaml",
        "200: OK\n201: Created\n404: {}\n410: Gone\n503: \"Service Unavailable\"\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "records.yaml",
        "codes:\n  - code: 200\n    phrase: OK\n  - code: 201\n    phrase: Created\n  - code: 404\n    phrase: {}\n  - code: 410\n    phrase: Gone\n  - code: 503\n    phrase: Service Unavailable\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.toml",
        "[200]\nphrase = \"OK\"\n\n[201]\nphrase = \"Created\"\n\n[404]\nphrase = \"{}\"\n\n[410]\nphrase = \"Gone\"\n\n[503]\nphrase = \"Service Unavailable\"\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.md",
        "| Code | Phrase |\n|---|---|\n| 200 | OK |\n| 201 | Created |\n| `404` | **{}** |\n| 410 | Gone |\n| 503 | Service Unavailable |\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "list.md",
        "- 200 OK\n- 201 Created\n- **404** {}\n- 410 Gone\n- 503 Service Unavailable\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.html",
        "<table>\n<tr><td>200</td><td>OK</td></tr>\n<tr><td>201</td><td>Created</td></tr>\n<tr><td>404</td><td>{}</td></tr>\n<tr><td>410</td><td>Gone</td></tr>\n<tr><td>503</td><td>Service Unavailable</td></tr>\n</table>\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "status.xml",
        "<registry>\n<record><value>200</value><description>OK</description></record>\n<record><value>201</value><description>Created</description></record>\n<record><value>404</value><description>{}</description></record>\n<record><value>410</value><description>Gone</description></record>\n<record><value>503</value><description>Service Unavailable</description></record>\n</registry>\n",
        "Not Found",
        "Forbidden",
    ),
    (
        "lines.nim",
        "const lines = [\"200 OK\", \"201 Created\", \"404 {}\", \"410 Gone\", \"503 Service Unavailable\"]\n",
        "Not Found",
        "Forbidden",
    ),
];

/// A registry, a file's name, a table with a fault that a published one has, and the finding.
pub(crate) const FAULTS: &[(&str, &str, &str, &str)] = &[
    (
        "websocket",
        "close_code.rs",
        "match code {\n 1000 => Normal,\n 1001 => Away,\n 1002 => Protocol,\n 1003 => Unsupported,\n 1005 => Status,\n 1006 => Abnormal,\n 1007 => Invalid,\n 1008 => Policy,\n 1009 => Size,\n 1010 => Extension,\n 1011 => Error,\n 1012 => Restart,\n 1013 => Again,\n 1015 => Tls,\n 3000 => Unauthorized,\n 3003 => Forbidden,\n 3008 => Timeout,\n}\n",
        "missing-code: 1014",
    ),
    (
        "sip",
        "accepted.rs",
        "codes!(Trying => 100,\n Ringing => 180,\n Ok => 200,\n Accepted => 201,\n NotFound => 404,\n BusyHere => 486);\n",
        "wrong-name: 201 202",
    ),
    (
        "sip",
        "renamed.rs",
        "codes!(Trying => 100,\n Ringing => 180,\n Ok => 200,\n UnsupportedCertificate => 437,\n NotFound => 404,\n BusyHere => 486);\n",
        "former-name: 437",
    ),
    (
        "rtsp1",
        "version.rs",
        "match n {\n 200 => Ok,\n 302 => Found,\n 404 => NotFound,\n 454 => SessionNotFound,\n 464 => DataTransportNotReadyYet,\n 455 => MethodNotValidInThisState,\n}\n",
        "unregistered-number: 464",
    ),
    (
        "dns",
        "fallback.rs",
        "enum Rcode {\n NoError = 0,\n FormErr = 1,\n ServFail = 2,\n NXDomain = 3,\n NotImp = 4,\n Refused = 5,\n BadVers = 16,\n Reserved,\n}\n",
        "wrong-name: 17",
    ),
    (
        "ftp",
        "stale.rs",
        "match n {\n 220 => \"Service ready for new user\",\n 221 => \"Service closing control connection\",\n 225 => \"Data connection open; no transfer in progress\",\n 230 => \"User logged in, proceed\",\n 232 => \"Logout command noted\",\n}\n",
        "unknown-name: 232",
    ),
    (
        "web",
        "labels.c",
        "static const char *codes[600] = {\n [400] = N_(\"400 - Bad Request: it is not understood\"),\n N_(\"401 - Unauthorized: credentials are needed\"),\n [460] = N_(\"460 - Client Closed Connection\"),\n N_(\"463 - Too Many Addresses\"),\n N_(\"464 - Incompatible Protocol Version\"),\n [500] = N_(\"500 - Internal Server Error\"),\n N_(\"501 - Not Implemented\"),\n N_(\"502 - Bad Gateway\"),\n};\n",
        "slipped-names: 461 462",
    ),
    (
        "sysexits",
        "exit.rs",
        "pub const EX_OK: i32 = 0;\npub const EX_USAGE: i32 = 64;\npub const EX_DATA_ERR: i32 = 65;\npub const EX_NO_INPUT: i32 = 66;\npub const EX_OS_ERR: i32 = 71;\npub const EX_INTERNAL_ERR: i32 = 71;\n",
        "two-names: 71",
    ),
    (
        "gemini",
        "implicit.ts",
        "enum Code {\n NOT_FOUND = 51,\n GONE,\n PROXY_REQUEST_REFUSED,\n BAD_REQUEST,\n CLIENT_CERTIFICATE_REQUIRED = 60,\n}\n",
        "wrong-name: 54 59",
    ),
    (
        "http",
        "iota.go",
        "const (\n\tStatusBadRequest = iota + 400\n\tStatusUnauthorized\n\tStatusPaymentRequired\n\tStatusForbidden\n\tStatusNotFound\n\tStatusNotAcceptable\n)\n",
        "wrong-name: 405 406",
    ),
    (
        "http",
        "slipped.py",
        "names = {\n 400: 'Bad Request',\n 401: 'Unauthorized',\n 402: 'Payment Required',\n 403: 'Not Found',\n 404: 'Method Not Allowed',\n 405: 'Not Acceptable',\n 500: 'Internal Server Error',\n 501: 'Not Implemented',\n}\n",
        "slipped-names: 403 404 405",
    ),
    (
        "jsonrpc",
        "negative.js",
        "const codes = {\n parseError: -32700,\n invalidRequest: -32601,\n methodNotFound: -32601,\n invalidParams: -32602,\n internalError: -32603,\n};\n",
        "wrong-name: -32601 -32600",
    ),
    (
        "coap",
        "parts.py",
        "names = {\n '2.01': 'Created',\n '2.04': 'Changed',\n '2.05': 'Content',\n '4.00': 'Bad Request',\n '4.04': 'Method Not Allowed',\n '5.00': 'Internal Server Error',\n}\n",
        "wrong-name: 4.04 4.05",
    ),
    (
        "sqlstate",
        "states.java",
        "SUCCESSFUL_COMPLETION(\"00000\"),\nNO_DATA(\"02000\"),\nUNIQUE_VIOLATION(\"23503\"),\nSYNTAX_ERROR(\"42601\"),\nUNDEFINED_TABLE(\"42P01\"),\nDIVISION_BY_ZERO(\"22012\"),\n",
        "wrong-name: 23503 23505",
    ),
];

/// Numbers with words beside them that are not codes.
pub(crate) const OTHERS: &[(&str, &str)] = &[
    (
        "ports.py",
        "PORTS = {'ftp': 21, 'ssh': 22, 'smtp': 25, 'http': 80, 'pop3': 110, 'imap': 143, 'ldap': 389, 'https': 443}\n",
    ),
    (
        "widths.css.js",
        "const widths = { small: 200, medium: 400, large: 404, wide: 500, huge: 503 };\n",
    ),
    (
        "versions.toml",
        "[dependencies]\nserde = \"1.0.200\"\ntokio = \"1.44\"\nhttp = 1\nokay = 200\n",
    ),
    (
        "own.rs",
        "enum Error {\n    NotFound = 1,\n    PermissionDenied = 2,\n    Timeout = 3,\n    Internal = 4,\n    Cancelled = 5,\n    Unknown = 6,\n}\n",
    ),
    (
        "errno.h",
        "#define EPERM 1\n#define ENOENT 2\n#define ESRCH 3\n#define EINTR 4\n#define EIO 5\n#define ENXIO 6\n",
    ),
    (
        "mapping.rs",
        "match http {\n    400 => Code::Internal,\n    401 => Code::Unauthenticated,\n    403 => Code::PermissionDenied,\n    404 => Code::Unimplemented,\n    429 => Code::Unavailable,\n}\n",
    ),
    (
        "names.c",
        "static const char *keywords[] = {\n    \"unknown\",\n    \"ok\",\n    \"internal\",\n    \"aborted\",\n    \"cancelled\",\n};\n",
    ),
    ("loop.c", "for (int i = 0; i < 200; i++) { if (i > 404) continue; x[500] = i * 503; }\n"),
];
