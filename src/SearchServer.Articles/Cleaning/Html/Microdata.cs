namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Reads the article out of properties of microdata. Some pages name properties without saying what has them; these count for the article too.</summary>
internal static class Microdata
{
    /// <summary>A byline has no more blocks.</summary>
    private const int MaxBylineBlocks = 5;

    public static LinkedArticle? Read(IReadOnlyList<Property> properties)
    {
        string? First(string name) => properties.FirstOrDefault(property => property.Is(name) && IsOfArticle(property))?.Value;
        LinkedArticle article = new()
        {
            IsArticle = true,
            Headline = First("headline"),
            DatePublished = First("datePublished"),
            DateCreated = First("dateCreated"),
            Section = First("articleSection"),
            Publisher = properties.FirstOrDefault(property => property.Is("name") && property.IsIn("publisher"))?.Value,
            Authors = AuthorsOf(properties),
            Organisations = [.. properties.Where(property => property.Is("name") && LinkedData.IsOrganisationType(property.ItemType) && (property.IsIn("author") || property.IsIn("creator"))).Select(property => property.Value).Distinct()],
        };
        return article.Headline is null && article.DatePublished is null && article.Authors.Count == 0 ? null : article;
    }

    /// <summary>The authors named at the first place where one is: teasers of other articles name theirs further on. Those of pictures are not the article's.</summary>
    private static string[] AuthorsOf(IReadOnlyList<Property> properties)
    {
        List<Property> authors = [.. properties.Where(property => !property.IsInFigure && ((property.Is("author") && IsOfArticle(property)) || (property.Is("name") && (property.IsIn("author") || property.IsIn("creator")))))];
        return [.. authors.TakeWhile(author => author.Block <= authors[0].Block + MaxBylineBlocks).Select(author => author.Value).Distinct()];
    }

    /// <summary>Whether a property is said of the article, and not of one that hangs on it, as in a list.</summary>
    public static bool IsOfArticle(Property property) =>
        (property.ItemType.Length == 0 || LinkedData.IsArticleType(property.ItemType) || property.ItemType.Equals("WebPage", StringComparison.OrdinalIgnoreCase))
        && (property.ItemProperty.Length == 0 || property.IsIn("mainEntity") || property.IsIn("mainEntityOfPage") || property.IsIn("blogPost") || property.IsIn("blogPosts"));
}
