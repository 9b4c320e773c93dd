//! A repository with specs of its own, which the commands find by themselves.

use crate::folder::Folder;
use crate::git::git;

/// An edge with two codes of its own among all of HTTP's.
const VELA: &str = "\
format  = 1
extends = [\"http\", { registry = \"nginx\", only = [499] }]

[registry]
name  = \"vela\"
title = \"Vela edge\"

[471]
phrase     = \"Tenant Over Quota\"
reference  = \"https://vela.example/471\"
summary.en = \"The tenant has used up the requests of the day.\"

[472]
phrase     = \"Tenant Unknown\"
reference  = \"https://vela.example/472\"
summary.en = \"No tenant has that name.\"
";

/// A shop behind the edge.
const SHOP: &str = "\
format  = 1
extends = [\"./vela.toml\"]

[registry]
name  = \"shop\"
title = \"The shop\"

[481]
phrase     = \"Sold Out\"
reference  = \"https://shop.example/481\"
summary.en = \"There is nothing left.\"
";

fn repository(project: (&str, &str)) -> Folder {
    let folder = Folder::with_edge();
    folder.write("specs/vela.toml", VELA);
    folder.write("specs/shop.toml", SHOP);
    folder.write(project.0, project.1);
    folder.write("src/below/lib.rs", "");
    git(&folder, "init --quiet");
    folder
}

const BOTH: (&str, &str) =
    ("status-codes.toml", "specs = [\"specs/vela.toml\", \"specs/shop.toml\"]\n");

/// The first words of each line of a table but its header.
fn first_words(table: &str) -> Vec<&str> {
    table.lines().skip(1).filter_map(|line| line.split(' ').next()).collect()
}

#[test]
fn before_a_number_may_stand_the_registry_of_the_spec() {
    let folder = repository(BOTH);
    for words in ["vela 471", "Vela edge 471", "http 471"] {
        let page = folder.print(&format!("explain {words} --spec specs/vela.toml"));
        assert!(page.starts_with("471 Tenant Over Quota\n"), "{words}: {page}");
    }
    let page = folder.print("explain shop 471 --spec specs/shop.toml");
    assert!(page.starts_with("471 Tenant Over Quota\n"), "{page}");
    let page = folder.print("explain nginx 471 --spec specs/vela.toml");
    assert!(page.starts_with("471 is not registered in Vela edge\n"), "{page}");
    // RTSP has the number, which does not make it known to HTTP.
    assert!(page.contains("Treat as    400 Bad Request (http)\nReferences  RFC 9110"), "{page}");
    assert!(page.contains("471 Connection Credentials not accepted (rtsp)\n"), "{page}");
    let page = folder.print("explain cloudflare 521 --spec specs/vela.toml");
    assert!(page.starts_with("521 Web Server Is Down\n"), "{page}");
}

#[test]
fn the_codes_of_one_registry_of_a_spec_are_listed() {
    let folder = repository(BOTH);
    let codes = |arguments: &str| {
        let table = folder.print(&format!("list --spec specs/shop.toml {arguments}"));
        first_words(&table).into_iter().map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(codes("--registry shop"), ["481"]);
    assert_eq!(codes("--registry vela"), ["471", "472"]);
    assert_eq!(codes("--registry nginx"), ["499"]);
    assert!(codes("").len() > 60);
    let run = folder.run("list --spec specs/shop.toml --registry velo");
    assert_eq!(run.code, 2);
    assert_eq!(run.errors, "error: the spec has no registry `velo`; did you mean `vela`?\n");
}

#[test]
fn a_project_names_its_specs_so_that_no_command_need_be_told() {
    let manifest = "[package]\nname = \"vela\"\n\n[package.metadata.status-codes]\n\
                    specs = [\"specs/vela.toml\", \"specs/shop.toml\"]\n";
    let workspace = manifest.replace("package", "workspace").replace("name = \"vela\"\n", "");
    for project in [BOTH, ("Cargo.toml", manifest), ("Cargo.toml", &workspace)] {
        let folder = repository(project);
        assert!(folder.print("explain 481").starts_with("481 Sold Out\n"));
        assert!(folder.print("explain vela 472").starts_with("472 Tenant Unknown\n"));
        assert_eq!(first_words(&folder.print("list --registry vela")), ["471", "472"]);
        assert_eq!(first_words(&folder.print("search tenant")), ["471", "472"]);
        assert_eq!(folder.print("check --deny all --allow unpackaged-file"), "");
        assert_eq!(first_words(&folder.print("registries"))[..3], ["vela", "shop", "alibaba"]);
        folder.print("site --out site");
        assert!(folder.read("site/en/shop/481.html").contains("Sold Out"));
        assert!(folder.read("site/en/vela/471.html").contains("Tenant Over Quota"));
    }
}

#[test]
fn the_specs_of_a_project_are_found_from_below_and_named_from_there() {
    let folder = repository(BOTH);
    folder.write("specs/vela.toml", &VELA.replace("\nsummary.en = \"No tenant", "\n# \"No tenant"));
    folder.write("specs/vela.toml", &folder.read("specs/vela.toml").replace("[472]", "[72]"));
    let run = folder.run_in("src/below", "check");
    assert_eq!(run.code, 1);
    assert!(run.output.starts_with("../../specs/vela.toml:13:2: error: 72 "), "{}", run.output);
    assert_eq!(run.output.matches("error:").count(), 1, "{}", run.output);
}

#[test]
fn what_the_specs_of_a_project_lack_is_looked_up_in_the_bundled_registries() {
    let folder = repository(BOTH);
    assert!(folder.print("explain 521").starts_with("521 Web Server Is Down\n"));
    assert!(folder.print("explain abnormal closure").starts_with("1006 Abnormal Closure\n"));
    assert!(folder.print("explain shop 521").starts_with("521 is not registered in The shop\n"));
    // Unknown names are reported as the specs have them.
    assert!(folder.print("explain 477").contains("Vela edge (vela)"));
    let bundled = folder.print("list --registry cloudflare");
    assert!(first_words(&bundled).contains(&"521"), "{bundled}");
    assert_eq!(first_words(&folder.print("search used up")), ["471"]);
    assert_eq!(folder.run("search used up the requests --bundled").code, 1);
}

#[test]
fn a_command_that_takes_one_spec_asks_which_where_the_project_has_several() {
    let several = repository(BOTH);
    for line in ["expand", "export --to csv"] {
        let run = several.run(line);
        assert_eq!(run.code, 2, "{line}");
        let message = "error: name one of the project's specs: specs/vela.toml, specs/shop.toml\n";
        assert_eq!(run.errors, message, "{line}");
    }
    let one = repository(("status-codes.toml", "specs = [\"specs/vela.toml\"]\n"));
    assert!(one.print("expand").contains("pub enum VelaStatus"));
    assert!(one.print("export --to csv").contains("vela,471,471,decimal,TenantOverQuota"));
    let page = one.print("export --to typescript");
    assert!(
        page.starts_with("// @generated by `status-codes export --to typescript specs/vela.toml`")
    );
}

#[test]
fn a_revision_is_compared_with_every_spec_of_the_project() {
    let folder = repository(BOTH);
    git(&folder, "add --all");
    git(&folder, "commit --quiet --message specs");
    assert_eq!(folder.print("diff --git HEAD --deny patch"), "");
    folder.write("specs/vela.toml", &VELA.replace("Tenant Unknown", "No Such Tenant"));
    let run = folder.run("diff --git HEAD --deny major");
    assert_eq!(run.code, 1);
    for spec in ["specs/vela.toml", "specs/shop.toml"] {
        assert!(run.output.contains(&format!("{spec}: 472 Tenant Unknown")), "{}", run.output);
    }
}

#[test]
fn a_file_that_names_no_specs_cannot_be_used() {
    for (text, message) in [
        ("spec = \"specs/vela.toml\"\n", "it names no specs; write `specs = [\"edge.toml\"]`"),
        ("specs = \"specs/vela.toml\"\n", "invalid type: string"),
        ("specs = [\n", "unclosed array"),
    ] {
        let folder = repository(("status-codes.toml", text));
        let run = folder.run("check");
        assert_eq!(run.code, 2, "{text}");
        assert!(run.errors.contains("status-codes.toml"), "{}", run.errors);
        assert!(run.errors.contains(message), "{}", run.errors);
    }
    let folder = Folder::with_edge();
    git(&folder, "init --quiet");
    let run = folder.run("check");
    assert_eq!(run.code, 2);
    assert!(run.errors.contains("name those of the project in status-codes.toml"), "{run:?}");
}

#[test]
fn a_spec_that_is_called_as_the_project_file_is_the_one_spec() {
    let folder = repository(("status-codes.toml", &VELA.replace("vela.example", "v.example")));
    assert_eq!(folder.print("check --deny all"), "");
    assert!(folder.print("explain 471").starts_with("471 Tenant Over Quota\n"));
}
