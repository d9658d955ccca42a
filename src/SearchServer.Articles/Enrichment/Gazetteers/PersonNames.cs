using System.Globalization;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>Words that are parts of names, which first names are forms of each other, and persons whom news names without introduction.</summary>
internal sealed class PersonNames
{
    private readonly Dictionary<ulong, NameTraits> _words = [];
    private readonly Dictionary<ulong, ulong[]> _nicknames = [];
    private readonly Dictionary<ulong, string> _known = [];

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
            ulong name = NameFolding.HashFolded(GazetteerResource.Next(ref line, '\t'));
            List<ulong> nicknames = [];
            while (!line.IsEmpty) nicknames.Add(NameFolding.HashFolded(GazetteerResource.Next(ref line, ';')));
            _nicknames[name] = [.. nicknames];
        }

        lines = GazetteerResource.Read(GazetteerResource.Persons);
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            string name = GazetteerResource.Next(ref line, '\t').ToString();
            _known.TryAdd(NameFolding.Hash(name), name);
            while (!line.IsEmpty) _known.TryAdd(NameFolding.Hash(GazetteerResource.Next(ref line, ';')), name);
        }
    }

    /// <summary>What a word is known as.</summary>
    public NameTraits TraitsOf(ReadOnlySpan<char> word) => _words.GetValueOrDefault(NameFolding.Hash(word));

    /// <summary>Whether two first names can be the same person's: equal, one a nickname of the other, or both nicknames of a third.</summary>
    public bool AreForms(ReadOnlySpan<char> firstName, ReadOnlySpan<char> other)
    {
        ulong a = NameFolding.Hash(firstName);
        ulong b = NameFolding.Hash(other);
        return a == b || _nicknames.TryGetValue(a, out ulong[]? ofA) && ofA.Contains(b) || _nicknames.TryGetValue(b, out ulong[]? ofB) && ofB.Contains(a);
    }

    /// <summary>The person whom a name stands for wherever it stands without introduction: <c>Zelenskiy</c> for Volodymyr Zelensky. Null if it stands for nobody in particular.</summary>
    public string? Known(ReadOnlySpan<char> name) => _known.GetValueOrDefault(NameFolding.Hash(name));
}
