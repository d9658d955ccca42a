using System.Collections.Immutable;
using System.Text;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Analysis.Collation;
using SearchServer.Engine.Facets;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Searching;

/// <summary>Tells of the hits of a page which story each stands for: the articles of its group that match. They are looked up for the page alone, all in one search by their groups and one look at which of them match.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="faceted">Tells outlets.</param>
/// <param name="matches">What was searched for, with all filters.</param>
internal sealed class ArticleStories(ArticleSnapshot snapshot, FacetedSearch faceted, Query matches)
{
    /// <summary>The story of each hit, and the article that is shown of it, in the place and with the score of the hit.</summary>
    public ImmutableArray<(ScoreDoc Shown, ArticleStory Story)> Of(ImmutableArray<ScoreDoc> page, StoryMember member)
    {
        string?[] groups = [.. page.Select(hit => GroupOf(hit.Doc))];
        ILookup<string?, int> members = MembersOf([.. groups.OfType<string>().Distinct()]);
        return [.. page.Zip(groups, (hit, group) =>
        {
            int[] docs = group is null ? [hit.Doc] : [.. members[group]];
            return (hit with { Doc = Shown(hit.Doc, docs, member) }, StoryOf(group, docs));
        })];
    }

    /// <summary>The articles that match, by their groups.</summary>
    private ILookup<string?, int> MembersOf(string[] groups)
    {
        if (groups.Length == 0) return Enumerable.Empty<int>().ToLookup(GroupOf);
        IReadOnlyList<int> docs = snapshot.Searcher.Documents(BooleanQuery.AnyOf(groups.Select(group => new TermQuery(ArticleFields.Group, group))));
        bool[] match = snapshot.Searcher.Matches(matches, docs);
        return docs.Where((_, i) => match[i]).ToLookup(GroupOf);
    }

    private string? GroupOf(int doc) => snapshot.Reader.Term(doc, ArticleFields.Group) is { } term ? Encoding.UTF8.GetString(term.Span) : null;

    /// <summary>The newest or oldest article as an order by date has it: those without a date last, those of one moment by their identities.</summary>
    private int Shown(int best, int[] docs, StoryMember member) => member switch
    {
        StoryMember.Newest => docs.OrderByDescending(DateOf).ThenBy(IdOf, StringComparer.Ordinal).First(),
        StoryMember.Oldest => docs.OrderBy(doc => DateOf(doc) ?? long.MaxValue).ThenBy(IdOf, StringComparer.Ordinal).First(),
        _ => best,
    };

    private long? DateOf(int doc) => snapshot.Reader.Number(doc, ArticleFields.Date);

    private string IdOf(int doc) => snapshot.Reader.Term(doc, ArticleFields.Id) is { } id ? Encoding.UTF8.GetString(id.Span) : "";

    private ArticleStory StoryOf(string? group, int[] docs)
    {
        KeyValuePair<string, int>[] outlets = [.. docs.SelectMany(doc => faceted.LabelsOf(doc, ArticleFields.Outlet)).CountBy(outlet => outlet)];
        return new ArticleStory(
            group,
            docs.Length,
            [.. outlets.OrderByDescending(outlet => outlet.Value).ThenBy(outlet => CollationKey.Of(outlet.Key), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).Select(outlet => outlet.Key).Take(ArticleStory.MaxOutlets)],
            outlets.Length);
    }
}
