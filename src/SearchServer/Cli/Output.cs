using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchServer.Cli;

/// <summary>How commands print.</summary>
internal static class Output
{
    /// <summary>JSON for scripts.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A number of things, as in <c>1 article</c> and <c>12,345 articles</c>.</summary>
    public static string Count(long number, string thing, string? things = null) => number == 1 ? $"1 {thing}" : $"{number:N0} {things ?? thing + "s"}";

    /// <summary>A text on one line, and without characters that a terminal would obey.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
