using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Acme.Orders;

internal static class Driver
{
    private static readonly string[] Shared = { "Kind", "Detail", "Retry" };

    private static readonly JsonSerializerOptions CamelCase = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static Dictionary<string, object?> Members(ApiError problem)
    {
        const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public;
        return problem.GetType().GetProperties(Own)
            .Where(it => !Shared.Contains(it.Name))
            .ToDictionary(it => JsonNamingPolicy.CamelCase.ConvertName(it.Name), it => it.GetValue(problem));
    }

    private static HttpRequestMessage Request(JsonElement it)
    {
        string Text(string name) => it.GetProperty(name).GetString()!;
        var request = new HttpRequestMessage(new HttpMethod(Text("method")), Text("url"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Text("body"))),
        };
        foreach (var header in it.GetProperty("headers").EnumerateObject())
        {
            string value = header.Value.GetString()!;
            if (!request.Headers.TryAddWithoutValidation(header.Name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(header.Name, value);
            }
        }
        return request;
    }

    private static async Task Main()
    {
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false });
        using var requests = JsonDocument.Parse(File.ReadAllText("requests.json"));
        foreach (var it in requests.RootElement.EnumerateArray())
        {
            using var request = Request(it);
            using var response = await client.SendAsync(request);
            string body = await response.Content.ReadAsStringAsync();
            ApiError problem = ApiError.Read((int)response.StatusCode, body);
            object? detail = problem.GetType().GetProperty("Detail")?.GetValue(problem);
            string? retry = problem.Retry?.ToString().ToLowerInvariant();
            object? last = problem is UnknownApiError unknown ? unknown.Document : (object)Members(problem);
            var line = new object?[] { problem.Kind, problem.Status, problem.Title, detail, retry, last };
            Console.WriteLine(JsonSerializer.Serialize(line, CamelCase));
        }
    }
}
