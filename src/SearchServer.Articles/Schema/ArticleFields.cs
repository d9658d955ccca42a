using System.Collections.Immutable;
using System.Globalization;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Schema;

/// <summary>The fields of an article in the index: design of the index in one place.</summary>
public static class ArticleFields
{
    /// <summary>Identity: a term, a column that puts hits in an order where nothing else does, and stored.</summary>
    public const string Id = "id";

    /// <summary>The identity that the input gave it, as it stands there: a term, stored.</summary>
    public const string GivenId = "givenId";

    /// <summary>The name of its source, which a given identity is one within: a term, stored.</summary>
    public const string Scope = "scope";

    /// <summary>A column, counted up with each update.</summary>
    public const string Version = "version";

    /// <summary>Text, by language: stems in <c>title.en</c>, words in <c>title.en.words</c>.</summary>
    public const string Title = "title";

    /// <summary>Text, by language: stems in <c>body.en</c>, words in <c>body.en.words</c>.</summary>
    public const string Body = "body";

    /// <summary>Text of the name, and a facet.</summary>
    public const string Outlet = "outlet";

    /// <summary>Text of the names, and a facet of keys.</summary>
    public const string Person = "person";

    /// <summary>Text of the names, and a facet of keys.</summary>
    public const string Place = "place";

    /// <summary>Text of the names, and a facet of keys.</summary>
    public const string Organisation = "organisation";

    /// <summary>A facet of the days that publishers wrote; a column of UTC milliseconds, of a day its beginning; a point of them where the time is known; and stored, with the offset.</summary>
    public const string Date = "date";

    /// <summary>A point, and a column: the day that the publisher wrote, as <see cref="DateOnly.DayNumber"/>.</summary>
    public const string Day = "day";

    /// <summary>A column, where the time is known: how many minutes the publisher's clock is ahead of UTC.</summary>
    public const string DateOffset = "dateOffset";

    /// <summary>A point: the day of articles of which only the day is known.</summary>
    public const string WholeDay = "wholeDay";

    /// <summary>Where the date comes from; stored.</summary>
    public const string DateSource = "dateSource";

    /// <summary>A facet, and stored.</summary>
    public const string Section = "section";

    /// <summary>A facet, and stored.</summary>
    public const string Language = "language";

    /// <summary>A term, and stored.</summary>
    public const string Url = "url";

    /// <summary>The file it was read from, and within a container the member: a term, by which a file that has changed finds its articles, and stored.</summary>
    public const string Source = "source";

    /// <summary>Text of the names, stored.</summary>
    public const string Author = "author";

    /// <summary>A facet of the days, months and years that the text speaks of; a day stands with its month and year.</summary>
    public const string Mentioned = "mentioned";

    /// <summary>Stored: the entities with their names in the text, as <see cref="ArticleEntity.Write"/> has them.</summary>
    public const string Entities = "entities";

    /// <summary>A term, a column, and stored: what articles with nearly the same text have in common.</summary>
    public const string Group = "group";

    /// <summary>A column: the signature of the text, by which it is compared with others that may be nearly the same.</summary>
    public const string Signature = "signature";

    /// <summary>Terms: the bands of the signature. Texts that are nearly the same have one in common.</summary>
    public const string Band = "band";

    /// <summary>A column to sort by: the key of the title (<see cref="Engine.Analysis.Collation.CollationKey"/>).</summary>
    public const string TitleSort = "titleSort";

    /// <summary>A column, by which an unchanged article is recognised.</summary>
    public const string ContentHash = "contentHash";

    /// <summary>The language of a text whose language is not known.</summary>
    public const string UnknownLanguage = "und";

    /// <summary>The dimensions of facets.</summary>
    public static readonly ImmutableArray<string> Dimensions = [Outlet, Person, Place, Organisation, Date, Mentioned, Language, Section];

    /// <summary>The fields that hold names.</summary>
    public static readonly ImmutableArray<string> Names = [Outlet, Person, Place, Organisation];

    /// <summary>The fields that hold texts, each by language.</summary>
    public static readonly ImmutableArray<string> Texts = [Title, Body];

    /// <summary>The fields in which words without a field are looked for.</summary>
    public static readonly ImmutableArray<string> DefaultSearched = [.. Texts, .. Names];

    /// <summary>Whether a field holds texts, by language.</summary>
    public static bool IsText(string field) => Texts.Contains(field);

    /// <summary>Whether a field has words: texts and names.</summary>
    public static bool HasWords(string field) => DefaultSearched.Contains(field) || field == Author;

    /// <summary>Whether a query may name a field.</summary>
    public static bool IsSearched(string name) => HasWords(name) || name is Id or Url or Section or Language or Date or Mentioned;

    /// <summary>The language that articles are browsed by, whatever its region: <c>en</c> of <c>en-gb</c>.</summary>
    public static string? LanguageOf(string? tag) => tag?.Split('-', '_')[0];

    /// <summary>The field of a text's stems in a language, as <c>title.en</c>; the text is stored with it.</summary>
    public static string TextField(string field, string language) => $"{field}.{language}";

    /// <summary>The field of a text's words in a language, as <c>title.en.words</c>.</summary>
    public static string WordsField(string field, string language) => $"{field}.{language}.words";

    /// <summary>The field of a kind of entity.</summary>
    public static string FieldOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => Person,
        EntityKind.Place => Place,
        _ => Organisation,
    };

    /// <summary>The term of a band of a signature.</summary>
    public static string BandTerm(ulong band) => band.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The index field of a facet dimension.</summary>
    public static string FacetField(string dimension) => $"$facets.{dimension}";
}
