using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using WordForms = SearchServer.Engine.Analysis.WordForms;

namespace SearchServer.LuceneNet.Analysis;

/// <summary>Stems by way of filters of Lucene.Net: each word is a text of one token.</summary>
/// <param name="words">Where words go in.</param>
/// <param name="filters">The last of the filters behind it.</param>
internal sealed class FilteredForms(WordStream words, TokenStream filters) : WordForms
{
    private readonly ICharTermAttribute _term = words.GetAttribute<ICharTermAttribute>();

    public override ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word, out bool isStopWord)
    {
        words.Set(word);
        isStopWord = !filters.IncrementToken();
        if (isStopWord) return default;

        // A word that is nothing but an ending stays.
        return _term.Length > 0 ? _term.Buffer.AsSpan(0, _term.Length) : word;
    }
}
