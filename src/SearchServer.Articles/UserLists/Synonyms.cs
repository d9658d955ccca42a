using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using SearchServer.Articles.Interpreting;

namespace SearchServer.Articles.UserLists;

/// <summary>What a user says means the same: words and sequences of words, by which queries find articles that have others. Immutable and safe to share.</summary>
public sealed class Synonyms
{
    /// <summary>No synonyms.</summary>
    public static readonly Synonyms None = new([], []);

    private readonly IReadOnlyCollection<SynonymEntry> _entries;

    /// <summary>The entries by how their words are looked for in a language, made when it is first asked for.</summary>
    private readonly ConcurrentDictionary<string, Lazy<SynonymTable>> _tables = new(StringComparer.Ordinal);

    internal Synonyms(IReadOnlyCollection<SynonymEntry> entries, ImmutableArray<UserListException> mistakes)
    {
        _entries = entries;
        Mistakes = mistakes;
    }

    /// <summary>How many words and sequences of words have synonyms.</summary>
    public int Count => _entries.Count;

    /// <summary>What of the file could not be used, line by line; the rest can.</summary>
    public ImmutableArray<UserListException> Mistakes { get; }

    /// <summary>Reads a file in Solr's format (<see cref="SynonymFile"/>).</summary>
    /// <exception cref="UserListException">It is no file, or too long.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Synonyms Load(string path) => SynonymFile.Read(path);

    /// <summary>Each word or sequence with what it stands for.</summary>
    internal IEnumerable<SynonymEntry> Entries => _entries;

    /// <summary>The entries as they are looked up in a language; in none (an empty name) as they are typed.</summary>
    internal SynonymTable In(string language, Lexicon lexicon) => _tables.GetOrAdd(language, name => new Lazy<SynonymTable>(() => new SynonymTable(_entries, text => lexicon.KeyOf(name, text)))).Value;
}

/// <summary>A word or sequence of words, and what else is found by it.</summary>
/// <param name="text">As it is written, one blank between words.</param>
internal sealed class SynonymEntry(string text)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _others = [];

    /// <summary>As it is written.</summary>
    public string Text => text;

    /// <summary>What it stands for, each once, in the order of the file.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>Whether it is still looked for itself: a rule with an arrow alone replaces it.</summary>
    public bool KeepsOwn { get; set; }

    /// <summary>Adds what it stands for.</summary>
    public void Add(IEnumerable<string> others) => _others.AddRange(others.Where(_known.Add));
}

/// <summary>Entries by their keys: words in whatever form have one.</summary>
internal sealed class SynonymTable
{
    private readonly FrozenDictionary<string, SynonymEntry[]> _byKey;

    public SynonymTable(IEnumerable<SynonymEntry> entries, Func<string, string> keyOf)
    {
        _byKey = entries.GroupBy(entry => keyOf(entry.Text)).Where(same => same.Key.Length > 0).ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        MaxTerms = _byKey.Keys.Select(key => key.AsSpan().Count(' ') + 1).DefaultIfEmpty().Max();
    }

    /// <summary>The most terms that a key has.</summary>
    public int MaxTerms { get; }

    /// <summary>The entries of a key; none if there are none.</summary>
    public SynonymEntry[] Find(string key) => _byKey.GetValueOrDefault(key, []);
}
