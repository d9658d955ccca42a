using System.IO.Compression;
using System.Text;

namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>
/// A table that <c>tools/BuildGazetteers</c> compiles into the assembly: lines of fields with tabs between them, UTF-8, in Brotli. A field may be a list, with semicolons.
/// <code>
/// places.tsv.br         kind, country, state, population, name, further names, alternate names in other languages
/// nationalities.tsv.br  adjective or noun, country
/// words.tsv.br          word, traits as a number
/// nicknames.tsv.br      first name, nicknames
/// persons.tsv.br        name, further names (a single word counts where an archive has no other bearer), single words that always count
/// organisations.tsv.br  name, further names
/// </code>
/// </summary>
internal static class GazetteerResource
{
    public const string Places = "places.tsv.br";
    public const string Nationalities = "nationalities.tsv.br";
    public const string Words = "words.tsv.br";
    public const string Nicknames = "nicknames.tsv.br";
    public const string Persons = "persons.tsv.br";
    public const string Organisations = "organisations.tsv.br";

    /// <summary>The text of a table.</summary>
    public static string Read(string name)
    {
        using Stream resource = typeof(GazetteerResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        using BrotliStream content = new(resource, CompressionMode.Decompress);
        using StreamReader reader = new(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Takes the part before a separator off a text, or all of it if it has none.</summary>
    public static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text, char separator)
    {
        int at = text.IndexOf(separator);
        ReadOnlySpan<char> part = at < 0 ? text : text[..at];
        text = at < 0 ? default : text[(at + 1)..];
        return part;
    }
}
