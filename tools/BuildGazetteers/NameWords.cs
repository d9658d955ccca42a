using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace BuildGazetteers;

/// <summary>What each word is known as.</summary>
internal sealed class NameWords
{
    /// <summary>Words of place names of fewer letters say nothing.</summary>
    private const int MinPlaceWordLength = 4;

    private readonly SortedDictionary<string, NameTraits> _traits = new(StringComparer.Ordinal);
    private readonly CommonWords _common;

    private NameWords(CommonWords common) => _common = common;

    public NameTraits TraitsOf(string folded) => _traits.GetValueOrDefault(folded);

    public static NameWords Read(Sources sources, CommonWords common)
    {
        NameWords words = new(common);
        words.Add("firstnames/all.txt", NameTraits.FirstName, sources);
        words.Add("firstnames/us.txt", NameTraits.FirstName, sources);
        words.Add("firstnames/stdlib_male_first_en.txt", NameTraits.FirstName | NameTraits.Male, sources);
        words.Add("firstnames/stdlib_female_first_en.txt", NameTraits.FirstName | NameTraits.Female, sources);
        words.Add("surnames/all.txt", NameTraits.Surname, sources);
        words.Add("surnames/us.txt", NameTraits.Surname, sources);
        foreach (string word in common.Frequent) words.Add(word, NameTraits.CommonWord);
        return words;
    }

    public void Add(IEnumerable<PlaceRow> places, Nationalities nationalities)
    {
        foreach (PlaceRow place in places)
        {
            foreach (string name in place.Names.Append(place.Name))
            {
                string[] words = NameFolding.Fold(name).Split(' ');
                if (words.Length == 1) Add(words[0], place.Kind == PlaceKind.Country ? NameTraits.Place | NameTraits.Country : NameTraits.Place);
                else foreach (string word in words.Where(word => word.Length >= MinPlaceWordLength)) Add(word, NameTraits.PlaceWord);
            }
        }

        foreach (string word in nationalities.Words.Where(word => !word.Contains(' ', StringComparison.Ordinal))) Add(NameFolding.Fold(word), NameTraits.Nationality);
    }

    public IEnumerable<string> ToLines() => _traits.Select(word => $"{word.Key}\t{(int)word.Value}");

    private void Add(string list, NameTraits traits, Sources sources)
    {
        foreach (string line in File.ReadLines(sources.PathOf("names/" + list)))
        {
            string folded = NameFolding.Fold(line);
            if (folded.Length > 1 && !folded.Contains(' ', StringComparison.Ordinal)) Add(folded, traits);
        }
    }

    private void Add(string word, NameTraits traits) =>
        _traits[word] = _traits.GetValueOrDefault(word, _common.Contains(word) ? NameTraits.CommonWord : NameTraits.None) | traits;
}
