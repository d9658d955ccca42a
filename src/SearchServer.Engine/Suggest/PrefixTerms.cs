using System.Text;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Suggest;

/// <summary>A term, and in how many documents it is: the sum over the fields that were asked, deleted documents included.</summary>
public readonly record struct PrefixTerm(string Text, long DocFreq);

/// <summary>Finds the terms that begin as a word does whose end is not typed yet.</summary>
public static class PrefixTerms
{
    /// <summary>
    /// The most frequent terms of some fields that begin with a text; of those in as many documents the first in the order of their bytes. Every term with the prefix is looked at; memory is that of the terms returned.
    /// </summary>
    /// <param name="reader">The index.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="prefix">How they begin.</param>
    /// <param name="maxResults">The most terms that are returned.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxResults"/> is not positive.</exception>
    /// <exception cref="CorruptIndexException">A dictionary is damaged.</exception>
    public static IReadOnlyList<PrefixTerm> Find(DirectoryReader reader, IReadOnlyList<string> fields, string prefix, int maxResults)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxResults);
        using DirectoryReader.Hold hold = reader.Acquire();
        using AcceptedTerms terms = new(reader, fields, new PrefixAutomaton(Encoding.UTF8.GetBytes(prefix)));
        BestTerms best = new(maxResults);
        while (terms.Next()) best.Add(terms.Term, edits: 0, terms.DocFreq);
        return [.. best.Take().Select(term => new PrefixTerm(term.Text, term.DocFreq))];
    }
}
