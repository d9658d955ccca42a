using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Engine.Highlighting;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// What a query means in an index as it is at one moment: a function of its text, the mode and the snapshot, and of nothing else. Filters, order and page do not change it, so that every number is a total of the same articles.
/// </summary>
public sealed record Interpretation
{
    /// <summary>A query that nobody typed: nothing of it is marked in texts.</summary>
    internal static Interpretation Of(Query query) => new() { Query = query, Marked = new MatchNoDocsQuery(), Words = [] };

    /// <summary>What matches, and how it scores.</summary>
    public required Query Query { get; init; }

    /// <summary>What of it is marked in texts: without what only moves articles up.</summary>
    public required Query Marked { get; init; }

    /// <summary>The words and quotations that may be marked in a text, as they were typed, each once, in the order of the query, with what finds them.</summary>
    internal ImmutableArray<(string Word, Query Query)> Marks { get; init; } = [];

    /// <summary>A word or quotation that a fragment shows, as it was typed, by its number: one of <see cref="Fragment.Words"/>.</summary>
    public string WordOf(int number) => Marks[number].Word;

    /// <summary>The words of which an article may lack some, each with what finds it.</summary>
    internal ImmutableArray<(string Word, Query Query)> Required { get; init; } = [];

    /// <summary>The words and quotations, in the order of the query.</summary>
    public required ImmutableArray<InterpretedWord> Words { get; init; }

    /// <summary>The persons, places and organisations that are also found under their other names.</summary>
    public ImmutableArray<InterpretedName> Names { get; init; } = [];

    /// <summary>The times of which articles are preferred.</summary>
    public ImmutableArray<InterpretedPeriod> Periods { get; init; } = [];

    /// <summary>The query with other words, of which there are more articles; null if there is nothing to suggest.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>How much of the words an article must have; null where operators say it, or where there is one word or none.</summary>
    public Demand? Demand { get; init; }

    /// <summary>What of the query was not understood, for the person who typed it.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}

/// <summary>A word of a query, or a quotation.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Start">Where it starts in the query, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Role">What becomes of it.</param>
/// <param name="CorrectedTo">The word that is looked for in its place; null if it is itself.</param>
/// <param name="Articles">How many articles have it, or a synonym, about.</param>
public sealed record InterpretedWord(string Text, int Start, int End, WordRole Role, string? CorrectedTo, long Articles)
{
    /// <summary>What is looked for as well, because the user's synonyms say that it means the same.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Whether its synonyms are looked for in its place.</summary>
    public bool IsReplaced { get; init; }
}

/// <summary>What becomes of a word.</summary>
public enum WordRole
{
    /// <summary>It is looked for.</summary>
    Word,

    /// <summary>It is looked for as a whole: quoted words as they were typed, words near each other.</summary>
    Phrase,

    /// <summary>It is so common that it binds nothing.</summary>
    Common,

    /// <summary>No article has it, so it is not asked for.</summary>
    Unknown,

    /// <summary>Articles that have it are left out.</summary>
    Excluded,

    /// <summary>It is not looked for, because the query asks for more than one may; a warning says so.</summary>
    LeftOut,
}

/// <summary>A name in a query.</summary>
/// <param name="Kind">What it is a name of.</param>
/// <param name="Value">The entity's key.</param>
/// <param name="Label">The name to show.</param>
/// <param name="Text">As it was typed.</param>
public sealed record InterpretedName(EntityKind Kind, string Value, string Label, string Text)
{
    /// <summary>The numbers of its words among <see cref="Interpretation.Marks"/>.</summary>
    internal ImmutableArray<int> Marks { get; init; } = [];
}

/// <summary>A time in a query: articles of which are preferred.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Text">As it was typed.</param>
public sealed record InterpretedPeriod(DateOnly First, DateOnly Last, string Text);

/// <summary>How much of a query's words an article must have.</summary>
/// <param name="Mode">What was asked for.</param>
/// <param name="Share">The share of the words' weight that an article must have, from 0 for any word to 1 for all. The rarer a word, the more it weighs.</param>
/// <param name="WithAllWords">How many articles have all words.</param>
public sealed record Demand(MatchMode Mode, double Share, long WithAllWords);
