using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>Says what a query means: each stage, in its file, adds to the <see cref="Draft"/> what it knows.</summary>
internal static class Interpreter
{
    /// <summary>Interprets a query.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="mode">How much of its words an article must have.</param>
    /// <param name="share">The share of the demand that was chosen for it before, maybe in another state of the index; null to choose one.</param>
    /// <param name="snapshot">The index.</param>
    public static Interpretation Interpret(string text, MatchMode mode, double? share, ArticleSnapshot snapshot)
    {
        QuerySyntax syntax = QuerySyntax.ParseLenient(text, ArticleFields.IsSearched, hasNear: true);
        Draft draft = Read(text, syntax, isLenient: true, snapshot);
        SynonymsOfWords.Apply(draft, parts => true);
        if (!draft.IsPasted)
        {
            Compounds.Apply(draft);
            Spelling.Apply(draft);
            SynonymsOfWords.Apply(draft, parts => parts.Any(part => part.Word != part.Typed));
            LooseWords.Apply(draft);
        }

        Times.Apply(draft);
        NamesInQuery.Apply(draft);
        if (draft.Parts.Count == 0 && !string.IsNullOrWhiteSpace(text) && !SpeaksOfAll(draft.Syntax.Root)) draft.Warn("The query has neither letters nor digits: all articles are shown");
        MeaningQuery meaning = new(draft, mode);
        (Demand? demand, Query query) = DemandChoice.Choose(draft, meaning, mode, share);
        AskedPart[] marked = [.. draft.Parts.Where(part => !part.IsExcluded && !part.IsLeftOut && meaning.MarkOf(part) is not null).DistinctBy(part => part.Meaning)];
        if (meaning.IsAsTyped) draft.Warn("Every word of the query is so common that it says little: articles are looked for that have the words as they are typed");
        return new Interpretation
        {
            Query = Nearness.Prefer(draft, query),
            Marked = query,
            Marks = [.. marked.Select(part => (part.Typed, meaning.MarkOf(part)!))],
            Required = demand is null or { Share: 1 } ? [] : [.. draft.Demanded.Where(part => meaning.IsAskedFor(part)).DistinctBy(part => part.Meaning).Select(part => (part.Typed, meaning.QueryOf(part)!))],
            Words = [.. draft.Parts.Select(part => new InterpretedWord(part.Typed, part.Node.Start, part.Node.End, RoleOf(part), part.Word == part.Typed ? null : part.Word, part.DocFreqOfAny)
            {
                Synonyms = [.. part.Synonyms.Select(synonym => synonym.Word)],
                IsReplaced = part.IsReplaced,
            })],
            Names = [.. draft.Names.Select(found => found.Name with { Marks = [.. found.Parts.Select(part => Array.FindIndex(marked, mark => mark.Meaning == part.Meaning)).Where(mark => mark >= 0)] })],
            Periods = [.. draft.Periods],
            DidYouMean = draft.DidYouMean,
            Demand = demand,
            Warnings = [.. syntax.Warnings, .. draft.Warnings.Select(warning => warning.Position is { } position ? $"{warning.Message} (at character {position + 1})" : warning.Message)],
        };
    }

    /// <summary>The articles that have all that a query asks for, as it is typed: nothing is corrected, left out or found under another name.</summary>
    /// <exception cref="QueryParseException">It cannot be read, or asks for nothing. What <see cref="Interpret"/> would make of it all the same is not good enough where much hangs on it.</exception>
    public static Query ReadStrictly(string text, ArticleSnapshot snapshot)
    {
        Draft draft = Read(text, QuerySyntax.Parse(text, ArticleFields.IsSearched, hasNear: true), isLenient: false, snapshot);
        if (draft.Warnings is [var first, ..]) throw new QueryParseException(first.Message, first.Position ?? 0);
        if (draft.Parts.TrueForAll(part => part.IsExcluded) && !AsksForAll(draft.Syntax.Root)) throw new QueryParseException("The query asks for nothing; *:* are all articles", 0);
        return new MeaningQuery(draft, MatchMode.All).Build(share: 1);
    }

    /// <summary>What is asked for, before anything is looked for that was not typed.</summary>
    private static Draft Read(string text, QuerySyntax syntax, bool isLenient, ArticleSnapshot snapshot)
    {
        Draft draft = new(text, syntax, snapshot);
        Bounds.Apply(draft);
        OpenWords.Apply(draft, isLenient);
        NearWords.Apply(draft);
        FieldValues.Apply(draft);
        return draft;
    }

    private static bool SpeaksOfAll(GroupSyntax group) => group.Clauses.Any(clause => clause.Node is AllSyntax || (clause.Node is GroupSyntax inner && SpeaksOfAll(inner)));

    private static bool AsksForAll(GroupSyntax group) =>
        group.Clauses.Any(clause => clause.Operator != ClauseOperator.Excluded && (clause.Node is AllSyntax || (clause.Node is GroupSyntax inner && AsksForAll(inner))));

    private static WordRole RoleOf(AskedPart part) =>
        part.IsLeftOut ? WordRole.LeftOut
        : part.IsExcluded ? WordRole.Excluded
        : part.IsQuoted || part.IsNear ? WordRole.Phrase
        : part.IsFound ? WordRole.Word
        : part.IsStopWordSomewhere ? WordRole.Common
        : WordRole.Unknown;
}
