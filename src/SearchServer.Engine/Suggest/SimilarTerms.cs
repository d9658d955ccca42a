using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.Suggest;

/// <summary>How similar a term must be.</summary>
/// <param name="MaxEdits">The most characters that are inserted, left out, replaced, or exchanged with their neighbour: 0 to 2.</param>
/// <param name="PrefixLength">So many of the word's first characters are not edited.</param>
/// <param name="MaxResults">The most terms that are returned.</param>
public sealed record SimilarTermsOptions(int MaxEdits, int PrefixLength, int MaxResults);

/// <summary>A term, how many edits away it is, and in how many documents: the sum over the fields that were asked, deleted documents included.</summary>
public readonly record struct SimilarTerm(string Text, int Edits, long DocFreq);

/// <summary>Finds the terms that a word may have been meant to be.</summary>
public static class SimilarTerms
{
    /// <summary>
    /// The terms of some fields that are a few edits away from a word, the word itself among them. Fewer edits come first, then more documents, then the order of the bytes.
    /// The work is that of reading the blocks of the dictionary whose prefix can be made of the word, in each segment and field; memory is that of the terms returned.
    /// </summary>
    /// <param name="reader">The index.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="word">The word, as the fields' analyzer makes terms of it.</param>
    /// <param name="options">How similar.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="CorruptIndexException">A dictionary is damaged.</exception>
    public static IReadOnlyList<SimilarTerm> Find(DirectoryReader reader, IReadOnlyList<string> fields, string word, SimilarTermsOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxResults);
        LevenshteinAutomaton automaton = LevenshteinAutomaton.Of(word, options.MaxEdits, options.PrefixLength);
        using DirectoryReader.Hold hold = reader.Acquire();
        using AcceptedTerms terms = new(reader, fields, automaton);
        BestTerms best = new(options.MaxResults);
        while (terms.Next()) best.Add(terms.Term, automaton.Edits(terms.AutomatonState), terms.DocFreq);
        return best.Take();
    }
}
