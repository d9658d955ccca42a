using SearchServer.Engine.Analysis;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.QueryParsing;

/// <summary>Makes queries of words and phrases, by the analyzers of the fields. For one thread.</summary>
internal sealed class TermsOfText(Analyzer analyzer)
{
    /// <summary>A word or phrase has so many terms at most: what is behind them is left out.</summary>
    public const int MaxTerms = 100;

    private readonly Dictionary<string, TokenStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Whether terms of the last word or phrase were left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The terms of a word, in any of the fields; null if none is left of it.</summary>
    public Query? Words(IReadOnlyList<string> fields, string text)
    {
        IsCut = false;
        List<Query> queries = [];
        foreach (string field in fields) queries.AddRange(Analyze(field, text).Select(term => new TermQuery(field, term.Text)));
        return AnyOf(queries);
    }

    /// <summary>A phrase, in any of the fields; null if nothing is left of it.</summary>
    public Query? Phrase(IReadOnlyList<string> fields, string text, int slop)
    {
        IsCut = false;
        List<Query> queries = [];
        foreach (string field in fields)
        {
            List<(string Text, int Position)> terms = Analyze(field, text);
            if (terms.Count == 1) queries.Add(new TermQuery(field, terms[0].Text));
            else if (terms.Count > 1) queries.Add(new PhraseQuery(field, terms.Select(term => term.Text), terms.Select(term => term.Position), slop));
        }

        return AnyOf(queries);
    }

    private static Query? AnyOf(List<Query> queries) => queries switch
    {
        [] => null,
        [Query only] => only,
        _ => BooleanQuery.AnyOf(queries.Take(BooleanQuery.MaxClauses)),
    };

    private List<(string Text, int Position)> Analyze(string field, string text)
    {
        if (!_streams.TryGetValue(field, out TokenStream? stream)) _streams[field] = stream = analyzer.CreateStream(field);
        List<(string, int)> terms = [];
        int position = -1;
        stream.Reset(text);
        while (stream.Next())
        {
            if (terms.Count == MaxTerms)
            {
                IsCut = true;
                break;
            }

            position += stream.Token.PositionIncrement;
            terms.Add((stream.Token.Term.ToString(), position));
        }

        return terms;
    }
}
