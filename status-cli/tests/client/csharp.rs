//! C#: Roslyn with every warning, and .NET.

use std::fmt::Write;

use crate::cases::{BITS_64, verdicts};
use crate::tool::roslyn::Roslyn;
use crate::{cases, contracts};

const DRIVER: &str = r#"
using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

internal static class Driver
{
    private static readonly string[] Own = { "Kind", "Detail", "Retry", "EqualityContract" };

    private static object? Shown(object? value) => value switch
    {
        null => null,
        JsonElement element => element.ValueKind switch
        {
            JsonValueKind.Array => $"list of {element.GetArrayLength()}",
            JsonValueKind.Object => "object",
            _ => element,
        },
        string or bool or long or ulong or double => value,
        IDictionary => "object",
        IList list => $"list of {list.Count}",
        _ => "object",
    };

    private static void Print(object problem, string? kind, int status)
    {
        var properties = problem.GetType().GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public);
        var members = properties.Where(it => !Own.Contains(it.Name)).Select(it => Shown(it.GetValue(problem)));
        var line = new object?[] { kind, status, kind == null ? Array.Empty<object?>() : members.ToArray() };
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Console.WriteLine(JsonSerializer.Serialize(line, options));
    }

    private static void Main(string[] words)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText("cases.json"));
        foreach (var it in cases.RootElement.EnumerateArray())
        {
            int status = it.GetProperty("status").GetInt32();
            string body = it.GetProperty("body").GetString()!;
            switch (words[0])
            {
ARMS            }
        }
    }
}
"#;

#[test]
fn roslyn_has_nothing_to_say_and_every_response_is_read_as_it_has_to_be() {
    let Some(roslyn) = Roslyn::installed() else { return };
    let folder = contracts::folder("csharp");
    let all = contracts::all();
    let (mut arms, mut sources) = (String::new(), Vec::new());
    for contract in &all {
        let (name, error) = (contract.name, contract.type_name());
        let source = format!("{name}.cs");
        std::fs::write(folder.join(&source), contract.client_in_package("csharp")).unwrap();
        sources.push(source);
        writeln!(arms, "case \"{name}\": {{ var read = {name}.{error}.Read(status, body); Print(read, read.Kind, read.Status); break; }}").unwrap();
    }
    std::fs::write(folder.join("Driver.cs"), DRIVER.replace("ARMS", &arms)).unwrap();
    let sources: Vec<_> = sources.iter().map(String::as_str).collect();
    roslyn.library(&folder, "clients.dll", &sources);
    roslyn.program(&folder, "driver.dll", "clients.dll", "Driver.cs");
    for contract in &all {
        let cases = cases::of(contract, &BITS_64);
        std::fs::write(folder.join("cases.json"), cases::to_json(&cases)).unwrap();
        let printed = roslyn.run(&folder, &["driver.dll", contract.name]);
        cases::compare(contract, &cases, &verdicts(&printed));
    }
}
