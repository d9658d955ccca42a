using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Pages;

/// <summary>Where articles are read.</summary>
internal static class ArticleLinks
{
    public const string Prefix = "/read/";

    public static string Of(string id) => Prefix + Uri.EscapeDataString(id);
}

/// <summary>Where it stands who or what somebody or something is.</summary>
internal static class AboutLinks
{
    public const string Prefix = "/about";

    public static string Of(EntityKind kind, string key) => $"{Prefix}/{ArticleFields.FieldOf(kind)}/{Uri.EscapeDataString(key)}";
}

/// <summary>Where all values of a facet are.</summary>
internal static class BrowseLinks
{
    public const string Prefix = "/browse/";

    public static string Of(string field) => Prefix + field;
}
