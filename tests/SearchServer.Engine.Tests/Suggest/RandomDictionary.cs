using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.Engine.Suggest;
using SearchServer.Engine.Tests.Indexing;
using SearchServer.Engine.Tests.Search;
using SearchServer.Testing;

namespace SearchServer.Engine.Tests.Suggest;

/// <summary>The terms of an index of several fields and segments, as a list.</summary>
internal sealed class RandomDictionary
{
    private static readonly string[] s_fields = ["a", "b", "c"];

    private readonly List<(string Field, string Word)> _occurrences = [];

    private RandomDictionary(RandomSource random)
    {
        string[] words = [.. Enumerable.Range(0, random.Between(1, 400)).Select(_ => RandomWords.Word(random, 8))];
        Words = [.. words, .. words.Select(word => RandomWords.Edited(random, word))];
    }

    /// <summary>The words that terms are taken from.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Commits up to 600 documents, a term or none a field.</summary>
    public static RandomDictionary Index(MemoryDirectory directory, RandomSource random)
    {
        RandomDictionary dictionary = new(random);
        using IndexWriter writer = new(directory, WriterScenario.Options with { MergePolicy = null });
        for (int documents = random.Between(1, 600); documents > 0; documents--)
        {
            Document document = [];
            foreach (string field in s_fields.Where(_ => random.OneIn(2)))
            {
                string word = dictionary.Words[random.Skewed(dictionary.Words.Count)];
                document.Add(new StringField(field, word));
                dictionary._occurrences.Add((field, word));
            }

            writer.Add(document);
            if (random.OneIn(150)) writer.Flush();
        }

        writer.Commit();
        return dictionary;
    }

    public static IReadOnlyList<string> SomeFields(RandomSource random) => random.Some(s_fields, random.Between(1, 3));

    /// <summary>The terms of some fields with the sums of their documents.</summary>
    public IEnumerable<PrefixTerm> TermsOf(IReadOnlyList<string> fields) =>
        _occurrences.Where(occurrence => fields.Contains(occurrence.Field)).GroupBy(occurrence => occurrence.Word).Select(group => new PrefixTerm(group.Key, group.Count()));
}
