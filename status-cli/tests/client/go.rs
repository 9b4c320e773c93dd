//! Go: its compiler, `go vet` and gofmt.

use crate::cases::{BITS_64, verdicts};
use crate::contracts::word_after;
use crate::tool::{is_installed, run};
use crate::{cases, contracts};

const DRIVER: &str = r#"package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	client "example.test/clients/NAME"
)

func shown(value reflect.Value) any {
	for value.Kind() == reflect.Pointer || value.Kind() == reflect.Interface {
		if value.IsNil() {
			return nil
		}
		value = value.Elem()
	}
	switch value.Kind() {
	case reflect.Slice:
		return fmt.Sprintf("list of %d", value.Len())
	case reflect.Map, reflect.Struct:
		return "object"
	case reflect.Invalid:
		return nil
	default:
		return value.Interface()
	}
}

func main() {
	var cases []struct {
		Status int
		Body   string
	}
	text, _ := os.ReadFile("cases.json")
	if err := json.Unmarshal(text, &cases); err != nil {
		panic(err)
	}
	for _, it := range cases {
		problem := client.READER(it.Status, []byte(it.Body))
		value := reflect.ValueOf(problem)
		members := []any{}
		var kind any
		if problem.Kind() != "" {
			kind = problem.Kind()
			for place := 1; place < value.NumField(); place++ {
				members = append(members, shown(value.Field(place)))
			}
		}
		line, _ := json.Marshal([]any{kind, value.Field(0).FieldByName("Status").Interface(), members})
		fmt.Println(string(line))
	}
}
"#;

#[test]
fn vet_and_gofmt_have_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    if !is_installed("go") || !is_installed("gofmt") {
        return;
    }
    let folder = contracts::folder("go");
    std::fs::write(folder.join("go.mod"), "module example.test/clients\n\ngo 1.18\n").unwrap();
    let all = contracts::all();
    for contract in &all {
        let (package, command) =
            (folder.join(contract.name), folder.join("cmd").join(contract.name));
        std::fs::create_dir_all(&package).unwrap();
        std::fs::create_dir_all(&command).unwrap();
        let client = contract.client("go");
        std::fs::write(package.join("client.go"), &client).unwrap();
        let reader = word_after(&client, "\nfunc Read");
        let reader = format!("Read{reader}");
        let driver = DRIVER.replace("NAME", contract.name).replace("READER", &reader);
        std::fs::write(command.join("main.go"), driver).unwrap();
    }
    run(&folder, "go", &["vet", "./..."]);
    let names: Vec<_> = all.iter().map(|it| it.name).collect();
    let untidy = run(&folder, "gofmt", &[&["-l"], names.as_slice()].concat());
    assert_eq!(untidy, "");
    for contract in &all {
        let cases = cases::of(contract, &BITS_64);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let printed = run(&folder, "go", &["run", &format!("./cmd/{}", contract.name)]);
        cases::compare(contract, &cases, &verdicts(&printed));
    }
}
