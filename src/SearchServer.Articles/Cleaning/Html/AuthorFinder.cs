using SearchServer.Articles.Enrichment.Dates;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Finds who wrote an article: from what the page says for machines, else from its byline.</summary>
internal static class AuthorFinder
{
    /// <summary>Meta tags that hold them, the surest first.</summary>
    private static readonly string[] s_metas =
    [
        "dc:creator", "dc.creator", "dcterms.creator", "citation_author", "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "cXenseParse:author", "byl", "article_author", "articleauthor", "DCSext.author",
        "article:author_name",
    ];

    private const int MaxBylineLength = 150;

    /// <summary>Blocks behind the headline that may be a byline.</summary>
    private const int MaxBylineDistance = 12;

    /// <summary>How far around a name the box may be that says that it is one.</summary>
    private const int BoxDepth = 3;

    public static IReadOnlyList<string> Find(Page page, IReadOnlyList<LinkedArticle> statements, int heading, Region content, IEnumerable<string?> siteNames)
    {
        PageFacts facts = page.Facts;
        IEnumerable<IReadOnlyList<string>> sources =
        [
            .. statements.Select(statement => AuthorNames.OfMetadata(statement.Authors)),
            .. s_metas.Select(name => AuthorNames.OfMetadata(facts.Metas(name))),
            AuthorNames.OfByline(facts.AuthorLinks),
            AuthorNames.OfByline(Bylines(page, heading, content)),
        ];
        return AuthorKinds.Best(sources, [.. siteNames, .. statements.SelectMany(statement => statement.Organisations)]);
    }

    private static IEnumerable<string> Bylines(Page page, int heading, Region content)
    {
        int from = Math.Max(0, heading >= 0 ? heading - 3 : content.Start - MaxBylineDistance);
        int to = Math.Min(page.Blocks.Count, Math.Max(heading, content.Start) + MaxBylineDistance);
        bool any = false;
        for (int i = from; i < to; i++)
        {
            Block block = page.Blocks[i];
            bool isShort = block.Text.Length <= MaxBylineLength && i != heading;
            string? dated = isShort ? DatedByline.AuthorsIn(block.Text) : null;
            bool isByline = dated is not null || (isShort && (AuthorNames.IsByline(block.Text) || IsAuthorBox(block.Region)));
            if (any && !isByline) yield break;
            if (!isByline) continue;
            any = true;
            yield return dated ?? block.Text;
        }
    }

    private static bool IsAuthorBox(Region region)
    {
        Region? around = region;
        for (int i = 0; i < BoxDepth && around is not null; i++, around = around.Parent)
        {
            if (around.Label.Contains("author", StringComparison.OrdinalIgnoreCase) || around.Label.Contains("byline", StringComparison.OrdinalIgnoreCase) || around.Label.Contains("autor", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
