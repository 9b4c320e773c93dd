//! What `#[status_enum]` writes around an enum over a registry that is compiled with a feature alone: a
//! procedural macro does not know the features of the crate that it writes for.

/// Defines a macro that takes an enum twice, whole and without its codes: the first if the feature is
/// on; otherwise the second, beside the one error that names the feature.
macro_rules! gate {
    // A `$` for the macro within.
    ($dollar:tt $feature:literal $name:ident) => {
        #[doc(hidden)]
        #[macro_export]
        #[cfg(feature = $feature)]
        macro_rules! $name {
            ({ $dollar($dollar whole:tt)* } $dollar empty:tt) => { $dollar($dollar whole)* };
        }

        #[doc(hidden)]
        #[macro_export]
        #[cfg(not(feature = $feature))]
        macro_rules! $name {
            ($dollar whole:tt { $dollar($dollar empty:tt)* }) => {
                ::core::compile_error!(::core::concat!(
                    "the spec extends `", $feature, "`, which needs the feature `", $feature,
                    "` of status-codes: add `features = [\"", $feature, "\"]` to the dependency",
                ));
                $dollar($dollar empty)*
            };
        }
    };
}

gate!($ "iis" with_iis);
gate!($ "cloudflare-errors" with_cloudflare_errors);
gate!($ "cloudflare-spectrum" with_cloudflare_spectrum);
gate!($ "sip" with_sip);
gate!($ "rtsp" with_rtsp);
gate!($ "rtsp1" with_rtsp1);
gate!($ "smtp" with_smtp);
gate!($ "smtp-enhanced" with_smtp_enhanced);
gate!($ "ftp" with_ftp);
gate!($ "gemini" with_gemini);
gate!($ "dns" with_dns);
gate!($ "dns-extended" with_dns_extended);
gate!($ "http2" with_http2);
gate!($ "http3" with_http3);
gate!($ "quic" with_quic);
gate!($ "tls" with_tls);
gate!($ "sysexits" with_sysexits);
gate!($ "shell-exit" with_shell_exit);
gate!($ "mqtt" with_mqtt);
gate!($ "coap" with_coap);
gate!($ "ldap" with_ldap);
gate!($ "amqp" with_amqp);
gate!($ "stun" with_stun);
gate!($ "sqlstate" with_sqlstate);
gate!($ "jsonrpc" with_jsonrpc);
gate!($ "modbus" with_modbus);
gate!($ "kafka" with_kafka);
