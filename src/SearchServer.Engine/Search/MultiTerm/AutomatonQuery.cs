using System.Text;
using SearchServer.Engine.Codecs.Terms;
using SearchServer.Engine.Indexing;

namespace SearchServer.Engine.Search;

/// <summary>Documents with a term that an automaton accepts, which goes down the dictionaries.</summary>
public abstract record AutomatonQuery : MultiTermQuery
{
    private protected AutomatonQuery(string field)
        : base(field)
    {
    }

    /// <summary>The terms that it stands for in an index, each once, in the order of their bytes; more than may be searched for are not left out.</summary>
    /// <param name="searcher">The index; its budget is looked at once a term.</param>
    public IEnumerable<string> TermsIn(IndexSearcher searcher)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        using DirectoryReader.Hold hold = searcher.Reader.Acquire();
        using AcceptedTerms terms = new(searcher.Reader, [Field], CreateAutomaton());
        while (terms.Next())
        {
            searcher.Budget.Check();
            yield return Encoding.UTF8.GetString(terms.Term);
        }
    }

    /// <summary>What accepts the terms. For one thread.</summary>
    private protected abstract ByteAutomaton CreateAutomaton();

    private protected sealed override void Find(FieldTerms terms, FoundTerms found)
    {
        using TermsIntersection accepted = terms.Intersect(CreateAutomaton());
        while (accepted.Next()) found.Add(accepted.State);
    }
}
