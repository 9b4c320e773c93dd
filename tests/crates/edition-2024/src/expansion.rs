//! In the expansion of a `macro_rules`, where what its caller wrote arrives in an invisible group.

/// An enum of codes and an error, of the names, the codes and the texts that the caller writes.
macro_rules! make {
    (
        $(#[$attribute:meta])*
        $status:ident, $code_name:ident, $spec:literal, $language:literal,
        $error:ident, $variant:ident: $code:literal, $named:ident: $name:ident,
        $path:path, $krate:path, $id:literal, $text:expr, $ty:ty
    ) => {
        $(#[$attribute])*
        #[::status_codes::status_enum(inline = $spec, docs($language), code = $code_name, crate = $krate)]
        pub enum $status {}

        /// What goes wrong.
        #[derive(::status_codes::StatusDocs)]
        #[status(enum = $path, crate = $krate, require($language))]
        pub enum $error {
            /// By number.
            #[status($code, id = $id)]
            $variant {
                /// Which.
                #[status(extension)]
                which: $ty,
            },
            /// By name.
            #[status($name, title(en = $text))]
            $named,
        }
    };
}

make!(
    /// Made by a macro.
    MadeStatus, MadeAny,
    "format = 1\nextends = [{ registry = \"http\", only = [200, 404] }]", "en",
    MadeError, Lost: 404, Fine: Ok,
    self::MadeStatus, ::status_codes, "lost", "All is well", u32
);

/// An enum of one registry.
macro_rules! of_registry {
    ($name:ident, $($registry:literal),*) => {
        /// Made by a macro from names.
        #[::status_codes::status_enum(extends = [$($registry),*])]
        pub enum $name {}
    };
}

of_registry!(NginxStatus, "nginx", "aws-elb");

#[test]
fn what_a_macro_writes_works() {
    use status_codes::StatusDocs;

    assert_eq!(MadeAny::from(404), MadeAny::Registered(MadeStatus::NotFound));
    assert_eq!(MadeError::Lost { which: 1 }.status(), MadeStatus::NotFound);
    assert_eq!(MadeError::Lost { which: 1 }.doc().id, "lost");
    assert_eq!(MadeError::Fine.status(), MadeStatus::Ok);
    assert!(NginxStatus::from_code(499).is_some() && NginxStatus::from_code(463).is_some());
}
