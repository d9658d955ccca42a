using SearchServer.Engine.Codecs.Terms;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a term that an automaton accepts, which goes down the dictionaries.</summary>
public abstract record AutomatonQuery : MultiTermQuery
{
    private protected AutomatonQuery(string field)
        : base(field)
    {
    }

    /// <summary>What accepts the terms. For one thread.</summary>
    private protected abstract ByteAutomaton CreateAutomaton();

    private protected sealed override void Find(FieldTerms terms, FoundTerms found)
    {
        using TermsIntersection accepted = terms.Intersect(CreateAutomaton());
        while (accepted.Next()) found.Add(accepted.State);
    }
}
