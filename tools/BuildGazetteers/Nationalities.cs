namespace BuildGazetteers;

/// <summary>Adjectives and nouns of nationality with their countries.</summary>
internal sealed class Nationalities
{
    private readonly SortedDictionary<string, string> _countries = new(StringComparer.Ordinal);

    private Nationalities()
    {
    }

    public IEnumerable<string> Words => _countries.Keys;

    public static Nationalities Read(Sources sources)
    {
        Nationalities nationalities = new();
        foreach (string[] row in sources.List("countries.tsv")) nationalities.Add(row[0], row[3].Split(';', StringSplitOptions.RemoveEmptyEntries));
        using System.Text.Json.JsonDocument file = System.Text.Json.JsonDocument.Parse(File.ReadAllText(sources.PathOf("i18n-nationality.en.json")));
        HashSet<string> countries = [.. Countries.Read(sources).SelectMany(country => country.Names.Append(country.Name).Concat(country.Alternates))];
        foreach (System.Text.Json.JsonProperty entry in file.RootElement.GetProperty("nationalities").EnumerateObject())
        {
            string word = entry.Value.GetString()!;

            // Where a country has no adjective the file has the country's name, and where two have the same one, an explanation.
            if (!countries.Contains(word) && word.All(c => char.IsLetter(c) || c is ' ' or '-') && word != "Welsh") nationalities.Add(entry.Name, word);
        }

        return nationalities;
    }

    public IEnumerable<string> ToLines() => _countries.Select(word => $"{word.Key}\t{word.Value}");

    private void Add(string country, params IEnumerable<string> words)
    {
        foreach (string word in words) _countries.TryAdd(word, country);
    }
}
