using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchServer.Testing;

namespace SearchServer.Tests.Api;

/// <summary>A parameter of an operation.</summary>
internal sealed record ApiParameter(string Name, bool IsInPath, JsonElement Schema);

/// <summary>What a client may ask for: a method of a path.</summary>
/// <param name="Method">As it is sent.</param>
/// <param name="Path">With names of parameters in braces.</param>
/// <param name="Parameters">Those of the path and of the query; headers are random for all.</param>
/// <param name="Bodies">The schemas of bodies by their content types; empty where there is none.</param>
/// <param name="Answers">By their status, the schemas of answers by their content types.</param>
/// <param name="Scope">What a key must be good for; null if none is needed.</param>
internal sealed record ApiOperation(
    string Method, string Path, IReadOnlyList<ApiParameter> Parameters, IReadOnlyDictionary<string, JsonElement> Bodies, IReadOnlyDictionary<int, Dictionary<string, JsonElement>> Answers, string? Scope)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>The API as docs/openapi.json describes it.</summary>
internal sealed partial class ApiDescription
{
    private readonly JsonElement _document = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestData.Repository, "docs", "openapi.json"))).RootElement;

    public ApiDescription() => Operations = [.. _document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => OperationOf(path.Name, method.Name.ToUpperInvariant(), method.Value)))];

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>A schema of the document by its name.</summary>
    public JsonElement Schema(string name) => _document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    /// <summary>What a schema says, or the one that it names.</summary>
    public JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out JsonElement name) ? Schema(name.GetString()!.Split('/')[^1]) : schema;

    private static ApiOperation OperationOf(string path, string method, JsonElement operation) => new(
        method,
        path,
        operation.TryGetProperty("parameters", out JsonElement parameters) ? [.. parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() != "header").Select(one => new ApiParameter(one.GetProperty("name").GetString()!, one.GetProperty("in").GetString() == "path", one.GetProperty("schema")))] : [],
        operation.TryGetProperty("requestBody", out JsonElement body) ? SchemasOf(body) : [],
        operation.GetProperty("responses").EnumerateObject().ToDictionary(answer => int.Parse(answer.Name, CultureInfo.InvariantCulture), answer => SchemasOf(answer.Value)),
        ScopeOf(operation));

    private static Dictionary<string, JsonElement> SchemasOf(JsonElement message) =>
        message.TryGetProperty("content", out JsonElement content) ? content.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.GetProperty("schema")) : [];

    /// <summary>An operation that asks for one of several things, of which one is nothing, asks for no key.</summary>
    private static string? ScopeOf(JsonElement operation) => operation.TryGetProperty("security", out JsonElement security) && security.EnumerateArray().All(one => one.EnumerateObject().Any())
        ? ScopeName().Match(operation.GetProperty("responses").GetProperty("403").GetProperty("description").GetString()!).Groups[1].Value
        : null;

    [GeneratedRegex("with the scope ([a-z]+)")]
    private static partial Regex ScopeName();
}
