namespace SearchServer.Articles.Reading.Fields;

/// <summary>What an input says of an article in fields of its own. It counts more than what is found.</summary>
internal sealed record GivenFields
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Body { get; init; }

    public string? Outlet { get; init; }

    public ArticleDate? Date { get; init; }

    public DateTimeOffset? CrawlTime { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Persons { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Whether a field says that the article was taken out.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The names of the fields that are there, if none of them is a title or a body.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Values that are too long to be looked at.</summary>
    public IReadOnlyList<LongValue> TooLong { get; init; } = [];

    /// <summary>The name of a field that can be true of one article only; null if there is none.</summary>
    public string? NameOfOwn =>
        Id is not null ? "an id" : Title is not null ? "a title" : Body is not null ? "a body" : Url is not null ? "a url" : Date is not null ? "a date" : Authors.Count > 0 ? "authors" :
        Persons.Count > 0 ? "persons" : Places.Count > 0 ? "places" : Organisations.Count > 0 ? "organisations" : null;

    /// <summary>An article with these fields in place of its own.</summary>
    public Article Over(Article article) => OverShared(article) with
    {
        Title = Title ?? article.Title,
        Body = Body ?? article.Body,
        GivenId = Id ?? article.GivenId,
        Date = Date ?? article.Date,
        Url = Url ?? article.Url,
        Authors = Authors.Count > 0 ? Authors : article.Authors,
        Persons = Persons.Count > 0 ? Persons : article.Persons,
        Places = Places.Count > 0 ? Places : article.Places,
        Organisations = Organisations.Count > 0 ? Organisations : article.Organisations,
    };

    /// <summary>An article with those of these fields that can be true of several.</summary>
    public Article OverShared(Article article) => article with
    {
        Outlet = Outlet ?? article.Outlet,
        Section = Section ?? article.Section,
        Language = Language ?? article.Language,
        TooLong = TooLong.Count == 0 ? article.TooLong : [.. article.TooLong, .. TooLong],
    };
}
