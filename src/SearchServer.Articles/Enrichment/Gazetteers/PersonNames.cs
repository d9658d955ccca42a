using System.Globalization;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>Words that are parts of names, which first names are forms of each other, and persons whom news names without introduction.</summary>
internal sealed class PersonNames
{
    private readonly Dictionary<ulong, NameTraits> _words = [];
    private readonly Dictionary<string, string[]> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, string> _known = [];
    private readonly HashSet<ulong> _sure = [];

    public PersonNames()
    {
        ReadOnlySpan<char> lines = GazetteerResource.Read(GazetteerResource.Words);
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            _words[NameFolding.HashFolded(GazetteerResource.Next(ref line, '\t'))] = (NameTraits)ushort.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        lines = GazetteerResource.Read(GazetteerResource.Nicknames);
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            string name = GazetteerResource.Next(ref line, '\t').ToString();
            _forms[name] = line.ToString().Split(';');
        }

        lines = GazetteerResource.Read(GazetteerResource.Persons);
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            string name = GazetteerResource.Next(ref line, '\t').ToString();
            _known.TryAdd(NameFolding.Hash(name), name);
            ReadOnlySpan<char> others = GazetteerResource.Next(ref line, '\t');
            while (!others.IsEmpty) _known.TryAdd(NameFolding.Hash(GazetteerResource.Next(ref others, ';')), name);
            while (!line.IsEmpty)
            {
                ulong word = NameFolding.Hash(GazetteerResource.Next(ref line, ';'));
                _known.TryAdd(word, name);
                _sure.Add(word);
            }
        }
    }

    /// <summary>What a word is known as.</summary>
    public NameTraits TraitsOf(ReadOnlySpan<char> word) => _words.GetValueOrDefault(NameFolding.Hash(word));

    /// <summary>The first names that a person of this folded first name may also be called by: nicknames, and the name in other languages; or the names that it is a nickname of.</summary>
    public ReadOnlySpan<string> FormsOf(string firstName) => _forms.GetValueOrDefault(firstName);

    /// <summary>Whether two folded first names can be the same person's: equal, or forms of each other.</summary>
    public bool AreForms(string firstName, string other) => firstName == other || FormsOf(firstName).Contains(other);

    /// <summary>The person whom a name stands for wherever it stands without introduction: <c>Zelenskiy</c> for Volodymyr Zelensky. Null if it stands for nobody in particular.</summary>
    public string? Known(ReadOnlySpan<char> name) => _known.GetValueOrDefault(NameFolding.Hash(name));

    /// <summary>Whether a single word stands for that person whatever a corpus says: nobody else is called Obama.</summary>
    public bool IsSure(ReadOnlySpan<char> word) => _sure.Contains(NameFolding.Hash(word));
}
