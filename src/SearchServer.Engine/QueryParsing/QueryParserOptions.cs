using SearchServer.Engine.Analysis;

namespace SearchServer.Engine.QueryParsing;

/// <summary>What a <see cref="QueryParser"/> needs to know of the index.</summary>
/// <param name="Analyzer">The analyzer that the fields were indexed with.</param>
/// <param name="DefaultFields">The index fields in which words without a field are looked up.</param>
public sealed record QueryParserOptions(Analyzer Analyzer, IReadOnlyList<string> DefaultFields)
{
    /// <summary>The index fields that a field's name in a query stands for; null for a name that means nothing. By default each name is an index field.</summary>
    public Func<string, IReadOnlyList<string>?> ResolveField { get; init; } = name => [name];
}

/// <summary>What was made of a text that anything may stand in.</summary>
/// <param name="Query">The query.</param>
/// <param name="Warnings">What could not be read as syntax and was taken as words, in sentences for the person who typed it.</param>
public sealed record LenientQuery(Search.Query Query, IReadOnlyList<string> Warnings);
