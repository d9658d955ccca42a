using System.Collections.Immutable;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Names that the table of entities knows: a name of several words, or a word that nearly always means one entity, also finds that entity under its other names. Words that mean several things, as <c>may</c> and
/// <c>jordan</c>, stay words.
/// </summary>
internal static class NamesInQuery
{
    /// <summary>A name has at most so many words.</summary>
    private const int MaxWords = 4;

    /// <summary>Of the articles that have a word, so many must have the entity for it to be its name.</summary>
    private const double MinShare = 0.9;

    /// <summary>What an article scores that has the entity, in parts of the entity's idf: less than one that has the words again and again.</summary>
    private const float Score = 0.4f;

    /// <summary>Names by which a place is looked for, besides the one that was typed.</summary>
    private const int MaxVariants = 8;

    private static readonly EntityKind[] s_kinds = [EntityKind.Person, EntityKind.Organisation, EntityKind.Place];

    /// <summary>Finds names.</summary>
    public static void Apply(Draft draft)
    {
        for (int start = 0; start < draft.Run.Length;)
        {
            int length = Math.Min(MaxWords, draft.Run.Length - start);
            while (length > 0 && !TryName(draft, [.. draft.Run.Skip(start).Take(length)])) length--;
            start += Math.Max(1, length);
        }
    }

    private static bool TryName(Draft draft, AskedPart[] parts)
    {
        if (parts.Any(part => part.IsTime || part.IsReplaced || part.IsStopWordSomewhere) || !draft.AreNeighbours(parts)) return false;
        string name = string.Join(' ', parts.Select(part => part.Word));
        Entity? entity = s_kinds.Select(kind => draft.Snapshot.Entities.Find(kind, name)).Where(found => found is not null).MaxBy(found => found!.Count);
        if (entity is null || QueryOf(entity) is not { } query) return false;
        if (parts is [var only] && !MeansOnly(draft, only, entity)) return false;
        float score = (float)(Score * draft.Lexicon.StatisticsOf(draft.Snapshot.Searcher.Count(query)).Idf / parts.Length);
        Query others = new BoostQuery(new ConstantScoreQuery(query), score);
        foreach (AskedPart part in parts) part.Others.Add(others);
        draft.Names.Add((new InterpretedName(entity.Kind, entity.Key, entity.Label, string.Join(' ', parts.Select(part => part.Typed))), parts));
        return true;
    }

    private static bool MeansOnly(Draft draft, AskedPart part, Entity entity)
    {
        if (part.DocFreq == 0) return true;
        IndexSearcher searcher = draft.Snapshot.Searcher;
        Query ofEntity = ArticleDocument.Facets.DrillDown(ArticleFields.FieldOf(entity.Kind), [entity.Key]);

        // As many articles have a word of one term as its frequency says, but for deleted ones: most words are in too many for one entity.
        int deleted = draft.Snapshot.Reader.MaxDoc - draft.Snapshot.Reader.NumDocs;
        if (part.IsOneTerm && searcher.Count(ofEntity) < MinShare * (part.DocFreq - deleted)) return false;
        Query word = new MeaningQuery(draft, MatchMode.All).QueryOf(part)!;
        return searcher.Count(BooleanQuery.AllOf([word, ofEntity])) >= MinShare * searcher.Count(word);
    }

    /// <summary>The articles that have the entity. A place's facet value also stands in articles about places that lie in it, so its names are looked for instead.</summary>
    private static Query? QueryOf(Entity entity)
    {
        string field = ArticleFields.FieldOf(entity.Kind);
        return entity.Kind == EntityKind.Place ? PlaceNames(entity, field) : ArticleDocument.Facets.DrillDown(field, [entity.Key]);
    }

    private static BooleanQuery? PlaceNames(Entity entity, string field)
    {
        Query[] names = [.. entity.Variants.Prepend(entity.Label).Select(NameWords).Where(words => words.Length > 0).Distinct(WordsComparer.Instance).Take(MaxVariants).Select(Query (words) =>
            words is [var only] ? new TermQuery(field, only) : new PhraseQuery(field, words, Enumerable.Range(0, words.Length), 0))];
        return names.Length == 0 ? null : BooleanQuery.AnyOf(names);
    }

    private static ImmutableArray<string> NameWords(string name) => [.. EntityTable.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private sealed class WordsComparer : IEqualityComparer<ImmutableArray<string>>
    {
        public static readonly WordsComparer Instance = new();

        public bool Equals(ImmutableArray<string> x, ImmutableArray<string> y) => x.SequenceEqual(y);

        public int GetHashCode(ImmutableArray<string> words) => words.Length;
    }
}
