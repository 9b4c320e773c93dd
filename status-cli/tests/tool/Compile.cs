using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

/// <summary>A compiler of C# 10 that prints every warning: library|program OUTPUT REFERENCES SOURCE...</summary>
internal static class Compile
{
    private static int Main(string[] words)
    {
        bool isLibrary = words[0] == "library";
        var parsing = new CSharpParseOptions(
            LanguageVersion.CSharp10, isLibrary ? DocumentationMode.Diagnose : DocumentationMode.None);
        var trees = words.Skip(3).Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, path));
        var references = words[2].Split(':').SelectMany(it => Directory.Exists(it) ? Directory.GetFiles(it, "*.dll") : new[] { it });
        var options = new CSharpCompilationOptions(
            isLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
            warningLevel: 9999,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: NullableContextOptions.Enable);
        var name = Path.GetFileNameWithoutExtension(words[1]);
        var metadata = references.Where(IsManaged).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var result = CSharpCompilation.Create(name, trees, metadata, options).Emit(words[1]);
        foreach (var it in result.Diagnostics.Where(it => it.Severity != DiagnosticSeverity.Hidden))
        {
            Console.WriteLine(it);
        }
        return result.Success ? 0 : 1;
    }

    private static bool IsManaged(string path)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
