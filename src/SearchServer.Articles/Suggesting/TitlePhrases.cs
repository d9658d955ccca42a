using SearchServer.Articles.Entities;
using SearchServer.Articles.Interpreting;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Suggest;

namespace SearchServer.Articles.Suggesting;

/// <summary>
/// Words that titles have in common, one to three side by side, by how they begin. Titles are short and say what an article is about; they are put together from the index, for to read all that are stored takes hundreds of times as
/// long. Names that entities are suggested by are left out. Made once a reader; safe to share between threads.
/// </summary>
internal sealed class TitlePhrases
{
    /// <summary>So many titles are looked at in each language, those that were indexed last: it bounds memory and time.</summary>
    private const int MaxTitles = 100_000;

    /// <summary>A phrase is in one of so many titles, and in three.</summary>
    private const int TitlesAPhrase = 5_000;
    private const int MinCount = 3;

    /// <summary>A shorter word is no phrase by itself.</summary>
    private const int MinWord = 4;

    private readonly List<string> _phrases = [];
    private readonly NameCompleter _completer;

    public TitlePhrases(DirectoryReader reader, EntityTable entities, Lexicon lexicon, ArticleWeights weights)
    {
        NameCompleter.Builder builder = new();
        int minCount = Math.Max(MinCount, Math.Min(reader.NumDocs, MaxTitles) / TitlesAPhrase);
        foreach (string language in lexicon.Languages)
        {
            // In a letter, as Chinese characters come, there is no phrase, and behind a genitive something is missing.
            FrequentPhrasesOptions options = new(minCount, MaxTitles, word => word.Length < 2 || word.EndsWith("'s", StringComparison.Ordinal) || lexicon.StemsOf(language, word).IsEmpty);
            foreach (FrequentPhrase phrase in FrequentPhrases.Find(reader, ArticleFields.WordsField(ArticleFields.Title, language), options, ArticleFields.Day, weights.Of))
            {
                string text = string.Join(' ', phrase.Words);
                if (phrase.Words is [{ Length: < MinWord }] || IsName(text, phrase.Count, entities)) continue;
                builder.AddEntry();
                builder.AddName(phrase.Words, phrase.Weight);
                _phrases.Add(text);
            }
        }

        _completer = builder.Build();
    }

    /// <summary>The phrases of which words were begun, exactly and with a typing mistake, each the best first.</summary>
    public IEnumerable<Completion> Complete(IReadOnlyList<string> begun, int count)
    {
        Completions completions = _completer.Complete(begun, count);
        return completions.Exact.Concat(completions.Misspelt);
    }

    /// <summary>The phrase that a completion is.</summary>
    public string TextOf(Completion completion) => _phrases[completion.Entry];

    /// <summary>Whether an entity is called so, and is in as many articles: it is suggested in place of the words.</summary>
    private static bool IsName(string text, int count, EntityTable entities) => Enum.GetValues<EntityKind>().Any(kind => entities.Find(kind, text)?.Count >= count);
}
