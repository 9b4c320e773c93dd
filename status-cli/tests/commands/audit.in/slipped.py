REASONS = {
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Not Found",
    404: "Method Not Allowed",
    405: "Not Acceptable",
    500: "Internal Server Error",
    501: "Not Implemented",
    502: "Bad Gateway",
}
