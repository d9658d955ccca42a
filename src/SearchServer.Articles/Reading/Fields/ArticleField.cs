namespace SearchServer.Articles.Reading.Fields;

/// <summary>What an input may say of an article in fields of its own.</summary>
internal enum ArticleField
{
    Id,
    Title,
    Body,
    Outlet,
    Date,
    CrawlTime,
    Url,
    Language,
    Authors,
    Section,
    Persons,
    Places,
    Organisations,
}
