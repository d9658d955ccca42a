using System.Globalization;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;
using YamlDotNet.RepresentationModel;

namespace BuildGazetteers;

/// <summary>Persons whom news names without introduction: the list of this project, members of the Congress and presidents of the United States, heads of governments.</summary>
internal static class KnownPersons
{
    /// <summary>Heads of governments who left office earlier are history, of whom news gives the full name.</summary>
    private const int FirstYearOfNews = 1970;

    private const int MinSurnameLength = 5;

    public static IEnumerable<string> Read(Sources sources, NameWords names)
    {
        Dictionary<string, (string[] Others, string[] Sure)> persons = new(StringComparer.Ordinal);
        HashSet<string> taken = [];
        foreach (string[] row in sources.List("persons.tsv")) Add(row[0], row[1].Split(';', StringSplitOptions.RemoveEmptyEntries), row[2].Split(';', StringSplitOptions.RemoveEmptyEntries));
        foreach (string file in (string[])["executive", "legislators-current"])
        {
            foreach (YamlMappingNode name in Names(sources.PathOf($"people/us-legislators/{file}.yaml")))
            {
                string last = Text(name, "last")!;
                string first = Text(name, "first")!;
                string full = Text(name, "official_full") ?? $"{first} {last}";
                string?[] others = [$"{first} {last}", Text(name, "nickname") is { } nickname ? $"{nickname} {last}" : null];
                Add(full, others.OfType<string>().Where(other => other != full), []);
            }
        }

        ILookup<string, string> leaders = sources.Rows("people/archigos.csv.gz", ',', hasHeader: true)
            .Where(row => row.Length > 17 && int.TryParse(row[6].AsSpan(0, Math.Min(4, row[6].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year >= FirstYearOfNews)
            .Where(row => row[17].Contains("/resource/", StringComparison.Ordinal))
            .ToLookup(row => row[4], row => FullName(row[17]));
        foreach (IGrouping<string, string> leader in leaders)
        {
            string[] bearers = [.. leader.Distinct()];
            string surname = NameFolding.Fold(leader.Key);
            bool isSole = bearers.Length == 1 && surname.Length >= MinSurnameLength && !surname.Contains(' ', StringComparison.Ordinal)
                && names.TraitsOf(surname) == NameTraits.None && NameFolding.Fold(bearers[0]).Split(' ')[^1] == surname;
            foreach (string bearer in bearers) Add(bearer, isSole ? [leader.Key] : [], []);
        }

        return persons.Select(person => $"{person.Key}\t{string.Join(';', person.Value.Others)}\t{string.Join(';', person.Value.Sure)}");

        void Add(string name, IEnumerable<string> others, IEnumerable<string> sure)
        {
            if (taken.Contains(NameFolding.Fold(name)) || others.Any(other => other.Contains(' ', StringComparison.Ordinal) && taken.Contains(NameFolding.Fold(other)))) return;
            taken.Add(NameFolding.Fold(name));
            persons[name] = ([.. others.Where(other => taken.Add(NameFolding.Fold(other)))], [.. sure.Where(other => taken.Add(NameFolding.Fold(other)))]);
        }
    }

    private static IEnumerable<YamlMappingNode> Names(string path)
    {
        using StreamReader reader = new(path);
        YamlStream yaml = new();
        yaml.Load(reader);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(person => (YamlMappingNode)person.Children["name"]);
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>The name in an address of DBpedia, without what tells it apart in brackets.</summary>
    private static string FullName(string address)
    {
        string name = Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]).Replace('_', ' ');
        int bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }
}
