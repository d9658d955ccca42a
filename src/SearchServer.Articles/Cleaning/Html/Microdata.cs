namespace SearchServer.Articles.Cleaning.Html;

/// <summary>Reads the article out of properties of microdata. Some pages name properties without saying what has them; these count for the article too.</summary>
internal static class Microdata
{
    /// <summary>A byline has no more blocks.</summary>
    private const int MaxBylineBlocks = 5;

    public static LinkedArticle? Read(IReadOnlyList<Property> properties)
    {
        string? First(string name) => properties.FirstOrDefault(property => property.Name == name && IsOfArticle(property.ItemType))?.Value;
        LinkedArticle article = new()
        {
            IsArticle = true,
            Headline = First("headline"),
            DatePublished = First("datePublished"),
            DateCreated = First("dateCreated"),
            Section = First("articleSection"),
            Publisher = properties.FirstOrDefault(property => property is { Name: "name", ItemProperty: "publisher" })?.Value,
            Authors = AuthorsOf(properties),
        };
        return article.Headline is null && article.DatePublished is null && article.Authors.Count == 0 ? null : article;
    }

    /// <summary>The authors named at the first place where one is: teasers of other articles name theirs further on.</summary>
    private static string[] AuthorsOf(IReadOnlyList<Property> properties)
    {
        List<Property> authors = [.. properties.Where(property => (property.Name == "author" && IsOfArticle(property.ItemType)) || property is { Name: "name", ItemProperty: "author" or "creator" })];
        return [.. authors.TakeWhile(author => author.Block <= authors[0].Block + MaxBylineBlocks).Select(author => author.Value).Distinct()];
    }

    private static bool IsOfArticle(string type) => type.Length == 0 || LinkedData.IsArticleType(type) || type == "WebPage";
}
