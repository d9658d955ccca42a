using System.Globalization;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.LuceneNet.Indexes;

namespace SearchServer.Articles.Exchange;

/// <summary>
/// An article as a document of Lucene.Net. Fields are called as in the index of articles (<see cref="ArticleFields"/>), texts without their language. Names that the input gave of persons, places and organisations are fields of their own,
/// so that who reads the document takes nothing for given that was found.
/// </summary>
internal static class ExportedArticle
{
    /// <summary>The key in the user data of an index whose documents are such articles, and the form that they have.</summary>
    public static readonly KeyValuePair<string, string> Form = new("searchserver.articles", "1");

    private const string GivenPerson = "givenPerson";
    private const string GivenPlace = "givenPlace";
    private const string GivenOrganisation = "givenOrganisation";

    /// <summary>The document of an article.</summary>
    public static LuceneNetDocument Create(StoredArticle stored)
    {
        Article article = stored.ToArticle();
        LuceneNetDocument document = new();
        document.AddKey(ArticleFields.Id, stored.Id);
        document.AddText(ArticleFields.Title, stored.Title);
        document.AddText(ArticleFields.Body, stored.Body);
        if (stored.Date is { } date && article.Date is { } published)
        {
            document.AddStored(ArticleFields.Date, date);
            document.AddNumber(ArticleFields.Date, published.Time.ToUnixTimeMilliseconds());
            document.AddFacet(ArticleFields.Date, published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        AddNames(document, ArticleFields.Person, stored.Persons, GivenPerson, article.Persons);
        AddNames(document, ArticleFields.Place, stored.Places, GivenPlace, article.Places);
        AddNames(document, ArticleFields.Organisation, stored.Organisations, GivenOrganisation, article.Organisations);
        foreach ((string dimension, string? label) in (ReadOnlySpan<(string, string?)>)[(ArticleFields.Outlet, stored.Outlet), (ArticleFields.Section, stored.Section), (ArticleFields.Language, ArticleFields.LanguageOf(stored.Language))])
        {
            if (!string.IsNullOrEmpty(label)) document.AddFacet(dimension, label);
        }

        foreach (string mentioned in stored.Mentioned) document.AddFacet(ArticleFields.Mentioned, mentioned);
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)
            [
                (ArticleFields.GivenId, stored.GivenId), (ArticleFields.Scope, stored.Scope), (ArticleFields.Outlet, stored.Outlet), (ArticleFields.DateSource, stored.DateSource), (ArticleFields.Section, stored.Section),
                (ArticleFields.Language, stored.Language), (ArticleFields.Url, stored.Url), (ArticleFields.Source, stored.Source),
            ])
        {
            if (value is not null) document.AddStored(name, value);
        }

        foreach (string author in stored.Authors) document.AddStored(ArticleFields.Author, author);
        return document;
    }

    /// <summary>The article of a document, as it was read. Where it was read from is left out: on this machine there may be something else.</summary>
    public static Article Read(IReadOnlyList<KeyValuePair<string, string>> values)
    {
        ILookup<string, string> fields = values.ToLookup(value => value.Key, value => value.Value, StringComparer.Ordinal);
        string? First(string name) => fields[name].FirstOrDefault();
        StoredArticle stored = new()
        {
            Id = First(ArticleFields.Id) ?? "",
            GivenId = First(ArticleFields.GivenId),
            Scope = First(ArticleFields.Scope),
            Title = First(ArticleFields.Title) ?? "",
            Body = First(ArticleFields.Body) ?? "",
            Outlet = First(ArticleFields.Outlet),
            Date = First(ArticleFields.Date),
            DateSource = First(ArticleFields.DateSource),
            Authors = [.. fields[ArticleFields.Author]],
            Section = First(ArticleFields.Section),
            Language = First(ArticleFields.Language),
            Url = First(ArticleFields.Url),
        };
        return stored.ToArticle() with { Persons = [.. fields[GivenPerson]], Places = [.. fields[GivenPlace]], Organisations = [.. fields[GivenOrganisation]] };
    }

    private static void AddNames(LuceneNetDocument document, string field, IEnumerable<LabelledValue> found, string givenField, IEnumerable<string> given)
    {
        foreach (LabelledValue entity in found)
        {
            document.AddStored(field, entity.Label);
            document.AddFacet(field, entity.Value);
        }

        foreach (string name in given) document.AddStored(givenField, name);
    }
}
