//! What goes wrong before a use case is reached.

use axum::http::StatusCode;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident: $status:ident, $word:literal, $detail:literal;)*) => {
        /// A problem of HTTP itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its status.
            pub fn status(self) -> StatusCode {
                match self { $(Self::$name => StatusCode::$status,)* }
            }

            /// The stable name under which the API publishes it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// What is said when there is nothing more to say.
            pub fn detail(self) -> &'static str {
                match self { $(Self::$name => $detail,)* }
            }
        }
    };
}

codes! {
    /// The body is not JSON, or nested too deeply.
    MalformedJson: BAD_REQUEST, "malformed_json", "the body is not JSON";
    /// The body ended too early, or was not what its headers said.
    MalformedBody: BAD_REQUEST, "malformed_body", "the body could not be read";
    /// A header does not have its form.
    MalformedHeader: BAD_REQUEST, "malformed_header", "a header is not as it should be";
    /// Nothing is at this path.
    NotFound: NOT_FOUND, "not_found", "there is nothing at this address";
    /// The path exists, the method does not.
    MethodNotAllowed: METHOD_NOT_ALLOWED, "method_not_allowed", "this address does not know that method: see the Allow header";
    /// The body did not come to its end.
    BodyUnfinished: REQUEST_TIMEOUT, "body_unfinished", "the body did not arrive in time: send it again";
    /// The body is too large.
    BodyTooLarge: PAYLOAD_TOO_LARGE, "body_too_large", "the body may have 64 KiB at most, a file 256 KiB";
    /// The body is not sent as what is read here.
    UnsupportedMediaType: UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "send the body as application/json, a file as text/csv";
    /// `If-Match` is needed here.
    IfMatchMissing: PRECONDITION_REQUIRED, "if_match_missing", "send If-Match with the ETag you read, so that nobody's change is overwritten";
    /// It took too long.
    TimedOut: SERVICE_UNAVAILABLE, "timed_out", "this took too long: try again in a moment";
    /// A defect.
    Internal: INTERNAL_SERVER_ERROR, "internal", "something went wrong on our side";
}
