using System.Text.Json;
using Microsoft.Extensions.Primitives;
using SearchServer.Problems;

namespace SearchServer.Http;

/// <summary>Reads parameters from the body of a request: a JSON object with a member for each, of the name that it has in an address. Numbers, true and false are taken as they are written, an array as several values, and null as none.</summary>
/// <param name="Values">The parameters by their names, whatever these are.</param>
internal sealed record JsonParameters(IReadOnlyDictionary<string, StringValues> Values)
{
    private const string Code = "invalid-body";

    /// <summary>Reads the body before the handler, and what stands before that, is asked: nobody waits for a body that comes slowly but its own request.</summary>
    /// <exception cref="RequestException">The body is no such object; the message says where.</exception>
    public static async ValueTask<JsonParameters?> BindAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.ContentType is null) throw new RequestException("unsupported-media-type", "The body: expected the content type application/json, found none.", StatusCodes.Status415UnsupportedMediaType);
        using JsonDocument body = await ParseAsync(request).ConfigureAwait(false);
        if (body.RootElement.ValueKind != JsonValueKind.Object) throw new RequestException(Code, $"The body: expected an object with the parameters as members, found {NameOf(body.RootElement)}.");
        Dictionary<string, StringValues> parameters = new(StringComparer.Ordinal);
        foreach (JsonProperty member in body.RootElement.EnumerateObject())
        {
            string name = TextOf(() => member.Name, "A name in the body");

            // What is given twice has both values, as in an address.
            parameters[name] = StringValues.Concat(parameters.GetValueOrDefault(name), ValuesOf(name, member.Value));
        }

        return new JsonParameters(parameters);
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            // The message ends with the place, as the framework counts and names it.
            throw new RequestException(Code, $"The body is not JSON, in line {e.LineNumber + 1} at byte {e.BytePositionInLine + 1}: {e.Message.Split(" LineNumber:")[0]}");
        }
    }

    private static StringValues ValuesOf(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => StringValues.Empty,
        JsonValueKind.Array => new StringValues([.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? TextOf(item.GetString, $"Parameter '{name}'") : throw Invalid(name, "texts in the array", item))]),
        JsonValueKind.String => TextOf(value.GetString, $"Parameter '{name}'"),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Invalid(name, "a text, a number, true, false or an array of texts", value),
    };

    /// <summary>A text of the body; escapes in it may stand for half a character, which is none.</summary>
    private static string TextOf(Func<string?> read, string what)
    {
        try
        {
            return read()!;
        }
        catch (InvalidOperationException)
        {
            throw new RequestException(Code, $"{what}: expected a text, found an escape that stands for half a character.");
        }
    }

    private static RequestException Invalid(string name, string expected, JsonElement found) => new(Code, $"Parameter '{name}': expected {expected}, found {NameOf(found)}.");

    private static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => value.GetRawText(),
    };
}
