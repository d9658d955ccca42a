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
        ByteAutomaton automaton = RentAutomaton();
        using AcceptedTerms terms = new(searcher.Reader, [Field], automaton);
        while (terms.Next())
        {
            searcher.Budget.Check();
            yield return Encoding.UTF8.GetString(terms.Term);
        }

        ReturnAutomaton(automaton);
    }

    /// <summary>What accepts the terms. For one thread.</summary>
    private protected abstract ByteAutomaton RentAutomaton();

    /// <summary>Takes back what accepts the terms, to be used for other segments and fields. What is not given back is lost, and no harm.</summary>
    private protected virtual void ReturnAutomaton(ByteAutomaton automaton) { }

    private protected sealed override void Find(FieldTerms terms, FoundTerms found)
    {
        ByteAutomaton automaton = RentAutomaton();
        using TermsIntersection accepted = terms.Intersect(automaton);
        while (accepted.Next()) found.Add(accepted.State);
        ReturnAutomaton(automaton);
    }
}
