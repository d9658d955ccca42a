using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.CompileOutlets;

/// <summary>Reads the list of names and domains, and makes its names ones that can be shown.</summary>
internal static class SourceList
{
    /// <summary>An acronym in parentheses behind a name is its alias.</summary>
    private const int MaxAcronym = 6;

    /// <summary>The outlets, those with more readers first.</summary>
    public static List<Outlet> Read(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using JsonDocument json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateArray().OrderBy(TrafficOf).ThenBy(DomainOf, StringComparer.Ordinal).Select(Read).Where(outlet => outlet.Name.Length > 0)];
    }

    private static string DomainOf(JsonElement source) => source.GetProperty("domain").GetString()!;

    private static int TrafficOf(JsonElement source) => (source.TryGetProperty("traffic", out JsonElement traffic) ? traffic.GetString() : null) switch
    {
        "high-traffic" => 0,
        "medium-traffic" => 1,
        _ => 2,
    };

    private static Outlet Read(JsonElement source)
    {
        (string name, ImmutableArray<string> aliases) = ReadName(source.GetProperty("name").GetString()!.Replace('\\', '/').Replace('|', '/').Trim());
        (string host, string below) = HostName.Split(DomainOf(source));
        below = below.TrimEnd('/');
        bool isEverybodys = HostName.IsHosting(host) || HostName.IsCarrier(host) || below.Contains(' ') || below.Count(c => c == '/') >= OutletRegistry.MaxPathParts;
        ImmutableArray<string> domains = host.Length == 0 || isEverybodys ? [] : [below.Length == 0 ? host : $"{host}/{below}"];
        return new Outlet(name, aliases, domains, IsAgency: false);
    }

    private static (string Name, ImmutableArray<string> Aliases) ReadName(string name)
    {
        // A station by its call letters: "KWCH - Wichita News" is KWCH.
        int dash = name.IndexOf(" - ", StringComparison.Ordinal);
        if (dash is 4 or 7 && name[0] is 'K' or 'W' && name[..4].All(char.IsAsciiLetterUpper) && (dash == 4 || name[4] == '-')) return (name[..dash], [name]);

        int open = name.LastIndexOf('(');
        if (open <= 1) return (name, []);
        string before = name[..open].Trim();
        if (!name.EndsWith(')')) return (before, []);
        string inside = name[(open + 1)..^1];
        if (inside.Length is > 1 and <= MaxAcronym && inside.All(char.IsAsciiLetterUpper) && IsAcronym(inside, before)) return (before, [inside, name]);
        return HostName.IsHost(inside) ? (before, [name]) : (name, []);
    }

    /// <summary>Whether the letters begin words of a name, in their order: "UK" is no acronym of "The Observer".</summary>
    private static bool IsAcronym(string letters, string name)
    {
        int found = 0;
        for (int i = 0; i < name.Length && found < letters.Length; i++)
        {
            if ((i == 0 || !char.IsLetter(name[i - 1]) || char.IsUpper(name[i])) && char.ToUpperInvariant(name[i]) == letters[found]) found++;
        }

        return found == letters.Length;
    }
}
