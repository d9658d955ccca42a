using System.Collections.Immutable;

namespace SearchServer.Articles;

/// <summary>A value that is too long to be kept: the article is kept without it.</summary>
/// <param name="Field">What it is of the article.</param>
/// <param name="Length">Its length, in UTF-16 code units.</param>
/// <param name="Bound">How long it may be.</param>
public sealed record LongValue(string Field, int Length, int Bound);

/// <summary>
/// How long the values of an article may be, besides title and text, in UTF-16 code units. A term of the index has at most 32,766 bytes, three for a code unit, and nine where an identity escapes control characters; what people
/// browse by, and find in a list, is shorter by far.
/// </summary>
internal static class ValueBounds
{
    /// <summary>Of an identity.</summary>
    public const int Id = 1_024;

    /// <summary>Of an address. Browsers and servers pass more on; addresses of articles have a tenth.</summary>
    public const int Url = 3_000;

    /// <summary>Of the name of a person, place, organisation, outlet, author or section. The longest official names of organisations have half.</summary>
    public const int Name = 512;

    /// <summary>Of the name or code of a language.</summary>
    public const int Language = 64;

    /// <summary>An article without the values that are too long, which it lists then.</summary>
    public static Article Without(Article article)
    {
        var left = ImmutableArray.CreateBuilder<LongValue>();
        article = article with
        {
            GivenId = Kept("id", article.GivenId, Id, left),
            Url = Kept("url", article.Url, Url, left),
            Outlet = Kept("outlet", article.Outlet, Name, left),
            Section = Kept("section", article.Section, Name, left),
            Language = Kept("language", article.Language, Language, left),
            Authors = Kept("author", article.Authors, left),
            Persons = Kept("person", article.Persons, left),
            Places = Kept("place", article.Places, left),
            Organisations = Kept("organisation", article.Organisations, left),
        };
        return left.Count == 0 ? article : article with { TooLong = [.. article.TooLong, .. left] };
    }

    private static string? Kept(string field, string? value, int bound, ImmutableArray<LongValue>.Builder left)
    {
        if (value is null || value.Length <= bound) return value;
        left.Add(new LongValue(field, value.Length, bound));
        return null;
    }

    private static IReadOnlyList<string> Kept(string field, IReadOnlyList<string> values, ImmutableArray<LongValue>.Builder left) =>
        values.All(value => value.Length <= Name) ? values : [.. values.Where(value => Kept(field, value, Name, left) is not null)];
}
