//! What happens to what is already there.

use std::fs;
use std::path::Path;

use crate::site::{BUNDLED, Site, command};

/// What is in a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn assert_refused(folder: &Path, because: &str) {
    let refusal = command(folder).assert().code(2);
    let message = String::from_utf8_lossy(&refusal.get_output().stderr).into_owned();
    assert!(message.contains(because), "{message}");
}

#[test]
fn folders_on_the_way_are_made_and_nothing_is_left_beside_the_site() {
    let beside = tempfile::tempdir().unwrap();
    let folder = beside.path().join("a/b");
    command(&folder).assert().success();
    assert!(Site::read(folder).files == BUNDLED.files);
    assert_eq!(names(&beside.path().join("a")), ["b"]);
}

#[test]
fn an_empty_folder_becomes_the_site() {
    let folder = tempfile::tempdir().unwrap();
    command(folder.path()).assert().success();
    assert!(Site::read(folder.path().to_owned()).files == BUNDLED.files);
}

#[test]
fn an_earlier_site_is_replaced_and_what_is_no_longer_of_it_goes() {
    let beside = tempfile::tempdir().unwrap();
    let spec = beside.path().join("shop.toml");
    fs::write(&spec, "format = 1\nextends = [{ registry = \"http\", only = [404] }]\n").unwrap();
    let folder = beside.path().join("site");
    command(&folder).assert().success();
    command(&folder).arg("--spec").arg(&spec).assert().success();
    let files = Site::read(folder).files;
    assert!(files.contains_key("en/http/404.html"));
    assert!(!files.contains_key("en/http/500.html"));
    assert!(!files.contains_key("en/nginx/499.html"));
    assert_eq!(names(beside.path()), ["shop.toml", "site"]);
}

#[test]
fn a_folder_with_anything_else_in_it_stays_as_it_is() {
    let beside = tempfile::tempdir().unwrap();
    let folder = beside.path().join("home");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("index.html"), "mine").unwrap();
    assert_refused(&folder, "`index.html`");
    assert_eq!(names(&folder), ["index.html"]);
    assert_eq!(fs::read_to_string(folder.join("index.html")).unwrap(), "mine");
    assert_eq!(names(beside.path()), ["home"]);
}

#[test]
fn a_site_that_somebody_has_added_to_stays_as_it_is() {
    for mine in ["notes.txt", "en/nginx/notes.txt"] {
        let beside = tempfile::tempdir().unwrap();
        let folder = beside.path().join("site");
        command(&folder).assert().success();
        fs::write(folder.join(mine), "mine").unwrap();
        fs::write(folder.join("style.css"), "changed").unwrap();
        assert_refused(&folder, "notes.txt`");
        assert_eq!(fs::read_to_string(folder.join(mine)).unwrap(), "mine");
        assert_eq!(fs::read_to_string(folder.join("style.css")).unwrap(), "changed");
    }
}

#[test]
fn an_empty_folder_in_a_site_is_somebodys_too() {
    let folder = tempfile::tempdir().unwrap();
    command(folder.path()).assert().success();
    fs::create_dir(folder.path().join("mine")).unwrap();
    assert_refused(folder.path(), "`mine`");
}

#[test]
fn a_file_in_the_place_of_the_site_stays() {
    let beside = tempfile::tempdir().unwrap();
    let file = beside.path().join("site");
    fs::write(&file, "mine").unwrap();
    assert_refused(&file, "cannot read");
    assert_refused(&file.join("below"), "cannot write");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_spec_with_mistakes_leaves_the_site_as_it_is() {
    let beside = tempfile::tempdir().unwrap();
    let spec = beside.path().join("wrong.toml");
    fs::write(&spec, "format = 1\nextends = [\"htp\"]\n").unwrap();
    let folder = beside.path().join("site");
    command(&folder).assert().success();
    let wrong = command(&folder).arg("--spec").arg(&spec).assert().code(2);
    assert!(String::from_utf8_lossy(&wrong.get_output().stderr).contains("`htp`"));
    assert!(Site::read(folder).files == BUNDLED.files);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link_and_the_folder_is_as_readable_as_any() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let beside = tempfile::tempdir().unwrap();
    let (folder, plain, link) =
        (beside.path().join("site"), beside.path().join("plain"), beside.path().join("link"));
    fs::create_dir(&folder).unwrap();
    fs::create_dir(&plain).unwrap();
    symlink(&folder, &link).unwrap();
    command(&link).assert().success();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&folder), mode(&plain));
    assert!(Site::read(folder).files == BUNDLED.files);
}
