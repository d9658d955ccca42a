using SearchServer.Engine.Analysis;
using SearchServer.Engine.Search;

namespace SearchServer.Engine.QueryParsing;

/// <summary>Makes queries of words and phrases, by the analyzers of the fields. For one thread.</summary>
internal sealed class TermsOfText(Analyzer analyzer)
{
    private readonly Dictionary<string, TokenStream> _streams = new(StringComparer.Ordinal);

    /// <summary>The terms of a word, in any of the fields; null if none is left of it.</summary>
    public Query? Words(IReadOnlyList<string> fields, string text)
    {
        List<Query> queries = [];
        foreach (string field in fields) queries.AddRange(Analyze(field, text).Select(term => new TermQuery(field, term.Text)));
        return AnyOf(queries);
    }

    /// <summary>A phrase, in any of the fields; null if nothing is left of it.</summary>
    public Query? Phrase(IReadOnlyList<string> fields, string text, int slop)
    {
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
        _ => BooleanQuery.AnyOf(queries),
    };

    private List<(string Text, int Position)> Analyze(string field, string text)
    {
        if (!_streams.TryGetValue(field, out TokenStream? stream)) _streams[field] = stream = analyzer.CreateStream(field);
        List<(string, int)> terms = [];
        int position = -1;
        stream.Reset(text);
        while (stream.Next())
        {
            position += stream.Token.PositionIncrement;
            terms.Add((stream.Token.Term.ToString(), position));
        }

        return terms;
    }
}
