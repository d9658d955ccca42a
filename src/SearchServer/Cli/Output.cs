using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchServer.Articles;

namespace SearchServer.Cli;

/// <summary>How commands print.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly JsonSerializerOptions s_jsonLine = new(s_json) { WriteIndented = false };

    /// <summary>A number of things, as in <c>1 article</c> and <c>12,345 articles</c>.</summary>
    public static string Count(long number, string thing, string? things = null) => number == 1 ? $"1 {thing}" : $"{number:N0} {things ?? thing + "s"}";

    /// <summary>Prints a line. What of it comes from the input, an id, a path, a title, cannot make it two, nor a terminal do anything.</summary>
    public static void WriteLine(string line) => Console.WriteLine(Line(line));

    /// <summary>Prints a line where errors go.</summary>
    public static void WriteError(string line) => Console.Error.WriteLine(Line(line));

    /// <summary>Prints what a command has to say: JSON for scripts, or what is for people.</summary>
    public static void Write<T>(T result, bool json, Action<T> forPeople)
    {
        if (json) WriteJson(result, s_json);
        else forPeople(result);
    }

    /// <summary>Prints JSON on one line, where several results follow each other.</summary>
    public static void WriteJsonLine<T>(T result) => WriteJson(result, s_jsonLine);

    private static void WriteJson<T>(T result, JsonSerializerOptions options) => Console.WriteLine(Escaped(JsonSerializer.Serialize(result, options), static rune => rune.Value is not ('\n' or '\r') && IsEscaped(rune)));

    /// <summary>Prose on one line: white space of any kind is a space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text as a line shows it: characters that a terminal would obey, that would end the line or change how others are shown stand as escapes, as <c>\u202E</c>.</summary>
    public static string Line(string text) => Escaped(text, IsEscaped);

    /// <summary>Of what is not shown, the two that join letters or keep them apart are a part of words in some scripts, and of emoji.</summary>
    private static bool IsEscaped(Rune rune) => rune.Value is not (0x200C or 0x200D) && ControlCharacters.Contains(rune);

    private static string Escaped(string text, Func<Rune, bool> isEscaped) => ControlCharacters.Replace(text, isEscaped, static rune => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ => string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:X4}")),
    });
}
