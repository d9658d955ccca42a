using SearchServer.Engine.Search;

namespace SearchServer.Engine.QueryParsing;

/// <summary>
/// Reads queries in Lucene's classic syntax: words, <c>"phrases"</c> with a slop <c>"…"~3</c>, patterns <c>fer?y ferr*</c>, words like another <c>fery~1</c>, regular expressions <c>/fer+y/</c>, ranges <c>[a TO b}</c>, <c>+must</c>,
/// <c>-not</c>, AND, OR, NOT, <c>( )</c>, <c>field:word</c>, <c>boosts^2</c>, and <c>*:*</c> for all documents. Clauses without an operator are joined by OR. A word is looked up in all the fields it stands for, as one disjunction.
/// Immutable, and safe to share between threads.
/// </summary>
public sealed class QueryParser
{
    private readonly QueryParserOptions _options;

    /// <summary>Reads queries for an index.</summary>
    public QueryParser(QueryParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Reads a query.</summary>
    /// <exception cref="QueryParseException">The text is not a query; the message says what is wrong, and where.</exception>
    public Query Parse(string text)
    {
        ClassicQueryBuilder builder = new(_options, (message, position) => throw new QueryParseException(message, position));
        return builder.Build(QuerySyntax.Parse(text, IsField).Root, excludesFromAll: false);
    }

    /// <summary>
    /// Makes the best of a text that a person typed: whatever cannot be read as syntax is taken as words, with a warning. Never fails. An empty text, and one that only
    /// excludes, asks for all (other) documents.
    /// </summary>
    public LenientQuery ParseLenient(string text)
    {
        QuerySyntax syntax = QuerySyntax.ParseLenient(text, IsField);
        List<string> warnings = [.. syntax.Warnings];
        if (string.IsNullOrWhiteSpace(text)) return new LenientQuery(new MatchAllDocsQuery(), warnings);
        ClassicQueryBuilder builder = new(_options, (message, position) => warnings.Add($"{message} (at character {position + 1})"));
        return new LenientQuery(builder.Build(syntax.Root, excludesFromAll: true), warnings);
    }

    private bool IsField(string name) => _options.ResolveField(name) is not null;
}
