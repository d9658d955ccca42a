using SearchServer.Engine.Codecs.Postings;

namespace SearchServer.Engine.Search;

/// <summary>Takes in the terms that a query stands for in a segment.</summary>
internal abstract class FoundTerms(MultiTermQuery query, SearchBudget budget)
{
    private int _count;

    protected MultiTermQuery Query => query;

    /// <summary>Takes in a term, each once.</summary>
    /// <exception cref="TooManyTermsException">There are more than a query may have.</exception>
    public void Add(in TermState state)
    {
        budget.Check();
        if (++_count > MultiTermQuery.MaxTerms) throw new TooManyTermsException(query, MultiTermQuery.MaxTerms);
        Take(state);
    }

    protected abstract void Take(in TermState state);
}
